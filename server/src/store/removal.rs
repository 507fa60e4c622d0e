//! Removes the work of environments that are gone.
//!
//! An environment may have had any number of items, and removing them all at once would keep every other writer waiting.
//! So its deletion only puts it on a list; from then on nobody can see its work, which is removed a part at a time, also
//! after a crash.

use sqlx::{Row, SqliteConnection};

use super::batch::Verdict;
use super::{Store, StoreError};
use crate::faults::meet;

/// The most items that are removed in one transaction: some milliseconds' worth.
const AT_ONCE: i64 = 500;

/// Has the environment's work removed, now that the environment is gone.
pub(super) async fn ordered(
    connection: &mut SqliteConnection,
    environment_id: &str,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO emptied_environments (id) VALUES ($1)")
        .bind(environment_id)
        .execute(connection)
        .await?;
    Ok(())
}

impl Store {
    /// Removes a part of the work that deleted environments have left; whether there may be more.
    pub async fn remove_leftovers(&self) -> Result<bool, StoreError> {
        meet("store.remove").await?;
        self.together(|connection| {
            Box::pin(async move {
                let row = sqlx::query("SELECT id FROM emptied_environments ORDER BY id LIMIT 1")
                    .fetch_optional(&mut *connection)
                    .await?;
                let Some(row) = row else { return Ok(Verdict::Undo(false)) };
                let environment_id: String = row.try_get("id")?;
                let removed = sqlx::query(
                    "DELETE FROM work WHERE id IN (
                         SELECT id FROM work WHERE environment_id = $1 ORDER BY id LIMIT $2)",
                )
                .bind(&environment_id)
                .bind(AT_ONCE)
                .execute(&mut *connection)
                .await?;
                if removed.rows_affected() == 0 {
                    sqlx::query("DELETE FROM emptied_environments WHERE id = $1")
                        .bind(&environment_id)
                        .execute(&mut *connection)
                        .await?;
                }
                Ok(Verdict::Keep(true))
            })
        })
        .await
    }
}
