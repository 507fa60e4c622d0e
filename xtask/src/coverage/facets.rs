//! What an exchange can show of the contract: an answer's status, and of every value the choices that its schema leaves.
//!
//! A choice is whether an optional property is there, whether a nullable value is null, which of its values an enumeration
//! has, which branch a union takes. A component's choices are counted once for what is sent and once for what is
//! answered, wherever it is used; those of a parameter with its operation.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::Cell;
use crate::model::{
    Additional, Api, Body, Child, Content, Media, Operation, Parameter, Property, Schema, SchemaId, Types,
};

const JSON: &str = "application/json";

/// A request and its answer, as far as the contract speaks of them.
#[derive(Debug)]
pub struct Exchange<'a> {
    /// The `operationId`.
    pub operation: &'a str,
    /// The answer's status.
    pub status: u16,
    /// The query's and the headers' names and values; other names than the operation's are passed over.
    pub parameters: &'a [(String, String)],
    /// The request's body; none when it was blank.
    pub request: Option<&'a Value>,
    /// The answer's body; none when it is no JSON.
    pub answer: Option<&'a Value>,
}

/// The choices of an API.
#[derive(Debug)]
pub struct Facets {
    api: Api,
    operations: HashMap<String, usize>,
}

/// Where a value stands: which subject's choices it shows, and at which place in it.
#[derive(Clone)]
struct Site {
    subject: String,
    pointer: String,
    direction: &'static str,
}

impl Site {
    fn cell(&self, what: &str) -> Cell {
        Cell { subject: self.subject.clone(), what: format!("{} {what}", self.pointer).trim().to_owned() }
    }

    fn below(&self, step: &str) -> Self {
        Self { pointer: format!("{}/{step}", self.pointer), ..self.clone() }
    }
}

/// One side of a choice that a schema leaves.
enum Choice<'a> {
    Null,
    NotNull,
    Value(&'a str),
    Branch(usize, SchemaId),
    Present(&'a str),
    Absent(&'a str),
}

/// What a request's body is: in a traversal of what can be, anything.
enum Sent<'a> {
    Whatever,
    Nothing,
    Value(&'a Value),
}

/// A traversal: of what can be, without a value, or of what a value shows.
struct Walk<'a> {
    found: &'a mut BTreeSet<Cell>,
    /// Where a traversal without a value has been; schemas may contain themselves.
    been: BTreeSet<(String, SchemaId)>,
}

impl Facets {
    /// Those of this API.
    pub fn new(api: Api) -> Self {
        let named = api.operations.iter().enumerate();
        let operations = named.map(|(index, operation)| (name(operation), index)).collect();
        Self { api, operations }
    }

    /// Every operation's answers.
    pub fn answers(&self) -> BTreeSet<Cell> {
        let operations = self.api.operations.iter();
        operations
            .flat_map(|operation| {
                operation
                    .responses
                    .keys()
                    .map(|status| Cell { subject: name(operation), what: status.clone() })
            })
            .collect()
    }

    /// Every choice.
    pub fn choices(&self) -> BTreeSet<Cell> {
        let mut found = BTreeSet::new();
        let mut walk = Walk { found: &mut found, been: BTreeSet::new() };
        for operation in &self.api.operations {
            for parameter in operation.parameters.values() {
                self.parameter(operation, parameter, None, &mut walk);
            }
            if let Some(body) = &operation.body {
                self.body(operation, body, &Sent::Whatever, &mut walk);
            }
            for response in operation.responses.values() {
                self.value(operation, "answered", response.content.get(JSON), None, &mut walk);
            }
        }
        found
    }

    /// What an exchange shows; what it sent counts only when it was accepted.
    pub fn exhibited(&self, exchange: &Exchange<'_>) -> BTreeSet<Cell> {
        let mut found = BTreeSet::new();
        let Some(operation) =
            self.operations.get(exchange.operation).map(|index| &self.api.operations[*index])
        else {
            return found;
        };
        let status = exchange.status.to_string();
        let Some(response) = operation.responses.get(&status) else { return found };
        found.insert(Cell { subject: name(operation), what: status });
        let mut walk = Walk { found: &mut found, been: BTreeSet::new() };
        if let Some(answer) = exchange.answer {
            self.value(operation, "answered", response.content.get(JSON), Some(answer), &mut walk);
        }
        if (200..300).contains(&exchange.status) {
            for parameter in operation.parameters.values() {
                self.parameter(operation, parameter, Some(exchange.parameters), &mut walk);
            }
            if let Some(body) = &operation.body {
                let sent = exchange.request.map_or(Sent::Nothing, Sent::Value);
                self.body(operation, body, &sent, &mut walk);
            }
        }
        found
    }

    /// A parameter of the query or the headers; one of the path is always there.
    fn parameter(
        &self,
        operation: &Operation,
        parameter: &Parameter,
        given: Option<&[(String, String)]>,
        walk: &mut Walk<'_>,
    ) {
        if parameter.location == "path" {
            return;
        }
        let wanted = &parameter.name.value;
        let site = Site {
            subject: name(operation),
            pointer: format!("{} {wanted}", parameter.location),
            direction: "sent",
        };
        let text = given.map(|given| {
            given.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, text)| text)
        });
        if !parameter.required.value {
            presence(&site, text.map(|text| text.is_some()), walk);
        }
        let Content::Schema(child) = &parameter.content else { return };
        match text {
            None => self.walk(&site, *child, None, walk),
            Some(None) => {}
            Some(Some(text)) => {
                let is_text = self.api.schema(child.id).types.value.meets(Types::STRING);
                let plain = (!is_text).then(|| text.parse().ok()).flatten();
                let value = plain.unwrap_or_else(|| Value::from(text.as_str()));
                self.walk(&site, *child, Some(&value), walk);
            }
        }
    }

    fn body(&self, operation: &Operation, body: &Body, sent: &Sent<'_>, walk: &mut Walk<'_>) {
        if !body.required.value {
            let site = Site { subject: name(operation), pointer: "body".to_owned(), direction: "sent" };
            let given = match sent {
                Sent::Whatever => None,
                Sent::Nothing => Some(false),
                Sent::Value(_) => Some(true),
            };
            presence(&site, given, walk);
        }
        match sent {
            Sent::Whatever => self.value(operation, "sent", body.content.get(JSON), None, walk),
            Sent::Nothing => {}
            Sent::Value(value) => self.value(operation, "sent", body.content.get(JSON), Some(value), walk),
        }
    }

    fn value(
        &self,
        operation: &Operation,
        direction: &'static str,
        media: Option<&Media>,
        value: Option<&Value>,
        walk: &mut Walk<'_>,
    ) {
        let Some(child) = media.and_then(|media| media.schema) else { return };
        self.walk(
            &Site { subject: name(operation), pointer: direction.to_owned(), direction },
            child,
            value,
            walk,
        );
    }

    fn walk(&self, site: &Site, child: Child, value: Option<&Value>, walk: &mut Walk<'_>) {
        let schema = self.api.schema(child.id);
        let site = &self.tell(site, schema, value, walk);
        if value.is_none() && !walk.been.insert((format!("{}{}", site.subject, site.pointer), child.id)) {
            return;
        }
        for (name, property) in &schema.properties {
            let Some(child) = property.schema else { continue };
            match value {
                None => self.walk(&site.below(name), child, None, walk),
                Some(value) => {
                    if let Some(inner) = value.get(name) {
                        self.walk(&site.below(name), child, Some(inner), walk);
                    }
                }
            }
        }
        if let Additional::Typed(child) = schema.additional.value {
            let others = value.and_then(Value::as_object).into_iter().flatten();
            let others = others.filter(|(name, _)| !schema.properties.contains_key(*name));
            each(value, others.map(|(_, inner)| inner), |inner| {
                self.walk(&site.below("*"), child, inner, walk);
            });
        }
        if let Some(child) = schema.children.get("items") {
            let items = value.and_then(Value::as_array).into_iter().flatten();
            each(value, items, |inner| self.walk(&site.below("*"), *child, inner, walk));
        }
        for member in schema.unions.iter().flat_map(|union| &union.members) {
            if value.is_none_or(|value| self.fits(member.id, value)) {
                self.walk(site, *member, value, walk);
            }
        }
        for part in &schema.all {
            self.walk(site, *part, value, walk);
        }
    }

    /// Adds the choices of one schema, and says where what is below it stands.
    fn tell(&self, site: &Site, schema: &Schema, value: Option<&Value>, walk: &mut Walk<'_>) -> Site {
        let mut add = |site: &Site, choice: &Choice<'_>| {
            if value.is_none_or(|value| self.shows(choice, value)) {
                walk.found.insert(site.cell(&self.describe(choice)));
            }
        };
        // Whether null may stand somewhere is the place's choice, not the component's.
        if schema.nullable.value && schema.types.value != Types::ALL {
            add(site, &Choice::Null);
            add(site, &Choice::NotNull);
        }
        let site = match &schema.name {
            None => site.clone(),
            Some(name) => Site {
                subject: format!("{name}, {}", site.direction),
                pointer: String::new(),
                direction: site.direction,
            },
        };
        let values = schema.values.as_ref().map(|values| values.value.as_slice()).unwrap_or_default();
        // One value leaves no choice.
        if values.len() > 1 {
            for value in values {
                add(&site, &Choice::Value(value));
            }
        } else if schema.types.value == Types::BOOLEAN && values.is_empty() {
            for value in ["false", "true"] {
                add(&site, &Choice::Value(value));
            }
        }
        let members = schema.unions.iter().flat_map(|union| &union.members);
        members.enumerate().for_each(|(index, member)| add(&site, &Choice::Branch(index, member.id)));
        for (name, property) in &schema.properties {
            if is_optional(property) {
                add(&site, &Choice::Present(name));
                add(&site, &Choice::Absent(name));
            }
        }
        site
    }

    fn describe(&self, choice: &Choice<'_>) -> String {
        match choice {
            Choice::Null => "null".to_owned(),
            Choice::NotNull => "not null".to_owned(),
            Choice::Value(value) => format!("= {value}"),
            Choice::Branch(index, id) => match &self.api.schema(*id).name {
                Some(name) => format!("as {name}"),
                None => format!("as branch {}", index + 1),
            },
            Choice::Present(name) => format!("{name} given"),
            Choice::Absent(name) => format!("{name} absent"),
        }
    }

    fn shows(&self, choice: &Choice<'_>, value: &Value) -> bool {
        match choice {
            Choice::Null => value.is_null(),
            Choice::NotNull => !value.is_null(),
            Choice::Value(wanted) => is(value, wanted),
            Choice::Branch(_, id) => self.fits(*id, value),
            Choice::Present(name) => value.get(name).is_some(),
            Choice::Absent(name) => value.is_object() && value.get(name).is_none(),
        }
    }

    /// Whether a value, known to fit one branch of a union, can be of this one: by its type, its listed values and its
    /// properties. The recorder has judged the value by the whole schema.
    fn fits(&self, id: SchemaId, value: &Value) -> bool {
        let schema = self.api.schema(id);
        if value.is_null() {
            return schema.nullable.value;
        }
        let is_listed =
            schema.values.as_ref().is_none_or(|values| values.value.iter().any(|listed| is(value, listed)));
        let properties = schema.properties.iter().all(|(name, property)| match value.get(name) {
            Some(inner) => property.schema.is_none_or(|child| self.fits(child.id, inner)),
            None => !value.is_object() || is_optional(property),
        });
        type_of(value).within(schema.types.value) && is_listed && properties
    }
}

fn name(operation: &Operation) -> String {
    operation.id.as_ref().map_or_else(|| operation.label(), |id| id.value.clone())
}

fn is_optional(property: &Property) -> bool {
    !property.required.value && property.schema.is_some()
}

fn presence(site: &Site, given: Option<bool>, walk: &mut Walk<'_>) {
    for (is_given, what) in [(true, "given"), (false, "absent")] {
        if given.is_none_or(|given| given == is_given) {
            walk.found.insert(site.cell(what));
        }
    }
}

/// Calls `then` for each of `inner`, or once without a value where there is none.
fn each<'v>(
    value: Option<&Value>,
    inner: impl Iterator<Item = &'v Value>,
    mut then: impl FnMut(Option<&'v Value>),
) {
    if value.is_none() {
        then(None);
    } else {
        inner.for_each(|inner| then(Some(inner)));
    }
}

/// Whether a value is the one of this canonical text.
fn is(value: &Value, text: &str) -> bool {
    let written = value.to_string();
    written == text
}

fn type_of(value: &Value) -> Types {
    match value {
        Value::Null => Types::NONE,
        Value::Bool(_) => Types::BOOLEAN,
        Value::Number(number) if number.as_f64().is_some_and(|number| number.fract() == 0.0) => {
            Types::INTEGER
        }
        Value::Number(_) => Types::NUMBER,
        Value::String(_) => Types::STRING,
        Value::Array(_) => Types::ARRAY,
        Value::Object(_) => Types::OBJECT,
    }
}
