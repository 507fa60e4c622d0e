//! Every applicable single edit of a document that changes what it means.

use serde_json::{Value as Json, json};

use super::schema_edits::schema_edits;
use super::walk::{METHODS, places, token};

/// One edit.
pub struct Edit {
    /// What kind of edit it is.
    pub kind: &'static str,
    /// Where.
    pub at: String,
    apply: Box<dyn Fn(&mut Json) + Send + Sync>,
}

impl Edit {
    pub fn new(kind: &'static str, at: &str, apply: impl Fn(&mut Json) + Send + Sync + 'static) -> Self {
        Self { kind, at: at.to_owned(), apply: Box::new(apply) }
    }

    /// An edit of the value at a pointer.
    pub fn at(kind: &'static str, at: &str, apply: impl Fn(&mut Json) + Send + Sync + 'static) -> Self {
        let pointer = at.to_owned();
        Self::new(kind, at, move |document| apply(document.pointer_mut(&pointer).expect("the place exists")))
    }

    /// The edited document.
    pub fn applied(&self, document: &Json) -> Json {
        let mut edited = document.clone();
        (self.apply)(&mut edited);
        edited
    }
}

/// Renames a member in its place.
pub fn rename(object: &mut Json, from: &str, to: &str) {
    let Some(map) = object.as_object_mut() else { return };
    let renamed = std::mem::take(map)
        .into_iter()
        .map(|(key, value)| (if key == from { to.to_owned() } else { key }, value));
    *map = renamed.collect();
}

fn remove(object: &mut Json, key: &str) {
    if let Some(map) = object.as_object_mut() {
        map.shift_remove(key);
    }
}

/// Every edit of a document; `taken` says whether another document of the same side has a method of a path.
pub fn edits(document: &Json, taken: &dyn Fn(&str, &str) -> bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    let places = places(document);
    let get = |pointer: &str| document.pointer(pointer).expect("the place exists");
    for pointer in &places.paths {
        paths(&mut edits, document, pointer, taken);
    }
    for pointer in &places.operations {
        operation(&mut edits, document, pointer, get(pointer));
    }
    for pointer in &places.parameters {
        parameter(&mut edits, pointer, get(pointer));
    }
    for pointer in &places.bodies {
        body(&mut edits, document, pointer, get(pointer));
    }
    for pointer in &places.responses {
        response(&mut edits, pointer, get(pointer));
    }
    for pointer in &places.headers {
        edits.push(Edit::at("response header: required", pointer, |header| {
            let required = header["required"] == json!(true);
            header["required"] = json!(!required);
        }));
    }
    for pointer in &places.schemas {
        schema_edits(&mut edits, document, pointer, get(pointer));
    }
    components(&mut edits, document);
    edits
}

fn paths(edits: &mut Vec<Edit>, document: &Json, pointer: &str, taken: &dyn Fn(&str, &str) -> bool) {
    let path = pointer.trim_start_matches("/paths/").replace("~1", "/");
    let name = path.clone();
    edits.push(Edit::new("path: remove", pointer, move |document| remove(&mut document["paths"], &name)));
    let (from, to) = (path.clone(), format!("{path}s"));
    edits
        .push(Edit::new("path: rename", pointer, move |document| rename(&mut document["paths"], &from, &to)));
    let item = &document["paths"][&path];
    let added = format!("{path}/added");
    edits.push(Edit::new("path: add", pointer, move |document| {
        document["paths"][&added] =
            json!({"get": {"operationId": "added", "responses": {"200": {"description": "a"}}}});
    }));
    let names: Vec<String> =
        path.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
    for name in names {
        // The parameters are renamed with the template, wherever they are described inline.
        let inline = item.get("parameters").and_then(Json::as_array).into_iter().flatten();
        if inline.clone().count() > 0 && inline.clone().all(|parameter| parameter["name"] != json!(name)) {
            continue;
        }
        let path = path.clone();
        edits.push(Edit::new("path parameter: rename", pointer, move |document| {
            let renamed = path.replace(&format!("{{{name}}}"), "{renamed}");
            rename(&mut document["paths"], &path, &renamed);
            let item = &mut document["paths"][&renamed];
            for parameters in [item.get_mut("parameters")].into_iter().flatten() {
                rename_parameter(parameters, &name);
            }
            for method in METHODS {
                if let Some(parameters) = item.get_mut(method).and_then(|method| method.get_mut("parameters"))
                {
                    rename_parameter(parameters, &name);
                }
            }
        }));
    }
    for method in METHODS {
        if item.get(method).is_none() && !taken(&path, method) {
            edits.push(Edit::at("operation: add", pointer, move |item| {
                item[method] =
                    json!({"operationId": "added", "responses": {"200": {"description": "added"}}});
            }));
            break;
        }
    }
}

fn rename_parameter(parameters: &mut Json, name: &str) {
    for parameter in parameters.as_array_mut().into_iter().flatten() {
        if parameter["name"] == json!(name) && parameter["in"] == json!("path") {
            parameter["name"] = json!("renamed");
        }
    }
}

/// Whether a range of errors stands for no status at all.
fn is_empty_range(document: &Json, operation: &Json, status: &str) -> bool {
    let name =
        operation["responses"][status]["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
    let statuses =
        name.and_then(|name| document["components"]["schemas"][name]["x-wharf-statuses"].as_object());
    status.ends_with("XX")
        && statuses.is_some_and(|statuses| !statuses.keys().any(|listed| listed.starts_with(&status[..1])))
}

fn operation(edits: &mut Vec<Edit>, document: &Json, pointer: &str, operation: &Json) {
    let (path, method) = pointer.rsplit_once('/').expect("an operation is in a path");
    let method_name = method.to_owned();
    edits.push(Edit::at("operation: remove", path, move |item| remove(item, &method_name)));
    let method_name = method.to_owned();
    edits.push(Edit::at("method: change", path, move |item| rename(item, &method_name, "head")));
    edits.push(Edit::at("operationId: change", pointer, |operation| {
        operation["operationId"] = json!("changed");
    }));
    edits.push(Edit::at("tag: change", pointer, |operation| operation["tags"] = json!(["changed"])));
    edits.push(Edit::at("tag: remove", pointer, |operation| operation["tags"] = json!([])));
    edits.push(Edit::at("tag: add", pointer, |operation| {
        if let Some(tags) = operation["tags"].as_array_mut() {
            tags.push(json!("added"));
        }
    }));
    edits.push(Edit::at("deprecated: operation", pointer, |operation| {
        let deprecated = operation["deprecated"] == json!(true);
        operation["deprecated"] = json!(!deprecated);
    }));
    edits.push(Edit::at("pagination", pointer, |operation| {
        if operation.get("x-dropshot-pagination").is_some() {
            remove(operation, "x-dropshot-pagination");
        } else {
            operation["x-dropshot-pagination"] = json!({"required": []});
        }
    }));
    security(edits, pointer, operation);
    edits.push(Edit::at("parameter: add", pointer, |operation| {
        if operation.get("parameters").is_none() {
            operation["parameters"] = json!([]);
        }
        let added = json!({"name": "added", "in": "query", "schema": {"type": "string"}});
        operation["parameters"].as_array_mut().expect("a list").push(added);
    }));
    for at in 0..operation["parameters"].as_array().map_or(0, Vec::len) {
        if operation.pointer(&format!("/parameters/{at}/schema/x-wharf-security")).is_none() {
            edits.push(Edit::at("parameter: remove", pointer, move |operation| {
                operation["parameters"].as_array_mut().expect("a list").remove(at);
            }));
        }
    }
    if operation.get("requestBody").is_some() {
        edits.push(Edit::at("body: remove", pointer, |operation| remove(operation, "requestBody")));
    } else {
        edits.push(Edit::at("body: add", pointer, |operation| {
            operation["requestBody"] =
                json!({"content": {"application/json": {"schema": {"type": "string"}}}});
        }));
    }
    let statuses: Vec<String> =
        operation["responses"].as_object().expect("answers").keys().cloned().collect();
    for status in statuses {
        if is_empty_range(document, operation, &status) {
            continue;
        }
        let name = status.clone();
        edits.push(Edit::at("status: remove", pointer, move |operation| {
            remove(&mut operation["responses"], &name);
        }));
        if !status.ends_with("XX") {
            let to = if status.starts_with('2') { "299" } else { "499" };
            edits.push(Edit::at("status: change", pointer, move |operation| {
                rename(&mut operation["responses"], &status, to);
            }));
        }
    }
    edits.push(Edit::at("status: add", pointer, |operation| {
        operation["responses"]["418"] = json!({"description": "added"});
    }));
}

fn security(edits: &mut Vec<Edit>, pointer: &str, operation: &Json) {
    let marked = operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .position(|parameter| parameter.pointer("/schema/x-wharf-security").is_some());
    if let Some(at) = marked {
        let marker = format!("{pointer}/parameters/{at}/schema");
        edits.push(Edit::at("security: change role", &marker, |schema| {
            schema["x-wharf-security"] = json!({"bearer": ["other:role"]});
        }));
        edits.push(Edit::at("security: remove", pointer, move |operation| {
            operation["parameters"].as_array_mut().expect("a list").remove(at);
        }));
        return;
    }
    let stated = operation.get("security").and_then(Json::as_array);
    if stated.is_some_and(|stated| !stated.is_empty()) {
        edits.push(Edit::at("security: change role", pointer, |operation| {
            let scheme = operation["security"][0].as_object().expect("a requirement").keys().next().cloned();
            operation["security"] = json!([{scheme.expect("a scheme"): ["other:role"]}]);
        }));
        edits.push(Edit::at("security: remove", pointer, |operation| operation["security"] = json!([])));
    } else {
        edits.push(Edit::at("security: add", pointer, |operation| {
            operation["security"] = json!([{"added": []}]);
        }));
    }
}

fn parameter(edits: &mut Vec<Edit>, pointer: &str, parameter: &Json) {
    let is_path = parameter["in"] == json!("path");
    if !is_path {
        edits.push(Edit::at("parameter: required", pointer, |parameter| {
            let required = parameter["required"] == json!(true);
            parameter["required"] = json!(!required);
        }));
        edits.push(Edit::at("parameter: in", pointer, |parameter| {
            let other = if parameter["in"] == json!("query") { "header" } else { "query" };
            parameter["in"] = json!(other);
            remove(parameter, "style");
        }));
    }
    edits.push(Edit::at("parameter: rename", pointer, |parameter| parameter["name"] = json!("renamed")));
    edits.push(Edit::at("parameter: style", pointer, |parameter| {
        let other = match parameter["in"].as_str() {
            Some("query") => "deepObject",
            Some("path") => "label",
            _ => "other",
        };
        parameter["style"] = json!(other);
        parameter["explode"] = json!(false);
    }));
    edits.push(Edit::at("parameter: explode", pointer, |parameter| {
        let usual = parameter["in"] == json!("query");
        parameter["explode"] = json!(!usual);
    }));
    edits.push(Edit::at("deprecated: parameter", pointer, |parameter| parameter["deprecated"] = json!(true)));
    edits.push(Edit::at("parameter: content", pointer, |parameter| {
        let schema = parameter["schema"].clone();
        remove(parameter, "schema");
        parameter["content"] = json!({"application/json": {"schema": schema}});
    }));
}

fn media(edits: &mut Vec<Edit>, pointer: &str, value: &Json) {
    let names: Vec<String> =
        value["content"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    for name in names {
        let schema = format!("{pointer}/content/{}/schema", token(&name));
        let marker = value["content"][&name].pointer("/schema/x-wharf-media-type").is_some();
        if marker {
            edits.push(Edit::at("media type: change", &schema, |schema| {
                schema["x-wharf-media-type"] = json!("text/other");
            }));
            continue;
        }
        let from = name.clone();
        edits.push(Edit::at("media type: change", pointer, move |value| {
            rename(&mut value["content"], &from, "text/other");
        }));
        let from = name.clone();
        edits.push(Edit::at("schema: remove", pointer, move |value| {
            remove(&mut value["content"][&from], "schema");
        }));
    }
    edits.push(Edit::at("media type: add", pointer, |value| {
        if value.get("content").is_some() {
            value["content"]["text/added"] = json!({"schema": {"type": "string"}});
        } else {
            value["content"] = json!({"text/added": {"schema": {"type": "string"}}});
        }
    }));
}

fn body(edits: &mut Vec<Edit>, document: &Json, pointer: &str, body: &Json) {
    media(edits, pointer, body);
    // The mark that a body is optional stands on its schema, which may be a component.
    let marked = body["content"].as_object().into_iter().flatten().find_map(|(name, media)| {
        let here = format!("{pointer}/content/{}/schema", token(name));
        let there =
            media["schema"]["$ref"].as_str().map(|reference| reference.trim_start_matches('#').to_owned());
        let is_marked =
            |at: &String| document.pointer(at).is_some_and(|at| at.get("x-wharf-optional-body").is_some());
        [Some(here), there].into_iter().flatten().find(is_marked)
    });
    match marked {
        Some(at) => {
            edits.push(Edit::at("body: required", &at, |schema| remove(schema, "x-wharf-optional-body")));
        }
        None => edits.push(Edit::at("body: required", pointer, |body| {
            let required = body["required"] == json!(true);
            body["required"] = json!(!required);
        })),
    }
}

fn response(edits: &mut Vec<Edit>, pointer: &str, response: &Json) {
    media(edits, pointer, response);
    if response.get("content").is_some() {
        edits.push(Edit::at("response: remove body", pointer, |response| remove(response, "content")));
    }
    let is_set = pointer.starts_with("/components/responses/")
        && response["content"]["application/json"]["schema"]["$ref"]
            .as_str()
            .is_some_and(|name| name.ends_with("Refusal"));
    if is_set {
        return;
    }
    let names: Vec<String> =
        response["headers"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    for name in names {
        let from = name.clone();
        edits.push(Edit::at("response header: remove", pointer, move |response| {
            remove(&mut response["headers"], &from);
        }));
        edits.push(Edit::at("response header: rename", pointer, move |response| {
            rename(&mut response["headers"], &name, "x-renamed");
        }));
    }
    edits.push(Edit::at("response header: add", pointer, |response| {
        if response.get("headers").is_none() {
            response["headers"] = json!({});
        }
        response["headers"]["x-added"] = json!({"schema": {"type": "string"}});
    }));
}

fn components(edits: &mut Vec<Edit>, document: &Json) {
    for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
        let pointer = format!("/components/schemas/{name}");
        for (status, declared) in schema["x-wharf-statuses"].as_object().into_iter().flatten() {
            let from = status.clone();
            edits.push(Edit::at("status: remove", &pointer, move |schema| {
                remove(&mut schema["x-wharf-statuses"], &from);
            }));
            let from = status.clone();
            edits.push(Edit::at("status: change", &pointer, move |schema| {
                rename(&mut schema["x-wharf-statuses"], &from, "499");
            }));
            for at in 0..declared["headers"].as_array().map_or(0, Vec::len) {
                let from = status.clone();
                edits.push(Edit::at("response header: remove", &pointer, move |schema| {
                    schema["x-wharf-statuses"][&from]["headers"].as_array_mut().expect("a list").remove(at);
                }));
                let from = status.clone();
                edits.push(Edit::at("response header: rename", &pointer, move |schema| {
                    schema["x-wharf-statuses"][&from]["headers"][at] = json!("x-renamed");
                }));
            }
        }
    }
    for (name, _) in document["components"]["securitySchemes"].as_object().into_iter().flatten() {
        let pointer = format!("/components/securitySchemes/{name}");
        edits.push(Edit::at("security scheme: change", &pointer, |scheme| {
            scheme["type"] = json!("mutualTLS");
        }));
    }
}
