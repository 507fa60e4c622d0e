//! Workstations as process trees on the server's own machine.
//!
//! Each has a folder below [`LocalConfig::root`]:
//!
//! | name | what it is |
//! |---|---|
//! | `machine.json` | what was provisioned |
//! | `home/` | its home folder, where its leader starts |
//! | `output.log` | what its processes print |
//! | `console` | a FIFO that is the leader's standard input: with the default leader, a shell, a line written to it is run |
//! | `run.json`, `ended.json` | the run under way; the last one that ended, with its final figures |
//! | `reading.json`, `stop.json`, `fence` | last reading; how long a stop may take; launches that may not start any more |
//! | `door`, `lock` | locks: for whoever changes something, and for the supervisor's whole life |
//! | `supervisor.log` | what the supervisor has to complain about |
//!
//! The tree is made by a **supervisor**, this same program run again, which is a session of its own and so outlives the
//! server; a server that comes back finds it through `run.json`. The module `supervise` says what it does,
//! `settle` what is done when it was killed, and `probe` which limits there are.
//!
//! Two things a machine without cgroups can't do: hold a workstation to its limits, and find a process that cleared its
//! environment after its supervisor was killed (as long as that lives, nothing escapes it, with or without cgroups).
//! Workstations run as the server's own user: a limit keeps them from using too much, not from reading its files.
//!
//! Nothing is identified by its process number alone: number, start time and the host's boot must all agree, and
//! signals go to processes that were opened before they were looked at.

mod enter;
mod folder;
mod groups;
mod launch;
mod leader;
mod meter;
mod probe;
mod process;
mod records;
mod settle;
mod supervise;

use std::ffi::OsString;
use std::io;
use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use rustix::process::{Signal, pidfd_send_signal};
use slog::{Logger, debug, info, warn};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

use self::folder::{Folder, finish_removals, is_id, private_folder};
use self::groups::Groups;
use self::meter::Meter;
pub(crate) use self::process::boot_id;
use self::records::{Order, Run, StopRequest};
use self::settle::{State, survey, survey_inside};
use super::{Capabilities, Driver, DriverError, Enforcement, Machine, Observation, Reading};

/// The subcommand under which this program supervises a workstation.
const SUPERVISE: &str = "local-supervise";

/// The subcommand under which this program becomes a workstation's leader.
const ENTER: &str = "local-enter";

/// How long a supervisor may take to end a tree once the grace is over, before it is ended itself.
const SUPERVISOR_LIMIT: Duration = Duration::from_secs(10);

/// How often to look again for a supervisor that can't be watched.
const UNSEEN_TICK: Duration = Duration::from_millis(20);

/// How often a stop starts over because something else changed meanwhile.
const STOP_ATTEMPTS: usize = 5;

/// The settings of a [`LocalDriver`].
#[derive(Debug, Clone)]
pub struct LocalConfig {
    /// Where the workstations' folders are; made if missing. One driver after another, not two services, on one root.
    pub root: PathBuf,
    /// The program that is run as supervisor; it must call [`run_internal`] first.
    pub executable: PathBuf,
    /// What a workstation runs as its leader, and its arguments.
    pub command: Vec<String>,
    /// The number of the signal that asks a workstation to end.
    pub stop_signal: i32,
    /// Whether to look for cgroups. Without, use is measured from `/proc` and nothing is limited.
    pub limits: bool,
}

impl LocalConfig {
    /// This very program as supervisor (even after an upgrade has replaced its file), `/bin/sh` as leader, SIGTERM to
    /// end it, and limits where the machine allows them.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            executable: PathBuf::from("/proc/self/exe"),
            command: vec!["/bin/sh".to_owned()],
            stop_signal: Signal::TERM.as_raw(),
            limits: true,
        }
    }
}

/// Runs what this program is asked for by itself: `main` calls it before anything else, with all its arguments, and
/// if there is an answer exits with it.
///
/// No thread may run yet and no async runtime be set up.
pub fn run_internal(args: &[OsString]) -> Option<i32> {
    match args.get(1)?.to_str()? {
        SUPERVISE => Some(supervise::supervise(&args[2..])),
        ENTER => Some(enter::enter(&args[2..])),
        _ => None,
    }
}

/// A driver whose workstations are process trees on this machine.
#[derive(Debug)]
pub struct LocalDriver {
    config: LocalConfig,
    /// The groups below which runs get theirs.
    parents: Groups,
    meter: Arc<Meter>,
    log: Logger,
}

impl LocalDriver {
    /// Makes the root folder where missing, and finds out what this machine can enforce. Blocks for some
    /// milliseconds. [`DriverError::System`] if the root can't be made or a setting makes no sense.
    pub fn new(config: LocalConfig, log: Logger) -> Result<Self, DriverError> {
        let invalid = |what: String| DriverError::system(what, io::ErrorKind::InvalidInput.into());
        private_folder(&config.root)?;
        let absolute = |path: &PathBuf| {
            path.canonicalize()
                .map_err(|error| DriverError::system(format!("find {}", path.display()), error))
        };
        let root = absolute(&config.root)?;
        // The link stays as it is: it names this program whatever becomes of its file.
        let executable = if config.executable.starts_with("/proc/self") {
            config.executable.clone()
        } else {
            absolute(&config.executable)?
        };
        if config.command.first().is_none_or(String::is_empty) {
            return Err(invalid("no command is configured for workstations".to_owned()));
        }
        if Signal::from_named_raw(config.stop_signal).is_none() {
            return Err(invalid(format!("{} is not the number of a signal", config.stop_signal)));
        }
        finish_removals(&root)
            .map_err(|error| DriverError::system(format!("look into {}", root.display()), error))?;
        let parents = if config.limits { probe::probe(&root) } else { Groups::default() };
        info!(log, "local driver"; "root" => %root.display(), "groups" => ?parents.dirs());
        Ok(Self { config: LocalConfig { root, executable, ..config }, parents, meter: Arc::default(), log })
    }

    fn folder(&self, id: &str) -> Result<Folder, DriverError> {
        Folder::of(&self.config.root, id)
    }

    async fn survey(&self, id: &str) -> Result<State, DriverError> {
        let folder = self.folder(id)?;
        blocking(move || survey(&folder)).await
    }

    /// Waits for the end of a run that was told to end, and ends its supervisor if that doesn't do as it was told.
    async fn see_off(&self, id: &str, run: &Run, limit: Duration) -> Result<(), DriverError> {
        let Some(supervisor) = run.supervisor.open() else { return Ok(()) };
        let supervisor = watch(supervisor)?;
        if tokio::time::timeout(limit, over(&supervisor)).await.is_err() {
            warn!(self.log, "a supervisor does not end its workstation; ending both"; "workstation" => id);
            let _ = pidfd_send_signal(supervisor.get_ref(), Signal::KILL);
            // What it leaves behind is swept by the survey that follows.
            if tokio::time::timeout(SUPERVISOR_LIMIT, over(&supervisor)).await.is_err() {
                return Err(DriverError::system(
                    format!("end the supervisor of {id}"),
                    io::ErrorKind::TimedOut.into(),
                ));
            }
        }
        Ok(())
    }
}

#[async_trait]
impl Driver for LocalDriver {
    fn capabilities(&self) -> Capabilities {
        let enforced = |yes| if yes { Enforcement::Enforced } else { Enforcement::Accounted };
        Capabilities {
            cpu: enforced(self.parents.limit_cpu()),
            memory: enforced(self.parents.limit_memory()),
            storage: Enforcement::Accounted,
            gpu: Enforcement::Accounted,
        }
    }

    async fn provision(&self, machine: &Machine) -> Result<(), DriverError> {
        let folder = self.folder(&machine.id)?;
        let (id, record) = (machine.id.clone(), machine.into());
        blocking(move || {
            folder.make()?;
            let Some(_door) = folder.door()? else {
                // Removed in this very moment.
                return Err(DriverError::Unknown(id));
            };
            if folder.machine()?.as_ref() == Some(&record) { Ok(()) } else { folder.write_machine(&record) }
        })
        .await
    }

    /// A launch happens once: starting one that ran and ended succeeds too, and [`Driver::inspect`] says how it ended.
    /// A launch whose command could not be run may be tried again.
    async fn start(&self, machine: &Machine, launch: i64) -> Result<(), DriverError> {
        match self.survey(&machine.id).await? {
            State::Absent => return Err(DriverError::Unknown(machine.id.clone())),
            State::Running(run) if run.launch == launch => return Ok(()),
            _ => {}
        }
        let order = Order {
            machine: machine.into(),
            launch,
            tag: uuid::Uuid::new_v4(),
            command: self.config.command.clone(),
            stop_signal: self.config.stop_signal,
            parents: self.parents.clone(),
        };
        // Several may come this far; the supervisors agree among themselves which of them stays.
        let outcome = launch::launch(&self.config.executable, &self.folder(&machine.id)?, &order).await?;
        debug!(self.log, "supervisor answered"; "workstation" => &machine.id, "launch" => launch, "outcome" => ?outcome);
        outcome.into_result(&machine.id, launch)
    }

    async fn stop(&self, id: &str, launch: i64, grace: Duration) -> Result<(), DriverError> {
        let folder = self.folder(id)?;
        for _ in 0..STOP_ATTEMPTS {
            let asked = blocking({
                let folder = folder.clone();
                move || call_off(&folder, launch, grace)
            })
            .await?;
            let Some(run) = asked else { return Ok(()) };
            self.see_off(id, &run, grace.saturating_add(SUPERVISOR_LIMIT)).await?;
        }
        Err(DriverError::system(format!("stop {id}"), io::ErrorKind::TimedOut.into()))
    }

    async fn inspect(&self, id: &str) -> Result<Observation, DriverError> {
        Ok(match self.survey(id).await? {
            State::Absent => Observation::Absent,
            State::Idle(None) => Observation::Prepared,
            State::Idle(Some(ended)) => {
                Observation::Ended { launch: ended.launch, ending: ended.ending.into() }
            }
            State::Running(run) => Observation::Running { launch: run.launch, started_at: run.started_at },
        })
    }

    async fn ended(&self, id: &str) -> Result<(), DriverError> {
        while let State::Running(run) = self.survey(id).await? {
            if let Some(supervisor) = run.supervisor.open() {
                over(&watch(supervisor)?).await;
            } else {
                // It holds its lock and can't be seen: it is just leaving, or lives where we can't look.
                tokio::time::sleep(UNSEEN_TICK).await;
            }
        }
        Ok(())
    }

    async fn meter(&self, id: &str) -> Result<Option<Reading>, DriverError> {
        let (folder, meter, id) = (self.folder(id)?, Arc::clone(&self.meter), id.to_owned());
        blocking(move || meter.read(&id, &folder)).await
    }

    async fn remove(&self, id: &str) -> Result<(), DriverError> {
        let folder = self.folder(id)?;
        // No launch is left that could start behind our back.
        self.stop(id, i64::MAX, Duration::ZERO).await?;
        self.meter.forget(id);
        blocking(move || {
            let Some(door) = folder.door()? else { return Ok(()) };
            let Some(lock) = folder.lock(&door)? else { return Ok(()) };
            folder.remove(door, lock)
        })
        .await
    }

    async fn list(&self) -> Result<Vec<String>, DriverError> {
        let root = self.config.root.clone();
        blocking(move || {
            let failed = |error| DriverError::system(format!("list {}", root.display()), error);
            let mut ids = Vec::new();
            for entry in std::fs::read_dir(&root).map_err(failed)? {
                ids.extend(entry.map_err(failed)?.file_name().into_string().ok().filter(|name| is_id(name)));
            }
            ids.sort_unstable();
            Ok(ids)
        })
        .await
    }
}

/// Calls off all launches up to `launch`, and tells the one that runs to end; it is returned to be waited for.
fn call_off(folder: &Folder, launch: i64, grace: Duration) -> Result<Option<Run>, DriverError> {
    let Some(door) = folder.door()? else { return Ok(None) };
    folder.raise_fence(launch, &door)?;
    let run = match survey_inside(folder, &door)? {
        State::Running(run) if run.launch <= launch => *run,
        _ => return Ok(None),
    };
    let grace_ms = u64::try_from(grace.as_millis()).unwrap_or(u64::MAX);
    folder.write_stop_request(StopRequest { launch: run.launch, grace_ms })?;
    // One that an administrator has suspended must go on to obey.
    run.supervisor.signal(Signal::TERM);
    run.supervisor.signal(Signal::CONT);
    Ok(Some(run))
}

// Deprecated because not every type keeps its descriptor open, and the way out is unsafe; an `OwnedFd` does.
#[allow(deprecated)]
fn watch(process: OwnedFd) -> Result<AsyncFd<OwnedFd>, DriverError> {
    AsyncFd::with_interest(process, Interest::READABLE)
        .map_err(|error| DriverError::system("watch a process", error))
}

/// Resolves when the process has ended. An error of the watch counts as an end: whoever waits then looks for himself.
async fn over(process: &AsyncFd<OwnedFd>) {
    let _ = process.readable().await;
}

/// Runs what waits for disks and locks away from the threads that serve.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DriverError> + Send + 'static,
) -> Result<T, DriverError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| DriverError::system("work in the background", io::Error::other(error)))?
}
