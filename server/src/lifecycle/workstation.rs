//! The life of a workstation.
//!
//! [`TABLE`] is the one place that says which transitions there are. Handlers ask it what a request may do, the
//! reconciler asks it what a driver's report means, the README's diagram and the tests are made from it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where a workstation is in its life: the contract's `status` and `transition` in one value, so that the two can't
/// contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Provisioning,
    Stopped,
    Launching,
    Running,
    Stopping,
    Failed,
    /// A failed workstation on its way to `Stopped`, by a forced stop.
    Clearing,
    /// A stopped workstation on its way out.
    Deleting,
    /// A failed workstation on its way out.
    Discarding,
    /// It is no more; no row of it is left.
    Gone,
}

/// The contract's `status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Provisioning,
    Stopped,
    Running,
    Error,
}

/// The contract's `transition`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    Provisioning,
    Launching,
    Stopping,
    Deleting,
}

/// What a caller can ask of a workstation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    Launch,
    Stop,
    ForceStop,
    Update,
    Delete,
}

/// What a driver can report of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    Provisioned,
    ProvisionFailed,
    Launched,
    LaunchFailed,
    /// Asked to end, and nothing of it runs.
    Stopped,
    StopFailed,
    /// It ended by itself, as a machine that is shut down from inside.
    Exited,
    /// It ended by itself, and not well.
    Crashed,
    Removed,
    RemoveFailed,
}

/// What moves a workstation from one phase to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    Asked(Request),
    Reported(Report),
}

/// What a phase owes the world: the reconciler performs it, and performs it again after a crash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    Rest,
    Provision,
    Start,
    /// See to it that the run goes on, and notice when it ends.
    Watch,
    Stop,
    Remove,
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It needs `stopped`.
    NotStopped,
    /// It needs `running`.
    NotRunning,
    /// Something else is under way.
    UnderWay(Transition),
}

use Cause::{Asked, Reported};
use Phase::{
    Clearing, Deleting, Discarding, Failed, Gone, Launching, Provisioning, Running, Stopped, Stopping,
};

/// Every transition: from, by what, to. What is not here does not happen.
pub const TABLE: &[(Phase, Cause, Phase)] = &[
    (Provisioning, Reported(Report::Provisioned), Stopped),
    (Provisioning, Reported(Report::ProvisionFailed), Failed),
    (Stopped, Asked(Request::Launch), Launching),
    (Stopped, Asked(Request::Update), Stopped),
    (Stopped, Asked(Request::Delete), Deleting),
    (Launching, Reported(Report::Launched), Running),
    (Launching, Reported(Report::LaunchFailed), Stopped),
    (Running, Asked(Request::Stop), Stopping),
    (Running, Asked(Request::ForceStop), Stopping),
    (Running, Reported(Report::Exited), Stopped),
    (Running, Reported(Report::Crashed), Failed),
    (Stopping, Reported(Report::Stopped), Stopped),
    (Stopping, Reported(Report::StopFailed), Failed),
    (Failed, Asked(Request::ForceStop), Clearing),
    (Failed, Asked(Request::Delete), Discarding),
    (Clearing, Reported(Report::Stopped), Stopped),
    (Clearing, Reported(Report::StopFailed), Failed),
    (Deleting, Reported(Report::Removed), Gone),
    (Deleting, Reported(Report::RemoveFailed), Failed),
    (Discarding, Reported(Report::Removed), Gone),
    (Discarding, Reported(Report::RemoveFailed), Failed),
];

impl Phase {
    /// Every phase that a stored workstation can be in.
    pub const STORED: [Phase; 9] =
        [Provisioning, Stopped, Launching, Running, Stopping, Failed, Clearing, Deleting, Discarding];

    /// The word in the store and in events.
    pub const fn name(self) -> &'static str {
        match self {
            Provisioning => "provisioning",
            Stopped => "stopped",
            Launching => "launching",
            Running => "running",
            Stopping => "stopping",
            Failed => "failed",
            Clearing => "clearing",
            Deleting => "deleting",
            Discarding => "discarding",
            Gone => "gone",
        }
    }

    /// The phase of that name, if a stored workstation can be in it.
    pub fn named(name: &str) -> Option<Self> {
        Self::STORED.into_iter().find(|phase| phase.name() == name)
    }

    pub const fn status(self) -> Status {
        match self {
            Provisioning => Status::Provisioning,
            Stopped | Launching | Deleting | Gone => Status::Stopped,
            Running | Stopping => Status::Running,
            Failed | Clearing | Discarding => Status::Error,
        }
    }

    pub const fn transition(self) -> Option<Transition> {
        match self {
            Provisioning => Some(Transition::Provisioning),
            Launching => Some(Transition::Launching),
            Stopping | Clearing => Some(Transition::Stopping),
            Deleting | Discarding => Some(Transition::Deleting),
            Stopped | Running | Failed | Gone => None,
        }
    }

    pub const fn duty(self) -> Duty {
        match self {
            Provisioning => Duty::Provision,
            Launching => Duty::Start,
            Running => Duty::Watch,
            Stopping | Clearing => Duty::Stop,
            Deleting | Discarding => Duty::Remove,
            Stopped | Failed | Gone => Duty::Rest,
        }
    }

    /// Whether the run's GPU, cores and memory are held.
    pub const fn holds_capacity(self) -> bool {
        matches!(self, Launching | Running | Stopping)
    }

    fn follow(self, cause: Cause) -> Option<Phase> {
        TABLE.iter().find(|(from, by, _)| *from == self && *by == cause).map(|(_, _, to)| *to)
    }

    /// Where a request leads, or why it is refused.
    pub fn ask(self, request: Request) -> Result<Phase, Refusal> {
        self.follow(Asked(request)).ok_or(match (self.transition(), request) {
            // While it is being made it is simply not ready: the seeds' 400, not a conflict.
            (Some(Transition::Provisioning) | None, Request::Stop | Request::ForceStop) => {
                Refusal::NotRunning
            }
            (Some(Transition::Provisioning) | None, _) => Refusal::NotStopped,
            (Some(transition), _) => Refusal::UnderWay(transition),
        })
    }

    /// Where a report leads; `None` when it is about something that is over.
    pub fn hear(self, report: Report) -> Option<Phase> {
        self.follow(Reported(report))
    }
}

impl Transition {
    /// The word on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Transition::Provisioning => "provisioning",
            Transition::Launching => "launching",
            Transition::Stopping => "stopping",
            Transition::Deleting => "deleting",
        }
    }
}

impl Status {
    /// The word on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Status::Provisioning => "provisioning",
            Status::Stopped => "stopped",
            Status::Running => "running",
            Status::Error => "error",
        }
    }
}

impl Cause {
    /// The word in events and diagrams.
    pub const fn name(self) -> &'static str {
        match self {
            Asked(Request::Launch) => "launch",
            Asked(Request::Stop) => "stop",
            Asked(Request::ForceStop) => "forced stop",
            Asked(Request::Update) => "update",
            Asked(Request::Delete) => "delete",
            Reported(Report::Provisioned) => "provisioned",
            Reported(Report::ProvisionFailed) => "provisioning failed",
            Reported(Report::Launched) => "launched",
            Reported(Report::LaunchFailed) => "launch failed",
            Reported(Report::Stopped) => "ended",
            Reported(Report::StopFailed) => "stop failed",
            Reported(Report::Exited) => "exited by itself",
            Reported(Report::Crashed) => "crashed",
            Reported(Report::Removed) => "removed",
            Reported(Report::RemoveFailed) => "removal failed",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The table as a Mermaid state diagram: requests with `/` before them, reports without.
pub fn diagram() -> String {
    use std::fmt::Write;
    let mut text = String::from("stateDiagram-v2\n    [*] --> provisioning : /create\n");
    for (from, cause, to) in TABLE {
        let end = if *to == Gone { "[*]" } else { to.name() };
        let mark = if matches!(cause, Asked(_)) { "/" } else { "" };
        // Writing to a String can't fail.
        let _ = writeln!(text, "    {} --> {end} : {mark}{}", from.name(), cause.name());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phase_has_two_ways_on_for_one_cause() {
        for (index, (from, cause, _)) in TABLE.iter().enumerate() {
            assert!(
                !TABLE[..index].iter().any(|(f, c, _)| f == from && c == cause),
                "{from} has two rows for {}",
                cause.name()
            );
        }
    }

    #[test]
    fn every_phase_is_reached_from_provisioning() {
        let mut reached = vec![Provisioning];
        let mut index = 0;
        while index < reached.len() {
            let from = reached[index];
            for (_, _, to) in TABLE.iter().filter(|(begin, _, _)| *begin == from) {
                if !reached.contains(to) {
                    reached.push(*to);
                }
            }
            index += 1;
        }
        for phase in Phase::STORED {
            assert!(reached.contains(&phase), "{phase} is never reached");
        }
        assert!(reached.contains(&Gone));
    }

    #[test]
    fn every_transition_ends_by_a_report_and_takes_no_request() {
        for phase in Phase::STORED.into_iter().filter(|phase| phase.transition().is_some()) {
            let rows: Vec<_> = TABLE.iter().filter(|(from, _, _)| *from == phase).collect();
            assert!(!rows.is_empty(), "{phase} never ends");
            assert!(rows.iter().all(|(_, cause, _)| matches!(cause, Reported(_))), "{phase} takes a request");
            assert_ne!(phase.duty(), Duty::Rest, "{phase} would never be worked on");
        }
    }

    #[test]
    fn a_launch_while_running_or_provisioning_is_refused_as_not_stopped() {
        assert_eq!(Running.ask(Request::Launch), Err(Refusal::NotStopped));
        assert_eq!(Provisioning.ask(Request::Launch), Err(Refusal::NotStopped));
    }

    #[test]
    fn a_stop_while_stopped_is_refused_as_not_running() {
        assert_eq!(Stopped.ask(Request::Stop), Err(Refusal::NotRunning));
        assert_eq!(Stopped.ask(Request::ForceStop), Err(Refusal::NotRunning));
        assert_eq!(Failed.ask(Request::Stop), Err(Refusal::NotRunning));
    }

    #[test]
    fn any_request_during_a_launch_or_stop_is_a_conflict() {
        for request in [Request::Launch, Request::Stop, Request::ForceStop, Request::Update, Request::Delete]
        {
            assert_eq!(Launching.ask(request), Err(Refusal::UnderWay(Transition::Launching)));
            assert_eq!(Stopping.ask(request), Err(Refusal::UnderWay(Transition::Stopping)));
        }
    }

    #[test]
    fn a_report_about_something_that_is_over_changes_nothing() {
        assert_eq!(Stopped.hear(Report::Launched), None);
        assert_eq!(Running.hear(Report::Provisioned), None);
    }

    #[test]
    fn names_are_unique_and_read_back() {
        for phase in Phase::STORED {
            assert_eq!(Phase::named(phase.name()), Some(phase));
        }
    }
}
