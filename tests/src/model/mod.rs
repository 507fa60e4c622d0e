//! What the contract says of sequences of requests, as a small pure model: which answer each step must have, and what
//! there is afterwards. It knows nothing of the server's code.

mod environments;
mod strategy;
mod wire;
mod work;
mod workstations;

use serde_json::{Value, json};

pub use environments::{Environment, EnvironmentStep};
pub use strategy::{Sequence, sequences};
pub use wire::{Names, Request, request};
pub use work::{Beat, Item, ItemStep, State};
pub use workstations::{Workstation, WorkstationStep};

/// What the model's server has to give; see [`CONFIGURATION`].
const CORES: u32 = 4;
const GPUS: u32 = 1;
/// The GPU model of which there are so many.
pub const GPU: &str = "NVIDIA RTX A5000";

/// The configuration of a server that the model speaks of: little to give, and leases that outlast every test.
pub const CONFIGURATION: &str = "[limits]\nrequests_per_second = 1000000\nburst = 1000000\n\
    [work]\nfirst_lease_seconds = 600\n\
    [regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 4\nmemory_gb = 64\nstorage_gb = 1000\n\
    prices = { core_hour = \"0.04\", memory_gb_hour = \"0.01\", storage_gb_hour = \"0.001\" }\n\
    [regions.us-west-2.gpus.\"NVIDIA RTX A5000\"]\ncount = 1\nprice_hour = \"1\"\n";

/// One of two callers with tokens of different owners.
pub type Caller = usize;

/// Which of the resources of its kind that there ever were; one more than there were is an id that nobody has.
pub type Number = usize;

/// Something that a caller does.
#[derive(Debug, Clone)]
pub enum Step {
    /// The server is killed and started again.
    Restart,
    /// The last POST that was accepted is sent again with its key.
    Repeat,
    Health,
    Contract {
        json: bool,
    },
    CreateWorkstation {
        by: Caller,
        cores: u32,
        gpu: bool,
    },
    ListWorkstations {
        by: Caller,
    },
    Workstation {
        by: Caller,
        number: Number,
        what: WorkstationStep,
    },
    CreateEnvironment {
        by: Caller,
        cloud: bool,
    },
    ListEnvironments {
        by: Caller,
        archived: bool,
    },
    Environment {
        by: Caller,
        number: Number,
        what: EnvironmentStep,
    },
    Item {
        by: Caller,
        number: Number,
        what: ItemStep,
    },
}

/// Which version a change is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    Any,
    Present,
    /// One that the resource no longer has.
    Past,
}

/// The resource that an answer with an `ETag` is about, and how often it has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tagged {
    pub kind: Kind,
    pub number: Number,
    pub version: u32,
}

impl Tagged {
    /// The resource, without its version.
    pub fn resource(&self) -> (Kind, usize) {
        (self.kind, self.number)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Workstation,
    Environment,
    Item,
}

/// The answer that a step must have.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    pub status: u16,
    /// The error's code.
    pub code: Option<&'static str>,
    /// What the body must hold, among other things. A text such as `@workstation 2` stands for an id.
    pub facts: Value,
    /// Whose version the answer tells.
    pub tagged: Option<Tagged>,
}

impl Expected {
    pub fn ok(facts: Value) -> Self {
        Self { status: 200, code: None, facts, tagged: None }
    }

    pub fn refused(status: u16, code: &'static str) -> Self {
        Self { status, code: Some(code), facts: json!({"type": "error"}), tagged: None }
    }

    #[must_use]
    pub fn created(self) -> Self {
        Self { status: 201, ..self }
    }

    pub fn is_success(&self) -> bool {
        self.status < 300
    }
}

/// Everything that there is.
#[derive(Debug, Clone, Default)]
pub struct World {
    pub workstations: Vec<Workstation>,
    pub environments: Vec<Environment>,
    pub items: Vec<Item>,
    /// The answer to the last POST that was accepted, while what it was about is still there.
    repeatable: Option<Expected>,
    /// How many times items were handed out.
    deliveries: u32,
}

impl World {
    /// Does a step; the answer that it must have, or none where it is no request.
    pub fn apply(&mut self, step: &Step) -> Option<Expected> {
        let expected = match step {
            Step::Restart => return None,
            Step::Repeat => return self.repeatable.clone(),
            Step::Health => Expected::ok(json!({"status": "ok"})),
            Step::Contract { .. } => Expected::ok(json!({"openapi": "3.1.1"})),
            Step::CreateWorkstation { by, cores, gpu } => self.create_workstation(*by, *cores, *gpu),
            Step::ListWorkstations { by } => Expected::ok(self.workstation_page(*by)),
            Step::Workstation { by, number, what } => self.workstation(*by, *number, what),
            Step::CreateEnvironment { by, cloud } => self.create_environment(*by, *cloud),
            Step::ListEnvironments { by, archived } => Expected::ok(self.environment_page(*by, *archived)),
            Step::Environment { by, number, what } => self.environment(*by, *number, what),
            Step::Item { by, number, what } => self.item(*by, *number, what),
        };
        if step.is_deletion() {
            self.repeatable = None;
        } else if step.is_post() && expected.is_success() {
            self.repeatable = Some(expected.clone());
        }
        Some(expected)
    }
}

impl Step {
    fn is_deletion(&self) -> bool {
        matches!(
            self,
            Self::Workstation { what: WorkstationStep::Delete, .. }
                | Self::Environment { what: EnvironmentStep::Delete, .. }
        )
    }

    /// Whether it is a POST, which takes an Idempotency-Key.
    pub fn is_post(&self) -> bool {
        match self {
            Self::CreateWorkstation { .. } | Self::CreateEnvironment { .. } => true,
            Self::Workstation { what, .. } => {
                matches!(what, WorkstationStep::Launch | WorkstationStep::Stop { .. })
            }
            Self::Environment { what, .. } => matches!(
                what,
                EnvironmentStep::Update { .. }
                    | EnvironmentStep::Turn { .. }
                    | EnvironmentStep::Archive
                    | EnvironmentStep::Enqueue
            ),
            Self::Item { what, .. } => !matches!(what, ItemStep::Get),
            _ => false,
        }
    }
}

/// The refusal of a change that is for a version which has passed.
pub(crate) fn unless_past(version: Version) -> Option<Expected> {
    (version == Version::Past).then(|| Expected::refused(412, "version_mismatch"))
}
