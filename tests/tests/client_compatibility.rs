//! An older client and a newer server.

use serde_json::{Value as Json, json};
use wharf_client::prelude::*;
use wharf_client::types::{ConfigurationUpdate, ErrorClass, WorkstationStatus, WorkstationUpdate};
use wharf_mock::WharfMock;
use wharf_tests::proved;

fn from_a_newer_server() -> Json {
    json!({
        "id": "ws-12345", "name": "n", "status": "hibernating", "labels": {}, "statusReason": null,
        "transition": "waking", "mood": "calm",
        "configuration": { "cpuCores": 1, "memoryGB": 1, "gpu": null, "storageGB": 1, "region": "r", "npu": "X1" },
        "enforcement": { "cpu": "guessed", "memory": "enforced", "storage": "accounted", "gpu": "accounted" },
        "createdAt": "2025-09-11T12:00:00Z", "updatedAt": "2025-09-11T12:00:00Z"
    })
}

#[tokio::test]
async fn an_unknown_member_is_passed_over_and_an_unknown_value_is_kept() {
    let mock = WharfMock::from_contract();
    mock.answer("workstations-get", 200, from_a_newer_server());

    let workstation = mock.client().workstations_get().id("ws-12345").send().await.expect("it can be read");

    assert_eq!(workstation.status, WorkstationStatus::Unknown("hibernating".to_owned()));
    assert_eq!(workstation.status.to_string(), "hibernating");
    assert_eq!(workstation.transition.as_ref().map(ToString::to_string).as_deref(), Some("waking"));
    let again = serde_json::to_value(workstation.as_ref()).expect("it can be written");
    assert_eq!(again["status"], "hibernating");
    assert_eq!(again["enforcement"]["cpu"], "guessed");
    proved(
        "README: Newer servers",
        "A client goes on with a server that is newer: a member that it does not know is passed over, and a value that it \
         does not know is `Unknown` and kept;",
    );
}

#[tokio::test]
async fn a_status_that_the_contract_does_not_list_is_still_an_error_with_its_parts() {
    let mock = WharfMock::from_contract();
    let error =
        json!({ "type": "lunar_error", "code": "eclipse", "message": "the moon is in the way", "phase": 3 });
    mock.answer("workstations-get", 418, json!({ "type": "error", "request_id": "r-1", "error": error }));

    let error = mock.client().workstations_get().id("ws-12345").send().await.expect_err("418");

    assert_eq!(error.http_status().map(|status| status.as_u16()), Some(418));
    assert_eq!((error.code(), error.request_id()), (Some("eclipse"), Some("r-1")));
    assert_eq!(
        error.detail().map(|detail| &detail.type_),
        Some(&ErrorClass::Unknown("lunar_error".to_owned()))
    );
    proved("README: Newer servers", "an error of an unknown status or class still has its parts;");
}

#[test]
fn a_value_that_is_typed_wrong_is_refused_before_it_is_sent() {
    assert!("stoped".parse::<WorkstationStatus>().is_err());
    assert_eq!("stopped".parse::<WorkstationStatus>().ok(), Some(WorkstationStatus::Stopped));
    assert!("0".parse::<wharf_client::types::CpuCores>().is_err(), "nor one that is out of range");
    proved(
        "README: Newer servers",
        "What you send is held to the contract, though: a value that it does not allow can't be built from text.",
    );
}

#[test]
fn a_member_of_a_union_of_an_unknown_kind_is_kept_as_it_came() {
    let config = json!({ "type": "lunar", "crater": 7 });
    let read: wharf_client::types::EnvironmentChoice =
        serde_json::from_value(config.clone()).expect("it can be read");
    assert_eq!(serde_json::to_value(read).expect("it can be written"), config);
    proved("README: Newer servers", "of a union, a member of an unknown kind is kept as it came.");
}

#[test]
fn null_and_absent_are_different_in_an_update() {
    let text = |update: ConfigurationUpdate| serde_json::to_value(update).expect("JSON");
    let detach = ConfigurationUpdate::builder().gpu(OrNull::Null);
    assert_eq!(text(detach.try_into().expect("an update")), json!({ "gpu": null }));
    let keep = ConfigurationUpdate::builder()
        .cpu_cores("2".parse::<wharf_client::types::CpuCores>().expect("cores"));
    assert_eq!(text(keep.try_into().expect("an update")), json!({ "cpuCores": 2 }));

    let read: WorkstationUpdate =
        serde_json::from_value(json!({ "configuration": { "gpu": null } })).expect("an update");
    assert_eq!(serde_json::to_value(read).expect("JSON"), json!({ "configuration": { "gpu": null } }));
    proved("README: Newer servers", "In an update null and absent are different (`OrNull`).");
}
