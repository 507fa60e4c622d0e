//! Work.

use std::time::Duration;

use dropshot::{HttpResponseCreated, HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Created, Found, Fresh, Located, Polled, Resource};
use wharf_api::environments::{EnvironmentPath, UpdateHeaders};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::headers::Word;
use wharf_api::pages::{PageToken, WorkCursor};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::Nullable;
use wharf_api::time::ExpectedHeartbeat;
use wharf_api::work::{
    AckHeaders, HeartbeatQuery, PollHeaders, PollQuery, WorkEnqueue, WorkHeartbeat, WorkId, WorkItem,
    WorkPage, WorkPath, WorkQuery, WorkQueueStats, WorkState, WorkStopOptions, WorkUpdate,
};
use wharf_api::workstations::{IdempotencyHeaders, NoOptions};

use super::call::Call;
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
    let cursor = cursor(page.map(|PageToken(cursor)| cursor), before_id, after_id)?;
    let filter = WorkFilter {
        from: match &cursor {
            None => Position::After(""),
            Some(WorkCursor::After(id)) => Position::After(id.as_str()),
            Some(WorkCursor::Before(id)) => Position::Before(id.as_str()),
        },
        state: state.map(lifecycle_state),
        limit: limit.get().min(MOST_ON_A_PAGE),
    };
    let (records, has_more) = call.service.works(&call.caller, id.as_str(), filter).await?;
    let data = records.iter().map(work_view::work).collect::<Result<Vec<_>, _>>()?;
    let next = match cursor {
        Some(WorkCursor::Before(_)) => data.first().map(|item| WorkCursor::Before(item.id.clone())),
        _ => data.last().map(|item| WorkCursor::After(item.id.clone())),
    };
    let next_page = Nullable(next.filter(|_| has_more).map(|cursor| cursor.to_string()));
    let first_id = Nullable(records.first().map(|record| record.id.clone()));
    let last_id = Nullable(records.last().map(|record| record.id.clone()));
    let page = WorkPage { data, first_id, last_id, has_more, next_page };
    Ok(HttpResponseHeaders::new(HttpResponseOk(page), call.plain()))
}

/// Where the page begins or ends; at the beginning of the list when nothing says so.
fn cursor(
    page: Option<WorkCursor>,
    before: Option<WorkId>,
    after: Option<WorkId>,
) -> Result<Option<WorkCursor>, Problem> {
    let both = |param: &str, other: &str| {
        let message = format!("{param} and {other} can't both be given");
        Err(Problem::new(Status::BadRequest, "cursors_differ", message).param(param))
    };
    match (page, before, after) {
        (page, None, None) => Ok(page),
        (None, None, Some(id)) => Ok(Some(WorkCursor::After(id))),
        (None, Some(id), None) => Ok(Some(WorkCursor::Before(id))),
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
    let worker = worker.as_ref().map(Word::as_str);
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
    let versions = if_match.and_then(versions);
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
    let worker = worker_id.as_ref().map(Word::as_str);
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
    let expected = expected_last_heartbeat.map_or(Expected::Anything, expected);
    let claim = call.claim(headers.take()?, body.bytes())?;
    let NoOptions {} = body.take()?;
    let heartbeat = Heartbeat { expected, ttl: desired_ttl_seconds.get() };
    let record = call.service.heartbeat(&call.caller, place(&path), heartbeat, claim.as_ref()).await?;
    Ok(HttpResponseHeaders::new(HttpResponseOk(work_view::heartbeat(&record)?), call.plain()))
}

/// What a heartbeat demands of the one before.
fn expected(wanted: ExpectedHeartbeat) -> Expected {
    match wanted {
        ExpectedHeartbeat::None => Expected::None,
        // Heartbeats have whole microseconds; a time between two of them is none of them.
        ExpectedHeartbeat::At(time) if time.timestamp_subsec_nanos().is_multiple_of(1_000) => {
            Expected::At(time.timestamp_micros())
        }
        ExpectedHeartbeat::At(_) | ExpectedHeartbeat::Never => Expected::At(i64::MIN),
    }
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

    #[test]
    fn a_list_of_work_begins_at_one_place() {
        let id = WorkId::parse("work_019f3be4fd2475d9a784bf2c739e1194").expect("well formed");
        let (after, before) = (WorkCursor::After(id.clone()), WorkCursor::Before(id.clone()));
        assert_eq!(cursor(None, None, None).ok(), Some(None));
        assert_eq!(cursor(None, None, Some(id.clone())).ok(), Some(Some(after.clone())));
        assert_eq!(cursor(None, Some(id.clone()), None).ok(), Some(Some(before.clone())));
        assert_eq!(cursor(Some(before.clone()), None, None).ok(), Some(Some(before)));
        assert!(cursor(None, Some(id.clone()), Some(id.clone())).is_err());
        assert!(cursor(Some(after.clone()), Some(id.clone()), None).is_err());
        assert!(cursor(Some(after), None, Some(id)).is_err());
    }

    #[test]
    fn a_heartbeat_is_never_at_a_time_between_two_microseconds() {
        let parsed = |text| expected(ExpectedHeartbeat::parse(text).expect("of the form"));
        assert_eq!(parsed("NO_HEARTBEAT"), Expected::None);
        assert_eq!(parsed("1970-01-01T00:00:01.000002Z"), Expected::At(1_000_002));
        assert_eq!(parsed("1970-01-01T00:00:01.0000021Z"), Expected::At(i64::MIN));
        assert_eq!(parsed("2026-02-30T00:00:00Z"), Expected::At(i64::MIN));
    }
}
