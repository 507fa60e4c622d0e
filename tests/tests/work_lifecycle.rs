//! The life of a work item: its states, and what leads from one to another.

use chrono::TimeDelta;
use wharf_client::prelude::*;
use wharf_client::types::{WorkItem, WorkState, WorkStopReason, WorkUpdate};
use wharf_server::store::Store;
use wharf_tests::work::{Queue, conflict, refusal};
use wharf_tests::{TestServer, program, proved};

const README: &str = "README: A queue for your own workers";

#[tokio::test]
async fn an_item_goes_from_queued_to_stopped_by_way_of_every_state() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let item = queue.enqueue().await;
    assert_eq!((&item.state, item.attempt.get()), (&WorkState::Queued, 1));
    let handed = queue.poll("a").await.expect("the item");
    assert_eq!((&handed.id, &handed.state), (&item.id, &WorkState::Queued));
    assert_eq!(handed.worker_id.as_deref(), Some("a"));
    let starting = queue.ack(&item.id, "a").await.expect("200");
    assert_eq!((&starting.state, &starting.stop_reason), (&WorkState::Starting, &None));
    let first_lease = starting.lease_expires_at.zip(starting.acknowledged_at).map(|(end, from)| end - from);
    assert_eq!(first_lease, Some(TimeDelta::seconds(90)));
    proved(
        "work-ack",
        "The worker has the item: `queued` → `starting`, with a first lease of 90 seconds in which a heartbeat must come.",
    );
    proved(README, "An acknowledgement gives 90 s for the first heartbeat;");
    proved("WorkState", "`starting`: acknowledged;");
    let first = queue.beat(&item.id, "NO_HEARTBEAT", 60).await.expect("200");
    assert_eq!((first.state, first.ttl_seconds, first.lease_extended), (WorkState::Active, 60, true));
    let active = queue.get(&item.id).await;
    assert_eq!(active.latest_heartbeat_at, Some(first.last_heartbeat));
    assert_eq!(active.started_at, active.latest_heartbeat_at);
    proved("work-heartbeat", "The first one moves the item from `starting` to `active`.");
    proved("WorkState", "`active`: its worker sends heartbeats;");
    assert_eq!(queue.stop(&item.id, false).await.expect("200").state, WorkState::Stopping);
    let second = queue.beat(&item.id, &first.last_heartbeat.to_rfc3339(), 60).await.expect("200");
    assert_eq!(second.state, WorkState::Stopping, "this is how a worker learns that it must drain");
    let draining = queue.get(&item.id).await;
    assert_eq!(draining.lease_expires_at, Some(second.last_heartbeat + TimeDelta::seconds(60)));
    proved(
        "work-heartbeat",
        "In `stopping` it extends the lease, too, and the answer's `state` tells the worker to drain.",
    );
    proved("WorkState", "`stopping`: its worker is asked to drain;");
    proved(README, "A graceful stop shows as `state: stopping` in the next heartbeat's answer;");
    let stopped = queue.stop(&item.id, false).await.expect("200");
    assert_eq!(
        (&stopped.state, &stopped.stop_reason),
        (&WorkState::Stopped, &Some(WorkStopReason::Requested))
    );
    assert!(stopped.stop_requested_at < stopped.stopped_at);
    assert_eq!(stopped.stop_requested_at, draining.stop_requested_at);
    proved("WorkItem.stop_requested_at", "it is set once.");
    assert_eq!((item.lease_expires_at, stopped.lease_expires_at), (None, None));
    proved("WorkItem.lease_expires_at", "null without a lease.");
    assert!([&item, &handed, &active, &draining].iter().all(|item| item.stop_reason.is_none()));
    proved("WorkItem.stop_reason", "null while it is not.");
    assert_eq!(json(&queue.get(&item.id).await), json(&stopped));
    assert_eq!(json(&queue.stop(&item.id, true).await.expect("200")), json(&stopped));
    proved("work-get", "The item as it is now.");
    proved("WorkState", "`stopped`: over.");
    proved(
        "work-stop",
        "Without `force` an item in `starting` or `active` moves to `stopping`: its worker learns it from the next \
         heartbeat, drains, and calls this again, which confirms the end.",
    );
    proved(
        README,
        "An environment of type `self_hosted` is a queue. `work-enqueue` puts an item in; a worker polls, acknowledges, \
         sends heartbeats, and stops the item twice: the first stop asks, the second confirms.",
    );
    proved(README, "the worker ends what it does and stops the item again.");
}

/// What the contract says of a state is made from the server's own table.
#[test]
fn the_contract_shows_the_table_that_the_server_decides_by() {
    let contract = include_str!("../../spec/openapi.yaml");
    let diagram = wharf_server::lifecycle::work::diagram();
    let indented = diagram.replace('\n', "\n        ");
    assert!(contract.contains(&format!("```mermaid\n        {indented}```")), "put this there:\n{diagram}");
    proved("work-get", "Its states, and what leads from one to another:");
}

#[tokio::test]
async fn metadata_can_be_changed_in_every_state() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    let note = async |state: WorkState| {
        let body = serde_json::from_value(serde_json::json!({"metadata": {"at": state.to_string()}}));
        let update = queue.client.work_update().environment_id(queue.environment.clone()).work_id(id.clone());
        let item = update.body::<WorkUpdate>(body.expect("valid")).send().await.expect("200").into_inner();
        assert_eq!((&item.state, item.metadata["at"].as_str()), (&state, &*state.to_string()));
    };
    note(WorkState::Queued).await;
    queue.ack(&id, "a").await.expect("200");
    note(WorkState::Starting).await;
    queue.beat(&id, "NO_HEARTBEAT", 90).await.expect("200");
    note(WorkState::Active).await;
    queue.stop(&id, false).await.expect("200");
    note(WorkState::Stopping).await;
    queue.stop(&id, false).await.expect("200");
    note(WorkState::Stopped).await;
    proved("work-update", "Taken in every state.");
}

#[tokio::test]
async fn every_answer_comes_after_its_change_is_on_disk() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let store = Store::open(&server.data()).await.expect("the store opens");
    let item = queue.enqueue().await;
    // What lies there, seen past the server.
    let on_disk = async || {
        let record =
            store.work(&queue.environment, &item.id).await.expect("it is readable").expect("the item");
        (record.item.state.to_string(), record.item.worker, record.item.last_heartbeat)
    };
    assert_eq!(on_disk().await, ("queued".to_owned(), None, None));
    queue.poll("a").await.expect("the item");
    assert_eq!(on_disk().await, ("queued".to_owned(), Some("a".to_owned()), None));
    queue.ack(&item.id, "a").await.expect("200");
    assert_eq!(on_disk().await.0, "starting");
    let beat = queue.beat(&item.id, "NO_HEARTBEAT", 90).await.expect("200").last_heartbeat.timestamp_micros();
    assert_eq!(on_disk().await, ("active".to_owned(), Some("a".to_owned()), Some(beat)));
    for state in ["stopping", "stopped"] {
        queue.stop(&item.id, false).await.expect("200");
        assert_eq!(on_disk().await.0, state);
    }
    store.close().await;
    proved(README, "Every answer comes after its change is on disk.");
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
        let before = queue.get(&id).await;
        assert_eq!(before.state, from);
        let after = queue.stop(&id, force).await.expect("200");
        assert_eq!(after.state, to, "force={force} in {from}");
        if from != Stopping && from != Stopped && to == Stopped {
            assert_eq!(after.stop_requested_at, after.stopped_at, "at once");
        }
        if from == Stopped {
            assert_eq!(json(&after), json(&before), "the item as it is");
        }
    }
    proved(
        "work-stop",
        "`force` ends any item at once. \
         | false | `queued` | `stopped` | \
         | false | `starting`, `active` | `stopping` | \
         | false | `stopping` | `stopped` | \
         | false | `stopped` | the item as it is | \
         | true | any | `stopped` | \
         A graceful stop that is sent twice is thus a confirmation.",
    );
}

#[tokio::test]
async fn an_acknowledgement_can_be_repeated_but_only_by_its_worker_and_only_while_it_lives() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    // Any name will do.
    let (mine, other) = ("~ worker 1, in the basement!", "~");
    let id = queue.enqueue().await.id;
    queue.poll(mine).await.expect("the item");
    assert_eq!(
        refusal(queue.ack(&id, other).await),
        conflict("work_held_by_another"),
        "it was not handed to it"
    );
    let starting = queue.ack(&id, mine).await.expect("200").into_inner();
    assert_eq!(starting.worker_id.as_deref(), Some(mine));
    assert_eq!(json(&queue.ack(&id, mine).await.expect("200")), json(&starting));
    queue.beat(&id, "NO_HEARTBEAT", 90).await.expect("200");
    let active = queue.get(&id).await;
    assert_eq!(json(&queue.ack(&id, mine).await.expect("200")), json(&active));
    proved("work-ack", "Safe to repeat in `starting` and `active`, where it changes nothing.");
    assert_eq!(refusal(queue.ack(&id, other).await), conflict("work_held_by_another"));
    proved(
        "work-ack",
        "409 `work_held_by_another` when another `Worker-ID` was handed the item or holds it;",
    );
    proved("WorkerId", "A name of the worker's own choice, the same in all its requests.");
    queue.stop(&id, false).await.expect("200");
    assert_eq!(refusal(queue.ack(&id, mine).await), conflict("work_not_live"));
    queue.stop(&id, false).await.expect("200");
    assert_eq!(refusal(queue.ack(&id, mine).await), conflict("work_not_live"));
    proved("work-ack", "409 `work_not_live` in `stopping` and `stopped`.");
}

fn json(item: &WorkItem) -> serde_json::Value {
    serde_json::to_value(item).expect("JSON")
}
