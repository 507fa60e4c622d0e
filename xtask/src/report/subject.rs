//! What a place in a document is about, in words that a reader of the API uses.

use std::fmt::Write as _;

use crate::reader::{Node, Value};
use crate::source::Span;

/// What a place is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// For a title: `Workstation.name`, `GET /v1/things · 200`.
    pub text: String,
    /// The component and the properties within it, if it is in one.
    pub component: Option<(String, Vec<String>)>,
    /// The operation's id, if it is in one.
    pub operation: Option<String>,
}

/// Says what a place in a document is about.
pub fn describe(root: &Node<'_>, span: Span) -> Subject {
    let tokens = pointer(root, span);
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match tokens.as_slice() {
        ["components", "schemas", name, rest @ ..] => {
            let properties = properties(rest);
            let text = dotted(name, &properties);
            Subject { text, component: Some(((*name).to_owned(), properties)), operation: None }
        }
        ["components", section, name, rest @ ..] => {
            let kind = match *section {
                "parameters" => "parameter",
                "responses" => "response",
                "headers" => "header",
                "requestBodies" => "request body",
                "securitySchemes" => "security scheme",
                other => other,
            };
            Subject { text: format!("{kind} {name}{}", within(rest)), ..Subject::default() }
        }
        ["paths", path] => Subject { text: (*path).to_owned(), ..Subject::default() },
        ["paths", path, "parameters", ..] => {
            Subject { text: format!("{path} parameters"), ..Subject::default() }
        }
        ["paths", path, method, rest @ ..] => {
            let id = root
                .get("paths")
                .and_then(|paths| paths.get(path)?.get(method)?.get("operationId")?.as_str());
            Subject {
                text: format!("{} {path}{}", method.to_uppercase(), within(rest)),
                component: None,
                operation: id.map(str::to_owned),
            }
        }
        _ => Subject::default(),
    }
}

/// The innermost path of keys whose value or key holds the place.
fn pointer(root: &Node<'_>, span: Span) -> Vec<String> {
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    let mut tokens = Vec::new();
    let mut node = root;
    loop {
        let below = match &node.value {
            Value::Object(object) => object
                .members
                .iter()
                .find(|member| holds(member.key_span) || holds(member.value.span))
                .map(|member| (member.key.to_string(), &member.value, holds(member.key_span))),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .find(|(_, item)| holds(item.span))
                .map(|(at, item)| (at.to_string(), item, false)),
            _ => None,
        };
        let Some((token, next, is_key)) = below else { return tokens };
        tokens.push(token);
        if is_key || next.span == span {
            return tokens;
        }
        node = next;
    }
}

/// The properties on the way to a place within a schema.
fn properties(rest: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut tokens = rest.iter();
    while let Some(token) = tokens.next() {
        match *token {
            "properties" => found.extend(tokens.next().map(|name| (*name).to_owned())),
            "items" => found.push("[]".to_owned()),
            "additionalProperties" if tokens.len() > 0 => found.push("*".to_owned()),
            _ => {}
        }
    }
    found
}

fn dotted(name: &str, properties: &[String]) -> String {
    properties.iter().fold(name.to_owned(), |mut text, property| {
        if property != "[]" {
            text.push('.');
        }
        text.push_str(property);
        text
    })
}

/// The part of an operation or component that a place is in.
fn within(rest: &[&str]) -> String {
    let mut text = String::new();
    let mut tokens = rest.iter().peekable();
    let mut schema = false;
    while let Some(token) = tokens.next() {
        match *token {
            "responses" if !schema => {
                if let Some(status) = tokens.next() {
                    let _ = write!(text, " · {status}");
                }
            }
            "headers" if !schema => {
                if let Some(header) = tokens.next() {
                    let _ = write!(text, " · header {header}");
                }
            }
            "requestBody" if !schema => text.push_str(" · body"),
            "schema" => schema = true,
            "properties" if schema => {
                if let Some(property) = tokens.next() {
                    let _ = write!(text, " · .{property}");
                }
            }
            _ => {}
        }
    }
    text
}
