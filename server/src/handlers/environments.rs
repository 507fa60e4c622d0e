//! Environments.

use dropshot::{HttpResponseCreated, HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Created, Found, Located, Resource};
use wharf_api::environments::{
    Environment, EnvironmentCreate, EnvironmentDeleted, EnvironmentDeletedTag, EnvironmentPage,
    EnvironmentPath, EnvironmentQuery, EnvironmentUpdate, UpdateHeaders,
};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::pages::PageToken;
use wharf_api::refusal::Problem;
use wharf_api::scalar::Nullable;
use wharf_api::time::Moment;
use wharf_api::workstations::{IdempotencyHeaders, NoOptions};

use super::call::Call;
use super::work_view;
use super::workstations::versions;
use crate::store::{EnvironmentFilter, EnvironmentRecord};

pub async fn create(
    call: &Call,
    headers: FromHeaders<IdempotencyHeaders>,
    body: JsonBody<EnvironmentCreate>,
) -> Result<Created<Environment>, Problem> {
    let claim = call.claim(headers.take()?, body.bytes())?;
    let record = call.service.create_environment(&call.caller, body.take()?, claim.as_ref()).await?;
    let headers = Located {
        etag: work_view::etag(record.generation),
        location: format!("/api/v1/cloud/environments/{}", record.id),
        request_id: call.caller.request_id.clone(),
    };
    Ok(HttpResponseHeaders::new(HttpResponseCreated(work_view::environment(&record)?), headers))
}

pub async fn list(
    call: &Call,
    query: FromQuery<EnvironmentQuery>,
) -> Result<Found<EnvironmentPage>, Problem> {
    let query = query.take()?;
    let filter = EnvironmentFilter {
        after: query.page.as_ref().map_or("", |PageToken(id)| id.as_str()),
        archived: query.include_archived,
        created_from: query.created_from.map_or(i64::MIN, |Moment(time)| time.timestamp_micros()),
        created_to: query.created_to.map_or(i64::MAX, |Moment(time)| time.timestamp_micros()),
        limit: query.limit.get(),
    };
    let (records, has_more) = call.service.environments(&call.caller, filter).await?;
    let first_id = Nullable(records.first().map(|record| record.id.clone()));
    let last_id = Nullable(records.last().map(|record| record.id.clone()));
    let next_page = Nullable(last_id.0.clone().filter(|_| has_more));
    let data = records.iter().map(work_view::environment).collect::<Result<_, _>>()?;
    let page = EnvironmentPage { data, first_id, last_id, has_more, next_page };
    Ok(HttpResponseHeaders::new(HttpResponseOk(page), call.plain()))
}

pub async fn get(call: &Call, path: FromPath<EnvironmentPath>) -> Result<Resource<Environment>, Problem> {
    let id = path.take()?.environment_id;
    answer(call, &call.service.environment(&call.caller, id.as_str()).await?)
}

pub async fn update(
    call: &Call,
    path: FromPath<EnvironmentPath>,
    headers: FromHeaders<UpdateHeaders>,
    body: JsonBody<EnvironmentUpdate>,
) -> Result<Resource<Environment>, Problem> {
    let id = path.take()?.environment_id;
    let UpdateHeaders { if_match, key, alias } = headers.take()?;
    let versions = if_match.and_then(versions);
    let claim = call.claim(IdempotencyHeaders { key, alias }, body.bytes())?;
    let wanted = body.take()?;
    let service = &call.service;
    let record = service
        .update_environment(&call.caller, id.as_str(), &wanted, versions.as_deref(), claim.as_ref())
        .await?;
    answer(call, &record)
}

pub async fn delete(
    call: &Call,
    path: FromPath<EnvironmentPath>,
) -> Result<Found<EnvironmentDeleted>, Problem> {
    let id = path.take()?.environment_id;
    call.service.delete_environment(&call.caller, id.as_str()).await?;
    let gone = EnvironmentDeleted { id, tag: EnvironmentDeletedTag::EnvironmentDeleted };
    Ok(HttpResponseHeaders::new(HttpResponseOk(gone), call.plain()))
}

pub async fn archive(
    call: &Call,
    path: FromPath<EnvironmentPath>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: OptionalJsonBody<NoOptions>,
) -> Result<Resource<Environment>, Problem> {
    let id = path.take()?.environment_id;
    let claim = call.claim(headers.take()?, body.bytes())?;
    let NoOptions {} = body.take()?;
    answer(call, &call.service.archive_environment(&call.caller, id.as_str(), claim.as_ref()).await?)
}

fn answer(call: &Call, record: &EnvironmentRecord) -> Result<Resource<Environment>, Problem> {
    Ok(work_view::resource(call, record.generation, work_view::environment(record)?))
}
