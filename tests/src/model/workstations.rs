//! Workstations in the model.

use serde_json::{Value, json};

use super::{CORES, Caller, Expected, GPU, GPUS, Kind, Number, Tagged, Version, World, unless_past};

/// A workstation, once it is provisioned.
#[derive(Debug, Clone)]
pub struct Workstation {
    pub owner: Caller,
    /// False once it is deleted.
    pub exists: bool,
    running: bool,
    name: String,
    cores: u32,
    gpu: bool,
    /// Grows with each change.
    version: u32,
}

/// What can be done with one.
#[derive(Debug, Clone)]
pub enum WorkstationStep {
    Get,
    Rename {
        name: u8,
        version: Version,
    },
    Reconfigure {
        cores: u32,
        gpu: bool,
        version: Version,
    },
    Launch,
    Stop {
        force: bool,
    },
    Delete,
    Usage,
    /// For the status that it has.
    Wait,
}

impl Workstation {
    pub fn status(&self) -> &'static str {
        if self.running { "running" } else { "stopped" }
    }

    fn facts(&self, number: Number) -> Value {
        json!({
            "id": format!("@workstation {number}"),
            "name": self.name,
            "status": self.status(),
            "transition": null,
            "statusReason": null,
            "configuration": {
                "cpuCores": self.cores, "memoryGB": 1, "storageGB": 1,
                "gpu": if self.gpu { json!(GPU) } else { json!(null) },
            },
        })
    }

    fn answer(&self, number: Number) -> Expected {
        let tagged = Tagged { kind: Kind::Workstation, number, version: self.version };
        Expected { tagged: Some(tagged), ..Expected::ok(self.facts(number)) }
    }
}

impl World {
    pub(super) fn create_workstation(&mut self, by: Caller, cores: u32, gpu: bool) -> Expected {
        let number = self.workstations.len();
        let name = format!("made {number}");
        let made = Workstation { owner: by, exists: true, running: false, name, cores, gpu, version: 1 };
        let mut facts = made.facts(number);
        facts["status"] = json!("provisioning");
        facts["transition"] = json!("provisioning");
        self.workstations.push(made);
        Expected::ok(facts).created()
    }

    /// All of a caller's workstations.
    pub fn workstation_page(&self, by: Caller) -> Value {
        let own = self.workstations.iter().enumerate().filter(|(_, one)| one.exists && one.owner == by);
        json!({"items": own.map(|(number, one)| one.facts(number)).collect::<Vec<_>>(), "next_page": null})
    }

    pub(super) fn workstation(&mut self, by: Caller, number: Number, what: &WorkstationStep) -> Expected {
        let running = |one: &&Workstation| one.exists && one.running;
        let cores: u32 = self.workstations.iter().filter(running).map(|one| one.cores).sum();
        let gpus = self.workstations.iter().filter(running).filter(|one| one.gpu).count();
        let Some(one) = self.workstations.get_mut(number).filter(|one| one.exists && one.owner == by) else {
            return Expected::refused(404, "workstation_not_found");
        };
        match what {
            WorkstationStep::Get | WorkstationStep::Wait => {}
            WorkstationStep::Usage => return Expected::ok(json!({})),
            WorkstationStep::Rename { version, .. } | WorkstationStep::Reconfigure { version, .. } => {
                if let Some(refused) = unless_past(*version) {
                    return refused;
                }
                if one.running {
                    return Expected::refused(400, "workstation_not_stopped");
                }
                match what {
                    WorkstationStep::Rename { name, .. } => one.name = format!("renamed {name}"),
                    WorkstationStep::Reconfigure { cores, gpu, .. } => (one.cores, one.gpu) = (*cores, *gpu),
                    _ => {}
                }
                one.version += 1;
            }
            WorkstationStep::Launch => {
                if one.running {
                    return Expected::refused(400, "workstation_not_stopped");
                }
                if cores + one.cores > CORES || (one.gpu && gpus >= GPUS as usize) {
                    return Expected::refused(409, "insufficient_capacity");
                }
                one.running = true;
                one.version += 1;
            }
            WorkstationStep::Stop { .. } => {
                if !one.running {
                    return Expected::refused(400, "workstation_not_running");
                }
                one.running = false;
                one.version += 1;
            }
            WorkstationStep::Delete => {
                if one.running {
                    return Expected::refused(400, "workstation_not_stopped");
                }
                one.exists = false;
                return Expected { status: 204, ..Expected::ok(Value::Null) };
            }
        }
        one.answer(number)
    }
}
