//! `kill -9` of the server at random moments, under load.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::Client;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, processes_of, program, proved};

const CRASHES: usize = 20;
const WORKERS: usize = 4;

/// What is known of a workstation from the answers that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// The last answer said so.
    Stopped,
    Running,
    /// A request was sent and no answer came.
    Either,
}

type Book = Arc<Mutex<HashMap<String, Known>>>;

/// Creates, launches and stops until the server is gone, and writes down what it was told.
async fn work(address: String, token: String, book: Book) {
    let client = Client::new();
    let post = |path: String, body: Value| {
        client.post(format!("{address}{path}")).bearer_auth(&token).json(&body).send()
    };
    let write = |id: &str, known| book.lock().expect("nobody panicked").insert(id.to_owned(), known);
    loop {
        let body = json!({"name": "crash", "configuration":
            {"cpuCores": 1, "memoryGB": 1, "storageGB": 1, "region": "us-west-2"}});
        let Ok(created) = post("/v1/workstations".to_owned(), body).await else { return };
        let Ok(created) = created.json::<Value>().await else { return };
        let id = created["id"].as_str().expect("an id").to_owned();
        write(&id, Known::Stopped);
        let ready = client
            .get(format!("{address}/v1/workstations/{id}/wait?status=stopped"))
            .bearer_auth(&token)
            .send()
            .await;
        if ready.is_err() {
            return;
        }
        for (action, known) in
            [("launch", Known::Running), ("stop", Known::Stopped), ("launch", Known::Running)]
        {
            write(&id, Known::Either);
            match post(format!("/v1/workstations/{id}/{action}"), json!({})).await {
                Ok(answer) if answer.status() == 200 => {
                    write(&id, known);
                }
                Ok(answer) => panic!("{action}: {:?}", answer.text().await),
                Err(_) => return,
            }
        }
    }
}

/// How often each launch of a workstation has started its leader.
fn starts(server: &TestServer, id: &str) -> HashMap<String, usize> {
    let text =
        std::fs::read_to_string(server.workstation_folder(id).join("home/launches")).unwrap_or_default();
    let mut counts = HashMap::new();
    for launch in text.lines() {
        *counts.entry(launch.to_owned()).or_insert(0) += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_twenty_crashes_every_acknowledged_change_is_there_and_nothing_runs_that_should_not() {
    // The leader writes down that it was started, then becomes a single process that stays.
    let setup = Setup::new(program!()).configured(
        "[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"echo $WHARF_LAUNCH >> launches; exec sleep 100000\"]\n",
    );
    let mut server = setup.uncounted().start().await;
    let book = Book::default();
    let (mut acknowledged, mut unanswered) = (0, 0);
    for crash in 0..CRASHES {
        let mut workers = JoinSet::new();
        for _ in 0..WORKERS {
            workers.spawn(work(server.address(), server.token(), Arc::clone(&book)));
        }
        // The moment of the crash is what is random here.
        tokio::time::sleep(Duration::from_millis(fastrand::u64(5..250))).await;
        server.kill().await;
        while let Some(worker) = workers.join_next().await {
            worker.expect("no answer was wrong");
        }
        server.start_again().await;

        let known = book.lock().expect("nobody panicked").clone();
        let driver = server.driver();
        for (id, known) in known {
            let now = settled(&server, &id).await;
            let status = now["status"].as_str().expect("a status").to_owned();
            match known {
                Known::Stopped => assert_eq!(status, "stopped", "crash {crash}: {now}"),
                Known::Running => assert_eq!(status, "running", "crash {crash}: {now}"),
                Known::Either => {
                    assert!(["stopped", "running"].contains(&status.as_str()), "crash {crash}: {now}");
                }
            }
            *(if known == Known::Either { &mut unanswered } else { &mut acknowledged }) += 1;
            let runs = matches!(
                driver.inspect(&id).await.expect("it can be looked at"),
                Observation::Running { .. }
            );
            assert_eq!(runs, status == "running", "crash {crash}: {now}");
            assert_eq!(processes_of(&id).len(), usize::from(runs), "crash {crash}: processes of {now}");
            let starts = starts(&server, &id);
            assert!(
                starts.values().all(|count| *count == 1),
                "crash {crash}: {id} was started twice: {starts:?}"
            );
            // Settled: what is known now is what the server says.
            let status = if runs { Known::Running } else { Known::Stopped };
            book.lock().expect("nobody panicked").insert(id, status);
        }
    }
    let workstations = book.lock().expect("nobody panicked").len();
    println!(
        "{CRASHES} crashes, {workstations} workstations; {acknowledged} looks at an acknowledged state and \
         {unanswered} at an unanswered one: all as they should be"
    );
    proved(
        "info",
        "A change is on disk before it is answered: a crash of the service at any moment takes back nothing that was \
         acknowledged, and does nothing twice.",
    );
    proved(
        "README: Run it",
        "Every change is committed before it is answered (with its event, in one synced transaction).",
    );
}

/// The workstation once nothing is under way any more.
async fn settled(server: &TestServer, id: &str) -> Value {
    loop {
        let answer =
            server.request("GET", &format!("/v1/workstations/{id}")).send().await.expect("an answer");
        assert_eq!(answer.status(), 200, "{id} was acknowledged and is lost");
        let now: Value = answer.json().await.expect("JSON");
        if now["transition"].is_null() {
            return now;
        }
        tokio::task::yield_now().await;
    }
}
