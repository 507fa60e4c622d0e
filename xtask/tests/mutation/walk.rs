//! Finds the places of a document that edits and rewrites apply to.

use std::collections::BTreeSet;

use serde_json::Value as Json;

pub const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

/// A key as a token of a JSON pointer.
pub fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", token(key))
}

fn members(value: Option<&Json>) -> impl Iterator<Item = (&String, &Json)> {
    value.and_then(Json::as_object).into_iter().flatten()
}

fn items(value: Option<&Json>) -> impl Iterator<Item = (usize, &Json)> {
    value.and_then(Json::as_array).into_iter().flatten().enumerate()
}

/// The places of each kind of object.
#[derive(Default)]
pub struct Places {
    pub paths: Vec<String>,
    pub operations: Vec<String>,
    pub parameters: Vec<String>,
    pub bodies: Vec<String>,
    pub responses: Vec<String>,
    pub headers: Vec<String>,
    pub schemas: Vec<String>,
    pub references: Vec<String>,
}

/// Every place that an operation reaches.
pub fn places(document: &Json) -> Places {
    let used = used(document);
    let mut places = Places::default();
    for (path, item) in members(document.get("paths")) {
        let pointer = below("/paths", path);
        places.paths.push(pointer.clone());
        for (at, parameter) in items(item.get("parameters")) {
            places.parameter(parameter, &format!("{pointer}/parameters/{at}"));
        }
        for (method, operation) in
            members(Some(item)).filter(|(method, _)| METHODS.contains(&method.as_str()))
        {
            let pointer = below(&pointer, method);
            places.operations.push(pointer.clone());
            for (at, parameter) in items(operation.get("parameters")) {
                places.parameter(parameter, &format!("{pointer}/parameters/{at}"));
            }
            if let Some(body) = operation.get("requestBody") {
                places.body(body, &format!("{pointer}/requestBody"));
            }
            for (status, response) in members(operation.get("responses")) {
                places.response(response, &below(&format!("{pointer}/responses"), status));
            }
        }
    }
    for (section, entries) in members(document.get("components")) {
        for (name, entry) in members(Some(entries)) {
            let pointer = below(&below("/components", section), name);
            if !used.contains(&format!("#{pointer}")) {
                continue;
            }
            match section.as_str() {
                "schemas" => places.schema(entry, &pointer),
                "parameters" => places.parameter(entry, &pointer),
                "headers" => places.header(entry, &pointer),
                "responses" => places.response(entry, &pointer),
                "requestBodies" => places.body(entry, &pointer),
                _ => {}
            }
        }
    }
    places
}

/// The references that the paths lead to.
fn used(document: &Json) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut open = vec![document.get("paths").unwrap_or(&Json::Null)];
    while let Some(value) = open.pop() {
        match value {
            Json::Object(object) => {
                if let Some(reference) = object.get("$ref").and_then(Json::as_str)
                    && used.insert(reference.to_owned())
                    && let Some(target) = document.pointer(reference.trim_start_matches('#'))
                {
                    open.push(target);
                }
                open.extend(object.values());
            }
            Json::Array(items) => open.extend(items),
            _ => {}
        }
    }
    used
}

impl Places {
    fn parameter(&mut self, value: &Json, pointer: &str) {
        if value.get("$ref").is_some() {
            self.references.push(pointer.to_owned());
            return;
        }
        // What stands for the security requirement is no parameter.
        if value.pointer("/schema/x-wharf-security").is_some() {
            return;
        }
        self.parameters.push(pointer.to_owned());
        self.content(value, pointer);
    }

    fn header(&mut self, value: &Json, pointer: &str) {
        if value.get("$ref").is_some() {
            self.references.push(pointer.to_owned());
            return;
        }
        self.headers.push(pointer.to_owned());
        self.content(value, pointer);
    }

    fn content(&mut self, value: &Json, pointer: &str) {
        if let Some(schema) = value.get("schema") {
            self.schema(schema, &format!("{pointer}/schema"));
        }
        for (name, media) in members(value.get("content")) {
            if let Some(schema) = media.get("schema") {
                self.schema(schema, &format!("{}/schema", below(&format!("{pointer}/content"), name)));
            }
        }
    }

    fn body(&mut self, value: &Json, pointer: &str) {
        self.bodies.push(pointer.to_owned());
        self.content(value, pointer);
    }

    fn response(&mut self, value: &Json, pointer: &str) {
        if value.get("$ref").is_some() {
            self.references.push(pointer.to_owned());
            return;
        }
        self.responses.push(pointer.to_owned());
        for (name, header) in members(value.get("headers")) {
            self.header(header, &below(&format!("{pointer}/headers"), name));
        }
        self.content(value, pointer);
    }

    fn schema(&mut self, value: &Json, pointer: &str) {
        self.schemas.push(pointer.to_owned());
        for (name, property) in members(value.get("properties")) {
            self.schema(property, &below(&format!("{pointer}/properties"), name));
        }
        for key in ["items", "additionalProperties", "not"] {
            if let Some(schema @ Json::Object(_)) = value.get(key) {
                self.schema(schema, &format!("{pointer}/{key}"));
            }
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for (at, member) in items(value.get(key)) {
                self.schema(member, &format!("{pointer}/{key}/{at}"));
            }
        }
    }
}
