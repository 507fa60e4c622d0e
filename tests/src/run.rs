//! A workstation's run as it is written down for whoever comes after the server, and what the kernel keeps of it.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::TestServer;

/// The run that is under way.
#[derive(Debug)]
pub struct Run(Value);

impl Run {
    /// That of a launched workstation.
    pub fn of(server: &TestServer, id: &str) -> Self {
        let file = server.workstation_folder(id).join("run.json");
        Self(serde_json::from_slice(&std::fs::read(file).expect("it runs")).expect("JSON"))
    }

    /// The process number of its `supervisor` or its `leader`.
    pub fn process(&self, role: &str) -> u32 {
        let number = self.0[role]["pid"].as_u64().and_then(|number| number.try_into().ok());
        number.expect("a process number")
    }

    /// The cgroup by which a controller of the first version holds it, or that of the second version for all of them.
    fn group(&self, controller: &str) -> Option<&str> {
        self.0["groups"][controller].as_str()
    }

    /// Whether a cgroup holds it to what this controller limits.
    pub fn is_held(&self, controller: &str) -> bool {
        self.group("unified").or_else(|| self.group(controller)).is_some()
    }

    /// A file of its cgroup: of the unified one, or else of a controller of the first version. `None` where the machine
    /// has no cgroup for it.
    pub fn group_file(&self, unified: &str, (controller, first): (&str, &str)) -> Option<PathBuf> {
        let file = |controller: &str, name: &str| Some(Path::new(self.group(controller)?).join(name));
        file("unified", unified).or_else(|| file(controller, first))
    }
}
