//! How what the store keeps of environments and work looks on the wire.

use chrono::{DateTime, Utc};
use dropshot::{HttpResponseHeaders, HttpResponseOk};
use wharf_api::answer::{Resource, Versioned};
use wharf_api::environments::{Environment, EnvironmentTag};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::Nullable;
use wharf_api::work::{
    SessionTag, WorkData, WorkHeartbeat, WorkHeartbeatTag, WorkItem, WorkQueueStats, WorkQueueStatsTag,
    WorkStopReason, WorkTag,
};

use super::call::Call;
use super::view::{parsed, time, wire};
use crate::clock::shown_at;
use crate::lifecycle::work::StopReason;
use crate::service::{Figures, wire_state};
use crate::store::{EnvironmentRecord, WorkRecord};

/// 200 with a resource and its version.
pub fn resource<T>(call: &Call, generation: i64, body: T) -> Resource<T>
where
    T: serde::Serialize + schemars::JsonSchema + Send + Sync + 'static,
{
    let headers = Versioned { etag: etag(generation), request_id: call.caller.request_id.clone() };
    HttpResponseHeaders::new(HttpResponseOk(body), headers)
}

/// The version, as a strong validator (RFC 9110, 8.8.1).
pub fn etag(generation: i64) -> String {
    format!("\"{generation}\"")
}

fn moment(micros: Option<i64>) -> Nullable<DateTime<Utc>> {
    Nullable(micros.map(time))
}

pub fn environment(record: &EnvironmentRecord) -> Result<Environment, Problem> {
    Ok(Environment {
        id: wire("id", &record.id)?,
        tag: EnvironmentTag::Environment,
        name: wire("name", &record.name)?,
        description: Nullable(record.description.clone()),
        config: parsed("config", &record.config)?,
        metadata: parsed("metadata", &record.metadata)?,
        archived_at: moment(record.archived_at),
        created_at: time(record.created_at),
        updated_at: time(record.updated_at),
    })
}

pub fn work(record: &WorkRecord) -> Result<WorkItem, Problem> {
    let item = &record.item;
    Ok(WorkItem {
        id: wire("id", &record.id)?,
        tag: WorkTag::Work,
        environment_id: wire("environment_id", &record.environment_id)?,
        data: WorkData { tag: SessionTag::Session, id: wire("session_id", &record.session_id)? },
        state: wire_state(item.state),
        created_at: time(record.created_at),
        acknowledged_at: moment(item.acknowledged_at),
        started_at: moment(item.started_at),
        latest_heartbeat_at: moment(item.last_heartbeat),
        stop_requested_at: moment(item.stop_requested_at),
        stopped_at: moment(item.stopped_at),
        metadata: parsed("metadata", &record.metadata)?,
        attempt: wire("attempt", item.attempt)?,
        worker_id: Nullable(item.worker.clone()),
        lease_expires_at: moment(item.lease_ends_at.map(shown_at)),
        stop_reason: Nullable(item.stop_reason.map(|reason| match reason {
            StopReason::Requested => WorkStopReason::Requested,
            StopReason::LeaseExpired => WorkStopReason::LeaseExpired,
            StopReason::AttemptsExhausted => WorkStopReason::AttemptsExhausted,
        })),
    })
}

/// The lease that a heartbeat has left.
pub fn heartbeat(record: &WorkRecord) -> Result<WorkHeartbeat, Problem> {
    let item = &record.item;
    let last = item.last_heartbeat.ok_or_else(|| {
        Problem::new(Status::InternalError, "unreadable", "a heartbeat has left no time".to_owned())
    })?;
    Ok(WorkHeartbeat {
        tag: WorkHeartbeatTag::WorkHeartbeat,
        last_heartbeat: time(last),
        lease_extended: true,
        state: wire_state(item.state),
        ttl_seconds: item.ttl,
    })
}

pub fn stats(figures: Figures) -> WorkQueueStats {
    WorkQueueStats {
        tag: WorkQueueStatsTag::WorkQueueStats,
        depth: figures.queue.depth,
        pending: figures.queue.pending,
        oldest_queued_at: moment(figures.queue.oldest),
        workers_polling: figures.polling,
    }
}
