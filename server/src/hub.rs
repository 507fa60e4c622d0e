//! Tells those who wait that a resource has changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

/// One bell a resource, there while somebody sits by it.
#[derive(Debug, Clone, Default)]
pub struct Hub {
    bells: Arc<Mutex<HashMap<String, watch::Sender<()>>>>,
}

/// A place by a resource's bell. Take it before reading the resource, so that no change falls between.
#[derive(Debug)]
pub struct Seat {
    hub: Hub,
    id: String,
    bell: watch::Receiver<()>,
}

impl Hub {
    fn bells(&self) -> MutexGuard<'_, HashMap<String, watch::Sender<()>>> {
        self.bells.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn sit(&self, id: &str) -> Seat {
        let bell = self.bells().entry(id.to_owned()).or_insert_with(|| watch::Sender::new(())).subscribe();
        Seat { hub: self.clone(), id: id.to_owned(), bell }
    }

    /// The resource has changed, and the store has it.
    pub fn ring(&self, id: &str) {
        if let Some(bell) = self.bells().get(id) {
            bell.send_replace(());
        }
    }
}

impl Seat {
    /// Returns at the first ring since this last returned, or since the seat was taken.
    pub async fn rung(&mut self) {
        if self.bell.changed().await.is_err() {
            unreachable!("a bell is only taken away when its last seat is left");
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut bells = self.hub.bells();
        if bells.get(&self.id).is_some_and(|bell| bell.receiver_count() == 1) {
            bells.remove(&self.id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_ring_between_sitting_down_and_listening_is_heard() {
        let hub = Hub::default();
        let mut seat = hub.sit("a");
        hub.ring("a");
        seat.rung().await;
    }

    #[tokio::test]
    async fn the_last_seat_takes_the_bell_along() {
        let hub = Hub::default();
        let (one, two) = (hub.sit("a"), hub.sit("a"));
        drop(one);
        assert_eq!(hub.bells().len(), 1);
        drop(two);
        assert_eq!(hub.bells().len(), 0);
    }
}
