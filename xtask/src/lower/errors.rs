//! Statuses that the contract doesn't list: a newer server may answer them, and an older client should still
//! find the one error shape in them.

use serde_json::{Map, Value as Json, json};

use super::objects::METHODS;

/// Adds `4XX` and `5XX` with the document's one error schema to every operation.
pub(super) fn catch_undocumented_statuses(document: &mut Json) {
    let Some(schema) = error_schema(document) else {
        return;
    };
    let Some(paths) = document.get_mut("paths").and_then(Json::as_object_mut) else {
        return;
    };
    for operation in paths.values_mut().filter_map(Json::as_object_mut).flat_map(operations) {
        let Some(responses) = operation.get_mut("responses").and_then(Json::as_object_mut) else {
            continue;
        };
        for (range, text) in [("4XX", "Any other refusal."), ("5XX", "Any other failure of the server.")] {
            responses.entry(range).or_insert_with(|| {
                json!({
                    "description": text,
                    "content": { "application/json": { "schema": schema } },
                })
            });
        }
    }
}

fn operations(item: &mut Map<String, Json>) -> impl Iterator<Item = &mut Map<String, Json>> {
    item.iter_mut()
        .filter(|(method, _)| METHODS.contains(&method.as_str()))
        .filter_map(|(_, operation)| operation.as_object_mut())
}

/// The schema of the documented errors, if they all have the same one.
fn error_schema(document: &Json) -> Option<Json> {
    let mut found: Option<&Json> = None;
    let items = document.get("paths")?.as_object()?.values();
    let operations =
        items.filter_map(Json::as_object).flatten().filter(|(method, _)| METHODS.contains(&method.as_str()));
    for (_, operation) in operations {
        let Some(responses) = operation.get("responses").and_then(Json::as_object) else {
            continue;
        };
        let errors = responses.iter().filter(|(status, _)| status.starts_with(['4', '5']));
        for (_, response) in errors {
            let response = match response.get("$ref").and_then(Json::as_str) {
                Some(reference) => document.pointer(reference.trim_start_matches('#'))?,
                None => response,
            };
            let Some(schema) = response.pointer("/content/application~1json/schema") else {
                continue;
            };
            match found {
                None => found = Some(schema),
                Some(known) if known == schema => {}
                Some(_) => return None,
            }
        }
    }
    found.cloned()
}
