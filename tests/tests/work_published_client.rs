//! The published client of this family (`qca-sdk` on `PyPI`), unchanged: only its base address and its token are set.

use tokio::process::Command;
use wharf_tests::{TestServer, program, proved, required};

/// A Python that has the client, if there is one.
async fn python() -> Option<String> {
    let python = std::env::var("WHARF_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let probe = Command::new(&python).args(["-c", "import qca.managed"]).output().await.ok()?;
    probe.status.success().then_some(python)
}

#[tokio::test]
async fn the_published_client_does_all_its_work_here() {
    let Some(python) = python().await else {
        required(
            "the Python package qca-sdk",
            "WHARF_PYTHON names no Python that can import it, nor does python3",
        );
        return;
    };
    let server = TestServer::start(program!()).await;
    // A worker's token and an administrator's are one here, because the client takes one.
    let token = server.new_token("python", &["work:read", "work:write", "work:execute"]).await;
    let output = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/published_client.py"))
        .env("QODER_MANAGED_BASE_URL", format!("{}/api/v1/cloud", server.address()))
        .env("QODER_PAT", token)
        .output()
        .await
        .expect("python runs");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    proved(
        "README: A queue for your own workers",
        "The published Python client of this family, `qca-sdk`, works unchanged:",
    );
}
