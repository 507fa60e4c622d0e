//! Many at once.

use std::collections::BTreeMap;

use futures::future::join_all;
use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::WorkstationStatus;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, program, ready, seed_example};

#[tokio::test]
async fn a_hundred_launches_at_once_are_one_launch_and_ninety_nine_refusals() {
    let counting =
        "[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"echo $WHARF_LAUNCH >> launches; read never\"]\n";
    let server = Setup::new(program!()).configured(counting).start().await;
    let id = ready(&server).await.id;
    let path = format!("/v1/workstations/{}/launch", id.as_str());

    let answers = join_all((0..100).map(|_| server.request("POST", &path).send())).await;
    let mut statuses = BTreeMap::new();
    for answer in answers {
        *statuses.entry(answer.expect("an answer").status().as_u16()).or_insert(0) += 1;
    }
    println!("answers by status: {statuses:?}");
    assert_eq!(statuses.remove(&200), Some(1));
    assert_eq!(statuses.values().sum::<i32>(), 99);
    assert!(statuses.keys().all(|status| [400, 409].contains(status)), "{statuses:?}");

    let observed = server.driver().inspect(id.as_str()).await.expect("it can be looked at");
    assert!(matches!(observed, Observation::Running { launch: 1, .. }), "{observed:?}");
    // The leader's first act is to write its launch down, and its end comes after it.
    server.client().workstations_stop().id(id.clone()).send().await.expect("200");
    let launches = std::fs::read_to_string(server.workstation_folder(id.as_str()).join("home/launches"));
    assert!(launches.as_deref().is_ok_and(|text| text == "1\n") || launches.is_err(), "{launches:?}");
}

#[tokio::test]
async fn while_a_launch_is_under_way_the_status_is_old_and_every_other_action_a_conflict() {
    // A supervisor is held up by a lock that somebody else has, so the launch is under way until it is let go.
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let one = format!("/v1/workstations/{}", id.as_str());
    let door = std::fs::File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(server.workstation_folder(id.as_str()).join("door"))
        .expect("the door");
    rustix::fs::flock(&door, rustix::fs::FlockOperation::LockExclusive).expect("nobody has it");

    let launch = tokio::spawn(server.request("POST", &format!("{one}/launch")).send());
    let under_way = loop {
        let now: Value = server.request("GET", &one).send().await.expect("200").json().await.expect("JSON");
        if !now["transition"].is_null() {
            break now;
        }
    };
    assert_eq!(
        (under_way["status"].as_str(), under_way["transition"].as_str()),
        (Some("stopped"), Some("launching"))
    );
    let patch = serde_json::json!({"name": "other"});
    for (method, action, body) in [
        ("POST", "/launch", None),
        ("POST", "/stop", None),
        ("DELETE", "", None),
        ("PATCH", "", Some(&patch)),
    ] {
        let request = server.request(method, &format!("{one}{action}"));
        let request = if let Some(body) = body { request.json(body) } else { request };
        let refused = request.send().await.expect("an answer");
        assert_eq!(refused.status(), 409, "{method} {action}");
        let error: Value = refused.json().await.expect("JSON");
        assert_eq!(error["error"]["code"], "transition_in_progress");
    }
    drop(door);
    assert_eq!(launch.await.expect("it runs").expect("an answer").status(), 200);
}

#[tokio::test]
async fn while_a_workstation_is_made_or_deleted_it_says_so() {
    let server = TestServer::start(program!()).await;
    server.faults("driver.provision hang");
    let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await.expect("201");
    let created: Value = created.json().await.expect("JSON");
    let one = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
    let get = async |path: &str| -> Value {
        server.request("GET", path).send().await.expect("200").json().await.expect("JSON")
    };
    let making = get(&format!("{one}/wait?status=provisioning")).await;
    assert_eq!((&making["status"], &making["transition"]), (&json!("provisioning"), &json!("provisioning")));

    server.faults("driver.remove hang");
    let id = ready(&server).await.id;
    let one = format!("/v1/workstations/{}", id.as_str());
    let deletion = tokio::spawn(server.request("DELETE", &one).send());
    let going = loop {
        let now = get(&one).await;
        if !now["transition"].is_null() {
            break now;
        }
    };
    assert_eq!((&going["status"], &going["transition"]), (&json!("stopped"), &json!("deleting")));
    deletion.abort();
}

#[tokio::test]
async fn everybody_who_waits_is_told_at_once() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let id = ready(&server).await.id;
    let waiting = join_all((0..50).map(|_| {
        client
            .workstations_wait()
            .id(id.clone())
            .status(WorkstationStatus::Running)
            .timeout_seconds(std::num::NonZero::new(60_u32).expect("not zero"))
            .send()
    }));
    let launch = client.workstations_launch().id(id.clone()).send();
    let (waiting, launched) = tokio::join!(waiting, launch);
    launched.expect("200");
    for told in waiting {
        assert_eq!(told.expect("200").status, WorkstationStatus::Running);
    }
}

#[tokio::test]
async fn a_wait_that_is_over_answers_with_what_there_is_and_a_deletion_with_404() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let id = ready(&server).await.id;
    let one = std::num::NonZero::new(1_u32).expect("not zero");
    let wait =
        client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).timeout_seconds(one);
    assert_eq!(wait.send().await.expect("200").status, WorkstationStatus::Stopped);

    let wait = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).send();
    let (waited, deleted) = tokio::join!(wait, client.workstations_delete().id(id.clone()).send());
    deleted.expect("204");
    assert_eq!(waited.expect_err("404").status().map(|status| status.as_u16()), Some(404));
}

#[tokio::test]
async fn a_shutdown_tells_those_who_wait_and_leaves_workstations_running() {
    let mut server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    server.client().workstations_launch().id(id.clone()).send().await.expect("200");

    let accepted =
        |server: &TestServer| server.log().iter().filter(|line| line["msg"] == "accepted connection").count();
    let before = accepted(&server);
    let path = format!("/v1/workstations/{}/wait?status=error&timeoutSeconds=300", id.as_str());
    let waiting = tokio::spawn(server.request("GET", &path).send());
    // The log tells when the server has the connection; an answer after that, that it has looked at it.
    while accepted(&server) == before {
        tokio::task::yield_now().await;
    }
    assert_eq!(server.request("GET", "/healthz").send().await.expect("an answer").status(), 200);
    let began = std::time::Instant::now();
    assert!(server.ask_to_end().await.success());
    assert!(began.elapsed() < std::time::Duration::from_secs(30), "the wait did not hold the shutdown up");
    let told = waiting.await.expect("it runs").expect("an answer");
    assert_eq!(told.status(), 503);
    assert_eq!(told.headers()["retry-after"], "5");

    let observed = server.driver().inspect(id.as_str()).await.expect("it can be looked at");
    assert!(matches!(observed, Observation::Running { .. }), "{observed:?}");
    server.start_again().await;
    let adopted = server.client().workstations_get().id(id.clone()).send().await.expect("200");
    assert_eq!(adopted.status, WorkstationStatus::Running);
    server.client().workstations_stop().id(id).send().await.expect("the adopted workstation can be stopped");
}

#[tokio::test]
async fn two_servers_never_share_a_folder() {
    let server = TestServer::start(program!()).await;
    let second = tokio::process::Command::new(program!())
        .args(["--listen", "127.0.0.1:0", "--data-dir"])
        .arg(server.data())
        .output()
        .await
        .expect("it runs");
    assert!(!second.status.success());
    let error = String::from_utf8_lossy(&second.stderr);
    assert!(error.contains("another wharf-server uses the data folder"), "{error}");
}
