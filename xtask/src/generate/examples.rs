//! A runnable example for every operation, from the contract's own examples.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::document::{operations, resolve};
use super::names::{method_name, type_name};

/// The examples, by the method's name in the client.
pub(super) fn of_operations(document: &Json) -> BTreeMap<String, String> {
    operations(document)
        .filter_map(|(path, _, operation)| {
            let method = method_name(operation["operationId"].as_str()?);
            Some((method.clone(), example(document, path, operation, &method)))
        })
        .collect()
}

fn example(document: &Json, path: &str, operation: &Json, method: &str) -> String {
    let mut calls = String::new();
    let list = |holder: &Json| holder["parameters"].as_array().cloned().unwrap_or_default();
    let all = list(&document["paths"][path]).into_iter().chain(list(operation));
    for parameter in all.map(|parameter| resolve(document, &parameter).clone()) {
        if parameter["required"] == true {
            let name = method_name(parameter["name"].as_str().unwrap_or_default());
            let value = sample(document, operation, &parameter);
            let _ = writeln!(calls, "    .{name}({value})");
        }
    }
    let body = resolve(document, &operation["requestBody"]);
    let content = &body["content"]["application/json"];
    if let (true, Some(value), Some(reference)) =
        (body["required"] == true, first_example(content), content["schema"]["$ref"].as_str())
    {
        let body_type = type_name(reference.rsplit('/').next().unwrap_or_default());
        let json = serde_json::to_string_pretty(value).unwrap_or_default().replace('\n', "\n        ");
        let _ = writeln!(
            calls,
            "    .body(serde_json::from_str::<types::{body_type}>(\n        r#\"{json}\"#,\n    )?)"
        );
    }
    let status = success(operation).map_or("200", |(status, _)| status);
    format!(
        "```\n\
         # #[tokio::main(flavor = \"current_thread\")]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         # let mock = wharf_mock::WharfMock::from_contract();\n\
         # let client = mock.client();\n\
         use wharf_client::{{prelude::*, types}};\n\n\
         let answer = client\n    .{method}()\n{calls}    .send()\n    .await?;\n\
         assert_eq!(answer.status(), {status});\n\
         # Ok(())\n\
         # }}\n\
         ```"
    )
}

/// A value that the parameter takes, as Rust.
fn sample(document: &Json, operation: &Json, parameter: &Json) -> String {
    let schema = resolve(document, &parameter["schema"]);
    let own = parameter.get("example").or_else(|| first_example(parameter)).or_else(|| schema.get("example"));
    let answer = success(operation).map(|(_, answer)| resolve(document, answer));
    let answer = answer.and_then(|answer| first_example(&answer["content"]["application/json"]));
    let name = parameter["name"].as_str().unwrap_or_default();
    let of_answer = |key: &str| answer.and_then(|answer| answer.get(key));
    let pattern = schema.get("pattern").map(|pattern| json!({ "type": "string", "pattern": pattern }));
    let fits = |value: &&Json| pattern.as_ref().is_none_or(|pattern| jsonschema::is_valid(pattern, value));
    let value =
        [own, of_answer(name), of_answer("id").filter(|_| name.ends_with("id")), schema["enum"].get(0)];
    let mut shown = Vec::new();
    if pattern.is_some() {
        shown_texts(&document["paths"], false, &mut shown);
        shown_texts(&document["components"]["responses"], false, &mut shown);
    }
    let value = value.into_iter().flatten().find(fits).or_else(|| shown.into_iter().find(fits));
    let text = match value {
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "1".to_owned(),
    };
    format!("{text:?}")
}

/// Every text that an example shows.
fn shown_texts<'d>(node: &'d Json, within: bool, found: &mut Vec<&'d Json>) {
    match node {
        Json::String(_) if within => found.push(node),
        Json::Object(members) => {
            members.iter().for_each(|(key, value)| shown_texts(value, within || key == "examples", found));
        }
        Json::Array(items) => items.iter().for_each(|item| shown_texts(item, within, found)),
        _ => {}
    }
}

fn success(operation: &Json) -> Option<(&str, &Json)> {
    let answers = operation["responses"].as_object()?;
    answers
        .iter()
        .find(|(status, _)| status.starts_with('2'))
        .map(|(status, answer)| (status.as_str(), answer))
}

/// The first of the examples of a media type or a parameter.
pub(super) fn first_example(holder: &Json) -> Option<&Json> {
    let listed = holder["examples"].as_object().and_then(|examples| examples.values().next());
    listed.and_then(|example| example.get("value")).or_else(|| holder.get("example"))
}
