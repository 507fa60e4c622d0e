//! Compares the properties of two objects.

use super::{Comparison, Difference, Owner};
use crate::model::{Additional, Place, Property, Schema, SchemaId};

impl Comparison<'_> {
    pub(super) fn objects(&mut self, l: &Schema, r: &Schema, owner: Owner) {
        let described =
            |schema: &Schema| schema.properties.values().filter(|property| property.schema.is_some()).count();
        let (left_count, right_count) = (described(l), described(r));
        if left_count.min(right_count) == 0 && left_count.max(right_count) > 1 {
            let names = |schema: &Schema| schema.properties.keys().cloned().collect::<Vec<_>>().join(", ");
            let side = if left_count == 0 { "implementation" } else { "contract" };
            self.report(Difference {
                code: "D067",
                key: String::new(),
                what: format!("has its properties described in the {side} only"),
                left: l.properties_place,
                right: r.properties_place,
                left_value: if left_count == 0 { String::new() } else { names(l) },
                right_value: if right_count == 0 { String::new() } else { names(r) },
                owner,
            });
            return;
        }
        self.properties(l, r, owner);
        let say = |additional: &Additional| match additional {
            Additional::Open => "any".to_owned(),
            Additional::Closed => "none".to_owned(),
            Additional::Typed(_) => "of one type".to_owned(),
        };
        match (&l.additional.value, &r.additional.value) {
            (Additional::Typed(left), Additional::Typed(right)) => self.uses(owner, *left, *right),
            (left, right) => {
                let (left_value, right_value) = (say(left), say(right));
                if left_value != right_value {
                    self.report(Difference {
                        code: "D064",
                        key: String::new(),
                        what: format!(
                            "takes {left_value} additional properties in the contract and {right_value} in the implementation"
                        ),
                        left: l.additional.place,
                        right: r.additional.place,
                        left_value,
                        right_value,
                        owner,
                    });
                }
            }
        }
    }

    fn properties(&mut self, l: &Schema, r: &Schema, owner: Owner) {
        let mut only_right: Vec<(&String, &Property)> =
            r.properties.iter().filter(|(name, _)| !l.properties.contains_key(*name)).collect();
        for (name, property) in &l.properties {
            if let Some(other) = r.properties.get(name) {
                self.property(name, (l, property), (r, other), owner);
                continue;
            }
            // The same thing under another name is one difference, not two.
            let renamed =
                only_right.iter().position(|(_, other)| self.same_property((l, property), (r, other)));
            let (other_name, right) = match renamed.map(|at| only_right.remove(at)) {
                Some((other_name, other)) => (Some(other_name), other.place),
                None => (None, r.properties_place),
            };
            let what = match other_name {
                Some(other) => format!("has `{name}` in the contract where the implementation has `{other}`"),
                None => format!("lacks `{name}` in the implementation"),
            };
            self.report(Difference {
                code: if other_name.is_some() { "D052" } else { "D050" },
                key: name.clone(),
                what,
                left: property.place,
                right,
                left_value: self.property_text(property, true),
                right_value: other_name.cloned().unwrap_or_default(),
                owner,
            });
        }
        for (name, property) in only_right {
            self.report(Difference {
                code: "D051",
                key: name.clone(),
                what: format!("has `{name}` in the implementation only"),
                left: l.properties_place,
                right: property.place,
                left_value: String::new(),
                right_value: self.property_text(property, false),
                owner,
            });
        }
    }

    fn property_text(&self, property: &Property, is_left: bool) -> String {
        let api = if is_left { self.left } else { self.right };
        let text =
            property.schema.map_or_else(|| "any type".to_owned(), |child| api.schema(child.id).describe());
        if property.required.value { format!("{text}, required") } else { text }
    }

    fn same_property(&self, (l, left): (&Schema, &Property), (r, right): (&Schema, &Property)) -> bool {
        let same_schema = match (left.schema, right.schema) {
            (Some(left), Some(right)) => self.alike(left.id, right.id, (&l.name, &r.name), 5),
            (None, None) => true,
            _ => false,
        };
        same_schema && left.required.value == right.required.value
    }

    /// Whether schemas are equal but for what they contain of the components in which they are compared: a component that
    /// contains itself is no longer equal to what it was when one of its properties is renamed.
    fn alike(
        &self,
        left: SchemaId,
        right: SchemaId,
        within: (&Option<String>, &Option<String>),
        levels: u8,
    ) -> bool {
        if self.equal(left, right) || levels == 0 {
            return true;
        }
        let (l, r) = (self.left.schema(left), self.right.schema(right));
        if l.name.is_some() && l.name == *within.0 && r.name == *within.1 {
            return true;
        }
        let below = |schema: &Schema| schema.below().map(|child| child.id).collect::<Vec<_>>();
        let (left_below, right_below) = (below(l), below(r));
        let values = |schema: &Schema| schema.values.as_ref().map(|values| values.value.clone());
        let facets = |schema: &Schema| {
            schema.facets.iter().map(|(keyword, facet)| (*keyword, facet.value.clone())).collect::<Vec<_>>()
        };
        l.types.value == r.types.value
            && l.nullable.value == r.nullable.value
            && values(l) == values(r)
            && facets(l) == facets(r)
            && l.properties.keys().eq(r.properties.keys())
            && left_below.len() == right_below.len()
            && left_below
                .iter()
                .zip(&right_below)
                .all(|(left, right)| self.alike(*left, *right, within, levels - 1))
    }

    fn property(
        &mut self,
        name: &str,
        (l, left): (&Schema, &Property),
        (r, right): (&Schema, &Property),
        owner: Owner,
    ) {
        if left.required.value != right.required.value {
            let say = |required: bool| if required { "required" } else { "optional" };
            let (left_value, right_value) = (say(left.required.value), say(right.required.value));
            self.report(Difference {
                code: "D053",
                key: name.to_owned(),
                what: format!(
                    "has `{name}` {left_value} in the contract and {right_value} in the implementation"
                ),
                left: left.required.place,
                right: right.required.place,
                left_value: left_value.to_owned(),
                right_value: right_value.to_owned(),
                owner,
            });
        }
        match (left.schema, right.schema) {
            (Some(left), Some(right)) => self.uses(owner, left, right),
            (Some(child), None) if !self.left.schema(child.id).restricts_nothing() => {
                self.described_once(name, left, r.properties_place, true, owner);
            }
            (None, Some(child)) if !self.right.schema(child.id).restricts_nothing() => {
                self.described_once(name, right, l.properties_place, false, owner);
            }
            _ => {}
        }
    }

    /// A property that the other side only requires.
    fn described_once(&mut self, name: &str, property: &Property, other: Place, is_left: bool, owner: Owner) {
        let text = self.property_text(property, is_left);
        let (side, other_side) =
            if is_left { ("contract", "implementation") } else { ("implementation", "contract") };
        self.report(Difference {
            code: if is_left { "D050" } else { "D051" },
            key: name.to_owned(),
            what: format!("has `{name}` described in the {side}, while the {other_side} only requires it"),
            left: if is_left { property.place } else { other },
            right: if is_left { other } else { property.place },
            left_value: if is_left { text.clone() } else { String::new() },
            right_value: if is_left { String::new() } else { text },
            owner,
        });
    }
}
