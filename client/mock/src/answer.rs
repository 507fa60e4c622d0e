//! Answers from the contract's examples.

use hyper::StatusCode;
use serde_json::{Value as Json, json};

use crate::contract::{Contract, Operation};

/// What is sent back.
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Operation {
    /// The status of its success.
    pub(crate) fn success(&self) -> u16 {
        let found = self.answers.iter().find(|(status, _)| status.starts_with('2'));
        found.and_then(|(status, _)| status.parse().ok()).unwrap_or(200)
    }

    /// The contract's example for a status: the one of this name, or the first.
    pub(crate) fn answer(&self, contract: &Contract, status: u16, name: Option<&str>, id: &str) -> Answer {
        let listed = self.answers.iter().find(|(listed, _)| *listed == status.to_string());
        let Some((_, answer)) = listed else {
            return refusal(status, "mocked", "the mock was told to answer so", id);
        };
        let content = answer["content"].as_object().and_then(|content| content.iter().next());
        let body = content.and_then(|(_, content)| example(content, name));
        let mut headers = vec![("x-request-id".to_owned(), id.to_owned())];
        for (name, header) in answer["headers"].as_object().into_iter().flatten() {
            if contract.resolve(header)["required"] == true && name != "x-request-id" {
                let resource = body.map(|body| body["id"].as_str().unwrap_or_default()).unwrap_or_default();
                headers.push((name.to_lowercase(), header_value(name, &self.path, resource)));
            }
        }
        let mut bytes = Vec::new();
        if let Some((kind, _)) = content {
            headers.push(("content-type".to_owned(), kind.clone()));
            bytes = match body {
                Some(Json::String(text)) if kind != "application/json" => text.clone().into_bytes(),
                Some(body) => {
                    let mut body = body.clone();
                    if body["type"] == "error" {
                        body["request_id"] = id.into();
                    }
                    body.to_string().into_bytes()
                }
                None => b"null".to_vec(),
            };
        }
        Answer { status: StatusCode::from_u16(status).unwrap_or_default(), headers, body: bytes }
    }
}

fn example<'c>(content: &'c Json, name: Option<&str>) -> Option<&'c Json> {
    let examples = content["examples"].as_object()?;
    let named = name.and_then(|name| examples.get(name));
    named.or_else(|| examples.values().next())?.get("value")
}

fn header_value(name: &str, path: &[String], resource: &str) -> String {
    match name.to_lowercase().as_str() {
        "etag" => "\"1\"".to_owned(),
        "location" => format!("{}/{resource}", path.join("/")),
        // A test need not wait.
        "retry-after" => "0".to_owned(),
        "www-authenticate" => "Bearer".to_owned(),
        _ => "1".to_owned(),
    }
}

/// An error with the contract's error body.
pub(crate) fn refusal(status: u16, code: &str, message: &str, id: &str) -> Answer {
    let class = match status {
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        409 => "conflict_error",
        412 => "precondition_failed_error",
        429 => "rate_limit_error",
        503 => "overloaded_error",
        500.. => "api_error",
        _ => "invalid_request_error",
    };
    let error = json!({ "type": class, "code": code, "message": message });
    json_answer(status, &json!({ "type": "error", "request_id": id, "error": error }), id)
}

/// An answer of this JSON.
pub(crate) fn json_answer(status: u16, body: &Json, id: &str) -> Answer {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Answer {
        status: StatusCode::from_u16(status).unwrap_or_default(),
        headers: vec![header("content-type", "application/json"), header("x-request-id", id)],
        body: body.to_string().into_bytes(),
    }
}
