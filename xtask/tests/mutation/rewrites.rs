//! Every applicable rewrite of a document that keeps what it means.

use serde_json::{Map, Value as Json, json};

use super::edits::{Edit, rename};
use super::walk::{METHODS, places};

/// Every rewrite at every place, inner places first, so that those of a kind can be applied one after another.
pub fn rewrites(document: &Json) -> Vec<Edit> {
    let places = places(document);
    let new_dialect = document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1"));
    let mut rewrites = Vec::new();
    let get = |pointer: &str| document.pointer(pointer).expect("the place exists");
    for pointer in places.schemas.iter().rev() {
        schema(&mut rewrites, document, pointer, get(pointer), new_dialect);
    }
    for pointer in places.references.iter().rev() {
        inline(&mut rewrites, document, pointer, get(pointer));
    }
    for pointer in &places.headers {
        rewrites.push(Edit::at("prose", pointer, prose));
        rewrites
            .push(Edit::at("defaults written out", pointer, |header| default_to(header, "required", false)));
    }
    for pointer in &places.parameters {
        parameter(&mut rewrites, pointer, get(pointer));
    }
    for pointer in &places.responses {
        rewrites.push(Edit::at("prose", pointer, |response| response["description"] = json!("Other words.")));
        let names: Vec<String> =
            get(pointer)["headers"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        for name in names {
            rewrites.push(Edit::at("case of header names", pointer, move |response| {
                rename(&mut response["headers"], &name, &name.to_uppercase());
            }));
        }
    }
    for pointer in &places.operations {
        operation(&mut rewrites, pointer);
    }
    for pointer in &places.paths {
        path(&mut rewrites, pointer, get(pointer));
    }
    rewrites.push(Edit::new("order of members", "", reverse_members));
    rewrites.push(Edit::new("prose", "", |document| {
        document["info"] = json!({"title": "Another", "version": "9.9.9", "description": "Other words."});
        document["tags"] = json!([]);
    }));
    rewrites
}

fn default_to(object: &mut Json, key: &str, value: bool) {
    if object.get(key).is_none() {
        object[key] = json!(value);
    }
}

fn prose(object: &mut Json) {
    object["description"] = json!("Other words.");
    object["x-note"] = json!({"any": ["thing"]});
}

fn reverse(object: &mut Json, key: &str) {
    if let Some(items) = object.get_mut(key).and_then(Json::as_array_mut) {
        items.reverse();
    }
}

fn reverse_members(value: &mut Json) {
    match value {
        Json::Object(object) => {
            let mut members: Vec<(String, Json)> = std::mem::take(object).into_iter().collect();
            members.reverse();
            for (key, mut value) in members {
                reverse_members(&mut value);
                object.insert(key, value);
            }
        }
        Json::Array(items) => items.iter_mut().for_each(reverse_members),
        _ => {}
    }
}

/// Whether a schema, or the component that it refers to, carries what only the API's types say.
fn is_marked(document: &Json, schema: &Json) -> bool {
    let marked = |schema: &Json| {
        schema.as_object().is_some_and(|keys| keys.keys().any(|key| key.starts_with("x-wharf-")))
    };
    let target =
        schema["$ref"].as_str().and_then(|reference| document.pointer(reference.trim_start_matches('#')));
    marked(schema) || target.is_some_and(marked)
}

/// Whether a component leads back to itself.
fn is_recursive(document: &Json, reference: &str) -> bool {
    fn leads_to(document: &Json, value: &Json, wanted: &str, seen: &mut Vec<String>) -> bool {
        match value {
            Json::Object(object) => {
                if let Some(reference) = object.get("$ref").and_then(Json::as_str) {
                    if reference == wanted {
                        return true;
                    }
                    if !seen.iter().any(|known| known == reference) {
                        seen.push(reference.to_owned());
                        let target = document.pointer(reference.trim_start_matches('#')).expect("a target");
                        if leads_to(document, target, wanted, seen) {
                            return true;
                        }
                    }
                }
                object.values().any(|value| leads_to(document, value, wanted, seen))
            }
            Json::Array(items) => items.iter().any(|item| leads_to(document, item, wanted, seen)),
            _ => false,
        }
    }
    let target = document.pointer(reference.trim_start_matches('#')).expect("a target");
    leads_to(document, target, reference, &mut Vec::new())
}

fn inline(rewrites: &mut Vec<Edit>, document: &Json, pointer: &str, value: &Json) {
    let Some(reference) = value["$ref"].as_str() else { return };
    if is_recursive(document, reference) {
        return;
    }
    let target = document.pointer(reference.trim_start_matches('#')).expect("a target").clone();
    rewrites.push(Edit::at("reference written out", pointer, move |value| *value = target.clone()));
}

fn schema(rewrites: &mut Vec<Edit>, document: &Json, pointer: &str, schema: &Json, new_dialect: bool) {
    inline(rewrites, document, pointer, schema);
    if !is_marked(document, schema) {
        for key in ["allOf", "anyOf", "oneOf"] {
            let kind = match key {
                "allOf" => "wrapped in allOf",
                "anyOf" => "wrapped in anyOf",
                _ => "wrapped in oneOf",
            };
            rewrites.push(Edit::at(kind, pointer, move |schema| *schema = json!({ key: [schema.clone()] })));
        }
        if schema.get("$ref").is_none() && !pointer.starts_with("/components/schemas/") {
            let (at, name) = (
                pointer.to_owned(),
                format!("Extracted{}", pointer.replace(|c: char| !c.is_alphanumeric(), "_")),
            );
            rewrites.push(Edit::new("moved into a component", pointer, move |document| {
                let place = document.pointer_mut(&at).expect("the place exists");
                let moved = std::mem::replace(place, json!({"$ref": format!("#/components/schemas/{name}")}));
                document["components"]["schemas"][&name] = moved;
            }));
        }
    }
    if schema.get("$ref").is_some() {
        return;
    }
    rewrites.push(Edit::at("prose", pointer, |schema| {
        prose(schema);
        schema["title"] = json!("Another");
    }));
    rewrites.push(Edit::at("order of lists", pointer, |schema| {
        for key in ["required", "enum", "oneOf", "anyOf", "allOf"] {
            reverse(schema, key);
        }
    }));
    values(rewrites, pointer, schema, new_dialect);
    numbers(rewrites, pointer, schema, new_dialect);
    written_out(rewrites, pointer, schema);
    nulls(rewrites, pointer, schema, new_dialect);
}

fn values(rewrites: &mut Vec<Edit>, pointer: &str, schema: &Json, new_dialect: bool) {
    if schema.get("const").is_some() {
        rewrites.push(Edit::at("constant as enum", pointer, |schema| {
            let value = schema["const"].take();
            let map = schema.as_object_mut().expect("an object");
            map.shift_remove("const");
            map.insert("enum".to_owned(), json!([value]));
        }));
    }
    let plain = schema["enum"].as_array().filter(|values| values.iter().all(Json::is_string));
    let Some(values) = plain.filter(|_| schema["nullable"] != json!(true)) else { return };
    if new_dialect && values.len() == 1 {
        rewrites.push(Edit::at("enum of one as constant", pointer, |schema| {
            let value = schema["enum"][0].clone();
            schema.as_object_mut().expect("an object").shift_remove("enum");
            schema["const"] = value;
        }));
    }
    rewrites.push(Edit::at("enum as union of values", pointer, |schema| {
        let map = schema.as_object_mut().expect("an object");
        let values = map.shift_remove("enum").expect("an enum");
        let kind = map.shift_remove("type");
        let members = values.as_array().expect("a list").iter().map(|value| {
            let mut member = Map::new();
            member.insert("enum".to_owned(), json!([value]));
            member.extend(kind.clone().map(|kind| ("type".to_owned(), kind)));
            Json::Object(member)
        });
        let members: Vec<Json> = members.collect();
        map.insert("oneOf".to_owned(), json!(members));
    }));
}

fn numbers(rewrites: &mut Vec<Edit>, pointer: &str, schema: &Json, new_dialect: bool) {
    if schema["type"] != json!("integer") {
        return;
    }
    let implied = match schema["format"].as_str() {
        Some("uint8") => Some((0, 255)),
        Some("uint32") => Some((0, i64::from(u32::MAX))),
        Some("int32") => Some((i64::from(i32::MIN), i64::from(i32::MAX))),
        _ => None,
    };
    if let Some((least, most)) = implied {
        rewrites.push(Edit::at("implied bounds written out", pointer, move |schema| {
            for (key, value) in [("minimum", least), ("maximum", most)] {
                if schema.get(key).is_none() {
                    schema[key] = json!(value);
                }
            }
        }));
    }
    if let Some(least) = schema["minimum"].as_f64() {
        rewrites.push(Edit::at("exclusive bound of a whole number", pointer, move |schema| {
            if new_dialect {
                schema.as_object_mut().expect("an object").shift_remove("minimum");
                schema["exclusiveMinimum"] = json!(least - 1.0);
            } else {
                schema["minimum"] = json!(least - 1.0);
                schema["exclusiveMinimum"] = json!(true);
            }
        }));
    }
}

fn written_out(rewrites: &mut Vec<Edit>, pointer: &str, schema: &Json) {
    let has_type = |name: &str| schema["type"] == json!(name);
    let (string, array, object) = (has_type("string"), has_type("array"), has_type("object"));
    let valued = schema.get("enum").is_some() || schema.get("const").is_some();
    rewrites.push(Edit::at("defaults written out", pointer, move |schema| {
        for key in ["deprecated", "readOnly", "writeOnly"] {
            default_to(schema, key, false);
        }
        let lengths = [(string && !valued, "minLength"), (array, "minItems"), (object, "minProperties")];
        for (_, key) in lengths.iter().filter(|(applies, _)| *applies) {
            if schema.get(key).is_none() {
                schema[*key] = json!(0);
            }
        }
        if array {
            default_to(schema, "uniqueItems", false);
        }
        if object && schema.get("additionalProperties").is_none() {
            schema["additionalProperties"] = json!({});
        }
    }));
}

fn nulls(rewrites: &mut Vec<Edit>, pointer: &str, schema: &Json, new_dialect: bool) {
    if !new_dialect {
        if schema["nullable"] == json!(true) && schema.get("enum").is_none() {
            rewrites.push(Edit::at("null around", pointer, |schema| {
                let mut inner = schema.take();
                inner.as_object_mut().expect("an object").shift_remove("nullable");
                *schema = json!({"nullable": true, "allOf": [inner]});
            }));
        }
        return;
    }
    let Some(kinds) =
        schema["type"].as_array().filter(|kinds| kinds.len() == 2 && kinds.contains(&json!("null")))
    else {
        return;
    };
    let kind = kinds.iter().find(|kind| **kind != json!("null")).expect("a type").clone();
    for key in ["anyOf", "oneOf"] {
        let kind = kind.clone();
        rewrites.push(Edit::at("null as a branch", pointer, move |schema| {
            let mut inner = schema.take();
            inner["type"] = kind.clone();
            *schema = json!({ key: [{"type": "null"}, inner] });
        }));
    }
}

fn parameter(rewrites: &mut Vec<Edit>, pointer: &str, parameter: &Json) {
    rewrites.push(Edit::at("prose", pointer, prose));
    if parameter["in"] == json!("header") {
        rewrites.push(Edit::at("case of header names", pointer, |parameter| {
            parameter["name"] = json!(parameter["name"].as_str().expect("a name").to_uppercase());
        }));
    }
    rewrites.push(Edit::at("defaults written out", pointer, |parameter| {
        let form = matches!(parameter["in"].as_str(), Some("query" | "cookie"));
        default_to(parameter, "required", false);
        default_to(parameter, "deprecated", false);
        default_to(parameter, "explode", form);
        if parameter.get("style").is_none() {
            parameter["style"] = json!(if form { "form" } else { "simple" });
        }
    }));
}

fn operation(rewrites: &mut Vec<Edit>, pointer: &str) {
    rewrites.push(Edit::at("prose", pointer, |operation| {
        prose(operation);
        operation["summary"] = json!("Another");
    }));
    rewrites.push(Edit::at("order of lists", pointer, |operation| {
        reverse(operation, "parameters");
        reverse(operation, "tags");
    }));
    rewrites.push(Edit::at("defaults written out", pointer, |operation| {
        default_to(operation, "deprecated", false);
    }));
}

/// Parameters of the path said by each operation instead.
fn path(rewrites: &mut Vec<Edit>, pointer: &str, item: &Json) {
    if item.get("parameters").is_none() {
        return;
    }
    rewrites.push(Edit::at("parameters moved into the operations", pointer, |item| {
        let shared = item.as_object_mut().expect("a path").shift_remove("parameters").expect("parameters");
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                let own = operation["parameters"].as_array().cloned().unwrap_or_default();
                let all: Vec<Json> = shared.as_array().expect("a list").iter().cloned().chain(own).collect();
                operation["parameters"] = json!(all);
            }
        }
    }));
}
