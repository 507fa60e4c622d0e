//! `anyOf` and `oneOf`: brought to something simpler where they mean something simpler.

use std::collections::BTreeSet;

use super::build::Builder;
use super::constraint;
use super::schema::{Child, Schema, Types, Union, UnionKind};
use super::{Facet, Place, intersect, literal};
use crate::reader::{Member, Node};

/// Members of inner unions move up to this many; what doubles at every level would else never end.
const MAX_MEMBERS: usize = 256;

/// Unions beyond this many members are not examined for a common tag.
const MAX_EXAMINED: usize = 64;

impl<'d, 'a> Builder<'_, 'd, 'a> {
    pub(super) fn union(&mut self, node: &'d Node<'a>, member: &'d Member<'a>, schema: &mut Schema) {
        let place = self.key_place(member);
        let kind = if member.key == "oneOf" { UnionKind::One } else { UnionKind::Any };
        let branches = member.value.items();
        if let [only] = branches {
            let (id, part) = self.known(only);
            let place = self.place(only);
            intersect::into(schema, part, Child { id, place });
            return;
        }
        let mut parts: Vec<(Child, Schema)> = Vec::new();
        let mut nulls: Vec<Place> = Vec::new();
        for branch in branches {
            let (id, known) = self.known(branch);
            let place = self.place(branch);
            self.branch(Child { id, place }, known, &mut parts, &mut nulls);
        }
        let discriminator = node
            .get("discriminator")
            .map(|node| Facet { value: literal::text(node), place: self.place(node) });
        let mut result = simplest(parts, kind, place, discriminator);
        if result.types.value != Types::ALL || !result.unions.is_empty() {
            // A `oneOf` that offers null twice takes it never, strictly. The lowering refuses it; here it is what it looks like.
            result.nullable =
                Facet { value: !nulls.is_empty(), place: nulls.first().copied().unwrap_or(place) };
        }
        let id = self.synthetic(result.clone());
        intersect::into(schema, result, Child { id, place });
    }

    /// Takes a branch apart: nothing for `false`, null to the union, a union's own members up.
    fn branch(
        &mut self,
        mut child: Child,
        mut known: Schema,
        parts: &mut Vec<(Child, Schema)>,
        nulls: &mut Vec<Place>,
    ) {
        if known.is_never() {
            return;
        }
        if known.is_null() {
            nulls.push(known.types.place);
            return;
        }
        if known.nullable.value && known.types.value != Types::ALL && !known.unresolved {
            nulls.push(known.nullable.place);
            known.nullable.value = false;
            child.id = self.synthetic(known.clone());
        }
        let is_only_a_union = known.unions.len() == 1
            && known.unions[0].kind == UnionKind::Any
            && known.values.is_none()
            && known.facets.is_empty()
            && known.properties.is_empty()
            && known.children.is_empty()
            && known.all.is_empty()
            && known.unions[0].members.len() + parts.len() <= MAX_MEMBERS;
        if is_only_a_union {
            for member in known.unions[0].members.clone() {
                let schema = self.api.schemas[member.id.index()].clone();
                parts.push((member, schema));
            }
            return;
        }
        parts.push((child, known));
    }
}

fn simplest(
    mut parts: Vec<(Child, Schema)>,
    kind: UnionKind,
    place: Place,
    discriminator: Option<Facet<String>>,
) -> Schema {
    let mut result = Schema::any(place);
    if parts.len() == 1
        && let Some((_, part)) = parts.pop()
    {
        return part;
    }
    result.types.value = parts.iter().map(|(_, part)| part.types.value).fold(Types::NONE, Types::or);
    if parts.is_empty() {
        return result;
    }
    if let Some(values) = one_list_of_values(&parts) {
        result.values = Some(Facet { value: values, place });
        return result;
    }
    if let Some(spread) = one_of_each_type(&parts, &result) {
        return spread;
    }
    let members: Vec<Child> = parts.into_iter().map(|(child, _)| child).collect();
    result.unions.push(Union { kind, place, members, discriminator });
    result
}

/// The values of branches that are nothing but lists of values.
fn one_list_of_values(parts: &[(Child, Schema)]) -> Option<Vec<String>> {
    let mut values = BTreeSet::new();
    for (_, part) in parts {
        let is_plain =
            part.facets.is_empty() && part.has_no_structure() && !part.nullable.value && !part.unresolved;
        let listed = part.values.as_ref().filter(|_| is_plain)?;
        values.extend(listed.value.iter().cloned());
    }
    Some(values.into_iter().collect())
}

/// Branches of different types are one schema, as every keyword speaks about one type only.
fn one_of_each_type(parts: &[(Child, Schema)], blank: &Schema) -> Option<Schema> {
    let mut spread = blank.clone();
    let mut seen = Types::NONE;
    for (_, part) in parts {
        let is_plain = part.values.is_none()
            && part.unions.is_empty()
            && part.all.is_empty()
            && !part.nullable.value
            && !part.unresolved
            && part.facets.keys().all(|keyword| !constraint::is_annotation(keyword))
            && !part
                .children
                .keys()
                .any(|keyword| matches!(keyword.as_str(), "not" | "if" | "then" | "else"));
        if !is_plain || part.types.value.meets(seen) {
            return None;
        }
        seen = seen.or(part.types.value);
        for (keyword, facet) in &part.facets {
            if spread.facets.insert(keyword, facet.clone()).is_some() {
                return None;
            }
        }
        // A format without a type of its own would speak about the other branches, too.
        if part.facets.contains_key("format")
            && parts.len() > 1
            && seen.meets(Types::NUMBER)
            && seen.meets(Types::STRING)
        {
            return None;
        }
        spread.stated.extend(part.stated.iter().map(|(keyword, text)| (*keyword, text.clone())));
        spread.children.extend(part.children.iter().map(|(keyword, child)| (keyword.clone(), *child)));
        if part.types.value.meets(Types::OBJECT) {
            spread.properties.clone_from(&part.properties);
            spread.properties_place = part.properties_place;
            spread.additional = part.additional.clone();
        }
    }
    Some(spread)
}

/// Marks the unions no value of which fits two members.
pub(super) fn mark_exclusive(schemas: &mut [Schema]) {
    for at in 0..schemas.len() {
        for which in 0..schemas[at].unions.len() {
            let union = &schemas[at].unions[which];
            let (by_type, tag) = (apart_by_type(schemas, union), tag(schemas, union));
            let union = &mut schemas[at].unions[which];
            if by_type || tag.is_some() {
                union.kind = UnionKind::Exclusive;
            }
            let names_tag = |facet: &Facet<String>, tag: &str| {
                facet.value.contains(&format!("\"propertyName\": {}", serde_json::Value::from(tag)))
            };
            if let (Some(tag), Some(discriminator)) = (tag, &union.discriminator)
                && names_tag(discriminator, &tag)
            {
                // It only repeats what the members say themselves.
                union.discriminator = None;
            }
        }
    }
}

fn apart_by_type(schemas: &[Schema], union: &Union) -> bool {
    let mut seen = Types::NONE;
    let mut null_seen = false;
    union.members.iter().all(|member| {
        let schema = &schemas[member.id.index()];
        let overlaps =
            schema.types.value.meets(seen) || (null_seen && schema.nullable.value) || schema.unresolved;
        seen = seen.or(schema.types.value);
        null_seen |= schema.nullable.value;
        !overlaps
    })
}

/// The required property whose values tell all members apart.
fn tag(schemas: &[Schema], union: &Union) -> Option<String> {
    if union.members.len() > MAX_EXAMINED {
        return None;
    }
    let first = &schemas[union.members.first()?.id.index()];
    first
        .properties
        .keys()
        .find(|name| {
            let mut seen: BTreeSet<&str> = BTreeSet::new();
            union.members.iter().all(|member| {
                let schema = &schemas[member.id.index()];
                if schema.types.value != Types::OBJECT || schema.nullable.value || schema.unresolved {
                    return false;
                }
                let property = schema.properties.get(*name).filter(|property| property.required.value);
                let values = property
                    .and_then(|property| property.schema)
                    .map(|child| &schemas[child.id.index()])
                    .filter(|schema| !schema.nullable.value)
                    .and_then(|schema| schema.values.as_ref());
                values.is_some_and(|values| values.value.iter().all(|value| seen.insert(value)))
            })
        })
        .cloned()
}
