//! Events: what happened to a resource, and how it was afterwards.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{Row, SqliteConnection};

use super::{Event, Store, StoreError};
use crate::faults::meet;

/// The resource that an event is about, as it is after the change.
pub(super) struct After<'a, T> {
    pub id: &'a str,
    pub generation: i64,
    /// Microseconds since the epoch.
    pub at: i64,
    pub data: &'a T,
}

/// Writes an event, in the transaction that makes the change.
pub(super) async fn append<T: Serialize>(
    connection: &mut SqliteConnection,
    event: &Event<'_>,
    after: After<'_, T>,
) -> Result<(), StoreError> {
    meet("store.event").await?;
    let data =
        serde_json::to_string(after.data).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    sqlx::query(
        "INSERT INTO events (at, kind, resource_id, generation, actor, request_id, data)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(after.at)
    .bind(event.kind)
    .bind(after.id)
    .bind(after.generation)
    .bind(event.actor)
    .bind(event.request_id)
    .bind(data)
    .execute(connection)
    .await?;
    Ok(())
}

impl Store {
    /// A resource as it was at a generation.
    pub async fn as_of<T: DeserializeOwned>(
        &self,
        id: &str,
        generation: i64,
    ) -> Result<Option<T>, StoreError> {
        let query = sqlx::query("SELECT data FROM events WHERE resource_id = $1 AND generation = $2")
            .bind(id)
            .bind(generation);
        let row = self.row(query).await?;
        row.map(|row| {
            let data: String = row.try_get("data")?;
            serde_json::from_str(&data).map_err(|error| StoreError::Unreadable(error.to_string()))
        })
        .transpose()
    }
}
