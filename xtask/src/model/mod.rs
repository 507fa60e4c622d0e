//! One canonical model of an API, free of dialect: OpenAPI 3.0 and 3.1 documents become the same kind of value, and equal
//! meaning becomes equal structure as far as it can be decided cheaply.
//!
//! Places are kept beside every fact, so that a difference can be shown where it was written.

mod build;
mod constraint;
mod conventions;
mod fingerprint;
mod intersect;
mod keywords;
mod literal;
mod operation;
mod operations;
mod schema;
mod union;

pub use constraint::subject;
pub use conventions::{DEFAULT, MEDIA_TYPE, OPTIONAL_BODY, PROPERTY_NAMES, SECURITY, STATUSES};
pub use fingerprint::{Fingerprint, fingerprints};
pub use literal::text as literal_text;
pub use operation::{
    Body, Content, Header, Media, Operation, Parameter, Response, RouteKey, SecurityScheme, Segment, template,
};
pub use schema::{Additional, Child, Property, Schema, SchemaId, Types, Union, UnionKind};

use std::collections::BTreeMap;

use crate::reader::Node;
use crate::source::Span;

/// A place in one of the documents of a side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Which of the side's documents.
    pub document: u16,
    /// Where in it.
    pub span: Span,
}

/// A fact and where it stands.
#[derive(Clone, Debug)]
pub struct Facet<T> {
    /// The fact.
    pub value: T,
    /// Its place.
    pub place: Place,
}

/// A reference that leads nowhere, or a composition without end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// Where it stands.
    pub place: Place,
    /// The reference.
    pub reference: String,
    /// Why it leads nowhere.
    pub reason: &'static str,
}

/// An API: what its documents together say.
#[derive(Debug, Default)]
pub struct Api {
    /// Every schema; [`SchemaId`]s index it.
    pub schemas: Vec<Schema>,
    /// Schemas that are components, by name; the first document's wins.
    pub named: BTreeMap<String, SchemaId>,
    /// Every operation.
    pub operations: Vec<Operation>,
    /// Security schemes by name.
    pub security_schemes: BTreeMap<String, SecurityScheme>,
    /// References that lead nowhere.
    pub unusable: Vec<Unusable>,
}

impl Api {
    /// Builds the model of documents that together describe one API.
    pub fn new(documents: &[&Node<'_>]) -> Self {
        let mut api = Self::default();
        for (index, root) in documents.iter().enumerate() {
            let document = u16::try_from(index).unwrap_or(u16::MAX);
            build::read(&mut api, document, root);
        }
        union::mark_exclusive(&mut api.schemas);
        api.unusable.dedup();
        api
    }

    /// A schema.
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.index()]
    }
}

#[cfg(test)]
mod tests;
