//! What the implementation's types declare that OpenAPI 3.0, or the framework that emits it, has no words for.
//!
//! The types carry it as extensions of their schemas, because only those reach the emitted document. Reading them is
//! what lets the check do without a list of exemptions.

use crate::reader::{Node, Value};
use crate::reference::Resolver;

/// On the schema of a header parameter: the operation's security requirement.
pub const SECURITY: &str = "x-wharf-security";
/// On the schema of a body: it may be left out.
pub const OPTIONAL_BODY: &str = "x-wharf-optional-body";
/// On the schema of an answer: its media type.
pub const MEDIA_TYPE: &str = "x-wharf-media-type";
/// On the schema of an error answer: the statuses it really comes with, and their headers.
pub const STATUSES: &str = "x-wharf-statuses";

/// On the schema of a parameter: its default, which the framework drops.
pub const DEFAULT: &str = "x-wharf-default";

/// On the schema of an object: `propertyNames`, which OpenAPI 3.0 does not have.
pub const PROPERTY_NAMES: &str = "x-wharf-property-names";

/// The scheme that an `authorization` header with [`SECURITY`] stands for.
pub(super) const BEARER_SCHEME: &str = r#"{"scheme": "bearer", "type": "http"}"#;

/// An extension of a schema, wherever it stands among its parts.
pub(super) fn extension<'d, 'a>(
    resolver: &Resolver<'d, 'a>,
    schema: &'d Node<'a>,
    key: &str,
) -> Option<&'d Node<'a>> {
    let mut current = schema;
    for _ in 0..16 {
        if let Some(found) = current.get(key) {
            return Some(found);
        }
        current = match (current.get("$ref").and_then(Node::as_str), current.get("allOf").map(Node::items)) {
            (Some(reference), _) => resolver.target(reference).ok()?,
            (None, Some([only])) => only,
            _ => return None,
        };
    }
    None
}

/// A header of an error answer: a name, or an object with more.
pub(super) struct DeclaredHeader<'d, 'a> {
    pub name: String,
    pub node: &'d Node<'a>,
    pub schema: Option<&'d Node<'a>>,
    pub required: bool,
}

/// The headers that a status of [`STATUSES`] declares. A name alone is a string that is always sent.
pub(super) fn headers<'d, 'a>(status: &'d Node<'a>) -> Vec<DeclaredHeader<'d, 'a>> {
    let listed = status.get("headers").map_or(&[][..], Node::items);
    listed
        .iter()
        .filter_map(|node| {
            let name = match &node.value {
                Value::String(name) => name.to_string(),
                _ => node.get("name")?.as_str()?.to_owned(),
            };
            let required = node.get("required").and_then(Node::as_bool).unwrap_or(true);
            Some(DeclaredHeader { name, node, schema: node.get("schema"), required })
        })
        .collect()
}
