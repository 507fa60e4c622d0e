//! What is written down about a workstation, and what server and supervisor tell one another.
//!
//! Every file holds one of these as JSON and is replaced whole, so that a reader never sees half of one.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::groups::Groups;
use super::process::Identity;
use crate::driver::{DriverError, Ending, Machine, Reading};

/// `machine.json`: what was provisioned. Its presence is what makes a folder a workstation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineRecord {
    pub id: String,
    pub cpu_cores: u32,
    /// In units of 2^30 bytes.
    pub memory_gb: u32,
    /// In units of 2^30 bytes.
    pub storage_gb: u32,
    pub gpu: Option<String>,
}

impl From<&Machine> for MachineRecord {
    fn from(machine: &Machine) -> Self {
        Self {
            id: machine.id.clone(),
            cpu_cores: machine.cpu_cores,
            memory_gb: machine.memory_gb,
            storage_gb: machine.storage_gb,
            gpu: machine.gpu.clone(),
        }
    }
}

/// `run.json`: the run that is under way. Absent while nothing runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Run {
    pub launch: i64,
    /// Tells this run from every other one; carried in the environment of all its processes.
    pub tag: Uuid,
    /// Process numbers mean nothing after a restart of the host.
    pub boot_id: String,
    pub supervisor: Identity,
    /// Set before the leader is let go: from then on nobody can say any more that nothing ran.
    pub entered: bool,
    /// Set once the leader runs its command.
    pub leader: Option<Identity>,
    pub started_at: DateTime<Utc>,
    /// Exact paths: a server that restarted elsewhere would work out others.
    pub groups: Groups,
}

/// `ended.json`: the last run that ended, with its final figures.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ended {
    pub launch: i64,
    pub tag: Uuid,
    pub ending: EndingRecord,
    pub figures: Figures,
}

impl Ended {
    /// The final reading: all CPU time that the run used, and no memory any more.
    pub fn reading(&self) -> Reading {
        Reading { launch: self.launch, cpu: self.figures.cpu(), memory_bytes: 0, at: self.figures.at }
    }
}

/// CPU time and when it was read; also `reading.json`, the last one taken while running.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figures {
    pub launch: i64,
    pub cpu_ns: u64,
    pub at: DateTime<Utc>,
}

impl Figures {
    pub fn new(launch: i64, cpu: Duration, at: DateTime<Utc>) -> Self {
        // 2^64 ns are 584 years of CPU time.
        Self { launch, cpu_ns: u64::try_from(cpu.as_nanos()).unwrap_or(u64::MAX), at }
    }

    pub fn cpu(&self) -> Duration {
        Duration::from_nanos(self.cpu_ns)
    }
}

/// [`Ending`] as it is written.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndingRecord {
    Exited(i32),
    Signalled(i32),
    Lost,
}

impl From<EndingRecord> for Ending {
    fn from(record: EndingRecord) -> Self {
        match record {
            EndingRecord::Exited(code) => Ending::Exited(code),
            EndingRecord::Signalled(signal) => Ending::Signalled(signal),
            EndingRecord::Lost => Ending::Lost,
        }
    }
}

/// `fence`: no launch numbered this or lower may start any more.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Fence {
    pub launch: i64,
}

/// `stop.json`: what the supervisor reads when it is told to end its workstation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct StopRequest {
    pub launch: i64,
    pub grace_ms: u64,
}

/// What the server writes to a new supervisor's standard input.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    pub machine: MachineRecord,
    pub launch: i64,
    pub tag: Uuid,
    pub command: Vec<String>,
    /// The number of the signal that asks the workstation to end.
    pub stop_signal: i32,
    /// The groups below which this run makes its own.
    pub parents: Groups,
}

/// The one line that a supervisor answers with.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The leader runs and `run.json` is on the disk.
    Started,
    /// This launch runs already, or ran and ended: a launch happens once.
    AlreadyMade,
    CalledOff,
    Unknown,
    Failed(String),
    System {
        what: String,
        errno: i32,
    },
}

impl Outcome {
    pub fn into_result(self, id: &str, launch: i64) -> Result<(), DriverError> {
        match self {
            Outcome::Started | Outcome::AlreadyMade => Ok(()),
            Outcome::CalledOff => Err(DriverError::CalledOff { id: id.to_owned(), launch }),
            Outcome::Unknown => Err(DriverError::Unknown(id.to_owned())),
            Outcome::Failed(text) => Err(DriverError::Start(text)),
            Outcome::System { what, errno } => {
                Err(DriverError::system(what, std::io::Error::from_raw_os_error(errno)))
            }
        }
    }
}

impl From<DriverError> for Outcome {
    fn from(error: DriverError) -> Self {
        match error {
            DriverError::Unknown(_) => Outcome::Unknown,
            DriverError::CalledOff { .. } => Outcome::CalledOff,
            DriverError::Start(text) => Outcome::Failed(text),
            DriverError::System { what, source } => match source.raw_os_error() {
                Some(errno) => Outcome::System { what, errno },
                None => Outcome::Failed(format!("{what}: {source}")),
            },
        }
    }
}
