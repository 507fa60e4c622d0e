//! Compares unions member by member.

use super::{Comparison, Difference, Owner};
use crate::model::{Child, SchemaId, Union, UnionKind};

impl Comparison<'_> {
    pub(super) fn unions(&mut self, left: &Union, right: &Union, owner: Owner) {
        let (mut left_rest, mut right_rest) = self.unmatched(&left.members, &right.members);
        let same_members = left_rest.is_empty() && right_rest.is_empty();
        if same_members && left.kind != right.kind {
            let say = |kind: UnionKind| match kind {
                UnionKind::Exclusive => "members that exclude one another",
                UnionKind::Any => "any of its members",
                UnionKind::One => "exactly one of its members",
            };
            self.report(Difference {
                code: "D065",
                key: "kind".to_owned(),
                what: format!(
                    "is a union of {} in the contract and of {} in the implementation",
                    say(left.kind),
                    say(right.kind)
                ),
                left: left.place,
                right: right.place,
                left_value: say(left.kind).to_owned(),
                right_value: say(right.kind).to_owned(),
                owner,
            });
        }
        let tag =
            |union: &Union| union.discriminator.as_ref().map(|facet| facet.value.clone()).unwrap_or_default();
        if same_members && tag(left) != tag(right) {
            self.report(Difference {
                code: "D065",
                key: "discriminator".to_owned(),
                what: "has another discriminator".to_owned(),
                left: left.discriminator.as_ref().map_or(left.place, |facet| facet.place),
                right: right.discriminator.as_ref().map_or(right.place, |facet| facet.place),
                left_value: tag(left),
                right_value: tag(right),
                owner,
            });
        }
        // Members that are meant to be the same: by what tells them apart, by name, then by kind.
        for alike in [Self::same_tag, Self::same_name, Self::same_kind] {
            left_rest.retain(|left| match right_rest.iter().position(|right| alike(self, *left, *right)) {
                Some(at) => {
                    let right = right_rest.remove(at);
                    self.uses(owner, *left, right);
                    false
                }
                None => true,
            });
        }
        if let ([left], [right]) = (left_rest.as_slice(), right_rest.as_slice()) {
            let (left, right) = (*left, *right);
            self.uses(owner, left, right);
            return;
        }
        for member in left_rest {
            let text = self.left.schema(member.id).describe();
            self.report(Difference {
                code: "D065",
                key: format!("member {text}"),
                what: format!("lacks the union's member {text} in the implementation"),
                left: member.place,
                right: right.place,
                left_value: text,
                right_value: String::new(),
                owner,
            });
        }
        for member in right_rest {
            let text = self.right.schema(member.id).describe();
            self.report(Difference {
                code: "D065",
                key: format!("member {text}"),
                what: format!("has the union's member {text} in the implementation only"),
                left: left.place,
                right: member.place,
                left_value: String::new(),
                right_value: text,
                owner,
            });
        }
    }

    /// A union on one side, something else on the other: mostly a union that lost all members but one.
    pub(super) fn union_on_one_side(&mut self, left: SchemaId, right: SchemaId, owner: Owner) {
        let (l, r) = (self.left.schema(left), self.right.schema(right));
        let place =
            |schema: &crate::model::Schema| schema.unions.last().map_or(schema.place, |union| union.place);
        let members = |schema: &crate::model::Schema, api: &crate::model::Api| {
            let members = schema.unions.iter().flat_map(|union| &union.members);
            let members: Vec<String> = members.map(|member| api.schema(member.id).describe()).collect();
            if members.is_empty() { schema.describe() } else { format!("one of {}", members.join(" | ")) }
        };
        let (left_value, right_value) = (members(l, self.left), members(r, self.right));
        self.report(Difference {
            code: "D065",
            key: "members".to_owned(),
            what: format!("is {left_value} in the contract and {right_value} in the implementation"),
            left: place(l),
            right: place(r),
            left_value,
            right_value,
            owner,
        });
    }

    fn same_tag(&self, left: Child, right: Child) -> bool {
        let (l, r) = (self.left.schema(left.id), self.right.schema(right.id));
        l.properties.iter().any(|(name, property)| {
            let values = |api: &crate::model::Api, property: &crate::model::Property| {
                let values = api.schema(property.schema?.id).values.as_ref()?;
                (values.value.len() == 1 && property.required.value).then(|| values.value[0].clone())
            };
            let other = r.properties.get(name);
            values(self.left, property).is_some_and(|value| {
                other.and_then(|other| values(self.right, other)).is_some_and(|other| other == value)
            })
        })
    }

    fn same_name(&self, left: Child, right: Child) -> bool {
        let name = &self.left.schema(left.id).name;
        name.is_some() && *name == self.right.schema(right.id).name
    }

    fn same_kind(&self, left: Child, right: Child) -> bool {
        self.left.schema(left.id).types.value == self.right.schema(right.id).types.value
    }
}
