//! The workstation family.

use std::time::Duration;

use dropshot::{HttpResponseCreated, HttpResponseDeleted, HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Created, Deleted, Found, Located, Resource};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::headers::Condition;
use wharf_api::pages::PageToken;
use wharf_api::refusal::Problem;
use wharf_api::scalar::{NonEmpty, Nullable};
use wharf_api::workstations::{
    ActionQuery, ConditionHeaders, IdempotencyHeaders, NoOptions, PageQuery, StopOptions, Usage, UsageQuery,
    WaitQuery, Workstation, WorkstationCreate, WorkstationPage, WorkstationPath, WorkstationUpdate,
};

use super::call::Call;
use super::view;
use crate::lifecycle::workstation::Request;
use crate::service::Action;

/// How long a deletion may take before the answer says so.
const DELETION_PATIENCE: Duration = Duration::from_mins(1);

pub async fn create(
    call: &Call,
    headers: FromHeaders<IdempotencyHeaders>,
    body: JsonBody<WorkstationCreate>,
) -> Result<Created<Workstation>, Problem> {
    let claim = call.claim(headers.take()?, body.bytes())?;
    let record = call.service.create(&call.caller, body.take()?, claim.as_ref()).await?;
    let headers = Located {
        etag: view::etag(&record),
        location: format!("/v1/workstations/{}", record.id),
        request_id: call.caller.request_id.clone(),
    };
    Ok(HttpResponseHeaders::new(HttpResponseCreated(view::workstation(call, &record)?), headers))
}

pub async fn list(call: &Call, query: FromQuery<PageQuery>) -> Result<Found<WorkstationPage>, Problem> {
    let PageQuery { limit, page_token } = query.take()?;
    let after = page_token.as_ref().map(|PageToken(id)| id.as_str());
    let (records, more) = call.service.list(&call.caller, after, limit.get()).await?;
    let next_page = Nullable(records.last().filter(|_| more).map(|record| record.id.clone()));
    let items = records.iter().map(|record| view::workstation(call, record)).collect::<Result<_, _>>()?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(WorkstationPage { items, next_page }), call.plain()))
}

pub async fn get(call: &Call, path: FromPath<WorkstationPath>) -> Result<Resource<Workstation>, Problem> {
    let record = call.service.get(&call.caller, path.take()?.id.as_str()).await?;
    view::resource(call, &record)
}

pub async fn update(
    call: &Call,
    path: FromPath<WorkstationPath>,
    headers: FromHeaders<ConditionHeaders>,
    body: JsonBody<NonEmpty<WorkstationUpdate>>,
) -> Result<Resource<Workstation>, Problem> {
    let id = path.take()?.id;
    let versions = headers.take()?.if_match.and_then(versions);
    let NonEmpty(wanted) = body.take()?;
    let record = call.service.update(&call.caller, id.as_str(), wanted, versions.as_deref()).await?;
    view::resource(call, &record)
}

/// The versions that `If-Match` names; `None` for `*`. A tag that this server never gives out matches nothing.
pub(super) fn versions(condition: Condition) -> Option<Vec<i64>> {
    match condition {
        Condition::Any => None,
        Condition::OneOf(tags) => Some(tags.iter().filter_map(|tag| tag.parse().ok()).collect()),
    }
}

pub async fn delete(call: &Call, path: FromPath<WorkstationPath>) -> Result<Deleted, Problem> {
    let id = path.take()?.id;
    let action =
        Action { request: Request::Delete, id: id.as_str(), patience: DELETION_PATIENCE, claim: None };
    call.service.act(&call.caller, action).await?;
    Ok(HttpResponseHeaders::new(HttpResponseDeleted(), call.plain()))
}

pub async fn launch(
    call: &Call,
    path: FromPath<WorkstationPath>,
    query: FromQuery<ActionQuery>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: OptionalJsonBody<NoOptions>,
) -> Result<Resource<Workstation>, Problem> {
    let id = path.take()?.id;
    let patience = patience(query)?;
    let claim = call.claim(headers.take()?, body.bytes())?;
    let NoOptions {} = body.take()?;
    let action = Action { request: Request::Launch, id: id.as_str(), patience, claim: claim.as_ref() };
    view::resource(call, &call.service.act(&call.caller, action).await?)
}

pub async fn stop(
    call: &Call,
    path: FromPath<WorkstationPath>,
    query: FromQuery<ActionQuery>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: OptionalJsonBody<StopOptions>,
) -> Result<Resource<Workstation>, Problem> {
    let id = path.take()?.id;
    let patience = patience(query)?;
    let claim = call.claim(headers.take()?, body.bytes())?;
    let request = if body.take()?.force { Request::ForceStop } else { Request::Stop };
    let action = Action { request, id: id.as_str(), patience, claim: claim.as_ref() };
    view::resource(call, &call.service.act(&call.caller, action).await?)
}

fn patience(query: FromQuery<ActionQuery>) -> Result<Duration, Problem> {
    Ok(Duration::from_secs(query.take()?.timeout_seconds.get().into()))
}

pub async fn usage(
    call: &Call,
    path: FromPath<WorkstationPath>,
    query: FromQuery<UsageQuery>,
) -> Result<Found<Usage>, Problem> {
    let id = path.take()?.id;
    let UsageQuery { from, to } = query.take()?;
    let report = call.service.usage(&call.caller, id.as_str(), from, to).await?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(view::usage(report)), call.plain()))
}

pub async fn wait(
    call: &Call,
    path: FromPath<WorkstationPath>,
    query: FromQuery<WaitQuery>,
) -> Result<Resource<Workstation>, Problem> {
    let id = path.take()?.id;
    let WaitQuery { status, timeout_seconds } = query.take()?;
    let patience = Duration::from_secs(timeout_seconds.get().into());
    let record = call.service.wait(&call.caller, id.as_str(), view::awaited(status), patience).await?;
    view::resource(call, &record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_tag_matches_nothing() {
        let tags = |tags: &[&str]| Condition::OneOf(tags.iter().map(|tag| (*tag).to_owned()).collect());
        assert_eq!(versions(Condition::Any), None);
        assert_eq!(versions(tags(&["3", "abc", "4"])), Some(vec![3, 4]));
        assert_eq!(versions(tags(&["abc"])), Some(vec![]));
    }
}
