//! What the contract does not say: methods that a path does not have, paths that there are not, headers that should
//! not be. Each is refused as documented or its connection closed, and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use wharf_tests::scene::Scene;
use wharf_tests::socket::Reply;
use wharf_tests::{operations, program, proved};

/// The framework's own body, as the contract's introduction has it.
fn assert_belongs_to_no_operation(reply: &Reply, what: &str) {
    let body = reply.json();
    assert!(body["request_id"].is_string() && body["message"].is_string(), "{what}: {body}");
    assert_eq!(reply.header("x-request-id"), [body["request_id"].as_str().unwrap_or_default()], "{what}");
}

#[tokio::test]
async fn a_method_that_a_path_does_not_have_is_405_and_names_those_it_has() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let mut declared = BTreeMap::<String, BTreeSet<String>>::new();
    for probe in operations() {
        declared.entry(scene.path(&probe)).or_default().insert(probe.method);
    }
    // Two of the paths are also values of another's variable, whose methods are looked up there.
    let literal = |path: &str| path.ends_with("/work/poll") || path.ends_with("/work/stats");
    let mut tried = 0;
    for (path, methods) in &declared {
        for method in [
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND",
            "QUERY", "Get", "BREW",
        ] {
            if methods.contains(&method.to_uppercase()) {
                continue;
            }
            let what = format!("{method} {path}");
            let reply = scene.ask(method, path).await.unwrap_or_else(|| panic!("{what}: no answer"));
            tried += 1;
            assert_eq!(reply.status, 405, "{what}: {}", reply.json());
            if method != "HEAD" {
                assert_belongs_to_no_operation(&reply, &what);
            }
            let allowed: BTreeSet<String> = reply.header("allow").into_iter().map(str::to_owned).collect();
            assert!(allowed.is_superset(methods), "{what}: {allowed:?}");
            if !literal(path) {
                assert_eq!(&allowed, methods, "{what}");
            }
        }
    }
    println!("{tried} methods on {} paths", declared.len());
    assert_eq!(scene.world().await, before);
    proved("info", "a method that a path does not have is 405, and `Allow` names those that it has.");
}

#[tokio::test]
async fn a_path_that_there_is_not_is_404_whatever_it_looks_like() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let unknown = [
        "/",
        "/v1",
        "/v2/workstations",
        "/v1/workstation",
        "/V1/workstations",
        "/v1/workstations/ws-1/nothing",
        "/v1/workstations/ws-1/launch/now",
        "/api",
        "/api/v1/cloud",
        "/.env",
        "/healthz.json",
        "/openapi",
        "/v1%2Fworkstations",
        "/v1/workstations%3Flimit=1",
        "/v1/workstations%00",
        "/v1\\workstations",
    ];
    for method in ["GET", "POST", "DELETE"] {
        for path in unknown {
            let what = format!("{method} {path}");
            let reply = scene.ask(method, path).await.unwrap_or_else(|| panic!("{what}: no answer"));
            assert_eq!(reply.status, 404, "{what}: {}", reply.json());
            assert_belongs_to_no_operation(&reply, &what);
        }
    }
    for path in ["/v1/../v1/workstations", "/./v1/workstations", "/v1/workstations/..", "/v1/%ff/x"] {
        let reply = scene.ask("GET", path).await.expect("an answer");
        assert!([400, 404].contains(&reply.status), "{path}: {}", reply.status);
        assert_belongs_to_no_operation(&reply, path);
    }
    assert_eq!(scene.world().await, before);
    proved(
        "info",
        "Requests that reach no operation are answered with the web framework's own body `{\"request_id\", \"message\"}`: \
         an unknown path is 404;",
    );
}

#[tokio::test]
async fn an_id_can_leave_its_place_in_the_path_by_no_spelling() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    for id in [
        "%2e%2e",
        "%2E",
        "a%2Fb",
        "ws-1%2Flaunch",
        "%0d%0aX-Injected:%20yes",
        "%00",
        "ws-%F0%9F%A6%80",
        "'%20OR%201=1",
    ] {
        for (method, action) in [("GET", ""), ("DELETE", ""), ("POST", "/launch"), ("GET", "/usage")] {
            let path = format!("/v1/workstations/{id}{action}");
            let reply = scene.ask(method, &path).await.expect("an answer");
            assert_eq!(reply.status, 400, "{method} {path}: {}", reply.json());
            assert_eq!(reply.json()["error"]["param"], "id", "{method} {path}");
            assert_eq!(reply.header("x-injected"), Vec::<&str>::new());
        }
        let environment = format!("/api/v1/cloud/environments/{}", scene.environment);
        for (path, param) in [
            (format!("/api/v1/cloud/environments/{id}"), "environment_id"),
            (format!("/api/v1/cloud/environments/{id}/work"), "environment_id"),
            (format!("{environment}/work/{id}"), "work_id"),
        ] {
            let reply = scene.ask("GET", &path).await.expect("an answer");
            assert_eq!((reply.status, &reply.json()["error"]["param"]), (400, &json!(param)), "{path}");
        }
    }
    assert_eq!(scene.world().await, before);
    proved("info", "an id can leave its segment by no spelling.");
}

#[tokio::test]
async fn empty_segments_escapes_that_were_not_needed_and_the_case_of_a_method_make_no_difference() {
    let scene = Scene::set(program!()).await;
    for (method, path) in [
        ("GET", "//v1///workstations/"),
        ("GET", "/v1/w%6Frkstations"),
        ("get", "/v1/workstations"),
        ("GET", "http://elsewhere.example/v1/workstations"),
    ] {
        let reply = scene.ask(method, path).await.expect("an answer");
        assert_eq!(reply.status, 200, "{method} {path}: {}", reply.json());
        assert_eq!(reply.json()["items"][0]["id"], scene.workstation, "{method} {path}");
    }
    proved(
        "info",
        "Empty segments of a path, escapes in it that were not needed, and the case of a method make no difference;",
    );
}

#[tokio::test]
async fn a_target_or_a_head_that_is_too_long_is_refused() {
    let scene = Scene::set(program!()).await;
    for (text, expected) in [
        (format!("GET /v1/workstations?{} HTTP/1.1\nhost: wharf\n\n", "a".repeat(70_000)), 414),
        (format!("GET /v1/{} HTTP/1.1\nhost: wharf\n\n", "a".repeat(60_000)), 404),
        (format!("GET /healthz HTTP/1.1\nhost: wharf\nx: {}\n\n", "a".repeat(1_000_000)), 431),
        (format!("GET /healthz HTTP/1.1\nhost: wharf\n{}\n", "x: a\n".repeat(1_000)), 431),
    ] {
        let replies = scene.say(&text).await;
        assert_eq!(replies.first().map(|reply| reply.status), Some(expected), "{}…", &text[..40]);
        assert_eq!(replies.len(), 1);
        assert_eq!(replies[0].body.is_empty(), expected != 404, "{}…", &text[..40]);
    }
    assert_eq!(scene.ask("GET", "/healthz").await.expect("an answer").status, 200);
    proved("info", "A target or a head that is too long is 414 or 431, without a body.");
}

#[tokio::test]
async fn nothing_that_a_request_says_comes_back_as_a_header_or_as_an_answer_of_its_own() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let escaped = "%0d%0aX-Injected:%20yes%0d%0a%0d%0aHTTP/1.1%20200%20OK";
    for target in [
        format!("/v1/workstations?limit={escaped}"),
        format!("/v1/workstations?page_token={escaped}"),
        format!("/v1/workstations/{escaped}"),
        format!("/{escaped}"),
        format!("/v1/workstations/ws-1/wait?status={escaped}"),
    ] {
        let replies =
            scene.say(&format!("GET {target} HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\n\n")).await;
        assert_eq!(replies.len(), 1, "{target}");
        assert!([400, 404].contains(&replies[0].status), "{target}: {}", replies[0].status);
        assert_eq!(replies[0].header("x-injected"), Vec::<&str>::new(), "{target}");
    }
    // What stands raw in a header's value ends it, or the request.
    for value in ["a\rX-Injected: yes", "a\0b", "a\u{7f}b"] {
        for name in ["idempotency-key", "authorization", "x-request-id", "if-match"] {
            let replies = scene
                .say(&format!("DELETE /v1/workstations HTTP/1.1\nhost: wharf\n{name}: {value}\n\n"))
                .await;
            assert!(replies.len() < 2, "{name}: {value:?}");
            for reply in replies {
                assert!([400, 405].contains(&reply.status), "{name}: {value:?}: {}", reply.status);
                assert_eq!(reply.header("x-injected"), Vec::<&str>::new());
            }
        }
    }
    assert_eq!(scene.world().await, before);
    proved("info", "Nothing that a request says comes back as a header.");
}

#[tokio::test]
async fn a_header_that_is_given_twice_with_different_values_is_refused_and_not_chosen_from() {
    let scene = Scene::set(program!()).await;
    let create = "POST /v1/workstations HTTP/1.1\nhost: wharf\ncontent-type: application/json\ncontent-length: 2\nconnection: close\n";
    let one = format!(
        "PATCH /v1/workstations/{} HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\ncontent-type: application/json\ncontent-length: 12\nconnection: close\n",
        scene.workstation
    );
    let before = scene.world().await;
    let only = |mut replies: Vec<Reply>| {
        assert_eq!(replies.len(), 1);
        replies.remove(0)
    };
    for second in ["Bearer TOKEN", "Bearer other", "Basic eA=="] {
        let text = format!("{create}authorization: Bearer TOKEN\nauthorization: {second}\n\n{{}}");
        let reply = only(scene.say(&text).await);
        assert_eq!((reply.status, &reply.json()["error"]["code"]), (401, &json!("token_malformed")));
    }
    for name in ["idempotency-key", "x-idempotency-key"] {
        let text = format!("{create}authorization: Bearer TOKEN\n{name}: a\n{name}: b\n\n{{}}");
        let reply = only(scene.say(&text).await);
        assert_eq!((reply.status, &reply.json()["error"]["param"]), (400, &json!(name)));
    }
    // A list may be given in parts (RFC 9110, 5.3).
    let both = scene.say(&format!("{one}if-match: \"77\"\nif-match: \"78\"\n\n{{\"name\":\"x\"}}")).await;
    assert_eq!(only(both).status, 412);
    assert_eq!(scene.world().await, before);
    let path = format!("/api/v1/cloud/environments/{}/work", scene.environment);
    let poll =
        format!("GET {path}/poll HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\nconnection: close\n");
    let named = |second: &str| format!("{poll}worker-id: a\nworker-id: {second}\n\n");
    let reply = only(scene.say(&named("b")).await);
    assert_eq!((reply.status, &reply.json()["error"]["param"]), (400, &json!("worker-id")));
    assert_eq!(only(scene.say(&named("a")).await).status, 200);
    let keyed = "idempotency-key: a\nidempotency-key: a\nx-idempotency-key: a\nx-idempotency-key: a";
    let reply = only(scene.say(&format!("{create}authorization: Bearer TOKEN\n{keyed}\n\n{{}}")).await);
    assert_eq!(
        (reply.status, &reply.json()["error"]["param"]),
        (400, &json!("name")),
        "it is the body's turn"
    );
    let version = before[1][1].as_str().expect("an ETag");
    let either =
        scene.say(&format!("{one}if-match: \"77\"\nif-match: {version}\n\n{{\"name\":\"x\"}}")).await;
    assert_eq!(only(either).status, 200);
    proved(
        "info",
        "`Authorization` is given once; every other header that an operation reads once, or each time with the same \
         value; only `If-Match`, whose value is a list, may be given in parts.",
    );
}
