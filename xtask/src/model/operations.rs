//! Reads paths, operations, parameters, bodies and answers.

use std::collections::BTreeMap;

use super::build::{Builder, is_prose};
use super::operation::{
    Body, Content, Header, Media, Operation, Parameter, Response, RouteKey, SecurityScheme, template,
};
use super::schema::{Child, Schema, Types};
use super::{Facet, Place, conventions, literal};
use crate::lower::METHODS;
use crate::reader::{Member, Node};

impl<'d, 'a> Builder<'_, 'd, 'a> {
    pub(super) fn operations(&mut self) {
        let root = self.resolver.root();
        self.security_schemes();
        for member in root.get("paths").map_or(&[][..], Node::members) {
            if !member.key.starts_with("x-") {
                self.path_item(member, "");
            }
        }
        for member in root.get("webhooks").map_or(&[][..], Node::members) {
            self.path_item(member, "webhook:");
        }
    }

    /// The value that a node is or refers to.
    fn resolved(&mut self, node: &'d Node<'a>) -> Option<&'d Node<'a>> {
        match self.resolver.resolve(node) {
            Ok(target) => Some(target),
            Err(broken) => {
                self.unusable(node, broken);
                None
            }
        }
    }

    fn security_schemes(&mut self) {
        let components = self.resolver.root().get("components");
        let schemes = components.and_then(|components| components.get("securitySchemes"));
        for member in schemes.map_or(&[][..], Node::members) {
            let Some(scheme) = self.resolved(&member.value) else { continue };
            let mut facts: Vec<String> = scheme
                .members()
                .iter()
                .filter(|fact| !is_prose(&fact.key))
                .map(|fact| {
                    format!("{}: {}", serde_json::Value::from(fact.key.as_ref()), literal::text(&fact.value))
                })
                .collect();
            facts.sort();
            let scheme =
                SecurityScheme { place: self.key_place(member), text: format!("{{{}}}", facts.join(", ")) };
            self.api.security_schemes.entry(member.key.to_string()).or_insert(scheme);
        }
    }

    fn path_item(&mut self, member: &'d Member<'a>, prefix: &str) {
        let Some(item) = self.resolved(&member.value) else { return };
        let path = Facet { value: format!("{prefix}{}", member.key), place: self.key_place(member) };
        let shared = item.get("parameters").map_or(&[][..], Node::items);
        for entry in item.members() {
            if METHODS.contains(&entry.key.as_ref()) {
                let operation = self.operation(&path, entry, shared);
                self.api.operations.push(operation);
            }
        }
    }

    fn flag(&self, node: &Node<'_>, key: &str, otherwise: Place) -> Facet<bool> {
        match node.get(key) {
            Some(flag) => Facet { value: flag.as_bool().unwrap_or(false), place: self.place(flag) },
            None => Facet { value: false, place: otherwise },
        }
    }

    fn operation(
        &mut self,
        path: &Facet<String>,
        member: &'d Member<'a>,
        shared: &'d [Node<'a>],
    ) -> Operation {
        let node = &member.value;
        let place = self.key_place(member);
        let (segments, names) = template(&path.value);
        let mut operation = Operation {
            route: RouteKey { segments, method: member.key.to_string() },
            path: path.clone(),
            place,
            id: node
                .get("operationId")
                .and_then(|id| Some(Facet { value: id.as_str()?.to_owned(), place: self.place(id) })),
            tags: Facet { value: Vec::new(), place },
            deprecated: self.flag(node, "deprecated", place),
            paginated: Facet { value: false, place },
            security: self.security(node, place),
            parameters: BTreeMap::new(),
            body: None,
            error_set: None,
            responses: BTreeMap::new(),
        };
        if let Some(tags) = node.get("tags") {
            let mut value: Vec<String> =
                tags.items().iter().filter_map(Node::as_str).map(str::to_owned).collect();
            value.sort();
            value.dedup();
            operation.tags = Facet { value, place: self.place(tags) };
        }
        if let Some(marker) = node.member("x-dropshot-pagination") {
            operation.paginated = Facet { value: true, place: self.key_place(marker) };
        }
        // What the operation says replaces what the path says.
        for parameter in shared.iter().chain(node.get("parameters").map_or(&[][..], Node::items)) {
            self.parameter(parameter, &names, &mut operation);
        }
        operation.body = node.get("requestBody").and_then(|body| self.body(body));
        for response in node.get("responses").map_or(&[][..], Node::members) {
            if !response.key.starts_with("x-") {
                self.response(response, &mut operation);
            }
        }
        operation
    }

    fn security(&self, node: &Node<'_>, place: Place) -> Facet<Vec<String>> {
        let Some(stated) = node.get("security").or_else(|| self.resolver.root().get("security")) else {
            return Facet { value: Vec::new(), place };
        };
        let mut value: Vec<String> = stated.items().iter().map(requirement).collect();
        value.sort();
        value.dedup();
        if value == ["{}"] {
            value.clear();
        }
        Facet { value, place: self.place(stated) }
    }

    fn parameter(&mut self, stated: &'d Node<'a>, names: &[String], operation: &mut Operation) {
        let Some(node) = self.resolved(stated) else { return };
        let (Some(name), Some(location)) = (node.get("name"), node.get("in").and_then(Node::as_str)) else {
            return;
        };
        let name = Facet { value: name.as_str().unwrap_or_default().to_owned(), place: self.place(name) };
        let key = match location {
            "header" => name.value.to_lowercase(),
            "path" => match names.iter().position(|known| *known == name.value) {
                Some(at) => format!("{{{at}}}"),
                None => name.value.clone(),
            },
            _ => name.value.clone(),
        };
        if location == "header" {
            let marker = node
                .get("schema")
                .and_then(|schema| conventions::extension(&self.resolver, schema, conventions::SECURITY));
            if let Some(marker) = marker {
                operation.security = Facet { value: vec![requirement(marker)], place: self.place(marker) };
                let scheme =
                    SecurityScheme { place: self.place(marker), text: conventions::BEARER_SCHEME.to_owned() };
                for scheme_name in marker.members() {
                    self.api
                        .security_schemes
                        .entry(scheme_name.key.to_string())
                        .or_insert_with(|| scheme.clone());
                }
                return;
            }
            // OpenAPI says that a description of these as parameters is ignored.
            if matches!(key.as_str(), "accept" | "content-type" | "authorization") {
                return;
            }
        }
        let place = self.place(node);
        let parameter = Parameter {
            name,
            location: location.to_owned(),
            site: self.place(stated),
            required: self.flag(node, "required", place),
            deprecated: self.flag(node, "deprecated", place),
            writing: self.writing(node, location),
            content: self.content(node),
        };
        operation.parameters.insert((location.to_owned(), key), parameter);
    }

    fn writing(&self, node: &Node<'_>, location: &str) -> Facet<String> {
        let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
        let style = node.get("style").and_then(Node::as_str).unwrap_or(usual);
        let explode = node.get("explode").and_then(Node::as_bool).unwrap_or(style == "form");
        let mut value = format!("style {style}, explode {explode}");
        for flag in ["allowReserved", "allowEmptyValue"] {
            if node.get(flag).and_then(Node::as_bool) == Some(true) {
                value.push_str(", ");
                value.push_str(flag);
            }
        }
        let stated = node.get("style").or_else(|| node.get("explode")).unwrap_or(node);
        Facet { value, place: self.place(stated) }
    }

    fn content(&mut self, node: &'d Node<'a>) -> Content {
        match (node.get("schema"), node.get("content")) {
            (Some(schema), _) => Content::Schema(self.child(schema)),
            (None, Some(content)) => Content::Media(self.media(content)),
            (None, None) => Content::Nothing,
        }
    }

    fn media(&mut self, content: &'d Node<'a>) -> BTreeMap<String, Media> {
        let mut media = BTreeMap::new();
        for member in content.members() {
            let schema = member.value.get("schema");
            let declared = schema
                .and_then(|schema| conventions::extension(&self.resolver, schema, conventions::MEDIA_TYPE))
                .and_then(Node::as_str);
            let name = declared.unwrap_or(&member.key).to_owned();
            let encoding = member.value.get("encoding");
            let entry = Media {
                place: self.key_place(member),
                schema: schema.map(|schema| self.child(schema)),
                encoding: encoding.map(|node| Facet { value: literal::text(node), place: self.place(node) }),
            };
            media.insert(name, entry);
        }
        media
    }

    fn body(&mut self, stated: &'d Node<'a>) -> Option<Body> {
        let node = self.resolved(stated)?;
        let content = node.get("content");
        let place = self.place(stated);
        let mut required = self.flag(node, "required", self.place(node));
        let optional = content.map_or(&[][..], Node::members).iter().find_map(|member| {
            conventions::extension(&self.resolver, member.value.get("schema")?, conventions::OPTIONAL_BODY)
        });
        let component = content.map_or(&[][..], Node::members).iter().find_map(|member| {
            let reference = member.value.get("schema")?.get("$ref")?.as_str()?;
            self.resolver.target(reference).ok()
        });
        if let Some(component) = component.filter(|_| self.nullable_keyword && required.value) {
            // The framework says so of every body; only the schema could say otherwise.
            required.place = self.place(component);
        }
        if let Some(marker) = optional.filter(|marker| marker.as_bool() == Some(true)) {
            required = Facet { value: false, place: self.place(marker) };
        }
        Some(Body {
            place,
            required,
            content: content.map(|content| self.media(content)).unwrap_or_default(),
        })
    }

    fn response(&mut self, member: &'d Member<'a>, operation: &mut Operation) {
        let Some(node) = self.resolved(&member.value) else { return };
        let status = member.key.to_uppercase();
        let site = self.key_place(member);
        if matches!(status.as_str(), "4XX" | "5XX") {
            let content = node.get("content");
            let statuses = content.map_or(&[][..], Node::members).iter().find_map(|media| {
                conventions::extension(&self.resolver, media.value.get("schema")?, conventions::STATUSES)
            });
            if let (Some(content), Some(statuses)) = (content, statuses) {
                operation.error_set = Some(self.place(statuses));
                let listed = statuses.members().iter().filter(|listed| listed.key.starts_with(&status[..1]));
                for listed in listed {
                    let response = self.declared(listed, content);
                    operation.responses.insert(listed.key.to_string(), response);
                }
                return;
            }
        }
        let mut response = Response {
            site,
            place: if std::ptr::eq(node, &raw const member.value) { site } else { self.place(node) },
            headers: BTreeMap::new(),
            content: node.get("content").map(|content| self.media(content)).unwrap_or_default(),
        };
        for header in node.get("headers").map_or(&[][..], Node::members) {
            let Some(described) = self.resolved(&header.value) else { continue };
            let place = self.key_place(header);
            let entry = Header {
                place,
                required: self.flag(described, "required", place),
                deprecated: self.flag(described, "deprecated", place),
                content: self.content(described),
            };
            response.headers.insert(header.key.to_lowercase(), entry);
        }
        operation.responses.insert(status, response);
    }

    /// An error answer as the implementation's types declare it.
    fn declared(&mut self, status: &'d Member<'a>, content: &'d Node<'a>) -> Response {
        let place = self.key_place(status);
        let mut headers = BTreeMap::new();
        for header in conventions::headers(&status.value) {
            let place = self.place(header.node);
            let id = if let Some(schema) = header.schema {
                self.child(schema).id
            } else {
                let mut text = Schema::any(place);
                text.types.value = Types::STRING;
                text.nullable.value = false;
                self.synthetic(text)
            };
            let entry = Header {
                place,
                required: Facet { value: header.required, place },
                deprecated: Facet { value: false, place },
                content: Content::Schema(Child { id, place }),
            };
            headers.insert(header.name.to_lowercase(), entry);
        }
        Response { site: place, place, headers, content: self.media(content) }
    }
}

/// One way to be let in, as a canonical text.
fn requirement(node: &Node<'_>) -> String {
    let mut schemes: Vec<String> = node
        .members()
        .iter()
        .map(|member| {
            let mut roles: Vec<&str> = member.value.items().iter().filter_map(Node::as_str).collect();
            roles.sort_unstable();
            format!("{}: [{}]", member.key, roles.join(", "))
        })
        .collect();
    schemes.sort();
    format!("{{{}}}", schemes.join(", "))
}
