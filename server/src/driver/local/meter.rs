//! Reads what a run uses, so that no reading is ever less than one before it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::Utc;

use super::folder::Folder;
use super::process::{tree_cpu, tree_memory};
use super::records::{Figures, Run};
use super::settle::{State, last_figures, survey};
use crate::driver::{DriverError, Reading};

/// The highest figures seen so far. A cgroup's counter only grows by itself; a sum over processes may lose one that
/// ended between two looks, and a host that restarts loses all.
#[derive(Debug, Default)]
pub struct Meter {
    highest: Mutex<HashMap<String, Figures>>,
}

impl Meter {
    /// The present run's figures, or the final ones of the last; `None` if there never was a run.
    pub fn read(&self, id: &str, folder: &Folder) -> Result<Option<Reading>, DriverError> {
        match survey(folder)? {
            State::Absent => Err(DriverError::Unknown(id.to_owned())),
            State::Idle(ended) => Ok(ended.map(|ended| ended.reading())),
            State::Running(run) => self.read_running(id, folder, &run).map(Some),
        }
    }

    fn read_running(&self, id: &str, folder: &Folder, run: &Run) -> Result<Reading, DriverError> {
        let supervisor = run.supervisor.pid;
        let cpu = run.groups.cpu_used();
        let memory = run.groups.memory_used();
        let gone = run.supervisor.open().is_none();
        // It may have ended while we read; then numbers by process tell of nobody, or of others.
        let cpu = cpu.or_else(|| (!gone).then(|| tree_cpu(supervisor))).unwrap_or_default();
        let memory_bytes = memory.or_else(|| (!gone).then(|| tree_memory(supervisor))).unwrap_or(0);

        // Held until it is written, so that two readers don't overtake one another.
        let mut highest = self.highest.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = match highest.get(id).filter(|figures| figures.launch == run.launch) {
            Some(figures) => Some(figures.clone()),
            None => last_figures(folder, run.launch)?,
        };
        let cpu = earlier.map_or(cpu, |figures| figures.cpu().max(cpu));
        let figures = Figures::new(run.launch, cpu, Utc::now());
        // Only needed if the host restarts; a full disk must not keep anyone from being metered.
        let _ = folder.write_figures(&figures);
        let reading = Reading { launch: run.launch, cpu, memory_bytes, at: figures.at };
        highest.insert(id.to_owned(), figures);
        Ok(reading)
    }

    /// Forgets a workstation that is removed.
    pub fn forget(&self, id: &str) {
        self.highest.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }
}
