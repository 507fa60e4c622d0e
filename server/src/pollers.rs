//! What is known, without asking the store, of those who poll and of queues that have nothing for them.
//!
//! A poll that finds nothing leaves a note that the queue is dry. As long as nothing is put into the queue, and nothing
//! that was handed out becomes free again by its age, the next polls believe the note. So workers without work
//! cost no claims, however many they are and however often they come back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A worker that polled within this time counts as polling.
const POLLING_FOR: Duration = Duration::from_secs(30);
/// More names than this are not remembered for one queue.
const MOST_WORKERS: usize = 10_000;

/// What is known of every queue.
#[derive(Debug, Clone, Default)]
pub struct Pollers {
    queues: Arc<Mutex<HashMap<String, Queue>>>,
}

#[derive(Debug, Default)]
struct Queue {
    /// Grows whenever something is put into the queue.
    epoch: u64,
    dry: Option<Dry>,
    workers: HashMap<String, Instant>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// In this epoch there was nothing that had not been handed out.
#[derive(Debug, Clone, Copy)]
struct Dry {
    epoch: u64,
    /// When the first of what was handed out, and is not acknowledged, was; steady.
    oldest_delivery: Option<i64>,
}

/// What a poll can expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prospect {
    /// There may be something; if there is not, say so of this epoch.
    Open { epoch: u64 },
    /// There is nothing before that steady time, unless something is put into the queue.
    Dry { until: Option<i64> },
}

impl Pollers {
    fn queues(&self) -> MutexGuard<'_, HashMap<String, Queue>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A worker polls.
    pub fn seen(&self, environment: &str, worker: &str) {
        let mut queues = self.queues();
        let workers = &mut queues.entry(environment.to_owned()).or_default().workers;
        if workers.len() >= MOST_WORKERS {
            workers.retain(|_, at| at.elapsed() < POLLING_FOR);
        }
        if workers.len() < MOST_WORKERS || workers.contains_key(worker) {
            workers.insert(worker.to_owned(), Instant::now());
        }
    }

    /// How many workers polled lately.
    pub fn polling(&self, environment: &str) -> u64 {
        let mut queues = self.queues();
        let Some(queue) = queues.get_mut(environment) else { return 0 };
        queue.workers.retain(|_, at| at.elapsed() < POLLING_FOR);
        queue.workers.len() as u64
    }

    /// What a poll that takes back what is older than `reclaim` (microseconds) can expect now.
    pub fn prospect(&self, environment: &str, reclaim: i64, now: i64) -> Prospect {
        let mut queues = self.queues();
        let queue = queues.entry(environment.to_owned()).or_default();
        match queue.dry {
            Some(dry) if dry.epoch == queue.epoch => {
                let until = dry.oldest_delivery.map(|at| at.saturating_add(reclaim));
                if until.is_some_and(|until| until <= now) {
                    Prospect::Open { epoch: queue.epoch }
                } else {
                    Prospect::Dry { until }
                }
            }
            _ => Prospect::Open { epoch: queue.epoch },
        }
    }

    /// A poll that began in that epoch found nothing.
    pub fn found_dry(&self, environment: &str, epoch: u64, oldest_delivery: Option<i64>) {
        let mut queues = self.queues();
        let queue = queues.entry(environment.to_owned()).or_default();
        queue.dry = Some(Dry { epoch, oldest_delivery });
    }

    /// Something was put into the queue, and the store has it.
    pub fn filled(&self, environment: &str) {
        self.queues().entry(environment.to_owned()).or_default().epoch += 1;
    }

    /// One at a time of those who were woken together: there is seldom something for each of them.
    pub fn turn(&self, environment: &str) -> Arc<tokio::sync::Mutex<()>> {
        Arc::clone(&self.queues().entry(environment.to_owned()).or_default().turn)
    }

    /// The environment is gone.
    pub fn forget(&self, environment: &str) {
        self.queues().remove(environment);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dry_queue_is_dry_until_something_is_put_into_it() {
        let pollers = Pollers::default();
        let Prospect::Open { epoch } = pollers.prospect("e", 5, 0) else { panic!("nothing is known yet") };
        pollers.found_dry("e", epoch, None);
        assert_eq!(pollers.prospect("e", 5, 0), Prospect::Dry { until: None });
        pollers.filled("e");
        assert!(matches!(pollers.prospect("e", 5, 0), Prospect::Open { .. }));
    }

    #[test]
    fn what_was_put_in_while_a_poll_looked_is_not_missed() {
        let pollers = Pollers::default();
        let Prospect::Open { epoch } = pollers.prospect("e", 5, 0) else { panic!("nothing is known yet") };
        pollers.filled("e");
        pollers.found_dry("e", epoch, None);
        assert!(matches!(pollers.prospect("e", 5, 0), Prospect::Open { .. }));
    }

    #[test]
    fn what_was_handed_out_ends_the_drought_once_it_is_old_enough() {
        let pollers = Pollers::default();
        pollers.found_dry("e", 0, Some(100));
        assert_eq!(pollers.prospect("e", 50, 120), Prospect::Dry { until: Some(150) });
        assert!(matches!(pollers.prospect("e", 50, 150), Prospect::Open { .. }));
        assert!(matches!(pollers.prospect("e", 0, 120), Prospect::Open { .. }));
    }

    #[test]
    fn a_worker_counts_once() {
        let pollers = Pollers::default();
        for worker in ["a", "b", "a"] {
            pollers.seen("e", worker);
        }
        assert_eq!((pollers.polling("e"), pollers.polling("f")), (2, 0));
    }
}
