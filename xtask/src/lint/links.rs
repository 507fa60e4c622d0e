//! Links: each leads to an operation, by values that are there.

use std::collections::{BTreeSet, HashSet};

use super::Found;
use super::tour::{Operation, Tour};
use crate::reader::{Member, Node};
use crate::reference::{Resolver, tokens};
use crate::source::Span;

/// A component's link is checked for every answer that has it, and what is wrong with it is told once.
pub(super) fn check<'d>(tour: &Tour<'d, '_>, resolver: &Resolver<'d, '_>, found: &mut Found) {
    let mut faults = BTreeSet::new();
    for operation in &tour.operations {
        for response in operation.method.value.get("responses").map_or(&[][..], Node::members) {
            let Ok(answer) = resolver.resolve(&response.value) else { continue };
            for member in answer.get("links").map_or(&[][..], Node::members) {
                let Ok(node) = resolver.resolve(&member.value) else { continue };
                Link { name: &member.key, node, operation, answer, tour, resolver }.check(&mut faults);
            }
        }
    }
    for (span, title) in faults {
        found.add("L022", span, title);
    }
}

type Faults = BTreeSet<(Span, String)>;

/// A link of one answer of one operation.
struct Link<'n, 'd, 'a> {
    name: &'d str,
    node: &'d Node<'a>,
    operation: &'n Operation<'d, 'a>,
    answer: &'d Node<'a>,
    tour: &'n Tour<'d, 'a>,
    resolver: &'n Resolver<'d, 'a>,
}

impl<'d, 'a> Link<'_, 'd, 'a> {
    fn check(&self, faults: &mut Faults) {
        let name = self.name;
        let Some(id) = self.node.get("operationId") else {
            faults.insert((self.node.span, format!("the link `{name}` has no operationId")));
            return;
        };
        let wanted = id.as_str().unwrap_or_default();
        let Some(target) = self.tour.operations.iter().find(|operation| operation.id() == Some(wanted))
        else {
            faults.insert((id.span, format!("the link `{name}`: there is no operation `{wanted}`")));
            return;
        };
        let values = self.node.get("parameters").map_or(&[][..], Node::members);
        for value in values {
            self.parameter(target, value, faults);
        }
        for parameter in target.parameters.iter().filter(|parameter| is(parameter, "in", "path")) {
            let given = |value: &Member<'_>| names(&value.key, parameter);
            if !values.iter().any(given) {
                let missing = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
                let title = format!("the link `{name}` doesn't give `{missing}` of {}", target.label());
                faults.insert((self.node.span, title));
            }
        }
        if let Some(body) = self.node.get("requestBody").and_then(|body| Some((body.span, body.as_str()?))) {
            self.value(body.0, body.1, faults);
        }
    }

    fn parameter(&self, target: &Operation<'d, 'a>, value: &Member<'a>, faults: &mut Faults) {
        let Some(parameter) = target.parameters.iter().find(|parameter| names(&value.key, parameter)) else {
            let title =
                format!("the link `{}`: {} has no parameter `{}`", self.name, target.label(), value.key);
            faults.insert((value.key_span, title));
            return;
        };
        let Some(text) = value.value.as_str() else { return };
        if text.contains('$') {
            self.value(value.value.span, text, faults);
        } else if let Some(schema) = parameter.get("schema")
            && let Ok(schema) = self.resolver.resolve(schema)
            && let Some(allowed) = schema.get("enum").map(Node::items)
            && !allowed.iter().any(|allowed| allowed.as_str() == Some(text))
        {
            let title = format!("the link `{}`: `{}` can't be `{text}`", self.name, value.key);
            faults.insert((value.value.span, title));
        }
    }

    /// A value that holds expressions, alone or within braces.
    fn value(&self, span: Span, text: &str, faults: &mut Faults) {
        let embedded = || text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
        let expressions: Vec<&str> = if text.starts_with('$') { vec![text] } else { embedded().collect() };
        for expression in expressions {
            if let Err(fault) = self.expression(expression) {
                faults.insert((span, format!("the link `{}`: `{expression}` {fault}", self.name)));
            }
        }
    }

    /// Whether a runtime expression (OpenAPI 3.1, 4.8.20.4) is well formed, and what it names is there.
    fn expression(&self, expression: &str) -> Result<(), String> {
        if matches!(expression, "$url" | "$method" | "$statusCode") {
            return Ok(());
        }
        let source = |prefix: &str| expression.strip_prefix(prefix);
        if let Some(rest) = source("$request.body") {
            let body = self.operation.method.value.get("requestBody");
            return self.pointer(body.and_then(|body| self.resolver.resolve(body).ok()), rest, "the request");
        }
        if let Some(rest) = source("$response.body") {
            return self.pointer(Some(self.answer), rest, "the answer");
        }
        for place in ["path", "query", "header"] {
            let Some(name) = source(&format!("$request.{place}.")) else { continue };
            let qualified = format!("{place}.{name}");
            let parameters = &self.operation.parameters;
            return if parameters.iter().any(|parameter| names(&qualified, parameter)) {
                Ok(())
            } else {
                Err(format!("leads to nothing: {} has no such parameter", self.operation.label()))
            };
        }
        if let Some(name) = source("$response.header.") {
            let headers = self.answer.get("headers").map_or(&[][..], Node::members);
            return if headers.iter().any(|header| header.key.eq_ignore_ascii_case(name)) {
                Ok(())
            } else {
                Err("leads to nothing: the answer has no such header".to_owned())
            };
        }
        Err("isn't a runtime expression".to_owned())
    }

    /// `rest` is what stands behind `body`: nothing, or `#` and a JSON pointer.
    fn pointer(&self, holder: Option<&'d Node<'a>>, rest: &str, what: &str) -> Result<(), String> {
        let way = if matches!(rest, "" | "#") { Some(Vec::new()) } else { tokens(rest) };
        let way = way.ok_or_else(|| "isn't a runtime expression".to_owned())?;
        let media = holder.and_then(|holder| holder.get("content")).map_or(&[][..], Node::members);
        let leads = |media: &'d Member<'a>| {
            media.value.get("schema").is_some_and(|schema| leads(self.resolver, schema, &way))
        };
        if media.iter().any(leads) { Ok(()) } else { Err(format!("leads to nothing in {what}")) }
    }
}

/// Whether a link's key, such as `id` or `path.id`, means this parameter.
fn names(key: &str, parameter: &Node<'_>) -> bool {
    let named = |name: &str| {
        parameter.get("name").and_then(Node::as_str).is_some_and(|known| {
            if is(parameter, "in", "header") { known.eq_ignore_ascii_case(name) } else { known == name }
        })
    };
    let qualified = key.split_once('.').filter(|(place, _)| is(parameter, "in", place));
    named(key) || qualified.is_some_and(|(_, name)| named(name))
}

fn is(node: &Node<'_>, key: &str, value: &str) -> bool {
    node.get(key).and_then(Node::as_str) == Some(value)
}

/// Whether a way of names and positions leads to something that a schema describes.
fn leads<'n, 'a>(resolver: &Resolver<'n, 'a>, schema: &'n Node<'a>, way: &[String]) -> bool {
    let mut here = vec![schema];
    for step in way {
        let next = together(resolver, here).into_iter().filter_map(|schema| below(schema, step));
        here = next.collect();
    }
    !here.is_empty()
}

/// The schemas, and all that they refer to or are composed of.
fn together<'n, 'a>(resolver: &Resolver<'n, 'a>, mut open: Vec<&'n Node<'a>>) -> Vec<&'n Node<'a>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    while let Some(schema) = open.pop() {
        if !seen.insert(std::ptr::from_ref(schema)) {
            continue;
        }
        all.push(schema);
        for keyword in ["allOf", "anyOf", "oneOf"] {
            open.extend(schema.get(keyword).map_or(&[][..], Node::items));
        }
        let reference = schema.get("$ref").and_then(Node::as_str);
        open.extend(reference.and_then(|reference| resolver.target(reference).ok()));
    }
    all
}

/// What a schema says of one of its members or items; that there may be more describes nothing.
fn below<'n, 'a>(schema: &'n Node<'a>, step: &str) -> Option<&'n Node<'a>> {
    let named = schema.get("properties").and_then(|properties| properties.get(step));
    let is_position = step.bytes().all(|byte| byte.is_ascii_digit());
    named
        .or_else(|| schema.get("items").filter(|_| is_position))
        .or_else(|| schema.get("additionalProperties").filter(|more| more.as_object().is_some()))
}
