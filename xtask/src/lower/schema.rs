//! Schemas: JSON Schema 2020-12 to the dialect of OpenAPI 3.0.
//!
//! In the lowered form `nullable: true` means "or null", whatever stands beside it. That is how every generator in use
//! reads it, although 3.0.3 promises it only beside `type`.

use serde_json::{Map, Value as Json, json};

use super::Lowering;
use crate::model::PROPERTY_NAMES;
use crate::reader::{Member, Node, Number, Value};

/// Which type a validation keyword speaks about.
pub(super) fn subject(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "pattern" | "minLength" | "maxLength" => "string",
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => "number",
        "items" | "minItems" | "maxItems" | "uniqueItems" => "array",
        "properties" | "required" | "additionalProperties" | "minProperties" | "maxProperties" => "object",
        _ => return None,
    })
}

impl<'d, 'a> Lowering<'d, 'a> {
    pub(super) fn schema(&mut self, node: &'d Node<'a>) -> Json {
        match &node.value {
            Value::Bool(true) => json!({}),
            Value::Bool(false) => json!({ "not": {} }),
            Value::Object(_) if node.get("$ref").is_some() => self.schema_reference(node),
            Value::Object(_) => self.schema_object(node),
            _ => {
                self.refuse(node.span, "schema", format!("expected a schema, found {}", node.kind()));
                Json::Null
            }
        }
    }

    /// 3.0 ignores everything beside `$ref`, so what stands there moves into an `allOf`.
    fn schema_reference(&mut self, node: &'d Node<'a>) -> Json {
        let mut annotations = Map::new();
        let mut constraints = Map::new();
        let mut reference = Json::Null;
        let typed = Types::of(node);
        for member in node.members() {
            if member.key == "$ref" {
                let target = member.value.as_str().map(|text| self.resolver.target(text));
                if let Some(Err(broken)) = target {
                    self.refuse(member.value.span, "$ref", broken.reason());
                }
                reference = json!({ "$ref": member.value.to_json() });
            } else if is_annotation(&member.key) {
                self.keyword(member, &typed, &mut annotations);
            } else {
                self.keyword(member, &typed, &mut constraints);
            }
        }
        if annotations.is_empty() && constraints.is_empty() {
            return reference;
        }
        let mut all = vec![reference];
        if !constraints.is_empty() {
            let constraints = self.with_types(node, constraints, &typed);
            all.push(constraints);
        }
        annotations.insert("allOf".to_owned(), Json::Array(all));
        Json::Object(annotations)
    }

    fn schema_object(&mut self, node: &'d Node<'a>) -> Json {
        let typed = Types::of(node);
        let mut lowered = Map::new();
        for member in node.members() {
            self.keyword(member, &typed, &mut lowered);
        }
        self.with_types(node, lowered, &typed)
    }

    /// One keyword other than `$ref` and `type`.
    fn keyword(&mut self, member: &'d Member<'a>, typed: &Types, into: &mut Map<String, Json>) {
        let value = &member.value;
        let key = member.key.as_ref();
        match key {
            "type" => {
                if let Some(unknown) = Types::unknown(value) {
                    self.refuse(value.span, "type", format!("there is no type {unknown}"));
                }
            }
            "$comment" => {}
            "title" | "description" | "format" | "pattern" | "multipleOf" | "minLength" | "maxLength"
            | "minItems" | "maxItems" | "uniqueItems" | "minProperties" | "maxProperties" | "required"
            | "default" | "readOnly" | "writeOnly" | "deprecated" | "externalDocs" | "example" | "xml"
            | "discriminator" => {
                into.insert(key.to_owned(), value.to_json());
            }
            "enum" | "const" => self.values(member, typed, into),
            "minimum" | "exclusiveMinimum" => self.bound(member, "minimum", "exclusiveMinimum", into),
            "maximum" | "exclusiveMaximum" => self.bound(member, "maximum", "exclusiveMaximum", into),
            "examples" => {
                if let Some(first) = value.items().first() {
                    into.entry("example").or_insert_with(|| first.to_json());
                }
            }
            "properties" => {
                into.insert(key.to_owned(), self.map(value, Self::schema));
            }
            "items" | "not" => {
                into.insert(key.to_owned(), self.schema(value));
            }
            "additionalProperties" => {
                let lowered = match value.value {
                    Value::Bool(bool) => bool.into(),
                    _ => self.schema(value),
                };
                into.insert(key.to_owned(), lowered);
            }
            // What 3.0 has no word for a mark says, as those of the implementation do; the names are all strings either way.
            "propertyNames" => {
                into.insert(PROPERTY_NAMES.to_owned(), self.schema(value));
            }
            "allOf" => {
                into.insert(key.to_owned(), self.list(value, Self::schema));
            }
            "anyOf" | "oneOf" => self.union(member, into),
            _ if key.starts_with("x-") => {
                into.insert(key.to_owned(), value.to_json());
            }
            _ => self.refuse(
                member.key_span,
                key,
                "OpenAPI 3.0 has no such keyword in schemas, and no other way to say the same",
            ),
        }
    }

    fn values(&mut self, member: &'d Member<'a>, typed: &Types, into: &mut Map<String, Json>) {
        if into.contains_key("enum") {
            self.refuse(member.key_span, member.key.as_ref(), "`enum` and `const` can't both stand here");
            return;
        }
        let all = match member.key.as_ref() {
            "const" => vec![member.value.to_json()],
            _ => member.value.items().iter().map(Node::to_json).collect(),
        };
        // A value that `type` excludes can never occur; generators stumble over it.
        let fitting: Vec<Json> = all.iter().filter(|value| typed.admits(value)).cloned().collect();
        if fitting.is_empty() {
            self.refuse(
                member.key_span,
                member.key.as_ref(),
                "no value listed here has the type that `type` asks for",
            );
        }
        into.insert("enum".to_owned(), Json::Array(fitting));
    }

    /// A numeric bound; where an inclusive and an exclusive one stand together, the tighter one remains.
    fn bound(&mut self, member: &'d Member<'a>, plain: &str, exclusive: &str, into: &mut Map<String, Json>) {
        let Some(number) = member.value.as_number() else {
            self.refuse(member.value.span, member.key.as_ref(), "expected a number");
            return;
        };
        let is_exclusive = member.key == exclusive;
        if let Some(other) = into.get(plain).and_then(Json::as_f64) {
            let (mine, tie) = (number.as_f64(), mine_equals(number, other));
            let tighter = if plain == "minimum" { mine > other } else { mine < other };
            if !(tighter || tie && is_exclusive) {
                return;
            }
        }
        into.insert(plain.to_owned(), member.value.to_json());
        if is_exclusive {
            into.insert(exclusive.to_owned(), true.into());
        } else {
            into.remove(exclusive);
        }
    }

    /// Puts the type, or types, to the lowered keywords.
    fn with_types(&mut self, node: &'d Node<'a>, mut lowered: Map<String, Json>, typed: &Types) -> Json {
        let mut kinds = typed.kinds.clone();
        let values = lowered.get("enum").and_then(Json::as_array);
        let lists_null = values.map(|values| values.iter().any(Json::is_null));
        let only_null = values.is_some_and(|values| values.iter().all(Json::is_null));
        if let Some(values) = values {
            if !typed.stated {
                kinds = one_kind(values);
            } else if lists_null == Some(false) {
                kinds.retain(|kind| *kind != "null");
            }
        }
        let nullable = kinds.contains(&"null") || only_null;
        kinds.retain(|kind| *kind != "null");
        self.null_beside_composition(node, nullable || lists_null == Some(true));
        if lists_null == Some(false) || (typed.stated && !nullable) {
            // A branch for null, which nothing else here takes.
            lowered.remove("nullable");
        }
        if only_null || (typed.stated && kinds.is_empty() && nullable) {
            // The one schema for null that strict and lenient readers of 3.0 agree on.
            return keep_annotations(lowered, json!({ "enum": [null], "nullable": true }));
        }
        match kinds.as_slice() {
            [] => {}
            [kind] => {
                lowered.insert("type".to_owned(), (*kind).into());
                if *kind == "array" && !lowered.contains_key("items") {
                    lowered.insert("items".to_owned(), json!({}));
                }
            }
            many => lowered = self.spread(node, lowered, many),
        }
        if nullable {
            lowered.insert("nullable".to_owned(), true.into());
        }
        Json::Object(lowered)
    }

    /// `nullable` is "or null", so nothing beside it can have a say about null.
    fn null_beside_composition(&mut self, node: &'d Node<'a>, takes_null: bool) {
        let compositions: Vec<&Member<'a>> =
            ["allOf", "anyOf", "oneOf", "not"].iter().filter_map(|keyword| node.member(keyword)).collect();
        let offers_null =
            compositions.iter().any(|member| member.value.items().iter().any(super::union::is_null));
        if takes_null || (offers_null && compositions.len() > 1) {
            for member in compositions {
                self.refuse(
                    member.key_span,
                    member.key.as_ref(),
                    "what it says about null would be lost beside another keyword that does; give null a branch of its own",
                );
            }
        }
    }

    /// Several types become an `anyOf` of one schema per type, each with the keywords that speak about it.
    fn spread(
        &mut self,
        node: &'d Node<'a>,
        mut lowered: Map<String, Json>,
        kinds: &[&str],
    ) -> Map<String, Json> {
        if lowered.contains_key("anyOf") {
            let span = node.member("type").map_or(node.span, |member| member.key_span);
            self.refuse(
                span,
                "type",
                "several types beside `anyOf` can't be told apart; move the types into its branches",
            );
        }
        let mut branches = Vec::new();
        for kind in kinds {
            let mut branch = Map::new();
            branch.insert("type".to_owned(), (*kind).into());
            for (key, value) in &lowered {
                let fits = match subject(key) {
                    Some("number") => matches!(*kind, "number" | "integer"),
                    Some(subject) => subject == *kind,
                    None => key == "format",
                };
                if fits {
                    branch.insert(key.clone(), value.clone());
                }
            }
            if let Some(values) = lowered.get("enum").and_then(Json::as_array) {
                let fitting: Vec<_> =
                    values.iter().filter(|value| kind_admits(kind, value)).cloned().collect();
                if fitting.is_empty() {
                    continue;
                }
                branch.insert("enum".to_owned(), fitting.into());
            }
            if *kind == "array" && !branch.contains_key("items") {
                branch.insert("items".to_owned(), json!({}));
            }
            branches.push(Json::Object(branch));
        }
        lowered.retain(|key, _| subject(key).is_none() && !matches!(key.as_str(), "enum" | "format"));
        lowered.insert("anyOf".to_owned(), Json::Array(branches));
        lowered
    }
}

fn mine_equals(number: Number, other: f64) -> bool {
    number.as_f64().total_cmp(&other).is_eq()
}

fn keep_annotations(lowered: Map<String, Json>, schema: Json) -> Json {
    let mut kept: Map<String, Json> = lowered.into_iter().filter(|(key, _)| is_annotation(key)).collect();
    if let Json::Object(schema) = schema {
        kept.extend(schema);
    }
    Json::Object(kept)
}

/// Keywords that say something about the place rather than about values.
fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "title"
            | "description"
            | "default"
            | "deprecated"
            | "readOnly"
            | "writeOnly"
            | "example"
            | "examples"
            | "externalDocs"
            | "$comment"
    ) || key.starts_with("x-")
}

/// The types that `type` allows.
pub(super) struct Types {
    kinds: Vec<&'static str>,
    stated: bool,
}

const KINDS: [&str; 7] = ["null", "boolean", "integer", "number", "string", "array", "object"];

impl Types {
    fn of(node: &Node<'_>) -> Self {
        let Some(stated) = node.get("type") else {
            return Self { kinds: Vec::new(), stated: false };
        };
        let names: Vec<&str> = match &stated.value {
            Value::Array(items) => items.iter().filter_map(Node::as_str).collect(),
            _ => stated.as_str().into_iter().collect(),
        };
        // A whole number is a number, so `integer` beside it says nothing.
        let kinds = KINDS
            .into_iter()
            .filter(|kind| names.contains(kind) && !(*kind == "integer" && names.contains(&"number")))
            .collect();
        Self { kinds, stated: true }
    }

    fn unknown(stated: &Node<'_>) -> Option<String> {
        let items = match &stated.value {
            Value::Array(items) if !items.is_empty() => items.as_slice(),
            _ => std::slice::from_ref(stated),
        };
        items
            .iter()
            .find(|item| item.as_str().is_none_or(|name| !KINDS.contains(&name)))
            .map(|item| item.to_json().to_string())
    }

    fn admits(&self, value: &Json) -> bool {
        !self.stated || self.kinds.iter().any(|kind| kind_admits(kind, value))
    }
}

fn kind_admits(kind: &str, value: &Json) -> bool {
    match kind {
        "integer" => value.as_f64().is_some_and(|float| float.fract() == 0.0),
        _ => kind_of(value) == kind,
    }
}

fn kind_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(_) => "number",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    }
}

/// The one type of all values, null aside, if it can be said without changing what the schema takes.
fn one_kind(values: &[Json]) -> Vec<&'static str> {
    let mut kinds: Vec<&str> = values.iter().map(kind_of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let others = kinds.iter().filter(|kind| **kind != "null").count();
    if others == 1 { kinds } else { Vec::new() }
}
