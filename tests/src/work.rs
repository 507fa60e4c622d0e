//! A queue of work for tests.

use std::time::Duration;

use wharf_client::prelude::*;
use wharf_client::types::{Environment, EnvironmentChoice, EnvironmentId, WorkHeartbeat, WorkId, WorkItem};
use wharf_client::{Error, ResponseValue};

use crate::TestServer;

/// An environment whose work tests do, and a client for it.
pub struct Queue {
    pub client: Client,
    pub environment: EnvironmentId,
}

/// What an operation that answers a work item came to.
pub type Worked = Result<ResponseValue<WorkItem>, Error<wharf_client::types::Error>>;

impl Queue {
    /// A new environment of type `self_hosted` on this server.
    pub async fn new(server: &TestServer) -> Self {
        Self::with(server.client()).await
    }

    /// The same by this client.
    pub async fn with(client: Client) -> Self {
        let environment = environment(&client).await;
        Self { client, environment: environment.id }
    }

    /// Puts an item into it.
    pub async fn enqueue(&self) -> WorkItem {
        let body = serde_json::json!({ "data": { "type": "session", "id": session() } });
        let body: wharf_client::types::WorkEnqueue = serde_json::from_value(body).expect("of the contract");
        let sent =
            self.client.work_enqueue().environment_id(self.environment.clone()).body(body).send().await;
        sent.expect("201").into_inner()
    }

    /// Polls once without waiting, and takes back what was handed out longer ago than the default.
    pub async fn poll(&self, worker: &str) -> Option<WorkItem> {
        let poll = self.client.work_poll().environment_id(self.environment.clone());
        poll.worker_id(worker).send().await.expect("200").into_inner()
    }

    /// Polls and waits for as long as a poll can, until there is an item.
    pub async fn wait(&self, worker: &str) -> WorkItem {
        let found = tokio::time::timeout(Duration::from_mins(1), async {
            loop {
                let poll = self.client.work_poll().environment_id(self.environment.clone());
                let polled = poll.worker_id(worker).block_ms(999_u32).send().await;
                if let Some(item) = polled.expect("200").into_inner() {
                    return item;
                }
            }
        });
        found.await.expect("an item comes")
    }

    pub async fn get(&self, id: &WorkId) -> WorkItem {
        let got = self.client.work_get().environment_id(self.environment.clone()).work_id(id.clone());
        got.send().await.expect("200").into_inner()
    }

    pub async fn ack(&self, id: &WorkId, worker: &str) -> Worked {
        let ack = self.client.work_ack().environment_id(self.environment.clone()).work_id(id.clone());
        ack.worker_id(worker).body(wharf_client::types::NoOptions {}).send().await
    }

    /// A heartbeat that expects this one before.
    pub async fn beat(
        &self,
        id: &WorkId,
        expected: &str,
        ttl: u32,
    ) -> Result<WorkHeartbeat, Error<wharf_client::types::Error>> {
        let beat = self.client.work_heartbeat().environment_id(self.environment.clone()).work_id(id.clone());
        let beat = beat.expected_last_heartbeat(expected).desired_ttl_seconds(ttl);
        beat.body(wharf_client::types::NoOptions {}).send().await.map(ResponseValue::into_inner)
    }

    pub async fn stop(&self, id: &WorkId, force: bool) -> Worked {
        let body = wharf_client::types::WorkStopOptions { force };
        let stop = self.client.work_stop().environment_id(self.environment.clone()).work_id(id.clone());
        stop.body(body).send().await
    }

    /// An item that this worker has acknowledged and beaten for once.
    pub async fn active(&self, worker: &str) -> (WorkItem, WorkHeartbeat) {
        let id = self.enqueue().await.id;
        assert_eq!(self.poll(worker).await.map(|item| item.id), Some(id.clone()));
        self.ack(&id, worker).await.expect("200");
        let beat = self.beat(&id, "NO_HEARTBEAT", 90).await.expect("200");
        (self.get(&id).await, beat)
    }
}

/// A new environment of type `self_hosted`.
pub async fn environment(client: &Client) -> Environment {
    let config = EnvironmentChoice::SelfHosted { setup_script: None };
    let create = client.environments_create().body_map(|body| body.name("queue").config(config));
    create.send().await.expect("201").into_inner()
}

/// A session's id, which is the caller's own affair.
pub fn session() -> String {
    format!("sess_{}", uuid::Uuid::now_v7().simple())
}

/// The error's status, type and code.
pub fn refusal<T: std::fmt::Debug>(
    outcome: Result<T, Error<wharf_client::types::Error>>,
) -> (u16, String, String) {
    match outcome {
        Err(Error::ErrorResponse(answer)) => {
            let status = answer.status().as_u16();
            let error = answer.into_inner().error;
            (status, error.type_.to_string(), error.code)
        }
        other => panic!("not a refusal of the contract: {other:?}"),
    }
}

/// The refusals of the work family that a state decides.
pub fn conflict(code: &str) -> (u16, String, String) {
    (409, "invalid_request_error".to_owned(), code.to_owned())
}
