//! Processes, told apart by more than their number.
//!
//! A number is used again once its process is gone, so nothing here is signalled by number: a process is opened
//! first, then looked at, and only what was opened gets the signal.

use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The unit of CPU times in `/proc`: fixed at 100 a second on every architecture that Rust runs on.
const TICK: Duration = Duration::from_millis(10);

/// How long a process may take to become another program.
const BECOMING: Duration = Duration::from_secs(1);

/// The variable by which a run's processes are known even after they left its groups.
pub const RUN_VARIABLE: &str = "WHARF_RUN";

/// A process of this boot, never mistaken for a later one of the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub pid: i32,
    /// Since the host booted, in clock ticks.
    pub started_ticks: u64,
}

impl Identity {
    /// The process numbered `pid` now, if there is one.
    pub fn of(pid: i32) -> Option<Self> {
        look(pid).map(|seen| seen.identity)
    }

    /// Opens the process if it still runs.
    pub fn open(self) -> Option<OwnedFd> {
        let process = open(self.pid)?;
        (Identity::of(self.pid) == Some(self) && !is_over(&process)).then_some(process)
    }

    /// Sends a signal if the process still runs.
    pub fn signal(self, signal: Signal) {
        if let Some(process) = self.open() {
            let _ = pidfd_send_signal(process, signal);
        }
    }
}

/// What `/proc/<pid>/stat` says.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    pub identity: Identity,
    parent: i32,
    own_ticks: u64,
    reaped_ticks: u64,
    environment_bytes: Option<u64>,
}

/// The host's boot, which process numbers and start times belong to.
pub fn boot_id() -> io::Result<String> {
    Ok(fs::read_to_string("/proc/sys/kernel/random/boot_id")?.trim().to_owned())
}

fn open(pid: i32) -> Option<OwnedFd> {
    pidfd_open(Pid::from_raw(pid)?, PidfdFlags::empty()).ok()
}

/// Whether a process has ended, all its threads with it, though perhaps nobody has reaped it yet.
pub fn is_over(process: &OwnedFd) -> bool {
    wait_over(std::slice::from_ref(process), Duration::ZERO)
}

/// Waits until all these have ended; `false` if some had not after `limit`.
fn wait_over(processes: &[OwnedFd], limit: Duration) -> bool {
    let deadline = Instant::now() + limit;
    processes.iter().all(|process| {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let timeout = Timespec {
                tv_sec: i64::try_from(left.as_secs()).unwrap_or(i64::MAX),
                tv_nsec: i64::from(left.subsec_nanos()),
            };
            let mut polled = [PollFd::from_borrowed_fd(process.as_fd(), PollFlags::IN)];
            match poll(&mut polled, Some(&timeout)) {
                Ok(count) => return count > 0,
                Err(Errno::INTR) => {}
                Err(_) => return false,
            }
        }
    })
}

/// What process `pid` looks like now.
pub fn look(pid: i32) -> Option<Seen> {
    parse_stat(&fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

fn parse_stat(text: &str) -> Option<Seen> {
    let pid = text.split(' ').next()?.parse().ok()?;
    // The name stands in parentheses and may itself contain any of them.
    let (_, rest) = text.rsplit_once(") ")?;
    let fields: Vec<&str> = rest.split_ascii_whitespace().collect();
    let number = |index: usize| fields.get(index)?.parse::<u64>().ok();
    Some(Seen {
        identity: Identity { pid, started_ticks: number(19)? },
        parent: fields.get(1)?.parse().ok()?,
        own_ticks: number(11)? + number(12)?,
        reaped_ticks: number(13)? + number(14)?,
        // A part of the kernel and what has ended have no memory; what is about to become another program has some, but
        // no code yet.
        environment_bytes: match (number(20)?, number(23)?) {
            (0, _) => Some(0),
            (_, 0) => None,
            _ => number(48)?.checked_sub(number(47)?),
        },
    })
}

fn numbers() -> Vec<i32> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// Every process below `ancestor`, which is not among them.
pub fn descendants(ancestor: i32) -> Vec<Seen> {
    let mut others: Vec<Seen> = numbers().into_iter().filter_map(look).collect();
    let mut found: Vec<Seen> = Vec::new();
    let mut parents = vec![ancestor];
    while let Some(parent) = parents.pop() {
        let (children, rest) = others.into_iter().partition::<Vec<_>, _>(|seen| seen.parent == parent);
        parents.extend(children.iter().map(|child| child.identity.pid));
        found.extend(children);
        others = rest;
    }
    found
}

/// The environment that a process was started with; an empty one if it is gone or another user's.
///
/// It is looked at again if it was not all there: while a process becomes another program, the kernel shows none or a
/// part of it.
fn environment(pid: i32) -> Vec<u8> {
    let deadline = Instant::now() + BECOMING;
    loop {
        let Ok(environment) = fs::read(format!("/proc/{pid}/environ")) else { return Vec::new() };
        let is_whole = look(pid).is_none_or(|seen| seen.environment_bytes == Some(environment.len() as u64));
        if is_whole || Instant::now() > deadline {
            return environment;
        }
        std::thread::yield_now();
    }
}

/// Whether a process was started within `run`, as its environment tells.
fn is_tagged(pid: i32, run: Uuid) -> bool {
    let tag = format!("{RUN_VARIABLE}={run}");
    environment(pid).split(|byte| *byte == 0).any(|entry| entry == tag.as_bytes())
}

/// Ends everything that `members` lists or that carries the tag of `run`, again and again until nothing is left.
///
/// For when the supervisor is gone, whose descendants these were. Returns how many it ended.
/// [`io::ErrorKind::TimedOut`] if something can't be ended, such as a process stuck within the kernel.
pub fn sweep(run: Uuid, members: impl Fn() -> Vec<i32>, limit: Duration) -> io::Result<usize> {
    let deadline = Instant::now() + limit;
    let mut swept = 0;
    loop {
        let before = swept;
        let listed = members();
        let own = i32::try_from(std::process::id()).unwrap_or(0);
        let suspects: Vec<i32> = numbers()
            .into_iter()
            .filter(|pid| *pid != own && (listed.contains(pid) || is_tagged(*pid, run)))
            .collect();
        // A few at a time: each takes a file descriptor, and a fork bomb has more processes than those.
        for some in suspects.chunks(64) {
            let mut opened = Vec::with_capacity(some.len());
            for pid in some {
                match pidfd_open(Pid::from_raw(*pid).ok_or(Errno::SRCH)?, PidfdFlags::empty()) {
                    Ok(process) => opened.push((*pid, process)),
                    Err(Errno::SRCH) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            // Looked at again after it was opened: whoever has the number now is who was opened, or that one is over
            // and the signal goes nowhere.
            let listed = members();
            let left: Vec<OwnedFd> = opened
                .into_iter()
                .filter(|(pid, process)| !is_over(process) && (listed.contains(pid) || is_tagged(*pid, run)))
                .map(|(_, process)| process)
                .collect();
            for process in &left {
                let _ = pidfd_send_signal(process, Signal::KILL);
            }
            if !wait_over(&left, deadline.saturating_duration_since(Instant::now())) {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "some of its processes don't end"));
            }
            swept += left.len();
        }
        if swept == before {
            return Ok(swept);
        }
    }
}

/// CPU time that the tree below `supervisor` has used: by those that live, and by those it has reaped.
///
/// Misses what a process used whose parent ignored its end; a cgroup misses nothing.
pub fn tree_cpu(supervisor: i32) -> Duration {
    let reaped = look(supervisor).map_or(0, |seen| seen.reaped_ticks);
    let live: u64 = descendants(supervisor).iter().map(|seen| seen.own_ticks + seen.reaped_ticks).sum();
    TICK * u32::try_from(reaped + live).unwrap_or(u32::MAX)
}

/// Memory that the tree below `supervisor` has in use, in bytes. What several share is counted for each.
pub fn tree_memory(supervisor: i32) -> u64 {
    descendants(supervisor).iter().filter_map(|seen| resident(seen.identity.pid)).sum()
}

fn resident(pid: i32) -> Option<u64> {
    let status = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.split_ascii_whitespace().next()?.parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn a_name_full_of_parentheses_does_not_confuse_the_reading() {
        let text = "42 (a ) R (b) S 7 42 42 0 -1 4194304 1 2 3 4 11 12 13 14 20 0 1 0 9000 1 1 1 \
                    0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
        let seen = parse_stat(text).expect("it reads");
        assert_eq!(seen.identity, Identity { pid: 42, started_ticks: 9000 });
        assert_eq!((seen.parent, seen.own_ticks, seen.reaped_ticks), (7, 23, 27));
    }

    #[test]
    fn a_process_that_becomes_another_program_all_the_time_is_known_at_every_look() {
        let run = Uuid::new_v4();
        let again = r#"exec /bin/sh -c "$0" "$0""#;
        let mut process = Command::new("/bin/sh")
            .args(["-c", again, again])
            .env_clear()
            .env(RUN_VARIABLE, run.to_string())
            .spawn()
            .expect("a shell");
        let pid = i32::try_from(process.id()).expect("it fits");
        let missed = (0..20_000).filter(|_| !is_tagged(pid, run)).count();
        process.kill().expect("it still runs");
        process.wait().expect("it ends");
        assert_eq!(missed, 0);
    }

    #[test]
    fn who_was_started_with_no_environment_or_has_ended_is_not_looked_at_again() {
        let mut bare = Command::new("/bin/sh")
            .args(["-c", "echo begun; read line"])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let pid = i32::try_from(bare.id()).expect("it fits");
        let environment_bytes = || look(pid).expect("it is there").environment_bytes;
        let process = open(pid).expect("it runs");
        let mut begun = [0; 6];
        bare.stdout.as_mut().expect("a pipe").read_exact(&mut begun).expect("it says so");
        assert_eq!(environment_bytes(), Some(0));
        drop(bare.stdin.take());
        assert!(wait_over(&[process], BECOMING * 30));
        assert_eq!(environment_bytes(), Some(0), "nobody has waited for it yet");
        bare.wait().expect("it ends");
    }

    #[test]
    fn a_process_of_the_same_number_but_another_start_is_not_opened() {
        let own =
            Identity::of(i32::try_from(std::process::id()).expect("it fits")).expect("this process runs");
        assert!(own.open().is_some());
        assert!(Identity { started_ticks: own.started_ticks + 1, ..own }.open().is_none());
    }
}
