//! What the contract's units are, by what the operating system makes of them.

use std::path::{Path, PathBuf};

use serde_json::Value;
use wharf_client::prelude::*;
use wharf_tests::{TestServer, program, proved, ready, required};

/// The file in which the kernel keeps a run's limit of memory; `None` where the machine has no cgroup for it.
fn memory_limit(folder: &Path) -> Option<PathBuf> {
    let run: Value = serde_json::from_slice(&std::fs::read(folder.join("run.json")).ok()?).ok()?;
    let file = |group: &str, name: &str| Some(Path::new(run["groups"][group].as_str()?).join(name));
    file("unified", "memory.max").or_else(|| file("memory", "memory.limit_in_bytes"))
}

#[tokio::test]
async fn a_gb_of_memory_is_two_to_the_thirtieth_bytes() {
    let server = TestServer::start(program!()).await;
    let ready = ready(&server).await;
    assert_eq!(ready.configuration.memory_gb.get(), 1);
    server.client().workstations_launch().id(ready.id.clone()).send().await.expect("200");
    let Some(limit) = memory_limit(&server.workstation_folder(&ready.id)) else {
        return required("a cgroup that limits memory", "none was made");
    };
    let limit = std::fs::read_to_string(limit).expect("the kernel tells the limit");
    assert_eq!(limit.trim().parse().ok(), Some(1_u64 << 30));
    proved("info", "A GB is 2^30 bytes.");
}
