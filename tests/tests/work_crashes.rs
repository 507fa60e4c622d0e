//! `kill -9` at each named point of every write of environments and work: what was kept is there wholly, what was not is
//! not there at all, and the same request sent again is done once.

use serde_json::{Value, json};
use wharf_tests::{Setup, TestServer, program, proved};

const README: &str = "README: A queue for your own workers";

/// Points of a write, and whether it is kept by then.
const POINTS: [(&str, bool); 5] = [
    ("request", false),
    ("store.begin", false),
    ("store.event", false),
    ("store.commit", false),
    ("store.committed", true),
];

const ENVIRONMENTS: &str = "/api/v1/cloud/environments";

/// Nothing is written beside the request that is meant to meet the fault.
const QUIET: &str = "[metering]\ninterval_seconds = 3600\n";

/// A write, and where it shows.
struct Write {
    name: &'static str,
    method: &'static str,
    path: String,
    body: Value,
    shows: String,
}

/// Sends it, with an idempotency key where it may have one; `None` when the server is gone before it answers.
async fn send(server: &TestServer, write: &Write, key: &str) -> Option<(u16, Value)> {
    let mut request = server.request(write.method, &write.path);
    if write.method == "POST" {
        request = request.header("idempotency-key", key).json(&write.body);
    }
    let answer = request.send().await.ok()?;
    Some((answer.status().as_u16(), answer.json().await.ok()?))
}

/// What is there: the status, and the body of a success. A refusal's names the request that it refuses.
async fn look(server: &TestServer, path: &str) -> (u16, Value) {
    let (status, body) = server.answer("GET", path, &Value::Null).await;
    (status, if status == 200 { body } else { Value::Null })
}

/// An environment of its own, and an item in it that was taken this far.
async fn item(server: &TestServer, steps: &[&str]) -> (String, String) {
    let made = json!({"name": "crashes", "config": {"type": "self_hosted"}});
    let environment =
        server.accepted("POST", ENVIRONMENTS, &made).await["id"].as_str().expect("an id").to_owned();
    let work = format!("{ENVIRONMENTS}/{environment}/work");
    let session = json!({"data": {"type": "session", "id": "sess_00000000000000000000000000000001"}});
    let id = server.accepted("POST", &work, &session).await["id"].as_str().expect("an id").to_owned();
    for step in steps {
        match *step {
            "poll" => assert_eq!(look(server, &format!("{work}/poll")).await.1["id"], json!(id)),
            step => drop(server.accepted("POST", &format!("{work}/{id}/{step}"), &json!({})).await),
        }
    }
    (format!("{ENVIRONMENTS}/{environment}"), format!("{work}/{id}"))
}

/// Every write, each on something that was made for it.
async fn writes(server: &TestServer) -> Vec<Write> {
    let post = |name, path: String, body, shows: &str| Write {
        name,
        method: "POST",
        path,
        body,
        shows: shows.to_owned(),
    };
    let made = json!({"name": "new", "config": {"type": "cloud"}});
    let all = format!("{ENVIRONMENTS}?limit=100");
    let session = json!({"data": {"type": "session", "id": "sess_00000000000000000000000000000002"}});
    let (changed, _) = item(server, &[]).await;
    let (archived, _) = item(server, &["poll", "ack"]).await;
    let (deleted, _) = item(server, &["stop"]).await;
    let work = format!("{changed}/work");
    let deletion = post("delete an environment", deleted.clone(), Value::Null, &deleted);
    let mut writes = vec![
        post("create an environment", ENVIRONMENTS.to_owned(), made, &all),
        post("update an environment", changed.clone(), json!({"description": "other"}), &changed),
        post("archive an environment", format!("{archived}/archive"), json!({}), &archived),
        Write { method: "DELETE", ..deletion },
        post("enqueue", work.clone(), session, &work),
    ];
    for (name, steps, action, body) in [
        ("acknowledge", &["poll"][..], "/ack", json!({})),
        ("beat", &["poll", "ack"], "/heartbeat?expected_last_heartbeat=NO_HEARTBEAT", json!({})),
        ("stop", &["poll", "ack"], "/stop", json!({})),
        ("stop by force", &["poll", "ack"], "/stop", json!({"force": true})),
        ("update metadata", &[], "", json!({"metadata": {"a": "b"}})),
    ] {
        let (_, item) = item(server, steps).await;
        writes.push(post(name, format!("{item}{action}"), body, &item));
    }
    writes
}

#[tokio::test]
async fn a_crash_at_any_point_of_a_write_keeps_it_whole_or_not_at_all() {
    let mut server = Setup::new(program!()).configured(QUIET).start().await;
    for (point, is_kept) in POINTS {
        for (index, write) in writes(&server).await.into_iter().enumerate() {
            let case = format!("{} at {point}", write.name);
            let key = format!("{point}-{index}");
            let before = look(&server, &write.shows).await;
            server.faults(&format!("{point} abort"));
            assert_eq!(send(&server, &write, &key).await, None, "{case}: it was answered");
            server.ended().await;
            server.faults("");
            server.start_again().await;

            let after = look(&server, &write.shows).await;
            assert_eq!(after != before, is_kept, "{case}: it was {before:?} and is {after:?}");
            let (status, answer) = send(&server, &write, &key).await.expect("an answer");
            // A deletion has no key, and what was deleted is not there.
            let is_done = if write.method == "DELETE" && is_kept { status == 404 } else { status < 300 };
            assert!(is_done, "{case}: {status} {answer}");
            let repeated = look(&server, &write.shows).await;
            assert_ne!(repeated, before, "{case}: it is not done");
            assert!(!is_kept || repeated == after, "{case}: it was done twice: {after:?}, {repeated:?}");
        }
    }
    proved(
        README,
        "A change that a `kill -9` of the server interrupts is made wholly or not at all, and sent again with its key it \
         is made once;",
    );
}

#[tokio::test]
async fn a_crash_while_an_item_is_handed_out_leaves_it_to_be_handed_out_again() {
    let mut server = Setup::new(program!()).configured(QUIET).start().await;
    for (point, is_kept) in POINTS {
        let (environment, path) = item(&server, &[]).await;
        let poll = format!("{environment}/work/poll");
        server.faults(&format!("{point} abort"));
        assert!(server.request("GET", &poll).send().await.is_err(), "{point}: it was answered");
        server.ended().await;
        server.faults("");
        server.start_again().await;

        let (_, after) = look(&server, &path).await;
        assert_eq!(after["state"], "queued", "{point}");
        let (_, polled) = look(&server, &poll).await;
        assert_eq!(polled.is_null(), is_kept, "{point}: {polled}");
        if is_kept {
            let (_, reclaimed) = look(&server, &format!("{poll}?reclaim_older_than_ms=0")).await;
            assert_eq!(reclaimed["id"], after["id"], "{point}");
        }
    }
    proved(README, "an item that was being handed out then is handed out again.");
}
