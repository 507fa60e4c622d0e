//! Whether a contract is an OpenAPI 3.1 document at all, and its schemas JSON Schema 2020-12.

use serde_json::Value as Json;

use crate::lint::Tour;
use crate::reader::Node;
use crate::reference::tokens;
use crate::report::{Diagnostic, Site};

const OPENAPI_3_1: &str = include_str!("../schemas/openapi-3.1.json");

/// Everything that the meta-schemas refuse.
pub fn check(root: &Node<'_>, tour: &Tour<'_, '_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let document = root.to_json();
    let validator =
        serde_json::from_str::<Json>(OPENAPI_3_1).map_err(|error| error.to_string()).and_then(|schema| {
            jsonschema::draft202012::options().build(&schema).map_err(|error| error.to_string())
        });
    match validator {
        Ok(validator) => {
            for error in validator.iter_errors(&document) {
                found.push(refused("M001", root, error.instance_path().as_str(), &short(&error)));
            }
        }
        // The schema is part of this program; a test reads it.
        Err(error) => {
            found.push(Diagnostic::new(
                "M001",
                format!("the meta-schema can't be used: {error}"),
                Vec::new(),
            ));
        }
    }
    for schema in &tour.schemas {
        let json = schema.to_json();
        if let Err(error) = jsonschema::draft202012::meta::validate(&json) {
            found.push(refused("M002", schema, error.instance_path().as_str(), &short(&error)));
        }
    }
    found
}

/// What a validator refuses, at the place that it names.
pub(crate) fn refused(code: &'static str, node: &Node<'_>, pointer: &str, message: &str) -> Diagnostic {
    let place = tokens(&format!("#{pointer}")).and_then(|tokens| node.pointer(tokens)).unwrap_or(node);
    let at =
        if pointer.is_empty() { String::new() } else { format!("{}: ", pointer.trim_start_matches('/')) };
    Diagnostic::new(code, format!("{at}{message}"), vec![Site { source: 0, span: place.span }])
}

/// A validator's message, cut where it repeats a whole instance.
pub(crate) fn short(error: &jsonschema::ValidationError<'_>) -> String {
    const MOST: usize = 200;
    let text = error.masked().to_string();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
