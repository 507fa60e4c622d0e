//! Requests about environments and work that are sent again with their `Idempotency-Key`. By plain HTTP, because what is
//! compared are whole answers.

use futures::future::join_all;
use serde_json::{Value, json};
use wharf_tests::work::{Queue, session};
use wharf_tests::{TestServer, program, proved};

const BASE: &str = "/api/v1/cloud/environments";

/// A server, the paths of an environment and of an active item in it, and the item's last heartbeat.
struct Scene {
    server: TestServer,
    environment: String,
    item: String,
    last_heartbeat: String,
}

impl Scene {
    async fn new() -> Self {
        let server = TestServer::start(program!()).await;
        let queue = Queue::new(&server).await;
        let id = queue.enqueue().await.id;
        queue.ack(&id, "a").await.expect("200");
        let environment = format!("{BASE}/{}", *queue.environment);
        let item = format!("{environment}/work/{}", *id);
        let mut scene = Self { server, environment, item, last_heartbeat: "NO_HEARTBEAT".to_owned() };
        let first = scene.beat("first").await;
        first["last_heartbeat"].as_str().expect("a time").clone_into(&mut scene.last_heartbeat);
        scene
    }

    /// A heartbeat that expects the last one.
    async fn beat(&self, key: &str) -> Value {
        let path = format!("{}/heartbeat?expected_last_heartbeat={}", self.item, self.last_heartbeat);
        let (status, answer) = self.post(&path, key, &json!({})).await;
        assert_eq!(status, 200, "{answer}");
        answer
    }

    /// Posts a body with a key; the status and the body of the answer.
    async fn post(&self, path: &str, key: &str, body: &Value) -> (u16, Value) {
        let request = self.server.request("POST", path).header("idempotency-key", key).json(body);
        let answer = request.send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }
}

#[tokio::test]
async fn a_repeated_request_with_its_key_is_answered_as_before() {
    let scene = Scene::new().await;
    let [stop, beat] = ["stop", "heartbeat"].map(|action| format!("{}/{action}", scene.item));
    let enqueue = format!("{}/work", scene.environment);
    let (none, data) = (json!({}), json!({"data": {"type": "session", "id": session()}}));
    let first = scene.post(&enqueue, "k-enqueue", &data).await;
    assert_eq!(first.0, 201);
    assert_eq!(scene.post(&enqueue, "k-enqueue", &data).await, first, "one item, not two");
    let renaming = json!({"name": "renamed"});
    let renamed = scene.post(&scene.environment, "k-rename", &renaming).await;
    assert_eq!((renamed.0, &renamed.1["name"]), (200, &renaming["name"]));
    assert_eq!(scene.post(&scene.environment, "k-rename", &renaming).await, renamed);
    let beaten = scene.post(&beat, "k-beat", &none).await;
    assert_eq!(scene.post(&beat, "k-beat", &none).await, beaten, "the lease is extended once");
    // A second graceful stop would be the worker's confirmation; with the key it is the same request.
    let draining = scene.post(&stop, "k-stop", &none).await;
    assert_eq!(draining.1["state"], "stopping");
    assert_eq!(scene.post(&stop, "k-stop", &none).await, draining);
    let confirmed = scene.post(&stop, "k-confirm", &none).await;
    assert_eq!(confirmed.1["state"], "stopped");
    proved(
        "work-stop",
        "To repeat a *request* whose answer was lost, send it with the same `Idempotency-Key`.",
    );
    // What changes nothing is remembered, too, and so are refusals.
    let again = scene.post(&stop, "k-again", &none).await;
    assert_eq!(scene.post(&stop, "k-again", &none).await, again);
    let (status, mut late) = scene.post(&beat, "k-late", &none).await;
    let (_, mut later) = scene.post(&beat, "k-late", &none).await;
    assert_eq!((status, late["request_id"].take() == later["request_id"].take()), (409, false));
    assert_eq!(late, later);
}

#[tokio::test]
async fn a_key_that_was_used_is_refused_for_every_other_request() {
    let scene = Scene::new().await;
    let environment = json!({"name": "first", "config": {"type": "self_hosted"}});
    assert_eq!(scene.post(BASE, "once", &environment).await.0, 201);
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
        let (status, answer) = scene.post(&path, "once", &body).await;
        assert_eq!((status, &answer["error"]["type"]), (409, &json!("invalid_request_error")), "{path}");
        let error = (&answer["error"]["code"], &answer["error"]["param"]);
        assert_eq!(error, (&json!("idempotency_key_reused"), &json!("idempotency-key")), "{path}");
    }
    let item = scene.server.request("GET", &scene.item).send().await.expect("an answer");
    assert_eq!(item.json::<Value>().await.expect("JSON")["state"], "active", "nothing was done");
    proved(
        "info",
        "A 409 of environments and work carries the type `invalid_request_error`, as in the API that they follow;",
    );
}

#[tokio::test]
async fn a_heartbeat_sent_ten_times_at_once_with_one_key_is_one_heartbeat() {
    let scene = Scene::new().await;
    // Each of them is the same heartbeat, so none comes too late.
    let mut answers = join_all((0..10).map(|_| scene.beat("second"))).await;
    answers.dedup();
    assert_eq!(answers.len(), 1);
    proved(
        "work-heartbeat",
        "sent again with its `Idempotency-Key`, though, a heartbeat is the same one and answered as such.",
    );
    proved(
        "ExpectedLastHeartbeat",
        "`NO_HEARTBEAT`, or the `last_heartbeat` of the answer before (RFC 3339), unchanged.",
    );
}
