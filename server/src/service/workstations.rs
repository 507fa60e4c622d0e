//! Creating, reading and changing workstations.

use std::time::Duration;

use tokio::time::Instant;
use wharf_api::refusal::{self, Problem};
use wharf_api::scalar::{Count, NonEmpty, Patch};
use wharf_api::workstations::{ConfigurationUpdate, GpuModel, WorkstationCreate, WorkstationUpdate};

use super::problems::{exhausted, key_reused, not_found, refused, version_mismatch};
use super::{Caller, Service};
use crate::clock::moment;
use crate::lifecycle::workstation::{Phase, Request, Status};
use crate::secret::new_id;
use crate::store::{Change, Claim, Committed, Demand, Key, Recollection, Record};

impl Service {
    /// Takes a new workstation into the books; the reconciler makes it.
    pub async fn create(
        &self,
        caller: &Caller,
        wanted: WorkstationCreate,
        claim: Option<&Claim>,
    ) -> Result<Record, Problem> {
        let asked = wanted.configuration;
        let gpu = asked.gpu.map(GpuModel::into_string);
        let region = self.catalogue.check(
            asked.region.as_str(),
            gpu.as_deref(),
            asked.cpu_cores.get(),
            asked.memory_gb.get(),
            asked.storage_gb.get(),
        )?;
        let created = moment();
        let record = Record {
            id: new_id("ws-"),
            owner: caller.token.owner.clone(),
            name: wanted.name.into_string(),
            cpu_cores: asked.cpu_cores.get(),
            memory_gb: asked.memory_gb.get(),
            gpu,
            storage_gb: asked.storage_gb.get(),
            region: asked.region.as_str().to_owned(),
            driver: region.driver,
            labels: serde_json::to_string(&wanted.labels.unwrap_or_default()).map_err(|error| {
                Problem::new(refusal::Status::InternalError, "labels_unwritable", error.to_string())
            })?,
            phase: Phase::Provisioning,
            status_reason: None,
            generation: 1,
            launch: 0,
            forced: false,
            created_at: created.utc,
            updated_at: created.utc,
            changed_at: created.steady,
        };
        loop {
            if let Some(claim) = claim {
                match self.store.recall(claim).await? {
                    Recollection::Fresh => {}
                    Recollection::Answered { id, generation } => {
                        return self.as_it_was(&id, generation).await;
                    }
                    Recollection::Refused(problem) => return Err(problem),
                    Recollection::Different | Recollection::UnderWay(_) => {
                        return Err(key_reused(&claim.key));
                    }
                }
            }
            let change = Change {
                next: record.clone(),
                event: caller.event("create"),
                key: claim.map_or(Key::Untouched, Key::Answers),
                demand: Some(Demand::Storage(region.capacity(&record))),
            };
            match self.store.create_workstation(change).await? {
                Committed::Done(record) => {
                    self.reconciler.wake(&record.id);
                    return Ok(*record);
                }
                Committed::Exhausted(what) => {
                    let problem = exhausted(&record.region, what);
                    if self.refuse(claim, &problem).await? {
                        return Err(problem);
                    }
                }
                // The request with the same key came first; its answer is ours.
                Committed::Stale | Committed::KeyTaken => {}
            }
        }
    }

    pub async fn get(&self, caller: &Caller, id: &str) -> Result<Record, Problem> {
        self.store.workstation(&caller.token.owner, id).await?.ok_or_else(|| not_found(id))
    }

    /// At most `limit` workstations after the id `after`, and whether there are more.
    pub async fn list(
        &self,
        caller: &Caller,
        after: Option<&str>,
        limit: u32,
    ) -> Result<(Vec<Record>, bool), Problem> {
        let mut records =
            self.store.workstations(&caller.token.owner, after.unwrap_or_default(), limit + 1).await?;
        let more = records.len() > limit as usize;
        records.truncate(limit as usize);
        Ok((records, more))
    }

    /// Applies a merge patch, if the workstation has one of the versions in `if_match` (any when `None`).
    pub async fn update(
        &self,
        caller: &Caller,
        id: &str,
        patch: WorkstationUpdate,
        if_match: Option<&[i64]>,
    ) -> Result<Record, Problem> {
        loop {
            let record = self.get(caller, id).await?;
            if let Some(versions) = if_match
                && !versions.contains(&record.generation)
            {
                return Err(version_mismatch(&format!("workstation {id}"), record.generation));
            }
            let phase = record
                .phase
                .ask(Request::Update)
                .map_err(|refusal| refused(&record, Request::Update, refusal))?;
            let next = self.patched(Record { phase, ..record.clone() }, &patch)?;
            let demand = self
                .catalogue
                .region(&next.region)
                .filter(|_| next.storage_gb > record.storage_gb)
                .map(|region| Demand::Storage(region.capacity(&next)));
            // What was held up to now is counted as it was held.
            self.metering.sample(std::slice::from_ref(&record)).await?;
            let change = Change { next, event: caller.event("update"), key: Key::Untouched, demand };
            match self.store.change_workstation(change).await? {
                Committed::Done(record) => {
                    self.hub.ring(id);
                    return Ok(*record);
                }
                Committed::Exhausted(what) => return Err(exhausted(&record.region, what)),
                Committed::Stale | Committed::KeyTaken => {}
            }
        }
    }

    /// `record` with the patch applied, if the catalogue takes the result.
    fn patched(&self, mut record: Record, patch: &WorkstationUpdate) -> Result<Record, Problem> {
        if let Some(name) = &patch.name {
            name.as_str().clone_into(&mut record.name);
        }
        let Some(NonEmpty(wanted)) = &patch.configuration else { return Ok(record) };
        let ConfigurationUpdate { cpu_cores, memory_gb, gpu, storage_gb, region } = wanted;
        if let Some(region) = region
            && region.as_str() != record.region
        {
            let message = format!("workstation {} is in {} and can't be moved", record.id, record.region);
            return Err(Problem::new(refusal::Status::BadRequest, "region_fixed", message)
                .param("configuration.region"));
        }
        match gpu {
            Patch::Absent => {}
            Patch::Null => record.gpu = None,
            Patch::Value(model) => record.gpu = Some(model.as_str().to_owned()),
        }
        record.cpu_cores = cpu_cores.map_or(record.cpu_cores, Count::get);
        record.memory_gb = memory_gb.map_or(record.memory_gb, Count::get);
        record.storage_gb = storage_gb.map_or(record.storage_gb, Count::get);
        self.catalogue.check(
            &record.region,
            record.gpu.as_deref(),
            record.cpu_cores,
            record.memory_gb,
            record.storage_gb,
        )?;
        Ok(record)
    }

    /// The workstation once it has the status, or as it is when `patience` is over.
    pub async fn wait(
        &self,
        caller: &Caller,
        id: &str,
        status: Status,
        patience: Duration,
    ) -> Result<Record, Problem> {
        let deadline = Instant::now() + patience;
        let mut seat = self.hub.sit(id);
        loop {
            let record = self.get(caller, id).await?;
            if record.phase.status() == status {
                return Ok(record);
            }
            tokio::select! {
                () = seat.rung() => {}
                () = tokio::time::sleep_until(deadline) => return self.get(caller, id).await,
                problem = self.left() => return Err(problem),
            }
        }
    }
}
