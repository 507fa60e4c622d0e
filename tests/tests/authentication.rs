//! Who may do what, and that nothing goes around the wrapper that checks it.

use serde_json::{Value, json};
use wharf_tests::{Probe, Setup, TestServer, operations, program, ready, seed_example};

async fn error(answer: reqwest::Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.expect("JSON");
    (status, body["error"].clone())
}

#[tokio::test]
async fn every_operation_but_the_open_ones_refuses_a_request_without_a_good_token() {
    let server = TestServer::start(program!()).await;
    for Probe { id, method, path, scope, .. } in operations() {
        if scope.is_none() {
            assert!(
                ["healthz", "contract-yaml", "contract-json"].contains(&id.as_str()),
                "{id} needs no token"
            );
            assert_eq!(
                server.anonymous(&method, &path).send().await.expect("an answer").status(),
                200,
                "{id}"
            );
            continue;
        }
        for header in
            [None, Some("Bearer "), Some("Bearer wharf_0000"), Some("Basic dXNlcjpwYXNz"), Some("Bearer é")]
        {
            let request = server.anonymous(&method, &path);
            let request = match header {
                Some(value) => request.header("authorization", value),
                None => request,
            };
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status(), 401, "{id} with {header:?}");
            assert_eq!(answer.headers()["www-authenticate"], "Bearer");
            assert_eq!(error(answer).await.1["type"], "authentication_error");
        }
    }
}

#[tokio::test]
async fn every_operation_needs_the_scope_that_the_contract_names() {
    let server = TestServer::start(program!()).await;
    let every = [
        "workstations:read",
        "workstations:write",
        "workspaces:read",
        "workspaces:write",
        "work:read",
        "work:write",
        "work:execute",
    ];
    for Probe { id, method, path, scope, .. } in operations() {
        let Some(scope) = scope else { continue };
        let others: Vec<_> = every.into_iter().filter(|other| *other != scope).collect();
        let lacking = server.new_token("somebody", &others).await;
        let answer = server.anonymous(&method, &path).bearer_auth(lacking).send().await.expect("an answer");
        let (status, error) = error(answer).await;
        assert_eq!((status, &error["type"]), (403, &json!("permission_error")), "{id}");
        assert!(error["message"].as_str().expect("text").contains(&scope), "{id}: {error}");

        let having = server.new_token("somebody", &[&scope]).await;
        let answer = server.anonymous(&method, &path).bearer_auth(having).send().await.expect("an answer");
        assert!(![401, 403].contains(&answer.status().as_u16()), "{id} with {scope}: {}", answer.status());
    }
}

#[tokio::test]
async fn every_operation_leaves_one_line_of_audit() {
    let mut server = TestServer::start(program!()).await;
    for Probe { method, path, .. } in operations() {
        server.request(&method, &path).json(&json!({})).send().await.expect("an answer");
    }
    assert!(server.ask_to_end().await.success());
    let log = server.log();
    for Probe { id, .. } in operations() {
        let lines: Vec<_> =
            log.iter().filter(|line| line["msg"] == "audit" && line["operation"] == *id).collect();
        assert_eq!(lines.len(), 1, "{id}: {lines:?}");
        assert!(lines[0]["req_id"].is_string() && lines[0]["outcome"].is_string(), "{:?}", lines[0]);
    }
}

#[tokio::test]
async fn another_owners_workstation_is_not_there() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let stranger = server.new_token("stranger", &["admin"]).await;
    for (method, action) in
        [("GET", ""), ("DELETE", ""), ("POST", "/launch"), ("POST", "/stop"), ("GET", "/usage")]
    {
        let path = format!("/v1/workstations/{}{action}", id.as_str());
        let answer = server.anonymous(method, &path).bearer_auth(&stranger).send().await.expect("an answer");
        assert_eq!(answer.status(), 404, "{method} {action}");
    }
    let page = server.anonymous("GET", "/v1/workstations").bearer_auth(&stranger).send().await.expect("200");
    assert_eq!(page.json::<Value>().await.expect("JSON")["items"], json!([]));
}

#[tokio::test]
async fn a_revoked_or_expired_token_is_refused_at_once() {
    let server = TestServer::start(program!()).await;
    let token = server.new_token("somebody", &["workstations:read"]).await;
    let list = || server.anonymous("GET", "/v1/workstations").bearer_auth(&token).send();
    assert_eq!(list().await.expect("an answer").status(), 200);

    let tokens = server.run(&["token", "list"]).await;
    let line = tokens.lines().find(|line| line.contains("somebody")).expect("it is listed");
    let id = line.split_whitespace().next().expect("an id");
    server.run(&["token", "revoke", id]).await;
    let (status, refusal) = error(list().await.expect("an answer")).await;
    assert_eq!((status, &refusal["code"]), (401, &json!("token_revoked")));
    assert!(server.run(&["token", "list"]).await.contains("revoked"));

    let soon = chrono::Utc::now() + chrono::TimeDelta::milliseconds(300);
    let arguments = [
        "token",
        "create",
        "--name",
        "brief",
        "--owner",
        "o",
        "--scope",
        "admin",
        "--expires",
        &soon.to_rfc3339(),
    ];
    let brief = server.run(&arguments).await;
    // The clock decides, so the answer is asked for until it has turned; it must never turn back.
    let refusal = loop {
        let request = server.anonymous("GET", "/v1/workstations").bearer_auth(brief.trim());
        let answer = request.send().await.expect("an answer");
        if answer.status() == 401 {
            break error(answer).await.1;
        }
        assert!(chrono::Utc::now() < soon + chrono::TimeDelta::seconds(10), "it never expires");
    };
    assert_eq!(refusal["code"], "token_expired");
}

#[tokio::test]
async fn tokens_are_at_rest_only_as_hashes_and_the_admin_token_only_in_its_private_file() {
    use std::os::unix::fs::PermissionsExt;
    let mut server = TestServer::start(program!()).await;
    let made = server.new_token("somebody", &["admin"]).await;
    let admin = server.token();
    assert_eq!(server.request("GET", "/v1/workstations").send().await.expect("an answer").status(), 200);
    let mode =
        std::fs::metadata(server.data().join("admin-token")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    server.kill().await;

    for entry in std::fs::read_dir(server.data()).expect("the data folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() || path.ends_with("admin-token") {
            continue;
        }
        let bytes = std::fs::read(&path).expect("readable");
        for token in [&made, &admin] {
            let found = bytes.windows(token.len()).any(|window| window == token.as_bytes());
            assert!(!found, "a token stands in {}", path.display());
        }
    }
    let log: Vec<_> = server.log().iter().map(ToString::to_string).collect();
    assert!(!log.join("\n").contains(&made), "a token stands in the log");
}

#[tokio::test]
async fn a_token_that_is_too_fast_is_told_when_to_come_back() {
    let slow = "[limits]\nrequests_per_second = 1\nburst = 3\n";
    let server = Setup::new(program!()).configured(slow).start().await;
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let answer =
            server.request("POST", "/v1/workstations").json(&seed_example()).send().await.expect("an answer");
        if answer.status() == 429 {
            let wait: u64 = answer.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
            assert!((1..=5).contains(&wait), "{wait}");
            assert_eq!(error(answer).await.1["type"], "rate_limit_error");
            statuses.push(429);
        } else {
            statuses.push(answer.status().as_u16());
        }
    }
    assert_eq!(statuses[..3], [201; 3]);
    assert!(statuses[3..].contains(&429), "{statuses:?}");
    let other = server.new_token("somebody", &["admin"]).await;
    let answer = server.anonymous("GET", "/v1/workstations").bearer_auth(other).send().await;
    assert_eq!(answer.expect("an answer").status(), 200, "each token has its own rate");
}

#[tokio::test]
async fn every_operation_that_needs_a_token_counts_against_its_rate() {
    let server =
        Setup::new(program!()).configured("[limits]\nrequests_per_second = 1\nburst = 1\n").start().await;
    for Probe { id, method, path, .. } in operations().into_iter().filter(|probe| probe.scope.is_some()) {
        // The first request uses up what there is; one of the next is too soon, however slow the machine.
        let mut refused = false;
        for _ in 0..50 {
            refused = server.request(&method, &path).send().await.expect("an answer").status() == 429;
            if refused {
                break;
            }
        }
        assert!(refused, "{id} was never refused");
    }
}
