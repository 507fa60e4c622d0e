//! Both of two schemas: the parts of an `allOf`, merged where that is exact.

use super::Facet;
use super::constraint;
use super::schema::{Additional, Child, Property, Schema};

/// Merges a part into a schema, or keeps it as a part of its own where merging wouldn't be exact.
pub(super) fn into(schema: &mut Schema, part: Schema, child: Child) {
    if part.unresolved {
        schema.unresolved = true;
        return;
    }
    if schema.restricts_nothing() {
        overlay(schema, part);
        return;
    }
    match merged(schema, &part) {
        Some(merged) => *schema = merged,
        None if schema.all.iter().any(|known| known.id == child.id) => {}
        None => schema.all.push(child),
    }
}

/// A variation of a part: the part's restrictions, and what is said about the place.
fn overlay(schema: &mut Schema, part: Schema) {
    let annotations = std::mem::take(&mut schema.facets);
    *schema = part;
    schema.facets.extend(annotations);
}

fn merged(a: &Schema, b: &Schema) -> Option<Schema> {
    let mut both = a.clone();
    both.name = None;
    let types = a.types.value.and(b.types.value);
    if types != a.types.value {
        both.types = b.types.clone();
        both.types.value = types;
    }
    if a.nullable.value && !b.nullable.value {
        both.nullable = b.nullable.clone();
    }
    both.values = match (&a.values, &b.values) {
        (None, values) | (values, None) => values.clone(),
        (Some(a), Some(b)) => {
            let common: Vec<String> =
                a.value.iter().filter(|value| b.value.contains(value)).cloned().collect();
            if common.is_empty() {
                return None;
            }
            Some(Facet { value: common, place: a.place })
        }
    };
    for (keyword, facet) in &b.facets {
        match both.facets.get(keyword) {
            Some(mine) if constraint::is_annotation(keyword) || mine.value == facet.value => {}
            Some(_) => return None,
            None => {
                both.facets.insert(keyword, facet.clone());
            }
        }
    }
    for (keyword, text) in &b.stated {
        both.stated.entry(keyword).or_insert_with(|| text.clone());
    }
    properties(&mut both, a, b)?;
    for (keyword, child) in &b.children {
        match both.children.get(keyword) {
            Some(mine) if mine.id == child.id => {}
            Some(_) => return None,
            None => {
                both.children.insert(keyword.clone(), *child);
            }
        }
    }
    // The same part twice says no more than once, and what doubles at every level would never end.
    for union in &b.unions {
        if !both.unions.iter().any(|known| known.place == union.place && known.kind == union.kind) {
            both.unions.push(union.clone());
        }
    }
    for part in &b.all {
        if !both.all.iter().any(|known| known.id == part.id) {
            both.all.push(*part);
        }
    }
    Some(both)
}

fn properties(both: &mut Schema, a: &Schema, b: &Schema) -> Option<()> {
    let adds_beyond = |closed: &Schema, other: &Schema| {
        other.properties.iter().any(|(name, property)| {
            property.schema.is_some()
                && closed.properties.get(name).is_none_or(|known| known.schema.is_none())
        })
    };
    both.additional = match (&a.additional.value, &b.additional.value) {
        (Additional::Open, Additional::Open) => a.additional.clone(),
        (_, Additional::Open) if !adds_beyond(a, b) => a.additional.clone(),
        (Additional::Open, _) if !adds_beyond(b, a) => b.additional.clone(),
        (Additional::Closed, Additional::Closed) if !adds_beyond(a, b) && !adds_beyond(b, a) => {
            a.additional.clone()
        }
        _ => return None,
    };
    if a.properties.is_empty() {
        both.properties_place = b.properties_place;
    }
    for (name, property) in &b.properties {
        let Some(mine) = both.properties.get_mut(name) else {
            both.properties.insert(name.clone(), property.clone());
            continue;
        };
        let schema = match (mine.schema, property.schema) {
            (None, schema) | (schema, None) => schema,
            (Some(mine), Some(theirs)) if mine.id == theirs.id => Some(mine),
            (Some(_), Some(_)) => return None,
        };
        let required = if mine.required.value { mine.required.clone() } else { property.required.clone() };
        let place = if mine.schema.is_some() { mine.place } else { property.place };
        *mine = Property { schema, required, place };
    }
    Some(())
}
