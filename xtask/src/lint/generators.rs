//! What the generators need.

use super::Found;
use super::tour::{MediaUse, Operation, Tour};
use crate::reader::{Member, Node};
use crate::reference::Resolver;
use crate::source::Span;

pub(super) fn check(tour: &Tour<'_, '_>, resolver: &Resolver<'_, '_>, found: &mut Found) {
    let error = error_reference(tour, resolver);
    for operation in &tour.operations {
        responses(operation, resolver, error.as_deref(), found);
        implied_statuses(operation, resolver, found);
        path_parameters(operation, found);
        pages(operation, resolver, found);
    }
    for media in tour.media.iter().filter(|media| media.used != MediaUse::Value) {
        if media.member.value.get("schema").is_none() {
            found.add(
                "L018",
                media.member.key_span,
                "a body has no schema, so that no type can be generated for it",
            );
        }
    }
}

/// The schema that error answers refer to: the one that most of them have.
fn error_reference(tour: &Tour<'_, '_>, resolver: &Resolver<'_, '_>) -> Option<String> {
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for operation in &tour.operations {
        for response in error_responses(operation) {
            if let Some(reference) = schema_reference(&response.value, resolver) {
                *counts.entry(reference).or_default() += 1;
            }
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(reference, _)| reference)
}

fn error_responses<'n, 'a>(operation: &'n Operation<'_, 'a>) -> impl Iterator<Item = &'n Member<'a>> {
    let responses = operation.node().get("responses").map_or(&[][..], Node::members);
    responses.iter().filter(|response| response.key.starts_with(['4', '5']))
}

fn schema_reference<'a>(response: &Node<'a>, resolver: &Resolver<'_, 'a>) -> Option<String> {
    let target = match response.get("$ref").and_then(Node::as_str) {
        Some(reference) => resolver.target(reference).ok()?,
        None => response,
    };
    let schema = target.get("content")?.get("application/json")?.get("schema")?;
    Some(schema.get("$ref")?.as_str()?.to_owned())
}

fn responses(
    operation: &Operation<'_, '_>,
    resolver: &Resolver<'_, '_>,
    error: Option<&str>,
    found: &mut Found,
) {
    let label = operation.label();
    let responses = operation.node().get("responses").map_or(&[][..], Node::members);
    let mut successes: Vec<&Member<'_>> = Vec::new();
    for response in responses {
        match response.key.as_ref() {
            "default" => found.add("L009", response.key_span, format!("{label} has a `default` answer")),
            key if key.starts_with(['4', '5']) => {
                let reference = schema_reference(&response.value, resolver);
                if reference.as_deref() != error || error.is_none() {
                    let wanted = error.unwrap_or("one schema");
                    let title = format!(
                        "the answer {key} of {label} isn't `{wanted}` by reference, as the other errors are"
                    );
                    found.add("L008", response.key_span, title);
                }
            }
            key if key.starts_with('2') => successes.push(response),
            _ => {}
        }
    }
    match successes.as_slice() {
        [] => found.add("L010", operation.method.key_span, format!("{label} has no successful answer")),
        [only] => {
            let target = only.value.get("$ref").and_then(Node::as_str);
            let target = target.map_or(Some(&only.value), |reference| resolver.target(reference).ok());
            if let Some(content) = target.and_then(|target| target.get("content"))
                && content.members().len() > 1
            {
                found.add("L018", only.key_span, format!("the answer of {label} has several media types"));
            }
        }
        [_, second, ..] => {
            found.add("L010", second.key_span, format!("{label} has more than one successful answer"));
        }
    }
    let body = operation.node().get("requestBody").and_then(|body| body.get("content"));
    if let Some(content) = body.filter(|content| content.members().len() > 1) {
        found.add("L018", content.span, format!("the body of {label} has several media types"));
    }
}

/// A secured operation can answer 401, one that names a resource 404.
fn implied_statuses(operation: &Operation<'_, '_>, resolver: &Resolver<'_, '_>, found: &mut Found) {
    let security = operation.node().get("security").or_else(|| resolver.root().get("security"));
    let secured = security.is_some_and(|security| {
        !security.items().is_empty() && security.items().iter().all(|way| !way.members().is_empty())
    });
    let names_resource = operation.path.key.contains('{');
    let lists = |status: &str| error_responses(operation).any(|response| response.key == status);
    let (span, label) = (operation.method.key_span, operation.label());
    if secured && !lists("401") {
        found.add("L013", span, format!("{label} needs a token but doesn't list 401"));
    }
    if names_resource && !lists("404") {
        found.add("L014", span, format!("{label} names a resource but doesn't list 404"));
    }
    for requirement in security.map_or(&[][..], Node::items) {
        for scheme in requirement.members() {
            let known = resolver
                .root()
                .get("components")
                .and_then(|components| components.get("securitySchemes")?.get(&scheme.key));
            if known.is_none() && operation.node().get("security").is_some() {
                found.add("L019", scheme.key_span, format!("there is no security scheme `{}`", scheme.key));
            }
        }
    }
}

fn path_parameters(operation: &Operation<'_, '_>, found: &mut Found) {
    let (_, names) = crate::model::template(&operation.path.key);
    let named = |node: &&Node<'_>, name: &str| {
        node.get("in").and_then(Node::as_str) == Some("path")
            && node.get("name").and_then(Node::as_str) == Some(name)
    };
    let label = operation.label();
    for name in &names {
        let described: Vec<_> = operation.parameters.iter().filter(|node| named(node, name)).collect();
        if described.is_empty() {
            found.add(
                "L015",
                operation.path.key_span,
                format!("{label} doesn't describe the path parameter `{name}`"),
            );
        }
    }
    for parameter in &operation.parameters {
        let is_path = parameter.get("in").and_then(Node::as_str) == Some("path");
        let name = parameter.get("name").and_then(Node::as_str).unwrap_or_default();
        if is_path && !names.iter().any(|known| known == name) {
            found.add("L015", parameter.span, format!("the path of {label} has no parameter `{name}`"));
        }
    }
}

/// The client makes a stream only of pages of exactly this form.
fn pages(operation: &Operation<'_, '_>, resolver: &Resolver<'_, '_>, found: &mut Found) {
    let query = |name: &str| {
        operation.parameters.iter().find(|node| {
            node.get("in").and_then(Node::as_str) == Some("query")
                && node.get("name").and_then(Node::as_str) == Some(name)
        })
    };
    let (span, label) = (operation.method.key_span, operation.label());
    let Some(marker) = operation.node().member("x-dropshot-pagination") else {
        if query("page_token").is_some() {
            found.add(
                "L011",
                span,
                format!("{label} takes a `page_token` but isn't marked `x-dropshot-pagination`"),
            );
        }
        return;
    };
    for name in ["limit", "page_token"] {
        if query(name).is_none() {
            found.add("L011", marker.key_span, format!("{label} is paginated but takes no `{name}`"));
        }
    }
    for parameter in &operation.parameters {
        let required = parameter.get("required").and_then(Node::as_bool) == Some(true);
        if required && parameter.get("in").and_then(Node::as_str) == Some("query") {
            found.add(
                "L011",
                parameter.span,
                format!("{label} is paginated, so that none of its query parameters may be required"),
            );
        }
    }
    page_shape(operation, resolver, marker.key_span, found);
}

fn page_shape(operation: &Operation<'_, '_>, resolver: &Resolver<'_, '_>, marker: Span, found: &mut Found) {
    let follow = |node: &Node<'_>| match node.get("$ref").and_then(Node::as_str) {
        Some(reference) => resolver.target(reference).ok().map(Node::to_json),
        None => Some(node.to_json()),
    };
    let responses = operation.node().get("responses").map_or(&[][..], Node::members);
    let schema = responses.iter().find(|response| response.key.starts_with('2')).and_then(|response| {
        let response = follow(&response.value)?;
        let schema = response.pointer("/content/application~1json/schema")?;
        match schema["$ref"].as_str() {
            Some(reference) => resolver.target(reference).ok().map(Node::to_json),
            None => Some(schema.clone()),
        }
    });
    let properties = schema.as_ref().and_then(|schema| schema["properties"].as_object());
    let mut names: Vec<&str> = properties.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    if names != ["items", "next_page"] {
        let title = format!(
            "{} is paginated, so that its answer must have exactly `items` and `next_page`",
            operation.label()
        );
        found.add("L011", marker, title);
    }
}
