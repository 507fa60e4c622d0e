//! Environments in the model.

use serde_json::{Value, json};

use super::work::State;
use super::{Caller, Expected, Item, Kind, Number, Tagged, Version, World, unless_past};

/// An environment.
#[derive(Debug, Clone)]
pub struct Environment {
    pub owner: Caller,
    /// False once it is deleted.
    pub exists: bool,
    pub cloud: bool,
    archived: bool,
    name: String,
    version: u32,
}

/// What can be done with one.
#[derive(Debug, Clone)]
pub enum EnvironmentStep {
    Get,
    Update {
        name: u8,
        version: Version,
    },
    /// Its configuration is replaced by one of this type.
    Turn {
        cloud: bool,
    },
    Archive,
    Delete,
    Enqueue,
    List {
        state: Option<State>,
    },
    Poll {
        worker: Option<u8>,
        again: bool,
    },
    Stats,
}

impl Environment {
    fn facts(&self, number: Number) -> Value {
        let mut facts = json!({
            "id": format!("@environment {number}"),
            "type": "environment",
            "name": self.name,
            "config": {"type": if self.cloud { "cloud" } else { "self_hosted" }},
        });
        if !self.archived {
            facts["archived_at"] = json!(null);
        }
        facts
    }

    fn answer(&self, number: Number) -> Expected {
        let tagged = Tagged { kind: Kind::Environment, number, version: self.version };
        Expected { tagged: Some(tagged), ..Expected::ok(self.facts(number)) }
    }
}

/// A page of everything, as this family writes it.
pub(super) fn page(data: &[Value]) -> Value {
    let id = |one: Option<&Value>| one.map_or(Value::Null, |one| one["id"].clone());
    json!({"first_id": id(data.first()), "last_id": id(data.last()), "has_more": false, "next_page": null, "data": data})
}

impl World {
    pub(super) fn create_environment(&mut self, by: Caller, cloud: bool) -> Expected {
        let number = self.environments.len();
        let name = format!("made {number}");
        let made = Environment { owner: by, exists: true, cloud, archived: false, name, version: 1 };
        let answer = made.answer(number).created();
        self.environments.push(made);
        answer
    }

    /// All of a caller's environments.
    pub fn environment_page(&self, by: Caller, archived: bool) -> Value {
        let own = self.environments.iter().enumerate();
        let own = own.filter(|(_, one)| one.exists && one.owner == by && (archived || !one.archived));
        page(&own.map(|(number, one)| one.facts(number)).collect::<Vec<_>>())
    }

    fn items_of(&self, environment: Number) -> impl Iterator<Item = (Number, &Item)> {
        self.items.iter().enumerate().filter(move |(_, item)| item.environment == environment)
    }

    /// All of an environment's work, or all in one state.
    pub fn item_page(&self, environment: Number, state: Option<State>) -> Value {
        let wanted =
            self.items_of(environment).filter(|(_, item)| state.is_none_or(|state| item.state == state));
        page(&wanted.map(|(number, item)| item.facts(number)).collect::<Vec<_>>())
    }

    pub(super) fn environment(&mut self, by: Caller, number: Number, what: &EnvironmentStep) -> Expected {
        let has_live_work = self.items_of(number).any(|(_, item)| item.state != State::Stopped);
        let Some(one) = self.environments.get_mut(number).filter(|one| one.exists && one.owner == by) else {
            return Expected::refused(404, "environment_not_found");
        };
        let live = Expected::refused(409, "environment_has_live_work");
        match what {
            EnvironmentStep::Get => {}
            EnvironmentStep::Update { name, version } => {
                if let Some(refused) = unless_past(*version) {
                    return refused;
                }
                let name = format!("renamed {name}");
                if one.name != name {
                    one.name = name;
                    one.version += 1;
                }
            }
            EnvironmentStep::Turn { cloud } => {
                if one.cloud != *cloud {
                    if has_live_work {
                        return live;
                    }
                    one.cloud = *cloud;
                    one.version += 1;
                }
            }
            EnvironmentStep::Archive => {
                if !one.archived {
                    one.archived = true;
                    one.version += 1;
                }
            }
            EnvironmentStep::Delete => {
                if has_live_work {
                    return live;
                }
                one.exists = false;
                return Expected::ok(
                    json!({"id": format!("@environment {number}"), "type": "environment_deleted"}),
                );
            }
            EnvironmentStep::Enqueue
            | EnvironmentStep::List { .. }
            | EnvironmentStep::Poll { .. }
            | EnvironmentStep::Stats => {
                if one.cloud {
                    return Expected::refused(400, "environment_not_self_hosted");
                }
                if one.archived && matches!(what, EnvironmentStep::Enqueue) {
                    return Expected::refused(409, "environment_archived");
                }
                return self.queue(number, what);
            }
        }
        one.answer(number)
    }

    /// What is done with the queue of an environment that has one.
    fn queue(&mut self, environment: Number, what: &EnvironmentStep) -> Expected {
        match what {
            EnvironmentStep::Enqueue => {
                let number = self.items.len();
                self.items.push(Item::queued(environment));
                self.items[number].answer(number).created()
            }
            EnvironmentStep::Poll { worker, again } => self.poll(environment, *worker, *again),
            EnvironmentStep::List { state } => Expected::ok(self.item_page(environment, *state)),
            _ => {
                let queued = self.items_of(environment).filter(|(_, item)| item.state == State::Queued);
                let (waiting, pending): (Vec<_>, Vec<_>) = queued.partition(|(_, item)| item.delivered == 0);
                let mut facts = json!({"depth": waiting.len(), "pending": pending.len()});
                if waiting.is_empty() {
                    facts["oldest_queued_at"] = json!(null);
                }
                Expected::ok(facts)
            }
        }
    }

    fn poll(&mut self, environment: Number, worker: Option<u8>, again: bool) -> Expected {
        let queued = || self.items_of(environment).filter(|(_, item)| item.state == State::Queued);
        let fresh = queued().find(|(_, item)| item.delivered == 0);
        let stale =
            queued().filter(|(_, item)| again && item.delivered > 0).min_by_key(|(_, item)| item.delivered);
        let oldest = fresh.into_iter().chain(stale).map(|(number, _)| number).min();
        let Some(number) = oldest else { return Expected::ok(Value::Null) };
        self.deliveries += 1;
        let item = &mut self.items[number];
        item.deliver(self.deliveries, worker);
        Expected::ok(item.facts(number))
    }
}
