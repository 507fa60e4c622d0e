//! Work.

use std::time::Duration;

use chrono::{DateTime, Utc};
use dropshot::{HttpResponseCreated, HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Created, Found, Fresh, Located, Polled, Resource};
use wharf_api::environments::{EnvironmentPath, UpdateHeaders};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::Nullable;
use wharf_api::work::{
    AckHeaders, HeartbeatQuery, PollHeaders, PollQuery, WorkEnqueue, WorkHeartbeat, WorkId, WorkItem,
    WorkPage, WorkPath, WorkQuery, WorkQueueStats, WorkState, WorkStopOptions, WorkUpdate,
};
use wharf_api::workstations::{IdempotencyHeaders, NoOptions};

use super::call::Call;
use super::environments::not_a_page;
use super::work_view;
use super::workstations::versions;
use crate::lifecycle::work::{Expected, State};
use crate::service::{Heartbeat, WorkPlace};
use crate::store::{Position, WorkFilter, WorkRecord};

/// More than this on a page counts as this.
const MOST_ON_A_PAGE: u32 = 100;

pub async fn enqueue(
    call: &Call,
    path: FromPath<EnvironmentPath>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: JsonBody<WorkEnqueue>,
) -> Result<Created<WorkItem>, Problem> {
    let id = path.take()?.environment_id;
    let claim = call.claim(headers.take()?, body.bytes())?;
    let record = call.service.enqueue(&call.caller, id.as_str(), body.take()?, claim.as_ref()).await?;
    let headers = Located {
        etag: work_view::etag(record.generation),
        location: format!("/api/v1/cloud/environments/{id}/work/{}", record.id),
        request_id: call.caller.request_id.clone(),
    };
    Ok(HttpResponseHeaders::new(HttpResponseCreated(work_view::work(&record)?), headers))
}

pub async fn list(
    call: &Call,
    path: FromPath<EnvironmentPath>,
    query: FromQuery<WorkQuery>,
) -> Result<Found<WorkPage>, Problem> {
    let id = path.take()?.environment_id;
    let WorkQuery { limit, page, before_id, after_id, state } = query.take()?;
    let cursor = cursor(page.as_ref().map(wharf_api::scalar::Text::as_str), before_id, after_id)?;
    let filter = WorkFilter {
        from: match &cursor {
            Cursor::Start => Position::After(""),
            Cursor::After(id) => Position::After(id.as_str()),
            Cursor::Before(id) => Position::Before(id.as_str()),
        },
        state: state.map(lifecycle_state),
        limit: limit.get().min(MOST_ON_A_PAGE),
    };
    let (records, has_more) = call.service.works(&call.caller, id.as_str(), filter).await?;
    let first_id = Nullable(records.first().map(|record| record.id.clone()));
    let last_id = Nullable(records.last().map(|record| record.id.clone()));
    let next_page = Nullable(match (&cursor, has_more) {
        (_, false) => None,
        (Cursor::Before(_), true) => first_id.0.as_ref().map(|id| format!("{BEFORE}{id}")),
        (_, true) => last_id.0.as_ref().map(|id| format!("{AFTER}{id}")),
    });
    let data = records.iter().map(work_view::work).collect::<Result<_, _>>()?;
    let page = WorkPage { data, first_id, last_id, has_more, next_page };
    Ok(HttpResponseHeaders::new(HttpResponseOk(page), call.plain()))
}

/// Where a page begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cursor {
    Start,
    After(WorkId),
    Before(WorkId),
}

/// How page tokens begin, by the direction in which the list goes on.
const AFTER: &str = "after.";
const BEFORE: &str = "before.";

fn cursor(page: Option<&str>, before: Option<WorkId>, after: Option<WorkId>) -> Result<Cursor, Problem> {
    let both = |param: &str, other: &str| {
        let message = format!("{param} and {other} can't both be given");
        Err(Problem::new(Status::BadRequest, "cursors_differ", message).param(param))
    };
    match (page, before, after) {
        (None, None, None) => Ok(Cursor::Start),
        (None, None, Some(id)) => Ok(Cursor::After(id)),
        (None, Some(id), None) => Ok(Cursor::Before(id)),
        (Some(page), None, None) => page
            .strip_prefix(AFTER)
            .and_then(|id| WorkId::parse(id).map(Cursor::After))
            .or_else(|| page.strip_prefix(BEFORE).and_then(|id| WorkId::parse(id).map(Cursor::Before)))
            .ok_or_else(|| not_a_page(page)),
        (_, Some(_), Some(_)) => both("before_id", "after_id"),
        (Some(_), Some(_), None) => both("before_id", "page"),
        (Some(_), None, Some(_)) => both("after_id", "page"),
    }
}

const fn lifecycle_state(state: WorkState) -> State {
    match state {
        WorkState::Queued => State::Queued,
        WorkState::Starting => State::Starting,
        WorkState::Active => State::Active,
        WorkState::Stopping => State::Stopping,
        WorkState::Stopped => State::Stopped,
    }
}

pub async fn poll(
    call: &Call,
    path: FromPath<EnvironmentPath>,
    query: FromQuery<PollQuery>,
    headers: FromHeaders<PollHeaders>,
) -> Result<Polled<Nullable<WorkItem>>, Problem> {
    let id = path.take()?.environment_id;
    let PollQuery { block_ms, reclaim_older_than_ms } = query.take()?;
    let worker = headers.take()?.worker_id;
    let patience = block_ms.map(|wait| Duration::from_millis(wait.get().into()));
    let reclaim = Duration::from_millis(reclaim_older_than_ms.get().into());
    let worker = worker.as_ref().map(wharf_api::scalar::Text::as_str);
    let record = call.service.poll(&call.caller, id.as_str(), worker, patience, reclaim).await?;
    let item = Nullable(record.as_ref().map(work_view::work).transpose()?);
    let headers = Fresh { cache_control: "no-store".to_owned(), request_id: call.caller.request_id.clone() };
    Ok(HttpResponseHeaders::new(HttpResponseOk(item), headers))
}

pub async fn stats(call: &Call, path: FromPath<EnvironmentPath>) -> Result<Found<WorkQueueStats>, Problem> {
    let id = path.take()?.environment_id;
    let figures = call.service.figures(&call.caller, id.as_str()).await?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(work_view::stats(figures)), call.plain()))
}

pub async fn get(call: &Call, path: FromPath<WorkPath>) -> Result<Resource<WorkItem>, Problem> {
    let path = path.take()?;
    answer(call, &call.service.work(&call.caller, place(&path)).await?)
}

pub async fn update(
    call: &Call,
    path: FromPath<WorkPath>,
    headers: FromHeaders<UpdateHeaders>,
    body: JsonBody<WorkUpdate>,
) -> Result<Resource<WorkItem>, Problem> {
    let path = path.take()?;
    let UpdateHeaders { if_match, key, alias } = headers.take()?;
    let versions = if_match.map(|condition| versions(condition.as_str())).transpose()?.flatten();
    let claim = call.claim(IdempotencyHeaders { key, alias }, body.bytes())?;
    let WorkUpdate { metadata } = body.take()?;
    let service = &call.service;
    let record = service
        .update_work(&call.caller, place(&path), &metadata, versions.as_deref(), claim.as_ref())
        .await?;
    answer(call, &record)
}

pub async fn ack(
    call: &Call,
    path: FromPath<WorkPath>,
    headers: FromHeaders<AckHeaders>,
    body: OptionalJsonBody<NoOptions>,
) -> Result<Resource<WorkItem>, Problem> {
    let path = path.take()?;
    let AckHeaders { worker_id, key, alias } = headers.take()?;
    let claim = call.claim(IdempotencyHeaders { key, alias }, body.bytes())?;
    let NoOptions {} = body.take()?;
    let worker = worker_id.as_ref().map(wharf_api::scalar::Text::as_str);
    answer(call, &call.service.acknowledge(&call.caller, place(&path), worker, claim.as_ref()).await?)
}

pub async fn heartbeat(
    call: &Call,
    path: FromPath<WorkPath>,
    query: FromQuery<HeartbeatQuery>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: OptionalJsonBody<NoOptions>,
) -> Result<Found<WorkHeartbeat>, Problem> {
    let path = path.take()?;
    let HeartbeatQuery { expected_last_heartbeat, desired_ttl_seconds } = query.take()?;
    let expected = match &expected_last_heartbeat {
        Some(text) => expected(text.as_str())?,
        None => Expected::Anything,
    };
    let claim = call.claim(headers.take()?, body.bytes())?;
    let NoOptions {} = body.take()?;
    let heartbeat = Heartbeat { expected, ttl: desired_ttl_seconds.get() };
    let record = call.service.heartbeat(&call.caller, place(&path), heartbeat, claim.as_ref()).await?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(work_view::heartbeat(&record)?), call.plain()))
}

/// What a heartbeat demands of the one before.
fn expected(text: &str) -> Result<Expected, Problem> {
    if text == "NO_HEARTBEAT" {
        return Ok(Expected::None);
    }
    let time: DateTime<Utc> = text.parse().map_err(|_| {
        let message = format!("{text:?} is neither NO_HEARTBEAT nor a time");
        Problem::new(Status::BadRequest, "invalid_value", message)
            .param("expected_last_heartbeat")
            .hint("send the last_heartbeat of the answer before, unchanged")
    })?;
    // Heartbeats have whole microseconds; a time between two of them is none of them.
    let whole = time.timestamp_subsec_nanos().is_multiple_of(1_000);
    Ok(Expected::At(if whole { time.timestamp_micros() } else { i64::MIN }))
}

pub async fn stop(
    call: &Call,
    path: FromPath<WorkPath>,
    headers: FromHeaders<IdempotencyHeaders>,
    body: OptionalJsonBody<WorkStopOptions>,
) -> Result<Resource<WorkItem>, Problem> {
    let path = path.take()?;
    let claim = call.claim(headers.take()?, body.bytes())?;
    let WorkStopOptions { force } = body.take()?;
    answer(call, &call.service.stop_work(&call.caller, place(&path), force, claim.as_ref()).await?)
}

fn place(path: &WorkPath) -> WorkPlace<'_> {
    WorkPlace { environment: path.environment_id.as_str(), id: path.work_id.as_str() }
}

fn answer(call: &Call, record: &WorkRecord) -> Result<Resource<WorkItem>, Problem> {
    Ok(work_view::resource(call, record.generation, work_view::work(record)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "work_019f3be4fd2475d9a784bf2c739e1194";

    #[test]
    fn a_page_token_says_in_which_direction_the_list_goes_on() {
        let id = WorkId::parse(ID).expect("well formed");
        let read = |token: String| cursor(Some(&token), None, None).ok();
        assert_eq!(read(format!("after.{ID}")), Some(Cursor::After(id.clone())));
        assert_eq!(read(format!("before.{ID}")), Some(Cursor::Before(id.clone())));
        assert_eq!(read(ID.to_owned()), None);
        assert!(cursor(None, Some(id.clone()), Some(id.clone())).is_err());
        assert!(cursor(Some("after.x"), Some(id.clone()), None).is_err());
        assert!(cursor(Some("after.x"), None, Some(id)).is_err());
    }

    #[test]
    fn an_expected_heartbeat_is_a_word_or_an_exact_time() {
        assert_eq!(expected("NO_HEARTBEAT").ok(), Some(Expected::None));
        assert_eq!(expected("1970-01-01T00:00:01.000002Z").ok(), Some(Expected::At(1_000_002)));
        assert_eq!(expected("1970-01-01T02:00:01.000002+02:00").ok(), Some(Expected::At(1_000_002)));
        assert_eq!(expected("1970-01-01T00:00:01.0000021Z").ok(), Some(Expected::At(i64::MIN)));
        assert!(expected("no_heartbeat").is_err() && expected("12").is_err());
    }
}
