//! The one connection that writes.
//!
//! `SQLite` has one writer at a time, and waiting here is fairer than waiting there.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use sqlx::{Connection, Sqlite, Transaction};

use super::StoreError;
use crate::faults::meet;

/// How long a read or a change may take, and each of a change's steps. A disk that is stuck lets everybody wait; past
/// this they are told so, and may ask again.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// A pool of at most so many connections, as writer and readers both want them.
pub(super) fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        // All are opened at the start and kept, because a disk that fills up or turns read-only, or a process that runs
        // out of file descriptors, may not let new ones be opened just when they are needed.
        .min_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
}

/// Where transactions begin.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    pub pool: SqlitePool,
    /// The connection may be of no use any more: one that was opened while the disk was read-only stays read-only.
    doubtful: Arc<AtomicBool>,
}

impl Writer {
    pub async fn open(options: SqliteConnectOptions) -> Result<Self, StoreError> {
        let doubtful = Arc::new(AtomicBool::new(false));
        let doubted = Arc::clone(&doubtful);
        let pool = pool(1)
            .before_acquire(move |connection, _| {
                // When a disk is full, SQLite itself undoes the transaction, and sqlx, whose own attempt then fails,
                // believes for ever that it still goes on. Another connection knows nothing of it.
                let sound = !connection.is_in_transaction() && !doubted.swap(false, Ordering::SeqCst);
                Box::pin(std::future::ready(Ok(sound)))
            })
            .connect_with(options)
            .await?;
        Ok(Self { pool, doubtful })
    }

    /// A transaction that holds the write lock from its beginning, so that what it reads can't change before it writes.
    pub async fn begin(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        bounded(async {
            meet("store.begin").await?;
            let begun = self.pool.begin_with("BEGIN IMMEDIATE").await;
            if begun.is_err() {
                self.doubtful.store(true, Ordering::SeqCst);
            }
            Ok(begun?)
        })
        .await
    }
}

/// Commits; from then on the change survives whatever happens.
pub(super) async fn commit(transaction: Transaction<'static, Sqlite>) -> Result<(), StoreError> {
    bounded(async {
        meet("store.commit").await?;
        transaction.commit().await?;
        Ok(meet("store.committed").await?)
    })
    .await
}

/// Gives up waiting for the disk after [`PATIENCE`].
pub(super) async fn bounded<T>(work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    tokio::time::timeout(PATIENCE, work).await.unwrap_or(Err(StoreError::Stuck))
}
