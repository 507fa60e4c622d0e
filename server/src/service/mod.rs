//! What the service does with a request that is well formed and allowed: ask the lifecycle, commit, wait.

mod actions;
mod environments;
mod problems;
mod usage;
mod work;
mod work_problems;
mod workstations;

use std::sync::Arc;

use tokio::sync::watch;
use wharf_api::refusal::{Problem, Status};

use crate::config::Catalogue;
use crate::hub::Hub;
use crate::leases::Leases;
use crate::metering::Metering;
use crate::pollers::Pollers;
use crate::reconcile::Reconciler;
use crate::removal::Removal;
use crate::store::{Author, Event, Store, Token};

pub use actions::Action;
pub use usage::Report;
pub use work::{Figures, Heartbeat, WorkPlace};
pub use work_problems::wire as wire_state;

/// Everything that requests are served with.
pub struct Service {
    pub store: Store,
    pub catalogue: Arc<Catalogue>,
    pub metering: Metering,
    pub reconciler: Reconciler,
    pub hub: Hub,
    pub pollers: Pollers,
    pub leases: Leases,
    pub removal: Removal,
    pub limits: crate::limit::Limits,
    /// Turns true when the service begins to shut down.
    pub leaving: watch::Receiver<bool>,
}

/// Who asks, and by which request.
#[derive(Debug, Clone)]
pub struct Caller {
    pub token: Token,
    pub request_id: String,
}

impl Caller {
    /// An event that this caller asked for.
    fn event<'a>(&'a self, kind: &'a str) -> Event<'a> {
        Event { kind, actor: Some(&self.token.id), request_id: Some(&self.request_id) }
    }

    /// The same for a change that another task makes.
    fn author(&self, kind: &'static str) -> Author {
        Author { kind, actor: Some(self.token.id.clone()), request_id: Some(self.request_id.clone()) }
    }
}

impl Service {
    /// Refuses work while the service shuts down.
    pub fn check_open(&self) -> Result<(), Problem> {
        if *self.leaving.borrow() { Err(shutting_down()) } else { Ok(()) }
    }

    /// Returns once the service begins to shut down.
    async fn left(&self) -> Problem {
        let mut leaving = self.leaving.clone();
        // An error means that the sender is gone, which is the same.
        let _ = leaving.wait_for(|leaving| *leaving).await;
        shutting_down()
    }
}

fn shutting_down() -> Problem {
    Problem::new(Status::Overloaded, "shutting_down", "the service is shutting down").retry_after(5)
}
