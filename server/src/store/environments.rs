//! Environments: one row each, changed only together with an event and only from the generation it was decided on.

use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::batch::Verdict;
use super::events::{self, After};
use super::idempotency::{self, Claim};
use super::{Author, Key, Store, StoreError, removal};

/// An environment as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvironmentRecord {
    pub id: String,
    pub owner: String,
    pub name: String,
    pub description: Option<String>,
    /// `cloud` or `self_hosted`.
    pub kind: String,
    /// A JSON object.
    pub config: String,
    /// A JSON object.
    pub metadata: String,
    pub generation: i64,
    /// Microseconds since the epoch.
    pub archived_at: Option<i64>,
    /// Microseconds since the epoch.
    pub created_at: i64,
    /// Microseconds since the epoch.
    pub updated_at: i64,
}

impl EnvironmentRecord {
    /// Whether workers of the caller's own do its work.
    pub fn is_self_hosted(&self) -> bool {
        self.kind == "self_hosted"
    }
}

/// A change to be made.
#[derive(Debug, Clone)]
pub struct EnvironmentChange {
    /// The row as it shall be. Its generation is the one that the change was decided on.
    pub next: EnvironmentRecord,
    pub author: Author,
    pub claim: Option<Claim>,
    /// It must not have live work.
    pub idle: bool,
}

/// What came of a change of environments or work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    Done(T),
    /// The row is not as it was when the change was decided; decide again.
    Stale,
    /// Another request has the same idempotency key.
    KeyTaken,
    /// The environment has live work.
    Busy,
}

/// Which environments of an owner are listed.
#[derive(Debug, Clone)]
pub struct EnvironmentFilter<'a> {
    /// Only those after this id.
    pub after: &'a str,
    pub archived: bool,
    /// Microseconds since the epoch.
    pub created_from: i64,
    /// Microseconds since the epoch.
    pub created_to: i64,
    pub limit: u32,
}

fn read(row: &SqliteRow) -> Result<EnvironmentRecord, StoreError> {
    Ok(EnvironmentRecord {
        id: row.try_get("id")?,
        owner: row.try_get("owner")?,
        name: row.try_get("name")?,
        description: row.try_get("description")?,
        kind: row.try_get("kind")?,
        config: row.try_get("config")?,
        metadata: row.try_get("metadata")?,
        generation: row.try_get("generation")?,
        archived_at: row.try_get("archived_at")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}

/// Whether any of its work is not stopped.
async fn is_busy(connection: &mut SqliteConnection, id: &str) -> Result<bool, StoreError> {
    let live = sqlx::query(
        "SELECT 1 AS one FROM work
         WHERE environment_id = $1 AND state IN ('queued', 'starting', 'active', 'stopping') LIMIT 1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?;
    Ok(live.is_some())
}

/// Binds the claim's key and writes the event of a change that was just made.
async fn conclude(
    connection: &mut SqliteConnection,
    record: &EnvironmentRecord,
    author: &Author,
    claim: Option<&Claim>,
) -> Result<(), StoreError> {
    let key = claim.map_or(Key::Untouched, Key::Answers);
    idempotency::apply(connection, key, &record.id, record.generation).await?;
    let after = After { id: &record.id, generation: record.generation, at: record.updated_at, data: record };
    events::append(connection, &author.event(), after).await
}

impl Store {
    /// Keeps a new environment. Its generation must be 1.
    pub async fn create_environment(
        &self,
        record: EnvironmentRecord,
        author: Author,
        claim: Option<Claim>,
    ) -> Result<Outcome<EnvironmentRecord>, StoreError> {
        self.together(move |connection| {
            Box::pin(async move {
                if let Some(claim) = &claim
                    && !idempotency::take(connection, claim).await?
                {
                    return Ok(Verdict::Undo(Outcome::KeyTaken));
                }
                sqlx::query(
                    "INSERT INTO environments (id, owner, name, description, kind, config, metadata, generation,
                         archived_at, created_at, updated_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                )
                .bind(&record.id)
                .bind(&record.owner)
                .bind(&record.name)
                .bind(&record.description)
                .bind(&record.kind)
                .bind(&record.config)
                .bind(&record.metadata)
                .bind(record.generation)
                .bind(record.archived_at)
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
    pub async fn change_environment(
        &self,
        change: EnvironmentChange,
    ) -> Result<Outcome<EnvironmentRecord>, StoreError> {
        let EnvironmentChange { next: mut record, author, claim, idle } = change;
        self.together(move |connection| {
            Box::pin(async move {
                if let Some(claim) = &claim
                    && !idempotency::take(connection, claim).await?
                {
                    return Ok(Verdict::Undo(Outcome::KeyTaken));
                }
                if idle && is_busy(connection, &record.id).await? {
                    return Ok(Verdict::Undo(Outcome::Busy));
                }
                let decided_on = record.generation;
                record.generation += 1;
                let changed = sqlx::query(
                    "UPDATE environments
                     SET name = $3, description = $4, kind = $5, config = $6, metadata = $7, generation = $8,
                         archived_at = $9, updated_at = $10
                     WHERE id = $1 AND generation = $2",
                )
                .bind(&record.id)
                .bind(decided_on)
                .bind(&record.name)
                .bind(&record.description)
                .bind(&record.kind)
                .bind(&record.config)
                .bind(&record.metadata)
                .bind(record.generation)
                .bind(record.archived_at)
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

    /// Removes an environment without live work; its stopped work goes with it, in [`Store::remove_leftovers`]. Their
    /// events stay.
    pub async fn delete_environment(
        &self,
        mut record: EnvironmentRecord,
        author: Author,
    ) -> Result<Outcome<()>, StoreError> {
        self.together(move |connection| {
            Box::pin(async move {
                if is_busy(connection, &record.id).await? {
                    return Ok(Verdict::Undo(Outcome::Busy));
                }
                let removed = sqlx::query("DELETE FROM environments WHERE id = $1 AND generation = $2")
                    .bind(&record.id)
                    .bind(record.generation)
                    .execute(&mut *connection)
                    .await?;
                if removed.rows_affected() != 1 {
                    return Ok(Verdict::Undo(Outcome::Stale));
                }
                removal::ordered(connection, &record.id).await?;
                record.generation += 1;
                conclude(connection, &record, &author, None).await?;
                Ok(Verdict::Keep(Outcome::Done(())))
            })
        })
        .await
    }

    /// The environment, if `owner` has it.
    pub async fn environment(&self, owner: &str, id: &str) -> Result<Option<EnvironmentRecord>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM environments WHERE id = $1 AND owner = $2").bind(id).bind(owner);
        let row = self.row(query).await?;
        row.as_ref().map(read).transpose()
    }

    /// Environments of `owner` by id, which is by age.
    pub async fn environments(
        &self,
        owner: &str,
        filter: EnvironmentFilter<'_>,
    ) -> Result<Vec<EnvironmentRecord>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM environments
             WHERE owner = $1 AND id > $2 AND ($3 = 1 OR archived_at IS NULL) AND created_at >= $4 AND created_at <= $5
             ORDER BY id LIMIT $6",
        )
        .bind(owner)
        .bind(filter.after)
        .bind(i64::from(filter.archived))
        .bind(filter.created_from)
        .bind(filter.created_to)
        .bind(i64::from(filter.limit));
        let rows = self.rows(query).await?;
        rows.iter().map(read).collect()
    }
}
