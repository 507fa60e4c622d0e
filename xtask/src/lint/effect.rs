//! Keywords that can't have an effect on the type beside them.

use std::collections::HashSet;

use super::Found;
use super::tour::{Tour, below};
use crate::model::{Types, subject};
use crate::reader::{Node, Value};

pub(super) fn check(tour: &Tour<'_, '_>, found: &mut Found) {
    let mut seen: HashSet<*const ()> = HashSet::new();
    let mut open: Vec<&Node<'_>> = tour.schemas.clone();
    while let Some(schema) = open.pop() {
        if !seen.insert(std::ptr::from_ref(schema).cast()) {
            continue;
        }
        open.extend(below(schema));
        let Some(types) = stated(schema) else { continue };
        for member in schema.members() {
            if subject(&member.key).is_some_and(|about| !about.meets(types)) {
                let title = format!("`{}` has no effect on {}", member.key, types.describe());
                found.add("L021", member.key_span, title);
            }
        }
    }
}

/// The types that `type` allows, null aside; none if that can't be said.
fn stated(schema: &Node<'_>) -> Option<Types> {
    let stated = schema.get("type")?;
    let names: Vec<&str> = match &stated.value {
        Value::Array(items) => items.iter().filter_map(Node::as_str).collect(),
        _ => stated.as_str().into_iter().collect(),
    };
    let types: Vec<Types> = names.iter().filter_map(|name| Types::named(name)).collect();
    (!types.is_empty()).then(|| types.into_iter().fold(Types::NONE, Types::or))
}
