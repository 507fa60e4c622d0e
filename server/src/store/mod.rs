//! What must survive.
//!
//! Embedded `SQLite` in WAL mode, synced at every commit: what was acknowledged is on disk. Every state change and its
//! event are one transaction, guarded by the row's generation, so that of two changes decided on the same state only
//! one is made. The SQL is the part of the language that `PostgreSQL` takes too.

mod batch;
mod clock;
mod environments;
mod events;
mod idempotency;
mod queue;
mod removal;
mod tokens;
mod usage;
mod work;
mod workstations;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteRow, SqliteSynchronous};
use sqlx::{Sqlite, Transaction};
use tokio::sync::Mutex;

use self::writer::{PATIENCE, Writer, bounded, commit, pool};
use crate::faults::{Injected, meet};

pub use environments::{EnvironmentChange, EnvironmentFilter, EnvironmentRecord, Outcome};
pub use idempotency::{Claim, Recollection};
pub use queue::{Poll, QueueFigures};
pub use tokens::{NewToken, Token};
pub use usage::Sampled;
pub use work::{Position, WorkChange, WorkFilter, WorkRecord};
pub use workstations::{Author, Change, Committed, Demand, Event, Key, Record, RegionCapacity};

/// How long whoever works for the service itself waits before it tries again what the store, or a driver, refused.
pub const PAUSE: Duration = Duration::from_secs(1);

/// The store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the store failed: {0}")]
    Sql(#[from] sqlx::Error),
    #[error("the store's schema could not be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error(transparent)]
    Injected(#[from] Injected),
    #[error("the store holds what this version can't read: {0}")]
    Unreadable(String),
    #[error("the store could not commit: {0}")]
    Undone(String),
    /// Whether the change was made is not known then.
    #[error("the store took longer than {} s", PATIENCE.as_secs())]
    Stuck,
}

impl StoreError {
    /// Whether the same request may succeed later without anybody mending anything in the service itself: it is busy, or
    /// its disk is full or in trouble, and it goes on by itself once there is room or the disk is well again.
    pub fn is_passing(&self) -> bool {
        match self {
            StoreError::Sql(sqlx::Error::PoolTimedOut) | StoreError::Undone(_) | StoreError::Stuck => true,
            // SQLITE_BUSY, and what a disk does that is full, read-only, out of order, or gone: SQLITE_READONLY,
            // SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN. Extended forms differ in the higher bytes.
            StoreError::Sql(sqlx::Error::Database(error)) => error
                .code()
                .and_then(|code| code.parse::<u32>().ok())
                .is_some_and(|code| matches!(code & 0xff, 5 | 8 | 10 | 13 | 14)),
            _ => false,
        }
    }
}

/// A query with its values.
type Query<'q> = sqlx::query::Query<'q, Sqlite, sqlx::sqlite::SqliteArguments>;

/// The store of one data folder.
#[derive(Debug, Clone)]
pub struct Store {
    writer: Writer,
    readers: SqlitePool,
    batches: batch::Batches,
    /// When the store was last found to take writes.
    probed_at: Arc<Mutex<Option<Instant>>>,
}

/// How long a probe may take. It asks no more than whether writes are taken, for a watchdog that won't wait for long.
const PROBE_PATIENCE: Duration = Duration::from_secs(4);

/// How long a good probe holds. Health needs no token, so asking for it often must not keep writers waiting.
const PROBE_HOLDS: Duration = Duration::from_secs(1);

impl Store {
    /// Opens the store in `folder`, creating it or bringing its schema up to date as needed.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(Self::file(folder))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE);
        let writer = Writer::open(options.clone()).await?;
        sqlx::migrate!("src/store/migrations").run(&writer.pool).await?;
        let readers = pool(4).connect_with(options.read_only(true)).await?;
        let batches = batch::Batches::start(writer.clone());
        Ok(Self { writer, readers, batches, probed_at: Arc::default() })
    }

    /// Where the store of a data folder lies.
    pub fn file(folder: &Path) -> PathBuf {
        folder.join("wharf.sqlite3")
    }

    /// Proves that the store can be written to, by writing to it: a full disk refuses nothing less.
    pub async fn probe(&self) -> Result<(), StoreError> {
        let probe = async {
            let mut probed_at = self.probed_at.lock().await;
            if probed_at.is_none_or(|at| at.elapsed() >= PROBE_HOLDS) {
                let mut transaction = self.begin().await?;
                sqlx::query(
                    "INSERT INTO probe (id, probed_at) VALUES (1, $1)
                     ON CONFLICT (id) DO UPDATE SET probed_at = excluded.probed_at",
                )
                .bind(crate::clock::now())
                .execute(&mut *transaction)
                .await?;
                commit(transaction).await?;
                *probed_at = Some(Instant::now());
            }
            Ok(())
        };
        tokio::time::timeout(PROBE_PATIENCE, probe).await.unwrap_or(Err(StoreError::Stuck))
    }

    /// Closes every connection, folding the write-ahead log back into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.pool.close().await;
    }

    /// A transaction that holds the write lock from its beginning, so that what it reads can't change before it writes.
    async fn begin(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        self.writer.begin().await
    }

    /// The row that a query finds in what was committed.
    async fn row(&self, query: Query<'_>) -> Result<Option<SqliteRow>, StoreError> {
        self.reading(query.fetch_optional(&self.readers)).await
    }

    /// The rows that a query finds in what was committed.
    async fn rows(&self, query: Query<'_>) -> Result<Vec<SqliteRow>, StoreError> {
        self.reading(query.fetch_all(&self.readers)).await
    }

    async fn reading<T>(&self, found: impl Future<Output = sqlx::Result<T>>) -> Result<T, StoreError> {
        bounded(async {
            meet("store.read").await?;
            Ok(found.await?)
        })
        .await
    }
}
