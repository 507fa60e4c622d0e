//! The API trait: one method an operation of `spec/openapi.yaml`, in its order.

use dropshot::RequestContext;

use crate::answer::{Answer, Created, Deleted, Found, Resource};
use crate::extract::{Bearer, FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use crate::meta::{ContractDocument, Health, Yaml};
use crate::refusal::{Act, Create, Delete, List, Open, Read, Update};
use crate::scalar::NonEmpty;
use crate::scope::{WorkstationsRead, WorkstationsWrite};
use crate::workstations::{
    ActionQuery, ConditionHeaders, IdempotencyHeaders, NoOptions, PageQuery, StopOptions, Usage, UsageQuery,
    WaitQuery, Workstation, WorkstationCreate, WorkstationPage, WorkstationPath, WorkstationUpdate,
};

/// The whole API. What each operation promises stands in the contract, under its operationId.
#[dropshot::api_description]
pub trait WharfApi {
    type Context;

    /// Tell whether the service can serve
    #[endpoint { method = GET, path = "/healthz", operation_id = "healthz", tags = ["meta"] }]
    async fn healthz(rqctx: RequestContext<Self::Context>) -> Answer<Found<Health>, Open>;

    /// Read the contract as YAML
    #[endpoint { method = GET, path = "/openapi.yaml", operation_id = "contract-yaml", tags = ["meta"] }]
    async fn contract_yaml(rqctx: RequestContext<Self::Context>) -> Answer<Yaml, Open>;

    /// Read the contract as JSON
    #[endpoint { method = GET, path = "/openapi.json", operation_id = "contract-json", tags = ["meta"] }]
    async fn contract_json(rqctx: RequestContext<Self::Context>) -> Answer<Found<ContractDocument>, Open>;

    /// Create a workstation
    #[endpoint {
        method = POST,
        path = "/v1/workstations",
        operation_id = "workstations-create",
        tags = ["workstations"],
        request_body_max_bytes = 65_536,
    }]
    async fn workstations_create(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsWrite>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<WorkstationCreate>,
    ) -> Answer<Created<Workstation>, Create>;

    /// List workstations
    #[endpoint {
        method = GET,
        path = "/v1/workstations",
        operation_id = "workstations-list",
        tags = ["workstations"],
    }]
    async fn workstations_list(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsRead>,
        query: FromQuery<PageQuery>,
    ) -> Answer<Found<WorkstationPage>, List>;

    /// Get a workstation
    #[endpoint {
        method = GET,
        path = "/v1/workstations/{id}",
        operation_id = "workstations-get",
        tags = ["workstations"],
    }]
    async fn workstations_get(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
    ) -> Answer<Resource<Workstation>, Read>;

    /// Rename or reconfigure a workstation
    #[endpoint {
        method = PATCH,
        path = "/v1/workstations/{id}",
        operation_id = "workstations-update",
        tags = ["workstations"],
        request_body_max_bytes = 65_536,
    }]
    async fn workstations_update(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        headers: FromHeaders<ConditionHeaders>,
        body: JsonBody<NonEmpty<WorkstationUpdate>>,
    ) -> Answer<Resource<Workstation>, Update>;

    /// Delete a workstation
    #[endpoint {
        method = DELETE,
        path = "/v1/workstations/{id}",
        operation_id = "workstations-delete",
        tags = ["workstations"],
    }]
    async fn workstations_delete(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
    ) -> Answer<Deleted, Delete>;

    /// Launch a workstation
    #[endpoint {
        method = POST,
        path = "/v1/workstations/{id}/launch",
        operation_id = "workstations-launch",
        tags = ["workstations"],
        request_body_max_bytes = 65_536,
    }]
    async fn workstations_launch(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<ActionQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<Workstation>, Act>;

    /// Stop a workstation
    #[endpoint {
        method = POST,
        path = "/v1/workstations/{id}/stop",
        operation_id = "workstations-stop",
        tags = ["workstations"],
        request_body_max_bytes = 65_536,
    }]
    async fn workstations_stop(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<ActionQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<StopOptions>,
    ) -> Answer<Resource<Workstation>, Act>;

    /// Read what a workstation has used
    #[endpoint {
        method = GET,
        path = "/v1/workstations/{id}/usage",
        operation_id = "workstations-usage",
        tags = ["workstations"],
    }]
    async fn workstations_usage(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<UsageQuery>,
    ) -> Answer<Found<Usage>, Read>;

    /// Wait until a workstation has a status
    #[endpoint {
        method = GET,
        path = "/v1/workstations/{id}/wait",
        operation_id = "workstations-wait",
        tags = ["workstations"],
    }]
    async fn workstations_wait(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<WaitQuery>,
    ) -> Answer<Resource<Workstation>, Read>;
}

/// The documents that dropshot emits for the API, `OpenAPI` 3.0.
///
/// Fails only when two operations can't stand beside each other, which the first run of any check shows.
pub fn documents() -> Result<Vec<serde_json::Value>, String> {
    let api = wharf_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let document =
        api.openapi("Wharf", semver::Version::new(0, 1, 0)).json().map_err(|error| error.to_string())?;
    Ok(vec![document])
}

/// Routes that are served but in none of [`documents`]: method and path.
pub fn hidden_routes() -> Result<Vec<(String, String)>, String> {
    let api = wharf_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    Ok(api
        .into_router()
        .endpoints(None)
        .filter(|(_, _, endpoint)| !endpoint.visible)
        .map(|(path, method, _)| (method, path))
        .collect())
}
