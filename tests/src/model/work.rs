//! Work items in the model.

use serde_json::{Value, json};

use super::{Caller, Expected, Kind, Number, Tagged, Version, World, unless_past};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Queued,
    Starting,
    Active,
    Stopping,
    Stopped,
}

impl State {
    pub const ALL: [Self; 5] = [Self::Queued, Self::Starting, Self::Active, Self::Stopping, Self::Stopped];

    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Starting => "starting",
            Self::Active => "active",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
        }
    }
}

/// A work item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Item {
    pub environment: Number,
    pub state: State,
    /// Which delivery it was last handed out by; 0 when by none.
    pub delivered: u32,
    worker: Option<u8>,
    /// How many heartbeats it had.
    pub beats: u32,
    priority: Option<u8>,
    version: u32,
}

/// The heartbeat before that a heartbeat demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beat {
    Any,
    None,
    Last,
    Other,
}

/// What can be done with one.
#[derive(Debug, Clone)]
pub enum ItemStep {
    Get,
    Update { priority: Option<u8>, version: Version },
    Ack { worker: Option<u8> },
    Heartbeat { expected: Beat, ttl: u32 },
    Stop { force: bool },
}

impl Item {
    pub fn queued(environment: Number) -> Self {
        let state = State::Queued;
        Self { environment, state, delivered: 0, worker: None, beats: 0, priority: None, version: 1 }
    }

    pub(super) fn facts(&self, number: Number) -> Value {
        json!({
            "id": format!("@item {number}"),
            "type": "work",
            "environment_id": format!("@environment {}", self.environment),
            "state": self.state.name(),
            "attempt": 1,
            "worker_id": self.worker.map(|worker| format!("worker {worker}")),
            "metadata": self.priority.map_or_else(|| json!({}), |priority| json!({"priority": priority.to_string()})),
            "stop_reason": if self.state == State::Stopped { json!("requested") } else { json!(null) },
        })
    }

    pub(super) fn answer(&self, number: Number) -> Expected {
        let tagged = Tagged { kind: Kind::Item, number, version: self.version };
        Expected { tagged: Some(tagged), ..Expected::ok(self.facts(number)) }
    }

    /// Hands it out.
    pub fn deliver(&mut self, delivery: u32, worker: Option<u8>) {
        (self.delivered, self.worker) = (delivery, worker);
        self.version += 1;
    }

    /// A worker acknowledges it; why it is refused.
    pub fn acknowledge(&mut self, worker: Option<u8>) -> Option<Expected> {
        match self.state {
            State::Stopping | State::Stopped => return Some(Expected::refused(409, "work_not_live")),
            _ if worker.is_some() && self.worker.is_some() && worker != self.worker => {
                return Some(Expected::refused(409, "work_held_by_another"));
            }
            State::Starting | State::Active => {}
            State::Queued => {
                self.state = State::Starting;
                self.worker = self.worker.or(worker);
                self.version += 1;
            }
        }
        None
    }

    /// A worker beats for it; why it is refused.
    pub fn beat(&mut self, expected: Beat) -> Option<Expected> {
        if matches!(self.state, State::Queued | State::Stopped) {
            return Some(Expected::refused(409, "work_not_leased"));
        }
        let is_expected = match expected {
            Beat::Any => true,
            Beat::None => self.beats == 0,
            Beat::Last => self.beats > 0,
            Beat::Other => false,
        };
        if !is_expected {
            return Some(Expected::refused(412, "lease_mismatch"));
        }
        if self.state == State::Starting {
            self.state = State::Active;
        }
        self.beats += 1;
        self.version += 1;
        None
    }

    /// Seed 004's table.
    pub fn stop(&mut self, force: bool) {
        let next = match (self.state, force) {
            (State::Starting | State::Active, false) => State::Stopping,
            _ => State::Stopped,
        };
        if self.state != next {
            self.state = next;
            self.version += 1;
        }
    }

    /// The answer to a heartbeat that was accepted.
    pub fn lease(&self, ttl: u32) -> Value {
        json!({
            "type": "work_heartbeat",
            "state": self.state.name(),
            "ttl_seconds": ttl.clamp(10, 600),
            "lease_extended": true,
        })
    }
}

impl World {
    pub(super) fn item(&mut self, by: Caller, number: Number, what: &ItemStep) -> Expected {
        // An item that nobody has is looked for in the first environment.
        let environment = self.items.get(number).map_or(0, |item| item.environment);
        let environment = self.environments.get(environment).filter(|one| one.exists && one.owner == by);
        let Some(environment) = environment else { return Expected::refused(404, "environment_not_found") };
        if environment.cloud {
            return Expected::refused(400, "environment_not_self_hosted");
        }
        let Some(item) = self.items.get_mut(number) else {
            return Expected::refused(404, "work_not_found");
        };
        let refused = match what {
            ItemStep::Get => None,
            ItemStep::Update { priority, version } => unless_past(*version).or_else(|| {
                if item.priority != *priority {
                    item.priority = *priority;
                    item.version += 1;
                }
                None
            }),
            ItemStep::Ack { worker } => item.acknowledge(*worker),
            ItemStep::Heartbeat { expected, ttl } => match item.beat(*expected) {
                None => return Expected::ok(item.lease(*ttl)),
                refused => refused,
            },
            ItemStep::Stop { force } => {
                item.stop(*force);
                None
            }
        };
        refused.unwrap_or_else(|| item.answer(number))
    }
}
