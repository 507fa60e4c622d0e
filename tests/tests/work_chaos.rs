//! Workers die at random and the server is killed again and again; still every item ends `stopped`, none is lost, and no
//! two workers ever hold a live lease on one item.
//!
//! Half of the workers are processes of the example worker that are killed in the midst of it, as by `kill -9`. The other
//! half are tasks that fall silent between any two requests, and keep a ledger of the leases that they were given.
//!
//! `WHARF_CHAOS=full` makes it 2,000 items, 20 workers and ten kills of the server.

use std::collections::HashMap;
use std::os::unix::process::ExitStatusExt as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;
use wharf_client::prelude::*;
use wharf_client::types::{EnvironmentId, NoOptions, WorkId, WorkItem, WorkState, WorkStopOptions};
use wharf_server::lifecycle::work::{State, TABLE};
use wharf_server::store::{Store, WorkRecord};
use wharf_tests::work::Queue;
use wharf_tests::worker::Workers;
use wharf_tests::{Setup, program, proved, worker_program};

/// Short leases, so that dead workers are found out soon, and attempts enough for all of them.
const CONFIGURATION: &str = "\
[work]\nfirst_lease_seconds = 1\nshortest_lease_seconds = 1\nlongest_lease_seconds = 1\nattempts = 1000\n
[limits]\nrequests_per_second = 100000\nburst = 100000\n";

/// How much of everything.
struct Size {
    items: usize,
    /// Of each kind.
    workers: usize,
    kills: usize,
    /// Between two kills, in milliseconds.
    apart: std::ops::Range<u64>,
}

fn size() -> Size {
    if std::env::var("WHARF_CHAOS").as_deref() == Ok("full") {
        Size { items: 2_000, workers: 10, kills: 10, apart: 3_000..9_000 }
    } else {
        Size { items: 60, workers: 3, kills: 2, apart: 200..600 }
    }
}

/// A worker's own view: this lease was given to it.
struct Given {
    worker: String,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

type Ledger = Arc<Mutex<HashMap<String, Vec<Given>>>>;

struct Worker {
    client: Client,
    environment: EnvironmentId,
    name: String,
    ledger: Ledger,
}

impl Worker {
    /// Works for ever, dying and being replaced by another of another name now and then.
    async fn work(mut self, number: usize) {
        for life in 0.. {
            self.name = format!("task-{number}-{life}");
            while self.one().await.is_some() {}
        }
    }

    /// Does at most one item; `None` when the worker dies over it.
    async fn one(&self) -> Option<()> {
        let poll = self.client.work_poll().environment_id(self.environment.clone());
        let poll = poll.worker_id(self.name.as_str()).block_ms(200_u32).reclaim_older_than_ms(300_u32);
        let Ok(polled) = poll.send().await else {
            tokio::time::sleep(Duration::from_millis(20)).await;
            return Some(());
        };
        let Some(item) = polled.into_inner() else { return Some(()) };
        survives()?;
        let ack = self.client.work_ack().environment_id(self.environment.clone()).work_id(item.id.clone());
        let acknowledged = ack.worker_id(self.name.as_str()).body(NoOptions {}).send().await;
        survives()?;
        if acknowledged.is_ok() {
            self.hold(&item).await?;
        }
        Some(())
    }

    async fn hold(&self, item: &WorkItem) -> Option<()> {
        let mut expected = "NO_HEARTBEAT".to_owned();
        for _ in 0..=fastrand::u8(0..3) {
            let beat = self.client.work_heartbeat().environment_id(self.environment.clone());
            let beat =
                beat.work_id(item.id.clone()).expected_last_heartbeat(expected).desired_ttl_seconds(1_u32);
            let Ok(lease) = beat.body(NoOptions {}).send().await else { return Some(()) };
            let from = lease.last_heartbeat;
            let until = from + TimeDelta::seconds(lease.ttl_seconds.into());
            let given = Given { worker: self.name.clone(), from, until };
            self.ledger.lock().expect("whole").entry(item.id.to_string()).or_default().push(given);
            expected = from.to_rfc3339();
            survives()?;
            tokio::time::sleep(Duration::from_millis(fastrand::u64(0..30))).await;
        }
        for _ in 0..2 {
            let stop =
                self.client.work_stop().environment_id(self.environment.clone()).work_id(item.id.clone());
            let _ = stop.body(WorkStopOptions { force: false }).send().await;
            survives()?;
        }
        Some(())
    }
}

/// What a worker of the other kind runs: nothing for up to a tenth of a second.
const COMMAND: [&str; 3] = ["sh", "-c", "sleep 0.0$(($$ % 10))"];

/// What the processes of one worker came to.
#[derive(Default)]
struct Toll {
    killed: usize,
    done: usize,
}

/// A process that is killed and replaced by another of another name now and then, until all work is over.
async fn killed_again_and_again(workers: Workers, number: usize, mut over: watch::Receiver<bool>) -> Toll {
    let mut toll = Toll::default();
    for life in 0.. {
        let process = workers.start(&format!("process-{number}-{life}"), &COMMAND);
        process.said.wait_for("works for").await;
        let span = Duration::from_millis(fastrand::u64(100..3_000));
        let survives = tokio::time::timeout(span, over.wait_for(|over| *over)).await.is_ok();
        if survives {
            process.ask_to_end();
        } else {
            process.kill();
        }
        // Its command, which it leaves behind, ends by itself.
        let (status, said) = process.ended().await;
        toll.done += said.matches("stopped, the command ended").count();
        if survives {
            assert!(status.success(), "{status}:\n{said}");
            break;
        }
        assert_eq!(status.signal(), Some(9), "it ended by itself:\n{said}");
        toll.killed += 1;
    }
    toll
}

/// One time in twenty a worker does not.
fn survives() -> Option<()> {
    (fastrand::u8(0..20) > 0).then_some(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_item_ends_stopped_and_is_never_held_twice_whoever_is_killed() {
    let Size { items, workers, kills, apart } = size();
    let mut server = Setup::new(program!()).configured(CONFIGURATION).uncounted().start().await;
    let queue = Queue::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..items {
        ids.push(queue.enqueue().await.id);
    }
    let began = Instant::now();
    let ledger = Ledger::default();
    let tasks: Vec<_> = (0..workers)
        .map(|number| {
            let worker = Worker {
                client: queue.client.clone(),
                environment: queue.environment.clone(),
                name: String::new(),
                ledger: Arc::clone(&ledger),
            };
            tokio::spawn(worker.work(number))
        })
        .collect();
    let (tell_over, over) = watch::channel(false);
    let example = Workers::new(worker_program!(), &server, &queue);
    let processes: Vec<_> = (0..workers)
        .map(|number| tokio::spawn(killed_again_and_again(example.clone(), number, over.clone())))
        .collect();
    for _ in 0..kills {
        // The kills are the test's clock, not a wait for anything.
        tokio::time::sleep(Duration::from_millis(fastrand::u64(apart.clone()))).await;
        server.kill().await;
        server.start_again().await;
    }
    let killed_for = began.elapsed();
    until_stopped(&queue).await;
    for task in tasks {
        task.abort();
    }
    tell_over.send_replace(true);
    let mut toll = Toll::default();
    for process in processes {
        let Toll { killed, done } = process.await.expect("it ends well");
        toll = Toll { killed: toll.killed + killed, done: toll.done + done };
    }
    assert!(server.ask_to_end().await.success());

    let store = Store::open(&server.data()).await.expect("the store opens");
    let (mut events, mut attempts) = (0, 0);
    for id in &ids {
        let history = history(&store, id).await;
        let last = history.last().expect("an event");
        assert_eq!(last.item.state, State::Stopped, "{last:?}");
        judge(&history);
        events += history.len();
        attempts += last.item.attempt as usize;
    }
    store.close().await;
    let heartbeats: usize = no_lease_was_given_twice(&ledger);
    proved(
        "README: A queue for your own workers",
        "Whoever is killed, a worker or the server: no item is lost, and no two workers hold a lease on it at the same \
         time.",
    );
    println!(
        "{items} items stopped, none lost; {workers} workers as tasks and {workers} as processes, {} processes killed, \
         {kills} kills of the server within {killed_for:.1?}; {attempts} attempts, {} items done by processes, \
         {heartbeats} heartbeats by tasks, {events} events; done after {:.1?}",
        toll.killed,
        toll.done,
        began.elapsed()
    );
}

/// Waits until no item was live in any state, three times in a row, because one can move while it is looked at.
async fn until_stopped(queue: &Queue) {
    let all = async {
        let mut quiet = 0;
        while quiet < 3 {
            let mut live = 0;
            for state in [WorkState::Queued, WorkState::Starting, WorkState::Active, WorkState::Stopping] {
                let list = queue.client.work_list().environment_id(queue.environment.clone());
                live += list.state(state).limit(1_u32).send().await.map_or(1, |page| page.data.len());
            }
            quiet = if live == 0 { quiet + 1 } else { 0 };
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(10), all).await.expect("all work ends");
}

/// An item after every change that was made to it.
async fn history(store: &Store, id: &WorkId) -> Vec<WorkRecord> {
    let mut history = Vec::new();
    for generation in 1.. {
        match store.as_of(id, generation).await.expect("events are readable") {
            Some(record) => history.push(record),
            None => break,
        }
    }
    history
}

/// Every change follows the table, a new attempt begins only after the lease before it has ended, and stopped is the end.
fn judge(history: &[WorkRecord]) {
    for pair in history.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        assert_ne!(before.item.state, State::Stopped, "it came back: {after:?}");
        let known = TABLE.iter().any(|(from, _, to)| (*from, *to) == (before.item.state, after.item.state));
        assert!(known, "{} to {}", before.item.state, after.item.state);
        if after.item.attempt != before.item.attempt {
            assert_eq!(after.item.attempt, before.item.attempt + 1);
            let ended = before.item.lease_ends_at.expect("only a lease can end");
            assert!(ended <= after.updated_at, "taken away before its lease had ended: {before:?} {after:?}");
        } else if before.item.lease_ends_at.is_some() {
            assert_eq!(after.item.worker, before.item.worker, "another worker within one attempt");
        }
    }
}

/// As the workers saw it: of two that held one item, the second began after the first one's lease was over.
fn no_lease_was_given_twice(ledger: &Ledger) -> usize {
    let mut ledger = ledger.lock().expect("whole");
    for (id, given) in ledger.iter_mut() {
        given.sort_by_key(|lease| lease.from);
        for pair in given.windows(2) {
            let same = pair[0].worker == pair[1].worker;
            assert!(same || pair[0].until <= pair[1].from, "two live leases on {id}");
        }
    }
    ledger.values().map(Vec::len).sum()
}
