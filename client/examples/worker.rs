//! A worker: takes work from an environment's queue and runs a command for each item.
//!
//! ```text
//! export WHARF_URL=http://127.0.0.1:8787 WHARF_TOKEN=…
//! cargo run -p wharf-client --example worker -- ENVIRONMENT_ID COMMAND [ARGUMENT …]
//! ```
//!
//! The command finds the item in `WORK_ID` and `SESSION_ID`. While it runs, the worker extends the item's lease; when the
//! item is asked to stop, it asks the command to end (SIGTERM), waits for it, and confirms. When somebody else has the
//! item by now, or the lease could not be extended in time, it ends the command and leaves the item alone. On SIGTERM or
//! SIGINT it finishes the item that it has, and takes no other.

use std::error::Error;
use std::process::ExitStatus;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout_at};
use wharf_client::prelude::*;
use wharf_client::types::{EnvironmentId, NoOptions, WorkId, WorkItem, WorkState, WorkStopOptions};

/// The lease that each heartbeat asks for, in seconds.
const LEASE: u32 = 30;
/// Three heartbeats fit into a lease, so that two may be lost.
const PACE: Duration = Duration::from_secs(10);
/// How long to wait before asking again a server that can't be reached.
const PAUSE: Duration = Duration::from_secs(1);

/// A worker and where it works.
struct Worker {
    client: Client,
    environment: EnvironmentId,
    name: String,
    command: Vec<String>,
}

/// How an item ended for this worker.
enum Ending {
    /// The command has ended, and the item is stopped.
    Done(ExitStatus),
    /// Somebody else has it by now, or it is over.
    GivenUp(String),
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let environment = arguments.next().ok_or("usage: worker ENVIRONMENT_ID COMMAND [ARGUMENT …]")?.parse()?;
    let command: Vec<String> = arguments.collect();
    if command.is_empty() {
        return Err("usage: worker ENVIRONMENT_ID COMMAND [ARGUMENT …]".into());
    }
    let name = std::env::var("WORKER_ID").unwrap_or_else(|_| format!("worker-{}", std::process::id()));
    let worker = Worker { client: Client::from_env()?, environment, name, command };
    worker.work(asked_to_end()?).await
}

/// Turns true at the first SIGTERM or SIGINT.
fn asked_to_end() -> std::io::Result<watch::Receiver<bool>> {
    let (asked, asking) = watch::channel(false);
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        asked.send_replace(true);
    });
    Ok(asking)
}

impl Worker {
    async fn work(&self, asking: watch::Receiver<bool>) -> Result<(), Box<dyn Error>> {
        println!("{} works for {}", self.name, *self.environment);
        while !*asking.borrow() {
            let poll = self.client.work_poll().environment_id(self.environment.clone());
            match poll.worker_id(self.name.as_str()).block_ms(999_u32).send().await {
                Ok(answer) => {
                    if let Some(item) = answer.into_inner() {
                        self.take(&item).await?;
                    }
                }
                // The server may be starting again.
                Err(
                    error @ (wharf_client::Error::CommunicationError(_)
                    | wharf_client::Error::ErrorResponse(_)),
                ) if error.status().is_none_or(|status| status.is_server_error() || status == 429) => {
                    eprintln!("no answer, trying again: {error}");
                    sleep(PAUSE).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
        println!("{} was asked to end and takes no more", self.name);
        Ok(())
    }

    /// Acknowledges an item, runs the command for it, and says how it ended.
    async fn take(&self, item: &WorkItem) -> Result<(), Box<dyn Error>> {
        let ack = self.client.work_ack().environment_id(self.environment.clone()).work_id(item.id.clone());
        if let Err(error) = ack.worker_id(self.name.as_str()).body(NoOptions {}).send().await {
            println!("{}: not acknowledged: {error}", *item.id);
            return Ok(());
        }
        println!("{}: acknowledged, attempt {}", *item.id, item.attempt);
        let mut child = Command::new(&self.command[0])
            .args(&self.command[1..])
            .env("WORK_ID", &*item.id)
            .env("SESSION_ID", &*item.data.id)
            .kill_on_drop(true)
            .spawn()?;
        match self.hold(&item.id, &mut child).await? {
            Ending::Done(status) => println!("{}: stopped, the command ended with {status}", *item.id),
            Ending::GivenUp(why) => {
                child.kill().await?;
                println!("{}: given up: {why}", *item.id);
            }
        }
        Ok(())
    }

    /// Extends the lease until the command has ended, or the item is somebody else's.
    async fn hold(&self, id: &WorkId, child: &mut Child) -> Result<Ending, Box<dyn Error>> {
        let mut expected = "NO_HEARTBEAT".to_owned();
        let mut lease_ends = Instant::now() + Duration::from_secs(LEASE.into());
        let mut draining = false;
        loop {
            let began = Instant::now();
            // A heartbeat that hangs must not outlive the lease.
            match timeout_at(lease_ends, self.beat(id, &expected)).await {
                Ok(Ok((last, state, ttl))) => {
                    expected = last;
                    lease_ends = began + ttl;
                    if state == WorkState::Stopping && !draining {
                        println!("{}: asked to stop, draining", **id);
                        draining = true;
                        terminate(child);
                    }
                }
                Ok(Err(error)) if error.status().is_some_and(|status| status == 412 || status == 409) => {
                    return Ok(Ending::GivenUp(error.to_string()));
                }
                Ok(Err(error)) => eprintln!("{}: no heartbeat: {error}", **id),
                Err(_) => {}
            }
            if Instant::now() >= lease_ends {
                return Ok(Ending::GivenUp("the lease could not be extended in time".to_owned()));
            }
            tokio::select! {
                status = child.wait() => {
                    self.finish(id).await;
                    return Ok(Ending::Done(status?));
                }
                () = sleep(PACE) => {}
            }
        }
    }

    async fn beat(
        &self,
        id: &WorkId,
        expected: &str,
    ) -> Result<(String, WorkState, Duration), wharf_client::Error<wharf_client::types::Error>> {
        let beat = self.client.work_heartbeat().environment_id(self.environment.clone()).work_id(id.clone());
        let beat = beat.expected_last_heartbeat(expected).desired_ttl_seconds(LEASE).body(NoOptions {});
        let lease = beat.send().await?.into_inner();
        let ttl = Duration::from_secs(lease.ttl_seconds.into());
        Ok((lease.last_heartbeat.to_rfc3339(), lease.state, ttl))
    }

    /// Stops the item: the first time asks for it, the second time confirms it.
    async fn finish(&self, id: &WorkId) {
        for _ in 0..2 {
            let stop = self.client.work_stop().environment_id(self.environment.clone()).work_id(id.clone());
            match stop.body(WorkStopOptions { force: false }).send().await {
                Ok(item) if item.state == WorkState::Stopped => return,
                Ok(_) => {}
                Err(error) => eprintln!("{}: not stopped: {error}", **id),
            }
        }
    }
}

fn terminate(child: &Child) {
    let process = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    // A process that has just ended is what is wanted.
    let _ = process.map(|process| kill_process(process, Signal::TERM));
}
