//! Reads a document into the model: schemas here, everything around them in [`super::operations`].

use std::collections::{HashMap, HashSet};

use super::schema::{Child, Schema, SchemaId, Types};
use super::{Api, Facet, Place, Unusable, constraint, conventions};
use crate::reader::{Member, Node, Value};
use crate::reference::{Broken, Resolver, name_of};

/// How many references and compositions may stand within one another before a schema can be known.
const MAX_CHAIN: usize = 128;

/// Adds one document to an API.
pub(super) fn read(api: &mut Api, document: u16, root: &Node<'_>) {
    let nullable_keyword =
        root.get("openapi").and_then(Node::as_str).is_some_and(|version| version.starts_with("3.0"));
    let mut builder = Builder {
        api,
        document,
        nullable_keyword,
        resolver: Resolver::new(root),
        ids: HashMap::new(),
        names: HashMap::new(),
        filled: HashSet::new(),
        filling: Vec::new(),
        pending: Vec::new(),
    };
    builder.components();
    builder.operations();
    builder.finish();
}

pub(super) struct Builder<'m, 'd, 'a> {
    pub(super) api: &'m mut Api,
    document: u16,
    /// Whether the dialect is 3.0, where `nullable` and boolean bounds mean something.
    pub(super) nullable_keyword: bool,
    pub(super) resolver: Resolver<'d, 'a>,
    /// Schemas by the address of their node.
    ids: HashMap<*const Node<'a>, SchemaId>,
    /// The component that a schema is.
    names: HashMap<SchemaId, String>,
    filled: HashSet<SchemaId>,
    filling: Vec<SchemaId>,
    pending: Vec<(SchemaId, &'d Node<'a>)>,
}

impl<'d, 'a> Builder<'_, 'd, 'a> {
    pub(super) fn place(&self, node: &Node<'_>) -> Place {
        Place { document: self.document, span: node.span }
    }

    pub(super) fn key_place(&self, member: &Member<'_>) -> Place {
        Place { document: self.document, span: member.key_span }
    }

    fn components(&mut self) {
        let schemas = self.resolver.root().get("components").and_then(|components| components.get("schemas"));
        for member in schemas.map_or(&[][..], Node::members) {
            let id = self.schema_id(&member.value);
            self.api.named.entry(member.key.to_string()).or_insert(id);
            self.names.entry(id).or_insert_with(|| member.key.to_string());
        }
    }

    fn finish(&mut self) {
        while let Some((id, node)) = self.pending.pop() {
            self.fill(id, node);
        }
    }

    pub(super) fn unusable(&mut self, node: &Node<'_>, broken: Broken) {
        let reference = node.get("$ref").and_then(Node::as_str).unwrap_or_default().to_owned();
        let place = node.get("$ref").map_or(self.place(node), |reference| self.place(reference));
        self.api.unusable.push(Unusable { place, reference, reason: broken.reason() });
    }

    /// A use of a schema.
    ///
    /// Its place is the last reference on the way: a component that only stands for another one is where that is said.
    pub(super) fn child(&mut self, node: &'d Node<'a>) -> Child {
        let mut current = node;
        let mut place = self.place(node);
        for _ in 0..MAX_CHAIN {
            if current.get("$ref").is_some() {
                place = self.place(current);
            }
            match self.alias(current) {
                Some(next) => current = next,
                None => break,
            }
        }
        Child { id: self.schema_id(current), place }
    }

    /// The schema of a node; what is only another name for a schema is that schema.
    fn schema_id(&mut self, node: &'d Node<'a>) -> SchemaId {
        let mut current = node;
        for _ in 0..MAX_CHAIN {
            match self.alias(current) {
                Some(next) => current = next,
                None => break,
            }
        }
        if let Some(id) = self.ids.get(&std::ptr::from_ref(current)) {
            return *id;
        }
        let id = SchemaId::new(self.api.schemas.len());
        let mut blank = Schema::any(self.place(current));
        blank.unresolved = true;
        self.api.schemas.push(blank);
        self.ids.insert(std::ptr::from_ref(current), id);
        self.pending.push((id, current));
        id
    }

    /// What a schema only stands for, if it adds nothing but documentation.
    fn alias(&self, node: &'d Node<'a>) -> Option<&'d Node<'a>> {
        let mut target = None;
        for member in node.members() {
            match member.key.as_ref() {
                "$ref" if target.is_none() => {
                    target = Some(self.resolver.target(member.value.as_str()?).ok()?);
                }
                "allOf" | "anyOf" | "oneOf" if target.is_none() => match member.value.items() {
                    [only] => target = Some(only),
                    _ => return None,
                },
                key if is_prose(key) => {}
                "nullable" if member.value.as_bool() == Some(false) => {}
                _ => return None,
            }
        }
        target
    }

    fn fill(&mut self, id: SchemaId, node: &'d Node<'a>) {
        if self.filled.contains(&id) {
            return;
        }
        if self.filling.contains(&id) || self.filling.len() >= MAX_CHAIN {
            // A composition that contains itself: nothing can be said about it.
            let place = self.place(node);
            let reason = Broken::Circle.reason();
            self.api.unusable.push(Unusable { place, reference: "allOf".to_owned(), reason });
            return;
        }
        self.filling.push(id);
        let mut schema = self.read_schema(node);
        schema.name = self.names.get(&id).cloned().or(schema.name);
        self.api.schemas[id.index()] = schema;
        self.filling.pop();
        self.filled.insert(id);
    }

    /// A schema's full content, known now.
    pub(super) fn known(&mut self, node: &'d Node<'a>) -> (SchemaId, Schema) {
        let mut current = node;
        for _ in 0..MAX_CHAIN {
            match self.alias(current) {
                Some(next) => current = next,
                None => break,
            }
        }
        let id = self.schema_id(current);
        self.fill(id, current);
        (id, self.api.schemas[id.index()].clone())
    }

    /// Adds a schema that stands nowhere as such.
    pub(super) fn synthetic(&mut self, schema: Schema) -> SchemaId {
        let id = SchemaId::new(self.api.schemas.len());
        self.api.schemas.push(schema);
        self.filled.insert(id);
        id
    }

    fn read_schema(&mut self, node: &'d Node<'a>) -> Schema {
        let mut schema = Schema::any(self.place(node));
        match &node.value {
            Value::Bool(true) => return schema,
            Value::Bool(false) => {
                schema.types.value = Types::NONE;
                schema.nullable.value = false;
                return schema;
            }
            Value::Object(_) => {}
            _ => {
                schema.unresolved = true;
                return schema;
            }
        }
        self.own_constraints(node, &mut schema);
        self.tighten(node, &mut schema);
        self.compose(node, &mut schema);
        if self.nullable_keyword
            && let Some(nullable) = node.get("nullable")
            && nullable.as_bool() == Some(true)
        {
            schema.nullable = Facet { value: true, place: self.place(nullable) };
        }
        constraint::drop_ineffective(&mut schema);
        schema
    }

    /// `$ref` with something beside it, `allOf`, `anyOf`, `oneOf`.
    fn compose(&mut self, node: &'d Node<'a>, schema: &mut Schema) {
        if let Some(reference) = node.get("$ref").and_then(Node::as_str) {
            match self.resolver.target(reference) {
                Ok(target) => {
                    let (id, part) = self.known(target);
                    let place = self.place(node);
                    super::intersect::into(schema, part, Child { id, place });
                    if schema.name.is_none() && reference.starts_with("#/components/schemas/") {
                        schema.name = Some(name_of(reference).to_owned());
                    }
                }
                Err(broken) => {
                    self.unusable(node, broken);
                    schema.unresolved = true;
                }
            }
        }
        for part in node.get("allOf").map_or(&[][..], Node::items) {
            let (id, known) = self.known(part);
            let place = self.place(part);
            super::intersect::into(schema, known, Child { id, place });
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(member) = node.member(keyword) {
                self.union(node, member, schema);
            }
        }
    }
}

/// Keywords of a schema that only document.
pub(super) fn is_prose(keyword: &str) -> bool {
    matches!(
        keyword,
        "title" | "description" | "summary" | "example" | "examples" | "$comment" | "externalDocs" | "xml"
    ) || (keyword.starts_with("x-") && keyword != conventions::DEFAULT)
}
