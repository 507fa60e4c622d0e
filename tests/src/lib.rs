//! What the contract tests share: a real server on a free port with a folder of its own.

pub mod history;
pub mod model;
mod process;
mod recorder;
mod report;
mod requirement;
pub mod resources;
pub mod run;
mod said;
pub mod scene;
mod server;
pub mod socket;
mod terminal;
pub mod user;
pub mod work;
pub mod worker;

pub use process::{end_of, processes_of};
pub use recorder::{Probe, operations, proved};
pub use report::report;
pub use requirement::{everything, required, thorough};
pub use said::Said;
pub use server::{Setup, TestServer};
pub use terminal::Terminal;

use std::path::PathBuf;

use wharf_client::prelude::*;
use wharf_client::types::{ConfigurationCreate, Workstation, WorkstationStatus};

/// The program under test, as [`Setup`] wants it. Only a test of this package can name it. `WHARF_PROGRAM` names another
/// in its place.
#[macro_export]
macro_rules! program {
    () => {
        $crate::program_or(env!("CARGO_BIN_EXE_wharf-server-under-test"))
    };
}

/// The command line under test, as [`user::User`] wants it. Only a test of this package can name it.
#[macro_export]
macro_rules! command_line {
    () => {
        env!("CARGO_BIN_EXE_wharf-under-test")
    };
}

/// The example worker, as [`worker::Workers`] wants it. Only a test of this package can name it.
#[macro_export]
macro_rules! worker_program {
    () => {
        env!("CARGO_BIN_EXE_worker-under-test")
    };
}

/// The server that `WHARF_PROGRAM` names, or this one.
pub fn program_or(built: &str) -> PathBuf {
    std::env::var_os("WHARF_PROGRAM").map_or_else(|| built.into(), PathBuf::from)
}

/// The seeds' own example, as a request body.
pub fn seed_example() -> serde_json::Value {
    serde_json::json!({
        "name": "My-New-Workstation",
        "configuration": {
            "cpuCores": 8,
            "memoryGB": 32,
            "gpu": "NVIDIA RTX A5000",
            "storageGB": 512,
            "region": "us-west-2"
        }
    })
}

/// A small workstation without a GPU.
pub fn small() -> ConfigurationCreate {
    serde_json::from_value(serde_json::json!({
        "cpuCores": 1, "memoryGB": 1, "storageGB": 1, "region": "us-west-2"
    }))
    .expect("a configuration of the contract")
}

/// Creates a small workstation and waits until it can be launched.
pub async fn ready(server: &TestServer) -> Workstation {
    let client = server.client();
    let created = client
        .workstations_create()
        .body_map(|body| body.name("small").configuration(small()))
        .send()
        .await
        .expect("201")
        .into_inner();
    let ready = client
        .workstations_wait()
        .id(created.id)
        .status(WorkstationStatus::Stopped)
        .send()
        .await
        .expect("200")
        .into_inner();
    assert_eq!(ready.status, WorkstationStatus::Stopped, "{:?}", ready.status_reason);
    ready
}
