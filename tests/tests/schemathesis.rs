//! Schemathesis, a property-based tester for HTTP APIs, finds nothing: it sends what the contract allows and what it
//! forbids, follows its links, and holds every answer to it. The recorder judges each exchange, too.
//!
//! `WHARF_FUZZ` is for how many seconds it runs, `WHARF_FUZZ_SEED` what it draws by.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::process::Command;
use wharf_tests::{Setup, TestServer, operations, program, proved, required};

/// No limit that a fuzzer would only run into, and a region that does not fill up.
const CONFIGURATION: &str = r#"
[limits]
requests_per_second = 100000
burst = 100000

[workstations]
stop_grace_seconds = 1

[regions.us-west-2]
driver = "local"
cpu_cores = 4294967295
memory_gb = 4294967295
storage_gb = 4294967295
prices = { core_hour = "0.04", memory_gb_hour = "0.005", storage_gb_hour = "0.0001" }

[regions.us-west-2.gpus."NVIDIA RTX A5000"]
count = 4294967295
price_hour = "1.10"
"#;

const PHASES: [&str; 4] = ["examples", "coverage", "fuzzing", "stateful"];

/// What it warns of when there is something that it can't make sense of, or can't get at.
const BLIND_SPOTS: [&str; 6] = [
    "missing_auth",
    "method_not_allowed",
    "missing_deserializer",
    "rate_limited",
    "unresolvable_reference",
    "unsupported_regex",
];

/// Long enough for a run over night.
const PATIENCE: Duration = Duration::from_hours(12);

/// The program, if there is one.
async fn program_of_schemathesis() -> Option<String> {
    let program = std::env::var("WHARF_SCHEMATHESIS").unwrap_or_else(|_| "schemathesis".to_owned());
    let probe = Command::new(&program).arg("--version").output().await.ok()?;
    probe.status.success().then_some(program)
}

fn own(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schemathesis").join(file)
}

/// More than the two minutes that the configuration has, and ten times as many requests for each operation in one go.
fn longer() -> Vec<String> {
    let seconds = std::env::var("WHARF_FUZZ").ok();
    seconds.map_or_else(Vec::new, |seconds| {
        ["--max-examples", "200", "--max-time", &seconds].map(str::to_owned).into()
    })
}

fn seed() -> String {
    std::env::var("WHARF_FUZZ_SEED").unwrap_or_else(|_| fastrand::u32(..).to_string())
}

/// Who sends the requests, and who must not see what they made.
async fn identities(server: &TestServer) -> Value {
    let mut identities = Vec::new();
    for owner in ["owner", "stranger"] {
        let authorization = format!("Bearer {}", server.new_token(owner, &["admin"]).await);
        let header = json!({ "name": "Authorization", "value": authorization });
        identities.push(json!({ "name": owner, "fixedHeaders": [header] }));
    }
    json!({ "auth": identities })
}

#[tokio::test]
async fn schemathesis_finds_nothing() {
    let Some(schemathesis) = program_of_schemathesis().await else {
        return required("Schemathesis", "WHARF_SCHEMATHESIS names no program, nor is there one on the path");
    };
    let server = Setup::new(program!()).configured(CONFIGURATION).uncounted().start().await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let identities = identities(&server).await.to_string();
    std::fs::write(folder.path().join("auth.json"), identities).expect("a file");
    let run = Command::new(schemathesis)
        .arg("--no-color")
        .arg("--config-file")
        .arg(own("schemathesis.toml"))
        .arg("run")
        // From the server it would take the document's own address for no operation.
        .arg(own("../../spec/openapi.yaml"))
        .args(["--url", &server.address()])
        .args(["--phases", &PHASES.join(",")])
        .args(longer())
        .args(["--seed", &seed()])
        .args(["--report-json-path", "report.json"])
        .env("SCHEMATHESIS_HOOKS", own("hooks.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .current_dir(folder.path())
        .kill_on_drop(true)
        .output();
    let run = tokio::time::timeout(PATIENCE, run).await.expect("it ends").expect("it runs");
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}{}", String::from_utf8_lossy(&run.stderr));
    let summary = said.lines().skip_while(|line| !line.contains(" SUMMARY ")).collect::<Vec<_>>();
    wharf_tests::report(&summary.join("\n"));
    let report = std::fs::read(folder.path().join("report.json")).expect("a report");
    let report: Value = serde_json::from_slice(&report).expect("of JSON");
    assert!(run.status.success(), "{}", run.status);
    assert_eq!((&report["failures"], &report["errors"]), (&json!([]), &json!([])));
    let tested = json!({ "tested": operations().len(), "skipped": 0, "errored": 0 });
    for (what, count) in tested.as_object().expect("an object") {
        assert_eq!(&report["operations"][what], count, "{what}");
    }
    for warning in BLIND_SPOTS {
        assert_eq!(report["warnings"][warning], json!([]), "{warning}");
    }
    for phase in PHASES {
        assert_eq!(report["phases"][phase]["status"], "success", "{phase}");
    }
    proved(
        "README: Fuzzing, and bugs on purpose",
        "[Schemathesis](https://schemathesis.readthedocs.io) runs against a real server with all its phases, and follows \
         the contract's `links`; it finds nothing and leaves out no operation.",
    );
}
