//! How refusals of environments and work read.

use chrono::{DateTime, SecondsFormat};
use wharf_api::metadata::{Metadata, TooManyPairs};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::Nullable;
use wharf_api::work::{WorkLease, WorkState};

use super::problems::key_reused;
use crate::clock::shown_at;
use crate::lifecycle::work::{Expected, Refusal, State};
use crate::store::{EnvironmentRecord, WorkRecord};

pub(super) fn environment_not_found(id: &str) -> Problem {
    Problem::new(Status::NotFound, "environment_not_found", format!("there is no environment {id}"))
        .param("environment_id")
}

pub(super) fn work_not_found(environment: &str, id: &str) -> Problem {
    let message = format!("the environment {environment} has no work item {id}");
    Problem::new(Status::NotFound, "work_not_found", message).param("work_id")
}

pub(super) fn not_self_hosted(environment: &EnvironmentRecord) -> Problem {
    let message = format!("the environment {} is of type {}", environment.id, environment.kind);
    Problem::new(Status::BadRequest, "environment_not_self_hosted", message)
        .param("environment_id")
        .hint("only environments of type self_hosted have work")
}

pub(super) fn archived(id: &str) -> Problem {
    Problem::work_conflict("environment_archived", format!("the environment {id} is archived"))
        .hint("put the work into another environment")
}

pub(super) fn has_live_work(id: &str) -> Problem {
    let message = format!("the environment {id} has work that is not stopped");
    Problem::work_conflict("environment_has_live_work", message)
        .hint("archive it, let its work end or stop it, then try again")
}

/// As everywhere, but of this family's type.
pub(super) fn work_key_reused(key: &str) -> Problem {
    let Problem { code, message, param, hint, .. } = key_reused(key);
    Problem { param, hint, ..Problem::work_conflict(code, message) }
}

pub(super) fn too_many_pairs(TooManyPairs(pairs): TooManyPairs) -> Problem {
    let message = format!("there would be {pairs} pairs of metadata; there may be {}", Metadata::MOST_PAIRS);
    Problem::new(Status::BadRequest, "too_many_pairs", message).param("metadata")
}

/// Why the lifecycle refuses something of `record`.
pub(super) fn work_refused(record: &WorkRecord, refusal: Refusal, expected: Expected) -> Problem {
    let (id, item) = (&record.id, &record.item);
    match refusal {
        Refusal::HeldByAnother => {
            let worker = item.worker.as_deref().unwrap_or_default();
            Problem::work_conflict(
                "work_held_by_another",
                format!("work item {id} is with the worker {worker:?}"),
            )
            .hint("poll for other work")
        }
        Refusal::NotLive => {
            Problem::work_conflict("work_not_live", format!("work item {id} is {}", item.state))
                .hint("poll for other work")
        }
        Refusal::NotLeased => {
            let problem =
                Problem::work_conflict("work_not_leased", format!("work item {id} is {}", item.state));
            problem.hint("give it up and poll for work")
        }
        Refusal::Mismatch => {
            let was = item.last_heartbeat.map_or_else(
                || "there was no heartbeat in this attempt".to_owned(),
                |at| format!("the last heartbeat was {}", text(at)),
            );
            let expected = match expected {
                Expected::At(at) => text(at),
                Expected::None | Expected::Anything => "NO_HEARTBEAT".to_owned(),
            };
            Problem::new(Status::PreconditionFailed, "lease_mismatch", format!("{was}, not {expected}"))
                .param("expected_last_heartbeat")
                .hint("somebody else holds the item; give it up")
                .lease(WorkLease {
                    state: wire(item.state),
                    last_heartbeat: Nullable(item.last_heartbeat.and_then(DateTime::from_timestamp_micros)),
                    ttl_seconds: item.ttl,
                    // What is not leased is refused as such, so there is one.
                    expires_at: item
                        .lease_ends_at
                        .map(shown_at)
                        .and_then(DateTime::from_timestamp_micros)
                        .unwrap_or_default(),
                })
        }
    }
}

fn text(micros: i64) -> String {
    DateTime::from_timestamp_micros(micros).unwrap_or_default().to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// The state on the wire.
pub const fn wire(state: State) -> WorkState {
    match state {
        State::Queued => WorkState::Queued,
        State::Starting => WorkState::Starting,
        State::Active => WorkState::Active,
        State::Stopping => WorkState::Stopping,
        State::Stopped => WorkState::Stopped,
    }
}
