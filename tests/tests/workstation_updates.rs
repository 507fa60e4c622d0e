//! Renaming and reconfiguring a workstation. By plain HTTP, because the generated client can't send what the contract
//! forbids.

use reqwest::Response;
use serde_json::{Value, json};
use wharf_tests::{TestServer, program, proved, ready};

/// The error of an answer with this status.
async fn refused(answer: Result<Response, reqwest::Error>, status: u16) -> Value {
    let answer = answer.expect("an answer");
    let found = answer.status();
    let body: Value = answer.json().await.expect("JSON");
    assert_eq!(found, status, "{body}");
    body["error"].clone()
}

#[tokio::test]
async fn a_patch_that_says_nothing_or_says_null_is_refused() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let path = format!("/v1/workstations/{}", id.as_str());
    let wrong = [
        json!({}),
        json!({"configuration": {}}),
        json!({"name": null}),
        json!({"configuration": null}),
        json!({"configuration": {"cpuCores": null}}),
        json!({"configuration": {"memoryGB": null}}),
        json!({"configuration": {"storageGB": null}}),
        json!({"configuration": {"region": null}}),
        json!({"configuration": {"region": "elsewhere"}}),
        json!({"labels": {"a": "b"}}),
    ];
    for body in wrong {
        refused(server.request("PATCH", &path).json(&body).send().await, 400).await;
    }
    let unchanged: Value =
        server.request("GET", &path).send().await.expect("200").json().await.expect("JSON");
    assert_eq!(unchanged["name"], "small");

    // Each field by itself changes itself.
    let mut expected = unchanged;
    for (field, value) in [
        ("/name", json!("other")),
        ("/configuration/cpuCores", json!(3)),
        ("/configuration/storageGB", json!(4)),
        ("/configuration/region", json!("us-west-2")),
    ] {
        let patch = match field.strip_prefix("/configuration/") {
            Some(field) => json!({"configuration": {field: value}}),
            None => json!({"name": value}),
        };
        let answer = server.request("PATCH", &path).json(&patch).send().await.expect("an answer");
        assert_eq!(answer.status(), 200, "{patch}");
        let patched: Value = answer.json().await.expect("JSON");
        *expected.pointer_mut(field).expect("it is there") = value;
        expected["updatedAt"] = patched["updatedAt"].clone();
        assert_eq!(patched, expected, "{patch}");
    }
    proved(
        "workstations-update",
        "`region` can be given, but only with its present value: a workstation does not move.",
    );

    for (gpu, after) in [(json!("NVIDIA RTX A5000"), json!("NVIDIA RTX A5000")), (json!(null), json!(null))] {
        let patch = json!({"configuration": {"gpu": gpu}});
        let answer = server.request("PATCH", &path).json(&patch).send().await.expect("200");
        let patched: Value = answer.json().await.expect("JSON");
        assert_eq!(patched["configuration"]["gpu"], after);
        assert_eq!(patched["configuration"]["cpuCores"], 3, "what the patch leaves out stays");
        let patch = json!({"configuration": {"memoryGB": 2}});
        let answer = server.request("PATCH", &path).json(&patch).send().await.expect("200");
        let patched: Value = answer.json().await.expect("JSON");
        assert_eq!(
            (&patched["configuration"]["memoryGB"], &patched["configuration"]["gpu"]),
            (&json!(2), &after)
        );
    }
    proved(
        "workstations-update",
        "A merge patch (RFC 7396) of `name` and `configuration`; every field is optional, an empty patch is 400, and \
         null is taken only for `gpu`, which it removes.",
    );
    proved("ConfigurationUpdate.gpu", "null removes it.");
}

#[tokio::test]
async fn an_update_of_a_version_that_is_past_is_a_412() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let path = format!("/v1/workstations/{}", id.as_str());
    let rename = |tag: &str| {
        server.request("PATCH", &path).header("if-match", tag).json(&json!({"name": "newer"})).send()
    };
    let read = server.request("GET", &path).send().await.expect("200");
    let tag = read.headers()["etag"].to_str().expect("text").to_owned();

    let updated = rename(&tag).await.expect("an answer");
    assert_eq!(updated.status(), 200);
    let next = updated.headers()["etag"].to_str().expect("text").to_owned();
    assert_ne!(next, tag);

    let error = refused(rename(&tag).await, 412).await;
    assert_eq!(
        (&error["type"], &error["code"]),
        (&json!("precondition_failed_error"), &json!("version_mismatch"))
    );
    assert_eq!(
        rename(&format!("W/{next}")).await.expect("an answer").status(),
        412,
        "a weak tag matches nothing"
    );
    assert_eq!(
        rename(&format!("\"0\", {next}")).await.expect("an answer").status(),
        200,
        "one of a list is enough"
    );
    assert_eq!(rename("*").await.expect("an answer").status(), 200);
    assert_eq!(refused(rename("5").await, 400).await["param"], "if-match");
    proved(
        "workstations-update",
        "With `If-Match`, one of the versions that it names must be the present one, otherwise 412 `version_mismatch`; a \
         weak tag names none.",
    );
}
