//! Components: used, reachable, and open where they are answers.

use std::collections::{BTreeMap, HashSet};

use super::Found;
use super::tour::{MediaUse, Tour, below};
use crate::reader::{Node, Value};
use crate::reference::{Resolver, name_of};
use crate::source::Span;

pub(super) fn check<'d>(tour: &Tour<'d, '_>, resolver: &Resolver<'d, '_>, found: &mut Found) {
    let mut references = Vec::new();
    collect(resolver.root(), &mut references);
    let mut broken: BTreeMap<&str, Span> = BTreeMap::new();
    for (reference, span) in &references {
        if resolver.target(reference).is_err() {
            broken.entry(reference).or_insert(*span);
        }
    }
    for (reference, span) in broken {
        found.add("L020", span, format!("`{reference}` leads nowhere"));
    }
    unused(resolver, found);
    closed_answers(tour, resolver, found);
}

fn collect<'n>(node: &'n Node<'_>, references: &mut Vec<(&'n str, Span)>) {
    match &node.value {
        Value::Object(object) => {
            for member in &object.members {
                // What stands in an example is an example.
                if matches!(member.key.as_ref(), "example" | "examples" | "value" | "default") {
                    continue;
                }
                match member.value.as_str() {
                    Some(reference) if member.key == "$ref" => {
                        references.push((reference, member.value.span));
                    }
                    _ => collect(&member.value, references),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, references)),
        _ => {}
    }
}

/// A component is used if a path leads to it, not if it only refers to itself.
fn unused(resolver: &Resolver<'_, '_>, found: &mut Found) {
    let root = resolver.root();
    let mut used: HashSet<String> = HashSet::new();
    let mut open: Vec<&Node<'_>> = root.get("paths").into_iter().chain(root.get("webhooks")).collect();
    while let Some(node) = open.pop() {
        let mut references = Vec::new();
        collect(node, &mut references);
        for (reference, _) in references {
            if used.insert(reference.to_owned())
                && let Ok(target) = resolver.target(reference)
            {
                open.push(target);
            }
        }
    }
    let sections = root.get("components").map_or(&[][..], Node::members);
    for section in sections.iter().filter(|section| section.key != "securitySchemes") {
        for component in section.value.members() {
            let reference = format!("#/components/{}/{}", section.key, component.key);
            if !used.contains(&reference) {
                let title = format!("nothing uses `{}` of the components' {}", component.key, section.key);
                found.add("L012", component.key_span, title);
            }
        }
    }
}

/// An answer that allows no further properties breaks older clients as soon as a newer server adds one.
fn closed_answers<'d>(tour: &Tour<'d, '_>, resolver: &Resolver<'d, '_>, found: &mut Found) {
    let mut seen: HashSet<*const ()> = HashSet::new();
    let answers = tour.media.iter().filter(|media| media.used == MediaUse::Answer);
    let mut open: Vec<(&Node<'_>, String)> = answers
        .filter_map(|media| media.member.value.get("schema"))
        .map(|schema| (schema, String::new()))
        .collect();
    while let Some((schema, name)) = open.pop() {
        if !seen.insert(std::ptr::from_ref(schema).cast()) {
            continue;
        }
        if let Some(reference) = schema.get("$ref").and_then(Node::as_str)
            && let Ok(target) = resolver.target(reference)
        {
            open.push((target, name_of(reference).to_owned()));
        }
        if let Some(member) = schema.member("additionalProperties")
            && member.value.as_bool() == Some(false)
        {
            let what = if name.is_empty() {
                "an answer".to_owned()
            } else {
                format!("`{name}`, which is part of an answer,")
            };
            found.add("L017", member.key_span, format!("{what} allows no properties beyond those it lists"));
        }
        open.extend(below(schema).into_iter().map(|below| (below, name.clone())));
    }
}
