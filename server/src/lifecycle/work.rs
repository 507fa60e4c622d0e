//! The life of a work item, and the lease by which a worker holds it.
//!
//! [`TABLE`] says which transitions there are; the methods of [`Item`] follow it and keep the times. All of it is pure:
//! the moment is given, and `server/tests/work_model.rs` searches every state that it can reach.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Moment;

/// The contract's `state`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Queued,
    Starting,
    Active,
    Stopping,
    Stopped,
}

/// What moves an item from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// It is handed out by a poll.
    Deliver,
    Acknowledge,
    Heartbeat,
    Stop,
    ForceStop,
    /// Its worker fell silent, and there may be another attempt.
    LeaseEnded,
    /// Its worker fell silent in the last attempt.
    LastLeaseEnded,
}

/// Why an item is stopped: the contract's `stop_reason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    Requested,
    LeaseExpired,
    AttemptsExhausted,
}

use Cause::{Acknowledge, Deliver, ForceStop, Heartbeat, LastLeaseEnded, LeaseEnded, Stop};
use State::{Active, Queued, Starting, Stopped, Stopping};

/// Every transition: from, by what, to. What is not here is refused or does not happen.
pub const TABLE: &[(State, Cause, State)] = &[
    (Queued, Deliver, Queued),
    (Queued, Acknowledge, Starting),
    (Starting, Acknowledge, Starting),
    (Active, Acknowledge, Active),
    (Starting, Heartbeat, Active),
    (Active, Heartbeat, Active),
    (Stopping, Heartbeat, Stopping),
    (Queued, Stop, Stopped),
    (Starting, Stop, Stopping),
    (Active, Stop, Stopping),
    (Stopping, Stop, Stopped),
    (Stopped, Stop, Stopped),
    (Queued, ForceStop, Stopped),
    (Starting, ForceStop, Stopped),
    (Active, ForceStop, Stopped),
    (Stopping, ForceStop, Stopped),
    (Stopped, ForceStop, Stopped),
    (Starting, LeaseEnded, Queued),
    (Active, LeaseEnded, Queued),
    (Stopping, LeaseEnded, Stopped),
    (Starting, LastLeaseEnded, Stopped),
    (Active, LastLeaseEnded, Stopped),
    (Stopping, LastLeaseEnded, Stopped),
];

/// What holds for every item of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// How often an item is tried before it is given up.
    pub attempts: u32,
    /// How long after the acknowledgement the first heartbeat must come, in seconds.
    pub first_ttl: u32,
    /// The shortest lease that a heartbeat can ask for, in seconds.
    pub shortest_ttl: u32,
    /// The longest one, in seconds.
    pub longest_ttl: u32,
}

/// What a heartbeat demands of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Anything,
    /// There was none in this attempt.
    None,
    /// It was at exactly this time, in microseconds since the epoch.
    At(i64),
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Another worker was handed it or holds it.
    HeldByAnother,
    /// It is stopping or stopped.
    NotLive,
    /// Nobody holds a lease on it.
    NotLeased,
    /// The heartbeat before is not the expected one.
    Mismatch,
}

/// What of an item changes in its life. Times are microseconds since the epoch; those that something is waited for by
/// are steady (see [`Moment`]).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    pub state: State,
    pub attempt: u32,
    /// When it was last handed out, in steady time; `None` when it was not since it was queued.
    pub delivered_at: Option<i64>,
    /// Whom it was handed to or who holds it, where that worker gave a name.
    pub worker: Option<String>,
    pub acknowledged_at: Option<i64>,
    pub started_at: Option<i64>,
    pub last_heartbeat: Option<i64>,
    /// Seconds.
    pub ttl: u32,
    /// Steady. There is a lease exactly in `starting`, `active` and `stopping`.
    pub lease_ends_at: Option<i64>,
    pub stop_requested_at: Option<i64>,
    pub stopped_at: Option<i64>,
    pub stop_reason: Option<StopReason>,
}

impl Item {
    /// An item that nobody has seen yet.
    pub const fn queued() -> Self {
        Self {
            state: Queued,
            attempt: 1,
            delivered_at: None,
            worker: None,
            acknowledged_at: None,
            started_at: None,
            last_heartbeat: None,
            ttl: 0,
            lease_ends_at: None,
            stop_requested_at: None,
            stopped_at: None,
            stop_reason: None,
        }
    }

    /// Whether a poll may hand it out: never handed out, or handed out at `before` (steady) or earlier.
    pub fn is_claimable(&self, before: i64) -> bool {
        self.state == Queued && self.delivered_at.is_none_or(|at| at <= before)
    }

    /// It is handed out. The store does the same in its one claiming statement.
    pub fn deliver(&self, now: Moment, worker: Option<&str>) -> Option<Self> {
        let state = self.state.follow(Deliver)?;
        Some(Self {
            state,
            delivered_at: Some(now.steady),
            worker: worker.map(str::to_owned),
            ..self.clone()
        })
    }

    /// Whether its lease has come to an end that is not yet on record, at a steady time.
    pub fn is_due(&self, steady: i64) -> bool {
        self.lease_ends_at.is_some_and(|end| end <= steady)
    }

    /// What becomes of it when its lease has ended; `None` when it has not.
    pub fn expire(&self, now: Moment, terms: Terms) -> Option<Self> {
        if !self.is_due(now.steady) {
            return None;
        }
        let last = self.attempt >= terms.attempts;
        let state = self.state.follow(if last { LastLeaseEnded } else { LeaseEnded })?;
        if state == Stopped {
            let reason =
                if self.state == Stopping { StopReason::LeaseExpired } else { StopReason::AttemptsExhausted };
            return Some(self.stopped(now, reason));
        }
        Some(Self { attempt: self.attempt.saturating_add(1), ..Self::queued() })
    }

    /// A worker has it.
    pub fn acknowledge(&self, now: Moment, worker: Option<&str>, terms: Terms) -> Result<Self, Refusal> {
        let state = self.state.follow(Acknowledge).ok_or(Refusal::NotLive)?;
        if let (Some(asking), Some(holding)) = (worker, &self.worker)
            && asking != holding
        {
            return Err(Refusal::HeldByAnother);
        }
        if self.state != Queued {
            return Ok(self.clone());
        }
        Ok(Self {
            state,
            worker: self.worker.clone().or_else(|| worker.map(str::to_owned)),
            acknowledged_at: Some(now.utc),
            ttl: terms.first_ttl,
            lease_ends_at: Some(end(now.steady, terms.first_ttl)),
            ..self.clone()
        })
    }

    /// Its worker lives, and wants the lease for `ttl` seconds from now.
    pub fn heartbeat(
        &self,
        now: Moment,
        expected: Expected,
        ttl: u32,
        terms: Terms,
    ) -> Result<Self, Refusal> {
        let state = self.state.follow(Heartbeat).ok_or(Refusal::NotLeased)?;
        let as_expected = match expected {
            Expected::Anything => true,
            Expected::None => self.last_heartbeat.is_none(),
            Expected::At(time) => self.last_heartbeat == Some(time),
        };
        if !as_expected {
            return Err(Refusal::Mismatch);
        }
        // Every heartbeat has a time of its own, or the next could not tell one from the other.
        let at = self.last_heartbeat.map_or(now.utc, |last| now.utc.max(last + 1));
        let ttl = ttl.clamp(terms.shortest_ttl, terms.longest_ttl);
        Ok(Self {
            state,
            started_at: self.started_at.or((state == Active).then_some(at)),
            last_heartbeat: Some(at),
            ttl,
            lease_ends_at: Some(end(now.steady, ttl)),
            ..self.clone()
        })
    }

    /// It is asked to stop, or its worker confirms that it has.
    #[must_use]
    pub fn stop(&self, now: Moment, force: bool) -> Self {
        let asked = if force { ForceStop } else { Stop };
        match self.state.follow(asked) {
            Some(state) if state == self.state => self.clone(),
            Some(Stopped) => Self {
                stop_requested_at: self.stop_requested_at.or(Some(now.utc)),
                ..self.stopped(now, StopReason::Requested)
            },
            Some(state) => {
                Self { state, stop_requested_at: self.stop_requested_at.or(Some(now.utc)), ..self.clone() }
            }
            None => self.clone(),
        }
    }

    fn stopped(&self, now: Moment, reason: StopReason) -> Self {
        Self {
            state: Stopped,
            lease_ends_at: None,
            stopped_at: Some(now.utc),
            stop_reason: Some(reason),
            ..self.clone()
        }
    }
}

/// When a lease of `ttl` seconds that begins at `from` ends.
fn end(from: i64, ttl: u32) -> i64 {
    from.saturating_add(i64::from(ttl) * 1_000_000)
}

impl State {
    pub const ALL: [State; 5] = [Queued, Starting, Active, Stopping, Stopped];

    /// The word on the wire and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Queued => "queued",
            Starting => "starting",
            Active => "active",
            Stopping => "stopping",
            Stopped => "stopped",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Where a cause leads; `None` when it can't happen here.
    pub fn follow(self, cause: Cause) -> Option<State> {
        TABLE.iter().find(|(from, by, _)| *from == self && *by == cause).map(|(_, _, to)| *to)
    }
}

impl StopReason {
    /// The word on the wire and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::LeaseExpired => "lease_expired",
            Self::AttemptsExhausted => "attempts_exhausted",
        }
    }

    /// The reason of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Requested, Self::LeaseExpired, Self::AttemptsExhausted]
            .into_iter()
            .find(|reason| reason.name() == name)
    }
}

impl Cause {
    /// The word in events and diagrams.
    pub const fn name(self) -> &'static str {
        match self {
            Deliver => "poll",
            Acknowledge => "ack",
            Heartbeat => "heartbeat",
            Stop => "stop",
            ForceStop => "forced stop",
            LeaseEnded => "lease ended",
            LastLeaseEnded => "last lease ended",
        }
    }

    const fn is_asked(self) -> bool {
        !matches!(self, LeaseEnded | LastLeaseEnded)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The table as a Mermaid state diagram: requests with `/` before them, what happens by itself without.
pub fn diagram() -> String {
    use std::fmt::Write;
    let mut text = String::from("stateDiagram-v2\n    [*] --> queued : /enqueue\n");
    for (from, cause, to) in TABLE {
        let mark = if cause.is_asked() { "/" } else { "" };
        // Writing to a String can't fail.
        let _ = writeln!(text, "    {from} --> {to} : {mark}{}", cause.name());
    }
    text
}

#[cfg(test)]
mod tests;
