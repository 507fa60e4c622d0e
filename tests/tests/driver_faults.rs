//! A driver that fails or hangs at each of its calls, in every action that makes the call: the answer is a documented
//! one, the workstation ends in a documented state, others are not held up, and afterwards it can be used again.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wharf_server::FAULT_POINTS;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, program, proved, ready, seed_example, thorough};

/// Short deadlines, so that what hangs is soon given up.
const IMPATIENT: &str =
    "[workstations]\nlaunch_deadline_seconds = 1\ndriver_deadline_seconds = 1\nstop_grace_seconds = 1\n";

/// What becomes of an action when its driver has a fault at one point.
struct Case {
    /// Method, and what follows the workstation's path.
    request: (&'static str, &'static str, Value),
    point: &'static str,
    /// Status and, of an error, its code.
    answer: (u16, &'static str),
    /// What the workstation then is: its status, or `gone`.
    after: &'static str,
}

fn cases() -> Vec<Case> {
    let launch = || ("POST", "/launch?timeoutSeconds=20", json!({}));
    let stop = || ("POST", "/stop?timeoutSeconds=20", json!({}));
    let force = || ("POST", "/stop?timeoutSeconds=20", json!({"force": true}));
    let delete = || ("DELETE", "", Value::Null);
    let update = || ("PATCH", "", json!({"name": "other"}));
    let case = |request, point, answer, after| Case { request, point, answer, after };
    vec![
        case(launch(), "driver.start", (500, "launch_failed"), "stopped"),
        case(launch(), "driver.started", (500, "launch_failed"), "stopped"),
        case(launch(), "driver.meter", (200, ""), "running"),
        case(launch(), "driver.ended", (200, ""), "running"),
        case(launch(), "driver.inspect", (200, ""), "running"),
        case(stop(), "driver.stop", (500, "stop_failed"), "error"),
        case(stop(), "driver.stopped", (500, "stop_failed"), "error"),
        case(stop(), "driver.meter", (200, ""), "stopped"),
        case(stop(), "driver.ended", (200, ""), "stopped"),
        case(stop(), "driver.inspect", (200, ""), "stopped"),
        case(force(), "driver.stop", (500, "stop_failed"), "error"),
        case(force(), "driver.stopped", (500, "stop_failed"), "error"),
        case(force(), "driver.meter", (200, ""), "stopped"),
        case(delete(), "driver.remove", (500, "delete_failed"), "error"),
        case(delete(), "driver.removed", (500, "delete_failed"), "error"),
        case(delete(), "driver.meter", (204, ""), "gone"),
        case(update(), "driver.meter", (200, ""), "stopped"),
        case(update(), "driver.inspect", (200, ""), "stopped"),
    ]
}

/// The workstation's status once nothing is under way; `gone` when there is none.
async fn settled(server: &TestServer, path: &str) -> String {
    let began = Instant::now();
    loop {
        let (status, body) = server.answer("GET", path, &Value::Null).await;
        if status == 404 {
            return "gone".to_owned();
        }
        let status = body["status"].as_str().expect("a status").to_owned();
        if body["transition"].is_null() && status != "provisioning" {
            return status;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "it stays under way: {body}");
        tokio::task::yield_now().await;
    }
}

/// Brings it back from whatever it is, launches it, stops it, and removes it.
async fn use_again(server: &TestServer, path: &str, what: &str) {
    let stop = match settled(server, path).await.as_str() {
        "gone" => return,
        "error" => json!({"force": true}),
        "running" => json!({}),
        _ => Value::Null,
    };
    if !stop.is_null() {
        server.accepted("POST", &format!("{path}/stop"), &stop).await;
    }
    let id = path.rsplit('/').next().expect("an id");
    let observed = server.driver().inspect(id).await.expect("it can be looked at");
    assert!(!matches!(observed, Observation::Running { .. }), "{what}: it runs while it is stopped");
    server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
    server.accepted("POST", &format!("{path}/stop"), &json!({})).await;
    server.accepted("DELETE", path, &Value::Null).await;
    assert_eq!(settled(server, path).await, "gone", "{what}");
}

async fn try_all(fault: &str) {
    let server = Setup::new(program!()).configured(IMPATIENT).start().await;
    let bystander = format!("/v1/workstations/{}", *ready(&server).await.id);
    let cases = cases();
    println!("{} actions and points with {fault}", cases.len());
    for Case { request: (method, action, body), point, answer, after } in cases {
        let id = ready(&server).await.id.to_string();
        let path = format!("/v1/workstations/{id}");
        let what = format!("{method} {action} with {point} {fault}");
        if action.starts_with("/stop") {
            server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
        }
        server.faults(&format!("{point} {fault} {id}"));
        let target = format!("{path}{action}");
        let acted = server.answer(method, &target, &body);
        // Meanwhile another one is launched and stopped, as if nothing were the matter.
        let others = async {
            let began = Instant::now();
            server.accepted("POST", &format!("{bystander}/launch"), &json!({})).await;
            let usage = server.answer("GET", &format!("{path}/usage"), &Value::Null).await;
            server.accepted("POST", &format!("{bystander}/stop"), &json!({})).await;
            (began.elapsed(), usage.0)
        };
        let ((status, body), (took, usage)) = tokio::join!(acted, others);
        let code = body["error"]["code"].as_str().unwrap_or_default();
        assert_eq!((status, code), answer, "{what}: {body}");
        assert!([200, 404].contains(&usage), "{what}: usage is {usage}");
        assert!(took < Duration::from_secs(4), "{what}: another workstation took {took:?}");
        assert_eq!(settled(&server, &path).await, after, "{what}");
        server.faults("");
        use_again(&server, &path, &what).await;
    }
}

#[tokio::test]
async fn a_call_that_fails_is_answered_and_leaves_a_workstation_that_can_be_used() {
    try_all("fail").await;
    proved(
        "README: Run it",
        "Whatever call of a driver fails, the request is answered, the workstation can be used again, and no other one is \
         held up;",
    );
}

#[tokio::test]
async fn a_call_that_hangs_is_given_up_answered_and_leaves_a_workstation_that_can_be_used() {
    if !thorough("it waits for eighteen calls to be given up") {
        return;
    }
    try_all("hang").await;
    proved("README: Run it", "A driver call that hangs is given up after `driver_deadline_seconds`;");
}

#[tokio::test]
async fn what_can_not_be_provisioned_is_in_error_and_can_be_deleted() {
    let server = Setup::new(program!()).configured(IMPATIENT).start().await;
    let bystander = format!("/v1/workstations/{}", *ready(&server).await.id);
    for point in ["driver.provision", "driver.provisioned"] {
        for fault in ["fail", "hang"] {
            server.faults(&format!("{point} {fault}"));
            let (status, created) = server.answer("POST", "/v1/workstations", &seed_example()).await;
            assert_eq!(status, 201, "{point} {fault}");
            server.accepted("POST", &format!("{bystander}/launch"), &json!({})).await;
            server.accepted("POST", &format!("{bystander}/stop"), &json!({})).await;
            let path = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
            assert_eq!(settled(&server, &path).await, "error", "{point} {fault}");
            server.faults("");
            server.accepted("DELETE", &path, &Value::Null).await;
            assert_eq!(settled(&server, &path).await, "gone", "{point} {fault}");
        }
    }
    proved("workstations-create", "the provisioner then moves it to `stopped` (ready to launch) or `error`.");
}

#[tokio::test]
async fn a_server_starts_whatever_its_driver_does_and_takes_up_what_was_under_way() {
    let mut server = Setup::new(program!()).configured(IMPATIENT).start().await;
    let points: Vec<_> = FAULT_POINTS.iter().filter(|point| point.starts_with("driver.")).collect();
    for point in &points {
        for fault in ["fail", "hang"] {
            let what = format!("{point} {fault}");
            let idle = format!("/v1/workstations/{}", *ready(&server).await.id);
            let runs = format!("/v1/workstations/{}", *ready(&server).await.id);
            server.accepted("POST", &format!("{runs}/launch"), &json!({})).await;
            server.kill().await;
            server.faults(&what);
            let took = server.start_again().await;
            assert!(took < Duration::from_secs(10), "{what}: it took {took:?} to start");
            assert_eq!(settled(&server, &runs).await, "running", "{what}");
            server.faults("");
            for path in [idle, runs] {
                use_again(&server, &path, &what).await;
            }
        }
    }
    println!("{} starts with a fault", points.len() * 2);
    proved("README: Run it", "the server starts all the same and takes up what runs.");
}

#[tokio::test]
async fn an_end_that_the_driver_could_not_see_at_first_is_seen_once_it_can() {
    let server = Setup::new(program!()).configured(IMPATIENT).start().await;
    for plan in ["driver.ended fail", "driver.inspect fail", "driver.inspect hang"] {
        let id = ready(&server).await.id.to_string();
        let path = format!("/v1/workstations/{id}");
        server.faults(plan);
        server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
        server.say(&id, "exit 3").await;
        let began = Instant::now();
        while matches!(server.driver().inspect(&id).await, Ok(Observation::Running { .. })) {
            assert!(began.elapsed() < Duration::from_mins(1), "it does not end");
            tokio::task::yield_now().await;
        }
        assert_eq!(settled(&server, &path).await, "running", "{plan}: nobody can know better");
        server.faults("");
        let began = Instant::now();
        while settled(&server, &path).await != "error" {
            assert!(began.elapsed() < Duration::from_mins(1), "{plan}: its end is not seen");
            tokio::task::yield_now().await;
        }
        use_again(&server, &path, plan).await;
    }
    proved("README: Run it", "An end that the driver could not see at first is seen once it can.");
}

#[tokio::test]
async fn a_deletion_that_takes_too_long_is_answered_and_goes_on() {
    if !thorough("it waits for a minute") {
        return;
    }
    let patient = "[workstations]\ndriver_deadline_seconds = 300\n";
    let mut server = Setup::new(program!()).configured(patient).start().await;
    let path = format!("/v1/workstations/{}", *ready(&server).await.id);
    server.faults("driver.remove hang");
    let began = Instant::now();
    let (status, answer) = server.answer("DELETE", &path, &Value::Null).await;
    assert_eq!((status, &answer["error"]["code"]), (500, &json!("delete_timeout")), "{answer}");
    assert!(began.elapsed() >= Duration::from_mins(1) && began.elapsed() < Duration::from_secs(80));
    let (_, now) = server.answer("GET", &path, &Value::Null).await;
    assert_eq!((&now["status"], &now["transition"]), (&json!("stopped"), &json!("deleting")));
    // What hangs in a process ends with it.
    server.faults("");
    server.kill().await;
    server.start_again().await;
    assert_eq!(settled(&server, &path).await, "gone");
    proved(
        "workstations-delete",
        "If it is not done within 60 seconds the answer is 500 `delete_timeout`; the deletion itself goes on.",
    );
}
