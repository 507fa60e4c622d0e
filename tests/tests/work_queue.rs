//! The queue: who gets which item, and how waiting polls are woken.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use futures::future::join_all;
use wharf_client::prelude::*;
use wharf_client::types::{NoOptions, WorkItem, WorkQueueStats, WorkState};
use wharf_tests::work::{Queue, conflict, refusal};
use wharf_tests::{TestServer, program, proved, thorough};

const README: &str = "README: A queue for your own workers";

#[tokio::test]
async fn an_empty_queue_answers_null_at_once_and_tells_caches_to_keep_nothing() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let path = format!("/api/v1/cloud/environments/{}/work/poll", *queue.environment);
    let began = Instant::now();
    let answer = server.request("GET", &path).send().await.expect("200");
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["cache-control"].as_bytes()),
        (200, &b"no-store"[..])
    );
    assert_eq!(answer.text().await.expect("a body"), "null");
    assert!(began.elapsed() < Duration::from_millis(900), "{:?}", began.elapsed());
    proved("work-poll", "When there is none, the answer is `null`: at once without `block_ms`;");
    proved("BlockMs", "when absent, the answer comes at once.");
    proved("NoStore", "no cache may keep the answer (RFC 9111, 5.2.2.5).");
}

#[tokio::test]
async fn the_oldest_item_is_handed_out_first_and_only_once() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(queue.enqueue().await.id);
    }
    for (before, id) in (1..).zip(ids) {
        let item = queue.poll("a").await.expect("an item");
        assert_eq!((&item.id, &item.state), (&id, &WorkState::Queued));
        assert_eq!(json(&queue.get(&id).await), json(&item), "so it stays");
        assert_eq!(stats(&queue).await.pending, before);
    }
    assert!(queue.poll("a").await.is_none());
    proved(
        "work-poll",
        "Hands out one item and marks it as delivered; its state stays `queued` until it is acknowledged.",
    );
    proved("work-poll", "The item is the oldest one that was not handed out in its attempt;");
    proved(README, "A poll takes the oldest item;");
}

#[tokio::test]
async fn twenty_workers_that_poll_at_once_are_handed_different_items() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    join_all((0..60).map(|_| queue.enqueue())).await;
    let names: Vec<String> = (0..20).map(|worker| format!("worker-{worker}")).collect();
    let handed = join_all(names.iter().map(|name| async {
        let mut mine = Vec::new();
        while let Some(item) = queue.poll(name).await {
            mine.push(item.id);
        }
        mine
    }))
    .await;
    let all: Vec<_> = handed.into_iter().flatten().collect();
    assert_eq!(all.len(), 60);
    assert_eq!(all.into_iter().map(|id| id.to_string()).collect::<HashSet<_>>().len(), 60);
    proved(README, "of many polls at once each gets another one.");
}

#[tokio::test]
async fn what_nobody_acknowledged_is_handed_out_again_once_it_is_old_enough() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let poll = || queue.client.work_poll().environment_id(queue.environment.clone()).worker_id("b");
    let again = async |reclaim: u32| {
        let poll = poll().block_ms(999_u32).reclaim_older_than_ms(reclaim).send().await;
        poll.expect("200").into_inner()
    };
    let began = Instant::now();
    let id = queue.enqueue().await.id;
    assert!(queue.poll("a").await.is_some());
    assert!(queue.poll("b").await.is_none(), "it is too young for the default");
    // A poll that waits is woken by the item's age alone.
    let item = again(300).await.expect("it is old enough by now");
    assert!(began.elapsed() >= Duration::from_millis(300));
    assert_eq!((&item.id, item.worker_id.as_deref(), item.attempt.get()), (&id, Some("b"), 1));
    assert!(again(0).await.is_some());
    let younger = queue.enqueue().await.id;
    assert_eq!(again(0).await.map(|item| item.id), Some(id.clone()), "the one that was handed out is older");
    assert_eq!(
        again(60_000).await.map(|item| item.id),
        Some(younger.clone()),
        "it can't be handed out again"
    );
    assert_eq!(again(0).await.map(|item| item.id), Some(id.clone()), "it was handed out longest ago");
    proved(
        "work-poll",
        "or the one that was handed out longest ago, if that can be handed out again and is older.",
    );
    queue.ack(&id, "b").await.expect("200");
    assert_eq!(again(0).await.map(|item| item.id), Some(younger.clone()));
    queue.ack(&younger, "b").await.expect("200");
    let none = poll().reclaim_older_than_ms(0_u32).send().await.expect("200").into_inner();
    assert!(none.is_none(), "both are acknowledged");
    proved(
        "ReclaimOlderThanMs",
        "Hand out again what was delivered this long ago or longer, in milliseconds, and not acknowledged.",
    );
    proved(
        "work-poll",
        "No item is handed out twice in one attempt, unless it was delivered at least `reclaim_older_than_ms` ago and \
         nobody has acknowledged it.",
    );

    let began = Instant::now();
    let last = queue.enqueue().await.id;
    queue.poll("a").await.expect("the item");
    assert_eq!(queue.wait("b").await.id, last);
    assert!(began.elapsed() >= Duration::from_secs(5), "the default");
    proved(
        README,
        "What was handed out and not acknowledged within `reclaim_older_than_ms` (default 5 s) may be handed out again.",
    );
}

#[tokio::test]
async fn two_workers_that_were_handed_the_same_item_are_told_apart() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let again = async |worker: Option<&str>| {
        let poll = queue.client.work_poll().environment_id(queue.environment.clone());
        let poll = match worker {
            Some(worker) => poll.worker_id(worker),
            None => poll,
        };
        let item = poll.reclaim_older_than_ms(0_u32).send().await.expect("200").into_inner();
        item.expect("an item").id
    };
    let id = queue.enqueue().await.id;
    assert_eq!([again(Some("slow")).await, again(Some("quick")).await], [id.clone(), id.clone()]);
    assert_eq!(refusal(queue.ack(&id, "slow").await), conflict("work_held_by_another"));
    queue.ack(&id, "quick").await.expect("200");

    let id = queue.enqueue().await.id;
    assert_eq!([again(None).await, again(None).await], [id.clone(), id.clone()]);
    for _ in ["slow", "quick"] {
        let ack = queue.client.work_ack().environment_id(queue.environment.clone()).work_id(id.clone());
        ack.body(NoOptions {}).send().await.expect("nobody said a name");
    }
    queue.beat(&id, "NO_HEARTBEAT", 90).await.expect("the quick one's");
    assert_eq!(refusal(queue.beat(&id, "NO_HEARTBEAT", 90).await).2, "lease_mismatch", "the slow one's");
    proved(
        "work-poll",
        "Two workers that were both handed the same item, because the first one was slow to acknowledge it, are told \
         apart by `Worker-ID` when they acknowledge it; in any case by the first heartbeat.",
    );
}

#[tokio::test]
async fn a_poll_waits_as_long_as_it_says_and_no_longer() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    // On a busy machine one may be answered late; one that is always late waits for something else.
    let mut took = Vec::new();
    while took.last().is_none_or(|took| *took > Duration::from_millis(600)) {
        assert!(took.len() < 10, "200 ms took {took:?}");
        let began = Instant::now();
        let poll = queue.client.work_poll().environment_id(queue.environment.clone()).block_ms(200_u32);
        assert!(poll.send().await.expect("200").into_inner().is_none());
        took.push(began.elapsed());
    }
    assert!(took.iter().all(|took| *took >= Duration::from_millis(200)), "200 ms took {took:?}");
    proved("work-poll", "otherwise when that time is over.");
    proved("BlockMs", "How many milliseconds to wait for work at most;");
}

async fn stats(queue: &Queue) -> WorkQueueStats {
    let stats = queue.client.work_stats().environment_id(queue.environment.clone()).send().await;
    stats.expect("200").into_inner()
}

#[tokio::test]
async fn waiting_polls_are_woken_by_an_item_and_each_item_wakes_one_worker() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    // On a busy machine the items may come when the polls are already over; then there is another attempt.
    for attempt in 1..10 {
        let polls = (0..10).map(|worker| {
            let poll = queue.client.work_poll().environment_id(queue.environment.clone());
            poll.worker_id(format!("worker {attempt} {worker}")).block_ms(999_u32).send()
        });
        let supply = async {
            while stats(&queue).await.workers_polling < attempt * 10 {}
            join_all((0..10).map(|_| queue.enqueue())).await
        };
        let (handed, items) = tokio::join!(join_all(polls), supply);
        assert!(items.iter().all(|item| item.state == WorkState::Queued));
        let ids =
            handed.into_iter().filter_map(|polled| Some(polled.expect("200").into_inner()?.id.to_string()));
        let ids: Vec<_> = ids.collect();
        let different: HashSet<_> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "one item, one worker");
        if ids.len() == 10 {
            proved("work-enqueue", "Adds an item in state `queued` and wakes a worker that waits in a poll.");
            proved("work-poll", "A waiting poll is woken as soon as work is put into the queue;");
            proved(README, "`block_ms` (up to 999) waits, and is woken as soon as there is work.");
            return;
        }
        join_all(items.iter().map(|item| queue.stop(&item.id, true))).await;
    }
    panic!("not all who waited were ever woken");
}

#[tokio::test]
async fn figures_count_what_waits_what_is_handed_out_and_who_asks() {
    let mut server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let empty = stats(&queue).await;
    assert_eq!((empty.depth, empty.pending, empty.workers_polling), (0, 0, 0));
    assert_eq!(empty.oldest_queued_at, None);
    let first = queue.enqueue().await;
    let second = queue.enqueue().await;
    let full = stats(&queue).await;
    assert_eq!((full.depth, full.pending, full.oldest_queued_at), (2, 0, Some(first.created_at)));
    for worker in ["a", "a", "b"] {
        queue.poll(worker).await;
    }
    let handed = stats(&queue).await;
    assert_eq!((handed.depth, handed.pending, handed.workers_polling), (0, 2, 2));
    assert_eq!(handed.oldest_queued_at, None);
    queue.ack(&second.id, "a").await.expect("200");
    assert_eq!(stats(&queue).await.pending, 1);
    proved("WorkQueueStats.oldest_queued_at", "null when none waits.");
    proved(
        "work-stats",
        "How much work waits, how much is delivered and not acknowledged, and how many workers ask for it.",
    );
    let nameless = queue.client.work_poll().environment_id(queue.environment.clone()).send().await;
    assert!(nameless.expect("200").into_inner().is_none());
    assert_eq!(stats(&queue).await.workers_polling, 2);
    proved("work-stats", "Workers are counted by the `Worker-ID` of their polls, once each;");
    server.kill().await;
    server.start_again().await;
    let anew = stats(&queue).await;
    assert_eq!((anew.pending, anew.workers_polling), (1, 0));
    proved("work-stats", "the count starts anew when the service does.");
}

#[tokio::test]
async fn a_worker_counts_for_half_a_minute_after_its_last_poll() {
    if !thorough("it takes half a minute") {
        return;
    }
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    queue.poll("a").await;
    let last = Instant::now();
    queue.poll("a").await;
    while stats(&queue).await.workers_polling > 0 {
        assert!(last.elapsed() < Duration::from_secs(35), "it still counts");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(last.elapsed() >= Duration::from_secs(30), "{:?}", last.elapsed());
    proved("WorkQueueStats.workers_polling", "each counts for 30 seconds after its last poll.");
}

#[tokio::test]
async fn a_poll_that_waits_is_told_at_once_when_the_server_shuts_down() {
    let mut server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let path = format!("/api/v1/cloud/environments/{}/work/poll?block_ms=999", *queue.environment);
    let polls: Vec<_> = (0..20)
        .map(|worker| {
            let poll = server.request("GET", &path).header("worker-id", format!("worker-{worker}"));
            tokio::spawn(async move {
                // Each waits again and again until it is told, or nobody is there any more.
                while let Ok(answer) = poll.try_clone().expect("it has no body").send().await {
                    if answer.status() != 200 {
                        let (status, at) = (answer.status().as_u16(), Instant::now());
                        return Some((at, status, answer.text().await.expect("a body")));
                    }
                }
                None
            })
        })
        .collect();
    while stats(&queue).await.workers_polling < 20 {}
    let began = Instant::now();
    assert!(server.ask_to_end().await.success());
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let told: Vec<_> = join_all(polls).await.into_iter().filter_map(|poll| poll.expect("it ends")).collect();
    for (_, status, body) in &told {
        assert!(*status == 503 && body.contains("shutting_down"), "{status}: {body}");
    }
    let first = told.iter().map(|(at, ..)| at.duration_since(began)).min().expect("those who wait are told");
    assert!(first < Duration::from_millis(500), "{first:?} is as long as the polls would have waited");
    proved("work-poll", "When the service shuts down, it is 503 at once.");
}

#[tokio::test]
async fn a_thousand_workers_without_work_make_no_claims_and_read_nothing_while_they_wait() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    assert!(queue.poll("a").await.is_none());
    // From here on every claim fails, so nobody makes one.
    server.faults("store.begin fail\n");
    let base = format!("{}/api/v1/cloud/environments/{}/work", server.direct_address(), *queue.environment);
    let (client, token) = (reqwest::Client::new(), server.token());
    let polls = join_all((0..1000).map(|worker| {
        let poll = client.get(format!("{base}/poll?block_ms=999")).bearer_auth(&token);
        async move {
            let answer =
                poll.header("worker-id", format!("worker-{worker}")).send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a body"))
        }
    }));
    let all_wait = async {
        // Once all are seen, whatever they still read would fail, too.
        while stats(&queue).await.workers_polling <= 1000 {}
        server.faults("store.begin fail\nstore.read fail\n");
    };
    let (answers, ()) = tokio::join!(polls, all_wait);
    assert!(answers.iter().all(|(status, body)| (*status, body.as_str()) == (200, "null")));
    server.faults("");
    queue.enqueue().await;
    assert!(queue.poll("a").await.is_some());
    proved(
        README,
        "Polls of an empty queue write nothing, and read nothing while they wait, however many they are.",
    );
}

fn json(item: &WorkItem) -> serde_json::Value {
    serde_json::to_value(item).expect("JSON")
}
