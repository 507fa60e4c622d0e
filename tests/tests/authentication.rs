//! Who may do what, and that nothing goes around the wrapper that checks it.

use std::time::{Duration, Instant};

use futures::future::join_all;
use serde_json::{Value, json};
use wharf_tests::work::Queue;
use wharf_tests::{Probe, Setup, TestServer, operations, program, proved, ready};

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
    proved("healthz", "Needs no token.");
    proved("contract-yaml", "Needs no token.");
    proved("contract-json", "Needs no token.");
    proved("info", "`Authorization: Bearer <token>` on every operation but health and this document.");
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
        let all = server.new_token("somebody", &["admin"]).await;
        let answer = server.anonymous(&method, &path).bearer_auth(all).send().await.expect("an answer");
        assert!(![401, 403].contains(&answer.status().as_u16()), "{id} with admin: {}", answer.status());
    }
    proved(
        "info",
        "The role that an operation's `security` names is the scope that it needs; `admin` includes all of them. \
         A missing scope is 403;",
    );
    proved(
        "bearer",
        "Roles are its scopes: `workstations:read`, `workstations:write`, `workspaces:read`, `workspaces:write`, \
         `work:read`, `work:write`, `work:execute`, and `admin`, which includes all.",
    );
    proved(
        "README: Run it",
        "Scopes are `workstations:read`, `workstations:write`, `workspaces:read`, `workspaces:write`, `work:read`, \
         `work:write`, `work:execute` and `admin`, which includes all.",
    );
}

#[tokio::test]
async fn every_operation_leaves_one_line_of_audit() {
    let mut server = TestServer::start(program!()).await;
    let mut asked = Vec::new();
    for Probe { id, method, path, scope, .. } in operations() {
        let request = server.request(&method, &path).json(&json!({}));
        let answer = request.send().await.expect("an answer");
        let request_id = answer.headers()["x-request-id"].to_str().expect("text").to_owned();
        asked.push((id, request_id, scope.is_some(), answer.status().is_success()));
    }
    let tokens = server.run(&["token", "list"]).await;
    assert!(server.ask_to_end().await.success());
    let log = server.log();
    for (id, request_id, needs_token, succeeded) in &asked {
        let lines: Vec<_> =
            log.iter().filter(|line| line["msg"] == "audit" && line["operation"] == **id).collect();
        assert_eq!(lines.len(), 1, "{id}: {lines:?}");
        let line = lines[0];
        assert_eq!(line["req_id"], **request_id, "{id}");
        assert_eq!(line["outcome"] == "success", *succeeded, "{line}");
        match line["token"].as_str() {
            Some(token) => {
                assert!(tokens.contains(token) && line["owner"] == "admin" && *needs_token, "{line}");
            }
            None => assert!(line["owner"].is_null() && !needs_token, "{line}"),
        }
    }
    proved(
        "README: Run it",
        "Each request leaves one line `audit` with operation, token, owner and outcome.",
    );
    let of_requests: Vec<_> = log.iter().filter(|line| line.get("uri").is_some()).collect();
    assert!(of_requests.len() >= asked.len(), "{of_requests:?}");
    for line in of_requests {
        assert!(asked.iter().any(|(_, request_id, ..)| line["req_id"] == **request_id), "{line}");
    }
    proved(
        "README: Run it",
        "Every line of a request has its `req_id`, which the client gets as `x-request-id` (and in every error).",
    );
}

#[tokio::test]
async fn another_owners_resources_are_not_there() {
    let server = TestServer::start(program!()).await;
    let workstation = format!("/v1/workstations/{}", ready(&server).await.id.as_str());
    let queue = Queue::new(&server).await;
    let environment = format!("/api/v1/cloud/environments/{}", *queue.environment);
    let item = format!("{environment}/work/{}", *queue.enqueue().await.id);
    let stranger = server.new_token("stranger", &["admin"]).await;
    let ask = |method: &str, path: &str| server.anonymous(method, path).bearer_auth(&stranger).send();
    for (resource, actions) in [
        (
            &workstation,
            [("GET", ""), ("DELETE", ""), ("POST", "/launch"), ("POST", "/stop"), ("GET", "/usage")],
        ),
        (
            &environment,
            [("GET", ""), ("DELETE", ""), ("POST", "/archive"), ("GET", "/work"), ("GET", "/work/poll")],
        ),
        (&item, [("GET", ""), ("POST", "/ack"), ("POST", "/heartbeat"), ("POST", "/stop"), ("GET", "")]),
    ] {
        for (method, action) in actions {
            let answer = ask(method, &format!("{resource}{action}")).await.expect("an answer");
            assert_eq!(answer.status(), 404, "{method} {resource}{action}");
        }
    }
    proved("info", "another owner's resource is 404.");
    for (path, list) in [("/v1/workstations", "items"), ("/api/v1/cloud/environments", "data")] {
        let page: Value = ask("GET", path).await.expect("200").json().await.expect("JSON");
        assert_eq!(page[list], json!([]), "{path}");
    }
    proved("README: Run it", "Owners see only what is theirs.");
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
    proved(
        "info",
        "A token has an owner, scopes and an optional expiry, after which it is 401, as it is once it is revoked;",
    );
    proved("README: Run it", "Others are made and revoked beside the running service, which holds at once;");
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
    proved("README: Run it", "The first start makes an admin token, in a file that only its owner can read.");
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
    proved("info", "only its hash is kept.");
    proved("README: Run it", "all are kept only as hashes:");
}

#[tokio::test]
async fn a_token_that_is_too_fast_is_told_when_to_come_back() {
    let slow = "[limits]\nrequests_per_second = 1\nburst = 3\n";
    let server = Setup::new(program!()).configured(slow).start().await;
    let list = || server.request("GET", "/v1/workstations").send();
    let began = Instant::now();
    let answers = join_all((0..20).map(|_| list())).await;
    let (mut accepted, mut back) = (0, began);
    for answer in answers {
        let answer = answer.expect("an answer");
        if answer.status() == 200 {
            accepted += 1;
            continue;
        }
        let wait: u64 = answer.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
        assert!((1..=5).contains(&wait), "{wait}");
        back = back.max(Instant::now() + Duration::from_secs(wait));
        let (status, error) = error(answer).await;
        assert_eq!((status, &error["type"]), (429, &json!("rate_limit_error")));
    }
    // Three at once, and one for each second that they took.
    assert!((3..=4 + began.elapsed().as_secs()).contains(&accepted), "{accepted} in {:?}", began.elapsed());
    assert!(back > began, "none was refused");
    loop {
        let asked = Instant::now();
        if list().await.expect("an answer").status() == 200 {
            break;
        }
        assert!(asked < back, "it came back when it was told to");
    }
    let other = server.new_token("somebody", &["admin"]).await;
    let answer = server.anonymous("GET", "/v1/workstations").bearer_auth(other).send().await;
    assert_eq!(answer.expect("an answer").status(), 200, "each token has its own rate");
    proved(
        "info",
        "A token may send so many requests a second, and a burst of them at once; one more is 429, and `Retry-After` \
         says in how many seconds to come back.",
    );
    proved("README: Run it", "What you put into a file of your own changes that and leaves the rest.");
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
    proved("info", "Every operation that needs a token counts.");
}
