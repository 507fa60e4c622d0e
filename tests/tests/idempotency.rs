//! Repeating a request with the same key.

use futures::future::join_all;
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use sqlx::Connection as _;
use wharf_client::prelude::*;
use wharf_server::store::Store;
use wharf_tests::work::{Queue, session};
use wharf_tests::{Setup, TestServer, operations, program, proved, ready, seed_example};

async fn send(request: RequestBuilder, key: &str) -> Response {
    request.header("idempotency-key", key).send().await.expect("an answer")
}

async fn body(answer: Response) -> Value {
    answer.json().await.expect("JSON")
}

#[tokio::test]
async fn a_repeated_creation_is_answered_with_the_first_answer() {
    let server = TestServer::start(program!()).await;
    let create = || server.request("POST", "/v1/workstations").json(&seed_example());
    let first = send(create(), "one").await;
    assert_eq!(first.status(), 201);
    let headers = [first.headers()["etag"].clone(), first.headers()["location"].clone()];
    let first = body(first).await;

    // The workstation has moved on; the answer has not.
    let moved = server
        .client()
        .workstations_wait()
        .id(first["id"].as_str().expect("an id"))
        .status(wharf_client::types::WorkstationStatus::Stopped)
        .send()
        .await;
    moved.expect("200");
    let again = send(create(), "one").await;
    assert_eq!(again.status(), 201);
    assert_eq!([again.headers()["etag"].clone(), again.headers()["location"].clone()], headers);
    assert_eq!(body(again).await, first);
    proved(
        "info",
        "The same key with the same request is answered with the first answer, with its `ETag` and `Location`, \
         whatever has happened since;",
    );

    let alias = create().header("x-idempotency-key", "one").send().await.expect("an answer");
    assert_eq!(body(alias).await, first, "the alias is the same key");
    proved("IdempotencyKeyAlias", "Another name for `Idempotency-Key`.");
    let new = body(send(create(), "two").await).await;
    assert_ne!(new["id"], first["id"]);
}

#[tokio::test]
async fn a_key_is_good_for_one_request_of_one_token() {
    let server = TestServer::start(program!()).await;
    let create = || server.request("POST", "/v1/workstations").json(&seed_example());
    let first = body(send(create(), "one").await).await;

    let mut other = seed_example();
    other["name"] = json!("Another");
    let refused = send(server.request("POST", "/v1/workstations").json(&other), "one").await;
    assert_eq!(refused.status(), 409);
    assert_eq!(body(refused).await["error"]["code"], "idempotency_key_reused");
    proved("info", "with a different request it is 409.");

    let token = server.new_token("admin", &["admin"]).await;
    let theirs = server.anonymous("POST", "/v1/workstations").bearer_auth(token).json(&seed_example());
    assert_ne!(body(send(theirs, "one").await).await["id"], first["id"]);
    proved("info", "it belongs to the token that sent it;");

    let both = create().header("idempotency-key", "a").header("x-idempotency-key", "b").send().await;
    assert_eq!(both.expect("an answer").status(), 400);
    proved("IdempotencyKeyAlias", "Giving both with different values is 400.");
    let long = send(create(), &"k".repeat(256)).await;
    assert_eq!(long.status(), 400);
    assert_eq!(body(long).await["error"]["param"], "idempotency-key");
}

/// Sends a POST with its key twice; the answer, which both times is the same.
async fn twice(server: &TestServer, header: &str, path: &str, body: &Value) -> Value {
    let key = uuid::Uuid::new_v4().to_string();
    let send = async || {
        let request = server.request("POST", path).header(header, &key).json(body);
        let answer = request.send().await.expect("an answer");
        let (status, tag) = (answer.status(), answer.headers().get("etag").cloned());
        assert!(status.is_success(), "{path}: {status}");
        (status, tag, answer.json::<Value>().await.expect("JSON"))
    };
    let first = send().await;
    assert_eq!(send().await, first, "{path}");
    first.2
}

#[tokio::test]
async fn every_post_takes_a_key_by_either_name_and_is_done_once() {
    let server = TestServer::start(program!()).await;
    let nothing = json!({});
    for header in ["idempotency-key", "x-idempotency-key"] {
        let post = async |path: &str, body: &Value| twice(&server, header, path, body).await;
        let id = |made: Value| made["id"].as_str().expect("an id").to_owned();

        let workstation = format!("/v1/workstations/{}", id(post("/v1/workstations", &seed_example()).await));
        let stopped = server.request("GET", &format!("{workstation}/wait?status=stopped")).send().await;
        assert_eq!(body(stopped.expect("200")).await["status"], "stopped");
        post(&format!("{workstation}/launch"), &nothing).await;
        post(&format!("{workstation}/stop"), &nothing).await;

        let environment = json!({"name": "queue", "config": {"type": "self_hosted"}});
        let environments = "/api/v1/cloud/environments";
        let environment = format!("{environments}/{}", id(post(environments, &environment).await));
        post(&environment, &json!({"name": "renamed"})).await;
        let work = json!({"data": {"type": "session", "id": session()}, "metadata": {"a": "b"}});
        let item = id(post(&format!("{environment}/work"), &work).await);
        let item = format!("{environment}/work/{item}");
        for action in ["ack", "heartbeat", "stop"] {
            post(&format!("{item}/{action}"), &nothing).await;
        }
        assert_eq!(
            post(&item, &json!({"metadata": {"c": "d"}})).await["metadata"],
            json!({"a": "b", "c": "d"})
        );
        post(&format!("{environment}/archive"), &nothing).await;
        let read = body(server.request("GET", &item).send().await.expect("200")).await;
        assert_eq!(read["state"], "stopping", "the second stop was no confirmation");
    }
    let posts = operations().iter().filter(|probe| probe.method == "POST").count();
    assert_eq!(posts, 11, "each of them is sent above");
    proved("info", "`Idempotency-Key` (or its alias `X-Idempotency-Key`) is taken on every POST;");
    proved("IdempotencyKey", "Makes a repeated request safe (see the introduction).");
}

#[tokio::test]
async fn fifty_creations_at_once_with_one_key_make_one_workstation() {
    let server = TestServer::start(program!()).await;
    let answers = join_all(
        (0..50).map(|_| send(server.request("POST", "/v1/workstations").json(&seed_example()), "same")),
    )
    .await;
    let mut ids = Vec::new();
    for answer in answers {
        assert_eq!(answer.status(), 201);
        ids.push(body(answer).await["id"].clone());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    let page = body(server.request("GET", "/v1/workstations?limit=100").send().await.expect("200")).await;
    assert_eq!(page["items"].as_array().map(Vec::len), Some(1));
    proved("info", "Requests that come at the same time with one key are done once;");
}

#[tokio::test]
async fn a_repeated_launch_is_answered_as_the_first_and_does_not_launch_again() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let path = |action: &str| format!("/v1/workstations/{}/{action}", id.as_str());
    let answers = join_all((0..10).map(|_| send(server.request("POST", &path("launch")), "launch"))).await;
    let mut bodies = Vec::new();
    for answer in answers {
        assert_eq!(answer.status(), 200, "each of them is the same launch");
        bodies.push(body(answer).await);
    }
    bodies.dedup();
    assert_eq!(bodies.len(), 1);
    assert_eq!(bodies[0]["status"], "running");
    proved("info", "those that repeat an action under way wait for its answer.");

    assert_eq!(send(server.request("POST", &path("stop")), "stop").await.status(), 200);
    let late = send(server.request("POST", &path("launch")), "launch").await;
    assert_eq!(late.status(), 200);
    assert_eq!(body(late).await, bodies[0], "the answer is the first one");
    let now =
        body(server.request("GET", &format!("/v1/workstations/{}", id.as_str())).send().await.expect("200"))
            .await;
    assert_eq!(now["status"], "stopped", "and nothing was launched");
}

#[tokio::test]
async fn a_refusal_that_the_state_decided_is_the_answer_from_then_on() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let path = |action: &str| format!("/v1/workstations/{}/{action}", id.as_str());

    let refused = send(server.request("POST", &path("stop")), "early").await;
    assert_eq!(refused.status(), 400);
    let refused = body(refused).await["error"].clone();
    server.client().workstations_launch().id(id.clone()).send().await.expect("200");
    let again = send(server.request("POST", &path("stop")), "early").await;
    assert_eq!(again.status(), 400, "the first answer stands, although a stop would be taken now");
    assert_eq!(body(again).await["error"], refused);
    proved("info", "What is kept are successes and refusals that the resource's state decided;");
}

#[tokio::test]
async fn a_refusal_that_the_state_did_not_decide_frees_its_key() {
    let slow = "[limits]\nrequests_per_second = 1\nburst = 20\n";
    let server = Setup::new(program!()).configured(slow).start().await;
    let token = server.new_token("somebody", &["work:write"]).await;
    let environment = json!({"name": "queue", "config": {"type": "self_hosted"}});
    let post = |path: &str| server.anonymous("POST", path);
    let create = || post("/api/v1/cloud/environments").json(&environment);
    let large = || post("/api/v1/cloud/environments").header("content-type", "application/json");
    let refusals = [
        (401, create()),
        (403, post("/v1/workstations").json(&seed_example()).bearer_auth(&token)),
        (413, large().body(vec![b' '; 600_000]).bearer_auth(&token)),
        (415, create().header("content-type", "text/plain").bearer_auth(&token)),
        (400, post("/api/v1/cloud/environments").json(&json!({"name": 1})).bearer_auth(&token)),
    ];
    for (status, refused) in refusals {
        let key = status.to_string();
        assert_eq!(send(refused, &key).await.status(), status);
        assert_eq!(send(create().bearer_auth(&token), &key).await.status(), 201, "the key of a {status}");
    }
    // What is over the rate is refused for a while, and its key is then as good as new.
    let (mut taken, mut refused) = (0, 0);
    loop {
        match send(create().bearer_auth(&token), &format!("rate {taken}")).await.status().as_u16() {
            429 => refused += 1,
            201 if refused == 0 => taken += 1,
            status => break assert_eq!(status, 201, "after {refused} refusals"),
        }
        assert!(taken < 10_000 && refused < 10_000, "{taken} were taken, {refused} refused");
    }
    proved(
        "info",
        "an answer of 401, 403, 413, 415 or 429, or one about the request's form, is not, so that the same key can be \
         tried again;",
    );
}

#[tokio::test]
async fn a_failed_launch_frees_its_key() {
    let program = tempfile::tempdir().expect("a folder");
    let leader = program.path().join("leader");
    let setup = format!("[drivers.local]\ncommand = [\"{}\"]\n", leader.display());
    let server = Setup::new(program!()).configured(&setup).start().await;
    let id = ready(&server).await.id;
    let launch = || send(server.request("POST", &format!("/v1/workstations/{}/launch", id.as_str())), "key");
    assert_eq!(launch().await.status(), 500, "there is no such program yet");
    server.faults("request fail");
    assert_eq!(launch().await.status(), 503);
    server.faults("");

    std::os::unix::fs::symlink("/bin/sh", &leader).expect("a program");
    let retried = launch().await;
    assert_eq!(retried.status(), 200, "the same key tries again");
    assert_eq!(body(retried).await["status"], "running");
    proved("info", "neither is one of 5xx.");
}

#[tokio::test]
async fn a_key_is_kept_for_a_day_and_no_longer() {
    let mut server = TestServer::start(program!()).await;
    let create = async |server: &TestServer| {
        let answer = send(server.request("POST", "/v1/workstations").json(&seed_example()), "one").await;
        assert_eq!(answer.status(), 201);
        body(answer).await["id"].clone()
    };
    let first = create(&server).await;
    // A minute less than a day, and then one more.
    for (minutes, is_kept) in [(24 * 60 - 1, true), (2, false)] {
        server.kill().await;
        make_keys_older(&server, minutes).await;
        server.start_again().await;
        assert_eq!(create(&server).await == first, is_kept, "{minutes} minutes later");
    }
    proved("info", "it is kept for 24 hours, and not for longer;");
}

/// Has all keys been sent that much earlier, in the store of a server that does not run.
async fn make_keys_older(server: &TestServer, minutes: i64) {
    let file = format!("sqlite://{}", Store::file(&server.data()).display());
    let mut store = sqlx::SqliteConnection::connect(&file).await.expect("the store opens");
    let aged = sqlx::query("UPDATE idempotency_keys SET created_at = created_at - $1")
        .bind(minutes * 60 * 1_000_000)
        .execute(&mut store)
        .await;
    assert_eq!(aged.expect("it is changed").rows_affected(), 1);
    store.close().await.expect("it closes");
}

#[tokio::test]
async fn a_key_is_remembered_over_a_crash() {
    let mut server = TestServer::start(program!()).await;
    let first = send(server.request("POST", "/v1/workstations").json(&seed_example()), "one").await;
    let first = body(first).await;
    server.kill().await;
    server.start_again().await;
    let again = send(server.request("POST", "/v1/workstations").json(&seed_example()), "one").await;
    assert_eq!(body(again).await, first);
    proved("info", "a crash of the server does not lose it.");
}

#[tokio::test]
async fn every_way_to_send_no_options_is_the_same_request() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("worker").await;
    let path = format!("/api/v1/cloud/environments/{}/work/{}", *queue.environment, *item.id);
    let heartbeat = || server.request("POST", &format!("{path}/heartbeat"));
    let typed = |text: &'static str| heartbeat().header("content-type", "application/json").body(text);

    let first = body(send(heartbeat(), "beat").await).await;
    for (text, request) in
        [("an empty body", heartbeat().body("")), ("{}", typed("{}")), ("{ }", typed(" { }\n"))]
    {
        let again = send(request, "beat").await;
        assert_eq!(again.status(), 200, "{text}");
        assert_eq!(body(again).await, first, "{text}: the first heartbeat's answer, and no new heartbeat");
    }

    let stop = || server.request("POST", &format!("{path}/stop"));
    assert_eq!(body(send(stop(), "stop").await).await["state"], "stopping");
    let again = send(stop().json(&json!({})), "stop").await;
    assert_eq!(body(again).await["state"], "stopping", "it is the request again, and no confirmation");
    let forced = send(stop().json(&json!({"force": true})), "stop").await;
    assert_eq!(forced.status(), 409, "with options it is another request");
    proved("info", "Where a body may be absent, none, an empty one and `{}` are the same.");
}
