//! Leases: how heartbeats extend and fence them, and what becomes of an item whose worker falls silent.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use wharf_client::prelude::*;
use wharf_client::types::{NoOptions, WorkId, WorkItem, WorkState, WorkStopReason};
use wharf_tests::work::{Queue, conflict, refusal};
use wharf_tests::{Setup, TestServer, program, proved};

const README: &str = "README: A queue for your own workers";

#[tokio::test]
async fn a_heartbeat_without_a_lease_is_a_conflict() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    assert_eq!(refusal(queue.beat(&id, "NO_HEARTBEAT", 90).await), conflict("work_not_leased"));
    queue.stop(&id, false).await.expect("200");
    assert_eq!(refusal(queue.beat(&id, "NO_HEARTBEAT", 90).await), conflict("work_not_leased"));
    proved("work-heartbeat", "409 `work_not_leased` in `queued` and `stopped`.");
    proved("WorkHeartbeat.lease_extended", "a heartbeat that does not extend the lease is refused.");
}

#[tokio::test]
async fn a_heartbeat_that_expects_another_is_a_412_with_the_lease_as_it_is() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, beat) = queue.active("a").await;
    let at = beat.last_heartbeat;
    let near = (at + chrono::TimeDelta::microseconds(1)).to_rfc3339();
    let within = format!("{}7Z", at.format("%Y-%m-%dT%H:%M:%S%.6f"));
    for wrong in ["NO_HEARTBEAT", "2020-01-01T00:00:00Z", &near, &within] {
        let Err(wharf_client::Error::ErrorResponse(answer)) = queue.beat(&item.id, wrong, 90).await else {
            panic!("{wrong} is not the last heartbeat")
        };
        assert_eq!(answer.status(), 412);
        let error = answer.into_inner().error;
        let lease = error.lease.expect("the lease");
        assert_eq!((error.code.as_str(), lease.state), ("lease_mismatch", WorkState::Active));
        assert_eq!((lease.last_heartbeat, lease.ttl_seconds), (Some(at), 90));
        assert_eq!(Some(lease.expires_at), item.lease_expires_at);
    }
    let unchanged = queue.get(&item.id).await;
    assert_eq!(unchanged.lease_expires_at, item.lease_expires_at, "a refused heartbeat changes nothing");
    let right = queue.beat(&item.id, &at.to_rfc3339(), 90).await.expect("the right one");
    proved("work-heartbeat", "a time demands that it is exactly the last one, to the microsecond.");
    let beat =
        queue.client.work_heartbeat().environment_id(queue.environment.clone()).work_id(item.id.clone());
    let any = beat.body(NoOptions {}).send().await.expect("it expects nothing");
    assert!(any.last_heartbeat > right.last_heartbeat);
    proved("work-heartbeat", "When absent, nothing is demanded.");

    let id = queue.enqueue().await.id;
    queue.ack(&id, "a").await.expect("200");
    let Err(wharf_client::Error::ErrorResponse(answer)) = queue.beat(&id, &at.to_rfc3339(), 90).await else {
        panic!("there was no heartbeat of this item")
    };
    let lease = answer.into_inner().error.lease.expect("the lease");
    assert_eq!((lease.state, lease.last_heartbeat), (WorkState::Starting, None));
    proved("WorkLease.last_heartbeat", "null when there was none.");
    proved(
        "work-heartbeat",
        "Otherwise the answer is 412 `lease_mismatch` with the lease as it is in `error.lease`.",
    );
    proved(
        README,
        "`expected_last_heartbeat` fences: the wrong one is 412, with the lease as it is in `error.lease`.",
    );
}

#[tokio::test]
async fn a_lease_is_clamped_between_ten_seconds_and_ten_minutes() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    let unsaid =
        queue.client.work_heartbeat().environment_id(queue.environment.clone()).work_id(item.id.clone());
    let mut beat = unsaid.body(NoOptions {}).send().await.expect("200").into_inner();
    assert_eq!(beat.ttl_seconds, 90);
    for (asked, got) in [(1, 10), (10, 10), (45, 45), (600, 600), (4_000_000_000, 600)] {
        beat = queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), asked).await.expect("200");
        assert_eq!(beat.ttl_seconds, got);
        let end = beat.last_heartbeat + TimeDelta::seconds(got.into());
        assert_eq!(queue.get(&item.id).await.lease_expires_at, Some(end));
    }
    proved(
        "work-heartbeat",
        "Says that the worker lives and extends its lease to `desired_ttl_seconds` from now.",
    );
    proved(
        "DesiredTtlSeconds",
        "How long the lease shall last from now; less than 10 counts as 10, more than 600 as 600.",
    );
    proved(README, "each heartbeat sets a lease of 10 to 600 s (default 90).");
}

/// Leases as short as they can be, for tests that wait for their end.
const SHORT: &str = "[work]\nfirst_lease_seconds = 1\nshortest_lease_seconds = 1\nattempts = 2\n";

#[tokio::test]
async fn a_worker_that_falls_silent_loses_its_item_to_the_next_and_then_the_item_its_last_attempt() {
    let server = Setup::new(program!()).configured(SHORT).start().await;
    let queue = Queue::new(&server).await;
    let (item, beat) = queue.active("a").await;
    let last = queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), 1).await.expect("200").last_heartbeat;
    let again = queue.wait("b").await;
    assert!(Utc::now() >= last + TimeDelta::seconds(1), "its lease has ended");
    assert_eq!((again.id.clone(), again.attempt.get(), again.state), (item.id.clone(), 2, WorkState::Queued));
    assert_eq!((again.acknowledged_at, again.started_at, again.latest_heartbeat_at), (None, None, None));
    assert_eq!(again.worker_id.as_deref(), Some("b"));
    assert_eq!(
        refusal(queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), 1).await),
        conflict("work_not_leased"),
        "the first worker learns it"
    );
    proved(README, "When a lease ends the item is `queued` again with `attempt` one higher;");
    proved("WorkItem.attempt", "it grows when a lease ends without the work being done.");
    queue.ack(&item.id, "b").await.expect("200");
    queue.beat(&item.id, "NO_HEARTBEAT", 1).await.expect("200, for in this attempt there was none");
    assert_eq!(refusal(queue.beat(&item.id, "NO_HEARTBEAT", 1).await).0, 412, "now there was one");
    proved(
        "work-heartbeat",
        "`expected_last_heartbeat` fences: `NO_HEARTBEAT` demands that there was none in this attempt;",
    );
    let over = ended(&queue, &item.id).await;
    assert_eq!(over.stop_reason, Some(WorkStopReason::AttemptsExhausted));
    assert_eq!((over.stop_requested_at, over.attempt.get()), (None, 2));
    proved("work-get", "when its last attempt ends so it is `stopped`.");
    proved("WorkStopReason", "`attempts_exhausted`: its last attempt's worker fell silent.");
}

#[tokio::test]
async fn an_item_is_tried_five_times() {
    let server = Setup::new(program!()).configured("[work]\nfirst_lease_seconds = 1\n").start().await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    for attempt in 1..=5 {
        let item = queue.wait("a").await;
        assert_eq!((&item.id, item.attempt.get()), (&id, attempt));
        queue.ack(&id, "a").await.expect("200");
    }
    let over = ended(&queue, &id).await;
    assert_eq!((over.stop_reason, over.attempt.get()), (Some(WorkStopReason::AttemptsExhausted), 5));
    proved(README, "after 5 attempts it is `stopped` with `stop_reason: attempts_exhausted`.");
}

#[tokio::test]
async fn a_graceful_stop_ends_without_its_worker_when_the_lease_does() {
    let server = Setup::new(program!()).configured(SHORT).start().await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    queue.ack(&id, "a").await.expect("200");
    assert_eq!(queue.stop(&id, false).await.expect("200").state, WorkState::Stopping);
    let over = ended(&queue, &id).await;
    assert_eq!((over.stop_reason, over.attempt.get()), (Some(WorkStopReason::LeaseExpired), 1));
    proved("WorkStopReason", "`lease_expired`: its worker fell silent while it drained;");
    proved(README, "If it falls silent, the end of its lease stops the item.");
}

#[tokio::test]
async fn a_lease_that_ended_while_the_server_was_down_is_over_when_it_is_up_again() {
    let mut server = Setup::new(program!()).configured(SHORT).start().await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    queue.ack(&id, "a").await.expect("200");
    let beat = queue.beat(&id, "NO_HEARTBEAT", 2).await.expect("200");
    server.kill().await;
    let end = beat.last_heartbeat + TimeDelta::seconds(2);
    let left = (end - Utc::now()).to_std().unwrap_or_default();
    tokio::time::sleep(left + Duration::from_millis(1)).await;
    server.start_again().await;
    // The first look, without anybody having touched it.
    let page = queue.client.work_list().environment_id(queue.environment.clone()).send().await.expect("200");
    let item = &page.data[0];
    assert_eq!((&item.state, item.attempt.get(), &item.worker_id), (&WorkState::Queued, 2, &None));
    assert_eq!((item.latest_heartbeat_at, item.lease_expires_at), (None, None));
    proved(
        "work-get",
        "A lease ends when `lease_expires_at` has come and no heartbeat extended it; also while the service is down. \
         The item is then `queued` again with `attempt` one higher, its worker and heartbeat forgotten;",
    );
}

#[tokio::test]
async fn a_waiting_poll_is_woken_when_a_lease_ends() {
    let server =
        Setup::new(program!()).configured(&SHORT.replace("attempts = 2", "attempts = 100")).start().await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    // A poll that ends just before the lease does shows nothing; then there is another attempt.
    for _ in 0..10 {
        let end = queue.ack(&id, "a").await.expect("200").lease_expires_at.expect("a lease");
        let began = loop {
            let began = Utc::now();
            let poll = queue.client.work_poll().environment_id(queue.environment.clone());
            if poll.block_ms(700_u32).send().await.expect("200").into_inner().is_some() {
                break began;
            }
        };
        assert!(Utc::now() >= end, "the lease has ended");
        if began < end {
            proved("work-poll", "also when a lease ends, or an item can be handed out again.");
            return;
        }
    }
    panic!("nobody who waited was ever woken");
}

/// The item once it is stopped.
async fn ended(queue: &Queue, id: &WorkId) -> WorkItem {
    let stopped = tokio::time::timeout(Duration::from_mins(1), async {
        loop {
            let item = queue.get(id).await;
            if item.state == WorkState::Stopped {
                return item;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    stopped.await.expect("it stops")
}
