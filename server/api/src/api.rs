//! The API trait: one method an operation of `spec/openapi.yaml`, in its order.

use dropshot::{Body, HttpError, RawRequest, RequestContext};
use http::Response;

use crate::answer::{Answer, Created, Deleted, Found, Resource};
use crate::environments::{
    Environment, EnvironmentCreate, EnvironmentDeleted, EnvironmentPage, EnvironmentPath, EnvironmentQuery,
    EnvironmentUpdate, UpdateHeaders,
};
use crate::extract::{Bearer, FromHeaders, FromPath, FromQuery, JsonBody, LARGEST_BODY, OptionalJsonBody};
use crate::meta::{ContractDocument, Health, Yaml};
use crate::refusal::{Act, Create, Delete, List, Open, Read, Update};
use crate::scalar::NonEmpty;
use crate::scope::{WorkExecute, WorkRead, WorkWrite, WorkstationsRead, WorkstationsWrite};
use crate::work::{
    AckHeaders, HeartbeatQuery, WorkEnqueue, WorkHeartbeat, WorkItem, WorkPage, WorkPath, WorkPlace,
    WorkQuery, WorkStopOptions,
};
use crate::work_api::{work_item_api_mod, work_queue_api_mod};
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
        request_body_max_bytes = LARGEST_BODY,
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
        request_body_max_bytes = LARGEST_BODY,
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
        request_body_max_bytes = LARGEST_BODY,
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
        request_body_max_bytes = LARGEST_BODY,
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

    /// Create an environment
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments",
        operation_id = "environments-create",
        tags = ["environments"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn environments_create(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<EnvironmentCreate>,
    ) -> Answer<Created<Environment>, Create>;

    /// List environments
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments",
        operation_id = "environments-list",
        tags = ["environments"],
    }]
    async fn environments_list(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkRead>,
        query: FromQuery<EnvironmentQuery>,
    ) -> Answer<Found<EnvironmentPage>, List>;

    /// Get an environment
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}",
        operation_id = "environments-get",
        tags = ["environments"],
    }]
    async fn environments_get(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Resource<Environment>, Read>;

    /// Change an environment
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}",
        operation_id = "environments-update",
        tags = ["environments"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn environments_update(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<UpdateHeaders>,
        body: JsonBody<EnvironmentUpdate>,
    ) -> Answer<Resource<Environment>, Update>;

    /// Delete an environment
    #[endpoint {
        method = DELETE,
        path = "/api/v1/cloud/environments/{environment_id}",
        operation_id = "environments-delete",
        tags = ["environments"],
    }]
    async fn environments_delete(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Found<EnvironmentDeleted>, Delete>;

    /// Archive an environment
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/archive",
        operation_id = "environments-archive",
        tags = ["environments"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn environments_archive(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<Environment>, Act>;

    /// Put work into the queue
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work",
        operation_id = "work-enqueue",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn work_enqueue(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<WorkEnqueue>,
    ) -> Answer<Created<WorkItem>, Act>;

    /// List work
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}/work",
        operation_id = "work-list",
        tags = ["work"],
    }]
    async fn work_list(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
        query: FromQuery<WorkQuery>,
    ) -> Answer<Found<WorkPage>, Read>;

    /// Serves `poll`, `stats` and the item, each as its own trait describes it
    #[endpoint {
        method = GET,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}",
        operation_id = "work-dispatch",
        tags = ["work"],
        unpublished = true,
    }]
    async fn work_dispatch(
        rqctx: RequestContext<Self::Context>,
        path: FromPath<WorkPlace>,
    ) -> Result<Response<Body>, HttpError>;

    /// Serves a change of the item, as its own trait describes it; `poll` and `stats` have no such method
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}",
        operation_id = "work-dispatch-change",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
        unpublished = true,
    }]
    async fn work_dispatch_change(
        rqctx: RequestContext<Self::Context>,
        path: FromPath<WorkPlace>,
        request: RawRequest,
    ) -> Result<Response<Body>, HttpError>;

    /// Acknowledge a work item
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}/ack",
        operation_id = "work-ack",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn work_ack(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<AckHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<WorkItem>, Act>;

    /// Extend the lease on a work item
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}/heartbeat",
        operation_id = "work-heartbeat",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn work_heartbeat(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        query: FromQuery<HeartbeatQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Found<WorkHeartbeat>, Update>;

    /// Stop a work item, or confirm that it has stopped
    #[endpoint {
        method = POST,
        path = "/api/v1/cloud/environments/{environment_id}/work/{work_id}/stop",
        operation_id = "work-stop",
        tags = ["work"],
        request_body_max_bytes = LARGEST_BODY,
    }]
    async fn work_stop(
        rqctx: RequestContext<Self::Context>,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<WorkStopOptions>,
    ) -> Answer<Resource<WorkItem>, Act>;
}

/// The documents that dropshot emits for the API, `OpenAPI` 3.0.
///
/// Fails only when two operations can't stand beside each other, which the first run of any check shows.
pub fn documents() -> Result<Vec<serde_json::Value>, String> {
    [
        wharf_api_mod::stub_api_description(),
        work_queue_api_mod::stub_api_description(),
        work_item_api_mod::stub_api_description(),
    ]
    .into_iter()
    .map(|api| {
        let api = api.map_err(|error| error.to_string())?;
        api.openapi("Wharf", semver::Version::new(0, 1, 0)).json().map_err(|error| error.to_string())
    })
    .collect()
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
