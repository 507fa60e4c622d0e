//! The supervisor: one process a workstation, which outlives the server.
//!
//! It is the parent of whatever in its tree loses its own, so nothing escapes it and it knows when nothing is left.
//! A workstation is its leader: when that ends by itself, the rest is ended too. When the workstation is asked to end,
//! the whole tree is asked, and whatever is left after the grace is killed.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

use chrono::Utc;
use rustix::io::Errno;
use rustix::process::{Signal, WaitOptions, WaitStatus, getpid, set_child_subreaper, setsid, wait};
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::Instant;

use super::folder::{Folder, Lock};
use super::leader::{prepare_groups, start_leader};
use super::process::{Identity, boot_id, descendants, tree_cpu};
use super::records::{Ended, EndingRecord, Figures, Order, Outcome, Run};
use super::settle::{State, clear, last_figures, settle, survey_inside};
use crate::driver::DriverError;

/// What an administrator's own `kill` of a supervisor leaves the workstation for its end.
const DEFAULT_GRACE: Duration = Duration::from_secs(10);

/// How often a tree that is being killed is searched for what it made meanwhile.
const KILL_TICK: Duration = Duration::from_millis(10);

/// Signals whose default is to end the process, and that mean nothing to a supervisor: HUP, INT, QUIT, USR1, USR2,
/// PIPE, ALRM, STKFLT, XCPU, XFSZ, VTALRM, PROF, IO and PWR.
const IGNORED: [i32; 14] = [1, 2, 3, 10, 12, 13, 14, 16, 24, 25, 26, 27, 29, 30];

/// Arguments: `--dir FOLDER --launch N`, both for whoever reads the process list; the order comes as JSON on standard
/// input, the outcome goes as one line of JSON to standard output.
pub fn supervise(args: &[OsString]) -> i32 {
    let dir = args.iter().skip_while(|arg| *arg != "--dir").nth(1).map(PathBuf::from);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let (Some(dir), Ok(runtime)) = (dir, runtime) else {
        report(&Outcome::Failed("the supervisor could not begin".to_owned()));
        return 1;
    };
    match runtime.block_on(supervise_folder(Folder::at(dir))) {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("{} {error}", Utc::now().to_rfc3339());
            1
        }
    }
}

async fn supervise_folder(folder: Folder) -> Result<(), DriverError> {
    // Handlers, not dispositions: what is handled is back to its default in the leader.
    let signals = Signals::install().map_err(|error| DriverError::system("handle signals", error));
    let begun = signals.and_then(|signals| Ok((signals, begin(&folder)?)));
    match begun {
        Ok((signals, Begun::Running(supervised))) => {
            report(&Outcome::Started);
            supervised.see_to_its_end(signals).await
        }
        Ok((_, Begun::Nothing(outcome))) => {
            report(&outcome);
            Ok(())
        }
        Err(error) => {
            let text = error.to_string();
            report(&error.into());
            Err(DriverError::Start(text))
        }
    }
}

/// The server may have gone meanwhile; then nobody needs the answer.
fn report(outcome: &Outcome) {
    if let Ok(mut line) = serde_json::to_vec(outcome) {
        line.push(b'\n');
        let _ = io::stdout().write_all(&line).and_then(|()| io::stdout().flush());
    }
}

enum Begun {
    Running(Box<Supervised>),
    /// There was nothing to start.
    Nothing(Outcome),
}

fn begin(folder: &Folder) -> Result<Begun, DriverError> {
    // A server that died while it wrote the order leaves half of one: then nothing is started.
    let order: Order = serde_json::from_reader(io::stdin())
        .map_err(|error| DriverError::Start(format!("the order could not be read: {error}")))?;
    setsid().map_err(|error| DriverError::system("make a session", error.into()))?;
    set_child_subreaper(Some(getpid()))
        .map_err(|error| DriverError::system("adopt orphans", error.into()))?;

    let Some(door) = folder.door()? else { return Ok(Begun::Nothing(Outcome::Unknown)) };
    let last = match survey_inside(folder, &door)? {
        State::Absent => return Ok(Begun::Nothing(Outcome::Unknown)),
        State::Running(run) if run.launch < order.launch => {
            return Err(DriverError::Start(format!(
                "launch {} still runs; it must be stopped first",
                run.launch
            )));
        }
        State::Running(run) => Some(run.launch),
        State::Idle(ended) => ended.map(|ended| ended.launch),
    };
    let fence = folder.fence()?;
    if fence.is_some_and(|fence| order.launch <= fence) || last.is_some_and(|last| order.launch < last) {
        return Ok(Begun::Nothing(Outcome::CalledOff));
    }
    if last == Some(order.launch) {
        return Ok(Begun::Nothing(Outcome::AlreadyMade));
    }
    // An earlier supervisor that has written the end of its run may not have left yet.
    let Some(lock) = folder.lock(&door)? else { return Ok(Begun::Nothing(Outcome::Unknown)) };
    settle(folder, &lock)?;
    folder.remove_drafts()?;
    if folder.machine()?.as_ref() != Some(&order.machine) {
        folder.write_machine(&order.machine)?;
    }
    let mut run = Run {
        launch: order.launch,
        tag: order.tag,
        boot_id: boot_id().map_err(|error| DriverError::system("read the host's boot id", error))?,
        supervisor: Identity::of(getpid().as_raw_pid())
            .ok_or_else(|| DriverError::Start("the supervisor can't find itself in /proc".to_owned()))?,
        entered: false,
        leader: None,
        started_at: Utc::now(),
        groups: order.parents.child(&format!("{}.{}", order.machine.id, order.launch)),
    };
    // Before anything is made, so that it can be found should this process be killed.
    folder.note_run(&run)?;
    match prepare_groups(&run, &order).and_then(|()| enter_run(folder, &order, &mut run)) {
        Ok(leader) => {
            let folder = folder.clone();
            Ok(Begun::Running(Box::new(Supervised { folder, run, leader, order, _lock: lock })))
        }
        Err(error) => {
            settle(folder, &lock)?;
            Err(error)
        }
    }
}

/// Starts the leader, with the record always a step ahead of what happens.
fn enter_run(folder: &Folder, order: &Order, run: &mut Run) -> Result<Identity, DriverError> {
    run.entered = true;
    folder.note_run(run)?;
    match start_leader(folder, order, run) {
        Ok(leader) => {
            run.leader = Some(leader);
            folder.write_run(run)?;
            Ok(leader)
        }
        Err(error) => {
            run.entered = false;
            folder.note_run(run)?;
            Err(error)
        }
    }
}

struct Signals {
    child: tokio::signal::unix::Signal,
    stop: tokio::signal::unix::Signal,
    /// Only kept: the last handle dropped would not bring the default back, but saying so is clearer.
    _ignored: Vec<tokio::signal::unix::Signal>,
}

impl Signals {
    fn install() -> io::Result<Self> {
        Ok(Self {
            child: signal(SignalKind::child())?,
            stop: signal(SignalKind::terminate())?,
            _ignored: IGNORED
                .iter()
                .map(|number| signal(SignalKind::from_raw(*number)))
                .collect::<Result<_, _>>()?,
        })
    }
}

struct Supervised {
    folder: Folder,
    run: Run,
    leader: Identity,
    order: Order,
    /// Released by the kernel when this process ends, however that comes about.
    _lock: Lock,
}

/// What the supervisor waits for.
#[derive(Clone, Copy)]
enum Phase {
    LeaderRuns,
    /// All were asked to end; at this moment those left are killed.
    Asked(Instant),
    Killing,
}

impl Supervised {
    async fn see_to_its_end(self, mut signals: Signals) -> Result<(), DriverError> {
        let mut phase = Phase::LeaderRuns;
        let mut ending = None;
        loop {
            if reap_all(self.leader, &mut ending) {
                break;
            }
            match phase {
                Phase::LeaderRuns if ending.is_some() => phase = Phase::Killing,
                Phase::Asked(until) if until <= Instant::now() => phase = Phase::Killing,
                _ => {}
            }
            let wake = match phase {
                Phase::LeaderRuns => None,
                Phase::Asked(until) => Some(until),
                Phase::Killing => {
                    self.run.groups.end();
                    self.signal_all(&[Signal::KILL]);
                    Some(Instant::now() + KILL_TICK)
                }
            };
            tokio::select! {
                _ = signals.child.recv() => {}
                _ = signals.stop.recv() => phase = self.ask(phase),
                () = until(wake) => {}
            }
        }
        self.conclude(ending.unwrap_or(EndingRecord::Lost))
    }

    /// Asks the whole tree to end. Asked again, only a shorter grace changes anything.
    fn ask(&self, phase: Phase) -> Phase {
        let request =
            self.folder.stop_request().ok().flatten().filter(|request| request.launch == self.run.launch);
        let grace = request.map_or(DEFAULT_GRACE, |request| Duration::from_millis(request.grace_ms));
        let until = Instant::now() + grace;
        match phase {
            Phase::Killing => return Phase::Killing,
            Phase::Asked(earlier) => return Phase::Asked(earlier.min(until)),
            Phase::LeaderRuns if grace.is_zero() => return Phase::Killing,
            Phase::LeaderRuns => {}
        }
        // What is stopped must go on to be able to end.
        let ask = Signal::from_named_raw(self.order.stop_signal).unwrap_or(Signal::TERM);
        self.signal_all(&[ask, Signal::CONT]);
        Phase::Asked(until)
    }

    fn signal_all(&self, signals: &[Signal]) {
        for seen in descendants(self.run.supervisor.pid) {
            for signal in signals {
                seen.identity.signal(*signal);
            }
        }
    }

    /// Nothing runs any more. The figures are read while the groups are there, and are safe before those go.
    fn conclude(&self, ending: EndingRecord) -> Result<(), DriverError> {
        let used = self.run.groups.cpu_used().unwrap_or_else(|| tree_cpu(self.run.supervisor.pid));
        let last =
            last_figures(&self.folder, self.run.launch)?.map(|figures| figures.cpu()).unwrap_or_default();
        let ended = Ended {
            launch: self.run.launch,
            tag: self.run.tag,
            ending,
            figures: Figures::new(self.run.launch, used.max(last), Utc::now()),
        };
        self.folder.write_ended(&ended)?;
        clear(&self.folder, &self.run)
    }
}

async fn until(wake: Option<Instant>) {
    match wake {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// Takes note of all children that ended; `true` once there are none left at all, dead or alive.
fn reap_all(leader: Identity, ending: &mut Option<EndingRecord>) -> bool {
    loop {
        match wait(WaitOptions::NOHANG) {
            Ok(Some((pid, status))) => {
                if pid.as_raw_pid() == leader.pid && ending.is_none() {
                    *ending = Some(describe(status));
                }
            }
            Ok(None) => return false,
            Err(Errno::INTR) => {}
            // No children.
            Err(_) => return true,
        }
    }
}

fn describe(status: WaitStatus) -> EndingRecord {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => EndingRecord::Exited(code),
        (None, Some(signal)) => EndingRecord::Signalled(signal),
        (None, None) => EndingRecord::Lost,
    }
}
