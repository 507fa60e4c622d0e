//! Changes that share a transaction.
//!
//! A commit waits for the disk; while it does, the changes that other requests want pile up, and the next transaction
//! takes all of them. Each stands in a savepoint of its own, so that one that is refused or fails takes nothing
//! else with it; and none is answered before the transaction that it is in has been committed.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use futures::future::BoxFuture;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use super::writer::{Writer, bounded, commit};
use super::{Store, StoreError};

/// The most changes in one transaction.
const MOST: usize = 256;
/// How many changes may wait; more wait to wait.
const WAITING: usize = 1024;

/// What a change comes to, once it has run and before it is committed.
pub(super) enum Verdict<T> {
    Keep(T),
    /// Undo what the change has written.
    Undo(T),
}

/// Tells the one who asked what came of the change, once it is known whether the transaction was committed.
type Announcement = Box<dyn FnOnce(Result<(), String>) + Send>;

/// Runs within the transaction. An error means that the transaction as a whole can't go on.
type Job = Box<
    dyn for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, (Announcement, Result<(), StoreError>)>
        + Send,
>;

/// Where changes wait for the next transaction.
#[derive(Clone)]
pub(super) struct Batches(mpsc::Sender<Job>);

impl std::fmt::Debug for Batches {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Batches")
    }
}

impl Batches {
    /// Starts the task that writes them; it ends with the last clone of this.
    pub fn start(writer: Writer) -> Self {
        let (sender, jobs) = mpsc::channel(WAITING);
        tokio::spawn(write(jobs, writer));
        Self(sender)
    }
}

impl Store {
    /// Runs a change in a transaction that it may share with others, and returns once it is on disk.
    pub(super) async fn together<T, F>(&self, change: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<Verdict<T>, StoreError>>
            + Send
            + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            Box::pin(async move {
                if answer.is_closed() {
                    // Whoever asked was told that it takes too long, and may have asked again since.
                    let nothing: Announcement = Box::new(|_| {});
                    return (nothing, Ok(()));
                }
                let (outcome, sound) = saved(connection, change).await;
                let announce: Announcement = Box::new(move |committed| {
                    let outcome =
                        outcome.and_then(|outcome| committed.map_err(StoreError::Undone).map(|()| outcome));
                    // Nobody listens any more when the request was given up.
                    let _ = answer.send(outcome);
                });
                (announce, sound)
            })
        });
        let undone = |why: &str| StoreError::Undone(why.to_owned());
        bounded(async {
            self.batches.0.send(job).await.map_err(|_| undone("the store is closed"))?;
            answered.await.map_err(|_| undone("its transaction was given up"))?
        })
        .await
    }
}

/// Runs a change within a savepoint: what came of it, and whether the transaction can go on.
async fn saved<T, F>(
    connection: &mut SqliteConnection,
    change: F,
) -> (Result<T, StoreError>, Result<(), StoreError>)
where
    F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<Verdict<T>, StoreError>>,
{
    if let Err(error) = run(connection, "SAVEPOINT change").await {
        return (Err(StoreError::Undone(error.to_string())), Err(error));
    }
    let outcome = change(connection).await;
    let ended = match &outcome {
        Ok(Verdict::Keep(_)) => run(connection, "RELEASE change").await,
        Ok(Verdict::Undo(_)) | Err(_) => match run(connection, "ROLLBACK TO change").await {
            Ok(()) => run(connection, "RELEASE change").await,
            Err(error) => Err(error),
        },
    };
    (outcome.map(|(Verdict::Keep(value) | Verdict::Undo(value))| value), ended)
}

async fn run(connection: &mut SqliteConnection, statement: &'static str) -> Result<(), StoreError> {
    sqlx::query(statement).execute(connection).await?;
    Ok(())
}

async fn write(mut jobs: mpsc::Receiver<Job>, writer: Writer) {
    while let Some(first) = jobs.recv().await {
        let mut announcements = Vec::new();
        let committed = AssertUnwindSafe(transact(first, &mut jobs, &writer, &mut announcements))
            .catch_unwind()
            .await
            // Whoever panicked, the next transaction begins anew.
            .unwrap_or_else(|_| Err(StoreError::Undone("a change panicked".to_owned())));
        for announce in announcements {
            announce(committed.as_ref().copied().map_err(ToString::to_string));
        }
    }
}

async fn transact(
    first: Job,
    jobs: &mut mpsc::Receiver<Job>,
    writer: &Writer,
    announcements: &mut Vec<Announcement>,
) -> Result<(), StoreError> {
    // When there is no transaction to be had, the job is dropped, and with it the sender of its answer.
    let mut transaction = writer.begin().await?;
    let mut next = Some(first);
    while let Some(job) = next {
        let (announce, sound) = bounded(job(&mut transaction).map(Ok)).await?;
        announcements.push(announce);
        // Leaving the transaction undoes all of it.
        sound?;
        next = if announcements.len() < MOST { jobs.try_recv().ok() } else { None };
    }
    commit(transaction).await
}
