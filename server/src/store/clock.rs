//! Where steady time stands, for the next start of the service.

use sqlx::Row;

use super::{Store, StoreError, commit};
use crate::clock;

/// After the host was booted nothing but the wall clock says how much time has passed, and it may have been set back
/// since. What was to take a while from then on then takes that long from now on, and not until the clock has caught up.
const CATCH_UP: [&str; 4] = [
    "UPDATE work SET lease_ends_at = $1 + ttl * 1000000 WHERE lease_ends_at > $1 + ttl * 1000000",
    "UPDATE work SET delivered_at = $1 WHERE delivered_at > $1",
    "UPDATE meters SET counted_to = $1 WHERE counted_to > $1",
    "UPDATE idempotency_keys SET created_at = $1 WHERE created_at > $1",
];

impl Store {
    /// Has steady time go on from where an earlier start on this boot of the host left it; begins it anew on another.
    pub async fn resume_clock(&self, boot_id: &str) -> Result<(), StoreError> {
        let query = sqlx::query("SELECT booted_at FROM clock WHERE boot_id = $1").bind(boot_id);
        let row = self.row(query).await?;
        if let Some(row) = row {
            clock::go_on_from(Some(row.try_get("booted_at")?));
            return Ok(());
        }
        let booted_at = clock::go_on_from(None);
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM clock").execute(&mut *transaction).await?;
        sqlx::query("INSERT INTO clock (boot_id, booted_at) VALUES ($1, $2)")
            .bind(boot_id)
            .bind(booted_at)
            .execute(&mut *transaction)
            .await?;
        for statement in CATCH_UP {
            sqlx::query(statement).bind(clock::steady()).execute(&mut *transaction).await?;
        }
        commit(transaction).await
    }
}
