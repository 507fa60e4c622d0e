//! The queue: who gets which item, and how waiting polls are woken.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use futures::future::join_all;
use wharf_client::prelude::*;
use wharf_client::types::WorkState;
use wharf_tests::work::Queue;
use wharf_tests::{TestServer, program};

#[tokio::test]
async fn an_empty_queue_answers_null_at_once_and_tells_caches_to_keep_nothing() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let path = format!("/api/v1/cloud/environments/{}/work/poll", *queue.environment);
    let answer = server.request("GET", &path).send().await.expect("200");
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["cache-control"].as_bytes()),
        (200, &b"no-store"[..])
    );
    assert_eq!(answer.text().await.expect("a body"), "null");
}

#[tokio::test]
async fn the_oldest_item_is_handed_out_first_and_only_once() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(queue.enqueue().await.id);
    }
    for id in ids {
        assert_eq!(queue.poll("a").await.map(|item| item.id), Some(id));
    }
    assert!(queue.poll("a").await.is_none());
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
}

#[tokio::test]
async fn what_nobody_acknowledged_is_handed_out_again_once_it_is_old_enough() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    assert!(queue.poll("a").await.is_some());
    assert!(queue.poll("b").await.is_none(), "it is too young for the default");
    let again = |reclaim: u32| {
        let poll = queue.client.work_poll().environment_id(queue.environment.clone()).worker_id("b");
        poll.block_ms(999_u32).reclaim_older_than_ms(reclaim).send()
    };
    // A poll that waits is woken by the item's age alone.
    let item = again(300).await.expect("200").into_inner().expect("it is old enough by now");
    assert_eq!((item.id.clone(), item.worker_id.as_deref(), item.attempt.get()), (id, Some("b"), 1));
    assert!(again(0).await.expect("200").into_inner().is_some());
    queue.ack(&item.id, "b").await.expect("200");
    let poll =
        queue.client.work_poll().environment_id(queue.environment.clone()).reclaim_older_than_ms(0_u32);
    assert!(poll.send().await.expect("200").into_inner().is_none(), "it is acknowledged");
}

#[tokio::test]
async fn a_poll_waits_as_long_as_it_says_and_no_longer() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let began = Instant::now();
    let poll = queue.client.work_poll().environment_id(queue.environment.clone()).block_ms(200_u32);
    assert!(poll.send().await.expect("200").into_inner().is_none());
    assert!(began.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn waiting_polls_are_woken_by_an_item_and_each_item_wakes_one_worker() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let names: Vec<String> = (0..10).map(|worker| format!("worker-{worker}")).collect();
    let workers = join_all(names.iter().map(|name| queue.wait(name)));
    let supply = async {
        for _ in 0..10 {
            queue.enqueue().await;
        }
    };
    let (handed, ()) = tokio::join!(workers, supply);
    let ids: HashSet<_> = handed.into_iter().map(|item| item.id.to_string()).collect();
    assert_eq!(ids.len(), 10);
}

#[tokio::test]
async fn figures_count_what_waits_what_is_handed_out_and_who_asks() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let stats = async || {
        let stats = queue.client.work_stats().environment_id(queue.environment.clone()).send().await;
        stats.expect("200").into_inner()
    };
    let empty = stats().await;
    assert_eq!((empty.depth, empty.pending, empty.workers_polling), (0, 0, 0));
    assert_eq!(empty.oldest_queued_at, None);
    let first = queue.enqueue().await;
    let second = queue.enqueue().await;
    let full = stats().await;
    assert_eq!((full.depth, full.pending, full.oldest_queued_at), (2, 0, Some(first.created_at)));
    for worker in ["a", "a", "b"] {
        queue.poll(worker).await;
    }
    let handed = stats().await;
    assert_eq!((handed.depth, handed.pending, handed.workers_polling), (0, 2, 2));
    queue.ack(&second.id, "a").await.expect("200");
    assert_eq!(stats().await.pending, 1);
}

#[tokio::test]
async fn a_poll_that_waits_is_told_at_once_when_the_server_shuts_down() {
    let mut server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    // Each poll ends as soon as the server leaves, so the server does too, long before its own deadline.
    let polls: Vec<_> = (0..20)
        .map(|_| {
            let (client, environment) = (queue.client.clone(), queue.environment.clone());
            tokio::spawn(async move {
                while client
                    .work_poll()
                    .environment_id(environment.clone())
                    .block_ms(999_u32)
                    .send()
                    .await
                    .is_ok()
                {}
            })
        })
        .collect();
    while server.log().iter().filter(|line| line["operation"] == "work-poll").count() < 20 {
        tokio::task::yield_now().await;
    }
    let began = Instant::now();
    assert!(server.ask_to_end().await.success());
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    for poll in polls {
        poll.abort();
    }
}

#[tokio::test]
async fn a_list_goes_forward_by_pages_and_back_by_ids_and_can_be_by_state() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..7 {
        ids.push(queue.enqueue().await.id.to_string());
    }
    queue.stop(&ids[2].parse().expect("an id"), true).await.expect("200");
    let list = || queue.client.work_list().environment_id(queue.environment.clone());
    let listed = |page: &wharf_client::types::WorkPage| -> Vec<String> {
        page.data.iter().map(|item| item.id.to_string()).collect()
    };
    let first = list().limit(3_u32).send().await.expect("200").into_inner();
    assert_eq!((listed(&first), first.has_more), (ids[..3].to_vec(), true));
    assert_eq!((first.first_id.as_deref(), first.last_id.as_deref()), (Some(&*ids[0]), Some(&*ids[2])));
    let second =
        list().limit(3_u32).page(first.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!(listed(&second), ids[3..6]);
    let last =
        list().limit(3_u32).page(second.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!((listed(&last), last.has_more, last.next_page), (ids[6..].to_vec(), false, None));
    let before = list().limit(2_u32).before_id(ids[5].clone()).send().await.expect("200").into_inner();
    assert_eq!((listed(&before), before.has_more), (ids[3..5].to_vec(), true), "right before it, ascending");
    let further =
        list().limit(9_u32).page(before.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!((listed(&further), further.has_more), (ids[..3].to_vec(), false));
    let after = list().after_id(ids[4].clone()).send().await.expect("200").into_inner();
    assert_eq!(listed(&after), ids[5..]);
    let all = list().limit(5000_u32).send().await.expect("more than 100 counts as 100");
    assert_eq!(listed(&all), ids);
}

#[tokio::test]
async fn a_list_can_be_of_one_state_and_can_be_empty() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let list = async |state| {
        let list = queue.client.work_list().environment_id(queue.environment.clone()).state(state);
        list.send().await.expect("200").into_inner()
    };
    let starting = queue.enqueue().await.id;
    queue.ack(&starting, "a").await.expect("200");
    let active = queue.active("a").await.0.id;
    let (stopping, stopped) = (queue.active("a").await.0.id, queue.enqueue().await.id);
    queue.stop(&stopping, false).await.expect("200");
    queue.stop(&stopped, true).await.expect("200");
    for (state, id) in [
        (WorkState::Starting, Some(starting)),
        (WorkState::Active, Some(active)),
        (WorkState::Stopping, Some(stopping)),
        (WorkState::Stopped, Some(stopped)),
        (WorkState::Queued, None),
    ] {
        let page = list(state).await;
        let ids: Vec<_> = page.data.into_iter().map(|item| item.id).collect();
        assert_eq!(ids, id.clone().into_iter().collect::<Vec<_>>());
        let id = id.map(|id| id.to_string());
        assert_eq!((page.first_id, page.last_id, page.next_page), (id.clone(), id, None));
    }
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
        loop {
            let stats = queue.client.work_stats().environment_id(queue.environment.clone()).send().await;
            if stats.expect("200").workers_polling > 1000 {
                break;
            }
        }
        server.faults("store.begin fail\nstore.read fail\n");
    };
    let (answers, ()) = tokio::join!(polls, all_wait);
    assert!(answers.iter().all(|(status, body)| (*status, body.as_str()) == (200, "null")));
    server.faults("");
    queue.enqueue().await;
    assert!(queue.poll("a").await.is_some());
}

#[tokio::test]
async fn poll_and_stats_have_no_other_method_than_get() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    for place in ["poll", "stats"] {
        let path = format!("/api/v1/cloud/environments/{}/work/{place}", *queue.environment);
        let change = server.request("POST", &path).json(&serde_json::json!({ "metadata": {} }));
        let answer = change.send().await.expect("an answer");
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()["allow"]),
            (405, &"GET".parse().expect("text"))
        );
    }
}
