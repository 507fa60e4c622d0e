//! What the keywords of a schema say by themselves, composition aside.

use super::build::{Builder, is_prose};
use super::schema::{Additional, Property, Schema, Types};
use super::{Facet, Place, constraint, conventions, literal};
use crate::reader::{Member, Node, Value};

impl<'d, 'a> Builder<'_, 'd, 'a> {
    /// What the keywords of the schema itself say, composition aside.
    pub(super) fn own_constraints(&mut self, node: &'d Node<'a>, schema: &mut Schema) {
        for member in node.members() {
            let value = &member.value;
            let place = self.place(value);
            match member.key.as_ref() {
                "type" => self.types(value, schema),
                "properties" => {
                    schema.properties_place = self.key_place(member);
                    for property in value.members() {
                        self.property(property, schema);
                    }
                }
                "additionalProperties" => {
                    let value = match value.value {
                        Value::Bool(true) => Additional::Open,
                        Value::Bool(false) => Additional::Closed,
                        Value::Object(ref object)
                            if object.members.iter().all(|member| is_prose(&member.key)) =>
                        {
                            Additional::Open
                        }
                        _ => Additional::Typed(self.child(value)),
                    };
                    schema.additional = Facet { value, place };
                }
                "items" if !matches!(value.value, Value::Bool(true)) && !value.members().is_empty() => {
                    let child = self.child(value);
                    schema.children.insert("items".to_owned(), child);
                }
                "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "unevaluatedItems"
                | "unevaluatedProperties"
                | "contentSchema" => {
                    let child = self.child(value);
                    schema.children.insert(member.key.to_string(), child);
                }
                "propertyNames" | conventions::PROPERTY_NAMES => {
                    let child = self.child(value);
                    schema.children.insert("propertyNames".to_owned(), child);
                }
                "patternProperties" | "dependentSchemas" => {
                    for entry in value.members() {
                        let child = self.child(&entry.value);
                        schema.children.insert(format!("{}/{}", member.key, entry.key), child);
                    }
                }
                "prefixItems" => {
                    for (at, item) in value.items().iter().enumerate() {
                        let child = self.child(item);
                        schema.children.insert(format!("prefixItems/{at}"), child);
                    }
                }
                "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => {}
                conventions::DEFAULT => {
                    schema.facets.insert("default", Facet { value: literal::text(value), place });
                }
                key => {
                    if let Some((name, _)) = constraint::plain(key) {
                        let text = literal::text(value);
                        if !constraint::says_nothing(name, &text) {
                            schema.facets.insert(name, Facet { value: text, place });
                        }
                    }
                }
            }
        }
        self.required(node, schema);
        self.values(node, schema);
    }

    fn types(&self, stated: &Node<'_>, schema: &mut Schema) {
        let place = self.place(stated);
        let names: Vec<&str> = match &stated.value {
            Value::Array(items) => items.iter().filter_map(Node::as_str).collect(),
            _ => stated.as_str().into_iter().collect(),
        };
        let types = names.iter().filter_map(|name| Types::named(name)).fold(Types::NONE, Types::or);
        schema.types = Facet { value: types, place };
        schema.nullable = Facet { value: names.contains(&"null"), place };
    }

    fn property(&mut self, member: &'d Member<'a>, schema: &mut Schema) {
        let child = self.child(&member.value);
        let place = self.key_place(member);
        let property = Property { schema: Some(child), required: Facet { value: false, place }, place };
        schema.properties.insert(member.key.to_string(), property);
    }

    fn required(&self, node: &Node<'_>, schema: &mut Schema) {
        let Some(required) = node.member("required") else { return };
        for item in required.value.items() {
            let Some(name) = item.as_str() else { continue };
            let place = self.place(item);
            let property = schema.properties.entry(name.to_owned()).or_insert(Property {
                schema: None,
                required: Facet { value: true, place },
                place,
            });
            property.required = Facet { value: true, place };
        }
        for property in schema.properties.values_mut().filter(|property| !property.required.value) {
            property.required.place = self.key_place(required);
        }
    }

    /// `enum` and `const`, which may also say what types there can be.
    fn values(&self, node: &Node<'_>, schema: &mut Schema) {
        let lists = [
            node.get("enum").map(|list| (list, list.items())),
            node.get("const").map(|one| (one, std::slice::from_ref(one))),
        ];
        for (stated, list) in lists.into_iter().flatten() {
            let place = self.place(stated);
            let mut types = Types::NONE;
            let mut values = Vec::new();
            let mut has_null = false;
            for value in list {
                match type_of(value) {
                    None => has_null = true,
                    Some(kind) if kind.within(schema.types.value) => {
                        types = types.or(kind);
                        values.push(literal::text(value));
                    }
                    Some(_) => {}
                }
            }
            values.sort();
            values.dedup();
            if let Some(before) = &schema.values {
                values.retain(|value| before.value.contains(value));
            }
            if !has_null && schema.nullable.value {
                schema.nullable = Facet { value: false, place };
            }
            schema.types.value = schema.types.value.and(types);
            let is_all_booleans = types == Types::BOOLEAN && values.len() == 2;
            schema.values =
                (!values.is_empty() && !is_all_booleans).then_some(Facet { value: values, place });
        }
    }

    /// Numeric bounds: one form for both dialects, and those that the format implies left out.
    pub(super) fn tighten(&self, node: &Node<'_>, schema: &mut Schema) {
        let on_integers = schema.types.value.and(Types::NUMBER) == Types::INTEGER;
        let format = node.get("format").and_then(Node::as_str);
        let implied = format.and_then(constraint::implied).filter(|_| on_integers);
        for (keyword, exclusive, is_minimum) in
            [("minimum", "exclusiveMinimum", true), ("maximum", "exclusiveMaximum", false)]
        {
            let mut tightest: Option<(constraint::Bound, Place)> = None;
            let flag = node.get(exclusive).and_then(Node::as_bool).unwrap_or(false);
            for (stated, is_exclusive) in [(node.get(keyword), flag), (node.get(exclusive), true)] {
                let Some((stated, number)) = stated.and_then(|node| Some((node, node.as_number()?))) else {
                    continue;
                };
                let mut bound = constraint::Bound { number, exclusive: is_exclusive };
                let written = bound.text(is_minimum);
                if on_integers {
                    bound = bound.on_integers(is_minimum);
                }
                if tightest.is_none_or(|(known, _)| bound.is_within(known, is_minimum)) {
                    tightest = Some((bound, self.place(stated)));
                    schema.stated.insert(keyword, written);
                }
            }
            let Some((bound, place)) = tightest else { continue };
            let limit = implied.map(|(least, most)| constraint::Bound {
                number: crate::reader::Number::Int(if is_minimum { least } else { most }),
                exclusive: false,
            });
            if limit.is_none_or(|limit| !limit.is_within(bound, is_minimum)) {
                schema.facets.insert(keyword, Facet { value: bound.text(is_minimum), place });
            }
        }
    }
}

/// The type of a value; none for null.
fn type_of(value: &Node<'_>) -> Option<Types> {
    Some(match &value.value {
        Value::Null => return None,
        Value::Bool(_) => Types::BOOLEAN,
        Value::Number(number) => match number.canonical() {
            crate::reader::Number::Int(_) => Types::INTEGER,
            crate::reader::Number::Float(_) => Types::NUMBER,
        },
        Value::String(_) => Types::STRING,
        Value::Array(_) => Types::ARRAY,
        Value::Object(_) => Types::OBJECT,
    })
}
