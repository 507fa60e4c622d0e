//! The command line, run against the real server.

use std::os::unix::fs::PermissionsExt as _;

use serde_json::Value as Json;
use wharf_mock::WharfMock;
use wharf_tests::user::User;
use wharf_tests::{TestServer, command_line, program};

const CREATE: [&str; 14] = [
    "workstation",
    "create",
    "--name",
    "N",
    "--cpu-cores",
    "8",
    "--memory-gb",
    "32",
    "--storage-gb",
    "512",
    "--gpu",
    "NVIDIA RTX A5000",
    "--region",
    "us-west-2",
];

fn user_of(address: &str, token: &str) -> User {
    User::of(command_line!(), address, token)
}

#[tokio::test]
async fn a_workstation_is_created_launched_metered_and_stopped() {
    let server = TestServer::start(program!()).await;
    let user = user_of(&server.address(), &server.token());
    let mut create = CREATE.to_vec();
    create.extend(["--label", "team=art", "--wait", "--output", "json"]);

    let created = user.run(&create).await.json();

    assert_eq!((&created["status"], &created["labels"]["team"]), (&"stopped".into(), &"art".into()));
    assert_eq!(created["configuration"]["gpu"], "NVIDIA RTX A5000");
    let id = created["id"].as_str().expect("an id");
    let launched = user.run(&["workstation", "launch", id]).await;
    assert_eq!(launched.code, Some(0), "{}", launched.err);
    assert!(launched.out.contains("running"), "{}", launched.out);
    let listed = user.run(&["ws", "list"]).await.out;
    assert!(listed.starts_with("ID ") && listed.contains(id) && !listed.contains('\x1b'), "{listed}");
    let usage = user.run(&["workstation", "usage", id]).await;
    assert!(usage.out.contains("cpuHours"), "{}", usage.out);
    let refused = user.run(&["workstation", "launch", id]).await;
    assert_eq!(refused.code, Some(3));
    for part in ["error: workstation", "workstation_not_stopped", "hint ", "request "] {
        assert!(refused.err.contains(part), "{part} is missing in {}", refused.err);
    }
    let stopped = user.run(&["workstation", "stop", id, "--force", "-o", "json"]).await.json();
    assert_eq!(stopped["status"], "stopped");
    let updated =
        user.run(&["workstation", "update", id, "--no-gpu", "--cpu-cores", "2", "-o", "json"]).await.json();
    assert_eq!(
        (&updated["configuration"]["gpu"], &updated["configuration"]["cpuCores"]),
        (&Json::Null, &2.into())
    );
    assert_eq!(user.run(&["workstation", "watch", id, "--until", "stopped"]).await.code, Some(0));
    assert_eq!(user.run(&["workstation", "delete", id]).await.out, "done\n");
    assert_eq!(user.run(&["workstation", "show", id]).await.code, Some(5));
}

#[tokio::test]
async fn a_stored_profile_is_readable_by_its_owner_alone_and_is_used() {
    let server = TestServer::start(program!()).await;
    let user = User::new(command_line!());
    let token = server.data().join("admin-token");
    let token = token.to_str().expect("a path");

    let stored = user.run(&["login", &server.address(), "--token-file", token]).await;

    assert_eq!(stored.code, Some(0), "{}", stored.err);
    let mode = std::fs::metadata(user.profiles()).expect("the profiles").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(user.run(&["workstation", "list", "-o", "json"]).await.json(), serde_json::json!([]));
}

#[tokio::test]
async fn a_token_that_the_server_does_not_know_is_not_stored() {
    let server = TestServer::start(program!()).await;
    let user = User::new(command_line!());
    let wrong = user.home.path().join("token");
    std::fs::write(&wrong, "wharf_wrong").expect("a file");

    let refused =
        user.run(&["login", &server.address(), "--token-file", wrong.to_str().expect("a path")]).await;

    assert_eq!(refused.code, Some(4));
    assert!(!user.profiles().exists());
}

#[tokio::test]
async fn a_profiles_token_is_sent_to_no_other_address() {
    let (home, elsewhere) = (WharfMock::from_contract(), WharfMock::from_contract());
    let mut user = User::new(command_line!());
    let token = user.home.path().join("token");
    std::fs::write(&token, "secret").expect("a file");
    let token = token.to_str().expect("a path").to_owned();
    assert_eq!(user.run(&["login", &home.address(), "--token-file", &token]).await.code, Some(0));
    user.environment.push(("WHARF_URL", elsewhere.address()));

    assert_eq!(user.run(&["workstation", "list"]).await.code, Some(4));

    let sent = elsewhere.requests("workstations-list");
    assert!(sent.iter().all(|request| request.header("authorization").is_none()) && !sent.is_empty());
}

#[tokio::test]
async fn every_kind_of_failure_has_its_exit_code() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    for (status, code) in [(400, 3), (401, 4), (403, 4), (404, 5), (409, 6), (500, 7)] {
        mock.next("workstations-launch", 1, status);
        let ran = user.run(&["workstation", "launch", "ws-12345"]).await;
        assert_eq!(ran.code, Some(code), "for {status}: {}", ran.err);
        assert!(ran.out.is_empty(), "an error is shown on standard error alone: {}", ran.out);
    }
    assert_eq!(user.run(&["workstation", "show", "no id"]).await.code, Some(2));
    assert_eq!(User::new(command_line!()).run(&["workstation", "list"]).await.code, Some(2));
    let nobody = user_of("http://127.0.0.1:1", "any");
    assert_eq!(nobody.run(&["--timeout", "1", "workstation", "list"]).await.code, Some(8));
    assert_eq!(nobody.run(&["--profile", "absent", "workstation", "list"]).await.code, Some(1));
}

#[tokio::test]
async fn errors_for_scripts_are_the_servers_own() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-get", 1, 404);
    let ran =
        user_of(&mock.address(), "any").run(&["workstation", "show", "ws-99999", "--output", "json"]).await;
    let error: Json = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!(error["error"]["code"], "workstation_not_found");
}

#[tokio::test]
async fn a_body_from_a_file_takes_flags_over_it() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let file = user.home.path().join("body.json");
    let body = serde_json::json!({
        "name": "from-file",
        "configuration": { "cpuCores": 1, "memoryGB": 1, "storageGB": 1, "region": "us-west-2" }
    });
    std::fs::write(&file, body.to_string()).expect("a file");
    let file = file.to_str().expect("a path");

    let ran = user.run(&["workstation", "create", "--json-body", file, "--cpu-cores", "4"]).await;

    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let sent = mock.requests("workstations-create").pop().expect("a request").json();
    assert_eq!((&sent["name"], &sent["configuration"]["cpuCores"]), (&"from-file".into(), &4.into()));
    mock.assert_contract_kept();
}

#[tokio::test]
async fn any_request_can_be_sent_raw() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let ran = user.run(&["api", "POST", "/v1/workstations/ws-1/stop", "--data", r#"{"force": true}"#]).await;
    assert_eq!((ran.code, &ran.json()["id"]), (Some(0), &"ws-12345".into()));
    assert_eq!(user.run(&["api", "GET", "/nowhere"]).await.code, Some(5));
    mock.assert_contract_kept();
}

#[tokio::test]
async fn families_of_the_contract_have_their_commands() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let environment = format!("env_{}", "0".repeat(32));
    let enqueued =
        user.run(&["work", "enqueue", &environment, "--id", &format!("sess_{}", "1".repeat(32))]).await;
    assert_eq!(enqueued.code, Some(0), "{}", enqueued.err);
    let created = user
        .run(&[
            "environment",
            "create",
            "--name",
            "e",
            "--config-type",
            "self_hosted",
            "--metadata",
            "team=art",
        ])
        .await;
    assert_eq!(created.code, Some(0), "{}", created.err);
    let sent = mock.requests("environments-create").pop().expect("a request").json();
    assert_eq!((&sent["config"]["type"], &sent["metadata"]["team"]), (&"self_hosted".into(), &"art".into()));
    mock.assert_contract_kept();
}

#[test]
fn every_operation_is_arranged_and_no_two_flags_clash() {
    wharf_cli::command().debug_assert();
    for command in wharf_cli::generated::CliCommand::iter() {
        let id = command.operation_id();
        let alone = wharf_cli::arrangement::ALONE.iter().any(|(operation, _)| *operation == id);
        assert!(
            alone || wharf_cli::arrangement::place(command).is_some(),
            "{id} has no place in arrangement.rs"
        );
    }
}

#[tokio::test]
async fn completions_exist_for_the_usual_shells() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = User::new(command_line!()).run(&["completions", shell]).await;
        assert!(ran.code == Some(0) && ran.out.contains("workstation"), "{shell}: {}", ran.err);
    }
}

#[tokio::test]
async fn a_reader_that_has_had_enough_is_no_error() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    for arguments in [&["completions", "bash"][..], &["workstation", "list"], &["--help"]] {
        let (reading, writing) = std::io::pipe().expect("a pipe");
        drop(reading);
        let output = user.command(arguments).stdout(writing).stderr(std::process::Stdio::piped()).output();
        let output = output.await.expect("wharf runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {output:?}");
    }
}
