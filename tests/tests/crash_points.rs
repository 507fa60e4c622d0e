//! `kill -9` at every named point that there is, whatever the service does there: what was answered is so afterwards, and
//! what the store says of a workstation is true.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wharf_server::FAULT_POINTS;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::work::session;
use wharf_tests::{Setup, TestServer, processes_of, program, proved, small};

const WORKSTATIONS: &str = "/v1/workstations";
const ENVIRONMENTS: &str = "/api/v1/cloud/environments";

/// What clients know, by path: the status or state that was answered last, `gone` after a deletion. Nothing is known of
/// what a request was about that was not answered.
type Known = BTreeMap<String, String>;

/// The server went away before it answered.
#[derive(Debug)]
struct Gone;

/// Asks for a change of what is at `subject`, and writes down what the answer says of it.
async fn ask(
    server: &TestServer,
    known: &mut Known,
    subject: &str,
    (method, action): (&str, &str),
    body: Value,
) -> Result<(), Gone> {
    known.remove(subject);
    let request = server.request(method, &format!("{subject}{action}"));
    let request = if method == "GET" { request } else { request.json(&body) };
    let answer = request.send().await.map_err(|_| Gone)?;
    assert!(answer.status().is_success(), "{method} {subject}{action}: {}", answer.status());
    let answer = answer.text().await.map_err(|_| Gone)?;
    known.insert(subject.to_owned(), if method == "DELETE" { "gone".to_owned() } else { state(&answer) });
    Ok(())
}

/// The status or state in a body; `there` where the resource has none.
fn state(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    let state = body["status"].as_str().or(body["state"].as_str());
    state.unwrap_or("there").to_owned()
}

/// Makes something in a collection; its path.
async fn make(server: &TestServer, collection: &str, body: Value) -> Result<String, Gone> {
    let answer = server.request("POST", collection).json(&body).send().await.map_err(|_| Gone)?;
    let made: Value = answer.json().await.map_err(|_| Gone)?;
    Ok(format!("{collection}/{}", made["id"].as_str().expect("an id")))
}

/// A workstation that is ready.
async fn workstation(server: &TestServer, known: &mut Known) -> Result<String, Gone> {
    let path = make(server, WORKSTATIONS, json!({"name": "crashes", "configuration": small()})).await?;
    ask(server, known, &path, ("GET", "/wait?status=stopped"), Value::Null).await?;
    Ok(path)
}

/// Does everything once that passes a point.
async fn pass_every_point(server: &TestServer, known: &mut Known) -> Result<(), Gone> {
    let path = workstation(server, known).await?;
    for (method, action, body) in [
        ("POST", "/launch", json!({})),
        ("POST", "/stop", json!({})),
        ("PATCH", "", json!({"name": "other"})),
        ("DELETE", "", Value::Null),
    ] {
        ask(server, known, &path, (method, action), body).await?;
    }
    let environment =
        make(server, ENVIRONMENTS, json!({"name": "crashes", "config": {"type": "self_hosted"}})).await?;
    let work = format!("{environment}/work");
    let item = make(server, &work, json!({"data": {"type": "session", "id": session()}})).await?;
    ask(server, &mut Known::new(), &work, ("GET", "/poll"), Value::Null).await?;
    for (action, body) in [("/ack", json!({})), ("/stop", json!({})), ("/stop", json!({"force": true}))] {
        ask(server, known, &item, ("POST", action), body).await?;
    }
    known.remove(&item);
    ask(server, known, &environment, ("DELETE", ""), Value::Null).await
}

/// What is known is so, and what the server says of a workstation is what its driver sees.
async fn check(server: &TestServer, known: &Known, point: &str) {
    for (path, expected) in known {
        let (status, body) = server.answer("GET", path, &Value::Null).await;
        let found = if status == 404 { "gone".to_owned() } else { state(&body.to_string()) };
        assert_eq!(&found, expected, "{path} after a crash at {point}");
    }
    let all = server.accepted("GET", &format!("{WORKSTATIONS}?limit=100"), &Value::Null).await;
    for workstation in all["items"].as_array().expect("items") {
        let id = workstation["id"].as_str().expect("an id");
        let path = format!("{WORKSTATIONS}/{id}");
        // What the crash interrupted is taken up.
        let mut now = workstation.clone();
        let began = Instant::now();
        while !now["transition"].is_null() {
            assert!(began.elapsed() < Duration::from_mins(1), "it stays under way after {point}: {now}");
            let (status, body) = server.answer("GET", &path, &Value::Null).await;
            now = if status == 404 { json!({"status": "gone"}) } else { body };
        }
        let observed = server.driver().inspect(id).await.expect("it can be looked at");
        let runs = matches!(observed, Observation::Running { .. });
        assert_eq!(runs, now["status"] == "running", "{point}: {now} is {observed:?}");
        assert_eq!(processes_of(id).len(), usize::from(runs), "{point}: {now}");
    }
}

#[tokio::test]
async fn a_crash_at_any_point_there_is_takes_back_nothing_that_was_answered() {
    let mut server = Setup::new(program!()).uncounted().start().await;
    let mut known = Known::new();
    workstation(&server, &mut known).await.expect("nothing fails yet");
    let mut met_at_start = Vec::new();
    for point in FAULT_POINTS {
        server.faults(&format!("{point} abort"));
        if pass_every_point(&server, &mut known).await.is_ok() && server.is_running() {
            server.kill().await;
            server.crash_at_start().await;
            met_at_start.push(point);
        } else {
            server.ended().await;
        }
        server.faults("");
        server.start_again().await;
        check(&server, &known, point).await;
    }
    println!("{} points, of which a start meets {met_at_start:?}", FAULT_POINTS.len());
    proved("README: Run it", "A start that a crash cuts short is made up for by the next.");
}
