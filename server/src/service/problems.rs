//! How refusals and failures of the workstation family read.

use wharf_api::refusal::{Problem, Status};

use crate::lifecycle::workstation::{Refusal, Request, Transition};
use crate::store::{Record, StoreError};

impl From<StoreError> for Problem {
    /// What the store says stays in the log; the caller learns only whether trying again helps.
    fn from(error: StoreError) -> Self {
        let problem = if error.is_passing() {
            Problem::new(Status::Overloaded, "store_busy", "the store can't take this now").retry_after(2)
        } else {
            Problem::new(Status::InternalError, "store_failed", "the store failed; the log says how")
        };
        problem.cause(error)
    }
}

pub(super) fn not_found(id: &str) -> Problem {
    Problem::new(Status::NotFound, "workstation_not_found", format!("there is no workstation {id}"))
        .param("id")
}

pub(super) fn version_mismatch(what: &str, generation: i64) -> Problem {
    let message = format!("{what} is at version \"{generation}\", which If-Match does not name");
    Problem::new(Status::PreconditionFailed, "version_mismatch", message)
        .param("if-match")
        .hint("read it again and repeat the change on its present version")
}

/// Why the lifecycle refuses `request` of `record`.
pub(super) fn refused(record: &Record, request: Request, refusal: Refusal) -> Problem {
    let id = &record.id;
    let status = record.phase.status().name();
    let asked = match request {
        Request::Launch => "launch",
        Request::Stop | Request::ForceStop => "stop",
        Request::Update => "update",
        Request::Delete => "delete",
    };
    match refusal {
        Refusal::NotStopped => {
            let message = format!("workstation {id} is {status}; {asked} needs it to be stopped");
            let problem = Problem::new(Status::BadRequest, "workstation_not_stopped", message);
            match status {
                "running" => problem.hint(format!("POST /v1/workstations/{id}/stop first")),
                "error" => {
                    problem.hint(format!("POST /v1/workstations/{id}/stop with {{\"force\": true}} first"))
                }
                _ => problem.hint(format!("wait with GET /v1/workstations/{id}/wait?status=stopped")),
            }
        }
        Refusal::NotRunning => {
            let message = format!("workstation {id} is {status}; {asked} needs it to be running");
            let problem = Problem::new(Status::BadRequest, "workstation_not_running", message);
            if status == "error" && request == Request::Stop {
                problem.hint("stop it with {\"force\": true}")
            } else {
                problem
            }
        }
        Refusal::UnderWay(transition) => {
            let awaited = match transition {
                Transition::Launching => "running",
                _ => "stopped",
            };
            let message = format!("workstation {id} is {}", transition.name());
            let problem = Problem::new(Status::Conflict, "transition_in_progress", message);
            if transition == Transition::Deleting {
                problem
            } else {
                problem.hint(format!("wait with GET /v1/workstations/{id}/wait?status={awaited}"))
            }
        }
    }
}

pub(super) fn exhausted(region: &str, what: &str) -> Problem {
    let message = format!("the region {region} has not enough {what} left");
    Problem::new(Status::Conflict, "insufficient_capacity", message)
        .hint("stop or delete what is not needed, or choose another region")
}

pub(super) fn region_gone(region: &str) -> Problem {
    let message =
        format!("the region {region} is no longer in the catalogue, so nothing can be launched there");
    Problem::new(Status::Conflict, "region_unavailable", message)
}

pub(super) fn key_reused(key: &str) -> Problem {
    let message = format!("the idempotency key {key:?} was used for a different request");
    Problem::new(Status::Conflict, "idempotency_key_reused", message)
        .param("idempotency-key")
        .hint("use a new key for each request that is not a repetition")
}
