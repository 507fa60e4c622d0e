//! What reviewers and readers of the contract expect.

use std::collections::HashSet;

use super::Found;
use super::tour::{MediaUse, Operation, Tour};
use crate::reader::{Node, Value};
use crate::source::Span;

pub(super) fn check(tour: &Tour<'_, '_>, root: &Node<'_>, found: &mut Found) {
    let declared: HashSet<&str> = root
        .get("tags")
        .map_or(&[][..], Node::items)
        .iter()
        .filter_map(|tag| tag.get("name")?.as_str())
        .collect();
    for operation in &tour.operations {
        operation_rules(operation, &declared, found);
    }
    for parameter in &tour.parameters {
        let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
        described(parameter, parameter.span, &format!("the parameter `{name}`"), found);
    }
    for header in &tour.headers {
        described(&header.value, header.key_span, &format!("the header `{}`", header.key), found);
    }
    for media in &tour.media {
        let node = &media.member.value;
        let has_example = node.get("example").is_some()
            || node.get("examples").is_some_and(|examples| !examples.members().is_empty());
        if has_example {
            continue;
        }
        match media.used {
            MediaUse::Request => found.add("L006", media.member.key_span, "a request's body has no example"),
            MediaUse::Answer => found.add("L007", media.member.key_span, "an answer has no example"),
            MediaUse::Value => {}
        }
    }
    let section = |name: &str| {
        root.get("components").and_then(|components| components.get(name)).map_or(&[][..], Node::members)
    };
    for link in section("links") {
        described(&link.value, link.key_span, &format!("the link `{}`", link.key), found);
    }
    for component in section("schemas") {
        described(&component.value, component.key_span, &format!("the schema `{}`", component.key), found);
        for property in component.value.get("properties").map_or(&[][..], Node::members) {
            if property.value.get("$ref").is_none() {
                let what = format!("the property `{}.{}`", component.key, property.key);
                described(&property.value, property.key_span, &what, found);
            }
        }
    }
}

fn described(node: &Node<'_>, span: Span, what: &str, found: &mut Found) {
    let text = node.get("description").and_then(Node::as_str).unwrap_or_default();
    if text.trim().is_empty() && matches!(node.value, Value::Object(_)) {
        found.add("L005", span, format!("{what} has no description"));
    }
}

fn operation_rules(operation: &Operation<'_, '_>, declared: &HashSet<&str>, found: &mut Found) {
    let node = operation.node();
    let (span, label) = (operation.method.key_span, operation.label());
    match node.get("operationId") {
        None => found.add("L001", span, format!("{label} has no operationId")),
        Some(id) => {
            let text = id.as_str().unwrap_or_default();
            if !is_well_formed(text) {
                let title = format!(
                    "the operationId `{text}` isn't of the form family-action: small letters, digits, single hyphens"
                );
                found.add("L001", id.span, title);
            }
        }
    }
    match node.get("tags").map(Node::items) {
        Some([tag]) => {
            let name = tag.as_str().unwrap_or_default();
            if !declared.contains(name) {
                found.add(
                    "L003",
                    tag.span,
                    format!("the tag `{name}` isn't described in the document's `tags`"),
                );
            }
        }
        Some([_, ..]) => found.add("L003", span, format!("{label} has more than one tag")),
        _ => found.add("L003", span, format!("{label} has no tag")),
    }
    for (key, code) in [("summary", "L004"), ("description", "L004")] {
        if node.get(key).and_then(Node::as_str).is_none_or(|text| text.trim().is_empty()) {
            found.add(code, span, format!("{label} has no {key}"));
        }
    }
}

/// `workstations-launch`, or one word for what is no family's action.
fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            word.starts_with(|first: char| first.is_ascii_lowercase())
                && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        })
}
