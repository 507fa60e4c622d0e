//! `oneOf` and `anyOf`: null branches, and unions on a tag.

use serde_json::{Map, Value as Json};

use super::Lowering;
use crate::reader::{Member, Node, Value};

impl<'d, 'a> Lowering<'d, 'a> {
    pub(super) fn union(&mut self, member: &'d Member<'a>, into: &mut Map<String, Json>) {
        let key = member.key.as_ref();
        let (nulls, branches): (Vec<&Node<'a>>, Vec<&Node<'a>>) =
            member.value.items().iter().partition(|branch| is_null(branch));
        if nulls.is_empty() {
            let lowered = self.branches(&branches, into);
            into.insert(key.to_owned(), lowered);
            return;
        }
        if key == "oneOf" && (nulls.len() > 1 || !branches.iter().all(|branch| self.refuses_null(branch, 0)))
        {
            self.refuse(member.key_span, key, "another branch may take null, too; write `anyOf`");
        }
        into.insert("nullable".to_owned(), true.into());
        match branches.as_slice() {
            [] => {
                into.insert("enum".to_owned(), Json::Array(vec![Json::Null]));
            }
            [only] if !into.contains_key("allOf") => {
                let lowered = self.schema(only);
                into.insert("allOf".to_owned(), Json::Array(vec![lowered]));
            }
            _ => {
                let lowered = self.branches(&branches, into);
                into.insert(key.to_owned(), lowered);
            }
        }
    }

    /// The branches; those of a union on a tag stand inline, because generators only then see the tag.
    fn branches(&mut self, branches: &[&'d Node<'a>], into: &mut Map<String, Json>) -> Json {
        let tagged = self.tag(branches).is_some();
        let mut inlined = false;
        let mut lowered = Vec::new();
        for branch in branches {
            let reference = branch.get("$ref").and_then(Node::as_str).filter(|_| tagged);
            let Some(reference) = reference.filter(|text| !self.inlining.iter().any(|open| open == text))
            else {
                lowered.push(self.schema(branch));
                continue;
            };
            let Ok(target) = self.resolver.resolve(branch) else {
                lowered.push(self.schema(branch));
                continue;
            };
            self.inlining.push(reference.to_owned());
            let mut body = self.schema(target);
            self.inlining.pop();
            if let (Some(name), Some(body)) = (Self::component_name(branch), body.as_object_mut()) {
                body.entry("title").or_insert_with(|| name.into());
            }
            inlined = true;
            lowered.push(body);
        }
        if inlined {
            into.remove("discriminator");
        }
        Json::Array(lowered)
    }

    /// The property that has a different fixed value in every branch.
    fn tag(&self, branches: &[&'d Node<'a>]) -> Option<&'d str> {
        if branches.len() < 2 {
            return None;
        }
        let first = self.resolver.resolve(branches[0]).ok()?;
        first.get("properties")?.members().iter().map(|member| member.key.as_ref()).find(|name| {
            let mut values: Vec<&str> = Vec::new();
            branches.iter().all(|branch| match self.fixed(branch, name) {
                Some(value) if !values.contains(&value) => {
                    values.push(value);
                    true
                }
                _ => false,
            })
        })
    }

    /// The one string that a required property of a branch can have.
    fn fixed(&self, branch: &'d Node<'a>, name: &str) -> Option<&'d str> {
        let branch = self.resolver.resolve(branch).ok()?;
        let required = branch.get("required")?.items();
        if !required.iter().any(|item| item.as_str() == Some(name)) {
            return None;
        }
        let property = self.resolver.resolve(branch.get("properties")?.get(name)?).ok()?;
        match (property.get("const"), property.get("enum").map(Node::items)) {
            (Some(value), _) | (None, Some([value])) => value.as_str(),
            _ => None,
        }
    }

    /// Whether a schema certainly takes no null.
    fn refuses_null(&self, schema: &'d Node<'a>, depth: usize) -> bool {
        let Ok(schema) = self.resolver.resolve(schema) else {
            return false;
        };
        if depth > 32 {
            return false;
        }
        let names_null = |node: &Node<'_>| node.as_str() == Some("null");
        let by_type = schema.get("type").is_some_and(|stated| match &stated.value {
            Value::Array(items) => !items.iter().any(names_null),
            _ => !names_null(stated),
        });
        let is_null = |node: &Node<'_>| matches!(node.value, Value::Null);
        let by_value = schema.get("const").is_some_and(|value| !is_null(value))
            || schema.get("enum").is_some_and(|values| !values.items().iter().any(is_null));
        let branches = |key: &str| schema.get(key).map(Node::items);
        let by_parts = branches("allOf")
            .is_some_and(|parts| parts.iter().any(|part| self.refuses_null(part, depth + 1)))
            || ["anyOf", "oneOf"].into_iter().filter_map(branches).any(|parts| {
                !parts.is_empty() && parts.iter().all(|part| self.refuses_null(part, depth + 1))
            });
        by_type || by_value || by_parts
    }
}

/// Whether a branch takes null and nothing else, and says nothing more.
pub(super) fn is_null(branch: &Node<'_>) -> bool {
    let says_null = |member: &Member<'_>| match member.key.as_ref() {
        "type" => member.value.as_str() == Some("null"),
        "const" => matches!(member.value.value, Value::Null),
        _ => false,
    };
    let says: Vec<_> = branch
        .members()
        .iter()
        .filter(|member| !matches!(member.key.as_ref(), "title" | "description" | "$comment"))
        .collect();
    // A type and a constant that contradict each other take nothing at all, so both must be null.
    !says.is_empty() && says.into_iter().all(says_null)
}
