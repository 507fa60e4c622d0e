//! The example worker, as a process of its own: what `client/examples/worker.rs` promises.

use std::path::PathBuf;
use std::time::Duration;

use chrono::Utc;
use rustix::process::{Pid, test_kill_process_group};
use tempfile::TempDir;
use wharf_client::prelude::*;
use wharf_client::types::{NoOptions, WorkId, WorkItem, WorkState};
use wharf_tests::work::Queue;
use wharf_tests::worker::{RunningWorker, Workers};
use wharf_tests::{Setup, TestServer, program, proved, worker_program};

/// Leases that are short enough to be waited for, and heartbeats every three seconds.
const SHORT_LEASES: &str = "[work]\nshortest_lease_seconds = 1\nlongest_lease_seconds = 9\n";

const README: &str = "README: A worker to start from";

/// Writes the item down.
const BRIEF: &str = r#"echo "$WORK_ID $SESSION_ID" >> "$0/done""#;

/// Goes on until it may finish, or is asked to end, or its folder is gone with the test.
const LONG: &str = r#"
trap 'echo "$WORK_ID" >> "$0/drained"; exit' TERM
echo $$ > "$0/$WORK_ID"
echo "$WORK_ID begun"
while [ -d "$0" ] && [ ! -e "$0/may-finish" ]; do sleep 0.05; done
"#;

/// A queue, workers for it, and a folder for what their commands leave.
struct Shop {
    server: TestServer,
    queue: Queue,
    workers: Workers,
    folder: TempDir,
}

impl Shop {
    async fn open(configuration: &str) -> Self {
        let server = Setup::new(program!()).configured(configuration).start().await;
        let queue = Queue::new(&server).await;
        let workers = Workers::new(worker_program!(), &server, &queue);
        Self { server, queue, workers, folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn hire(&self, script: &str) -> RunningWorker {
        let folder = self.folder.path().to_str().expect("a path");
        self.workers.start("tester", &["sh", "-c", script, folder])
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let text = std::fs::read_to_string(self.file(name)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    fn let_finish(&self) {
        std::fs::write(self.file("may-finish"), "").expect("a file");
    }

    /// Waits until nothing is left of what the command of this item had started. A process that was killed is there until
    /// its new parent has taken note.
    async fn until_gone(&self, id: &WorkId) {
        let text = std::fs::read_to_string(self.file(id)).expect("the command has begun");
        let group = Pid::from_raw(text.trim().parse().expect("a process id")).expect("a process id");
        poll_until("the command ends", async || test_kill_process_group(group).is_err().then_some(())).await;
    }

    /// Waits until the item is as it should be.
    async fn until(&self, id: &WorkId, enough: impl Fn(&WorkItem) -> bool) -> WorkItem {
        poll_until("the item comes to that", async || Some(self.queue.get(id).await).filter(&enough)).await
    }

    async fn until_stopped(&self, id: &WorkId) -> WorkItem {
        self.until(id, |item| item.state == WorkState::Stopped).await
    }

    /// A worker that has begun an item, whose lease it has extended.
    async fn busy(&self) -> (RunningWorker, WorkId) {
        let id = self.queue.enqueue().await.id;
        let worker = self.hire(LONG);
        worker.said.wait_for(&format!("{} begun", *id)).await;
        self.until(&id, |item| item.state == WorkState::Active).await;
        (worker, id)
    }
}

/// Looks again and again until there is something to see.
async fn poll_until<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let found = async {
        loop {
            if let Some(found) = look().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), found).await.expect(what)
}

/// Asks an idle worker to end, which it does well; all that it said.
async fn dismiss(worker: RunningWorker) -> String {
    worker.ask_to_end();
    let (status, said) = worker.ended().await;
    assert!(status.success(), "{status}:\n{said}");
    said
}

#[tokio::test]
async fn items_are_done_one_after_the_other() {
    let shop = Shop::open("").await;
    let mut expected = Vec::new();
    for _ in 0..3 {
        let item = shop.queue.enqueue().await;
        expected.push(format!("{} {}", *item.id, *item.data.id));
    }
    let worker = shop.hire(BRIEF);
    let said = worker.said.until(|said| said.matches("stopped, the command ended").count() == 3).await;
    assert!(said.starts_with(&format!("tester works for {}", *shop.queue.environment)), "{said}");
    assert_eq!(shop.lines("done"), expected);
    for line in expected {
        let id = line.split(' ').next().and_then(|id| id.parse().ok()).expect("an id");
        let item = shop.queue.get(&id).await;
        assert_eq!((item.state, item.attempt.get()), (WorkState::Stopped, 1));
    }
    dismiss(worker).await;
    proved(
        README,
        "[`client/examples/worker.rs`](client/examples/worker.rs) runs a command for one item after the other, with the \
         ids in `WORK_ID` and `SESSION_ID`, and stops the item when the command has ended.",
    );
}

#[tokio::test]
async fn the_lease_is_kept_for_as_long_as_the_command_runs() {
    let shop = Shop::open("[work]\nlongest_lease_seconds = 3\nshortest_lease_seconds = 1\n").await;
    let (worker, id) = shop.busy().await;
    let first = shop.queue.get(&id).await.lease_expires_at.expect("a lease");
    let later = shop.until(&id, |_| Utc::now() > first).await;
    assert_eq!((&later.state, later.attempt.get()), (&WorkState::Active, 1));
    assert!(later.lease_expires_at > Some(first));
    shop.let_finish();
    assert_eq!(shop.until_stopped(&id).await.attempt.get(), 1);
    dismiss(worker).await;
    proved(README, "It keeps the lease for as long as that takes.");
}

#[tokio::test]
async fn an_item_that_is_asked_to_stop_is_drained_and_its_end_confirmed() {
    let shop = Shop::open(SHORT_LEASES).await;
    let (worker, id) = shop.busy().await;
    assert_eq!(shop.queue.stop(&id, false).await.expect("200").state, WorkState::Stopping);
    let item = shop.until_stopped(&id).await;
    assert_eq!(item.stop_reason.map(|reason| reason.to_string()).as_deref(), Some("requested"));
    assert!(item.stop_requested_at < item.stopped_at, "the worker had the last word");
    assert_eq!(shop.lines("drained"), [id.to_string()], "the command was asked to end");
    let said = dismiss(worker).await;
    assert!(said.contains(&format!("{}: asked to stop, draining", *id)), "{said}");
    proved(
        README,
        "When the item is asked to stop, the command gets SIGTERM, and the worker confirms its end.",
    );
}

#[tokio::test]
async fn an_idle_worker_that_is_asked_to_end_ends_well() {
    let shop = Shop::open("").await;
    let worker = shop.hire(BRIEF);
    worker.said.wait_for("works for").await;
    let said = dismiss(worker).await;
    assert!(said.ends_with("tester was asked to end and takes no more\n"), "{said}");
    proved(README, "On SIGTERM a worker without work ends with 0;");
}

#[tokio::test]
async fn a_worker_that_is_asked_to_end_finishes_its_item_and_takes_no_other() {
    let shop = Shop::open("").await;
    let (worker, id) = shop.busy().await;
    let next = shop.queue.enqueue().await.id;
    worker.ask_to_end();
    worker.said.wait_for("finishes this item first").await;
    assert_eq!(shop.queue.get(&id).await.state, WorkState::Active);
    shop.let_finish();
    let (status, said) = worker.ended().await;
    assert!(status.success(), "{status}:\n{said}");
    let item = shop.queue.get(&id).await;
    assert_eq!((item.state, item.attempt.get()), (WorkState::Stopped, 1));
    assert_eq!(shop.lines("drained").len(), 0, "the command was let be");
    let next = shop.queue.get(&next).await;
    assert_eq!((next.state, next.worker_id), (WorkState::Queued, None));
    proved(README, "one with an item finishes it first and takes no other;");
}

#[tokio::test]
async fn a_worker_that_is_asked_to_end_twice_gives_its_item_up_for_another_worker() {
    let shop = Shop::open(SHORT_LEASES).await;
    let (worker, id) = shop.busy().await;
    worker.ask_to_end();
    worker.said.wait_for("finishes this item first").await;
    worker.ask_to_end();
    let (status, said) = worker.ended().await;
    assert!(status.success() && said.contains("given up: the worker was asked to end twice"), "{said}");
    shop.until_gone(&id).await;
    let again = shop.queue.wait("another").await;
    assert_eq!((again.id, again.attempt.get()), (id, 2));
    proved(README, "asked again, it kills the command, and another worker gets the item.");
}

#[tokio::test]
async fn an_item_whose_lease_somebody_else_extends_is_given_up_and_the_next_one_taken() {
    let shop = Shop::open(SHORT_LEASES).await;
    let (worker, id) = shop.busy().await;
    let next = shop.queue.enqueue().await.id;

    let steal = shop.queue.client.work_heartbeat().environment_id(shop.queue.environment.clone());
    let stolen = steal.work_id(id.clone()).body(NoOptions {}).send().await.expect("200");
    worker.said.wait_for(&format!("{}: given up", *id)).await;
    shop.until_gone(&id).await;
    worker.said.wait_for(&format!("{} begun", *next)).await;
    shop.let_finish();
    shop.until_stopped(&next).await;

    let again = shop
        .until(&id, |item| {
            let alone = item.latest_heartbeat_at == Some(stolen.last_heartbeat);
            assert!(alone || item.attempt.get() == 2, "a heartbeat for a lost lease: {item:?}");
            item.state == WorkState::Stopped
        })
        .await;
    assert_eq!(again.attempt.get(), 2, "it was free again when the other lease had ended");
    dismiss(worker).await;
    proved(
        README,
        "When somebody else extends the lease, the command is killed with all that it has started, no more heartbeats \
         are sent, and the next item is taken;",
    );
}

#[tokio::test]
async fn an_item_that_is_stopped_by_force_is_given_up_and_the_next_one_taken() {
    let shop = Shop::open(SHORT_LEASES).await;
    let (worker, id) = shop.busy().await;
    let next = shop.queue.enqueue().await.id;
    let stopped = shop.queue.stop(&id, true).await.expect("200");
    worker.said.wait_for(&format!("{}: given up", *id)).await;
    shop.until_gone(&id).await;
    shop.let_finish();
    shop.until_stopped(&next).await;
    let after = shop.queue.get(&id).await;
    assert_eq!(after.latest_heartbeat_at, stopped.latest_heartbeat_at, "no more heartbeats came");
    dismiss(worker).await;
    proved(README, "likewise when the item is stopped by force.");
}

#[tokio::test]
async fn an_idle_worker_outlives_the_server() {
    let mut shop = Shop::open("").await;
    let worker = shop.hire(BRIEF);
    worker.said.wait_for("works for").await;
    shop.server.kill().await;
    worker.said.wait_for("no answer, trying again").await;
    shop.server.start_again().await;
    let id = shop.queue.enqueue().await.id;
    shop.until_stopped(&id).await;
    dismiss(worker).await;
    proved(README, "A worker without work asks again until there is an answer.");
}

#[tokio::test]
async fn an_item_that_ends_while_the_server_is_down_is_stopped_once_it_is_up() {
    let mut shop = Shop::open("").await;
    let (worker, id) = shop.busy().await;
    shop.server.kill().await;
    shop.let_finish();
    worker.said.wait_for("no answer, trying again").await;
    shop.server.start_again().await;
    let item = shop.until_stopped(&id).await;
    assert_eq!(item.attempt.get(), 1, "the work was done once");
    dismiss(worker).await;
    proved(README, "An item that ends while the server is down is stopped once it is up, and done once.");
}

#[tokio::test]
async fn a_heartbeat_whose_answer_was_lost_does_not_cost_the_item() {
    let mut shop = Shop::open(SHORT_LEASES).await;
    let (worker, id) = shop.busy().await;
    // The next thing that is committed is a heartbeat, and nobody hears of it.
    shop.server.faults("store.committed abort");
    shop.server.ended().await;
    worker.said.wait_for("no answer, trying again").await;
    shop.server.faults("");
    shop.server.start_again().await;
    let lost = shop.queue.get(&id).await.latest_heartbeat_at;
    shop.until(&id, |item| item.latest_heartbeat_at > lost).await;
    shop.let_finish();
    assert_eq!(shop.until_stopped(&id).await.attempt.get(), 1);
    let said = dismiss(worker).await;
    assert!(!said.contains("given up"), "{said}");
    proved(README, "An answer that was lost costs nothing: the request is sent again as the same one.");
}

#[tokio::test]
async fn a_worker_whose_command_cannot_be_started_ends_and_leaves_the_queue_alone() {
    let shop = Shop::open("").await;
    let ids = [shop.queue.enqueue().await.id, shop.queue.enqueue().await.id];
    let worker = shop.workers.start("tester", &["/nowhere/to/be/found"]);
    let (status, said) = worker.ended().await;
    assert_eq!(status.code(), Some(1), "{said}");
    assert!(said.contains("/nowhere/to/be/found can't be started"), "{said}");
    assert_eq!(shop.queue.get(&ids[1]).await.worker_id, None, "the other item was not touched");
    proved(
        README,
        "A command that can't be started ends the worker with 1, and the rest of the queue is left alone.",
    );
}

#[tokio::test]
async fn the_readme_shows_what_a_worker_says() {
    let readme = include_str!("../../README.md");
    let (_, rest) = readme.split_once("$ cat build.sh\n").expect("the README shows the command");
    let (script, rest) = rest.split_once("$ export ").expect("and then how it is run");
    let (_, rest) = rest.split_once("./build.sh\n").expect("with the worker");
    let (expected, _) = rest.split_once("```").expect("the block ends");
    // The default lease is longer than the test shall take.
    let script = script.replace("sleep 15", "sleep 5");

    let shop = Shop::open(SHORT_LEASES).await;
    let path = shop.file("build.sh");
    std::fs::write(&path, script).expect("a file");
    let ids = [shop.queue.enqueue().await.id, shop.queue.enqueue().await.id];
    let worker = shop.workers.start("basement-1", &["sh", path.to_str().expect("a path")]);
    worker.said.until(|said| said.matches("building").count() == 2).await;
    shop.queue.stop(&ids[1], false).await.expect("200");
    worker.said.until(|said| said.matches("stopped, the command ended").count() == 2).await;
    assert_eq!(without_ids(&dismiss(worker).await), without_ids(expected));
    proved(README, "In this run the first item is done and the second one drained:");
}

/// Each line with the kinds of its ids alone.
fn without_ids(text: &str) -> Vec<String> {
    let kind = |word: &str| match word.split_once('_') {
        Some((kind, digits)) if digits.len() >= 32 => kind.to_owned(),
        _ => word.to_owned(),
    };
    text.lines().map(|line| line.split(' ').map(kind).collect::<Vec<_>>().join(" ")).collect()
}
