//! What becomes of faults: of the store, of the driver, and of the whole process at every point that matters.

use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::WorkstationStatus;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, operations, processes_of, program, proved, ready, seed_example};

async fn code(answer: reqwest::Response) -> (u16, String) {
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.expect("JSON");
    (status, body["error"]["code"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn every_operation_answers_a_panic_with_500_and_a_refusal_to_serve_with_503() {
    let server = TestServer::start(program!()).await;
    for (fault, expected) in [("request panic", (500, "panic")), ("request fail", (503, "injected"))] {
        server.faults(fault);
        for operation in operations() {
            let request = server.request(&operation.method, &operation.path);
            let (status, code) = code(request.send().await.expect("an answer")).await;
            assert_eq!((status, code.as_str()), expected, "{}", operation.id);
        }
    }
    server.faults("");
    assert_eq!(server.anonymous("GET", "/healthz").send().await.expect("an answer").status(), 200);
}

#[tokio::test]
async fn a_store_that_fails_is_a_500_and_nothing_is_changed() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id.to_string();
    for point in ["store.begin", "store.commit"] {
        let create = || server.request("POST", "/v1/workstations").json(&seed_example()).send();
        let rename =
            || server.request("PATCH", &format!("/v1/workstations/{id}")).json(&json!({"name": "x"})).send();
        let launch = || server.request("POST", &format!("/v1/workstations/{id}/launch")).send();
        server.faults(&format!("{point} fail"));
        for answer in [create().await, rename().await, launch().await] {
            assert_eq!(code(answer.expect("an answer")).await, (500, "store_failed".to_owned()), "{point}");
        }
        let health = server.anonymous("GET", "/healthz").send().await.expect("an answer");
        assert_eq!(code(health).await, (503, "store_unavailable".to_owned()), "{point}");
        server.faults("");
        let page = server.request("GET", "/v1/workstations").send().await.expect("an answer");
        let page: Value = page.json().await.expect("JSON");
        assert_eq!(page["items"].as_array().map(Vec::len), Some(1), "{point}");
        assert_eq!(
            (&page["items"][0]["name"], &page["items"][0]["status"]),
            (&json!("small"), &json!("stopped"))
        );
    }
    server.faults("store.read fail");
    let answer = server.request("GET", "/v1/workstations").send().await.expect("an answer");
    assert_eq!(code(answer).await, (500, "store_failed".to_owned()));
    proved(
        "README: Run it",
        "When the store fails otherwise, a request is 500 `store_failed` and nothing of it is done; `/healthz` is 503 then, \
         too.",
    );
}

#[tokio::test]
async fn health_tells_that_the_store_takes_no_writes() {
    let server = TestServer::start(program!()).await;
    server.faults("store.begin fail");
    let answer = server.anonymous("GET", "/healthz").send().await.expect("an answer");
    assert_eq!(code(answer).await, (503, "store_unavailable".to_owned()));
    server.faults("");
    let answer = server.anonymous("GET", "/healthz").send().await.expect("an answer");
    assert_eq!(answer.json::<Value>().await.expect("JSON")["status"], "ok");
    proved("healthz", "Answers 200 once the store can be written to; 503 when it can't;");
}

#[tokio::test]
async fn a_driver_that_fails_leaves_a_workstation_that_says_so() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    server.faults("driver.provision fail");
    let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await.expect("201");
    let created: Value = created.json().await.expect("JSON");
    let failed = client
        .workstations_wait()
        .id(created["id"].as_str().expect("an id"))
        .status(WorkstationStatus::Error)
        .send()
        .await
        .expect("200");
    assert!(failed.status_reason.as_deref().is_some_and(|reason| reason.contains("driver.provision")));
    proved("WorkstationStatus", "`error`: it failed, and `statusReason` says how.");
    server.faults("");
    client.workstations_delete().id(failed.id.clone()).send().await.expect("what failed can be deleted");

    let id = ready(&server).await.id.to_string();
    let act = |action: &str| server.request("POST", &format!("/v1/workstations/{id}/{action}")).send();
    let assert_in_error_at = async |point: &str| {
        let now = client.workstations_get().id(id.as_str()).send().await.expect("200").into_inner();
        assert_eq!(now.status, WorkstationStatus::Error);
        assert!(now.status_reason.as_deref().is_some_and(|reason| reason.contains(point)), "{now:?}");
    };
    server.faults("driver.start fail");
    assert_eq!(code(act("launch").await.expect("an answer")).await, (500, "launch_failed".to_owned()));
    server.faults("");
    assert_eq!(act("launch").await.expect("an answer").status(), 200);
    proved("WorkstationStatus", "`stopped`: ready to launch; `running`: launched;");
    server.faults("driver.stop fail");
    assert_eq!(code(act("stop").await.expect("an answer")).await, (500, "stop_failed".to_owned()));
    assert_in_error_at("driver.stop").await;
    proved(
        "workstations-stop",
        "A stop that fails is 500 `stop_failed`, and the workstation is in `error` with the cause in `statusReason`.",
    );
    server.faults("");
    let forced = server.request("POST", &format!("/v1/workstations/{id}/stop")).json(&json!({"force": true}));
    assert_eq!(forced.send().await.expect("an answer").status(), 200, "a forced stop brings it back");

    server.faults("driver.remove fail");
    let deleted =
        server.request("DELETE", &format!("/v1/workstations/{id}")).send().await.expect("an answer");
    assert_eq!(code(deleted).await, (500, "delete_failed".to_owned()));
    assert_in_error_at("driver.remove").await;
    proved(
        "workstations-delete",
        "A deletion that fails is 500 `delete_failed`, and the workstation is in `error` with the cause in \
         `statusReason`.",
    );
    server.faults("driver.meter fail");
    let answer =
        server.request("GET", &format!("/v1/workstations/{id}/usage")).send().await.expect("an answer");
    assert_eq!(answer.status(), 200, "what was metered before is still there");
}

#[tokio::test]
async fn a_launch_that_hangs_is_given_up_and_undone() {
    let server =
        Setup::new(program!()).configured("[workstations]\nlaunch_deadline_seconds = 2\n").start().await;
    let id = ready(&server).await.id.to_string();
    server.faults("driver.start hang");
    let launch =
        server.request("POST", &format!("/v1/workstations/{id}/launch?timeoutSeconds=1")).send().await;
    assert_eq!(code(launch.expect("an answer")).await, (500, "launch_timeout".to_owned()));
    let second = server.request("POST", &format!("/v1/workstations/{id}/launch")).send().await;
    assert_eq!(second.expect("an answer").status(), 409, "it is still under way");

    server.faults("");
    let undone = loop {
        let now = server.client().workstations_get().id(id.as_str()).send().await.expect("200").into_inner();
        if now.transition.is_none() {
            break now;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(undone.status, WorkstationStatus::Stopped);
    assert_eq!(undone.status_reason.as_deref(), Some("it did not start within 2 s"));
    proved(
        "workstations-launch",
        "If it is not done within `timeoutSeconds` the answer is 500 `launch_timeout`; the launch itself goes on, and the \
         workstation shows how it ended.",
    );
    proved("README: Run it", "a launch that hangs is given up and undone after `launch_deadline_seconds`.");
    server.client().workstations_launch().id(id.as_str()).send().await.expect("it can be launched again");
}

/// Ends the server at one point of one step of a life, starts it again, and looks.
async fn crash(point: &str, step: usize) {
    let mut server = TestServer::start(program!()).await;
    let id = ready(&server).await.id.to_string();
    let one = format!("/v1/workstations/{id}");
    let steps = [("POST", "/launch", "running"), ("POST", "/stop", "stopped"), ("DELETE", "", "gone")];
    for (method, action, _) in &steps[..step] {
        let answer = server.request(method, &format!("{one}{action}")).send().await.expect("an answer");
        assert_eq!(answer.status(), 200, "{method} {action}");
    }
    let before = if step == 1 { "running" } else { "stopped" };
    let (method, action, after) = steps[step];
    server.faults(&format!("{point} abort"));
    let answer = server.request(method, &format!("{one}{action}")).send().await;
    assert!(answer.is_err(), "{point} was not met in {action}");
    server.ended().await;
    server.faults("");
    server.start_again().await;

    let status = loop {
        let now = server.request("GET", &one).send().await.expect("an answer");
        if now.status() == 404 {
            break "gone".to_owned();
        }
        let now: Value = now.json().await.expect("JSON");
        if now["transition"].is_null() {
            break now["status"].as_str().expect("a status").to_owned();
        }
        tokio::task::yield_now().await;
    };
    assert!([before, after].contains(&status.as_str()), "{point} in {action}: {status}");
    let observed = server.driver().inspect(&id).await.expect("it can be looked at");
    let runs = matches!(observed, Observation::Running { .. });
    assert_eq!(runs, status == "running", "{point} in {action}: {observed:?}");
    assert_eq!(observed == Observation::Absent, status == "gone", "{point} in {action}: {observed:?}");
    assert_eq!(server.workstation_folder(&id).exists(), status != "gone", "{point} in {action}");
    assert_eq!(processes_of(&id).len(), usize::from(runs), "{point} in {action}");
    proved("README: Run it", "what was under way is finished or undone then.");
}

/// What every change of the store passes.
const STORE: [&str; 4] = ["store.begin", "store.event", "store.commit", "store.committed"];

#[tokio::test]
async fn a_crash_at_any_point_of_a_launch_loses_and_doubles_nothing() {
    for point in STORE.into_iter().chain(["driver.start", "driver.started", "driver.meter"]) {
        crash(point, 0).await;
    }
    proved("info", "one that was being launched runs, or is `stopped` as before;");
}

#[tokio::test]
async fn a_crash_at_any_point_of_a_stop_loses_and_doubles_nothing() {
    for point in STORE.into_iter().chain(["driver.stop", "driver.stopped", "driver.meter"]) {
        crash(point, 1).await;
    }
    proved("info", "one that was being stopped is `stopped`, or runs on;");
}

#[tokio::test]
async fn a_crash_at_any_point_of_a_deletion_loses_and_doubles_nothing() {
    for point in STORE.into_iter().chain(["driver.remove", "driver.removed"]) {
        crash(point, 2).await;
    }
    proved("info", "of one that was being deleted nothing is left, or everything.");
}

#[tokio::test]
async fn a_crash_while_provisioning_is_made_good() {
    for point in ["driver.provision", "driver.provisioned"] {
        let mut server = TestServer::start(program!()).await;
        server.faults(&format!("{point} abort"));
        // The answer may or may not be out before the provisioner gets there.
        let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await;
        server.ended().await;
        server.faults("");
        server.start_again().await;
        let page = server.request("GET", "/v1/workstations").send().await.expect("200");
        let page: Value = page.json().await.expect("JSON");
        let items = page["items"].as_array().expect("items");
        if created.is_ok() {
            assert_eq!(items.len(), 1, "{point}: it was acknowledged");
        }
        for item in items {
            let id = item["id"].as_str().expect("an id");
            let waited =
                server.client().workstations_wait().id(id).status(WorkstationStatus::Stopped).send().await;
            assert_eq!(waited.expect("200").status, WorkstationStatus::Stopped, "{point}");
        }
    }
    proved(
        "info",
        "What it interrupts is taken up when the service starts again: a new workstation is provisioned;",
    );
}
