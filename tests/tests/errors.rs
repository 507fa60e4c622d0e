//! What an error is like, and which of several a request is refused for.

use reqwest::RequestBuilder;
use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_tests::work::{Queue, session};
use wharf_tests::{Setup, TestServer, operations, program, proved, ready, seed_example};

const ENVIRONMENTS: &str = "/api/v1/cloud/environments";

/// The status of a refusal, and its error, which has the form that all have.
async fn refused(request: RequestBuilder) -> (u16, Value) {
    let answer = request.send().await.expect("an answer");
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let body: Value = answer.json().await.expect("JSON");
    assert_eq!(body["type"], "error", "{body}");
    assert_eq!(body["request_id"].as_str(), headers["x-request-id"].to_str().ok(), "{body}");
    let code = body["error"]["code"].as_str().expect("a code");
    assert!(code.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_'), "{code} is no word");
    assert!(body["error"]["message"].as_str().is_some_and(|message| !message.is_empty()), "{body}");
    (status, body["error"].clone())
}

#[tokio::test]
async fn every_operation_answers_an_error_in_the_same_form() {
    let server = TestServer::start(program!()).await;
    for probe in operations() {
        if probe.scope.is_none() {
            server.faults("request fail");
            assert_eq!(refused(server.anonymous(&probe.method, &probe.path)).await.0, 503, "{}", probe.id);
            server.faults("");
        } else {
            assert_eq!(refused(server.anonymous(&probe.method, &probe.path)).await.0, 401, "{}", probe.id);
        }
    }
    proved("info", "Every operation answers an error with the body `Error`.");
}

#[tokio::test]
async fn the_class_of_an_error_follows_from_its_status() {
    let server = TestServer::start(program!()).await;
    let workstation = format!("/v1/workstations/{}", ready(&server).await.id.as_str());
    let queue = Queue::new(&server).await;
    let environment = format!("{ENVIRONMENTS}/{}", *queue.environment);
    let reader = server.new_token("admin", &["workstations:read"]).await;
    let request = |method: &str, path: &str| server.request(method, path);
    let rename = || request("PATCH", &workstation).json(&json!({ "name": "new" }));
    let typed = || request("POST", "/v1/workstations").header("content-type", "application/json");
    let refusals = [
        (400, "invalid_request_error", typed().body("{")),
        (400, "invalid_request_error", request("POST", &format!("{workstation}/stop"))),
        (401, "authentication_error", server.anonymous("GET", "/v1/workstations")),
        (403, "permission_error", server.anonymous("DELETE", &workstation).bearer_auth(reader)),
        (404, "not_found_error", request("GET", "/v1/workstations/ws-99999")),
        (412, "precondition_failed_error", rename().header("if-match", "\"0\"")),
        (413, "invalid_request_error", typed().body(vec![b' '; 600_000])),
        (
            415,
            "invalid_request_error",
            request("POST", "/v1/workstations").header("content-type", "text/plain").body("{}"),
        ),
    ];
    for (status, class, request) in refusals {
        let (answered, error) = refused(request).await;
        assert_eq!((answered, &error["type"]), (status, &json!(class)), "{error}");
    }

    let keyed = |path: &str, body: &Value| request("POST", path).header("idempotency-key", "key").json(body);
    assert_eq!(keyed("/v1/workstations", &seed_example()).send().await.expect("an answer").status(), 201);
    let create = json!({ "name": "queue", "config": { "type": "self_hosted" } });
    let enqueue = json!({ "data": { "type": "session", "id": session() } });
    for (path, body, class) in [
        (format!("{workstation}/launch"), &json!({}), "conflict_error"),
        (ENVIRONMENTS.to_owned(), &create, "invalid_request_error"),
        (format!("{environment}/work"), &enqueue, "invalid_request_error"),
    ] {
        let (status, error) = refused(keyed(&path, body)).await;
        assert_eq!((status, &error["type"]), (409, &json!(class)), "{error}");
    }
    proved(
        "info",
        "A 409 of environments and work carries the type `invalid_request_error`, as in the API that they follow; \
         elsewhere it is `conflict_error`.",
    );

    for (fault, status, class) in
        [("request panic", 500, "api_error"), ("request fail", 503, "overloaded_error")]
    {
        server.faults(fault);
        let (answered, error) = refused(request("GET", "/v1/workstations")).await;
        assert_eq!((answered, &error["type"]), (status, &json!(class)), "{error}");
    }
    let slow =
        Setup::new(program!()).configured("[limits]\nrequests_per_second = 1\nburst = 1\n").start().await;
    let mut requests = 0;
    let error = loop {
        let answer = slow.request("GET", "/v1/workstations").send().await.expect("an answer");
        if answer.status() == 429 {
            break answer.json::<Value>().await.expect("JSON")["error"].clone();
        }
        requests += 1;
        assert!(requests < 100, "nothing is too fast");
    };
    assert_eq!(error["type"], "rate_limit_error");
    proved(
        "info",
        "`error.type` follows from the status, `error.code` is a stable machine word, and `request_id` is also the \
         `x-request-id` header.",
    );
    proved("ErrorClass", "it follows from the status.");
}

/// A request to change the workstation that runs, with all that can be wrong with it.
struct Change<'a> {
    token: Option<&'a str>,
    path: &'a str,
    media: &'a str,
    body: String,
    version: &'a str,
}

impl Change<'_> {
    async fn refused_by(&self, server: &TestServer) -> (u16, String) {
        let request = server.anonymous("PATCH", self.path);
        let request = match self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let request = request.header("content-type", self.media).header("if-match", self.version);
        let (status, error) = refused(request.body(self.body.clone())).await;
        (status, error["code"].as_str().unwrap_or_default().to_owned())
    }
}

#[tokio::test]
async fn a_request_that_is_wrong_in_many_ways_is_refused_for_the_first_in_order() {
    let limits = "[limits]\nrequests_per_second = 20\nburst = 200\n";
    let server = Setup::new(program!()).configured(limits).start().await;
    let id = ready(&server).await.id;
    let path = format!("/v1/workstations/{}", id.as_str());
    let launched = server.client().workstations_launch().id(id).send().await.expect("200");
    let present = launched.headers()["etag"].to_str().expect("text").to_owned();
    let reader = server.new_token("admin", &["workstations:read"]).await;
    let writer = server.new_token("admin", &["workstations:write"]).await;
    let large = "[".repeat(600_000);

    // Each line mends what the line before was refused for.
    let unknown = "/v1/workstations/ws-99999";
    let wrong = Change { token: None, path: unknown, media: "text/plain", body: large, version: "\"0\"" };
    assert_eq!(wrong.refused_by(&server).await.0, 401);
    let wrong = Change { token: Some(&reader), ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 403);
    let mut requests = 0;
    while wrong.refused_by(&server).await.0 != 429 {
        requests += 1;
        assert!(requests < 10_000, "its rate is never used up");
    }
    let wrong = Change { token: Some(&writer), ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 413);
    let wrong = Change { body: json!({ "name": 5 }).to_string(), ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 415);
    let wrong = Change { media: "application/json", ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 400);
    let wrong = Change { body: json!({ "name": "new" }).to_string(), ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 404);
    let wrong = Change { path: &path, ..wrong };
    assert_eq!(wrong.refused_by(&server).await.0, 412);
    let wrong = Change { version: &present, ..wrong };
    assert_eq!(wrong.refused_by(&server).await, (400, "workstation_not_stopped".to_owned()));

    // A state that is a 409 comes as late.
    let queue = Queue::new(&server).await;
    queue.enqueue().await;
    let environment = format!("{ENVIRONMENTS}/{}", *queue.environment);
    let read = server.request("GET", &environment).send().await.expect("200");
    let present = read.headers()["etag"].to_str().expect("text").to_owned();
    for (version, status) in [("\"0\"", 412), (&*present, 409)] {
        let change = server.request("POST", &environment).header("if-match", version);
        assert_eq!(refused(change.json(&json!({ "config": { "type": "cloud" } }))).await.0, status);
    }
    proved(
        "info",
        "Token (401), rate (429), scope (403), form of the request (400, 413, 415), the resource (404), its version (412), \
         its state (400, 409).",
    );
}
