//! Values of headers and parameters: what the contract's patterns and formats don't allow is refused, never passed over
//! and never read laxly. By plain HTTP, because the generated client can't send what the contract forbids.

use reqwest::header::HeaderValue;
use serde_json::{Value, json};
use wharf_tests::work::Queue;
use wharf_tests::{TestServer, program, proved, ready};

/// The refused parameter of a 400.
async fn refused(request: reqwest::RequestBuilder) -> String {
    let answer = request.send().await.expect("an answer");
    let status = answer.status();
    let body: Value = answer.json().await.expect("JSON");
    assert_eq!(status, 400, "{body}");
    body["error"]["param"].as_str().unwrap_or_default().to_owned()
}

fn latin_1(text: &[u8]) -> HeaderValue {
    HeaderValue::from_bytes(text).expect("a header may hold it")
}

#[tokio::test]
async fn a_header_that_breaks_its_pattern_is_refused_and_not_passed_over() {
    let server = TestServer::start(program!()).await;
    let workstation = format!("/v1/workstations/{}", *ready(&server).await.id);
    let rename = server.request("PATCH", &workstation).json(&json!({ "name": "new" }));
    assert_eq!(refused(rename.header("if-match", latin_1(b"\"\xe9\""))).await, "if-match");
    let queue = Queue::new(&server).await;
    let environment = format!("/api/v1/cloud/environments/{}", *queue.environment);
    for name in ["idempotency-key", "x-idempotency-key"] {
        let archive = server.request("POST", &format!("{environment}/archive"));
        assert_eq!(refused(archive.header(name, latin_1(b"caf\xe9"))).await, name);
    }
    let poll = server.request("GET", &format!("{environment}/work/poll"));
    assert_eq!(refused(poll.header("worker-id", latin_1(b"caf\xe9"))).await, "worker-id");
    let unquoted = server.request("PATCH", &workstation).json(&json!({ "name": "new" }));
    assert_eq!(refused(unquoted.header("if-match", "5")).await, "if-match");
    let long = server.request("GET", &format!("{environment}/work/poll"));
    assert_eq!(refused(long.header("worker-id", "w".repeat(256))).await, "worker-id");
    proved("info", "A header that breaks its pattern is 400 and not passed over.");
}

#[tokio::test]
async fn every_resource_that_can_be_updated_is_updated_only_if_its_version_matches() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let environment = format!("/api/v1/cloud/environments/{}", *queue.environment);
    let item = format!("{environment}/work/{}", *queue.enqueue().await.id);
    let workstation = format!("/v1/workstations/{}", *ready(&server).await.id);
    for (method, path, change) in [
        ("PATCH", &workstation, json!({ "name": "new" })),
        ("POST", &environment, json!({ "name": "new" })),
        ("POST", &item, json!({ "metadata": { "a": "b" } })),
    ] {
        let read = server.request("GET", path).send().await.expect("200");
        let present = read.headers()["etag"].to_str().expect("text").to_owned();
        let update = |tags: String| {
            let request = server.request(method, path).json(&change).header("if-match", tags);
            async move { request.send().await.expect("an answer").status() }
        };
        // A comma within a tag does not end it.
        assert_eq!(update("\"3,4\"".to_owned()).await, 412, "{path}");
        assert_eq!(update(format!("W/{present}")).await, 412, "{path}");
        assert_eq!(update(format!("\"3,4\" , {present}")).await, 200, "{path}");
        assert_eq!(update(present).await, 412, "{path}: it is the version before");
        assert_eq!(update("*".to_owned()).await, 200, "{path}");
    }
    proved(
        "info",
        "Single resources that can be updated carry an `ETag`; `If-Match` on their update is checked against it, and a \
         mismatch is 412.",
    );
    proved(
        "IfMatch",
        "Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a \
         weak tag is none (RFC 9110, 13.1.1).",
    );
}

#[tokio::test]
async fn a_time_is_what_rfc_3339_says_and_nothing_laxer() {
    let server = TestServer::start(program!()).await;
    let workstation = format!("/v1/workstations/{}", *ready(&server).await.id);
    for (path, name) in [
        (format!("{workstation}/usage"), "from"),
        (format!("{workstation}/usage"), "to"),
        ("/api/v1/cloud/environments".to_owned(), "created_at[gte]"),
        ("/api/v1/cloud/environments".to_owned(), "created_at[lte]"),
    ] {
        for lax in
            ["2026-07-01 08:15:01Z", "2026-7-1T8:15:1Z", "2026-07-01T08:15:01 Z", "2026-07-01T08:15:01"]
        {
            let request = server.request("GET", &path).query(&[(name, lax)]);
            assert_eq!(refused(request).await, name, "{lax}");
        }
        let request = server.request("GET", &path).query(&[(name, "2026-07-01t08:15:01.5+02:00")]);
        assert_eq!(request.send().await.expect("an answer").status(), 200, "{name}");
    }
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    let environment = format!("/api/v1/cloud/environments/{}", *queue.environment);
    for (path, count) in [
        (workstation.clone(), 2),
        (format!("{workstation}/usage"), 3),
        (environment.clone(), 2),
        (format!("{environment}/work/{}", *item.id), 5),
    ] {
        let answer = server.request("GET", &path).send().await.expect("200");
        let answer: Value = answer.json().await.expect("JSON");
        let texts = answer.as_object().expect("an object").values().filter_map(Value::as_str);
        let times: Vec<&str> =
            texts.filter(|text| chrono::DateTime::parse_from_rfc3339(text).is_ok()).collect();
        assert!(times.len() == count && times.iter().all(|time| time.ends_with('Z')), "{answer}");
    }
    proved("info", "Times are RFC 3339: answered in UTC, taken with any offset and in no laxer form.");
}

#[tokio::test]
async fn no_heartbeat_was_at_a_time_that_never_was() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    let environment = format!("/api/v1/cloud/environments/{}", *queue.environment);
    let path = format!("{environment}/work/{}/heartbeat", *item.id);
    let expecting = |time: &str| server.request("POST", &path).query(&[("expected_last_heartbeat", time)]);
    let answer = expecting("2026-02-30T00:00:00Z").send().await.expect("an answer");
    assert_eq!(answer.status(), 412);
    for malformed in ["2026-13-01T00:00:00Z", "2026-07-01 00:00:00Z", "2026-07-01T00:00:00"] {
        assert_eq!(refused(expecting(malformed)).await, "expected_last_heartbeat", "{malformed}");
    }
    proved(
        "ExpectedLastHeartbeat",
        "There was no heartbeat at a time that never was, such as the 30th of February.",
    );
}
