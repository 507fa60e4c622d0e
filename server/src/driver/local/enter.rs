//! The last step before the leader: joins the groups from within, then becomes the leader.
//!
//! A process of its own, because joining by oneself before anything else happens leaves no moment in which the
//! leader could start something outside of its limits.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use rustix::process::{
    Pid, Resource, Rlimit, Signal, getppid, getrlimit, set_parent_process_death_signal, setrlimit, setsid,
};

/// The soft limit of file descriptors that programs begin with by convention: `select` can't take more. The server has
/// raised its own; whoever wants that too can do the same, up to the hard limit.
const DESCRIPTORS: u64 = 1024;

/// Arguments: `--parent PID`, any number of `--procs FILE`, `--`, the command. Standard output leads to the
/// supervisor and is closed by success; anything written to it is the reason for failure. Standard error is the log.
pub fn enter(args: &[OsString]) -> i32 {
    // Closed on exec, unlike standard output itself, which the command gets replaced.
    let Ok(report) = io::stdout().as_fd().try_clone_to_owned() else { return 126 };
    let Err(reason) = become_leader(args);
    let _ = std::fs::File::from(report).write_all(reason.as_bytes());
    127
}

fn become_leader(args: &[OsString]) -> Result<std::convert::Infallible, String> {
    let mut parent = None;
    let mut doors: Vec<PathBuf> = Vec::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.to_str() {
            Some("--parent") => {
                parent = rest.next().and_then(|pid| pid.to_str()?.parse().ok()).and_then(Pid::from_raw);
            }
            Some("--procs") => doors.extend(rest.next().map(PathBuf::from)),
            Some("--") => break,
            _ => return Err(format!("unknown argument {}", arg.display())),
        }
    }
    let Some(program) = rest.next() else {
        return Err("no command is configured for workstations".to_owned());
    };

    // Without its supervisor nobody would read the leader's figures; so it goes with it.
    set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(|error| format!("bind to the supervisor: {error}"))?;
    if getppid() != parent {
        return Err("the supervisor is gone".to_owned());
    }
    setsid().map_err(|error| format!("make a session: {error}"))?;
    for door in doors {
        let join = || OpenOptions::new().write(true).open(&door)?.write_all(b"0");
        join().map_err(|error| format!("join {}: {error}", door.display()))?;
    }
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let current = Some(maximum.map_or(DESCRIPTORS, |maximum| maximum.min(DESCRIPTORS)));
    setrlimit(Resource::Nofile, Rlimit { current, maximum })
        .map_err(|error| format!("limit file descriptors: {error}"))?;
    let log = io::stderr().as_fd().try_clone_to_owned().map_err(|error| format!("open the log: {error}"))?;
    let error = Command::new(program).args(rest).stdout(Stdio::from(log)).exec();
    Err(format!("could not run {}: {error}", program.display()))
}
