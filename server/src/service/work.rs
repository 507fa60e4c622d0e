//! Work: enqueue, poll, acknowledge, beat, stop.

use std::time::Duration;

use tokio::time::Instant;
use wharf_api::metadata::{Metadata, MetadataPatch};
use wharf_api::refusal::Problem;
use wharf_api::work::WorkEnqueue;

use super::environments::{json, parsed};
use super::problems::version_mismatch;
use super::work_problems::{archived, not_self_hosted, too_many_pairs, work_not_found, work_refused};
use super::{Caller, Service};
use crate::clock::{moment, now, steady};
use crate::lifecycle::Moment;
use crate::lifecycle::work::{Cause, Expected, Item};
use crate::pollers::Prospect;
use crate::secret::new_id;
use crate::store::{
    Claim, EnvironmentRecord, Outcome, Poll, QueueFigures, WorkChange, WorkFilter, WorkRecord,
};

/// One item of one environment.
#[derive(Debug, Clone, Copy)]
pub struct WorkPlace<'a> {
    pub environment: &'a str,
    pub id: &'a str,
}

/// A heartbeat that was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Heartbeat {
    pub expected: Expected,
    /// Seconds.
    pub ttl: u32,
}

/// The state of a queue.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    pub queue: QueueFigures,
    pub polling: u64,
}

impl Service {
    /// The environment, if it has work.
    async fn queue(&self, caller: &Caller, id: &str) -> Result<EnvironmentRecord, Problem> {
        let environment = self.environment(caller, id).await?;
        if environment.is_self_hosted() { Ok(environment) } else { Err(not_self_hosted(&environment)) }
    }

    pub async fn enqueue(
        &self,
        caller: &Caller,
        environment: &str,
        wanted: WorkEnqueue,
        claim: Option<&Claim>,
    ) -> Result<WorkRecord, Problem> {
        let created_at = now();
        let record = WorkRecord {
            id: new_id("work_"),
            environment_id: environment.to_owned(),
            session_id: wanted.data.id.as_str().to_owned(),
            metadata: json(&wanted.metadata.unwrap_or_default())?,
            item: Item::queued(),
            generation: 1,
            created_at,
            updated_at: created_at,
        };
        loop {
            if let Some(before) = self.answered(claim).await? {
                return Ok(before);
            }
            if self.queue(caller, environment).await?.archived_at.is_some() {
                let problem = archived(environment);
                if self.refuse(claim, &problem).await? {
                    return Err(problem);
                }
                continue;
            }
            let change =
                WorkChange { next: record.clone(), author: caller.author("enqueue"), claim: claim.cloned() };
            if let Outcome::Done(record) = self.store.enqueue_work(change).await? {
                self.pollers.filled(environment);
                self.hub.ring(environment);
                return Ok(record);
            }
        }
    }

    /// Hands out an item; when there is none, waits for one as long as `patience` says.
    pub async fn poll(
        &self,
        caller: &Caller,
        environment: &str,
        worker: Option<&str>,
        patience: Option<Duration>,
        reclaim: Duration,
    ) -> Result<Option<WorkRecord>, Problem> {
        let deadline = Instant::now() + patience.unwrap_or_default();
        self.queue(caller, environment).await?;
        if let Some(worker) = worker {
            self.pollers.seen(environment, worker);
        }
        let reclaim = i64::try_from(reclaim.as_micros()).unwrap_or(i64::MAX);
        let mut seat = self.hub.sit(environment);
        let mut woken = false;
        loop {
            let turn = self.pollers.turn(environment);
            let prospect = {
                // Those who were woken by one item look one after the other, and all but the first see that it is gone.
                let _turn = if woken { Some(turn.lock().await) } else { None };
                match self.pollers.prospect(environment, reclaim, steady()) {
                    Prospect::Open { epoch } => {
                        let claimed = self.claim(caller, environment, worker, reclaim, epoch).await?;
                        if claimed.is_some() {
                            return Ok(claimed);
                        }
                        if woken {
                            // It may have been deleted or changed while this waited.
                            self.queue(caller, environment).await?;
                        }
                        self.pollers.prospect(environment, reclaim, steady())
                    }
                    dry @ Prospect::Dry { .. } => dry,
                }
            };
            if patience.is_none() {
                return Ok(None);
            }
            let until = match prospect {
                // Something was put in meanwhile, and the bell has rung for it.
                Prospect::Open { .. } => None,
                Prospect::Dry { until } => until,
            };
            let sooner = until.map_or(deadline, |until| {
                let left = u64::try_from(until.saturating_sub(steady())).unwrap_or(0);
                deadline.min(Instant::now() + Duration::from_micros(left))
            });
            tokio::select! {
                () = seat.rung() => {}
                () = tokio::time::sleep_until(sooner) => {
                    if sooner == deadline {
                        return Ok(None);
                    }
                }
                problem = self.left() => return Err(problem),
            }
            woken = true;
        }
    }

    async fn claim(
        &self,
        caller: &Caller,
        environment: &str,
        worker: Option<&str>,
        reclaim: i64,
        epoch: u64,
    ) -> Result<Option<WorkRecord>, Problem> {
        let now = moment();
        let poll = Poll {
            environment_id: environment.to_owned(),
            worker: worker.map(str::to_owned),
            now,
            reclaim_before: now.steady.saturating_sub(reclaim),
            author: caller.author(Cause::Deliver.name()),
        };
        let claimed = self.store.claim_work(poll).await?;
        if claimed.is_none() {
            let oldest = self.store.oldest_delivery(environment).await?;
            self.pollers.found_dry(environment, epoch, oldest);
        }
        Ok(claimed)
    }

    pub async fn figures(&self, caller: &Caller, environment: &str) -> Result<Figures, Problem> {
        self.queue(caller, environment).await?;
        let queue = self.store.queue_figures(environment).await?;
        Ok(Figures { queue, polling: self.pollers.polling(environment) })
    }

    pub async fn work(&self, caller: &Caller, place: WorkPlace<'_>) -> Result<WorkRecord, Problem> {
        self.queue(caller, place.environment).await?;
        self.item(place).await
    }

    /// The item as it is now: a lease that has ended is put on record first.
    async fn item(&self, place: WorkPlace<'_>) -> Result<WorkRecord, Problem> {
        loop {
            let record = self
                .store
                .work(place.environment, place.id)
                .await?
                .ok_or_else(|| work_not_found(place.environment, place.id))?;
            if !record.item.is_due(steady()) {
                return Ok(record);
            }
            self.leases.end(record).await?;
        }
    }

    /// One page, and whether there are more in its direction.
    pub async fn works(
        &self,
        caller: &Caller,
        environment: &str,
        filter: WorkFilter<'_>,
    ) -> Result<(Vec<WorkRecord>, bool), Problem> {
        self.queue(caller, environment).await?;
        let limit = filter.limit;
        let mut records = self.store.works(environment, WorkFilter { limit: limit + 1, ..filter }).await?;
        let more = records.len() > limit as usize;
        if more {
            match filter.from {
                crate::store::Position::After(_) => records.truncate(limit as usize),
                crate::store::Position::Before(_) => drop(records.remove(0)),
            }
        }
        Ok((records, more))
    }

    /// Merges metadata, if the item has one of the versions in `if_match` (any when `None`).
    pub async fn update_work(
        &self,
        caller: &Caller,
        place: WorkPlace<'_>,
        patch: &MetadataPatch,
        if_match: Option<&[i64]>,
        claim: Option<&Claim>,
    ) -> Result<WorkRecord, Problem> {
        self.change_work(caller, place, "update", claim, |record, _| {
            if if_match.is_some_and(|versions| !versions.contains(&record.generation)) {
                return Err(version_mismatch(&format!("work item {}", place.id), record.generation));
            }
            let metadata: Metadata = parsed("metadata", &record.metadata)?;
            let metadata = json(&metadata.merged(patch).map_err(too_many_pairs)?)?;
            Ok(WorkRecord { metadata, ..record.clone() })
        })
        .await
    }

    pub async fn acknowledge(
        &self,
        caller: &Caller,
        place: WorkPlace<'_>,
        worker: Option<&str>,
        claim: Option<&Claim>,
    ) -> Result<WorkRecord, Problem> {
        let terms = self.leases.terms();
        self.change_work(caller, place, Cause::Acknowledge.name(), claim, |record, now| {
            let item = record
                .item
                .acknowledge(now, worker, terms)
                .map_err(|refusal| work_refused(record, refusal, Expected::Anything))?;
            Ok(WorkRecord { item, ..record.clone() })
        })
        .await
    }

    pub async fn heartbeat(
        &self,
        caller: &Caller,
        place: WorkPlace<'_>,
        heartbeat: Heartbeat,
        claim: Option<&Claim>,
    ) -> Result<WorkRecord, Problem> {
        let Heartbeat { expected, ttl } = heartbeat;
        let terms = self.leases.terms();
        self.change_work(caller, place, Cause::Heartbeat.name(), claim, |record, now| {
            let item = record
                .item
                .heartbeat(now, expected, ttl, terms)
                .map_err(|refusal| work_refused(record, refusal, expected))?;
            Ok(WorkRecord { item, ..record.clone() })
        })
        .await
    }

    pub async fn stop_work(
        &self,
        caller: &Caller,
        place: WorkPlace<'_>,
        force: bool,
        claim: Option<&Claim>,
    ) -> Result<WorkRecord, Problem> {
        let cause = if force { Cause::ForceStop } else { Cause::Stop };
        self.change_work(caller, place, cause.name(), claim, |record, now| {
            Ok(WorkRecord { item: record.item.stop(now, force), ..record.clone() })
        })
        .await
    }

    async fn change_work(
        &self,
        caller: &Caller,
        place: WorkPlace<'_>,
        kind: &'static str,
        claim: Option<&Claim>,
        decide: impl Fn(&WorkRecord, Moment) -> Result<WorkRecord, Problem>,
    ) -> Result<WorkRecord, Problem> {
        self.queue(caller, place.environment).await?;
        loop {
            if let Some(before) = self.answered(claim).await? {
                return Ok(before);
            }
            let record = self.item(place).await?;
            let now = moment().shown_from(record.updated_at);
            let next = match decide(&record, now) {
                Ok(next) => next,
                Err(problem) if self.refuse(claim, &problem).await? => return Err(problem),
                Err(_) => continue,
            };
            if next == record {
                if self.kept_as_it_is(claim, &record.id, record.generation).await? {
                    return Ok(record);
                }
                continue;
            }
            let change = WorkChange {
                next: WorkRecord { updated_at: now.utc, ..next },
                author: caller.author(kind),
                claim: claim.cloned(),
            };
            if let Outcome::Done(record) = self.store.change_work(change).await? {
                if let Some(end) = record.item.lease_ends_at {
                    self.leases.noted(end);
                }
                return Ok(record);
            }
        }
    }
}
