//! What makes a workstation real.
//!
//! A driver owns the outside world: processes, cgroups, folders. It never sees HTTP and never decides what a
//! workstation *should* be; the reconciler compares what a driver reports with what the store says, and calls it.
//! Everything a driver makes is tagged with the workstation's id, so that after a crash the two can be compared.
//!
//! Every call may be repeated: a reconciler that died between a call and its record of it makes the call again.

#[cfg(feature = "faults")]
pub(crate) mod faulty;
pub mod local;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The drivers that there are, by the names that the configuration and the store give them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DriverName {
    #[default]
    Local,
}

impl DriverName {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
        }
    }

    /// The driver of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Local].into_iter().find(|driver| driver.name() == name)
    }
}

/// The drivers of a service.
pub struct Drivers {
    pub local: Arc<dyn Driver>,
}

impl Drivers {
    pub fn get(&self, name: DriverName) -> &dyn Driver {
        match name {
            DriverName::Local => self.local.as_ref(),
        }
    }

    pub fn all(&self) -> impl Iterator<Item = &dyn Driver> {
        [self.local.as_ref()].into_iter()
    }
}

/// What a driver is asked to make real.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// The workstation's id; the tag of everything that belongs to it.
    pub id: String,
    pub cpu_cores: u32,
    /// In units of 2^30 bytes.
    pub memory_gb: u32,
    /// In units of 2^30 bytes.
    pub storage_gb: u32,
    pub gpu: Option<String>,
}

/// How far a limit is more than a number on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enforcement {
    /// The operating system holds the workstation to it.
    Enforced,
    /// Use is measured and billed, but nothing holds the workstation to it.
    Accounted,
}

/// What a driver can really do on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    pub cpu: Enforcement,
    pub memory: Enforcement,
    pub storage: Enforcement,
    pub gpu: Enforcement,
}

/// What a driver finds when it looks for a workstation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observation {
    /// Nothing of it is here.
    Absent,
    /// Its place is prepared and nothing runs in it.
    Prepared,
    /// It runs.
    Running {
        /// The number of the launch that started it.
        launch: i64,
        started_at: DateTime<Utc>,
    },
    /// It ran and ended, whether or not it was asked to.
    Ended { launch: i64, ending: Ending },
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The leader exited with this status by itself or when asked.
    Exited(i32),
    /// The leader was ended by this signal.
    Signalled(i32),
    /// Nobody saw it end: the host restarted, or its supervisor was killed with it.
    Lost,
}

/// Cumulative use of one run. Readings of the same launch never go backwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The number of the launch that the figures belong to.
    pub launch: i64,
    /// CPU time that the run has used since it started.
    pub cpu: Duration,
    /// Memory in use at `at`, in bytes; zero once the run has ended.
    pub memory_bytes: u64,
    pub at: DateTime<Utc>,
}

/// Why a driver could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum DriverError {
    /// The workstation was never provisioned here, or is already removed.
    #[error("no workstation {0} is provisioned here")]
    Unknown(String),
    /// A launch that was called off, or is older than one already made, can't start any more.
    #[error("launch {launch} of {id} was called off")]
    CalledOff { id: String, launch: i64 },
    /// What should run could not be started; the text says what failed.
    #[error("{0}")]
    Start(String),
    /// The machine refused: a full disk, a missing right.
    #[error("{what}: {source}")]
    System {
        what: String,
        #[source]
        source: std::io::Error,
    },
}

impl DriverError {
    /// Wraps an operating-system error with what was being done.
    pub fn system(what: impl Into<String>, source: std::io::Error) -> Self {
        DriverError::System { what: what.into(), source }
    }
}

/// The one interface to whatever workstations run on.
#[async_trait]
pub trait Driver: Send + Sync + 'static {
    /// What this driver can enforce here. Cheap; may be called for every answer.
    fn capabilities(&self) -> Capabilities;

    /// Prepares a place for a workstation. Repeating it changes nothing.
    async fn provision(&self, machine: &Machine) -> Result<(), DriverError>;

    /// Starts launch number `launch`. Launch numbers of one workstation only grow, and a launch happens once: if it
    /// already runs, or ran and ended, this succeeds without starting anything.
    async fn start(&self, machine: &Machine, launch: i64) -> Result<(), DriverError>;

    /// Asks the workstation to end, and after `grace` makes it. Returns once nothing of it runs. Stopping what does
    /// not run succeeds. No launch numbered `launch` or lower can start after this returns.
    async fn stop(&self, id: &str, launch: i64, grace: Duration) -> Result<(), DriverError>;

    /// As [`Driver::stop`] without asking first.
    async fn kill(&self, id: &str, launch: i64) -> Result<(), DriverError> {
        self.stop(id, launch, Duration::ZERO).await
    }

    /// What is there now.
    async fn inspect(&self, id: &str) -> Result<Observation, DriverError>;

    /// Resolves once the workstation no longer runs (at once if it does not run). Cancelling it is harmless.
    async fn ended(&self, id: &str) -> Result<(), DriverError>;

    /// The latest cumulative use of the present or last run; `None` if it never ran. The final figures of a run that
    /// ended stay readable until the next start or removal, so that nothing between two samples is lost.
    async fn meter(&self, id: &str) -> Result<Option<Reading>, DriverError>;

    /// Removes every trace of a workstation, ending it first if need be. Removing what is absent succeeds.
    async fn remove(&self, id: &str) -> Result<(), DriverError>;

    /// Ids of all workstations of which anything is here, running or not.
    async fn list(&self) -> Result<Vec<String>, DriverError>;
}
