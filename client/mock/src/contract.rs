//! The contract, as the mock reads it.

use std::sync::OnceLock;

use jsonschema::Validator;
use serde_json::{Value as Json, json};

/// All operations.
pub(crate) struct Contract {
    document: Json,
    pub operations: Vec<Operation>,
}

/// An operation of the contract.
pub(crate) struct Operation {
    pub id: String,
    pub method: String,
    /// The path's parts; a parameter stands in braces.
    pub path: Vec<String>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub needs_token: bool,
    /// Status and answer, references resolved.
    pub answers: Vec<(String, Json)>,
}

/// A parameter.
pub(crate) struct Parameter {
    pub name: String,
    pub place: String,
    pub required: bool,
    pub schema: Schema,
}

/// A JSON body.
pub(crate) struct Body {
    pub required: bool,
    pub schema: Schema,
}

/// A schema, made ready when it is first needed.
pub(crate) struct Schema {
    whole: Json,
    plain: Json,
    validator: OnceLock<Option<Validator>>,
}

impl Schema {
    fn new(document: &Json, schema: &Json) -> Self {
        let whole = json!({ "allOf": [schema], "components": document["components"] });
        Self { whole, plain: resolve(document, schema).clone(), validator: OnceLock::new() }
    }

    /// What is wrong with a value.
    pub fn faults(&self, value: &Json) -> Vec<String> {
        let made = self
            .validator
            .get_or_init(|| jsonschema::options().should_validate_formats(true).build(&self.whole).ok());
        let Some(validator) = made else {
            return vec!["the contract's schema can't be read".to_owned()];
        };
        let faults = validator.iter_errors(value);
        faults
            .map(|fault| format!("{}: {fault}", fault.instance_path()).trim_start_matches(": ").to_owned())
            .collect()
    }

    /// The value that a parameter's text stands for.
    pub fn value(&self, text: &str) -> Json {
        let wanted = self.plain["type"].as_str().unwrap_or("string");
        let parsed = match wanted {
            "integer" | "number" | "boolean" => serde_json::from_str(text).ok(),
            _ => None,
        };
        parsed.unwrap_or_else(|| text.into())
    }
}

/// The contract; it is read once.
pub(crate) fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let document: Json = serde_json::from_str(include_str!("contract.json")).unwrap_or_default();
        let operations = operations(&document);
        Contract { document, operations }
    })
}

impl Contract {
    /// The operation of a request, and what its path says.
    pub fn find<'p>(&self, method: &str, path: &'p str) -> Option<(&Operation, Vec<(&str, &'p str)>)> {
        let parts: Vec<&str> = path.split('/').collect();
        let mut found: Vec<_> = self
            .operations
            .iter()
            .filter(|operation| operation.method.eq_ignore_ascii_case(method))
            .filter_map(|operation| Some((operation, captures(&operation.path, &parts)?)))
            .collect();
        // `/work/poll` is not a work item called poll.
        found.sort_by_key(|(_, captures)| captures.len());
        found.into_iter().next()
    }

    /// The operation of this id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// What a reference leads to.
    pub fn resolve<'d>(&'d self, node: &'d Json) -> &'d Json {
        resolve(&self.document, node)
    }
}

fn captures<'o, 'p>(pattern: &'o [String], parts: &[&'p str]) -> Option<Vec<(&'o str, &'p str)>> {
    if pattern.len() != parts.len() {
        return None;
    }
    let mut found = Vec::new();
    for (wanted, part) in pattern.iter().zip(parts) {
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => found.push((name, *part)),
            None if wanted == part => {}
            None => return None,
        }
    }
    Some(found)
}

fn resolve<'d>(document: &'d Json, node: &'d Json) -> &'d Json {
    let pointer = node["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(node)
}

fn operations(document: &Json) -> Vec<Operation> {
    const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else {
                continue;
            };
            let shared = item["parameters"].as_array().into_iter().flatten();
            let own = operation["parameters"].as_array().into_iter().flatten();
            let parameters = shared.chain(own).map(|parameter| parameter_of(document, parameter)).collect();
            let body = resolve(document, &operation["requestBody"]);
            let schema = &body["content"]["application/json"]["schema"];
            let security = operation.get("security").unwrap_or(&document["security"]);
            let answers = operation["responses"].as_object().into_iter().flatten();
            found.push(Operation {
                id: operation["operationId"].as_str().unwrap_or_default().to_owned(),
                method: method.to_owned(),
                path: path.split('/').map(str::to_owned).collect(),
                parameters,
                body: (!schema.is_null()).then(|| Body {
                    required: body["required"] == true,
                    schema: Schema::new(document, schema),
                }),
                needs_token: security.as_array().is_some_and(|schemes| !schemes.is_empty()),
                answers: answers
                    .map(|(status, answer)| (status.clone(), resolve(document, answer).clone()))
                    .collect(),
            });
        }
    }
    found
}

fn parameter_of(document: &Json, parameter: &Json) -> Parameter {
    let parameter = resolve(document, parameter);
    let text = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
    Parameter {
        name: text("name"),
        place: text("in"),
        required: parameter["required"] == true,
        schema: Schema::new(document, &parameter["schema"]),
    }
}
