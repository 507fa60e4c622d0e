//! Meters and the samples that windows are read from.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};

use super::{Store, StoreError, commit};
use crate::lifecycle::Moment;
use crate::lifecycle::metering::{Meter, Totals};

/// A meter after a sample was taken.
#[derive(Debug, Clone)]
pub struct Sampled {
    pub workstation_id: String,
    pub meter: Meter,
}

/// Starts a new workstation's meter at zero.
pub(super) async fn begin(
    transaction: &mut Transaction<'static, Sqlite>,
    id: &str,
    created: Moment,
) -> Result<(), StoreError> {
    write(transaction, id, &Meter { sampled_at: created.utc, counted_to: created.steady, ..Meter::default() })
        .await
}

/// Removes a workstation's meter and samples.
pub(super) async fn end(transaction: &mut Transaction<'static, Sqlite>, id: &str) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM meters WHERE workstation_id = $1",
        "DELETE FROM usage_samples WHERE workstation_id = $1",
    ] {
        sqlx::query(statement).bind(id).execute(&mut **transaction).await?;
    }
    Ok(())
}

async fn write(
    transaction: &mut Transaction<'static, Sqlite>,
    id: &str,
    meter: &Meter,
) -> Result<(), StoreError> {
    let totals = meter.totals;
    sqlx::query(
        "INSERT INTO meters (workstation_id, sampled_at, launch, cpu_base_us, memory_mib, cpu_us, gpu_us, memory_mib_ms,
             storage_gb_ms, cost_micros, cost_parts, counted_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (workstation_id) DO UPDATE
         SET sampled_at = excluded.sampled_at, counted_to = excluded.counted_to, launch = excluded.launch, cpu_base_us = excluded.cpu_base_us,
             memory_mib = excluded.memory_mib, cpu_us = excluded.cpu_us, gpu_us = excluded.gpu_us,
             memory_mib_ms = excluded.memory_mib_ms, storage_gb_ms = excluded.storage_gb_ms,
             cost_micros = excluded.cost_micros, cost_parts = excluded.cost_parts",
    )
    .bind(id)
    .bind(meter.sampled_at)
    .bind(meter.launch)
    .bind(meter.cpu_base_us)
    .bind(meter.memory_mib)
    .bind(totals.cpu_us)
    .bind(totals.gpu_us)
    .bind(totals.memory_mib_ms)
    .bind(totals.storage_gb_ms)
    .bind(totals.cost_micros)
    .bind(totals.cost_parts)
    .bind(meter.counted_to)
    .execute(&mut **transaction)
    .await?;
    sqlx::query(
        "INSERT INTO usage_samples (workstation_id, sampled_at, cpu_us, gpu_us, memory_mib_ms, storage_gb_ms,
             cost_micros, cost_parts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (workstation_id, sampled_at) DO UPDATE
         SET cpu_us = excluded.cpu_us, gpu_us = excluded.gpu_us, memory_mib_ms = excluded.memory_mib_ms,
             storage_gb_ms = excluded.storage_gb_ms, cost_micros = excluded.cost_micros,
             cost_parts = excluded.cost_parts",
    )
    .bind(id)
    .bind(meter.sampled_at)
    .bind(totals.cpu_us)
    .bind(totals.gpu_us)
    .bind(totals.memory_mib_ms)
    .bind(totals.storage_gb_ms)
    .bind(totals.cost_micros)
    .bind(totals.cost_parts)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn totals(row: &SqliteRow) -> Result<Totals, sqlx::Error> {
    Ok(Totals {
        cpu_us: row.try_get("cpu_us")?,
        gpu_us: row.try_get("gpu_us")?,
        memory_mib_ms: row.try_get("memory_mib_ms")?,
        storage_gb_ms: row.try_get("storage_gb_ms")?,
        cost_micros: row.try_get("cost_micros")?,
        cost_parts: row.try_get("cost_parts")?,
    })
}

impl Store {
    /// The workstation's meter; `None` when the workstation is gone.
    pub async fn meter(&self, id: &str) -> Result<Option<Meter>, StoreError> {
        let query = sqlx::query("SELECT * FROM meters WHERE workstation_id = $1").bind(id);
        let row = self.row(query).await?;
        let meter = |row: SqliteRow| {
            Ok(Meter {
                totals: totals(&row)?,
                sampled_at: row.try_get("sampled_at")?,
                counted_to: row.try_get("counted_to")?,
                launch: row.try_get("launch")?,
                cpu_base_us: row.try_get("cpu_base_us")?,
                memory_mib: row.try_get("memory_mib")?,
            })
        };
        row.map(meter).transpose()
    }

    /// Keeps samples, all or none. A workstation that was removed meanwhile gets none.
    pub async fn record_samples(&self, samples: &[Sampled]) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for sample in samples {
            let present = sqlx::query("SELECT 1 FROM meters WHERE workstation_id = $1")
                .bind(&sample.workstation_id)
                .fetch_optional(&mut *transaction)
                .await?;
            if present.is_some() {
                write(&mut transaction, &sample.workstation_id, &sample.meter).await?;
            }
        }
        commit(transaction).await?;
        Ok(())
    }

    /// The samples next to a moment: the last at or before it, and the first after it.
    pub async fn samples_around(&self, id: &str, at: i64) -> Result<[Option<(i64, Totals)>; 2], StoreError> {
        let mut found = [None, None];
        let statements = [
            "SELECT * FROM usage_samples WHERE workstation_id = $1 AND sampled_at <= $2
             ORDER BY sampled_at DESC LIMIT 1",
            "SELECT * FROM usage_samples WHERE workstation_id = $1 AND sampled_at > $2
             ORDER BY sampled_at LIMIT 1",
        ];
        for (statement, slot) in statements.into_iter().zip(&mut found) {
            let query = sqlx::query(statement).bind(id).bind(at);
            let row = self.row(query).await?;
            *slot = match row {
                Some(row) => Some((row.try_get("sampled_at")?, totals(&row)?)),
                None => None,
            };
        }
        Ok(found)
    }

    /// Thins samples from before `before` to the last of every hour, so that the table stays small.
    pub async fn thin_samples(&self, before: i64) -> Result<u64, StoreError> {
        let done = sqlx::query(
            "DELETE FROM usage_samples
             WHERE sampled_at < $1 AND EXISTS (
                 SELECT 1 FROM usage_samples AS later
                 WHERE later.workstation_id = usage_samples.workstation_id
                   AND later.sampled_at > usage_samples.sampled_at
                   AND later.sampled_at / 3600000000 = usage_samples.sampled_at / 3600000000)",
        )
        .bind(before)
        .execute(&self.writer.pool)
        .await?;
        Ok(done.rows_affected())
    }
}
