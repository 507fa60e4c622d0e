//! Puts on record that leases have ended: a timer on the earliest end, and nothing in between.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use slog::{Logger, error, warn};
use tokio::sync::Notify;

use crate::clock::{moment, steady};
use crate::hub::Hub;
use crate::lifecycle::work::{Cause, State, Terms};
use crate::pollers::Pollers;
use crate::store::{Author, Outcome, PAUSE, Store, StoreError, WorkChange, WorkRecord};

/// How many ended leases are read at once.
const AT_ONCE: u32 = 256;
/// The longest sleep, after which the clock is looked at again: a timer stands still while the host sleeps, and steady
/// time does not.
const LONGEST_SLEEP: Duration = Duration::from_secs(5);

/// The leases of all work.
#[derive(Clone)]
pub struct Leases(Arc<Inner>);

struct Inner {
    store: Store,
    hub: Hub,
    pollers: Pollers,
    terms: Terms,
    log: Logger,
    /// No lease ends before this steady time.
    earliest: AtomicI64,
    sooner: Notify,
}

impl Leases {
    pub fn new(store: Store, hub: Hub, pollers: Pollers, terms: Terms, log: Logger) -> Self {
        let earliest = AtomicI64::new(i64::MIN);
        Self(Arc::new(Inner { store, hub, pollers, terms, log, earliest, sooner: Notify::new() }))
    }

    pub fn terms(&self) -> Terms {
        self.0.terms
    }

    /// There is a lease that ends then.
    pub fn noted(&self, end: i64) {
        if self.0.earliest.fetch_min(end, Ordering::SeqCst) > end {
            self.0.sooner.notify_one();
        }
    }

    /// Ends every lease that is due: before the service takes requests, and whenever the timer says so.
    pub async fn end_due(&self) -> Result<(), StoreError> {
        // Leases that are noted from here on stay noted.
        self.0.earliest.store(i64::MAX, Ordering::SeqCst);
        loop {
            let due = self.0.store.ended_leases(steady(), AT_ONCE).await?;
            let last = due.len() < AT_ONCE as usize;
            // Together, so that they share a transaction.
            let ends = due.into_iter().map(|record| self.end(record));
            for ended in futures::future::join_all(ends).await {
                ended?;
            }
            if last {
                break;
            }
        }
        if let Some(next) = self.0.store.next_lease_end().await? {
            self.0.earliest.fetch_min(next, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Ends the lease of an item, if it is due, and tells those who wait for work.
    pub async fn end(&self, record: WorkRecord) -> Result<(), StoreError> {
        let at = moment().shown_from(record.updated_at);
        let Some(item) = record.item.expire(at, self.0.terms) else { return Ok(()) };
        let back = item.state == State::Queued;
        let cause = if back { Cause::LeaseEnded } else { Cause::LastLeaseEnded };
        let (environment, id) = (record.environment_id.clone(), record.id.clone());
        let change = WorkChange {
            next: WorkRecord { item, updated_at: at.utc, ..record },
            author: Author::own(cause.name()),
            claim: None,
        };
        // A stale change is dropped: the item has moved on, and its lease with it.
        if let Outcome::Done(record) = self.0.store.change_work(change).await? {
            warn!(self.0.log, "a worker fell silent";
                "work" => &id, "state" => %record.item.state, "attempt" => record.item.attempt);
            if back {
                self.0.pollers.filled(&environment);
                self.0.hub.ring(&environment);
            }
        }
        Ok(())
    }

    /// Ends leases as they come due, for ever.
    pub async fn run(self) {
        loop {
            let earliest = self.0.earliest.load(Ordering::SeqCst);
            let left = u64::try_from(earliest.saturating_sub(steady())).unwrap_or(0);
            if left == 0 {
                if let Err(error) = self.end_due().await {
                    error!(self.0.log, "ended leases could not be put on record; trying again"; "error" => %error);
                    self.noted(i64::MIN);
                    tokio::time::sleep(PAUSE).await;
                }
                continue;
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_micros(left).min(LONGEST_SLEEP)) => {}
                () = self.0.sooner.notified() => {}
            }
        }
    }
}
