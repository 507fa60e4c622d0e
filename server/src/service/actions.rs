//! Launching, stopping and deleting: begin an action, then wait for its end.

use std::time::Duration;

use serde::de::DeserializeOwned;
use tokio::time::Instant;
use wharf_api::refusal::{Problem, Status};

use super::problems::{exhausted, key_reused, not_found, refused, region_gone};
use super::{Caller, Service};
use crate::hub::Seat;
use crate::lifecycle::workstation::{Phase, Request};
use crate::store::{Change, Claim, Committed, Demand, Key, Recollection, Record};

/// An action that was asked for.
#[derive(Debug)]
pub struct Action<'a> {
    pub request: Request,
    pub id: &'a str,
    /// How long to wait for its end.
    pub patience: Duration,
    pub claim: Option<&'a Claim>,
}

impl Action<'_> {
    /// The word for it in errors and events.
    const fn word(&self) -> &'static str {
        match self.request {
            Request::Launch => "launch",
            Request::Stop | Request::ForceStop => "stop",
            Request::Update => "update",
            Request::Delete => "delete",
        }
    }

    /// Where a successful action ends.
    const fn goal(&self) -> Phase {
        match self.request {
            Request::Launch => Phase::Running,
            Request::Stop | Request::ForceStop | Request::Update => Phase::Stopped,
            Request::Delete => Phase::Gone,
        }
    }
}

impl Service {
    /// Begins an action and waits for its end: the workstation as it then was. If it can't be begun, if it fails, or
    /// if it is not over in time, the problem says which.
    pub async fn act(&self, caller: &Caller, action: Action<'_>) -> Result<Record, Problem> {
        let deadline = Instant::now() + action.patience;
        let mut seat = self.hub.sit(action.id);
        loop {
            if let Some(claim) = action.claim {
                match self.store.recall(claim).await? {
                    Recollection::Fresh => {}
                    Recollection::Different => return Err(key_reused(&claim.key)),
                    Recollection::Refused(problem) => return Err(problem),
                    Recollection::Answered { id, generation } => {
                        return self.as_it_was(&id, generation).await;
                    }
                    Recollection::UnderWay(_) => {
                        self.next_ring(&mut seat, deadline, &action).await?;
                        continue;
                    }
                }
            }
            let begun = match self.begin(caller, &action).await? {
                Begun::Yes(record) => record,
                Begun::No(problem) if self.refuse(action.claim, &problem).await? => return Err(problem),
                Begun::No(_) | Begun::Again => continue,
            };
            self.hub.ring(action.id);
            self.reconciler.wake(action.id);
            return self.outcome(&mut seat, &begun, deadline, &action).await;
        }
    }

    async fn begin(&self, caller: &Caller, action: &Action<'_>) -> Result<Begun, Problem> {
        let Some(record) = self.store.workstation(&caller.token.owner, action.id).await? else {
            return Err(not_found(action.id));
        };
        let phase = match record.phase.ask(action.request) {
            Ok(phase) => phase,
            Err(refusal) => return Ok(Begun::No(refused(&record, action.request, refusal))),
        };
        let launches = action.request == Request::Launch;
        let demand = match self.catalogue.region(&record.region) {
            Some(region) if launches => Some(Demand::Run(region.capacity(&record))),
            None if launches => return Ok(Begun::No(region_gone(&record.region))),
            _ => None,
        };
        let region = record.region.clone();
        let change = Change {
            next: Record {
                phase,
                launch: record.launch + i64::from(launches),
                forced: action.request == Request::ForceStop,
                status_reason: None,
                ..record
            },
            event: caller.event(action.word()),
            key: action.claim.map_or(Key::Untouched, Key::Opens),
            demand,
        };
        Ok(match self.store.change_workstation(change).await? {
            Committed::Done(record) => Begun::Yes(*record),
            Committed::Stale | Committed::KeyTaken => Begun::Again,
            Committed::Exhausted(what) => Begun::No(exhausted(&region, what)),
        })
    }

    /// An action is exclusive, so the change after the one that began it is its end.
    async fn outcome(
        &self,
        seat: &mut Seat,
        begun: &Record,
        deadline: Instant,
        action: &Action<'_>,
    ) -> Result<Record, Problem> {
        loop {
            if let Some(record) = self.store.as_of::<Record>(&begun.id, begun.generation + 1).await? {
                if record.phase == action.goal() && (record.status_reason.is_none()) {
                    return Ok(record);
                }
                let word = action.word();
                let reason = record.status_reason.as_deref().unwrap_or("for no known reason");
                let message = format!("the {word} of workstation {} failed: {reason}", begun.id);
                return Err(Problem::new(Status::InternalError, format!("{word}_failed"), message));
            }
            self.next_ring(seat, deadline, action).await?;
        }
    }

    async fn next_ring(
        &self,
        seat: &mut Seat,
        deadline: Instant,
        action: &Action<'_>,
    ) -> Result<(), Problem> {
        tokio::select! {
            () = seat.rung() => Ok(()),
            () = tokio::time::sleep_until(deadline) => {
                let (word, seconds) = (action.word(), action.patience.as_secs());
                let message =
                    format!("the {word} of workstation {} was not over within {seconds} s; it goes on", action.id);
                Err(Problem::new(Status::InternalError, format!("{word}_timeout"), message)
                    .hint(format!("GET /v1/workstations/{} shows how it ends", action.id)))
            }
            problem = self.left() => Err(problem),
        }
    }

    /// Makes a refusal the answer to a request. False if another request has bound its key meanwhile: look again.
    pub(super) async fn refuse(&self, claim: Option<&Claim>, problem: &Problem) -> Result<bool, Problem> {
        match claim {
            Some(claim) => Ok(self.store.remember_refusal(claim, problem).await?),
            None => Ok(true),
        }
    }

    /// The answer that was given before.
    pub(super) async fn as_it_was<T: DeserializeOwned>(
        &self,
        id: &str,
        generation: i64,
    ) -> Result<T, Problem> {
        self.store.as_of(id, generation).await?.ok_or_else(|| {
            Problem::new(Status::InternalError, "event_missing", format!("{id} has no event {generation}"))
        })
    }
}

/// Whether an action began.
enum Begun {
    Yes(Record),
    /// Its state or its region's does not allow it.
    No(Problem),
    /// Something else came between; look again.
    Again,
}
