//! The life of a work item: polls, leases, stops.

use std::time::Duration;

use wharf_client::prelude::*;
use wharf_client::types::{WorkState, WorkStopReason};
use wharf_tests::work::{Queue, conflict, refusal};
use wharf_tests::{Setup, TestServer, program};

#[tokio::test]
async fn an_item_goes_from_queued_to_stopped_by_way_of_every_state() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let item = queue.enqueue().await;
    assert_eq!((item.state, item.attempt.get()), (WorkState::Queued, 1));
    let handed = queue.poll("a").await.expect("the item");
    assert_eq!((handed.id.clone(), handed.state), (item.id.clone(), WorkState::Queued));
    assert_eq!(handed.worker_id.as_deref(), Some("a"));
    let starting = queue.ack(&item.id, "a").await.expect("200");
    assert_eq!(starting.state, WorkState::Starting);
    assert!(starting.acknowledged_at.is_some() && starting.lease_expires_at.is_some());
    let first = queue.beat(&item.id, "NO_HEARTBEAT", 60).await.expect("200");
    assert_eq!((first.state, first.ttl_seconds, first.lease_extended), (WorkState::Active, 60, true));
    let active = queue.get(&item.id).await;
    assert_eq!(active.latest_heartbeat_at, Some(first.last_heartbeat));
    assert_eq!(active.started_at, active.latest_heartbeat_at);
    assert_eq!(queue.stop(&item.id, false).await.expect("200").state, WorkState::Stopping);
    let second = queue.beat(&item.id, &first.last_heartbeat.to_rfc3339(), 60).await.expect("200");
    assert_eq!(second.state, WorkState::Stopping, "this is how a worker learns that it must drain");
    let stopped = queue.stop(&item.id, false).await.expect("200");
    assert_eq!(
        (&stopped.state, &stopped.stop_reason),
        (&WorkState::Stopped, &Some(WorkStopReason::Requested))
    );
    assert!(stopped.stop_requested_at < stopped.stopped_at);
    assert_eq!(stopped.lease_expires_at, None);
    assert_eq!(json(&queue.stop(&item.id, true).await.expect("200")), json(&stopped));
}

#[tokio::test]
async fn a_stop_follows_the_seeds_table_in_every_state() {
    use WorkState::{Active, Queued, Starting, Stopped, Stopping};
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let table = [
        (false, Queued, Stopped),
        (false, Starting, Stopping),
        (false, Active, Stopping),
        (false, Stopping, Stopped),
        (false, Stopped, Stopped),
        (true, Queued, Stopped),
        (true, Starting, Stopped),
        (true, Active, Stopped),
        (true, Stopping, Stopped),
        (true, Stopped, Stopped),
    ];
    for (force, from, to) in table {
        let id = queue.enqueue().await.id;
        if from != Queued && from != Stopped {
            queue.ack(&id, "a").await.expect("200");
        }
        if from == Active || from == Stopping {
            queue.beat(&id, "NO_HEARTBEAT", 90).await.expect("200");
        }
        if from == Stopping || from == Stopped {
            queue.stop(&id, false).await.expect("200");
        }
        assert_eq!(queue.get(&id).await.state, from);
        let after = queue.stop(&id, force).await.expect("200");
        assert_eq!(after.state, to, "force={force} in {from}");
        if from != Stopping && from != Stopped && to == Stopped {
            assert_eq!(after.stop_requested_at, after.stopped_at, "at once");
        }
    }
}

#[tokio::test]
async fn an_acknowledgement_can_be_repeated_but_only_by_its_worker_and_only_while_it_lives() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    assert_eq!(json(&queue.ack(&item.id, "a").await.expect("200")), json(&item));
    assert_eq!(refusal(queue.ack(&item.id, "b").await), conflict("work_held_by_another"));
    queue.stop(&item.id, false).await.expect("200");
    assert_eq!(refusal(queue.ack(&item.id, "a").await), conflict("work_not_live"));
    queue.stop(&item.id, false).await.expect("200");
    assert_eq!(refusal(queue.ack(&item.id, "a").await), conflict("work_not_live"));
}

#[tokio::test]
async fn a_heartbeat_without_a_lease_is_a_conflict() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    assert_eq!(refusal(queue.beat(&id, "NO_HEARTBEAT", 90).await), conflict("work_not_leased"));
    queue.stop(&id, false).await.expect("200");
    assert_eq!(refusal(queue.beat(&id, "NO_HEARTBEAT", 90).await), conflict("work_not_leased"));
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
    assert_eq!(json(&queue.get(&item.id).await), json(&item), "a refused heartbeat changes nothing");
    queue.beat(&item.id, &at.to_rfc3339(), 90).await.expect("the right one");

    let id = queue.enqueue().await.id;
    queue.ack(&id, "a").await.expect("200");
    let Err(wharf_client::Error::ErrorResponse(answer)) = queue.beat(&id, &at.to_rfc3339(), 90).await else {
        panic!("there was no heartbeat of this item")
    };
    let lease = answer.into_inner().error.lease.expect("the lease");
    assert_eq!((lease.state, lease.last_heartbeat), (WorkState::Starting, None));
}

#[tokio::test]
async fn a_lease_is_clamped_between_ten_seconds_and_ten_minutes() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, mut beat) = queue.active("a").await;
    for (asked, got) in [(1, 10), (10, 10), (45, 45), (600, 600), (4_000_000_000, 600)] {
        beat = queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), asked).await.expect("200");
        assert_eq!(beat.ttl_seconds, got);
    }
}

/// Leases as short as they can be, for tests that wait for their end.
const SHORT: &str = "[work]\nfirst_lease_seconds = 1\nshortest_lease_seconds = 1\nattempts = 2\n";

#[tokio::test]
async fn a_worker_that_falls_silent_loses_its_item_to_the_next_and_then_the_item_its_last_attempt() {
    let server = Setup::new(program!()).configured(SHORT).start().await;
    let queue = Queue::new(&server).await;
    let (item, beat) = queue.active("a").await;
    queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), 1).await.expect("200");
    // The poll wakes by itself when the lease ends.
    let again = queue.wait("b").await;
    assert_eq!((again.id.clone(), again.attempt.get(), again.state), (item.id.clone(), 2, WorkState::Queued));
    assert_eq!((again.acknowledged_at, again.started_at, again.latest_heartbeat_at), (None, None, None));
    assert_eq!(again.worker_id.as_deref(), Some("b"));
    assert_eq!(
        refusal(queue.beat(&item.id, &beat.last_heartbeat.to_rfc3339(), 1).await),
        conflict("work_not_leased"),
        "the first worker learns it"
    );
    queue.ack(&item.id, "b").await.expect("200");
    let over = ended(&queue, &item.id).await;
    assert_eq!(over.stop_reason, Some(WorkStopReason::AttemptsExhausted));
    assert_eq!((over.stop_requested_at, over.attempt.get()), (None, 2));
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
}

#[tokio::test]
async fn a_lease_that_ended_while_the_server_was_down_is_over_when_it_is_up_again() {
    let mut server = Setup::new(program!()).configured(SHORT).start().await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    let acknowledged = queue.ack(&id, "a").await.expect("200").into_inner();
    server.kill().await;
    let end = acknowledged.lease_expires_at.expect("a lease");
    let left = (end - chrono::Utc::now()).to_std().unwrap_or_default();
    tokio::time::sleep(left + Duration::from_millis(1)).await;
    server.start_again().await;
    // The first look, without anybody having touched it.
    let page = queue.client.work_list().environment_id(queue.environment.clone()).send().await.expect("200");
    assert_eq!((&page.data[0].state, page.data[0].attempt.get()), (&WorkState::Queued, 2));
}

/// The item once it is stopped.
async fn ended(queue: &Queue, id: &wharf_client::types::WorkId) -> wharf_client::types::WorkItem {
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

fn json(item: &wharf_client::types::WorkItem) -> serde_json::Value {
    serde_json::to_value(item).expect("JSON")
}
