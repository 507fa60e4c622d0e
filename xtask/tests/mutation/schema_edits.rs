//! Every applicable single edit of a schema that changes what it means.

use serde_json::{Value as Json, json};

use super::edits::{Edit, rename};

fn remove(object: &mut Json, key: &str) {
    if let Some(map) = object.as_object_mut() {
        map.shift_remove(key);
    }
}

/// The one type of a schema, null aside.
fn kind(schema: &Json) -> Option<&str> {
    match &schema["type"] {
        Json::String(kind) => Some(kind),
        Json::Array(kinds) => {
            let mut others = kinds.iter().filter_map(Json::as_str).filter(|kind| *kind != "null");
            others.next().filter(|_| others.next().is_none())
        }
        _ => None,
    }
}

pub fn schema_edits(edits: &mut Vec<Edit>, document: &Json, pointer: &str, schema: &Json) {
    if let Some(reference) = schema["$ref"].as_str() {
        references(edits, document, pointer, reference);
        return;
    }
    if schema["type"] == json!("null") {
        // A branch for null has nothing to annotate or to narrow.
        return;
    }
    let dialect_3_0 = document["openapi"].as_str().is_some_and(|version| version.starts_with("3.0"));
    annotations(edits, pointer, schema);
    values(edits, pointer, schema);
    unions(edits, pointer, schema);
    if schema.as_object().is_some_and(serde_json::Map::is_empty) {
        edits.push(Edit::at("type: narrow", pointer, |schema| *schema = json!({"type": "string"})));
        return;
    }
    let Some(kind) = kind(schema) else { return };
    types(edits, document, pointer, schema, kind);
    formats(edits, pointer, schema, kind);
    bounds(edits, pointer, schema, kind, dialect_3_0);
    if kind == "object" {
        objects(edits, pointer, schema);
    }
    if kind == "array" {
        edits.push(Edit::at("items: change", pointer, |schema| schema["items"] = json!({"type": "boolean"})));
        edits.push(Edit::at("items: remove", pointer, |schema| schema["items"] = json!({})));
    }
}

fn references(edits: &mut Vec<Edit>, document: &Json, pointer: &str, reference: &str) {
    let target = document.pointer(reference.trim_start_matches('#')).expect("references lead somewhere");
    let other = document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
        .find(|(_, schema)| schema.get("type").is_some() && schema["type"] != target["type"]);
    if let Some((name, _)) = other {
        let to = format!("#/components/schemas/{name}");
        edits.push(Edit::at("reference: another component", pointer, move |schema| {
            schema["$ref"] = json!(to);
        }));
    }
    edits.push(Edit::at("reference: to nowhere", pointer, |schema| {
        schema["$ref"] = json!("#/components/schemas/NoSuchThing");
    }));
    let replacement = if target["type"] == json!("array") {
        json!({"type": "boolean"})
    } else {
        json!({"type": "array", "items": {"type": "boolean"}})
    };
    edits.push(Edit::at("reference: replaced by a type", pointer, move |schema| {
        *schema = replacement.clone();
    }));
}

fn annotations(edits: &mut Vec<Edit>, pointer: &str, schema: &Json) {
    for keyword in ["readOnly", "writeOnly", "deprecated"] {
        edits.push(Edit::at(
            match keyword {
                "readOnly" => "readOnly",
                "writeOnly" => "writeOnly",
                _ => "deprecated: schema",
            },
            pointer,
            move |schema| {
                let set = schema[keyword] == json!(true);
                schema[keyword] = json!(!set);
            },
        ));
    }
    let default = ["default", "x-wharf-default"]
        .into_iter()
        .find(|key| schema.get(key).is_some_and(|value| !value.is_null()));
    if let Some(keyword) = default {
        edits.push(Edit::at("default: change", pointer, move |schema| schema[keyword] = json!("changed")));
        edits.push(Edit::at("default: remove", pointer, move |schema| remove(schema, keyword)));
    } else {
        edits.push(Edit::at("default: add", pointer, |schema| schema["default"] = json!("added")));
    }
}

fn values(edits: &mut Vec<Edit>, pointer: &str, schema: &Json) {
    if schema.get("const").is_some() {
        edits.push(Edit::at("enum: change constant", pointer, |schema| schema["const"] = json!("changed")));
        edits.push(Edit::at("enum: second constant", pointer, |schema| {
            let value = schema["const"].clone();
            // Of the same type, or the type would change, too.
            let added = value.as_bool().map_or_else(|| json!("added"), |value| json!(!value));
            remove(schema, "const");
            schema["enum"] = json!([value, added]);
        }));
    }
    let Some(values) = schema["enum"].as_array().filter(|values| values.iter().all(Json::is_string)) else {
        return;
    };
    for at in 0..values.len() {
        edits.push(Edit::at("enum: change member", pointer, move |schema| {
            schema["enum"][at] = json!("changed");
        }));
        if values.len() > 1 {
            edits.push(Edit::at("enum: remove member", pointer, move |schema| {
                schema["enum"].as_array_mut().expect("a list").remove(at);
            }));
        }
    }
    edits.push(Edit::at("enum: add member", pointer, |schema| {
        schema["enum"].as_array_mut().expect("a list").push(json!("added"));
    }));
    if schema.get("type").is_some() {
        edits.push(Edit::at("enum: remove", pointer, |schema| remove(schema, "enum")));
    }
}

fn unions(edits: &mut Vec<Edit>, pointer: &str, schema: &Json) {
    for key in ["oneOf", "anyOf"] {
        let Some(members) = schema[key].as_array() else { continue };
        for at in 0..members.len() {
            edits.push(Edit::at("union: remove member", pointer, move |schema| {
                schema[key].as_array_mut().expect("a list").remove(at);
            }));
        }
        edits.push(Edit::at("union: add member", pointer, move |schema| {
            schema[key].as_array_mut().expect("a list").push(json!({"type": "boolean"}));
        }));
    }
}

/// Whether every reference to a component stands where null is allowed anyway.
fn is_always_nullable(document: &Json, pointer: &str) -> bool {
    fn uses(value: &Json, reference: &Json, nullable: bool, all: &mut Vec<bool>) {
        match value {
            Json::Object(object) => {
                if object.get("$ref") == Some(reference) {
                    all.push(nullable);
                }
                let here = object.get("nullable") == Some(&json!(true))
                    || object.get("oneOf").or(object.get("anyOf")).is_some_and(|members| {
                        members.as_array().is_some_and(|members| members.contains(&json!({"type": "null"})))
                    });
                for value in object.values() {
                    uses(value, reference, here, all);
                }
            }
            Json::Array(items) => items.iter().for_each(|item| uses(item, reference, nullable, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    uses(document, &json!(format!("#{pointer}")), false, &mut all);
    !all.is_empty() && all.iter().all(|nullable| *nullable)
}

fn types(edits: &mut Vec<Edit>, document: &Json, pointer: &str, schema: &Json, kind: &str) {
    let dialect_3_0 = document["openapi"].as_str().is_some_and(|version| version.starts_with("3.0"));
    let other = if kind == "string" { "integer" } else { "string" };
    edits.push(Edit::at("type: change", pointer, move |schema| match &mut schema["type"] {
        Json::Array(kinds) => {
            for kind in kinds.iter_mut().filter(|kind| **kind != json!("null")) {
                *kind = json!(other);
            }
        }
        stated => *stated = json!(other),
    }));
    let has_values = schema.get("enum").is_some() || schema.get("const").is_some();
    let nullable = schema["nullable"] == json!(true);
    match kind {
        "number" => edits.push(Edit::at("type: narrow", pointer, |schema| schema["type"] = json!("integer"))),
        "integer" => edits.push(Edit::at("type: widen", pointer, |schema| schema["type"] = json!("number"))),
        _ if !dialect_3_0 && !has_values => edits.push(Edit::at("type: widen", pointer, |schema| {
            let mut kinds = match schema["type"].take() {
                Json::Array(kinds) => kinds,
                kind => vec![kind],
            };
            kinds.push(json!(if kinds.contains(&json!("boolean")) { "string" } else { "boolean" }));
            schema["type"] = json!(kinds);
        })),
        _ => {}
    }
    if is_always_nullable(document, pointer) {
        // Null is allowed wherever it is used.
    } else if dialect_3_0 {
        edits.push(Edit::at("nullability", pointer, move |schema| schema["nullable"] = json!(!nullable)));
    } else if !has_values {
        edits.push(Edit::at("nullability", pointer, |schema| {
            schema["type"] = match schema["type"].take() {
                Json::Array(kinds) => kinds.into_iter().find(|kind| *kind != json!("null")).expect("a type"),
                kind => json!([kind, "null"]),
            };
        }));
    }
    edits.push(Edit::at("type: any", pointer, |schema| *schema = json!({})));
}

fn formats(edits: &mut Vec<Edit>, pointer: &str, schema: &Json, kind: &str) {
    if schema.get("format").is_some() {
        let to = if kind == "integer" { "int16" } else { "changed" };
        let to = if schema["format"] == json!(to) { "int8" } else { to };
        edits.push(Edit::at("format: change", pointer, move |schema| schema["format"] = json!(to)));
        edits.push(Edit::at("format: remove", pointer, |schema| remove(schema, "format")));
    } else if matches!(kind, "string" | "number" | "integer") {
        edits.push(Edit::at("format: add", pointer, |schema| schema["format"] = json!("added")));
    }
}

/// Whether the format sets a bound anyway.
fn is_implied(schema: &Json, keyword: &str, value: f64) -> bool {
    let (least, most) = match schema["format"].as_str() {
        Some("uint32") => (0.0, f64::from(u32::MAX)),
        Some("int32") => (f64::from(i32::MIN), f64::from(i32::MAX)),
        Some("uint64") => (0.0, 18_446_744_073_709_551_615.0),
        Some("int64") => (-9_223_372_036_854_775_808.0, 9_223_372_036_854_775_807.0),
        Some("uint8") => (0.0, 255.0),
        _ => return false,
    };
    (keyword == "minimum" && value <= least) || (keyword == "maximum" && value >= most)
}

fn bounds(edits: &mut Vec<Edit>, pointer: &str, schema: &Json, kind: &str, dialect_3_0: bool) {
    let keywords: &[&'static str] = match kind {
        "string" => &["minLength", "maxLength", "pattern"],
        "integer" | "number" => &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        "array" => &["minItems", "maxItems", "uniqueItems"],
        "object" => &["minProperties", "maxProperties"],
        _ => &[],
    };
    for keyword in keywords {
        let keyword = *keyword;
        if dialect_3_0 && keyword.starts_with("exclusive") {
            continue;
        }
        match &schema[keyword] {
            Json::Number(number) => {
                // Inwards, as outwards the format may set a bound anyway.
                let step =
                    if keyword.starts_with("max") || keyword == "exclusiveMaximum" { -1.0 } else { 1.0 };
                let value = number.as_f64().expect("finite");
                let changed = json!(value + step);
                edits.push(Edit::at("bound: change", pointer, move |schema| {
                    schema[keyword] = changed.clone();
                }));
                if !is_implied(schema, keyword, value) {
                    edits.push(Edit::at("bound: remove", pointer, move |schema| {
                        remove(schema, keyword);
                        if keyword == "maximum" {
                            remove(schema, "exclusiveMaximum");
                        }
                    }));
                }
            }
            Json::String(_) => {
                edits.push(Edit::at("pattern: change", pointer, |schema| {
                    schema["pattern"] = json!("^changed$");
                }));
                edits.push(Edit::at("pattern: remove", pointer, |schema| remove(schema, "pattern")));
            }
            Json::Bool(true) => {
                edits.push(Edit::at("bound: remove", pointer, move |schema| remove(schema, keyword)));
            }
            _ => {
                // A bound beside its other form, or beyond it, could say nothing new.
                let twin = match keyword {
                    "minimum" => "exclusiveMinimum",
                    "maximum" => "exclusiveMaximum",
                    "exclusiveMinimum" => "minimum",
                    "exclusiveMaximum" => "maximum",
                    _ => "",
                };
                if schema.get(twin).is_some() {
                    continue;
                }
                let (kind, value) = match keyword {
                    "pattern" => ("pattern: add", json!("^added$")),
                    "uniqueItems" => ("bound: add", json!(true)),
                    _ => ("bound: add", json!(7)),
                };
                edits.push(Edit::at(kind, pointer, move |schema| schema[keyword] = value.clone()));
            }
        }
    }
}

fn objects(edits: &mut Vec<Edit>, pointer: &str, schema: &Json) {
    match schema.get("additionalProperties") {
        None | Some(Json::Bool(true)) => {
            edits.push(Edit::at("additionalProperties: close", pointer, |schema| {
                schema["additionalProperties"] = json!(false);
            }));
            edits.push(Edit::at("additionalProperties: type", pointer, |schema| {
                schema["additionalProperties"] = json!({"type": "boolean"});
            }));
        }
        Some(_) => edits.push(Edit::at("additionalProperties: open", pointer, |schema| {
            remove(schema, "additionalProperties");
        })),
    }
    for names in
        ["propertyNames", "x-wharf-property-names"].into_iter().filter(|key| schema.get(key).is_some())
    {
        edits.push(Edit::at("property names: change", pointer, move |schema| {
            schema[names] = json!({"maxLength": 13});
        }));
        edits.push(Edit::at("property names: remove", pointer, move |schema| remove(schema, names)));
    }
    edits.push(Edit::at("property: add", pointer, |schema| {
        if schema.get("properties").is_none() {
            schema["properties"] = json!({});
        }
        schema["properties"]["added"] = json!({"type": "string"});
    }));
    let names: Vec<String> =
        schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    for name in names {
        let property = name.clone();
        edits.push(Edit::at("property: remove", pointer, move |schema| {
            remove(&mut schema["properties"], &property);
            if let Some(required) = schema.get_mut("required").and_then(Json::as_array_mut) {
                required.retain(|item| *item != json!(property));
            }
        }));
        let property = name.clone();
        edits.push(Edit::at("property: rename", pointer, move |schema| {
            rename(&mut schema["properties"], &property, "renamed");
            for item in schema.get_mut("required").and_then(Json::as_array_mut).into_iter().flatten() {
                if *item == json!(property) {
                    *item = json!("renamed");
                }
            }
        }));
        edits.push(Edit::at("property: required", pointer, move |schema| {
            if schema.get("required").is_none() {
                schema["required"] = json!([]);
            }
            let required = schema["required"].as_array_mut().expect("a list");
            match required.iter().position(|item| *item == json!(name)) {
                Some(at) => {
                    required.remove(at);
                }
                None => required.push(json!(name)),
            }
        }));
    }
}
