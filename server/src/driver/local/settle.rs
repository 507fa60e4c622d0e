//! What a workstation's folder says is going on, and the tidying that makes it true.
//!
//! Usually a supervisor leaves everything in order. If it was killed, or the host restarted, whoever looks next ends
//! what it left behind and writes down that the run was lost.

use std::io;
use std::time::Duration;

use chrono::Utc;

use super::folder::{Folder, Lock};
use super::process::{boot_id, sweep};
use super::records::{Ended, EndingRecord, Figures, Run};
use crate::driver::DriverError;

/// How long leftovers may take to end once they are killed.
const SWEEP_LIMIT: Duration = Duration::from_secs(10);

/// What is there.
#[derive(Debug)]
pub enum State {
    /// Nothing, or a folder in which provisioning never finished.
    Absent,
    /// Nothing runs; the last run that did, if any.
    Idle(Option<Ended>),
    /// A supervisor and its leader.
    Running(Box<Run>),
}

/// Looks, and tidies up if nobody else is in charge. Waits for whoever is just starting it or tidying up.
pub fn survey(folder: &Folder) -> Result<State, DriverError> {
    if let Some(run) = running(folder)? {
        return Ok(State::Running(Box::new(run)));
    }
    let Some(door) = folder.door()? else { return Ok(State::Absent) };
    survey_inside(folder, &door)
}

/// As [`survey`], for who holds the door already.
pub fn survey_inside(folder: &Folder, door: &Lock) -> Result<State, DriverError> {
    if folder.machine()?.is_none() {
        return Ok(State::Absent);
    }
    if let Some(lock) = folder.try_lock(door)? {
        return settle(folder, &lock).map(State::Idle);
    }
    // The door is ours, so whoever holds the lock has finished starting.
    match folder.run()? {
        Some(run) if run.leader.is_some() && !has_ended(folder, &run)? => Ok(State::Running(Box::new(run))),
        _ => folder.ended().map(State::Idle),
    }
}

/// The present run, if its supervisor can be seen to live. Takes no lock.
fn running(folder: &Folder) -> Result<Option<Run>, DriverError> {
    let Some(run) = folder.run()? else { return Ok(None) };
    let alive = run.leader.is_some() && is_this_boot(&run)? && run.supervisor.open().is_some();
    Ok(if alive && !has_ended(folder, &run)? { Some(run) } else { None })
}

/// Whether the supervisor has written the end of `run`; from then on nothing of it runs.
pub fn has_ended(folder: &Folder, run: &Run) -> Result<bool, DriverError> {
    Ok(folder.ended()?.is_some_and(|ended| ended.tag == run.tag))
}

fn is_this_boot(run: &Run) -> Result<bool, DriverError> {
    boot_id()
        .map(|now| now == run.boot_id)
        .map_err(|error| DriverError::system("read the host's boot id", error))
}

/// Finishes what a supervisor that is no more left unfinished, and says how the last run ended.
///
/// Holding the lock proves that there is no supervisor.
pub fn settle(folder: &Folder, _lock: &Lock) -> Result<Option<Ended>, DriverError> {
    let Some(run) = folder.run()? else { return folder.ended() };
    if !has_ended(folder, &run)? {
        let same_boot = is_this_boot(&run)?;
        if same_boot {
            run.groups.end();
            sweep(run.tag, || run.groups.members(), SWEEP_LIMIT).map_err(|error| {
                DriverError::system(format!("end leftovers of {}", folder.path().display()), error)
            })?;
        }
        // A run that came to nothing is as if it had not been, and the same launch may be tried again. One of which
        // that isn't certain counts as made: nothing is ever run twice.
        if run.entered {
            folder.write_ended(&lost(folder, &run, same_boot)?)?;
        }
    }
    clear(folder, &run)?;
    folder.ended()
}

fn lost(folder: &Folder, run: &Run, same_boot: bool) -> Result<Ended, DriverError> {
    let last = last_figures(folder, run.launch)?;
    let read = run.groups.cpu_used().filter(|_| same_boot).unwrap_or_default();
    let cpu = last.as_ref().map_or(read, |figures| figures.cpu().max(read));
    // After a restart of the host nobody knows how long it ran on; what was last seen is what can be charged.
    let at = if same_boot { Utc::now() } else { last.map_or(run.started_at, |figures| figures.at) };
    Ok(Ended {
        launch: run.launch,
        tag: run.tag,
        ending: EndingRecord::Lost,
        figures: Figures::new(run.launch, cpu, at),
    })
}

/// The last reading of this launch taken while it ran.
pub fn last_figures(folder: &Folder, launch: i64) -> Result<Option<Figures>, DriverError> {
    Ok(folder.figures()?.filter(|figures| figures.launch == launch))
}

/// Forgets a run that is over and whose end, if it has one, is written.
pub fn clear(folder: &Folder, run: &Run) -> Result<(), DriverError> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        match run.groups.remove() {
            Ok(()) => break,
            // The last process may still be on its way out of the group after its parent has heard of its end.
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy && attempts < 50 => {
                std::thread::sleep(Duration::from_millis(2));
            }
            Err(error) => {
                return Err(DriverError::system(
                    format!("remove the groups of {}", folder.path().display()),
                    error,
                ));
            }
        }
    }
    folder.forget_run()
}
