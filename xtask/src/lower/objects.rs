//! The objects around schemas: paths, operations, parameters, bodies, answers, components.

use serde_json::{Map, Value as Json, json};

use super::{LOWERED_VERSION, Lowering};
use crate::reader::{Member, Node, Value};
use crate::reference::name_of;

/// The methods of a path item, as OpenAPI spells them.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What happens to a keyword of an object.
enum Fate {
    Keep,
    Drop,
    Lower(Json),
    Unknown,
}

impl<'d, 'a> Lowering<'d, 'a> {
    /// Takes an object member by member; extensions are always kept, unknown keywords always refused.
    fn object(
        &mut self,
        node: &'d Node<'a>,
        what: &str,
        rule: impl Fn(&mut Self, &'d Member<'a>) -> Fate,
    ) -> Map<String, Json> {
        if node.as_object().is_none() {
            self.refuse(node.span, what, format!("expected {what}, found {}", node.kind()));
        }
        let mut lowered = Map::new();
        for member in node.members() {
            let key = member.key.as_ref();
            let fate = if key.starts_with("x-") { Fate::Keep } else { rule(self, member) };
            match fate {
                Fate::Keep => {
                    lowered.insert(key.to_owned(), member.value.to_json());
                }
                Fate::Lower(json) => {
                    lowered.insert(key.to_owned(), json);
                }
                Fate::Drop => {}
                Fate::Unknown => {
                    self.refuse(member.key_span, key, format!("{what} has no such keyword in OpenAPI 3.0"));
                }
            }
        }
        lowered
    }

    pub(super) fn document(&mut self, root: &'d Node<'a>) -> Json {
        let mut document = self.object(root, "the document", |this, member| {
            let value = &member.value;
            match member.key.as_ref() {
                "openapi" => Fate::Lower(LOWERED_VERSION.into()),
                "info" => Fate::Lower(this.info(value)),
                "servers" | "tags" | "externalDocs" => Fate::Keep,
                "security" => Fate::Lower(this.security(value).0),
                "paths" => Fate::Lower(this.map(value, Self::path_item)),
                "components" => Fate::Lower(this.components(value)),
                _ => Fate::Unknown,
            }
        });
        if !document.contains_key("paths") {
            document.insert("paths".to_owned(), json!({}));
        }
        let mut document = Json::Object(document);
        super::errors::catch_undocumented_statuses(&mut document);
        document
    }

    fn info(&mut self, node: &'d Node<'a>) -> Json {
        Json::Object(self.object(node, "info", |this, member| match member.key.as_ref() {
            "title" | "version" | "description" | "termsOfService" | "contact" => Fate::Keep,
            "license" => Fate::Lower(Json::Object(this.object(&member.value, "license", |_, member| {
                match member.key.as_ref() {
                    "name" | "url" => Fate::Keep,
                    "identifier" => Fate::Drop,
                    _ => Fate::Unknown,
                }
            }))),
            "summary" => Fate::Drop,
            _ => Fate::Unknown,
        }))
    }

    fn components(&mut self, node: &'d Node<'a>) -> Json {
        Json::Object(self.object(node, "components", |this, member| {
            let value = &member.value;
            match member.key.as_ref() {
                "schemas" => Fate::Lower(this.map(value, Self::schema)),
                "parameters" => Fate::Lower(this.map(value, Self::parameter)),
                "headers" => Fate::Lower(this.map(value, Self::header)),
                "requestBodies" => Fate::Lower(this.map(value, Self::request_body)),
                "responses" => Fate::Lower(this.map(value, Self::response)),
                "securitySchemes" => Fate::Lower(this.map(value, Self::security_scheme)),
                "examples" => Fate::Keep,
                "links" => Fate::Drop,
                _ => Fate::Unknown,
            }
        }))
    }

    /// A reference without the documentation that only 3.1 allows beside it.
    fn reference(&mut self, node: &'d Node<'a>) -> Option<Json> {
        let reference = node.get("$ref")?;
        for member in node.members() {
            if !matches!(member.key.as_ref(), "$ref" | "summary" | "description") {
                self.refuse(
                    member.key_span,
                    member.key.as_ref(),
                    "nothing but documentation may stand beside this reference",
                );
            }
        }
        if let Some(Err(broken)) = reference.as_str().map(|text| self.resolver.target(text)) {
            self.refuse(reference.span, "$ref", broken.reason());
        }
        Some(json!({ "$ref": reference.to_json() }))
    }

    fn path_item(&mut self, node: &'d Node<'a>) -> Json {
        Json::Object(self.object(node, "a path item", |this, member| {
            let value = &member.value;
            match member.key.as_ref() {
                "summary" | "description" | "servers" => Fate::Keep,
                "parameters" => Fate::Lower(this.list(value, Self::parameter)),
                method if METHODS.contains(&method) => Fate::Lower(this.operation(value)),
                _ => Fate::Unknown,
            }
        }))
    }

    fn operation(&mut self, node: &'d Node<'a>) -> Json {
        let mut operation = self.object(node, "an operation", |this, member| {
            let value = &member.value;
            match member.key.as_ref() {
                "operationId" | "tags" | "summary" | "description" | "externalDocs" | "deprecated"
                | "servers" => Fate::Keep,
                "parameters" => Fate::Lower(this.list(value, Self::parameter)),
                "requestBody" => Fate::Lower(this.request_body(value)),
                "responses" => Fate::Lower(this.map(value, Self::response)),
                "security" => Fate::Lower(this.security(value).0),
                _ => Fate::Unknown,
            }
        });
        if let Some(security) = node.get("security") {
            let scopes = self.security(security).1;
            if !scopes.is_empty() {
                operation.insert("x-wharf-scopes".to_owned(), json!(scopes));
            }
        }
        Json::Object(operation)
    }

    /// The requirements, and the roles that 3.0 has no room for: it allows them for OAuth and OpenID only.
    fn security(&mut self, node: &'d Node<'a>) -> (Json, Vec<String>) {
        let mut scopes = Vec::new();
        let mut requirements = Vec::new();
        for requirement in node.items() {
            let mut lowered = Map::new();
            for member in requirement.members() {
                let scheme = format!("#/components/securitySchemes/{}", member.key);
                let kind = self.resolver.target(&scheme).ok();
                let kind = kind.and_then(|scheme| scheme.get("type")?.as_str());
                let keeps = matches!(kind, Some("oauth2" | "openIdConnect"));
                let roles = if keeps {
                    member.value.to_json()
                } else {
                    scopes.extend(
                        member.value.items().iter().filter_map(|role| Some(role.as_str()?.to_owned())),
                    );
                    json!([])
                };
                lowered.insert(member.key.to_string(), roles);
            }
            requirements.push(Json::Object(lowered));
        }
        (Json::Array(requirements), scopes)
    }

    fn security_scheme(&mut self, node: &'d Node<'a>) -> Json {
        if let Some(kind) = node.get("type")
            && kind.as_str() == Some("mutualTLS")
        {
            self.refuse(kind.span, "mutualTLS", "OpenAPI 3.0 has no such security scheme");
        }
        node.to_json()
    }

    pub(super) fn parameter(&mut self, node: &'d Node<'a>) -> Json {
        if let Some(reference) = self.reference(node) {
            return reference;
        }
        Json::Object(self.object(node, "a parameter", |this, member| match member.key.as_ref() {
            "name" | "in" => Fate::Keep,
            _ => this.parameter_or_header(member),
        }))
    }

    fn header(&mut self, node: &'d Node<'a>) -> Json {
        if let Some(reference) = self.reference(node) {
            return reference;
        }
        Json::Object(self.object(node, "a header", Self::parameter_or_header))
    }

    fn parameter_or_header(&mut self, member: &'d Member<'a>) -> Fate {
        match member.key.as_ref() {
            "description" | "required" | "deprecated" | "allowEmptyValue" | "style" | "explode"
            | "allowReserved" | "example" | "examples" => Fate::Keep,
            "schema" => Fate::Lower(self.schema(&member.value)),
            "content" => Fate::Lower(self.map(&member.value, Self::media_type)),
            _ => Fate::Unknown,
        }
    }

    fn request_body(&mut self, node: &'d Node<'a>) -> Json {
        if let Some(reference) = self.reference(node) {
            return reference;
        }
        Json::Object(self.object(node, "a request body", |this, member| match member.key.as_ref() {
            "description" | "required" => Fate::Keep,
            "content" => Fate::Lower(this.map(&member.value, Self::media_type)),
            _ => Fate::Unknown,
        }))
    }

    fn response(&mut self, node: &'d Node<'a>) -> Json {
        if let Some(reference) = self.reference(node) {
            return reference;
        }
        Json::Object(self.object(node, "a response", |this, member| match member.key.as_ref() {
            "description" => Fate::Keep,
            "headers" => Fate::Lower(this.map(&member.value, Self::header)),
            "content" => Fate::Lower(this.map(&member.value, Self::media_type)),
            "links" => Fate::Drop,
            _ => Fate::Unknown,
        }))
    }

    fn media_type(&mut self, node: &'d Node<'a>) -> Json {
        Json::Object(self.object(node, "a media type", |this, member| match member.key.as_ref() {
            "example" | "examples" => Fate::Keep,
            "schema" => Fate::Lower(this.schema(&member.value)),
            "encoding" => Fate::Lower(this.map(&member.value, Self::encoding)),
            _ => Fate::Unknown,
        }))
    }

    fn encoding(&mut self, node: &'d Node<'a>) -> Json {
        Json::Object(self.object(node, "an encoding", |this, member| match member.key.as_ref() {
            "contentType" | "style" | "explode" | "allowReserved" => Fate::Keep,
            "headers" => Fate::Lower(this.map(&member.value, Self::header)),
            _ => Fate::Unknown,
        }))
    }

    /// The name of the component that a schema refers to, if it is a plain reference.
    pub(super) fn component_name(node: &Node<'_>) -> Option<String> {
        match &node.get("$ref")?.value {
            Value::String(reference) => Some(name_of(reference).to_owned()),
            _ => None,
        }
    }
}
