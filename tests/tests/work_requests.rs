//! What a request about environments and work may look like, and how a bad one is answered. By plain HTTP, because the
//! generated client can't send what the contract forbids.

use reqwest::Response;
use serde_json::{Value, json};
use wharf_tests::work::{Queue, session};
use wharf_tests::{TestServer, program, proved};

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
    let another = Queue::new(&scene.server).await;
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
    for body in [None, Some(""), Some("{}")] {
        let (item, _) = another.active("a").await;
        let path = format!("{BASE}/{}/work/{}/stop", *another.environment, *item.id);
        let stop = match body {
            None => scene.server.request("POST", &path).send().await.expect("an answer"),
            Some(body) => scene.post(&path, body).await,
        };
        assert_eq!(stop.json::<Value>().await.expect("JSON")["state"], "stopping", "{body:?}");
    }
    proved("WorkStopOptions", "No body and an empty one ask for the same as `{}`, a graceful stop.");
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
    proved("NoOptions", "Any member is 400 `unknown_field`, and `param` names it.");
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
    let good = json!({"data": {"type": "session", "id": session()}, "metadata": {"a": "1"}});
    let made: Value = scene.post(&path, &good.to_string()).await.json().await.expect("JSON");
    assert_eq!((&made["data"], &made["metadata"]), (&good["data"], &good["metadata"]));
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
    proved(
        "WorkReference",
        "Whatever is not a session with its id is 400, and `param` tells the place, such as `data.id`.",
    );
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
    proved("environments-list", "A `limit` above 100 is 400.");
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
    proved("work-list", "both at once, or one of them with `page`, are 400.");
}

#[tokio::test]
async fn metadata_is_merged_within_its_limits() {
    let scene = Scene::new().await;
    let set = async |body: Value| scene.post(&scene.item, &body.to_string()).await;
    let merged: Value = set(json!({"metadata": {"a": "1", "b": "2"}})).await.json().await.expect("JSON");
    assert_eq!(merged["metadata"], json!({"a": "1", "b": "2"}));
    let merged: Value = set(json!({"metadata": {"a": null, "c": "3"}})).await.json().await.expect("JSON");
    assert_eq!(merged["metadata"], json!({"b": "2", "c": "3"}));
    // With the two that are there, these are seventeen.
    let many: serde_json::Map<_, _> = (0..15).map(|key| (format!("k{key}"), json!("v"))).collect();
    assert_eq!(bad(set(json!({"metadata": many})).await).await.0, "too_many_pairs");
    for wrong in [
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
    proved("work-update", "Merges `metadata`: a text sets its key, null deletes it, any other value is 400.");
    assert_eq!(set(json!({"metadata": {"v": "ü".repeat(512)}})).await.status(), 200, "characters, not bytes");
    let longest = "ü".repeat(64);
    assert_eq!(set(json!({"metadata": {longest: "v"}})).await.status(), 200, "characters, not bytes");
    proved("Metadata", "a key has at most 64 characters.");
    let rest: serde_json::Map<_, _> = (0..12).map(|key| (format!("k{key}"), json!("v"))).collect();
    assert_eq!(set(json!({"metadata": rest})).await.status(), 200, "sixteen in all");
    proved("MetadataPatch", "What results has at most 16 pairs, otherwise 400 `too_many_pairs`.");
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
    proved("work-update", "With `If-Match`, a version that has passed is 412 `version_mismatch`.");
}

#[tokio::test]
async fn malformed_ids_are_400s_and_unknown_ones_404s_for_every_request() {
    let scene = Scene::new().await;
    let data = json!({"data": {"type": "session", "id": session()}});
    let metadata = json!({"metadata": {"a": "b"}});
    let of_environments = [
        ("GET", "", None),
        ("POST", "", Some(&metadata)),
        ("DELETE", "", None),
        ("POST", "/archive", None),
        ("GET", "/work", None),
        ("POST", "/work", Some(&data)),
        ("GET", "/work/poll", None),
        ("GET", "/work/stats", None),
        ("GET", "/work/work_00000000000000000000000000000000", None),
    ];
    let of_work = [
        ("GET", "", None),
        ("POST", "", Some(&metadata)),
        ("POST", "/ack", None),
        ("POST", "/heartbeat", None),
        ("POST", "/stop", None),
    ];
    let send = async |method: &str, path: String, body: Option<&Value>| {
        let request = scene.server.request(method, &path);
        let request = match body {
            Some(body) => request.json(body),
            None => request,
        };
        request.send().await.expect("an answer")
    };
    for (method, rest, body) in of_environments {
        let malformed = send(method, format!("{BASE}/env_1{rest}"), body).await;
        assert_eq!(bad(malformed).await.1, "environment_id", "{method} {rest}");
        let unknown = send(method, format!("{BASE}/env_00000000000000000000000000000000{rest}"), body).await;
        let (code, _) = refused(unknown, 404, "not_found_error").await;
        assert_eq!(code, "environment_not_found", "{method} {rest}");
    }
    proved("EnvironmentId", "The environment's id: a malformed one is 400, an unknown one 404.");
    for (method, rest, body) in of_work {
        let malformed = send(method, format!("{}/work/work_1{rest}", scene.environment), body).await;
        assert_eq!(bad(malformed).await.1, "work_id", "{method} {rest}");
        let unknown = format!("{}/work/work_00000000000000000000000000000000{rest}", scene.environment);
        let (code, _) = refused(send(method, unknown, body).await, 404, "not_found_error").await;
        assert_eq!(code, "work_not_found", "{method} {rest}");
    }
    proved("WorkId", "The work item's id: a malformed one is 400, an unknown one 404.");
}

#[tokio::test]
async fn poll_and_stats_are_no_items() {
    let scene = Scene::new().await;
    for place in ["poll", "stats"] {
        let answer = scene.post(&format!("{}/work/{place}", scene.environment), "{\"metadata\": {}}").await;
        assert_eq!((answer.status().as_u16(), answer.headers()["allow"].as_bytes()), (405, &b"GET"[..]));
    }
    proved("work-update", "On `poll` and `stats`, which are no items, a POST is 405.");
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
    let [ack, stop] = ["ack", "stop"].map(|action| format!("{}/{action}", scene.item));
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
        (&worker, "POST", &stop, 200),
        (&reader, "POST", &stop, 403),
        (&stranger, "GET", &poll, 404),
        (&stranger, "GET", &stats, 404),
        (&stranger, "GET", &scene.item, 404),
        (&stranger, "POST", &ack, 404),
        (&stranger, "DELETE", &scene.environment, 404),
    ] {
        let answer = send(token, method, path).await.expect("an answer");
        assert_eq!(answer.status(), status, "{method} {path}");
    }
    proved("work-stop", "Workers call this operation, too, so the scope that they have is enough.");
}
