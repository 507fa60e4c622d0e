//! A walk through a contract that notes every object that rules are about.

use std::collections::HashSet;

use crate::lower::METHODS;
use crate::reader::{Member, Node, Value};
use crate::reference::Resolver;

/// Every object of a kind, each once, wherever it stands.
#[derive(Default)]
pub struct Tour<'d, 'a> {
    /// The operations.
    pub operations: Vec<Operation<'d, 'a>>,
    /// The parameters, whether of an operation, a path or a component.
    pub parameters: Vec<&'d Node<'a>>,
    /// The headers of answers, by the member that describes them.
    pub headers: Vec<&'d Member<'a>>,
    /// The media types of bodies and answers.
    pub media: Vec<Media<'d, 'a>>,
    /// The schemas that stand at no other schema.
    pub schemas: Vec<&'d Node<'a>>,
    seen: HashSet<*const Node<'a>>,
}

/// An operation and where it stands.
pub struct Operation<'d, 'a> {
    /// The path.
    pub path: &'d Member<'a>,
    /// The method.
    pub method: &'d Member<'a>,
    /// Its parameters and those of its path, references followed.
    pub parameters: Vec<&'d Node<'a>>,
}

/// What a media type is the form of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaUse {
    /// A request's body.
    Request,
    /// An answer.
    Answer,
    /// A parameter or header.
    Value,
}

/// A media type of a body or an answer.
pub struct Media<'d, 'a> {
    /// Its name and content.
    pub member: &'d Member<'a>,
    /// What it is the form of.
    pub used: MediaUse,
}

impl<'a> Operation<'_, 'a> {
    /// The operation's object.
    pub fn node(&self) -> &Node<'a> {
        &self.method.value
    }

    /// How a message names it.
    pub fn label(&self) -> String {
        format!("{} {}", self.method.key.to_uppercase(), self.path.key)
    }

    /// Its operationId.
    pub fn id(&self) -> Option<&str> {
        self.node().get("operationId").and_then(Node::as_str)
    }
}

/// Walks through a document.
pub fn tour<'d, 'a>(resolver: &Resolver<'d, 'a>) -> Tour<'d, 'a> {
    let root = resolver.root();
    let mut tour = Tour::default();
    for path in root.get("paths").map_or(&[][..], Node::members) {
        let shared = path.value.get("parameters").map_or(&[][..], Node::items);
        for parameter in shared {
            tour.parameter(parameter);
        }
        for method in path.value.members().iter().filter(|member| METHODS.contains(&member.key.as_ref())) {
            tour.operation(resolver, path, method, shared);
        }
    }
    let section =
        |name: &str| root.get("components").and_then(|all| all.get(name)).map_or(&[][..], Node::members);
    for member in section("parameters") {
        tour.parameter(&member.value);
    }
    for member in section("headers") {
        tour.header(member);
    }
    for member in section("requestBodies") {
        tour.body(&member.value);
    }
    for member in section("responses") {
        tour.response(&member.value);
    }
    for member in section("schemas") {
        tour.schema(&member.value);
    }
    tour
}

impl<'d, 'a> Tour<'d, 'a> {
    fn is_new(&mut self, node: &'d Node<'a>) -> bool {
        node.get("$ref").is_none() && self.seen.insert(std::ptr::from_ref(node))
    }

    fn operation(
        &mut self,
        resolver: &Resolver<'d, 'a>,
        path: &'d Member<'a>,
        method: &'d Member<'a>,
        shared: &'d [Node<'a>],
    ) {
        let own = method.value.get("parameters").map_or(&[][..], Node::items);
        for parameter in own {
            self.parameter(parameter);
        }
        if let Some(body) = method.value.get("requestBody") {
            self.body(body);
        }
        for response in method.value.get("responses").map_or(&[][..], Node::members) {
            self.response(&response.value);
        }
        let parameters =
            shared.iter().chain(own).filter_map(|parameter| resolver.resolve(parameter).ok()).collect();
        self.operations.push(Operation { path, method, parameters });
    }

    fn parameter(&mut self, node: &'d Node<'a>) {
        if self.is_new(node) {
            self.parameters.push(node);
            self.value(node);
        }
    }

    fn header(&mut self, member: &'d Member<'a>) {
        if self.is_new(&member.value) {
            self.headers.push(member);
            self.value(&member.value);
        }
    }

    fn value(&mut self, node: &'d Node<'a>) {
        if let Some(schema) = node.get("schema") {
            self.schema(schema);
        }
        self.content(node, MediaUse::Value);
    }

    fn body(&mut self, node: &'d Node<'a>) {
        if self.is_new(node) {
            self.content(node, MediaUse::Request);
        }
    }

    fn response(&mut self, node: &'d Node<'a>) {
        if self.is_new(node) {
            for header in node.get("headers").map_or(&[][..], Node::members) {
                self.header(header);
            }
            self.content(node, MediaUse::Answer);
        }
    }

    fn content(&mut self, node: &'d Node<'a>, used: MediaUse) {
        for member in node.get("content").map_or(&[][..], Node::members) {
            if let Some(schema) = member.value.get("schema") {
                self.schema(schema);
            }
            self.media.push(Media { member, used });
        }
    }

    fn schema(&mut self, node: &'d Node<'a>) {
        if self.seen.insert(std::ptr::from_ref(node)) {
            self.schemas.push(node);
        }
    }
}

/// The schemas directly below a schema.
pub(super) fn below<'n, 'a>(schema: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    let mut found = Vec::new();
    for member in schema.members() {
        match member.key.as_ref() {
            "properties" | "patternProperties" | "dependentSchemas" | "$defs" => {
                found.extend(member.value.members().iter().map(|entry| &entry.value));
            }
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => found.extend(member.value.items()),
            "items"
            | "additionalProperties"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "unevaluatedItems"
            | "unevaluatedProperties"
                if matches!(member.value.value, Value::Object(_)) =>
            {
                found.push(&member.value);
            }
            _ => {}
        }
    }
    found
}
