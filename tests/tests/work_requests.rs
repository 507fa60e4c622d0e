//! What a request about environments and work may look like, and how a bad one is answered. By plain HTTP, because the
//! generated client can't send what the contract forbids.

use reqwest::Response;
use serde_json::{Value, json};
use wharf_tests::work::{Queue, session};
use wharf_tests::{TestServer, program};

const BASE: &str = "/api/v1/cloud/environments";

/// A server, an environment and an active item in it.
struct Scene {
    server: TestServer,
    queue: Queue,
    environment: String,
    item: String,
}

impl Scene {
    async fn new() -> Self {
        let server = TestServer::start(program!()).await;
        let queue = Queue::new(&server).await;
        let (item, _) = queue.active("a").await;
        let environment = format!("{BASE}/{}", *queue.environment);
        let item = format!("{environment}/work/{}", *item.id);
        Self { server, queue, environment, item }
    }

    async fn post(&self, path: &str, body: &str) -> Response {
        let request = self.server.request("POST", path).header("content-type", "application/json");
        request.body(body.to_owned()).send().await.expect("an answer")
    }

    async fn get(&self, path: &str) -> Response {
        self.server.request("GET", path).send().await.expect("an answer")
    }
}

/// The error's code and parameter, after checking its status and type.
async fn refused(answer: Response, status: u16, error_type: &str) -> (String, String) {
    let found = answer.status().as_u16();
    let body: Value = answer.json().await.expect("JSON");
    assert_eq!(found, status, "{body}");
    assert_eq!(body["error"]["type"], error_type, "{body}");
    let text = |member: &str| body["error"][member].as_str().unwrap_or_default().to_owned();
    (text("code"), text("param"))
}

async fn bad(answer: Response) -> (String, String) {
    refused(answer, 400, "invalid_request_error").await
}

#[tokio::test]
async fn ack_heartbeat_stop_and_archive_take_no_body_an_empty_one_or_an_empty_object() {
    let scene = Scene::new().await;
    for path in [
        format!("{}/ack", scene.item),
        format!("{}/heartbeat", scene.item),
        format!("{}/archive", scene.environment),
        format!("{}/stop", scene.item),
    ] {
        let absent = scene.server.request("POST", &path).send().await.expect("an answer");
        assert_eq!(absent.status(), 200, "{path} without a body");
        for body in ["", "{}", " {} "] {
            assert_eq!(scene.post(&path, body).await.status(), 200, "{path} with {body:?}");
        }
    }
}

#[tokio::test]
async fn a_body_that_is_no_object_or_has_something_unknown_is_a_400() {
    let scene = Scene::new().await;
    let paths = ["ack", "heartbeat", "stop"].map(|action| format!("{}/{action}", scene.item));
    for path in paths.iter().chain([&format!("{}/archive", scene.environment)]) {
        for body in ["[]", "null", "true", "\"{}\"", "{\"force\":tru", "{} {}"] {
            bad(scene.post(path, body).await).await;
        }
        let unknown = bad(scene.post(path, "{\"strength\": 2}").await).await;
        assert_eq!(unknown, ("unknown_field".to_owned(), "strength".to_owned()), "{path}");
    }
    for force in ["1", "\"true\"", "null", "[]", "{}"] {
        let (_, param) = bad(scene.post(&paths[2], &format!("{{\"force\": {force}}}")).await).await;
        assert_eq!(param, "force");
    }
    assert_eq!(
        scene
            .queue
            .get(&scene.item.rsplit('/').next().expect("an id").parse().expect("one"))
            .await
            .attempt
            .get(),
        1
    );
}

#[tokio::test]
async fn work_that_is_put_in_names_a_session_and_nothing_unknown() {
    let scene = Scene::new().await;
    let path = format!("{}/work", scene.environment);
    for (body, param) in [
        (json!({}), "data"),
        (json!({"data": null}), "data"),
        (json!({"data": ["session", session()]}), "data"),
        (json!({"data": {"type": "session"}}), "data.id"),
        (json!({"data": {"type": "session", "id": "sess_1"}}), "data.id"),
        (json!({"data": {"type": "batch", "id": session()}}), "data.type"),
        (json!({"data": {"type": "session", "id": session(), "x": 1}}), "data.x"),
        (json!({"data": {"type": "session", "id": session()}, "metadata": {"a": 1}}), "metadata.a"),
        (json!({"data": {"type": "session", "id": session()}, "metadata": []}), "metadata"),
    ] {
        let (_, found) = bad(scene.post(&path, &body.to_string()).await).await;
        assert_eq!(found, param, "{body}");
    }
}

#[tokio::test]
async fn numbers_that_are_none_or_out_of_range_are_400s() {
    let scene = Scene::new().await;
    let (list, poll, beat) = (
        format!("{}/work", scene.environment),
        format!("{}/work/poll", scene.environment),
        format!("{}/heartbeat", scene.item),
    );
    for (path, param, wrong) in [
        (&list, "limit", &["0", "-1", "1.5", "x", ""][..]),
        (&poll, "block_ms", &["0", "1000", "-1", "x"]),
        (&poll, "reclaim_older_than_ms", &["-1", "x", "1e3"]),
        (&beat, "desired_ttl_seconds", &["0", "-5", "x"]),
        (&beat, "expected_last_heartbeat", &["yesterday", "2026-07-01", "no_heartbeat"]),
    ] {
        for value in wrong {
            let path = format!("{path}?{param}={value}");
            let answer = if path.contains("/heartbeat") {
                scene.post(&path, "{}").await
            } else {
                scene.get(&path).await
            };
            assert_eq!(bad(answer).await.1, param, "{path}");
        }
    }
    for query in ["limit=101", "limit=0", "created_at%5Bgte%5D=x", "include_archived=2"] {
        bad(scene.get(&format!("{BASE}?{query}")).await).await;
    }
}

#[tokio::test]
async fn both_cursors_at_once_a_foreign_page_or_an_unknown_state_are_400s() {
    let scene = Scene::new().await;
    let list = format!("{}/work", scene.environment);
    let id = scene.item.rsplit('/').next().expect("an id");
    for query in [
        format!("before_id={id}&after_id={id}"),
        format!("before_id={id}&page=after.{id}"),
        format!("after_id={id}&page=after.{id}"),
        "page=elsewhere".to_owned(),
        format!("page={id}"),
        "before_id=work_1".to_owned(),
        "state=running".to_owned(),
    ] {
        bad(scene.get(&format!("{list}?{query}")).await).await;
    }
    bad(scene.get(&format!("{BASE}?page=elsewhere")).await).await;
}

#[tokio::test]
async fn metadata_is_merged_within_its_limits() {
    let scene = Scene::new().await;
    let set = async |body: Value| scene.post(&scene.item, &body.to_string()).await;
    let merged: Value = set(json!({"metadata": {"a": "1", "b": "2"}})).await.json().await.expect("JSON");
    assert_eq!(merged["metadata"], json!({"a": "1", "b": "2"}));
    let merged: Value = set(json!({"metadata": {"a": null, "c": "3"}})).await.json().await.expect("JSON");
    assert_eq!(merged["metadata"], json!({"b": "2", "c": "3"}));
    let many: serde_json::Map<_, _> = (0..15).map(|key| (format!("k{key}"), json!("v"))).collect();
    for wrong in [
        json!({"metadata": many}),
        json!({"metadata": {"a": 1}}),
        json!({"metadata": {"a": ["x"]}}),
        json!({"metadata": {"a": "x".repeat(513)}}),
        json!({"metadata": {"k".repeat(65): "x"}}),
        json!({"metadata": null}),
        json!({"metadata": []}),
        json!({}),
    ] {
        bad(set(wrong).await).await;
    }
    let unchanged: Value = set(json!({"metadata": {"absent": null}})).await.json().await.expect("JSON");
    assert_eq!(unchanged["metadata"], json!({"b": "2", "c": "3"}));
    assert_eq!(set(json!({"metadata": {"v": "ü".repeat(512)}})).await.status(), 200, "characters, not bytes");
}

#[tokio::test]
async fn a_version_that_has_passed_is_a_412() {
    let scene = Scene::new().await;
    for path in [&scene.environment, &scene.item] {
        let etag = scene.get(path).await.headers()["etag"].clone();
        let update = || {
            let request = scene.server.request("POST", path).header("if-match", etag.clone());
            request.json(&json!({"metadata": {"a": "1"}})).send()
        };
        assert_eq!(update().await.expect("an answer").status(), 200);
        let late = update().await.expect("an answer");
        assert_eq!(refused(late, 412, "precondition_failed_error").await.0, "version_mismatch");
    }
}

#[tokio::test]
async fn ids_of_the_wrong_form_are_400s_and_unknown_ones_404s() {
    let scene = Scene::new().await;
    let unknown = "env_00000000000000000000000000000000";
    assert_eq!(bad(scene.get(&format!("{BASE}/env_1")).await).await.1, "environment_id");
    assert_eq!(bad(scene.get(&format!("{}/work/work_1", scene.environment)).await).await.1, "work_id");
    for path in ["", "/work", "/work/poll", "/work/stats", "/work/work_00000000000000000000000000000000"] {
        let found =
            refused(scene.get(&format!("{BASE}/{unknown}{path}")).await, 404, "not_found_error").await;
        assert_eq!(found.0, "environment_not_found", "{path}");
    }
    let work = format!("{}/work/work_00000000000000000000000000000000", scene.environment);
    assert_eq!(refused(scene.get(&work).await, 404, "not_found_error").await.0, "work_not_found");
    for action in ["/ack", "/heartbeat", "/stop"] {
        let answer = scene.post(&format!("{work}{action}"), "").await;
        assert_eq!(refused(answer, 404, "not_found_error").await.0, "work_not_found", "{action}");
    }
}

#[tokio::test]
async fn a_token_without_the_scope_is_a_403_and_another_owners_work_a_404() {
    let scene = Scene::new().await;
    let reader = scene.server.new_token("admin", &["work:read"]).await;
    let worker = scene.server.new_token("admin", &["work:execute"]).await;
    let stranger = scene.server.new_token("stranger", &["work:read", "work:write", "work:execute"]).await;
    let send = |token: &str, method: &str, path: &str| {
        scene.server.anonymous(method, path).bearer_auth(token).send()
    };
    let poll = format!("{}/work/poll", scene.environment);
    let stats = format!("{}/work/stats", scene.environment);
    let ack = format!("{}/ack", scene.item);
    for (token, method, path, status) in [
        (&reader, "GET", &poll, 403),
        (&reader, "GET", &stats, 200),
        (&reader, "GET", &scene.item, 200),
        (&reader, "POST", &ack, 403),
        (&reader, "POST", &scene.environment, 403),
        (&worker, "GET", &poll, 200),
        (&worker, "GET", &stats, 403),
        (&worker, "GET", &scene.item, 403),
        (&worker, "POST", &ack, 200),
        (&stranger, "GET", &poll, 404),
        (&stranger, "GET", &stats, 404),
        (&stranger, "GET", &scene.item, 404),
        (&stranger, "POST", &ack, 404),
        (&stranger, "DELETE", &scene.environment, 404),
    ] {
        let answer = send(token, method, path).await.expect("an answer");
        assert_eq!(answer.status(), status, "{method} {path}");
    }
}

#[tokio::test]
async fn a_repeated_request_with_its_key_is_answered_as_before() {
    let scene = Scene::new().await;
    let send = async |path: String, key: &str, body: Value| {
        let request = scene.server.request("POST", &path).header("idempotency-key", key).json(&body);
        let answer = request.send().await.expect("an answer");
        (answer.status().as_u16(), answer.json::<Value>().await.expect("JSON"))
    };
    let (enqueue, stop, beat) = (
        format!("{}/work", scene.environment),
        format!("{}/stop", scene.item),
        format!("{}/heartbeat", scene.item),
    );
    let body = json!({"data": {"type": "session", "id": session()}});
    let first = send(enqueue.clone(), "k-enqueue", body.clone()).await;
    assert_eq!(first.0, 201);
    assert_eq!(send(enqueue.clone(), "k-enqueue", body).await, first, "one item, not two");
    let (status, other) =
        send(enqueue, "k-enqueue", json!({"data": {"type": "session", "id": session()}})).await;
    assert_eq!((status, &other["error"]["type"]), (409, &json!("invalid_request_error")));
    let beaten = send(beat.clone(), "k-beat", json!({})).await;
    assert_eq!(send(beat.clone(), "k-beat", json!({})).await, beaten, "the lease is extended once");
    // A second graceful stop would be the worker's confirmation; with the key it is the same request.
    let draining = send(stop.clone(), "k-stop", json!({})).await;
    assert_eq!(draining.1["state"], "stopping");
    assert_eq!(send(stop.clone(), "k-stop", json!({})).await, draining);
    let confirmed = send(stop.clone(), "k-confirm", json!({})).await;
    assert_eq!(confirmed.1["state"], "stopped");
    // What changes nothing is remembered, too, and so are refusals.
    let again = send(stop.clone(), "k-again", json!({})).await;
    assert_eq!(send(stop, "k-again", json!({})).await, again);
    let (status, mut late) = send(beat.clone(), "k-late", json!({})).await;
    let (_, mut later) = send(beat, "k-late", json!({})).await;
    assert_eq!((status, late["request_id"].take() == later["request_id"].take()), (409, false));
    assert_eq!(late, later);
}

#[tokio::test]
async fn a_key_that_was_used_is_refused_for_every_other_request() {
    let scene = Scene::new().await;
    let keyed = async |path: &str, body: &Value| {
        let request = scene.server.request("POST", path).header("idempotency-key", "once").json(body);
        request.send().await.expect("an answer")
    };
    let environment = json!({"name": "first", "config": {"type": "self_hosted"}});
    assert_eq!(keyed(BASE, &environment).await.status(), 201);
    let others = [
        (BASE.to_owned(), json!({"name": "second", "config": {"type": "self_hosted"}})),
        (scene.environment.clone(), json!({"name": "renamed"})),
        (format!("{}/work", scene.environment), json!({"data": {"type": "session", "id": session()}})),
        (scene.item.clone(), json!({"metadata": {"a": "b"}})),
        (format!("{}/ack", scene.item), json!({})),
        (format!("{}/heartbeat", scene.item), json!({})),
        (format!("{}/stop", scene.item), json!({})),
        (format!("{}/archive", scene.environment), json!({})),
    ];
    for (path, body) in others {
        let (code, param) = refused(keyed(&path, &body).await, 409, "invalid_request_error").await;
        assert_eq!((code.as_str(), param.as_str()), ("idempotency_key_reused", "idempotency-key"), "{path}");
    }
    let item: Value = scene.get(&scene.item).await.json().await.expect("JSON");
    assert_eq!(item["state"], "active", "nothing was done");
}

#[tokio::test]
async fn an_unknown_environment_or_item_is_a_404_for_every_request_that_writes() {
    let scene = Scene::new().await;
    let environment = format!("{BASE}/env_019e64e01a137caf953ac2ac7b42ec5c");
    let item = "work/work_019f3be4fd2475d9a784bf2c739e1194";
    let requests = [
        (environment.clone(), json!({"name": "renamed"})),
        (format!("{environment}/archive"), json!({})),
        (format!("{environment}/work"), json!({"data": {"type": "session", "id": session()}})),
        (format!("{}/{item}", scene.environment), json!({"metadata": {"a": "b"}})),
        (format!("{}/{item}/ack", scene.environment), json!({})),
        (format!("{}/{item}/heartbeat", scene.environment), json!({})),
        (format!("{}/{item}/stop", scene.environment), json!({})),
    ];
    for (path, body) in requests {
        refused(scene.post(&path, &body.to_string()).await, 404, "not_found_error").await;
    }
    let malformed = scene.server.request("DELETE", &format!("{BASE}/env_1")).send().await.expect("an answer");
    assert_eq!(bad(malformed).await.1, "environment_id");
}

#[tokio::test]
async fn a_heartbeat_sent_ten_times_at_once_with_one_key_is_one_heartbeat() {
    let scene = Scene::new().await;
    let (item, _) = scene.queue.active("b").await;
    let now: Value =
        scene.get(&format!("{}/work/{}", scene.environment, *item.id)).await.json().await.expect("JSON");
    let last = now["latest_heartbeat_at"].as_str().expect("a heartbeat");
    let path = format!("{}/work/{}/heartbeat", scene.environment, *item.id);
    let beats = futures::future::join_all((0..10).map(|_| {
        let request = scene.server.request("POST", &path).header("idempotency-key", "beat");
        request.query(&[("expected_last_heartbeat", last)]).send()
    }));
    let mut bodies = Vec::new();
    for answer in beats.await {
        let answer = answer.expect("an answer");
        assert_eq!(answer.status(), 200, "each of them is the same heartbeat, so none comes too late");
        bodies.push(answer.json::<Value>().await.expect("JSON"));
    }
    bodies.dedup();
    assert_eq!(bodies.len(), 1);
}
