//! What a program that uses Wharf writes to test itself without a server.

use std::time::Duration;

use serde_json::json;
use wharf_client::prelude::*;
use wharf_client::types::{Workstation, WorkstationStatus};
use wharf_mock::httpmock::MockServer;
use wharf_mock::{MockServerExt as _, WharfMock};
use wharf_tests::proved;

/// The consumer's own code.
async fn bring_up(wharf: &Wharf, id: &str) -> Result<Workstation, String> {
    match wharf.workstations_launch().id(id).send().await {
        Ok(launched) => Ok(launched.into_inner()),
        Err(error) if error.is_not_found() => Err(format!("{id} is gone")),
        Err(error) => Err(error.explain()),
    }
}

#[tokio::test]
async fn a_server_that_is_overloaded_twice_is_asked_a_third_time() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-launch", 2, 503);
    mock.example("workstations-launch", "running");

    let launched = bring_up(&mock.client(), "ws-12345").await.expect("it runs at the third try");

    assert_eq!(launched.status, WorkstationStatus::Running);
    let tries = mock.requests("workstations-launch");
    assert_eq!(tries.len(), 3);
    let key = tries[0].header("idempotency-key").expect("every POST has a key");
    assert!(
        tries.iter().all(|request| request.header("idempotency-key") == Some(key)),
        "all tries have one key"
    );
    mock.assert_contract_kept();
    proved(
        "README: Test without a server",
        "`wharf-mock` answers from the contract's examples, and fails where a test wants it to.",
    );
}

#[tokio::test]
async fn the_same_with_the_contracts_types() {
    let server = MockServer::start_async().await;
    let busy = server.workstations_launch(|when, then| {
        when.id(&"ws-12345".parse().expect("an id"));
        then.service_unavailable(&overloaded()).into_inner().up_to_n_times(2);
    });
    let runs = server.workstations_launch(|_, then| {
        then.ok(&running());
    });
    let retry =
        wharf_client::Retry { first_pause: Duration::from_millis(1), ..wharf_client::Retry::default() };
    let wharf = wharf_client::connect(&server.base_url(), "any").expect("a client").retrying(retry);

    let launched = bring_up(&wharf, "ws-12345").await.expect("it runs at the third try");

    assert_eq!(launched.status, WorkstationStatus::Running);
    busy.assert_calls(2);
    runs.assert_calls(1);
    proved(
        "README: Test without a server",
        "With `MockServerExt` a test says each answer itself, with the contract's types.",
    );
}

#[tokio::test]
async fn a_missing_workstation_is_told_from_other_failures() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-launch", 1, 404);
    assert_eq!(bring_up(&mock.client(), "ws-9").await.expect_err("404"), "ws-9 is gone");
    mock.next("workstations-launch", 1, 409);
    assert_ne!(bring_up(&mock.client(), "ws-9").await.expect_err("409"), "ws-9 is gone");
    proved("README: Use the client", "An error tells what it is, as `is_not_found` does above.");
}

#[tokio::test]
async fn a_request_that_breaks_the_contract_is_refused_and_remembered() {
    let mock = WharfMock::from_contract();
    let body = json!({ "name": "n", "configuration": { "cpuCores": 0, "memoryGB": 1, "storageGB": 1, "region": "r" }, "x": 1 });
    let request = mock.client().request(reqwest::Method::POST, "/v1/workstations?colour=red").json(&body);

    let refused = mock.client().execute(request.build().expect("a request")).await.expect("an answer");

    assert_eq!(refused.status(), 400);
    let faults = mock.violations().join("\n");
    for part in ["query colour", "/configuration/cpuCores", "'x' was unexpected"] {
        assert!(faults.contains(part), "{part} is missing in:\n{faults}");
    }
    proved(
        "README: Test without a server",
        "It holds each request to the contract: one that breaks it is 400 and remembered;",
    );
}

#[tokio::test]
async fn a_request_without_a_token_is_401() {
    let mock = WharfMock::from_contract();
    let anonymous = Wharf::builder(&mock.address()).build().expect("a client");
    let error = anonymous.workstations_list().send().await.expect_err("401");
    assert!(error.is_unauthenticated());
    assert_eq!(error.code(), Some("token_missing"));
    proved("README: Test without a server", "one without a token is 401.");
}

fn overloaded() -> wharf_client::types::Error {
    serde_json::from_value(json!({
        "type": "error",
        "request_id": "r-1",
        "error": { "type": "overloaded_error", "code": "shutting_down", "message": "the service is shutting down" }
    }))
    .expect("an error of the contract")
}

fn running() -> Workstation {
    serde_json::from_value(json!({
        "id": "ws-12345", "name": "n", "status": "running", "labels": {}, "statusReason": null, "transition": null,
        "configuration": { "cpuCores": 1, "memoryGB": 1, "gpu": null, "storageGB": 1, "region": "us-west-2" },
        "enforcement": { "cpu": "enforced", "memory": "enforced", "storage": "accounted", "gpu": "accounted" },
        "createdAt": "2025-09-11T12:00:00Z", "updatedAt": "2025-09-11T12:00:00Z"
    }))
    .expect("a workstation of the contract")
}
