//! Holds a request to the contract.

use serde_json::Value as Json;

use crate::contract::Operation;
use crate::server::Request;

/// What a request does that the contract doesn't allow.
pub(crate) fn faults(operation: &Operation, path: &[(&str, String)], request: &Request) -> Vec<String> {
    let mut faults = Vec::new();
    for parameter in &operation.parameters {
        let given = match parameter.place.as_str() {
            "path" => path.iter().find(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str()),
            "query" => find(&request.query, &parameter.name),
            "header" => find(&request.headers, &parameter.name.to_lowercase()),
            _ => continue,
        };
        let named = |fault: &str| format!("{} {}: {fault}", parameter.place, parameter.name);
        match given {
            Some(text) => {
                let value = parameter.schema.value(text);
                faults.extend(parameter.schema.faults(&value).iter().map(|fault| named(fault)));
            }
            None if parameter.required => faults.push(named("is missing")),
            None => {}
        }
    }
    for (name, _) in &request.query {
        let known = operation.parameters.iter().any(|known| known.place == "query" && known.name == *name);
        if !known {
            faults.push(format!("query {name}: the operation has no such parameter"));
        }
    }
    faults.extend(body_faults(operation, request));
    faults
}

fn body_faults(operation: &Operation, request: &Request) -> Vec<String> {
    let Some(body) = &operation.body else {
        let fault = "body: the operation takes none".to_owned();
        return if request.body.is_empty() { Vec::new() } else { vec![fault] };
    };
    if request.body.is_empty() {
        return if body.required { vec!["body: is missing".to_owned()] } else { Vec::new() };
    }
    let declared = find(&request.headers, "content-type").unwrap_or_default();
    if !declared.starts_with("application/json") {
        return vec![format!("header content-type: is {declared:?}, not application/json")];
    }
    match serde_json::from_slice::<Json>(&request.body) {
        Ok(value) => body.schema.faults(&value).iter().map(|fault| format!("body {fault}")).collect(),
        Err(error) => vec![format!("body: is not JSON: {error}")],
    }
}

fn find<'r>(pairs: &'r [(String, String)], name: &str) -> Option<&'r str> {
    pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}
