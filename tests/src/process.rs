//! Processes that tests start, and those of workstations.

use std::process::ExitStatus;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::Child;

/// Long enough for anything that happens at all, on a busy machine.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// Sends a signal to a process that has not been waited for yet.
pub fn signal(child: &Child, signal: Signal) {
    let id = child.id().and_then(|id| i32::try_from(id).ok()).expect("it runs");
    kill_process(Pid::from_raw(id).expect("a process id"), signal).expect("it can be signalled");
}

/// Waits until a process has ended.
pub async fn end_of(child: &mut Child) -> ExitStatus {
    let ended = tokio::time::timeout(PATIENCE, child.wait()).await;
    ended.expect("it ends").expect("it has a status")
}

/// The processes of a workstation's run, by the folder that they work in.
///
/// Their environment would not do: the kernel shows none while a process becomes another program.
pub fn processes_of(workstation: &str) -> Vec<u32> {
    let is_its = |id: &u32| {
        std::fs::read_link(format!("/proc/{id}/cwd"))
            .is_ok_and(|folder| folder.components().any(|part| part.as_os_str() == workstation))
    };
    let all = std::fs::read_dir("/proc").expect("/proc");
    all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).filter(is_its).collect()
}
