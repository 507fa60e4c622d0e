//! What the generators are given: the lowered document, a little more lenient and a little shorter than the contract.
//!
//! A server holds requests to the contract strictly. A client must also read what a newer server answers, and needs no
//! bounds that the server checks anyway; nothing here changes what is sent.

use serde_json::{Map, Value as Json, json};

use crate::lower::METHODS;

/// Nullable members of updates are named so in the document; the client has a type for them.
pub(super) const OR_NULL: &str = "OrNull";

/// The lowered document as the generators of the client, its commands and its mock take it.
pub(super) fn for_client(mut document: Json) -> Json {
    for parameter in parameters(&mut document) {
        open_page_token(parameter);
    }
    name_parameter_types(&mut document);
    tell_null_from_absent(&mut document);
    tolerate_unknown_members(&mut document["components"]["schemas"]);
    document
}

/// Without the statuses that `4XX` and `5XX` stand for, which would be unreachable in the client.
pub(super) fn without_listed_errors(mut document: Json) -> Json {
    for_operations(&mut document, |operation| {
        let Some(answers) = operation.get_mut("responses").and_then(Json::as_object_mut) else {
            return;
        };
        let ranges: Vec<char> = ["4XX", "5XX"]
            .into_iter()
            .filter(|range| answers.contains_key(*range))
            .filter_map(|range| range.chars().next())
            .collect();
        answers.retain(|status, _| status.ends_with("XX") || !status.starts_with(ranges.as_slice()));
    });
    document
}

/// The operations in the document's order: path, method, operation.
pub(super) fn operations(document: &Json) -> impl Iterator<Item = (&str, &str, &Json)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        methods
            .filter(|(method, _)| METHODS.contains(&method.as_str()))
            .map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
    })
}

/// The thing itself, if `node` is a reference to a component.
pub(super) fn resolve<'d>(document: &'d Json, node: &'d Json) -> &'d Json {
    let reference = node["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(node)
}

pub(super) fn for_operations(document: &mut Json, mut change: impl FnMut(&mut Map<String, Json>)) {
    for item in document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut()) {
        let methods = item.as_object_mut().into_iter().flatten();
        for (_, operation) in methods.filter(|(method, _)| METHODS.contains(&method.as_str())) {
            if let Some(operation) = operation.as_object_mut() {
                change(operation);
            }
        }
    }
}

/// Whether a path item's key is a method.
pub(super) fn is_method(key: &str) -> bool {
    METHODS.contains(&key)
}

/// Every parameter that stands in the document itself.
fn parameters(document: &mut Json) -> Vec<&mut Json> {
    let Some(root) = document.as_object_mut() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, value) in root {
        if key == "components" {
            let named = value.get_mut("parameters").and_then(Json::as_object_mut);
            found.extend(named.into_iter().flat_map(|named| named.values_mut()));
        } else if key == "paths" {
            for item in value.as_object_mut().into_iter().flat_map(|paths| paths.values_mut()) {
                for (key, value) in item.as_object_mut().into_iter().flatten() {
                    let list = if key == "parameters" { Some(value) } else { value.get_mut("parameters") };
                    found.extend(list.and_then(Json::as_array_mut).into_iter().flatten());
                }
            }
        }
    }
    found
}

/// To a client a page token is what the page before said, whatever bounds the server holds it to: the generated stream hands
/// `next_page` over as it came, and needs the two to be one type.
fn open_page_token(parameter: &mut Json) {
    let is_token = ["page_token", "page"].iter().any(|name| parameter["name"] == *name);
    if is_token && parameter["in"] == "query" && parameter["schema"]["type"] == "string" {
        parameter["schema"] = json!({ "type": "string" });
    }
}

/// A parameter that several operations share has one type in the client, with the parameter's name.
fn name_parameter_types(document: &mut Json) {
    let Some(named) = document.pointer("/components/parameters").and_then(Json::as_object).cloned() else {
        return;
    };
    for (name, parameter) in named {
        let schema = &parameter["schema"];
        let bounded = schema["type"] == "string"
            && ["minLength", "maxLength", "pattern", "enum"].iter().any(|key| schema.get(key).is_some());
        if !bounded || document.pointer(&format!("/components/schemas/{name}")).is_some() {
            continue;
        }
        let mut schema = schema.clone();
        schema["description"] = parameter["description"].clone();
        document["components"]["schemas"][&name] = schema;
        document["components"]["parameters"][&name]["schema"] =
            json!({ "$ref": format!("#/components/schemas/{name}") });
    }
}

/// In an update, an absent member stays as it is and null removes it; `Option` alone can't say which.
fn tell_null_from_absent(document: &mut Json) {
    let mut reached = Vec::new();
    for (_, _, operation) in operations(document) {
        let is_update = operation["operationId"].as_str().is_some_and(|id| id.ends_with("-update"));
        if is_update {
            let body = resolve(document, &operation["requestBody"]);
            reach(document, &body["content"]["application/json"]["schema"], &mut reached);
        }
    }
    for name in reached {
        let Some(schema) = document.pointer(&format!("/components/schemas/{name}")).cloned() else {
            continue;
        };
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        for (property, member) in schema["properties"].as_object().into_iter().flatten() {
            if member["nullable"] != true || required.contains(&property.as_str()) {
                continue;
            }
            let (wrapper, inner) = match member["allOf"].as_array().map(Vec::as_slice) {
                Some([only]) => match only["$ref"].as_str().and_then(|text| text.rsplit('/').next()) {
                    Some(target) => (format!("{target}{OR_NULL}"), only.clone()),
                    None => continue,
                },
                _ if member["type"] == "string" => (format!("String{OR_NULL}"), json!({ "type": "string" })),
                _ => continue,
            };
            let place = &mut document["components"]["schemas"][&name]["properties"][property];
            *place = json!({ "$ref": format!("#/components/schemas/{wrapper}") });
            let mut wrapped = json!({ "nullable": true, "allOf": [inner] });
            if let Some(text) = member.get("description").filter(|_| !wrapper.starts_with("String")) {
                wrapped["description"] = text.clone();
            }
            document["components"]["schemas"][&wrapper] = wrapped;
        }
    }
}

/// The names of the components that a schema leads to.
fn reach(document: &Json, schema: &Json, reached: &mut Vec<String>) {
    match schema {
        Json::Object(members) => {
            if let Some(name) =
                members.get("$ref").and_then(Json::as_str).and_then(|text| text.rsplit('/').next())
                && !reached.iter().any(|known| known == name)
            {
                reached.push(name.to_owned());
                reach(document, resolve(document, schema), reached);
            }
            members.values().for_each(|member| reach(document, member, reached));
        }
        Json::Array(items) => items.iter().for_each(|item| reach(document, item, reached)),
        _ => {}
    }
}

/// What a newer server adds to an answer is passed over. Objects without members stay closed: open, they would be maps.
fn tolerate_unknown_members(schema: &mut Json) {
    match schema {
        Json::Object(members) => {
            let has_members =
                members.get("properties").and_then(Json::as_object).is_some_and(|of| !of.is_empty());
            if has_members && members.get("additionalProperties") == Some(&Json::Bool(false)) {
                members.remove("additionalProperties");
            }
            members.values_mut().for_each(tolerate_unknown_members);
        }
        Json::Array(items) => items.iter_mut().for_each(tolerate_unknown_members),
        _ => {}
    }
}
