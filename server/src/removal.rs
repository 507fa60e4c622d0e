//! Removes what deleted environments have left behind, a part at a time, while others use the store in between.

use std::sync::Arc;

use slog::{Logger, error};
use tokio::sync::Notify;

use crate::store::{PAUSE, Store};

/// Wakes the removal.
#[derive(Debug, Clone, Default)]
pub struct Removal(Arc<Notify>);

impl Removal {
    /// An environment was deleted.
    pub fn wake(&self) {
        self.0.notify_one();
    }

    /// Removes what is left from before, and then whenever it is woken, for ever.
    pub async fn run(self, store: Store, log: Logger) {
        loop {
            match store.remove_leftovers().await {
                Ok(true) => {}
                Ok(false) => self.0.notified().await,
                Err(error) => {
                    error!(log, "the work of deleted environments could not be removed; trying again"; "error" => %error);
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }
}
