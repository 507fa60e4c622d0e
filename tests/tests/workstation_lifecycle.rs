//! The life of a workstation, through the generated client.

use wharf_client::prelude::*;
use wharf_client::types::{WorkstationStatus, WorkstationTransition};
use wharf_tests::{TestServer, program, ready, seed_example, small};

#[tokio::test]
async fn a_workstation_is_created_launched_metered_reconfigured_stopped_and_deleted() {
    let server = TestServer::start(program!()).await;
    let client = server.client();

    let body: wharf_client::types::WorkstationCreate =
        serde_json::from_value(seed_example()).expect("the seeds' example fits the contract");
    let created = client.workstations_create().body(body).send().await.expect("201");
    assert_eq!(created.status(), 201);
    let created = created.into_inner();
    assert_eq!(created.status, WorkstationStatus::Provisioning);
    assert_eq!(created.transition, Some(WorkstationTransition::Provisioning));
    let id = created.id;

    let stopped = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Stopped).send().await;
    assert_eq!(stopped.expect("200").status, WorkstationStatus::Stopped);

    let running = client.workstations_launch().id(id.clone()).send().await.expect("200");
    assert_eq!(running.status, WorkstationStatus::Running);
    assert_eq!(running.transition, None);

    let usage = client.workstations_usage().id(id.clone()).send().await.expect("200");
    assert!(usage.storage_gb_hours > 0.0 && usage.cost_usd >= 0.0, "{usage:?}");

    let stopped = client.workstations_stop().id(id.clone()).send().await.expect("200");
    assert_eq!(stopped.status, WorkstationStatus::Stopped);

    let renamed = client
        .workstations_update()
        .id(id.clone())
        .body_map(|body| body.name(Some("Renamed-Workstation".parse().expect("a name"))))
        .send()
        .await
        .expect("200");
    assert_eq!(*renamed.name, "Renamed-Workstation");
    assert_eq!(renamed.configuration.cpu_cores.get(), 8);

    client.workstations_delete().id(id.clone()).send().await.expect("204");
    let gone = client.workstations_get().id(id).send().await.expect_err("404");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    assert!(!server.workstation_folder(renamed.id.as_str()).exists(), "its home is gone too");
}

#[tokio::test]
async fn what_is_written_to_the_console_runs_in_the_workstation() {
    let server = TestServer::start(program!()).await;
    let workstation = ready(&server).await;
    server.client().workstations_launch().id(workstation.id.clone()).send().await.expect("200");

    let folder = server.workstation_folder(workstation.id.as_str());
    let console = folder.join("console");
    // Ending by itself is what tells that the line before it has run.
    let line = "echo \"$WHARF_CPU_CORES core, at home in $HOME\" > told; exit\n";
    tokio::task::spawn_blocking(move || std::fs::write(console, line))
        .await
        .expect("it runs")
        .expect("written");
    let ended = server
        .client()
        .workstations_wait()
        .id(workstation.id)
        .status(WorkstationStatus::Stopped)
        .send()
        .await;
    let ended = ended.expect("200").into_inner();

    assert_eq!(ended.status_reason.as_deref(), Some("it was shut down from inside"));
    let told = std::fs::read_to_string(folder.join("home/told")).expect("the line has run");
    let home = folder.join("home").canonicalize().expect("the home folder");
    assert_eq!(told.trim(), format!("1 core, at home in {}", home.display()));
}

#[tokio::test]
async fn a_workstation_that_dies_is_in_error_and_a_forced_stop_brings_it_back() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let id = ready(&server).await.id;
    client.workstations_launch().id(id.clone()).send().await.expect("200");

    let console = server.workstation_folder(id.as_str()).join("console");
    tokio::task::spawn_blocking(move || std::fs::write(console, "kill -9 $$\n"))
        .await
        .expect("ok")
        .expect("ok");
    let failed = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).send().await;
    assert_eq!(failed.expect("200").status_reason.as_deref(), Some("it was ended by signal 9"));

    let graceful = server.request("POST", &format!("/v1/workstations/{}/stop", id.as_str())).send().await;
    assert_eq!(graceful.expect("an answer").status(), 400);
    let cleared = client.workstations_stop().id(id.clone()).body_map(|body| body.force(true)).send().await;
    let cleared = cleared.expect("200").into_inner();
    assert_eq!((cleared.status, cleared.status_reason), (WorkstationStatus::Stopped, None));
    client.workstations_launch().id(id).send().await.expect("it can be launched again");
}

#[tokio::test]
async fn a_launch_that_fails_is_a_500_and_leaves_the_workstation_stopped_with_the_cause() {
    let setup =
        wharf_tests::Setup::new(program!()).configured("[drivers.local]\ncommand = [\"/no/such/program\"]\n");
    let server = setup.start().await;
    let id = ready(&server).await.id;

    let answer = server.request("POST", &format!("/v1/workstations/{}/launch", id.as_str())).send().await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), 500);
    let error: serde_json::Value = answer.json().await.expect("JSON");
    assert_eq!(error["error"]["code"], "launch_failed");

    let stopped = server.client().workstations_get().id(id).send().await.expect("200").into_inner();
    assert_eq!(stopped.status, WorkstationStatus::Stopped);
    let reason = stopped.status_reason.expect("the cause");
    assert!(reason.contains("/no/such/program"), "{reason}");
}

#[tokio::test]
async fn a_stop_asks_first_and_a_forced_one_does_not() {
    // A leader that takes its time to end, longer than a test would wait, unless it is made to.
    let stubborn = "[workstations]\nstop_grace_seconds = 300\n[drivers.local]\n\
                    command = [\"/bin/sh\", \"-c\", \"trap '' TERM; while :; do sleep 1; done\"]\n";
    let server = wharf_tests::Setup::new(program!()).configured(stubborn).start().await;
    let client = server.client();
    let id = ready(&server).await.id;
    client.workstations_launch().id(id.clone()).send().await.expect("200");

    let path = format!("/v1/workstations/{}/stop?timeoutSeconds=1", id.as_str());
    let late = server.request("POST", &path).send().await.expect("an answer");
    assert_eq!(late.status(), 500);
    let error: serde_json::Value = late.json().await.expect("JSON");
    assert_eq!(error["error"]["code"], "stop_timeout");

    let under_way = client.workstations_get().id(id.clone()).send().await.expect("200").into_inner();
    assert_eq!(under_way.status, WorkstationStatus::Running, "the status keeps its value");
    assert_eq!(under_way.transition, Some(WorkstationTransition::Stopping));
    for (method, action) in [("POST", "/launch"), ("POST", "/stop"), ("DELETE", "")] {
        let refused =
            server.request(method, &format!("/v1/workstations/{}{action}", id.as_str())).send().await;
        assert_eq!(refused.expect("an answer").status(), 409, "{method} {action}");
    }

    let other = ready(&server).await.id;
    client.workstations_launch().id(other.clone()).send().await.expect("200");
    let forced = client.workstations_stop().id(other).body_map(|body| body.force(true)).send().await;
    assert_eq!(forced.expect("200 at once").status, WorkstationStatus::Stopped);
}

#[tokio::test]
async fn a_region_gives_out_no_more_than_it_has() {
    let two_cores = "[regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 2\nmemory_gb = 8\nstorage_gb = 3\n\
                     prices = { core_hour = \"0\", memory_gb_hour = \"0\", storage_gb_hour = \"0\" }\n";
    let server = wharf_tests::Setup::new(program!()).configured(two_cores).start().await;
    let client = server.client();
    let ids = [ready(&server).await.id, ready(&server).await.id, ready(&server).await.id];
    let refused = client
        .workstations_create()
        .body_map(|body| body.name("one too many").configuration(small()))
        .send()
        .await
        .expect_err("the storage is used up");
    assert_eq!(refused.status().map(|status| status.as_u16()), Some(409));

    for id in &ids[..2] {
        client.workstations_launch().id(id.clone()).send().await.expect("200");
    }
    let refused =
        server.request("POST", &format!("/v1/workstations/{}/launch", ids[2].as_str())).send().await;
    let refused = refused.expect("an answer");
    assert_eq!(refused.status(), 409);
    let error: serde_json::Value = refused.json().await.expect("JSON");
    assert_eq!(error["error"]["code"], "insufficient_capacity");

    client.workstations_stop().id(ids[0].clone()).send().await.expect("200");
    client.workstations_launch().id(ids[2].clone()).send().await.expect("there is room again");
}
