//! Work: one row an item, changed only together with an event and only from the generation it was decided on.

use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::batch::Verdict;
use super::environments::Outcome;
use super::events::{self, After};
use super::idempotency::{self, Claim};
use super::{Author, Key, Store, StoreError};
use crate::lifecycle::work::{Item, State, StopReason};

/// A work item as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRecord {
    pub id: String,
    pub environment_id: String,
    pub session_id: String,
    /// A JSON object.
    pub metadata: String,
    #[serde(flatten)]
    pub item: Item,
    pub generation: i64,
    /// Microseconds since the epoch.
    pub created_at: i64,
    /// Microseconds since the epoch.
    pub updated_at: i64,
}

/// A change to be made.
#[derive(Debug, Clone)]
pub struct WorkChange {
    /// The row as it shall be. Its generation is the one that the change was decided on.
    pub next: WorkRecord,
    pub author: Author,
    pub claim: Option<Claim>,
}

/// Which work of an environment is listed, by ascending id.
#[derive(Debug, Clone, Copy)]
pub struct WorkFilter<'a> {
    pub from: Position<'a>,
    pub state: Option<State>,
    pub limit: u32,
}

/// Where a page lies.
#[derive(Debug, Clone, Copy)]
pub enum Position<'a> {
    /// Begins after this id.
    After(&'a str),
    /// Ends before this id.
    Before(&'a str),
}

pub(super) fn read(row: &SqliteRow) -> Result<WorkRecord, StoreError> {
    let number = |column: &str| -> Result<u32, StoreError> {
        let value: i64 = row.try_get(column)?;
        u32::try_from(value).map_err(|_| StoreError::Unreadable(format!("{column} = {value}")))
    };
    let state: String = row.try_get("state")?;
    let reason: Option<String> = row.try_get("stop_reason")?;
    let delivered_at: i64 = row.try_get("delivered_at")?;
    Ok(WorkRecord {
        id: row.try_get("id")?,
        environment_id: row.try_get("environment_id")?,
        session_id: row.try_get("session_id")?,
        metadata: row.try_get("metadata")?,
        item: Item {
            state: State::named(&state).ok_or_else(|| StoreError::Unreadable(format!("state = {state}")))?,
            attempt: number("attempt")?,
            delivered_at: (delivered_at != 0).then_some(delivered_at),
            worker: row.try_get("worker")?,
            acknowledged_at: row.try_get("acknowledged_at")?,
            started_at: row.try_get("started_at")?,
            last_heartbeat: row.try_get("last_heartbeat")?,
            ttl: number("ttl")?,
            lease_ends_at: row.try_get("lease_ends_at")?,
            stop_requested_at: row.try_get("stop_requested_at")?,
            stopped_at: row.try_get("stopped_at")?,
            stop_reason: reason
                .map(|name| {
                    StopReason::named(&name)
                        .ok_or_else(|| StoreError::Unreadable(format!("stop_reason = {name}")))
                })
                .transpose()?,
        },
        generation: row.try_get("generation")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}

/// Writes the event of a change that was just made.
pub(super) async fn append(
    connection: &mut SqliteConnection,
    record: &WorkRecord,
    author: &Author,
) -> Result<(), StoreError> {
    let after = After { id: &record.id, generation: record.generation, at: record.updated_at, data: record };
    events::append(connection, &author.event(), after).await
}

async fn conclude(
    connection: &mut SqliteConnection,
    record: &WorkRecord,
    author: &Author,
    claim: Option<&Claim>,
) -> Result<(), StoreError> {
    let key = claim.map_or(Key::Untouched, Key::Answers);
    idempotency::apply(connection, key, &record.id, record.generation).await?;
    append(connection, record, author).await
}

impl Store {
    /// Keeps a new item, if its environment takes work. Its generation must be 1.
    pub async fn enqueue_work(&self, change: WorkChange) -> Result<Outcome<WorkRecord>, StoreError> {
        let WorkChange { next: record, author, claim } = change;
        self.together(move |connection| {
            Box::pin(async move {
                if let Some(claim) = &claim
                    && !idempotency::take(connection, claim).await?
                {
                    return Ok(Verdict::Undo(Outcome::KeyTaken));
                }
                let open = sqlx::query(
                    "SELECT 1 AS one FROM environments
                     WHERE id = $1 AND kind = 'self_hosted' AND archived_at IS NULL",
                )
                .bind(&record.environment_id)
                .fetch_optional(&mut *connection)
                .await?;
                if open.is_none() {
                    return Ok(Verdict::Undo(Outcome::Stale));
                }
                sqlx::query(
                    "INSERT INTO work (id, environment_id, session_id, metadata, state, attempt, delivered_at, ttl,
                         generation, created_at, updated_at)
                     VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, $8, $9)",
                )
                .bind(&record.id)
                .bind(&record.environment_id)
                .bind(&record.session_id)
                .bind(&record.metadata)
                .bind(record.item.state.name())
                .bind(i64::from(record.item.attempt))
                .bind(record.generation)
                .bind(record.created_at)
                .bind(record.updated_at)
                .execute(&mut *connection)
                .await?;
                conclude(connection, &record, &author, claim.as_ref()).await?;
                Ok(Verdict::Keep(Outcome::Done(record)))
            })
        })
        .await
    }

    /// Makes a change, if the row still has the generation that it was decided on.
    pub async fn change_work(&self, change: WorkChange) -> Result<Outcome<WorkRecord>, StoreError> {
        let WorkChange { next: mut record, author, claim } = change;
        self.together(move |connection| {
            Box::pin(async move {
                if let Some(claim) = &claim
                    && !idempotency::take(connection, claim).await?
                {
                    return Ok(Verdict::Undo(Outcome::KeyTaken));
                }
                let decided_on = record.generation;
                record.generation += 1;
                let item = &record.item;
                let changed = sqlx::query(
                    "UPDATE work
                     SET metadata = $3, state = $4, attempt = $5, delivered_at = $6, worker = $7, acknowledged_at = $8,
                         started_at = $9, last_heartbeat = $10, ttl = $11, lease_ends_at = $12,
                         stop_requested_at = $13, stopped_at = $14, stop_reason = $15, generation = $16,
                         updated_at = $17
                     WHERE id = $1 AND generation = $2",
                )
                .bind(&record.id)
                .bind(decided_on)
                .bind(&record.metadata)
                .bind(item.state.name())
                .bind(i64::from(item.attempt))
                .bind(item.delivered_at.unwrap_or(0))
                .bind(&item.worker)
                .bind(item.acknowledged_at)
                .bind(item.started_at)
                .bind(item.last_heartbeat)
                .bind(i64::from(item.ttl))
                .bind(item.lease_ends_at)
                .bind(item.stop_requested_at)
                .bind(item.stopped_at)
                .bind(item.stop_reason.map(StopReason::name))
                .bind(record.generation)
                .bind(record.updated_at)
                .execute(&mut *connection)
                .await?;
                if changed.rows_affected() != 1 {
                    return Ok(Verdict::Undo(Outcome::Stale));
                }
                conclude(connection, &record, &author, claim.as_ref()).await?;
                Ok(Verdict::Keep(Outcome::Done(record)))
            })
        })
        .await
    }

    /// The item, if it is in that environment.
    pub async fn work(&self, environment_id: &str, id: &str) -> Result<Option<WorkRecord>, StoreError> {
        let query = sqlx::query("SELECT * FROM work WHERE id = $1 AND environment_id = $2")
            .bind(id)
            .bind(environment_id);
        let row = self.row(query).await?;
        row.as_ref().map(read).transpose()
    }

    /// One page of an environment's work, by ascending id.
    pub async fn works(
        &self,
        environment_id: &str,
        filter: WorkFilter<'_>,
    ) -> Result<Vec<WorkRecord>, StoreError> {
        let statement = match (filter.from, filter.state) {
            (Position::After(_), None) => {
                "SELECT * FROM work WHERE environment_id = $1 AND id > $2 ORDER BY id LIMIT $3"
            }
            (Position::After(_), Some(_)) => {
                "SELECT * FROM work WHERE environment_id = $1 AND state = $4 AND id > $2 ORDER BY id LIMIT $3"
            }
            (Position::Before(_), None) => {
                "SELECT * FROM work WHERE environment_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
            }
            (Position::Before(_), Some(_)) => {
                "SELECT * FROM work WHERE environment_id = $1 AND state = $4 AND id < $2 ORDER BY id DESC LIMIT $3"
            }
        };
        let (Position::After(id) | Position::Before(id)) = filter.from;
        let mut query = sqlx::query(statement).bind(environment_id).bind(id).bind(i64::from(filter.limit));
        if let Some(state) = filter.state {
            query = query.bind(state.name());
        }
        let rows = self.rows(query).await?;
        let mut records: Vec<WorkRecord> = rows.iter().map(read).collect::<Result<_, _>>()?;
        if let Position::Before(_) = filter.from {
            records.reverse();
        }
        Ok(records)
    }
}
