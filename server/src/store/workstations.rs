//! Workstations: one row each, changed only together with an event and only from the generation it was decided on.

use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};

use super::events::{self, After};
use super::idempotency::{self, Claim};
use super::{Store, StoreError, bounded, commit, usage};
use crate::clock;
use crate::driver::DriverName;
use crate::lifecycle::workstation::Phase;

/// A workstation as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub id: String,
    pub owner: String,
    pub name: String,
    pub cpu_cores: u32,
    pub memory_gb: u32,
    pub gpu: Option<String>,
    pub storage_gb: u32,
    pub region: String,
    /// It looks after the workstation, whatever becomes of its region.
    #[serde(default)]
    pub driver: DriverName,
    /// A JSON object.
    pub labels: String,
    pub phase: Phase,
    pub status_reason: Option<String>,
    pub generation: i64,
    pub launch: i64,
    pub forced: bool,
    /// Microseconds since the epoch.
    pub created_at: i64,
    /// Microseconds since the epoch.
    pub updated_at: i64,
    /// When that was, in steady microseconds.
    #[serde(default)]
    pub changed_at: i64,
}

/// What happened, who asked for it, and by which request.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    pub kind: &'a str,
    pub actor: Option<&'a str>,
    pub request_id: Option<&'a str>,
}

impl<'a> Event<'a> {
    /// What the service did by itself.
    pub fn own(kind: &'a str) -> Self {
        Self { kind, actor: None, request_id: None }
    }
}

/// What happened and who asked for it, for a change that is made by another task.
#[derive(Debug, Clone)]
pub struct Author {
    pub kind: &'static str,
    pub actor: Option<String>,
    pub request_id: Option<String>,
}

impl Author {
    /// The service itself.
    pub fn own(kind: &'static str) -> Self {
        Self { kind, actor: None, request_id: None }
    }

    pub(super) fn event(&self) -> Event<'_> {
        Event { kind: self.kind, actor: self.actor.as_deref(), request_id: self.request_id.as_deref() }
    }
}

/// What a region has in all, for one demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionCapacity {
    pub cpu_cores: i64,
    pub memory_gb: i64,
    pub storage_gb: i64,
    /// Of the model that is asked for.
    pub gpus: i64,
}

/// What a change takes from its region's capacity, which must be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Storage, which is held from creation on.
    Storage(RegionCapacity),
    /// Cores, memory and GPUs, which are held while it runs.
    Run(RegionCapacity),
}

/// A change to be made.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The row as it shall be. Its generation is the one that the change was decided on.
    pub next: Record,
    pub event: Event<'a>,
    pub key: Key<'a>,
    pub demand: Option<Demand>,
}

/// What a change does with idempotency keys.
#[derive(Debug, Clone, Copy)]
pub enum Key<'a> {
    /// Nothing: the request carries none.
    Untouched,
    /// The change is the answer to the request with this key.
    Answers(&'a Claim),
    /// The change begins an action, whose end will be the answer.
    Opens(&'a Claim),
    /// The change ends an action: its success is the answer, its failure frees the key to try again.
    Settles { succeeded: bool },
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Committed {
    Done(Box<Record>),
    /// The row is not as it was when the change was decided; decide again.
    Stale,
    /// Another request has the same idempotency key.
    KeyTaken,
    /// The region has not enough left of this.
    Exhausted(&'static str),
}

fn read(row: &SqliteRow) -> Result<Record, StoreError> {
    let number = |column: &str| -> Result<u32, StoreError> {
        let value: i64 = row.try_get(column)?;
        u32::try_from(value).map_err(|_| StoreError::Unreadable(format!("{column} = {value}")))
    };
    let phase: String = row.try_get("phase")?;
    let driver: String = row.try_get("driver")?;
    Ok(Record {
        id: row.try_get("id")?,
        owner: row.try_get("owner")?,
        name: row.try_get("name")?,
        cpu_cores: number("cpu_cores")?,
        memory_gb: number("memory_gb")?,
        gpu: row.try_get("gpu")?,
        storage_gb: number("storage_gb")?,
        region: row.try_get("region")?,
        driver: DriverName::named(&driver)
            .ok_or_else(|| StoreError::Unreadable(format!("driver = {driver}")))?,
        labels: row.try_get("labels")?,
        phase: Phase::named(&phase).ok_or_else(|| StoreError::Unreadable(format!("phase = {phase}")))?,
        status_reason: row.try_get("status_reason")?,
        generation: row.try_get("generation")?,
        launch: row.try_get("launch")?,
        forced: row.try_get::<i64, _>("forced")? != 0,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
        changed_at: row.try_get("changed_at")?,
    })
}

impl Store {
    /// Keeps a new workstation. Its generation must be 1.
    pub async fn create_workstation(&self, change: Change<'_>) -> Result<Committed, StoreError> {
        bounded(self.create(change)).await
    }

    async fn create(&self, change: Change<'_>) -> Result<Committed, StoreError> {
        let mut transaction = self.begin().await?;
        if let Some(refused) = self.guard(&mut transaction, &change).await? {
            return Ok(refused);
        }
        let record = change.next;
        sqlx::query(
            "INSERT INTO workstations (id, owner, name, cpu_cores, memory_gb, gpu, storage_gb, region, labels, phase,
                 status_reason, generation, launch, forced, created_at, updated_at, changed_at, driver)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        )
        .bind(&record.id)
        .bind(&record.owner)
        .bind(&record.name)
        .bind(i64::from(record.cpu_cores))
        .bind(i64::from(record.memory_gb))
        .bind(&record.gpu)
        .bind(i64::from(record.storage_gb))
        .bind(&record.region)
        .bind(&record.labels)
        .bind(record.phase.name())
        .bind(&record.status_reason)
        .bind(record.generation)
        .bind(record.launch)
        .bind(i64::from(record.forced))
        .bind(record.created_at)
        .bind(record.updated_at)
        .bind(record.changed_at)
        .bind(record.driver.name())
        .execute(&mut *transaction)
        .await?;
        usage::begin(&mut transaction, &record.id, clock::moment().shown_from(record.created_at)).await?;
        idempotency::apply(&mut transaction, change.key, &record.id, record.generation).await?;
        append(&mut transaction, &record, &change.event).await?;
        commit(transaction).await?;
        Ok(Committed::Done(Box::new(record)))
    }

    /// Makes a change, if the row still has the generation that it was decided on. A row that becomes
    /// [`Phase::Gone`] is removed, with its meter and samples; its events stay.
    pub async fn change_workstation(&self, change: Change<'_>) -> Result<Committed, StoreError> {
        bounded(self.change(change)).await
    }

    async fn change(&self, change: Change<'_>) -> Result<Committed, StoreError> {
        let mut transaction = self.begin().await?;
        if let Some(refused) = self.guard(&mut transaction, &change).await? {
            return Ok(refused);
        }
        let mut record = change.next;
        let decided_on = record.generation;
        record.generation += 1;
        let at = clock::moment().shown_from(record.updated_at);
        (record.updated_at, record.changed_at) = (at.utc, at.steady);
        let changed = if record.phase == Phase::Gone {
            sqlx::query("DELETE FROM workstations WHERE id = $1 AND generation = $2")
                .bind(&record.id)
                .bind(decided_on)
                .execute(&mut *transaction)
                .await?
        } else {
            sqlx::query(
                "UPDATE workstations
                 SET name = $3, cpu_cores = $4, memory_gb = $5, gpu = $6, storage_gb = $7, phase = $8,
                     status_reason = $9, generation = $10, launch = $11, forced = $12, updated_at = $13,
                     changed_at = $14
                 WHERE id = $1 AND generation = $2",
            )
            .bind(&record.id)
            .bind(decided_on)
            .bind(&record.name)
            .bind(i64::from(record.cpu_cores))
            .bind(i64::from(record.memory_gb))
            .bind(&record.gpu)
            .bind(i64::from(record.storage_gb))
            .bind(record.phase.name())
            .bind(&record.status_reason)
            .bind(record.generation)
            .bind(record.launch)
            .bind(i64::from(record.forced))
            .bind(record.updated_at)
            .bind(record.changed_at)
            .execute(&mut *transaction)
            .await?
        };
        if changed.rows_affected() != 1 {
            return Ok(Committed::Stale);
        }
        if record.phase == Phase::Gone {
            usage::end(&mut transaction, &record.id).await?;
        }
        idempotency::apply(&mut transaction, change.key, &record.id, record.generation).await?;
        append(&mut transaction, &record, &change.event).await?;
        commit(transaction).await?;
        Ok(Committed::Done(Box::new(record)))
    }

    /// Checks, under the write lock, what must hold beside the row itself.
    async fn guard(
        &self,
        transaction: &mut Transaction<'static, Sqlite>,
        change: &Change<'_>,
    ) -> Result<Option<Committed>, StoreError> {
        if let Key::Answers(claim) | Key::Opens(claim) = change.key
            && !idempotency::take(transaction, claim).await?
        {
            return Ok(Some(Committed::KeyTaken));
        }
        match change.demand {
            Some(demand) => Ok(exhausted(transaction, &change.next, demand).await?.map(Committed::Exhausted)),
            None => Ok(None),
        }
    }

    /// The workstation, if `owner` has it.
    pub async fn workstation(&self, owner: &str, id: &str) -> Result<Option<Record>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM workstations WHERE id = $1 AND owner = $2").bind(id).bind(owner);
        let row = self.row(query).await?;
        row.as_ref().map(read).transpose()
    }

    /// The workstation, whoever has it.
    pub async fn any_workstation(&self, id: &str) -> Result<Option<Record>, StoreError> {
        let query = sqlx::query("SELECT * FROM workstations WHERE id = $1").bind(id);
        let row = self.row(query).await?;
        row.as_ref().map(read).transpose()
    }

    /// At most `limit` workstations of `owner` after the id `after`, by id, which is by age.
    pub async fn workstations(
        &self,
        owner: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<Record>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM workstations WHERE owner = $1 AND id > $2 ORDER BY id LIMIT $3")
                .bind(owner)
                .bind(after)
                .bind(i64::from(limit));
        let rows = self.rows(query).await?;
        rows.iter().map(read).collect()
    }

    /// Every workstation of every owner.
    pub async fn all_workstations(&self) -> Result<Vec<Record>, StoreError> {
        let query = sqlx::query("SELECT * FROM workstations ORDER BY id");
        let rows = self.rows(query).await?;
        rows.iter().map(read).collect()
    }
}

async fn append(
    transaction: &mut Transaction<'static, Sqlite>,
    record: &Record,
    event: &Event<'_>,
) -> Result<(), StoreError> {
    let after = After { id: &record.id, generation: record.generation, at: record.updated_at, data: record };
    events::append(transaction, event, after).await
}

/// What `next` would take more of than its region has left.
async fn exhausted(
    transaction: &mut Transaction<'static, Sqlite>,
    next: &Record,
    demand: Demand,
) -> Result<Option<&'static str>, StoreError> {
    let held = sqlx::query(
        "SELECT COALESCE(SUM(storage_gb), 0) AS storage_gb,
                COALESCE(SUM(CASE WHEN phase IN ('launching', 'running', 'stopping') THEN cpu_cores ELSE 0 END), 0)
                    AS cpu_cores,
                COALESCE(SUM(CASE WHEN phase IN ('launching', 'running', 'stopping') THEN memory_gb ELSE 0 END), 0)
                    AS memory_gb,
                COALESCE(SUM(CASE WHEN phase IN ('launching', 'running', 'stopping') AND gpu = $3 THEN 1 ELSE 0 END), 0)
                    AS gpus
         FROM workstations WHERE region = $1 AND id <> $2",
    )
    .bind(&next.region)
    .bind(&next.id)
    .bind(&next.gpu)
    .fetch_one(&mut **transaction)
    .await?;
    let held = |column: &str| held.try_get::<i64, _>(column);
    Ok(match demand {
        Demand::Storage(capacity) => {
            (held("storage_gb")? + i64::from(next.storage_gb) > capacity.storage_gb).then_some("storage")
        }
        Demand::Run(capacity) => {
            if held("cpu_cores")? + i64::from(next.cpu_cores) > capacity.cpu_cores {
                Some("cores")
            } else if held("memory_gb")? + i64::from(next.memory_gb) > capacity.memory_gb {
                Some("memory")
            } else if next.gpu.is_some() && held("gpus")? + 1 > capacity.gpus {
                Some("GPUs")
            } else {
                None
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Phase;

    /// The capacity query names phases; they must be those that hold capacity.
    #[test]
    fn the_capacity_query_counts_the_phases_that_hold_capacity() {
        let holding: Vec<_> =
            Phase::STORED.into_iter().filter(|phase| phase.holds_capacity()).map(Phase::name).collect();
        assert_eq!(holding, ["launching", "running", "stopping"]);
    }
}
