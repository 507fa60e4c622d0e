//! Handlers: authenticate, call the service, answer. One file a family.

mod call;
mod meta;
mod view;
mod workstations;

use std::sync::Arc;

use dropshot::{ApiDescription, RequestContext};
use wharf_api::answer::{Answer, Created, Deleted, Found, Resource};
use wharf_api::extract::{Bearer, FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::meta::{ContractDocument, Health, Yaml};
use wharf_api::refusal::{Act, Create, Delete, List, Open, Read, Update};
use wharf_api::scalar::NonEmpty;
use wharf_api::scope::{WorkstationsRead, WorkstationsWrite};
use wharf_api::workstations::{
    ActionQuery, ConditionHeaders, IdempotencyHeaders, NoOptions, PageQuery, StopOptions, Usage, UsageQuery,
    WaitQuery, Workstation, WorkstationCreate, WorkstationPage, WorkstationPath, WorkstationUpdate,
};
use wharf_api::{WharfApi, wharf_api_mod};

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
}
