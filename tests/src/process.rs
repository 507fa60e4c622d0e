//! Processes that tests start.

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
