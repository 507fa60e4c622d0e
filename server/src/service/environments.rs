//! Environments.

use wharf_api::environments::{EnvironmentConfig, EnvironmentCreate, EnvironmentUpdate};
use wharf_api::metadata::Metadata;
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::{Patch, Text};

use super::problems::version_mismatch;
use super::work_problems::{environment_not_found, has_live_work, too_many_pairs, work_key_reused};
use super::{Caller, Service};
use crate::clock::now;
use crate::secret::new_id;
use crate::store::{Claim, EnvironmentChange, EnvironmentFilter, EnvironmentRecord, Outcome, Recollection};

impl Service {
    pub async fn create_environment(
        &self,
        caller: &Caller,
        wanted: EnvironmentCreate,
        claim: Option<&Claim>,
    ) -> Result<EnvironmentRecord, Problem> {
        let config = EnvironmentConfig::from(wanted.config);
        let created_at = now();
        let record = EnvironmentRecord {
            id: new_id("env_"),
            owner: caller.token.owner.clone(),
            name: wanted.name.into_string(),
            description: wanted.description.map(Text::into_string),
            kind: config.kind.name().to_owned(),
            config: json(&config)?,
            metadata: json(&wanted.metadata.unwrap_or_default())?,
            generation: 1,
            archived_at: None,
            created_at,
            updated_at: created_at,
        };
        loop {
            if let Some(before) = self.answered(claim).await? {
                return Ok(before);
            }
            let author = caller.author("create");
            if let Outcome::Done(record) =
                self.store.create_environment(record.clone(), author, claim.cloned()).await?
            {
                return Ok(record);
            }
        }
    }

    pub async fn environment(&self, caller: &Caller, id: &str) -> Result<EnvironmentRecord, Problem> {
        self.store.environment(&caller.token.owner, id).await?.ok_or_else(|| environment_not_found(id))
    }

    /// One page, and whether there are more.
    pub async fn environments(
        &self,
        caller: &Caller,
        filter: EnvironmentFilter<'_>,
    ) -> Result<(Vec<EnvironmentRecord>, bool), Problem> {
        let limit = filter.limit;
        let filter = EnvironmentFilter { limit: limit + 1, ..filter };
        let mut records = self.store.environments(&caller.token.owner, filter).await?;
        let more = records.len() > limit as usize;
        records.truncate(limit as usize);
        Ok((records, more))
    }

    /// Applies an update, if the environment has one of the versions in `if_match` (any when `None`).
    pub async fn update_environment(
        &self,
        caller: &Caller,
        id: &str,
        wanted: &EnvironmentUpdate,
        if_match: Option<&[i64]>,
        claim: Option<&Claim>,
    ) -> Result<EnvironmentRecord, Problem> {
        self.change_environment(caller, id, "update", claim, |record| {
            if if_match.is_some_and(|versions| !versions.contains(&record.generation)) {
                return Err(version_mismatch(&format!("environment {id}"), record.generation));
            }
            let mut next = record.clone();
            if let Some(name) = &wanted.name {
                name.as_str().clone_into(&mut next.name);
            }
            match &wanted.description {
                Patch::Absent => {}
                Patch::Null => next.description = None,
                Patch::Value(text) => next.description = Some(text.as_str().to_owned()),
            }
            if let Some(choice) = &wanted.config {
                let config = EnvironmentConfig::from(choice.clone());
                config.kind.name().clone_into(&mut next.kind);
                next.config = json(&config)?;
            }
            if let Some(patch) = &wanted.metadata {
                let metadata: Metadata = parsed("metadata", &record.metadata)?;
                next.metadata = json(&metadata.merged(patch).map_err(too_many_pairs)?)?;
            }
            Ok(next)
        })
        .await
    }

    /// Takes no new work from now on.
    pub async fn archive_environment(
        &self,
        caller: &Caller,
        id: &str,
        claim: Option<&Claim>,
    ) -> Result<EnvironmentRecord, Problem> {
        self.change_environment(caller, id, "archive", claim, |record| {
            Ok(EnvironmentRecord {
                archived_at: record.archived_at.or_else(|| Some(now().max(record.updated_at))),
                ..record.clone()
            })
        })
        .await
    }

    pub async fn delete_environment(&self, caller: &Caller, id: &str) -> Result<(), Problem> {
        loop {
            let record = self.environment(caller, id).await?;
            match self.store.delete_environment(record, caller.author("delete")).await? {
                Outcome::Done(()) => {
                    self.pollers.forget(id);
                    self.removal.wake();
                    // Those who wait for its work learn that it is gone.
                    self.hub.ring(id);
                    return Ok(());
                }
                Outcome::Busy => return Err(has_live_work(id)),
                Outcome::Stale | Outcome::KeyTaken => {}
            }
        }
    }

    async fn change_environment(
        &self,
        caller: &Caller,
        id: &str,
        kind: &'static str,
        claim: Option<&Claim>,
        decide: impl Fn(&EnvironmentRecord) -> Result<EnvironmentRecord, Problem>,
    ) -> Result<EnvironmentRecord, Problem> {
        loop {
            if let Some(before) = self.answered(claim).await? {
                return Ok(before);
            }
            let record = self.environment(caller, id).await?;
            let next = match decide(&record) {
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
            let change = EnvironmentChange {
                idle: next.kind != record.kind,
                next: EnvironmentRecord { updated_at: now().max(record.updated_at), ..next },
                author: caller.author(kind),
                claim: claim.cloned(),
            };
            match self.store.change_environment(change).await? {
                Outcome::Done(record) => return Ok(record),
                Outcome::Busy => {
                    let problem = has_live_work(id);
                    if self.refuse(claim, &problem).await? {
                        return Err(problem);
                    }
                }
                Outcome::Stale | Outcome::KeyTaken => {}
            }
        }
    }

    /// The answer that the request with this key had before, if it had one.
    pub(super) async fn answered<T: serde::de::DeserializeOwned>(
        &self,
        claim: Option<&Claim>,
    ) -> Result<Option<T>, Problem> {
        let Some(claim) = claim else { return Ok(None) };
        match self.store.recall(claim).await? {
            Recollection::Fresh => Ok(None),
            Recollection::Refused(problem) => Err(problem),
            Recollection::Different | Recollection::UnderWay(_) => Err(work_key_reused(&claim.key)),
            Recollection::Answered { id, generation } => self.as_it_was(&id, generation).await.map(Some),
        }
    }

    /// Keeps a resource that the request does not change as its answer; false when its key has another one by now.
    pub(super) async fn kept_as_it_is(
        &self,
        claim: Option<&Claim>,
        id: &str,
        generation: i64,
    ) -> Result<bool, Problem> {
        match claim {
            Some(claim) => Ok(self.store.remember_answer(claim, id, generation).await?),
            None => Ok(true),
        }
    }
}

/// What the store keeps of a value.
pub(super) fn json(value: &impl serde::Serialize) -> Result<String, Problem> {
    serde_json::to_string(value)
        .map_err(|error| Problem::new(Status::InternalError, "unwritable", error.to_string()))
}

/// What the store has kept of one.
pub(super) fn parsed<T: serde::de::DeserializeOwned>(what: &str, text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| {
        Problem::new(Status::InternalError, "unreadable", format!("the stored {what}: {error}"))
    })
}
