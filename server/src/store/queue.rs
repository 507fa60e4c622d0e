//! The queue's side of work: claiming, counting, and the leases that end.

use sqlx::Row;

use super::batch::Verdict;
use super::work::{WorkRecord, append, read};
use super::{Author, Store, StoreError};
use crate::lifecycle::Moment;

/// A poll that wants an item.
#[derive(Debug, Clone)]
pub struct Poll {
    pub environment_id: String,
    pub worker: Option<String>,
    pub now: Moment,
    /// What was handed out at this steady time or before, and not acknowledged, may be handed out again.
    pub reclaim_before: i64,
    pub author: Author,
}

/// How full a queue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueFigures {
    /// Items that were not handed out.
    pub depth: u64,
    /// Items that were handed out and not acknowledged.
    pub pending: u64,
    /// When the oldest item that was not handed out was created, in microseconds since the epoch.
    pub oldest: Option<i64>,
}

/// The oldest of what was never handed out and what was handed out longest ago: each is one step down an index, however
/// many items there are. `PostgreSQL` takes it as it stands; with more writers than one, `FOR UPDATE SKIP LOCKED`
/// goes after each inner `LIMIT 1`.
const CLAIM: &str = "
    UPDATE work SET delivered_at = $2, worker = $3, generation = generation + 1,
        updated_at = CASE WHEN updated_at > $5 THEN updated_at ELSE $5 END
    WHERE id = (
        SELECT id FROM (
            SELECT id FROM (
                SELECT id FROM work WHERE environment_id = $1 AND state = 'queued' AND delivered_at = 0
                ORDER BY id LIMIT 1
            ) AS fresh
            UNION ALL
            SELECT id FROM (
                SELECT id FROM work
                WHERE environment_id = $1 AND state = 'queued' AND delivered_at > 0 AND delivered_at <= $4
                ORDER BY delivered_at, id LIMIT 1
            ) AS stale
        ) AS candidates
        ORDER BY id LIMIT 1
    )
    RETURNING *";

impl Store {
    /// Hands out one item, or none when there is none.
    pub async fn claim_work(&self, poll: Poll) -> Result<Option<WorkRecord>, StoreError> {
        self.together(move |connection| {
            Box::pin(async move {
                let row = sqlx::query(CLAIM)
                    .bind(&poll.environment_id)
                    .bind(poll.now.steady)
                    .bind(&poll.worker)
                    .bind(poll.reclaim_before)
                    .bind(poll.now.utc)
                    .fetch_optional(&mut *connection)
                    .await?;
                let Some(row) = row else { return Ok(Verdict::Undo(None)) };
                let record = read(&row)?;
                append(connection, &record, &poll.author).await?;
                Ok(Verdict::Keep(Some(record)))
            })
        })
        .await
    }

    /// When the item that was handed out longest ago, and not acknowledged, was handed out, in steady time.
    pub async fn oldest_delivery(&self, environment_id: &str) -> Result<Option<i64>, StoreError> {
        let query = sqlx::query(
            "SELECT delivered_at FROM work WHERE environment_id = $1 AND state = 'queued' AND delivered_at > 0
             ORDER BY delivered_at LIMIT 1",
        )
        .bind(environment_id);
        let row = self.row(query).await?;
        Ok(row.map(|row| row.try_get("delivered_at")).transpose()?)
    }

    pub async fn queue_figures(&self, environment_id: &str) -> Result<QueueFigures, StoreError> {
        let query = sqlx::query(
            "SELECT COALESCE(SUM(CASE WHEN delivered_at = 0 THEN 1 ELSE 0 END), 0) AS depth, COUNT(*) AS queued
             FROM work WHERE environment_id = $1 AND state = 'queued'",
        )
        .bind(environment_id);
        // An aggregate always has its row.
        let counted = self.row(query).await?.ok_or(sqlx::Error::RowNotFound)?;
        let query = sqlx::query(
            "SELECT created_at FROM work WHERE environment_id = $1 AND state = 'queued' AND delivered_at = 0
             ORDER BY id LIMIT 1",
        )
        .bind(environment_id);
        let oldest = self.row(query).await?;
        let depth: i64 = counted.try_get("depth")?;
        let queued: i64 = counted.try_get("queued")?;
        Ok(QueueFigures {
            depth: u64::try_from(depth).unwrap_or(0),
            pending: u64::try_from(queued - depth).unwrap_or(0),
            oldest: oldest.map(|row| row.try_get("created_at")).transpose()?,
        })
    }

    /// At most `limit` items whose lease has ended by `now` (steady), the longest ended first.
    pub async fn ended_leases(&self, now: i64, limit: u32) -> Result<Vec<WorkRecord>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM work WHERE lease_ends_at IS NOT NULL AND lease_ends_at <= $1
             ORDER BY lease_ends_at LIMIT $2",
        )
        .bind(now)
        .bind(i64::from(limit));
        let rows = self.rows(query).await?;
        rows.iter().map(read).collect()
    }

    /// When the next lease ends, in steady time.
    pub async fn next_lease_end(&self) -> Result<Option<i64>, StoreError> {
        let query = sqlx::query(
            "SELECT lease_ends_at FROM work WHERE lease_ends_at IS NOT NULL ORDER BY lease_ends_at LIMIT 1",
        );
        let row = self.row(query).await?;
        Ok(row.map(|row| row.try_get("lease_ends_at")).transpose()?)
    }
}
