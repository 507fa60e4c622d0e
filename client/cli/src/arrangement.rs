//! How the contract's operations are arranged for people.
//!
//! A family that the contract gets later gets its commands by generation, and its place here by one line.

use crate::generated::CliCommand;

/// The operations of one prefix under one name.
#[derive(Debug)]
pub struct Family {
    /// What people type.
    pub name: &'static str,
    /// What else they may type.
    pub alias: &'static str,
    /// How the operations' ids begin.
    pub operations: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// The columns of its tables: heading and place in the item.
    pub columns: &'static [(&'static str, &'static str)],
}

/// Every family.
#[rustfmt::skip]
pub const FAMILIES: &[Family] = &[
    Family { name: "workstation", alias: "ws", operations: "workstations_", about: "Workstations: create, launch, stop, meter", columns: &[("ID", "/id"), ("NAME", "/name"), ("STATUS", "/status"), ("UNDER WAY", "/transition"), ("CORES", "/configuration/cpuCores"), ("MEMORY GB", "/configuration/memoryGB"), ("STORAGE GB", "/configuration/storageGB"), ("GPU", "/configuration/gpu"), ("REGION", "/configuration/region"), ("CREATED", "/createdAt")] },
    Family { name: "environment", alias: "env", operations: "environments_", about: "Environments: where queues of work belong", columns: &[("ID", "/id"), ("NAME", "/name"), ("TYPE", "/config/type"), ("CREATED", "/created_at"), ("ARCHIVED", "/archived_at")] },
    Family { name: "work", alias: "w", operations: "work_", about: "Work: queue it, claim it, keep its lease", columns: &[("ID", "/id"), ("STATE", "/state"), ("SESSION", "/data/id"), ("ATTEMPT", "/attempt"), ("CREATED", "/created_at"), ("HEARTBEAT", "/latest_heartbeat_at")] },
    Family { name: "workspace", alias: "wsp", operations: "workspaces_", about: "Workspaces: where runtimes live", columns: &[("ID", "/id"), ("NAME", "/name"), ("CREATED", "/createdAt")] },
    Family { name: "runtime", alias: "rt", operations: "runtimes_", about: "Runtimes: browsers, desktops and spreadsheets in workspaces", columns: &[("ALIAS", "/alias"), ("KIND", "/kind"), ("STATUS", "/status"), ("DRIVER", "/driver"), ("ID", "/id"), ("CREATED", "/createdAt")] },
];

/// Operations that stand alone: id, and what people type.
pub const ALONE: &[(&str, &str)] = &[("healthz", "health"), ("contract_json", "contract")];

/// What people call an operation within its family, where that isn't what the contract calls it.
const VERBS: &[(&str, &str)] = &[("get", "show")];

/// The family of a command and what people type in it.
pub fn place(command: CliCommand) -> Option<(&'static Family, String)> {
    let id = command.operation_id();
    FAMILIES.iter().find_map(|family| {
        let verb = id.strip_prefix(family.operations)?;
        let typed = VERBS.iter().find(|(own, _)| *own == verb).map_or(verb, |(_, typed)| typed);
        Some((family, typed.replace('_', "-")))
    })
}

/// The families that the contract has operations for.
pub fn present() -> impl Iterator<Item = &'static Family> {
    FAMILIES.iter().filter(|family| {
        CliCommand::iter().any(|command| command.operation_id().starts_with(family.operations))
    })
}
