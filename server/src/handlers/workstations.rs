//! The workstation family.

use std::time::Duration;

use dropshot::{HttpResponseCreated, HttpResponseDeleted, HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Created, Deleted, Found, Located, Resource};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::{NonEmpty, Nullable};
use wharf_api::workstations::{
    ActionQuery, ConditionHeaders, IdempotencyHeaders, NoOptions, PageQuery, StopOptions, Usage, UsageQuery,
    WaitQuery, Workstation, WorkstationCreate, WorkstationId, WorkstationPage, WorkstationPath,
    WorkstationUpdate,
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
    let after = page_token.map(|token| after(token.as_str())).transpose()?;
    let (records, more) =
        call.service.list(&call.caller, after.as_ref().map(WorkstationId::as_str), limit.get()).await?;
    let next_page = Nullable(records.last().filter(|_| more).map(|record| record.id.clone()));
    let items = records.iter().map(|record| view::workstation(call, record)).collect::<Result<_, _>>()?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(WorkstationPage { items, next_page }), call.plain()))
}

/// The id after which a page begins: that is what a page token is.
fn after(page_token: &str) -> Result<WorkstationId, Problem> {
    WorkstationId::parse(page_token).ok_or_else(|| {
        let message = format!("{page_token:?} is not a page token of this list");
        Problem::new(Status::BadRequest, "invalid_page_token", message)
            .param("page_token")
            .hint("use the next_page of an earlier answer, unchanged")
    })
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
    let versions = match headers.take()?.if_match {
        Some(condition) => versions(condition.as_str())?,
        None => None,
    };
    let NonEmpty(wanted) = body.take()?;
    let record = call.service.update(&call.caller, id.as_str(), wanted, versions.as_deref()).await?;
    view::resource(call, &record)
}

/// The versions that `If-Match` names; `None` for `*`. A tag that this server never gives out matches nothing.
pub(super) fn versions(condition: &str) -> Result<Option<Vec<i64>>, Problem> {
    if condition.trim() == "*" {
        return Ok(None);
    }
    let mut versions = Vec::new();
    for tag in condition.split(',').map(str::trim) {
        let strong = tag.strip_prefix("W/").unwrap_or(tag);
        let Some(inner) = strong.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
            let message = format!("{tag:?} is not an entity tag");
            return Err(Problem::new(Status::BadRequest, "invalid_value", message)
                .param("if-match")
                .hint("send the ETag as it came, with its quotes, or *"));
        };
        // If-Match compares strongly (RFC 9110, 13.1.1), so a weak tag matches nothing.
        if strong == tag {
            versions.extend(inner.parse::<i64>().ok());
        }
    }
    Ok(Some(versions))
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
    use super::versions;

    #[test]
    fn if_match_takes_a_star_a_tag_or_a_list_of_tags() {
        assert_eq!(versions("*").ok(), Some(None));
        assert_eq!(versions("\"3\"").ok(), Some(Some(vec![3])));
        assert_eq!(versions("\"3\", \"4\"").ok(), Some(Some(vec![3, 4])));
    }

    #[test]
    fn a_weak_or_foreign_tag_matches_nothing() {
        assert_eq!(versions("W/\"3\"").ok(), Some(Some(vec![])));
        assert_eq!(versions("\"abc\"").ok(), Some(Some(vec![])));
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        assert!(versions("3").is_err());
        assert!(versions("\"3").is_err());
    }
}
