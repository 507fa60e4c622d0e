//! The command line, run against the real server.

use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value as Json, json};
use wharf_mock::WharfMock;
use wharf_tests::user::User;
use wharf_tests::{TestServer, command_line, operations, program, proved};

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
    assert_eq!((refused.code, &*refused.out), (Some(3), ""));
    for part in ["error: workstation", "workstation_not_stopped", "hint ", "request "] {
        assert!(refused.err.contains(part), "{part} is missing in {}", refused.err);
    }
    proved(
        "README: The command line",
        "Results are tables for people, or JSON with `--output json`; errors go to standard error, with their code, \
         hint and request id;",
    );
    let stopped = user.run(&["workstation", "stop", id, "--force", "-o", "json"]).await.json();
    assert_eq!(stopped["status"], "stopped");
    proved("info", "Wharf provisions, launches, stops and meters remote compute.");
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
    assert_eq!(user.run(&["workstation", "list", "-o", "json"]).await.json(), json!([]));
    proved(
        "README: The command line",
        "the profile that it stores is readable by its owner alone (mode 0600);",
    );
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
    proved("README: The command line", "a token that the server does not know is not stored.");
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
    assert!(home.requests("workstations-list").len() == 1, "the address of the environment comes first");
    user.environment.push(("WHARF_TOKEN", "another".to_owned()));
    assert_eq!(user.run(&["workstation", "list"]).await.code, Some(0));
    let sent = elsewhere.requests("workstations-list");
    assert_eq!(sent.last().and_then(|request| request.header("authorization")), Some("Bearer another"));
    proved(
        "README: The command line",
        "`WHARF_URL` and `WHARF_TOKEN` come before the profile, and a profile's token is sent to no other address than \
         its own.",
    );
}

#[tokio::test]
async fn every_kind_of_failure_has_its_exit_code() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let launch = ["workstation", "launch", "ws-12345"];
    assert_eq!(user.run(&launch).await.code, Some(0));
    for (status, code) in [
        (400, 3),
        (413, 3),
        (415, 3),
        (401, 4),
        (403, 4),
        (404, 5),
        (409, 6),
        (412, 6),
        (429, 7),
        (500, 7),
        (503, 7),
    ] {
        // As often as it is tried.
        mock.next("workstations-launch", if matches!(status, 429 | 503) { 5 } else { 1 }, status);
        let ran = user.run(&launch).await;
        assert_eq!(ran.code, Some(code), "for {status}: {}", ran.err);
        assert!(ran.out.is_empty(), "an error is shown on standard error alone: {}", ran.out);
    }
    let nobody = user_of("http://127.0.0.1:1", "any");
    assert_eq!(nobody.run(&["--profile", "absent", "workstation", "list"]).await.code, Some(1));
    let absent = ["workstation", "create", "--json-body", "/nowhere/body.json"];
    assert_eq!(user.run(&absent).await.code, Some(1));
    assert_eq!(user.run(&["workstation", "show", "no id"]).await.code, Some(2));
    assert_eq!(User::new(command_line!()).run(&["workstation", "list"]).await.code, Some(2));
    assert_eq!(nobody.run(&["--timeout", "1", "workstation", "list"]).await.code, Some(8));
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let silent = user_of(&format!("http://{}", silent.local_addr().expect("bound")), "any");
    assert_eq!(silent.run(&["--timeout", "1", "workstation", "list"]).await.code, Some(8));
    let mut failed = user.run(&["workstation", "show", "ws-12345", "-o", "json"]).await.json();
    failed["status"] = "error".into();
    mock.answer("workstations-wait", 200, failed);
    assert_eq!(user.run(&[&CREATE[..], &["--wait"]].concat()).await.code, Some(9));
    proved(
        "README: Exit codes",
        "| 0 | done | | 1 | something is wrong here: a file, the profile | | 2 | the command line is not understood | \
         | 3 | refused (400 and other 4xx) | | 4 | no valid token, or a scope is missing (401, 403) | \
         | 5 | there is no such resource (404) | | 6 | something stands in the way (409, 412) | \
         | 7 | the server failed or is overloaded (429, 5xx) | | 8 | unreachable, or no answer in time | \
         | 9 | what was waited for did not come about |",
    );
}

#[tokio::test]
async fn errors_for_scripts_are_the_servers_own() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-get", 1, 404);
    let ran =
        user_of(&mock.address(), "any").run(&["workstation", "show", "ws-99999", "--output", "json"]).await;
    let error: Json = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!(error["error"]["code"], "workstation_not_found");
    proved("README: The command line", "with `--output json` they are the server's own.");
}

#[tokio::test]
async fn a_body_from_a_file_takes_flags_over_it() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let file = user.home.path().join("body.json");
    let body = json!({
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
    proved("README: The command line", "`--json-body FILE` takes a body from a file, and flags win over it;");
}

#[tokio::test]
async fn any_request_can_be_sent_raw() {
    let mock = WharfMock::from_contract();
    let user = user_of(&mock.address(), "any");
    let ran = user.run(&["api", "POST", "/v1/workstations/ws-1/stop", "--data", r#"{"force": true}"#]).await;
    assert_eq!((ran.code, &ran.json()["id"]), (Some(0), &"ws-12345".into()));
    assert_eq!(user.run(&["api", "GET", "/nowhere"]).await.code, Some(5));
    mock.assert_contract_kept();
    proved("README: The command line", "`wharf api METHOD PATH` sends any request;");
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
    let commands: Vec<_> =
        wharf_cli::generated::CliCommand::iter().map(|command| command.operation_id()).collect();
    for operation in operations().into_iter().filter(|operation| operation.id != "contract-yaml") {
        assert!(commands.contains(&&*operation.id.replace('-', "_")), "{} has no command", operation.id);
    }
    proved(
        "README: The command line",
        "The command `wharf` comes from the contract, with a command for every operation (the contract itself comes as \
         JSON).",
    );
}

#[tokio::test]
async fn completions_exist_for_the_usual_shells() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = User::new(command_line!()).run(&["completions", shell]).await;
        assert!(ran.code == Some(0) && ran.out.contains("workstation"), "{shell}: {}", ran.err);
    }
    proved("README: The command line", "`wharf completions SHELL` prints completions.");
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
    proved("README: The command line", "A reader that has had enough, such as `head`, is no error.");
}
