//! Many at once.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use futures::future::join_all;
use rustix::process::Signal;
use wharf_client::prelude::*;
use wharf_client::types::WorkstationStatus;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, processes_of, program, proved, ready};

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
    proved(
        "workstations-launch",
        "Of launches that are sent at once, one starts it and the others are refused.",
    );
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
    let launch = async {
        client.workstations_launch().id(id.clone()).send().await.expect("200");
        Instant::now()
    };
    let (waiting, launched) = tokio::join!(waiting, launch);
    let late = launched.elapsed();
    for told in waiting {
        assert_eq!(told.expect("200").status, WorkstationStatus::Running);
    }
    assert!(late < Duration::from_secs(5), "the last was told {late:?} after the launch");
    proved(
        "workstations-wait",
        "Answers everybody who waits as soon as the workstation has the status `status`;",
    );
}

#[tokio::test]
async fn a_wait_that_is_over_answers_with_what_there_is_and_a_deletion_with_404() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let id = ready(&server).await.id;
    let one = std::num::NonZero::new(1_u32).expect("not zero");
    let wait =
        client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).timeout_seconds(one);
    let began = Instant::now();
    assert_eq!(wait.send().await.expect("200").status, WorkstationStatus::Stopped);
    let took = began.elapsed();
    assert!(took >= Duration::from_secs(1) && took < Duration::from_secs(10), "answered after {took:?}");
    proved("WaitTimeout", "How long to wait for the status before answering anyway.");

    let wait = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).send();
    let (waited, deleted) = tokio::join!(wait, client.workstations_delete().id(id.clone()).send());
    deleted.expect("204");
    assert_eq!(waited.expect_err("404").status().map(|status| status.as_u16()), Some(404));
    proved(
        "workstations-wait",
        "otherwise after `timeoutSeconds` with the workstation as it is then: the answer's own `status` tells which. A \
         workstation that is deleted meanwhile is 404.",
    );
}

#[tokio::test]
async fn a_shutdown_tells_those_who_wait_and_leaves_workstations_running() {
    let mut server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    server.client().workstations_launch().id(id.clone()).send().await.expect("200");

    let processes = processes_of(id.as_str());
    assert_eq!(processes.len(), 1, "its leader");

    let accepted =
        |server: &TestServer| server.log().iter().filter(|line| line["msg"] == "accepted connection").count();
    let path = format!("/v1/workstations/{}/wait?status=error&timeoutSeconds=300", id.as_str());
    for asked in [Signal::TERM, Signal::INT] {
        let before = accepted(&server);
        let waiting = tokio::spawn(server.request("GET", &path).send());
        // The log tells when the server has the connection; an answer after that, that it has looked at it.
        while accepted(&server) == before {
            tokio::task::yield_now().await;
        }
        assert_eq!(server.request("GET", "/healthz").send().await.expect("an answer").status(), 200);
        let began = Instant::now();
        assert!(server.ask_to_end_by(asked).await.success());
        assert!(began.elapsed() < Duration::from_secs(30), "the wait did not hold the shutdown up");
        let told = waiting.await.expect("it runs").expect("an answer");
        assert_eq!(told.status(), 503);
        assert_eq!(told.headers()["retry-after"], "5");
        assert_eq!(processes_of(id.as_str()), processes);
        server.start_again().await;
    }
    proved(
        "README: Run it",
        "SIGTERM and SIGINT end it in good order: whoever waits gets 503, and workstations go on running.",
    );

    server.kill().await;
    assert_eq!(processes_of(id.as_str()), processes);
    server.start_again().await;
    let adopted = server.client().workstations_get().id(id.clone()).send().await.expect("200");
    assert_eq!(adopted.status, WorkstationStatus::Running);
    assert_eq!(processes_of(id.as_str()), processes);
    server.client().workstations_stop().id(id).send().await.expect("the adopted workstation can be stopped");
    proved(
        "README: Run it",
        "Workstations outlive the server, however it ends, and are adopted again at its next start;",
    );
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
    proved("README: Run it", "A second server on the same data folder refuses to start.");
}
