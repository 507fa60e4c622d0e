//! The contract, ready to be asked: which operation a request is for, and what it and its answers may look like.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use jsonschema::Validator;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

/// The contract of this tree.
pub static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let document = serde_norway::from_str(include_str!("../../../spec/openapi.yaml"));
    Contract::read(&document.expect("the contract is YAML"))
});

/// A request for an operation: well formed, for resources that need not exist, and without a body.
pub struct Probe {
    /// The operationId.
    pub id: String,
    pub method: String,
    pub path: String,
    /// The scope that it needs; `None` when it needs no token.
    pub scope: Option<String>,
    /// Whether the operation takes a body.
    pub takes_body: bool,
}

/// A request for every operation of the contract.
pub fn operations() -> Vec<Probe> {
    CONTRACT.operations.iter().map(Operation::probe).collect()
}

/// Every operation, by path template and method.
pub struct Contract {
    operations: Vec<Operation>,
}

/// One operation.
pub struct Operation {
    pub id: String,
    method: String,
    segments: Vec<Segment>,
    scope: Option<String>,
    pub parameters: Vec<Parameter>,
    /// Whether a body must be sent, and what it may be; `None` when the operation takes none.
    pub body: Option<(bool, Schema)>,
    /// By status.
    pub answers: BTreeMap<u16, Answer>,
}

enum Segment {
    Literal(String),
    Variable(String),
}

/// A parameter of the path, the query or the headers.
pub struct Parameter {
    pub name: String,
    pub place: Place,
    pub required: bool,
    /// Whether text stands for itself, and not for a number or a boolean.
    pub textual: bool,
    pub schema: Schema,
}

/// A schema, compiled when it is first needed: a test needs few of them.
pub struct Schema {
    wanted: Value,
    components: Arc<Value>,
    validator: OnceLock<Validator>,
}

impl Schema {
    pub fn validator(&self) -> &Validator {
        self.validator.get_or_init(|| {
            let root = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "components": {"schemas": &*self.components},
                "allOf": [self.wanted],
            });
            jsonschema::options()
                .should_validate_formats(true)
                .build(&root)
                .unwrap_or_else(|error| panic!("{} is no schema: {error}", self.wanted))
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    Header,
}

/// What an operation may answer with one status.
pub struct Answer {
    /// Names and whether they are required.
    pub headers: Vec<(String, bool)>,
    /// By media type; empty when there is no body.
    pub bodies: BTreeMap<String, Schema>,
}

impl Contract {
    /// The contract was linted before; what is not as it should be ends the test run with its place.
    fn read(document: &Value) -> Self {
        let strict = Resolver::new(document, true);
        let lenient = Resolver::new(document, false);
        let mut operations = Vec::new();
        for (path, item) in document["paths"].as_object().expect("paths") {
            for method in ["get", "post", "patch", "put", "delete"] {
                let operation = &item[method];
                if operation.is_null() {
                    continue;
                }
                let shared = item["parameters"].as_array().into_iter().flatten();
                let own = operation["parameters"].as_array().into_iter().flatten();
                let parameters =
                    shared.chain(own).map(|parameter| read_parameter(&lenient, parameter)).collect();
                let body = &operation["requestBody"];
                let body = body["content"]["application/json"]["schema"]
                    .as_object()
                    .map(|schema| (body["required"] == true, lenient.schema(&Value::Object(schema.clone()))));
                let answers = operation["responses"].as_object().expect("responses");
                operations.push(Operation {
                    id: operation["operationId"].as_str().expect("an operationId").to_owned(),
                    method: method.to_uppercase(),
                    segments: segments(path),
                    scope: operation["security"][0]["bearer"][0].as_str().map(str::to_owned),
                    parameters,
                    body,
                    answers: answers
                        .iter()
                        .map(|(status, answer)| {
                            (status.parse().expect("a status"), read_answer(&strict, answer))
                        })
                        .collect(),
                });
            }
        }
        Self { operations }
    }

    /// The operation of a request, and the variables of its path as they stand there. A literal segment wins over a
    /// variable one, whether its path has the method or not. Empty segments, needless escapes and the method's case make
    /// no difference, as the contract says.
    pub fn operation(&self, method: &str, path: &str) -> Option<(&Operation, Vec<(String, String)>)> {
        let asked: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let matching = || {
            let operations = self.operations.iter();
            operations.filter_map(|operation| Some((operation, operation.variables(&asked)?)))
        };
        let fewest = matching().map(|(_, variables)| variables.len()).min()?;
        matching().find(|(operation, variables)| {
            operation.method.eq_ignore_ascii_case(method) && variables.len() == fewest
        })
    }
}

impl Operation {
    fn probe(&self) -> Probe {
        let segments = self.segments.iter().map(|segment| match segment {
            Segment::Literal(literal) => literal.as_str(),
            Segment::Variable(name) => match name.as_str() {
                "id" => "ws-12345",
                "environment_id" => "env_019e64e01a137caf953ac2ac7b42ec5c",
                "work_id" => "work_019f3be4fd2475d9a784bf2c739e1194",
                other => panic!("an id for {other}"),
            },
        });
        Probe {
            id: self.id.clone(),
            method: self.method.clone(),
            path: std::iter::once("").chain(segments).collect::<Vec<_>>().join("/"),
            scope: self.scope.clone(),
            takes_body: self.body.is_some(),
        }
    }

    fn variables(&self, asked: &[&str]) -> Option<Vec<(String, String)>> {
        if asked.len() != self.segments.len() {
            return None;
        }
        let mut variables = Vec::new();
        for (segment, asked) in self.segments.iter().zip(asked) {
            match segment {
                Segment::Literal(literal) if percent_decode_str(asked).eq(literal.bytes()) => {}
                Segment::Literal(_) => return None,
                Segment::Variable(name) => variables.push((name.clone(), (*asked).to_owned())),
            }
        }
        Some(variables)
    }
}

fn segments(path: &str) -> Vec<Segment> {
    path.split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => Segment::Variable(name.to_owned()),
            None => Segment::Literal(segment.to_owned()),
        })
        .collect()
}

fn read_parameter(resolver: &Resolver, parameter: &Value) -> Parameter {
    let parameter = resolver.resolved(parameter);
    let schema = resolver.resolved(&parameter["schema"]);
    Parameter {
        name: parameter["name"].as_str().expect("a name").to_owned(),
        place: match parameter["in"].as_str() {
            Some("path") => Place::Path,
            Some("query") => Place::Query,
            Some("header") => Place::Header,
            other => panic!("a parameter in {other:?}"),
        },
        required: parameter["required"] == true,
        textual: !["integer", "number", "boolean"].iter().any(|plain| schema["type"] == *plain),
        schema: resolver.schema(&parameter["schema"]),
    }
}

fn read_answer(resolver: &Resolver, answer: &Value) -> Answer {
    let answer = resolver.resolved(answer);
    let headers = answer["headers"].as_object().into_iter().flatten();
    let bodies = answer["content"].as_object().into_iter().flatten();
    Answer {
        headers: headers
            .map(|(name, header)| (name.to_lowercase(), resolver.resolved(header)["required"] == true))
            .collect(),
        bodies: bodies.map(|(media, content)| (media.clone(), resolver.schema(&content["schema"]))).collect(),
    }
}

/// Follows references, and makes schemas that can.
struct Resolver {
    document: Value,
    schemas: Arc<Value>,
}

impl Resolver {
    /// When `strict`, an object may have no member that its schema does not name: a server that sends what the contract
    /// does not say is as wrong as one that leaves something out.
    fn new(document: &Value, strict: bool) -> Self {
        let mut document = document.clone();
        if strict && let Some(schemas) = document["components"]["schemas"].as_object_mut() {
            schemas.values_mut().for_each(close);
        }
        let schemas = Arc::new(document["components"]["schemas"].clone());
        Self { document, schemas }
    }

    fn resolved<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => {
                let pointer = reference.strip_prefix('#').expect("a reference within the document");
                self.resolved(
                    self.document.pointer(pointer).unwrap_or_else(|| panic!("{reference} leads nowhere")),
                )
            }
            None => value,
        }
    }

    fn schema(&self, schema: &Value) -> Schema {
        Schema { wanted: schema.clone(), components: Arc::clone(&self.schemas), validator: OnceLock::new() }
    }
}

/// Forbids members that a schema does not name, wherever it names some and does not itself say whether there may be more.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if members.contains_key("properties") && !is_open(members) {
                members.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            members.iter_mut().filter(|(name, _)| !is_prose(name)).for_each(|(_, inner)| close(inner));
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

fn is_open(schema: &Map<String, Value>) -> bool {
    schema.contains_key("additionalProperties") || schema.contains_key("allOf")
}

/// Members whose value is no schema.
fn is_prose(name: &str) -> bool {
    ["examples", "example", "default", "enum", "const"].contains(&name)
}
