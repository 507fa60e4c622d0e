//! A wall clock that is set forwards and backwards while workstations run and leases are held: nothing is charged for
//! it, no lease ends or lasts longer for it, and what happened later is not shown as earlier.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use wharf_tests::work::{Queue, conflict, refusal};
use wharf_tests::{Setup, TestServer, operations, program, proved, ready, seed_example, thorough};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const DECADE: i64 = 3653 * DAY;
const JUMPS: [i64; 6] = [HOUR, -HOUR, DAY, -DAY, DECADE, -DECADE];

/// Sets the clock that the server sees, relative to the true one, and waits until it shows.
async fn set_clock(server: &TestServer, seconds: i64) {
    server.faults(&format!("clock {seconds}"));
    assert_eq!(server.anonymous("GET", "/healthz").send().await.expect("an answer").status(), 200);
}

fn time(value: &Value, field: &str) -> DateTime<Utc> {
    value[field].as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{field} of {value}"))
}

/// What a workstation of the seeds' size may have cost at most if it ran for that long.
fn at_most(ran: Duration) -> f64 {
    // Eight cores and 32 GB in full use, a GPU, and storage, by the built-in prices; and as much again.
    2.0 * (8.0 * 0.04 + 32.0 * 0.005 + 1.10 + 512.0 * 0.0001) * ran.as_secs_f64() / 3600.0
}

#[tokio::test]
async fn setting_the_clock_costs_nothing_and_takes_nothing_back() {
    let server = Setup::new(program!()).configured("[metering]\ninterval_seconds = 1\n").start().await;
    let began = Instant::now();
    let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await.expect("201");
    let created: Value = created.json().await.expect("JSON");
    let path = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
    server.accepted("GET", &format!("{path}/wait?status=stopped"), &Value::Null).await;
    server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
    let mut last = server.accepted("GET", &format!("{path}/usage"), &Value::Null).await;
    for jump in JUMPS {
        // There and back, with a sample or a stop and a launch in between.
        for clock in [jump, 0] {
            set_clock(&server, clock).await;
            let sampled = time(&last, "lastUpdated");
            let before = last["costUSD"].as_f64().expect("a number");
            let waited = Instant::now();
            let usage = loop {
                let usage = server.accepted("GET", &format!("{path}/usage"), &Value::Null).await;
                if usage["gpuHours"].as_f64() > last["gpuHours"].as_f64() {
                    break usage;
                }
                assert!(waited.elapsed() < Duration::from_mins(1), "use is no longer counted: {usage}");
            };
            for field in ["cpuHours", "gpuHours", "memoryGBHours", "storageGBHours", "costUSD"] {
                let (was, is) = (last[field].as_f64(), usage[field].as_f64());
                assert!(is >= was && is >= Some(0.0), "{field} was {was:?} and is {is:?} after {clock} s");
            }
            let cost = usage["costUSD"].as_f64().expect("a number");
            assert!(cost <= at_most(began.elapsed()), "{cost} dollars ({before} before) after {clock} s");
            assert!(
                time(&usage, "lastUpdated") >= sampled && time(&usage, "to") >= time(&usage, "lastUpdated")
            );
            assert!(time(&usage, "to") >= time(&usage, "from"));
            // Windows are as far apart as somebody can ask for, and still not negative.
            for window in [
                "?from=2000-01-01T00:00:00Z",
                "?to=2100-01-01T00:00:00Z",
                "?from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z",
            ] {
                let part = server.accepted("GET", &format!("{path}/usage{window}"), &Value::Null).await;
                let part = part["costUSD"].as_f64().expect("a number");
                assert!((0.0..=at_most(began.elapsed())).contains(&part), "{window}: {part}");
            }
            server.accepted("POST", &format!("{path}/stop"), &json!({})).await;
            let launched = server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
            assert!(time(&launched, "updatedAt") >= time(&launched, "createdAt"), "{launched}");
            last = usage;
        }
    }
    proved(
        "info",
        "Setting the clock of the service's host, forwards or backwards, adds no use and takes none back;",
    );
    proved("README: Run it", "setting the clock does not change that.");
}

#[tokio::test]
async fn a_restart_while_the_clock_is_wrong_costs_nothing_and_ends_no_lease() {
    let mut server = Setup::new(program!()).configured("[metering]\ninterval_seconds = 1\n").start().await;
    let began = Instant::now();
    let id = ready(&server).await.id.to_string();
    let path = format!("/v1/workstations/{id}");
    server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    for jump in JUMPS {
        server.faults(&format!("clock {jump}"));
        server.kill().await;
        server.start_again().await;
        let usage = server.accepted("GET", &format!("{path}/usage"), &Value::Null).await;
        let cost = usage["costUSD"].as_f64().expect("a number");
        assert!((0.0..=at_most(began.elapsed())).contains(&cost), "{cost} dollars after {jump} s");
        let held = queue.get(&item.id).await;
        assert_eq!((held.state.to_string().as_str(), held.attempt.get()), ("active", 1), "after {jump} s");
        // Its end is shown by the clock that everybody sees.
        let shown = held.lease_expires_at.expect("a lease");
        let left = (shown - Utc::now()).num_seconds() - jump;
        assert!((0..=90).contains(&left), "the lease ends in {left} s after {jump} s");
    }
    proved("info", "A restart while the clock is wrong costs nothing and ends no lease;");
}

#[tokio::test]
async fn a_stop_gives_its_grace_even_if_the_clock_is_set_ahead_over_a_restart() {
    // It ends when it is done, whoever asks; if it is made to end before, it can't say that it was done.
    let script = "trap '' TERM; until test -e leave; do sleep 0.05; done; echo well > done";
    let configuration = format!(
        "[workstations]\nstop_grace_seconds = 300\n[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"{script}\"]\n"
    );
    let mut server = Setup::new(program!()).configured(&configuration).start().await;
    let id = ready(&server).await.id.to_string();
    let path = format!("/v1/workstations/{id}");
    server.accepted("POST", &format!("{path}/launch"), &json!({})).await;
    let late = server.request("POST", &format!("{path}/stop?timeoutSeconds=1")).send().await;
    assert_eq!(late.expect("an answer").status(), 500);

    server.faults(&format!("clock {HOUR}"));
    server.kill().await;
    server.start_again().await;
    let stopping =
        server.accepted("GET", &format!("{path}/wait?status=stopped&timeoutSeconds=1"), &Value::Null).await;
    assert_eq!((&stopping["status"], &stopping["transition"]), (&json!("running"), &json!("stopping")));
    let home = server.workstation_folder(&id).join("home");
    std::fs::write(home.join("leave"), "").expect("a file");
    let stopped = server.accepted("GET", &format!("{path}/wait?status=stopped"), &Value::Null).await;
    assert_eq!(stopped["status"], "stopped");
    assert_eq!(std::fs::read_to_string(home.join("done")).expect("it was done"), "well\n");
    proved("info", "a stop that is under way keeps its grace period.");
}

#[tokio::test]
async fn a_lease_lasts_as_long_as_was_said_whatever_the_clock_is_set_to() {
    if !thorough("it waits for six leases") {
        return;
    }
    let server = Setup::new(program!())
        .configured("[work]\nfirst_lease_seconds = 3\nshortest_lease_seconds = 3\n")
        .start()
        .await;
    let queue = Queue::new(&server).await;
    for jump in JUMPS {
        // One that is beaten for is kept, and its heartbeats are fenced as ever.
        let id = queue.enqueue().await.id;
        assert_eq!(queue.poll("a").await.map(|item| item.id), Some(id.clone()));
        queue.ack(&id, "a").await.expect("200");
        let first = queue.beat(&id, "NO_HEARTBEAT", 3).await.expect("200");
        set_clock(&server, jump).await;
        assert!(queue.poll("b").await.is_none(), "it is handed out twice after {jump} s");
        let second = queue.beat(&id, &first.last_heartbeat.to_rfc3339(), 3).await.expect("200");
        assert!(second.last_heartbeat > first.last_heartbeat, "after {jump} s");
        assert_eq!(refusal(queue.ack(&id, "b").await), conflict("work_held_by_another"), "after {jump} s");
        // One whose worker falls silent then is free again when its lease has ended, neither sooner nor later.
        let beaten = Instant::now();
        let again = queue.wait("b").await;
        let took = beaten.elapsed();
        assert_eq!((again.id.clone(), again.attempt.get()), (id.clone(), 2), "after {jump} s");
        assert!(
            took > Duration::from_millis(2_500) && took < Duration::from_secs(20),
            "its lease of 3 s took {took:?} after {jump} s"
        );
        set_clock(&server, 0).await;
        queue.ack(&id, "b").await.expect("200");
        let done = queue.stop(&id, true).await.expect("200").into_inner();
        let times = [Some(done.created_at), done.acknowledged_at, done.stop_requested_at, done.stopped_at];
        let times: Vec<_> = times.into_iter().flatten().collect();
        assert!(times.is_sorted(), "after {jump} s: {times:?}");
        assert!(queue.poll("c").await.is_none(), "what is stopped is not handed out");
    }
    proved("info", "Leases last as long as was said, neither longer nor shorter;");
}

#[tokio::test]
async fn what_was_handed_out_and_not_acknowledged_is_free_again_in_its_time() {
    if !thorough("it waits for half a minute") {
        return;
    }
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    for jump in JUMPS {
        let id = queue.enqueue().await.id;
        let handed = Instant::now();
        assert_eq!(queue.poll("a").await.map(|item| item.id), Some(id.clone()));
        set_clock(&server, jump).await;
        // After the default of five seconds.
        assert!(queue.poll("b").await.is_none(), "it is handed out twice at once after {jump} s");
        assert_eq!(queue.wait("b").await.id, id);
        let took = handed.elapsed();
        assert!(
            took > Duration::from_millis(4_900) && took < Duration::from_secs(30),
            "{took:?} after {jump} s"
        );
        queue.stop(&id, true).await.expect("200");
        set_clock(&server, 0).await;
    }
    proved("info", "work that was handed out and not acknowledged is free again in its time;");
}

#[tokio::test]
async fn the_order_of_what_is_made_and_the_keys_of_requests_outlast_a_clock_that_is_set() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let create = |key: &str| {
        server.request("POST", "/v1/workstations").json(&seed_example()).header("idempotency-key", key).send()
    };
    let first: Value = create("first").await.expect("201").json().await.expect("JSON");
    let mut made = vec![first["id"].clone()];
    let mut enqueued = Vec::new();
    for jump in JUMPS {
        set_clock(&server, jump).await;
        let next: Value = create(&jump.to_string()).await.expect("201").json().await.expect("JSON");
        made.push(next["id"].clone());
        enqueued.push(queue.enqueue().await.id);
        let again: Value = create("first").await.expect("201").json().await.expect("JSON");
        assert_eq!(
            again["id"], first["id"],
            "a key is kept for 24 hours, not until the clock says so ({jump} s)"
        );
    }
    set_clock(&server, 0).await;
    let listed = server.accepted("GET", "/v1/workstations?limit=100", &Value::Null).await;
    let listed: Vec<Value> =
        listed["items"].as_array().expect("items").iter().map(|item| item["id"].clone()).collect();
    assert_eq!(listed, made, "oldest first");
    for id in enqueued {
        assert_eq!(queue.poll("a").await.map(|item| item.id), Some(id), "first in, first out");
    }
    proved(
        "info",
        "what is made later stands later in lists and queues, and no idempotency key is forgotten sooner.",
    );
}

#[tokio::test]
async fn a_token_ends_by_the_clock_that_everybody_sees() {
    let server = TestServer::start(program!()).await;
    let expires = (Utc::now() + chrono::TimeDelta::hours(2)).to_rfc3339();
    let token = server
        .run(&[
            "token",
            "create",
            "--name",
            "t",
            "--owner",
            "o",
            "--scope",
            "workstations:read",
            "--expires",
            &expires,
        ])
        .await;
    for (clock, status) in [(0, 200), (HOUR, 200), (3 * HOUR, 401), (-DAY, 200), (DECADE, 401), (0, 200)] {
        set_clock(&server, clock).await;
        let answer = server.anonymous("GET", "/v1/workstations").bearer_auth(token.trim()).send().await;
        assert_eq!(answer.expect("an answer").status(), status, "{clock} s");
    }
    proved("info", "Only a token's expiry goes by what the clock shows.");
}

#[tokio::test]
async fn every_operation_answers_by_its_contract_while_the_clock_is_far_off() {
    let server = TestServer::start(program!()).await;
    let statuses = async || {
        let mut statuses = Vec::new();
        for probe in operations() {
            let answer = server.request(&probe.method, &probe.path).send().await.expect("an answer");
            statuses.push((probe.id, answer.status().as_u16()));
        }
        statuses
    };
    let usual = statuses().await;
    assert!(usual.iter().all(|(_, status)| *status < 500), "{usual:?}");
    for jump in JUMPS {
        set_clock(&server, jump).await;
        assert_eq!(statuses().await, usual, "after {jump} s");
    }
    proved("info", "it makes no operation fail.");
}
