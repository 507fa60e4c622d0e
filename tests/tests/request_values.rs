//! Values of headers and parameters: what the contract's patterns and formats don't allow is refused, never passed over
//! and never read laxly. By plain HTTP, because the generated client can't send what the contract forbids.

use reqwest::header::HeaderValue;
use serde_json::{Value, json};
use wharf_tests::work::Queue;
use wharf_tests::{TestServer, program, ready};

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
async fn a_header_that_is_not_ascii_is_refused_and_not_passed_over() {
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
}

#[tokio::test]
async fn a_comma_within_an_entity_tag_does_not_end_it() {
    let server = TestServer::start(program!()).await;
    let workstation = format!("/v1/workstations/{}", *ready(&server).await.id);
    let read = server.request("GET", &workstation).send().await.expect("200");
    let present = read.headers()["etag"].to_str().expect("text").to_owned();
    let rename = |tags: String| {
        let request = server.request("PATCH", &workstation).json(&json!({ "name": "new" }));
        async move { request.header("if-match", tags).send().await.expect("an answer").status() }
    };
    assert_eq!(rename("\"3,4\"".to_owned()).await, 412);
    assert_eq!(rename(format!("\"3,4\" , {present}")).await, 200);
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
}
