//! Lowers an OpenAPI 3.1 document to 3.0.3, for generators that stop there.
//!
//! The lowering is an allow-list. Every keyword is carried over, rewritten with the same meaning, dropped because it is
//! documentation (see [`DROPPED`]), or refused by name and place; nothing gets lost silently.
//!
//! Two things are added for the generated client, never taken away: `4XX` and `5XX` answers with the contract's
//! one error shape, so that a status that a newer server adds still decodes.

mod errors;
mod objects;
mod schema;
mod union;

pub use objects::METHODS;
use serde_json::{Map, Value as Json};

use crate::reader::Node;
use crate::reference::Resolver;
use crate::source::Span;

/// Keywords that are documentation only and have no place in 3.0, as `object.keyword`.
pub const DROPPED: &[&str] = &[
    "info.summary",
    "license.identifier",
    "reference.summary",
    "reference.description",
    "response.links",
    "components.links",
    "schema.$comment",
    // The members of an inlined tagged union have no names that a mapping could name.
    "union.discriminator",
];

/// The version that the lowered document says.
pub const LOWERED_VERSION: &str = "3.0.3";

/// A keyword that can't be carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands.
    pub span: Span,
    /// Its name.
    pub keyword: String,
    /// Why it can't be, and what to write instead.
    pub reason: String,
}

/// Lowers a whole document. `Err` has every refusal, in the order of the document.
pub fn lower(root: &Node<'_>) -> Result<Json, Vec<Refusal>> {
    let mut lowering = Lowering { resolver: Resolver::new(root), refusals: Vec::new(), inlining: Vec::new() };
    let lowered = lowering.document(root);
    if lowering.refusals.is_empty() {
        Ok(lowered)
    } else {
        lowering.refusals.sort_by_key(|refusal| refusal.span);
        lowering.refusals.dedup();
        Err(lowering.refusals)
    }
}

/// Lowers one schema that refers to nothing outside itself.
pub fn lower_schema(schema: &Node<'_>) -> Result<Json, Vec<Refusal>> {
    let mut lowering =
        Lowering { resolver: Resolver::new(schema), refusals: Vec::new(), inlining: Vec::new() };
    let lowered = lowering.schema(schema);
    if lowering.refusals.is_empty() { Ok(lowered) } else { Err(lowering.refusals) }
}

struct Lowering<'d, 'a> {
    resolver: Resolver<'d, 'a>,
    refusals: Vec<Refusal>,
    /// References that are being inlined, so that a recursive union is not unrolled.
    inlining: Vec<String>,
}

impl<'d, 'a> Lowering<'d, 'a> {
    fn refuse(&mut self, span: Span, keyword: impl Into<String>, reason: impl Into<String>) {
        self.refusals.push(Refusal { span, keyword: keyword.into(), reason: reason.into() });
    }

    /// Every member of a map by the same rule, keys kept.
    fn map(&mut self, node: &'d Node<'a>, rule: fn(&mut Self, &'d Node<'a>) -> Json) -> Json {
        let members = node.members().iter();
        let lowered = members.map(|member| (member.key.to_string(), rule(self, &member.value)));
        Json::Object(lowered.collect::<Map<_, _>>())
    }

    /// Every item of a list by the same rule.
    fn list(&mut self, node: &'d Node<'a>, rule: fn(&mut Self, &'d Node<'a>) -> Json) -> Json {
        let items = node.items().iter();
        Json::Array(items.map(|item| rule(self, item)).collect())
    }
}

#[cfg(test)]
mod tests;
