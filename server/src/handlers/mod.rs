//! Handlers: authenticate, call the service, answer. One file a family.

mod call;
mod environments;
mod meta;
mod view;
mod work;
mod work_view;
mod workstations;

use std::sync::Arc;

use dropshot::{
    ApiDescription, Body, ClientErrorStatusCode, ExclusiveExtractor, HttpError, HttpResponse, RawRequest,
    RequestContext, SharedExtractor,
};
use http::{HeaderValue, Response};
use wharf_api::answer::{Answer, Created, Deleted, Found, Polled, Resource};
use wharf_api::environments::{
    Environment, EnvironmentCreate, EnvironmentDeleted, EnvironmentPage, EnvironmentPath, EnvironmentQuery,
    EnvironmentUpdate, UpdateHeaders,
};
use wharf_api::extract::{Bearer, FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::meta::{ContractDocument, Health, Yaml};
use wharf_api::refusal::{Act, Create, Delete, List, Open, Read, Statuses, Update};
use wharf_api::scalar::{NonEmpty, Nullable};
use wharf_api::scope::{WorkExecute, WorkRead, WorkWrite, WorkstationsRead, WorkstationsWrite};
use wharf_api::work::{
    AckHeaders, HeartbeatQuery, PollHeaders, PollQuery, WorkEnqueue, WorkHeartbeat, WorkItem, WorkPage,
    WorkPath, WorkPlace, WorkQuery, WorkQueueStats, WorkStopOptions, WorkUpdate,
};
use wharf_api::workstations::{
    ActionQuery, ConditionHeaders, IdempotencyHeaders, NoOptions, PageQuery, StopOptions, Usage, UsageQuery,
    WaitQuery, Workstation, WorkstationCreate, WorkstationPage, WorkstationPath, WorkstationUpdate,
};
use wharf_api::{WharfApi, WorkItemApi, WorkQueueApi, wharf_api_mod};

use crate::service::Service;
use call::{attend, attend_open};

/// The API with its handlers.
pub fn description() -> Result<ApiDescription<Arc<Service>>, dropshot::ApiDescriptionBuildErrors> {
    wharf_api_mod::api_description::<Handlers>()
}

type Context = RequestContext<Arc<Service>>;

/// Every method is one call of [`attend`] or [`attend_open`]; a test proves it from outside.
enum Handlers {}

impl WharfApi for Handlers {
    type Context = Arc<Service>;

    async fn healthz(rqctx: Context) -> Answer<Found<Health>, Open> {
        attend_open(&rqctx, |call| async move { meta::health(&call).await }).await
    }

    async fn contract_yaml(rqctx: Context) -> Answer<Yaml, Open> {
        attend_open(&rqctx, |call| async move { Ok(meta::yaml(&call)) }).await
    }

    async fn contract_json(rqctx: Context) -> Answer<Found<ContractDocument>, Open> {
        attend_open(&rqctx, |call| async move { meta::json(&call) }).await
    }

    async fn workstations_create(
        rqctx: Context,
        bearer: Bearer<WorkstationsWrite>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<WorkstationCreate>,
    ) -> Answer<Created<Workstation>, Create> {
        attend(&rqctx, bearer, |call| async move { workstations::create(&call, headers, body).await }).await
    }

    async fn workstations_list(
        rqctx: Context,
        bearer: Bearer<WorkstationsRead>,
        query: FromQuery<PageQuery>,
    ) -> Answer<Found<WorkstationPage>, List> {
        attend(&rqctx, bearer, |call| async move { workstations::list(&call, query).await }).await
    }

    async fn workstations_get(
        rqctx: Context,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
    ) -> Answer<Resource<Workstation>, Read> {
        attend(&rqctx, bearer, |call| async move { workstations::get(&call, path).await }).await
    }

    async fn workstations_update(
        rqctx: Context,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        headers: FromHeaders<ConditionHeaders>,
        body: JsonBody<NonEmpty<WorkstationUpdate>>,
    ) -> Answer<Resource<Workstation>, Update> {
        attend(&rqctx, bearer, |call| async move { workstations::update(&call, path, headers, body).await })
            .await
    }

    async fn workstations_delete(
        rqctx: Context,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
    ) -> Answer<Deleted, Delete> {
        attend(&rqctx, bearer, |call| async move { workstations::delete(&call, path).await }).await
    }

    async fn workstations_launch(
        rqctx: Context,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<ActionQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<Workstation>, Act> {
        attend(
            &rqctx,
            bearer,
            |call| async move { workstations::launch(&call, path, query, headers, body).await },
        )
        .await
    }

    async fn workstations_stop(
        rqctx: Context,
        bearer: Bearer<WorkstationsWrite>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<ActionQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<StopOptions>,
    ) -> Answer<Resource<Workstation>, Act> {
        attend(
            &rqctx,
            bearer,
            |call| async move { workstations::stop(&call, path, query, headers, body).await },
        )
        .await
    }

    async fn workstations_usage(
        rqctx: Context,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<UsageQuery>,
    ) -> Answer<Found<Usage>, Read> {
        attend(&rqctx, bearer, |call| async move { workstations::usage(&call, path, query).await }).await
    }

    async fn workstations_wait(
        rqctx: Context,
        bearer: Bearer<WorkstationsRead>,
        path: FromPath<WorkstationPath>,
        query: FromQuery<WaitQuery>,
    ) -> Answer<Resource<Workstation>, Read> {
        attend(&rqctx, bearer, |call| async move { workstations::wait(&call, path, query).await }).await
    }

    async fn environments_create(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<EnvironmentCreate>,
    ) -> Answer<Created<Environment>, Create> {
        attend(&rqctx, bearer, |call| async move { environments::create(&call, headers, body).await }).await
    }

    async fn environments_list(
        rqctx: Context,
        bearer: Bearer<WorkRead>,
        query: FromQuery<EnvironmentQuery>,
    ) -> Answer<Found<EnvironmentPage>, List> {
        attend(&rqctx, bearer, |call| async move { environments::list(&call, query).await }).await
    }

    async fn environments_get(
        rqctx: Context,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Resource<Environment>, Read> {
        attend(&rqctx, bearer, |call| async move { environments::get(&call, path).await }).await
    }

    async fn environments_update(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<UpdateHeaders>,
        body: JsonBody<EnvironmentUpdate>,
    ) -> Answer<Resource<Environment>, Update> {
        attend(&rqctx, bearer, |call| async move { environments::update(&call, path, headers, body).await })
            .await
    }

    async fn environments_delete(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Found<EnvironmentDeleted>, Delete> {
        attend(&rqctx, bearer, |call| async move { environments::delete(&call, path).await }).await
    }

    async fn environments_archive(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<Environment>, Act> {
        attend(&rqctx, bearer, |call| async move { environments::archive(&call, path, headers, body).await })
            .await
    }

    async fn work_enqueue(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        path: FromPath<EnvironmentPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: JsonBody<WorkEnqueue>,
    ) -> Answer<Created<WorkItem>, Act> {
        attend(&rqctx, bearer, |call| async move { work::enqueue(&call, path, headers, body).await }).await
    }

    async fn work_list(
        rqctx: Context,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
        query: FromQuery<WorkQuery>,
    ) -> Answer<Found<WorkPage>, Read> {
        attend(&rqctx, bearer, |call| async move { work::list(&call, path, query).await }).await
    }

    /// What dropshot does for a typed method, by hand: extract, call, make a response.
    async fn work_dispatch(
        mut rqctx: Context,
        path: FromPath<WorkPlace>,
    ) -> Result<Response<Body>, HttpError> {
        let place = path.take().map(|place| place.work_id).unwrap_or_default();
        // The audit names the operation that was meant.
        match place.as_str() {
            "poll" => {
                "work-poll".clone_into(&mut rqctx.endpoint.operation_id);
                let (bearer, path) = (extract(&rqctx).await?, extract(&rqctx).await?);
                let (query, headers) = (extract(&rqctx).await?, extract(&rqctx).await?);
                response(<Self as WorkQueueApi>::work_poll(rqctx, bearer, path, query, headers).await)
            }
            "stats" => {
                "work-stats".clone_into(&mut rqctx.endpoint.operation_id);
                let (bearer, path) = (extract(&rqctx).await?, extract(&rqctx).await?);
                response(<Self as WorkQueueApi>::work_stats(rqctx, bearer, path).await)
            }
            _ => {
                "work-get".clone_into(&mut rqctx.endpoint.operation_id);
                let (bearer, path) = (extract(&rqctx).await?, extract(&rqctx).await?);
                response(<Self as WorkItemApi>::work_get(rqctx, bearer, path).await)
            }
        }
    }

    async fn work_dispatch_change(
        mut rqctx: Context,
        path: FromPath<WorkPlace>,
        request: RawRequest,
    ) -> Result<Response<Body>, HttpError> {
        let place = path.take().map(|place| place.work_id).unwrap_or_default();
        if matches!(place.as_str(), "poll" | "stats") {
            return Err(only_get());
        }
        "work-update".clone_into(&mut rqctx.endpoint.operation_id);
        let (bearer, path) = (extract(&rqctx).await?, extract(&rqctx).await?);
        let headers = extract(&rqctx).await?;
        let body = JsonBody::from_request(&rqctx, request.into_inner()).await?;
        response(<Self as WorkItemApi>::work_update(rqctx, bearer, path, headers, body).await)
    }

    async fn work_ack(
        rqctx: Context,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<AckHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Resource<WorkItem>, Act> {
        attend(&rqctx, bearer, |call| async move { work::ack(&call, path, headers, body).await }).await
    }

    async fn work_heartbeat(
        rqctx: Context,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        query: FromQuery<HeartbeatQuery>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<NoOptions>,
    ) -> Answer<Found<WorkHeartbeat>, Update> {
        attend(&rqctx, bearer, |call| async move { work::heartbeat(&call, path, query, headers, body).await })
            .await
    }

    async fn work_stop(
        rqctx: Context,
        bearer: Bearer<WorkExecute>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<IdempotencyHeaders>,
        body: OptionalJsonBody<WorkStopOptions>,
    ) -> Answer<Resource<WorkItem>, Act> {
        attend(&rqctx, bearer, |call| async move { work::stop(&call, path, headers, body).await }).await
    }
}

impl WorkQueueApi for Handlers {
    type Context = Arc<Service>;

    async fn work_poll(
        rqctx: Context,
        bearer: Bearer<WorkExecute>,
        path: FromPath<EnvironmentPath>,
        query: FromQuery<PollQuery>,
        headers: FromHeaders<PollHeaders>,
    ) -> Answer<Polled<Nullable<WorkItem>>, Read> {
        attend(&rqctx, bearer, |call| async move { work::poll(&call, path, query, headers).await }).await
    }

    async fn work_stats(
        rqctx: Context,
        bearer: Bearer<WorkRead>,
        path: FromPath<EnvironmentPath>,
    ) -> Answer<Found<WorkQueueStats>, Read> {
        attend(&rqctx, bearer, |call| async move { work::stats(&call, path).await }).await
    }
}

impl WorkItemApi for Handlers {
    type Context = Arc<Service>;

    async fn work_get(
        rqctx: Context,
        bearer: Bearer<WorkRead>,
        path: FromPath<WorkPath>,
    ) -> Answer<Resource<WorkItem>, Read> {
        attend(&rqctx, bearer, |call| async move { work::get(&call, path).await }).await
    }

    async fn work_update(
        rqctx: Context,
        bearer: Bearer<WorkWrite>,
        path: FromPath<WorkPath>,
        headers: FromHeaders<UpdateHeaders>,
        body: JsonBody<WorkUpdate>,
    ) -> Answer<Resource<WorkItem>, Update> {
        attend(&rqctx, bearer, |call| async move { work::update(&call, path, headers, body).await }).await
    }
}

async fn extract<E: SharedExtractor>(rqctx: &Context) -> Result<E, HttpError> {
    E::from_request(rqctx).await
}

fn response<T: HttpResponse, S: Statuses>(answer: Answer<T, S>) -> Result<Response<Body>, HttpError> {
    match answer {
        Ok(reply) => reply.to_result(),
        // A refusal travels in `Ok`; this is only what could not be made into a response.
        Err(refusal) => Err(HttpError::for_internal_error(refusal.to_string())),
    }
}

/// What dropshot answers where a path has no such method.
fn only_get() -> HttpError {
    let mut refusal =
        HttpError::for_client_error_with_status(None, ClientErrorStatusCode::METHOD_NOT_ALLOWED);
    refusal.headers.get_or_insert_default().insert(http::header::ALLOW, HeaderValue::from_static("GET"));
    refusal
}
