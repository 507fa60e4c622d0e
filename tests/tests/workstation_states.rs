//! What a workstation shows in each phase of its life, and what it refuses there.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wharf_tests::{TestServer, program, proved, ready, seed_example};

/// Every phase of the README's diagram, with the `status` and the `transition` that it shows.
const PHASES: [(&str, &str, Option<&str>); 9] = [
    ("provisioning", "provisioning", Some("provisioning")),
    ("stopped", "stopped", None),
    ("launching", "stopped", Some("launching")),
    ("running", "running", None),
    ("stopping", "running", Some("stopping")),
    ("failed", "error", None),
    ("clearing", "error", Some("stopping")),
    ("deleting", "stopped", Some("deleting")),
    ("discarding", "error", Some("deleting")),
];

/// What can be asked of a workstation: a name, the method, what follows its path, and the body.
fn requests() -> [(&'static str, &'static str, &'static str, Value); 5] {
    [
        ("launch", "POST", "/launch", json!({})),
        ("stop", "POST", "/stop", json!({})),
        ("forced stop", "POST", "/stop", json!({"force": true})),
        ("update", "PATCH", "", json!({"name": "other"})),
        ("delete", "DELETE", "", Value::Null),
    ]
}

/// Why a request is refused in a phase in which nothing is under way that excludes it; `None` where it is taken.
fn refusal(phase: &str, request: &str) -> Option<&'static str> {
    match (phase, request) {
        ("stopped", "launch" | "update" | "delete")
        | ("running", "stop" | "forced stop")
        | ("failed", "forced stop" | "delete") => None,
        (_, "stop" | "forced stop") => Some("workstation_not_running"),
        _ => Some("workstation_not_stopped"),
    }
}

fn request(server: &TestServer, path: &str, name: &str) -> reqwest::RequestBuilder {
    let all = requests();
    let (_, method, action, body) = all.iter().find(|(known, ..)| *known == name).expect("a request");
    let request = server.request(method, &format!("{path}{action}"));
    if body.is_null() { request } else { request.json(body) }
}

async fn send(server: &TestServer, path: &str, name: &str) -> (u16, Value) {
    let answer = request(server, path, name).send().await.expect("an answer");
    (answer.status().as_u16(), answer.json().await.unwrap_or_default())
}

/// Brings a new workstation into a phase, in which its driver keeps it, and returns it as it is then.
async fn in_phase(server: &TestServer, phase: &str) -> (String, Value) {
    let path = if phase == "provisioning" {
        server.faults("driver.provision hang");
        let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await;
        let created: Value = created.expect("an answer").json().await.expect("JSON");
        assert_eq!(created["status"], "provisioning");
        format!("/v1/workstations/{}", created["id"].as_str().expect("an id"))
    } else {
        server.faults("");
        let id = ready(server).await.id.to_string();
        let path = format!("/v1/workstations/{id}");
        if ["running", "stopping", "failed", "clearing", "discarding"].contains(&phase) {
            assert_eq!(send(server, &path, "launch").await.0, 200);
        }
        if ["failed", "clearing", "discarding"].contains(&phase) {
            server.faults(&format!("driver.stop fail {id}"));
            assert_eq!(send(server, &path, "stop").await.0, 500);
        }
        let held = ["start", "stop", "remove"].map(|call| format!("driver.{call} hang {id}\n"));
        server.faults(&held.concat());
        let begun = match phase {
            "launching" => Some("launch"),
            "stopping" => Some("stop"),
            "clearing" => Some("forced stop"),
            "deleting" | "discarding" => Some("delete"),
            _ => None,
        };
        if let Some(begun) = begun {
            // Nobody waits for its answer.
            tokio::spawn(request(server, &path, begun).send());
        }
        path
    };
    let (_, _, transition) = PHASES.iter().find(|(name, ..)| *name == phase).expect("a phase");
    let began = Instant::now();
    loop {
        let now = server.request("GET", &path).send().await.expect("an answer");
        let now: Value = now.json().await.expect("JSON");
        if now["transition"] == json!(transition) {
            return (path, now);
        }
        assert!(began.elapsed() < Duration::from_mins(1), "it does not get to {phase}: {now}");
    }
}

#[tokio::test]
async fn every_phase_shows_its_status_and_what_is_under_way() {
    let server = TestServer::start(program!()).await;
    for (phase, status, transition) in PHASES {
        let (path, now) = in_phase(&server, phase).await;
        assert_eq!((&now["status"], &now["transition"]), (&json!(status), &json!(transition)), "{phase}");
        let waited = server.request("GET", &format!("{path}/wait?status={status}&timeoutSeconds=300"));
        let waited = waited.send().await.expect("an answer");
        assert_eq!(waited.json::<Value>().await.expect("JSON"), now, "{phase} is waited for no longer");
    }
    proved("AwaitedStatus", "The status to wait for.");
    proved(
        "README: The life of a workstation",
        "On the wire there are four statuses: `launching` and `deleting` still show `stopped`, `stopping` shows `running`, \
         and `failed`, `clearing` and `discarding` show `error`, while `transition` names what is under way.",
    );
    proved("Workstation.transition", "null when nothing is. While it is not null, `status` keeps its value.");
    proved(
        "workstations-create",
        "Takes a new workstation into the books and answers at once with `status: provisioning`;",
    );
    proved(
        "workstations-launch",
        "While it is under way `status` stays `stopped` and `transition` is `launching`.",
    );
}

#[tokio::test]
async fn what_a_phase_does_not_take_is_refused_with_the_reason() {
    let server = TestServer::start(program!()).await;
    for (phase, _, transition) in PHASES {
        let (path, before) = in_phase(&server, phase).await;
        let excludes = transition.is_some_and(|transition| transition != "provisioning");
        for (name, ..) in requests() {
            let expected = if excludes {
                (409, "transition_in_progress")
            } else if let Some(code) = refusal(phase, name) {
                (400, code)
            } else {
                continue;
            };
            let (status, body) = send(&server, &path, name).await;
            let code = body["error"]["code"].as_str().unwrap_or_default();
            assert_eq!((status, code), expected, "{name} while {phase}: {body}");
        }
        let after = server.request("GET", &path).send().await.expect("an answer");
        assert_eq!(after.json::<Value>().await.expect("JSON"), before, "a refusal changes nothing");
    }
    let (path, _) = in_phase(&server, "stopped").await;
    assert_eq!(send(&server, &path, "update").await.0, 200);
    // What else is taken has led into the phases.
    proved(
        "workstations-launch",
        "Needs status `stopped`, otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while another \
         action is under way;",
    );
    proved(
        "workstations-stop",
        "Needs status `running` (with `force`: or `error`), otherwise 400 `workstation_not_running`; 409 \
         `transition_in_progress` while another action is under way.",
    );
    proved(
        "workstations-update",
        "Needs status `stopped`, otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while a launch, \
         stop or deletion is under way.",
    );
    proved(
        "workstations-delete",
        "Needs status `stopped` or `error`, otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while \
         something else is under way.",
    );
}
