//! Whether an exchange keeps the contract.

use serde_json::Value;

use super::contract::{Answer, CONTRACT, Operation, Parameter, Place, Schema};

/// A request and its answer, whole.
pub struct Exchange {
    pub method: String,
    /// Path and query.
    pub target: String,
    pub request_headers: Vec<(String, String)>,
    pub request_body: Vec<u8>,
    pub status: u16,
    pub answer_headers: Vec<(String, String)>,
    pub answer_body: Vec<u8>,
}

impl Exchange {
    fn path_and_query(&self) -> (&str, &str) {
        self.target.split_once('?').unwrap_or((&self.target, ""))
    }
}

/// What an exchange did not keep, in sentences that name the place and the value.
pub fn violations(exchange: &Exchange) -> Vec<String> {
    let mut found = answer_violations(exchange);
    let (path, query) = exchange.path_and_query();
    if let Some((operation, variables)) = CONTRACT.operation(&exchange.method, path)
        && (200..300).contains(&exchange.status)
    {
        let mut of_request = Vec::new();
        judge_request(exchange, operation, &variables, query, &mut of_request);
        found.extend(named(exchange, operation, of_request));
    }
    found
}

/// What the answer did not keep, whatever exactly was asked.
pub fn answer_violations(exchange: &Exchange) -> Vec<String> {
    let (path, _) = exchange.path_and_query();
    let Some((operation, variables)) = CONTRACT.operation(&exchange.method, path) else {
        return outside(exchange);
    };
    // dropshot unescapes the path before it finds the route; what it can't unescape, and segments that lead elsewhere, it
    // refuses by itself.
    let status = exchange.status;
    let is_refused = |value: &str| match value {
        "." | ".." => status == 400,
        _ => value.contains('%') && status == 404,
    };
    if variables.iter().any(|(_, value)| is_refused(value)) {
        return outside(exchange);
    }
    let mut found = Vec::new();
    match operation.answers.get(&exchange.status) {
        Some(answer) => judge_answer(exchange, answer, &mut found),
        None => found.push(format!("the status {} is not documented", exchange.status)),
    }
    named(exchange, operation, found)
}

fn named(exchange: &Exchange, operation: &Operation, found: Vec<String>) -> Vec<String> {
    let Exchange { method, target, .. } = exchange;
    found.into_iter().map(|what| format!("{} ({method} {target}): {what}", operation.id)).collect()
}

/// A request that reaches no operation must be refused as such, with the web framework's own body.
fn outside(exchange: &Exchange) -> Vec<String> {
    let Exchange { method, target, status, .. } = exchange;
    if ![400, 404, 405].contains(status) {
        return vec![format!("{method} {target} is no operation, but was answered {status}")];
    }
    let body: Value = serde_json::from_slice(&exchange.answer_body).unwrap_or_default();
    let id = header(&exchange.answer_headers, "x-request-id");
    let is_own = id.is_some() && body["request_id"].as_str() == id && body["message"].is_string();
    // An answer to HEAD has no body.
    if is_own || method == "HEAD" {
        return Vec::new();
    }
    vec![format!(
        "{method} {target} is no operation, but its refusal {status} has the id {id:?} and the body {body}"
    )]
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

fn judge_answer(exchange: &Exchange, answer: &Answer, found: &mut Vec<String>) {
    for (name, required) in &answer.headers {
        if *required && header(&exchange.answer_headers, name).is_none() {
            found.push(format!("the header {name} is missing from the answer {}", exchange.status));
        }
    }
    for name in ["etag", "location", "www-authenticate", "retry-after", "cache-control"] {
        let documented = answer.headers.iter().any(|(documented, _)| documented == name);
        if !documented && header(&exchange.answer_headers, name).is_some() {
            found.push(format!("the header {name} of the answer {} is not documented", exchange.status));
        }
    }
    let media = header(&exchange.answer_headers, "content-type").unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim();
    if answer.bodies.is_empty() {
        if !exchange.answer_body.is_empty() {
            found.push(format!("the answer {} has a body", exchange.status));
        }
        return;
    }
    let Some(schema) = answer.bodies.get(media) else {
        found.push(format!("the media type {media:?} of the answer {} is not documented", exchange.status));
        return;
    };
    let parsed: Result<Value, String> = match media {
        "application/yaml" => {
            serde_norway::from_slice(&exchange.answer_body).map_err(|error| error.to_string())
        }
        _ => serde_json::from_slice(&exchange.answer_body).map_err(|error| error.to_string()),
    };
    let body = match parsed {
        Ok(body) => body,
        Err(error) => {
            found.push(format!("the answer is not {media}: {error}"));
            return;
        }
    };
    errors(schema, &body, "answer", found);
    let id = header(&exchange.answer_headers, "x-request-id");
    if body["type"] == "error" && body["request_id"].as_str() != id {
        found.push(format!("the body's request_id {} is not the header's {id:?}", body["request_id"]));
    }
}

/// What was accepted must have been acceptable.
fn judge_request(
    exchange: &Exchange,
    operation: &Operation,
    variables: &[(String, String)],
    query: &str,
    found: &mut Vec<String>,
) {
    let query: Vec<(String, String)> =
        form_urlencoded::parse(query.as_bytes()).map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
    for parameter in &operation.parameters {
        let place = match parameter.place {
            Place::Path => variables,
            Place::Query => &query,
            Place::Header => &exchange.request_headers,
        };
        match place.iter().find(|(name, _)| name.eq_ignore_ascii_case(&parameter.name)) {
            Some((_, text)) => errors(&parameter.schema, &value(parameter, text), &parameter.name, found),
            None if parameter.required => {
                found.push(format!("it was accepted without the required parameter {}", parameter.name));
            }
            None => {}
        }
    }
    let blank = exchange.request_body.iter().all(u8::is_ascii_whitespace);
    match &operation.body {
        Some((true, _)) if blank => found.push("it was accepted without a body".to_owned()),
        Some((false, _)) if blank => {}
        Some((_, schema)) => match serde_json::from_slice(&exchange.request_body) {
            Ok(body) => errors(schema, &body, "accepted request", found),
            Err(error) => found.push(format!("a body that is not JSON was accepted: {error}")),
        },
        None => {}
    }
}

fn value(parameter: &Parameter, text: &str) -> Value {
    // A number or a boolean is written as in JSON.
    let plain = (!parameter.textual).then(|| text.parse::<Value>().ok()).flatten();
    plain.filter(|value| value.is_number() || value.is_boolean()).unwrap_or_else(|| text.into())
}

fn errors(schema: &Schema, value: &Value, what: &str, found: &mut Vec<String>) {
    for error in schema.validator().iter_errors(value) {
        found.push(format!("{what}{}: {error}", error.instance_path()));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A good answer to a usage request, which each test spoils in one way.
    fn good() -> (Exchange, Value) {
        let body = json!({
            "cpuHours": 12.5, "gpuHours": 40, "memoryGBHours": 256, "storageGBHours": 20480, "costUSD": 123.45,
            "from": "2025-09-09T20:00:00Z", "to": "2025-09-11T12:00:00Z", "lastUpdated": "2025-09-11T12:00:00Z"
        });
        let exchange = Exchange {
            method: "GET".to_owned(),
            target: "/v1/workstations/ws-12345/usage".to_owned(),
            request_headers: Vec::new(),
            request_body: Vec::new(),
            status: 200,
            answer_headers: vec![
                ("content-type".to_owned(), "application/json".to_owned()),
                ("x-request-id".to_owned(), "1".to_owned()),
            ],
            answer_body: body.to_string().into_bytes(),
        };
        (exchange, body)
    }

    fn only(exchange: &Exchange) -> String {
        let mut found = violations(exchange);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    #[test]
    fn a_good_exchange_breaks_nothing() {
        assert_eq!(violations(&good().0), Vec::<String>::new());
    }

    #[test]
    fn a_status_that_is_not_documented_is_found() {
        let (mut exchange, _) = good();
        exchange.status = 402;
        assert!(only(&exchange).contains("402 is not documented"));
    }

    #[test]
    fn a_missing_and_an_undocumented_header_are_found() {
        let (mut exchange, _) = good();
        exchange.answer_headers.retain(|(name, _)| name != "x-request-id");
        assert!(only(&exchange).contains("x-request-id is missing"));
        let (mut exchange, _) = good();
        exchange.answer_headers.push(("ETag".to_owned(), "\"1\"".to_owned()));
        assert!(only(&exchange).contains("etag of the answer 200 is not documented"));
    }

    #[test]
    fn a_wrong_a_missing_and_an_undocumented_field_are_found_with_their_place() {
        let spoilt = |change: &dyn Fn(&mut Value)| {
            let (mut exchange, mut body) = good();
            change(&mut body);
            exchange.answer_body = body.to_string().into_bytes();
            only(&exchange)
        };
        assert!(spoilt(&|body| body["cpuHours"] = json!("12.5")).contains("/cpuHours"));
        assert!(spoilt(&|body| body["cpuHours"] = json!(null)).contains("/cpuHours"));
        assert!(spoilt(&|body| body["to"] = json!("yesterday")).contains("yesterday"));
        assert!(
            spoilt(&|body| drop(body.as_object_mut().expect("an object").remove("to"))).contains("\"to\"")
        );
        assert!(spoilt(&|body| body["colour"] = json!("red")).contains("colour"));
    }

    #[test]
    fn a_media_type_and_a_body_that_are_not_documented_are_found() {
        let (mut exchange, _) = good();
        exchange.answer_headers[0].1 = "text/html".to_owned();
        assert!(only(&exchange).contains("text/html"));
        let (mut exchange, _) = good();
        exchange.answer_body.truncate(10);
        assert!(only(&exchange).contains("is not application/json"));
        let (mut exchange, _) = good();
        exchange.method = "DELETE".to_owned();
        exchange.target = "/v1/workstations/ws-12345".to_owned();
        exchange.status = 204;
        assert!(only(&exchange).contains("has a body"));
    }

    #[test]
    fn an_accepted_request_that_the_contract_forbids_is_found() {
        let (mut exchange, _) = good();
        exchange.target = "/v1/workstations/WS-1/usage?from=yesterday".to_owned();
        let found = violations(&exchange).join("\n");
        assert!(found.contains("WS-1") && found.contains("yesterday"), "{found}");
    }

    #[test]
    fn an_error_whose_body_names_another_request_is_found() {
        let (mut exchange, _) = good();
        exchange.status = 404;
        exchange.answer_body = json!({"type": "error", "request_id": "2", "error":
            {"type": "not_found_error", "code": "x", "message": "x"}})
        .to_string()
        .into_bytes();
        assert!(only(&exchange).contains("request_id"));
    }

    #[test]
    fn what_is_no_operation_may_only_be_refused() {
        let (mut exchange, _) = good();
        exchange.target = "/v1/workshops".to_owned();
        assert!(only(&exchange).contains("is no operation"));
        exchange.status = 404;
        assert!(only(&exchange).contains("its refusal 404"));
        exchange.answer_body = json!({"request_id": "1", "message": "Not Found"}).to_string().into_bytes();
        assert_eq!(violations(&exchange), Vec::<String>::new());
    }
}
