//! Operations and what surrounds their schemas.

use std::collections::BTreeMap;

use super::{Child, Facet, Place};

/// A path's segments with the parameters' names left out, so that templates that match the same requests are equal.
pub type Segments = Vec<Segment>;

/// A part of a path between slashes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// Fixed text; parts in braces within it are `{}`.
    Text(String),
    /// Any text.
    Parameter,
}

/// A path's segments and its parameters' names in order.
pub fn template(path: &str) -> (Segments, Vec<String>) {
    let mut names = Vec::new();
    let segments = path
        .split('/')
        .map(|segment| {
            let mut text = String::new();
            let mut rest = segment;
            while let Some((before, after)) = rest.split_once('{') {
                let Some((name, after)) = after.split_once('}') else { break };
                text.push_str(before);
                text.push_str("{}");
                names.push(name.to_owned());
                rest = after;
            }
            text.push_str(rest);
            if text == "{}" { Segment::Parameter } else { Segment::Text(text) }
        })
        .collect();
    (segments, names)
}

/// What a request is routed by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RouteKey {
    /// The path.
    pub segments: Segments,
    /// The method in lower case.
    pub method: String,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// What it is routed by.
    pub route: RouteKey,
    /// The path as it is written, and where.
    pub path: Facet<String>,
    /// Where the method stands.
    pub place: Place,
    /// Its `operationId`.
    pub id: Option<Facet<String>>,
    /// Its tags, sorted.
    pub tags: Facet<Vec<String>>,
    /// Whether it is deprecated.
    pub deprecated: Facet<bool>,
    /// Whether its answers come in pages that the generated client can stream.
    pub paginated: Facet<bool>,
    /// The requirements of which one must be met, sorted; none at all means open.
    pub security: Facet<Vec<String>>,
    /// Parameters by `(in, name)`; those of the path by their place in it.
    pub parameters: BTreeMap<(String, String), Parameter>,
    /// The request's body.
    pub body: Option<Body>,
    /// Where the type of its errors lists their statuses, if it does.
    pub error_set: Option<Place>,
    /// Answers by status.
    pub responses: BTreeMap<String, Response>,
}

impl Operation {
    /// How a message names it.
    pub fn label(&self) -> String {
        format!("{} {}", self.route.method.to_uppercase(), self.path.value)
    }
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name as it is written.
    pub name: Facet<String>,
    /// Where it is: `path`, `query`, `header` or `cookie`.
    pub location: String,
    /// Where the operation says that it has it.
    pub site: Place,
    /// Whether it must be given.
    pub required: Facet<bool>,
    /// Whether it is deprecated.
    pub deprecated: Facet<bool>,
    /// How it is written in a request: style, explode and the like, defaults filled in.
    pub writing: Facet<String>,
    /// Its value.
    pub content: Content,
}

/// The value of a parameter or header.
#[derive(Clone, Debug)]
pub enum Content {
    /// A schema.
    Schema(Child),
    /// A media type.
    Media(BTreeMap<String, Media>),
    /// Nothing is said.
    Nothing,
}

/// A request's body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Where it stands.
    pub place: Place,
    /// Whether it must be there.
    pub required: Facet<bool>,
    /// What it can be.
    pub content: BTreeMap<String, Media>,
}

/// A media type and its schema.
#[derive(Clone, Debug)]
pub struct Media {
    /// Where its name stands.
    pub place: Place,
    /// Its schema.
    pub schema: Option<Child>,
    /// How parts are encoded, as a canonical text.
    pub encoding: Option<Facet<String>>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where the operation lists it.
    pub site: Place,
    /// Where it is described.
    pub place: Place,
    /// Its headers by name in lower case.
    pub headers: BTreeMap<String, Header>,
    /// What it can be.
    pub content: BTreeMap<String, Media>,
}

/// A header of an answer.
#[derive(Clone, Debug)]
pub struct Header {
    /// Where its name stands.
    pub place: Place,
    /// Whether it is always there.
    pub required: Facet<bool>,
    /// Whether it is deprecated.
    pub deprecated: Facet<bool>,
    /// Its value.
    pub content: Content,
}

/// A security scheme.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// Where its name stands.
    pub place: Place,
    /// All that is said of it, prose aside, as a canonical text.
    pub text: String,
}
