//! The service itself.

use std::sync::LazyLock;

use dropshot::HttpResponseHeaders;
use dropshot::HttpResponseOk;
use wharf_api::answer::Found;
use wharf_api::meta::{ContractDocument, Health, HealthStatus, Yaml};
use wharf_api::refusal::{Problem, Status};

use super::call::OpenCall;

/// The contract as its authors wrote it.
const CONTRACT: &str = include_str!("../../../spec/openapi.yaml");

static CONTRACT_JSON: LazyLock<Result<ContractDocument, String>> = LazyLock::new(|| {
    serde_norway::from_str(CONTRACT).map(ContractDocument).map_err(|error| error.to_string())
});

pub async fn health(call: &OpenCall) -> Result<Found<Health>, Problem> {
    if let Err(error) = call.service.store.probe().await {
        return Err(Problem::new(Status::Overloaded, "store_unavailable", "the store can't be written to")
            .retry_after(5)
            .cause(error));
    }
    let health = Health { status: HealthStatus::Ok, version: env!("CARGO_PKG_VERSION").to_owned() };
    Ok(HttpResponseHeaders::new(HttpResponseOk(health), call.plain()))
}

pub fn yaml(_: &OpenCall) -> Yaml {
    Yaml(CONTRACT)
}

pub fn json(call: &OpenCall) -> Result<Found<ContractDocument>, Problem> {
    let document = CONTRACT_JSON
        .as_ref()
        .map_err(|error| Problem::new(Status::InternalError, "contract_unreadable", error.clone()))?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(document.clone()), call.plain()))
}
