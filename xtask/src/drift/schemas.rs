//! Compares two schemas that aren't equal, one level deep; what is below is compared pair by pair.

use std::collections::BTreeSet;

use super::{Comparison, Difference, Owner};
use crate::model::{Child, Facet, Place, Schema, SchemaId, Types};

/// How two places differ in something that only one of them may have.
struct Only<'t> {
    code: &'static str,
    key: String,
    subject: &'t str,
}

impl Comparison<'_> {
    pub(super) fn schemas(&mut self, left: SchemaId, right: SchemaId, owner: Owner) {
        let (contract, implementation) = (self.left, self.right);
        let (l, r) = (contract.schema(left), implementation.schema(right));
        if l.unions.len() != r.unions.len() && l.types.value.meets(r.types.value) {
            self.union_on_one_side(left, right, owner);
            return;
        }
        if is_made_of_unions(l) && is_made_of_unions(r) {
            // The types are those of the members, which are compared themselves.
            self.nullability(l, r, owner);
            for (left_union, right_union) in l.unions.iter().zip(&r.unions) {
                self.unions(left_union, right_union, owner);
            }
            self.facets(l, r, true, owner);
            return;
        }
        let same_types = self.types(l, r, owner);
        let says_nothing = !same_types && (l.restricts_nothing() || r.restricts_nothing());
        if !l.types.value.meets(r.types.value) || says_nothing {
            return;
        }
        self.values(l, r, same_types, owner);
        self.facets(l, r, same_types, owner);
        if l.types.value.and(r.types.value).meets(Types::OBJECT) {
            self.objects(l, r, owner);
        }
        self.children(l, r, same_types, owner);
        for (left_union, right_union) in l.unions.iter().zip(&r.unions) {
            self.unions(left_union, right_union, owner);
        }
        self.parts(&l.all, &r.all, (l.place, r.place), owner);
    }

    /// Types and null. Says whether the types are the same.
    fn types(&mut self, l: &Schema, r: &Schema, owner: Owner) -> bool {
        let same_types = l.types.value == r.types.value;
        let same_null = l.nullable.value == r.nullable.value;
        if same_types {
            self.nullability(l, r, owner);
        } else {
            // Null goes with any type and with none, and is no difference of its own there.
            let extreme = |types: Types| types == Types::ALL || types == Types::NONE;
            let whole = l.types.value == Types::NONE
                || r.types.value == Types::NONE
                || (!same_null && !extreme(l.types.value) && !extreme(r.types.value));
            let (left_value, right_value) = if whole {
                (with_null(l), with_null(r))
            } else {
                // Without null, so that a variation that also allows null says the same.
                (l.types.value.describe(), r.types.value.describe())
            };
            self.report(Difference {
                code: "D060",
                key: String::new(),
                what: format!("is {left_value} in the contract and {right_value} in the implementation"),
                left: l.types.place,
                right: r.types.place,
                left_value,
                right_value,
                owner,
            });
        }
        same_types
    }

    fn nullability(&mut self, l: &Schema, r: &Schema, owner: Owner) {
        if l.nullable.value != r.nullable.value {
            let can_be = |nullable: bool| if nullable { "can be null" } else { "can't be null" };
            self.report(Difference {
                code: "D061",
                key: String::new(),
                what: format!(
                    "{} in the contract and {} in the implementation",
                    can_be(l.nullable.value),
                    can_be(r.nullable.value)
                ),
                left: l.nullable.place,
                right: r.nullable.place,
                left_value: with_null(l),
                right_value: with_null(r),
                owner,
            });
        }
    }

    fn values(&mut self, l: &Schema, r: &Schema, same_types: bool, owner: Owner) {
        let list = |values: &Option<Facet<Vec<String>>>| {
            values.as_ref().map(|values| values.value.join(", ")).unwrap_or_default()
        };
        let what = match (&l.values, &r.values) {
            (None, None) => return,
            (Some(left), Some(right)) => {
                if left.value == right.value {
                    return;
                }
                let only = |a: &[String], b: &[String]| -> Vec<String> {
                    a.iter().filter(|value| !b.contains(value)).map(|value| format!("`{value}`")).collect()
                };
                let (missing, extra) = (only(&left.value, &right.value), only(&right.value, &left.value));
                match (missing.is_empty(), extra.is_empty()) {
                    (false, true) => format!("lacks the value {} in the implementation", missing.join(", ")),
                    (true, _) => format!("has the value {} in the implementation only", extra.join(", ")),
                    (false, false) => format!(
                        "has the value {} in the contract where the implementation has {}",
                        missing.join(", "),
                        extra.join(", ")
                    ),
                }
            }
            _ if !same_types => return,
            (Some(_), None) => "is limited to certain values in the contract only".to_owned(),
            (None, Some(_)) => "is limited to certain values in the implementation only".to_owned(),
        };
        let place = |schema: &Schema| schema.values.as_ref().map_or(schema.place, |values| values.place);
        self.report(Difference {
            code: "D063",
            key: String::new(),
            what,
            left: place(l),
            right: place(r),
            left_value: list(&l.values),
            right_value: list(&r.values),
            owner,
        });
    }

    fn facets(&mut self, l: &Schema, r: &Schema, same_types: bool, owner: Owner) {
        let keywords: BTreeSet<&'static str> = l.facets.keys().chain(r.facets.keys()).copied().collect();
        let formats_differ = l.facets.get("format").map(|facet| &facet.value)
            != r.facets.get("format").map(|facet| &facet.value);
        for keyword in keywords {
            let (left, right) = (l.facets.get(keyword), r.facets.get(keyword));
            let is_annotation = matches!(keyword, "default" | "deprecated" | "readOnly" | "writeOnly");
            let is_bound = matches!(keyword, "minimum" | "maximum");
            let same_stated = l.stated.get(keyword) == r.stated.get(keyword);
            let only_null = |facet: &Facet<String>| keyword == "default" && facet.value == "null";
            let quiet = match (left, right) {
                (Some(left), Some(right)) => {
                    // Whole numbers round their bounds, which goes with the difference in type.
                    left.value == right.value || (is_bound && same_stated && (formats_differ || !same_types))
                }
                // Null means no default where null can't be, which goes with the difference in that.
                (Some(only), None) | (None, Some(only))
                    if only_null(only) && l.nullable.value != r.nullable.value =>
                {
                    true
                }
                // What the other type has no use for goes with the difference in type.
                _ if !same_types && !is_annotation => true,
                // The bound that the format implies goes with the difference in format.
                _ => formats_differ && is_bound && (same_stated || l.bound(keyword) == r.bound(keyword)),
            };
            if quiet {
                continue;
            }
            let text =
                |facet: Option<&Facet<String>>| facet.map(|facet| facet.value.clone()).unwrap_or_default();
            let only = Only { code: code_of(keyword), key: keyword.to_owned(), subject: keyword };
            let left = (left.map_or(l.place, |facet| facet.place), text(left));
            let right = (right.map_or(r.place, |facet| facet.place), text(right));
            self.plain(only, left, right, owner);
        }
    }

    /// A plain value that differs, or that only one side has.
    fn plain(&mut self, only: Only<'_>, left: (Place, String), right: (Place, String), owner: Owner) {
        let subject = only.subject;
        let what = match (left.1.is_empty(), right.1.is_empty()) {
            (false, true) => {
                format!("has `{subject}` {} in the contract and none in the implementation", left.1)
            }
            (true, _) => {
                format!("has `{subject}` {} in the implementation and none in the contract", right.1)
            }
            (false, false) => {
                format!("has `{subject}` {} in the contract and {} in the implementation", left.1, right.1)
            }
        };
        self.report(Difference {
            code: only.code,
            key: only.key,
            what,
            left: left.0,
            right: right.0,
            left_value: left.1,
            right_value: right.1,
            owner,
        });
    }

    fn children(&mut self, l: &Schema, r: &Schema, same_types: bool, owner: Owner) {
        let keywords: BTreeSet<&String> = l.children.keys().chain(r.children.keys()).collect();
        for keyword in keywords {
            match (l.children.get(keyword), r.children.get(keyword)) {
                (Some(left), Some(right)) => self.uses(owner, *left, *right),
                (left, right) if same_types => {
                    let code = if keyword == "items" { "D066" } else { "D069" };
                    let only = Only { code, key: keyword.clone(), subject: keyword };
                    let left_text =
                        left.map(|child| self.left.schema(child.id).describe()).unwrap_or_default();
                    let right_text =
                        right.map(|child| self.right.schema(child.id).describe()).unwrap_or_default();
                    let left = (left.map_or(l.place, |child| child.place), left_text);
                    let right = (right.map_or(r.place, |child| child.place), right_text);
                    self.plain(only, left, right, owner);
                }
                _ => {}
            }
        }
    }

    /// Parts of an `allOf` that stand for themselves.
    fn parts(&mut self, left: &[Child], right: &[Child], places: (Place, Place), owner: Owner) {
        let (left_rest, right_rest) = self.unmatched(left, right);
        if let ([left], [right]) = (left_rest.as_slice(), right_rest.as_slice()) {
            self.uses(owner, *left, *right);
            return;
        }
        if left_rest.is_empty() && right_rest.is_empty() {
            return;
        }
        let list = |rest: &[Child], api: &crate::model::Api| {
            rest.iter().map(|child| api.schema(child.id).describe()).collect::<Vec<_>>().join(", ")
        };
        let left = (left_rest.first().map_or(places.0, |child| child.place), list(&left_rest, self.left));
        let right = (right_rest.first().map_or(places.1, |child| child.place), list(&right_rest, self.right));
        let only = Only { code: "D069", key: "allOf".to_owned(), subject: "allOf" };
        self.plain(only, left, right, owner);
    }

    /// The children of either side that have no equal on the other.
    pub(super) fn unmatched(&self, left: &[Child], right: &[Child]) -> (Vec<Child>, Vec<Child>) {
        let mut right_rest = right.to_vec();
        let left_rest = left
            .iter()
            .filter(|left| match right_rest.iter().position(|right| self.equal(left.id, right.id)) {
                Some(at) => {
                    right_rest.remove(at);
                    false
                }
                None => true,
            })
            .copied()
            .collect();
        (left_rest, right_rest)
    }
}

fn with_null(schema: &Schema) -> String {
    let types = schema.types.value.describe();
    match (schema.nullable.value, schema.types.value) {
        (true, Types::NONE) => "null".to_owned(),
        (true, value) if value != Types::ALL => format!("{types} or null"),
        _ => types,
    }
}

/// Whether a schema is nothing but a union, so that its types are those of the members.
fn is_made_of_unions(schema: &Schema) -> bool {
    !schema.unions.is_empty()
        && schema.unions.iter().any(|union| union.place == schema.types.place)
        && schema.values.is_none()
        && schema.properties.is_empty()
        && schema.children.is_empty()
        && schema.all.is_empty()
}

fn code_of(keyword: &str) -> &'static str {
    match keyword {
        "format" => "D062",
        "pattern" => "D071",
        "default" => "D072",
        "deprecated" => "D006",
        "readOnly" | "writeOnly" => "D073",
        "contentEncoding" | "contentMediaType" | "dependentRequired" | "minContains" | "maxContains" => {
            "D069"
        }
        _ => "D070",
    }
}
