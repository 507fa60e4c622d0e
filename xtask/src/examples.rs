//! Whether every example and default in a contract fits the schema that it stands at.

use std::collections::HashMap;

use jsonschema::Validator;
use serde_json::Value as Json;

use crate::metaschema::{refused, short};
use crate::reader::{Node, Value};
use crate::reference::Resolver;
use crate::report::{Diagnostic, Site};

/// Validates every example. Gives back the findings and how many examples there are.
pub fn check(root: &Node<'_>) -> (Vec<Diagnostic>, usize) {
    let mut examples = Examples {
        resolver: Resolver::new(root),
        document: root.to_json(),
        validators: HashMap::new(),
        found: Vec::new(),
        count: 0,
    };
    for section in ["paths", "webhooks"] {
        if let Some(node) = root.get(section) {
            examples.object(node, &format!("/{section}"));
        }
    }
    for section in root.get("components").map_or(&[][..], Node::members) {
        let pointer = format!("/components/{}", token(&section.key));
        for component in section.value.members() {
            let pointer = format!("{pointer}/{}", token(&component.key));
            match section.key.as_ref() {
                "schemas" => examples.schema(&component.value, &pointer),
                _ => examples.object(&component.value, &pointer),
            }
        }
    }
    (examples.found, examples.count)
}

fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

struct Examples<'d, 'a> {
    resolver: Resolver<'d, 'a>,
    document: Json,
    /// By the schema's pointer; what can't be compiled is reported once.
    validators: HashMap<String, Option<Validator>>,
    found: Vec<Diagnostic>,
    count: usize,
}

impl<'d, 'a> Examples<'d, 'a> {
    /// Anything around schemas.
    fn object(&mut self, node: &'d Node<'a>, pointer: &str) {
        if let Some(schema) = node.get("schema") {
            let at = format!("{pointer}/schema");
            if let Some(example) = node.get("example") {
                self.validate(schema, &at, example, "example");
            }
            for example in node.get("examples").map_or(&[][..], Node::members) {
                let value =
                    self.resolver.resolve(&example.value).ok().and_then(|example| example.get("value"));
                if let Some(value) = value {
                    self.validate(schema, &at, value, &format!("example `{}`", example.key));
                }
            }
            self.schema(schema, &at);
        }
        match &node.value {
            Value::Object(object) => {
                for member in &object.members {
                    if !matches!(member.key.as_ref(), "schema" | "example" | "examples") {
                        self.object(&member.value, &format!("{pointer}/{}", token(&member.key)));
                    }
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.object(item, &format!("{pointer}/{at}"));
                }
            }
            _ => {}
        }
    }

    fn schema(&mut self, node: &'d Node<'a>, pointer: &str) {
        for example in node.get("examples").map_or(&[][..], Node::items) {
            self.validate(node, pointer, example, "example");
        }
        for key in ["example", "default"] {
            if let Some(value) = node.get(key) {
                self.validate(node, pointer, value, key);
            }
        }
        for member in node.members() {
            let at = format!("{pointer}/{}", token(&member.key));
            match member.key.as_ref() {
                "properties" | "patternProperties" | "dependentSchemas" | "$defs" => {
                    for entry in member.value.members() {
                        self.schema(&entry.value, &format!("{at}/{}", token(&entry.key)));
                    }
                }
                "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                    for (index, item) in member.value.items().iter().enumerate() {
                        self.schema(item, &format!("{at}/{index}"));
                    }
                }
                "items"
                | "additionalProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "propertyNames" => {
                    self.schema(&member.value, &at);
                }
                _ => {}
            }
        }
    }

    fn validate(&mut self, schema: &Node<'_>, pointer: &str, value: &Node<'_>, what: &str) {
        self.count += 1;
        if !self.validators.contains_key(pointer) {
            let validator = match self.compile(pointer) {
                Ok(validator) => Some(validator),
                Err(message) => {
                    let site = Site { source: 0, span: schema.span };
                    let title = format!("this schema can't be used to check its examples: {message}");
                    self.found.push(Diagnostic::new("X002", title, vec![site]));
                    None
                }
            };
            self.validators.insert(pointer.to_owned(), validator);
        }
        let Some(Some(validator)) = self.validators.get(pointer) else { return };
        let json = value.to_json();
        if let Some(error) = validator.iter_errors(&json).next() {
            let message = format!("the {what} doesn't fit its schema: {}", short(&error));
            self.found.push(refused("X001", value, error.instance_path().as_str(), &message));
        }
    }

    /// The schema at a pointer, with the whole document around it for its references.
    fn compile(&self, pointer: &str) -> Result<Validator, String> {
        let mut root = self.document.clone();
        root["$ref"] =
            format!("#{}", pointer.replace('%', "%25").replace('{', "%7B").replace('}', "%7D")).into();
        jsonschema::draft202012::options()
            .should_validate_formats(true)
            .offline()
            .build(&root)
            .map_err(|error| error.to_string())
    }
}
