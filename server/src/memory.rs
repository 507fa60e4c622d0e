//! Gives memory that is free back to the system.
//!
//! The GNU allocator keeps what it once had for the next time, wherever anything that is still in use lies behind it:
//! after ten thousand connections had come and gone, the service kept all that they had taken. So a task looks now and
//! then whether the process is larger than it was at its least, and has the allocator give its free pages back.

use std::time::Duration;

use slog::{Logger, debug};
use tokio::time::MissedTickBehavior;

/// How often it looks.
const INTERVAL: Duration = Duration::from_secs(10);

/// Bytes above the least that are worth it. The walk over the allocator's lists holds up those who allocate meanwhile: for
/// a heap of 100 MiB it took a millisecond, and seven where most of it was given back.
const WORTHWHILE: u64 = 8 << 20;

/// Gives back what is free whenever the process is large, for ever.
pub async fn run(log: Logger) {
    let mut ticks = tokio::time::interval(INTERVAL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut least = u64::MAX;
    loop {
        ticks.tick().await;
        // Where the kernel does not tell, there is nothing to go by.
        let Some(before) = resident() else { return };
        least = least.min(before);
        if before - least < WORTHWHILE {
            continue;
        }
        if tokio::task::spawn_blocking(trim).await.is_err() {
            return;
        }
        debug!(log, "gave free memory back"; "bytes_before" => before, "bytes_after" => resident());
    }
}

/// The memory that this process has, in bytes.
fn resident() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u64 = pages.split_whitespace().nth(1)?.parse().ok()?;
    Some(pages.saturating_mul(rustix::param::page_size() as u64))
}

#[cfg(target_env = "gnu")]
#[expect(unsafe_code, reason = "no library offers this one call; it has no preconditions")]
fn trim() {
    // SAFETY: malloc_trim takes the allocator's own locks, asks for nothing, and touches only pages that are free.
    unsafe { libc::malloc_trim(0) };
}

/// Other allocators are left to themselves.
#[cfg(not(target_env = "gnu"))]
fn trim() {}
