//! The contract is consumable by other people's generators: their clients type-check and run against the real server.

use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;
use tokio::process::Command;
use wharf_tests::{TestServer, program, proved, required};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A temporary folder with a language's files and the contract.
fn folder(language: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("other-languages").join(language);
    for entry in std::fs::read_dir(own).expect("the language's files") {
        let entry = entry.expect("a file");
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
    }
    let contract = repository().join("spec").join("openapi.yaml");
    std::fs::copy(contract, folder.path().join("openapi.yaml")).expect("the contract");
    folder
}

/// Runs a program in a folder; `None` if this machine doesn't have it.
async fn run(
    folder: &Path,
    program: &str,
    arguments: &[&str],
    environment: &[(&str, String)],
) -> Option<Output> {
    let variables = environment.iter().map(|(name, value)| (*name, value.as_str()));
    let output = Command::new(program).args(arguments).envs(variables).current_dir(folder).output().await;
    match output {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => panic!("{program}: {error}"),
    }
}

fn text(output: &Output) -> String {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}{err}")
}

/// Runs a step that must succeed, and says what it printed.
async fn step(folder: &Path, program: &str, arguments: &[&str], environment: &[(&str, String)]) -> String {
    let output = run(folder, program, arguments, environment).await.expect("the program was there before");
    assert!(output.status.success(), "{program} {arguments:?}:\n{}", text(&output));
    text(&output)
}

fn where_the_server_is(server: &TestServer) -> [(&'static str, String); 2] {
    [("WHARF_URL", server.address()), ("WHARF_TOKEN", server.token())]
}

#[tokio::test]
async fn a_typescript_client_type_checks_and_runs_the_scenario() {
    let folder = folder("typescript");
    let folder = folder.path();
    for program in ["node", "npm"] {
        if run(folder, program, &["--version"], &[]).await.is_none() {
            return required(program, "the TypeScript client is not checked");
        }
    }
    let installed = run(folder, "npm", &["ci", "--no-audit", "--no-fund"], &[]).await.expect("npm is there");
    if !installed.status.success() {
        return required("the pinned npm packages", &text(&installed));
    }
    let server = TestServer::start(program!()).await;
    step(folder, "npm", &["run", "generate"], &[]).await;
    step(folder, "npm", &["run", "build"], &[]).await;
    let printed = step(folder, "npm", &["run", "scenario"], &where_the_server_is(&server)).await;
    for part in ["workstations", "work"] {
        assert!(printed.contains(&format!("typescript: {part} done")), "{printed}");
    }
    proved(
        "README: Other languages",
        "Other people's generators take the contract, too: the client that openapi-typescript makes of it type-checks and \
         runs here;",
    );
}

#[tokio::test]
async fn a_python_client_type_checks_and_runs_the_scenario() {
    let folder = folder("python");
    let folder = folder.path();
    let made = run(folder, "python3", &["-m", "venv", "venv"], &[]).await;
    if !made.as_ref().is_some_and(|made| made.status.success()) {
        let why = made.as_ref().map_or_else(|| "there is no python3".to_owned(), text);
        return required("python3 with venv", &why);
    }
    let tool = |name: &str| folder.join("venv").join("bin").join(name).display().to_string();
    // A stalled connection shows soon.
    let pip = [
        "install",
        "--timeout",
        "15",
        "--retries",
        "2",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        "requirements.txt",
    ];
    let installed = run(folder, &tool("pip"), &pip, &[]).await.expect("venv makes a pip");
    if !installed.status.success() {
        return required("the pinned Python packages", &text(&installed));
    }
    let generate = [
        "generate",
        "--config",
        "generator.yaml",
        "--path",
        "openapi.yaml",
        "--meta",
        "none",
        "--output-path",
        "wharf_client",
    ];
    let said = step(folder, &tool("openapi-python-client"), &generate, &[]).await;
    // It knows no YAML answers, and leaves that one out; anything else that it leaves out is the contract's fault.
    let left_out: Vec<&str> =
        said.lines().filter(|line| line.contains("WARNING") || line.contains("ERROR")).collect();
    assert_eq!(left_out, ["WARNING parsing GET /openapi.yaml within meta."], "{said}");
    let checked = ["--strict", "workstations.py", "work.py", "wharf_client"];
    step(folder, &tool("mypy"), &checked, &[]).await;
    let server = TestServer::start(program!()).await;
    for part in ["workstations", "work"] {
        let script = format!("{part}.py");
        let printed = step(folder, &tool("python"), &[&script], &where_the_server_is(&server)).await;
        assert!(printed.contains(&format!("python: {part} done")), "{printed}");
    }
    proved("README: Other languages", "so does that of openapi-python-client.");
}
