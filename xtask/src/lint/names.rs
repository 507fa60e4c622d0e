//! Names that would be one name in generated code.

use std::collections::BTreeMap;

use super::Found;
use super::tour::Tour;
use crate::reader::{Node, Value};
use crate::source::Span;

pub(super) fn check(tour: &Tour<'_, '_>, root: &Node<'_>, found: &mut Found) {
    let mut methods = Names::default();
    for operation in &tour.operations {
        if let (Some(id), Some(node)) = (operation.id(), operation.node().get("operationId")) {
            methods.add(id, "the operationId", node.span, found);
        }
        let mut parameters = Names::default();
        if operation.node().get("requestBody").is_some() {
            parameters.known.insert("body".to_owned(), "the request's body".to_owned());
        }
        for parameter in &operation.parameters {
            if let Some(name) = parameter.get("name").and_then(Node::as_str) {
                let what = format!("a parameter of {}", operation.label());
                parameters.add(name, &what, parameter.span, found);
            }
        }
        paths(operation, tour, found);
    }
    types(root, found);
}

/// Names folded to what generated code makes of them.
#[derive(Default)]
struct Names {
    known: BTreeMap<String, String>,
}

impl Names {
    fn add(&mut self, name: &str, what: &str, span: Span, found: &mut Found) {
        let folded = folded(name);
        if let Some(other) = self.known.get(&folded) {
            found.add("L002", span, format!("{what} `{name}` is the same name in generated code as {other}"));
        } else {
            self.known.insert(folded, format!("{what} `{name}`"));
        }
    }
}

fn folded(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Two paths that match the same requests.
fn paths(operation: &super::Operation<'_, '_>, tour: &Tour<'_, '_>, found: &mut Found) {
    let (segments, _) = crate::model::template(&operation.path.key);
    let twin = tour.operations.iter().find(|other| {
        other.path.key != operation.path.key
            && other.path.key_span < operation.path.key_span
            && other.method.key == operation.method.key
            && crate::model::template(&other.path.key).0 == segments
    });
    if let Some(twin) = twin {
        let title = format!("{} matches the same requests as {}", operation.label(), twin.label());
        found.add("L015", operation.path.key_span, title);
    }
}

/// Components, and the types that the client's generator names after a component and a property.
fn types(root: &Node<'_>, found: &mut Found) {
    let schemas = root.get("components").and_then(|components| components.get("schemas"));
    let schemas = schemas.map_or(&[][..], Node::members);
    let mut names = Names::default();
    for component in schemas {
        names.add(&component.key, "the component", component.key_span, found);
    }
    for component in schemas {
        for property in component.value.get("properties").map_or(&[][..], Node::members) {
            if has_type_of_its_own(&property.value) {
                let name = format!("{}{}", component.key, property.key);
                let what = format!("the type of `{}.{}`, generated as", component.key, property.key);
                names.add(&name, &what, property.key_span, found);
            }
        }
    }
}

/// Whether the generator makes a named type for a schema that stands inline.
fn has_type_of_its_own(schema: &Node<'_>) -> bool {
    let restricted = ["enum", "const", "properties", "pattern", "minLength", "maxLength"];
    let is_object = matches!(schema.value, Value::Object(_)) && schema.get("$ref").is_none();
    is_object && restricted.iter().any(|keyword| schema.get(keyword).is_some())
}
