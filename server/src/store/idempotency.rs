//! Idempotency keys: which request had which key, and what its answer was.
//!
//! A key is bound in the transaction that makes the request's change. A change that is itself the answer (a creation)
//! answers it there; one that begins an action (a launch) leaves it open, and the transaction that ends the action
//! answers it, or frees it if the action failed, so that the same key can try again.

use std::time::Duration;

use sqlx::{Row, SqliteConnection};
use wharf_api::refusal::Problem;

use super::workstations::Key;
use super::{Store, StoreError, bounded, commit};
use crate::clock::steady;

/// How long a key is kept.
pub const KEPT_FOR: Duration = Duration::from_hours(24);

/// A request that carries a key.
#[derive(Debug, Clone)]
pub struct Claim {
    pub token_id: String,
    pub key: String,
    /// SHA-256 of method, path, query and body, in hex.
    pub request_hash: String,
}

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recollection {
    /// Nothing: the request is new.
    Fresh,
    /// It was used for a different request.
    Different,
    /// The same request is under way, on this resource.
    UnderWay(String),
    /// The answer was this resource at this generation.
    Answered { id: String, generation: i64 },
    /// The answer was this refusal.
    Refused(Problem),
}

/// The steady time before which keys are past theirs.
fn cutoff() -> i64 {
    steady() - i64::try_from(KEPT_FOR.as_micros()).unwrap_or(i64::MAX)
}

/// Binds the key to the request, unless it is bound already.
pub(super) async fn take(connection: &mut SqliteConnection, claim: &Claim) -> Result<bool, StoreError> {
    let taken = sqlx::query(
        "INSERT INTO idempotency_keys (token_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (token_id, key) DO UPDATE
         SET request_hash = excluded.request_hash, created_at = excluded.created_at, resource_id = NULL,
             answered = NULL, refusal = NULL
         WHERE idempotency_keys.created_at < $5",
    )
    .bind(&claim.token_id)
    .bind(&claim.key)
    .bind(&claim.request_hash)
    .bind(steady())
    .bind(cutoff())
    .execute(connection)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Does with keys what a change of the resource `id`, now at `generation`, says.
pub(super) async fn apply(
    connection: &mut SqliteConnection,
    key: Key<'_>,
    id: &str,
    generation: i64,
) -> Result<(), StoreError> {
    let (Key::Answers(claim) | Key::Opens(claim)) = key else {
        return match key {
            Key::Settles { succeeded } => settle(connection, succeeded, id, generation).await,
            _ => Ok(()),
        };
    };
    let answered = matches!(key, Key::Answers(_)).then_some(generation);
    sqlx::query(
        "UPDATE idempotency_keys SET resource_id = $3, answered = $4 WHERE token_id = $1 AND key = $2",
    )
    .bind(&claim.token_id)
    .bind(&claim.key)
    .bind(id)
    .bind(answered)
    .execute(connection)
    .await?;
    Ok(())
}

/// A resource has at most one action under way, so at most one key waits for it.
async fn settle(
    connection: &mut SqliteConnection,
    succeeded: bool,
    id: &str,
    generation: i64,
) -> Result<(), StoreError> {
    let statement = if succeeded {
        sqlx::query("UPDATE idempotency_keys SET answered = $2 WHERE resource_id = $1 AND answered IS NULL")
            .bind(id)
            .bind(generation)
    } else {
        sqlx::query("DELETE FROM idempotency_keys WHERE resource_id = $1 AND answered IS NULL").bind(id)
    };
    statement.execute(connection).await?;
    Ok(())
}

impl Store {
    /// What is known of the request's key.
    pub async fn recall(&self, claim: &Claim) -> Result<Recollection, StoreError> {
        let query = sqlx::query(
            "SELECT request_hash, resource_id, answered, refusal FROM idempotency_keys
             WHERE token_id = $1 AND key = $2 AND created_at >= $3",
        )
        .bind(&claim.token_id)
        .bind(&claim.key)
        .bind(cutoff());
        let row = self.row(query).await?;
        let Some(row) = row else { return Ok(Recollection::Fresh) };
        if row.try_get::<String, _>("request_hash")? != claim.request_hash {
            return Ok(Recollection::Different);
        }
        if let Some(refusal) = row.try_get::<Option<String>, _>("refusal")? {
            let problem =
                serde_json::from_str(&refusal).map_err(|error| StoreError::Unreadable(error.to_string()))?;
            return Ok(Recollection::Refused(problem));
        }
        let id: Option<String> = row.try_get("resource_id")?;
        let generation: Option<i64> = row.try_get("answered")?;
        match (id, generation) {
            (Some(id), Some(generation)) => Ok(Recollection::Answered { id, generation }),
            (Some(id), None) => Ok(Recollection::UnderWay(id)),
            (None, _) => Err(StoreError::Unreadable(format!("the key {:?} is bound to nothing", claim.key))),
        }
    }

    /// Keeps a refusal as the answer to the request with this key. False if the key was bound meanwhile: then the refusal
    /// may be due to the very request that this one repeats, and what is known of the key decides.
    pub async fn remember_refusal(&self, claim: &Claim, problem: &Problem) -> Result<bool, StoreError> {
        let refusal =
            serde_json::to_string(problem).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        bounded(async {
            let mut transaction = self.begin().await?;
            if !take(&mut transaction, claim).await? {
                return Ok(false);
            }
            sqlx::query("UPDATE idempotency_keys SET refusal = $3 WHERE token_id = $1 AND key = $2")
                .bind(&claim.token_id)
                .bind(&claim.key)
                .bind(refusal)
                .execute(&mut *transaction)
                .await?;
            commit(transaction).await?;
            Ok(true)
        })
        .await
    }

    /// Keeps a resource as it is as the request's answer; whether the key had none before.
    pub async fn remember_answer(
        &self,
        claim: &Claim,
        id: &str,
        generation: i64,
    ) -> Result<bool, StoreError> {
        bounded(async {
            let mut transaction = self.begin().await?;
            if !take(&mut transaction, claim).await? {
                return Ok(false);
            }
            apply(&mut transaction, Key::Answers(claim), id, generation).await?;
            commit(transaction).await?;
            Ok(true)
        })
        .await
    }

    /// Forgets keys that are past their time.
    pub async fn forget_old_keys(&self) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM idempotency_keys WHERE created_at < $1")
            .bind(cutoff())
            .execute(&self.writer.pool)
            .await?;
        Ok(done.rows_affected())
    }
}
