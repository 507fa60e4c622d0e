//! A worker: takes work from an environment's queue and runs a command for each item.
//!
//! ```text
//! export WHARF_URL=http://127.0.0.1:8787 WHARF_TOKEN=…
//! cargo run -p wharf-client --example worker -- ENVIRONMENT_ID COMMAND [ARGUMENT …]
//! ```
//!
//! The command finds the item in `WORK_ID` and `SESSION_ID`, and is a process group of its own: signals that the worker
//! sends reach whatever it started, and a Ctrl-C at the terminal reaches the worker alone. While it runs, the worker
//! extends the item's lease, three times within each lease. When the command has ended, however it ended, the item is
//! stopped.
//!
//! - **The item is asked to stop:** the worker asks the command to end (SIGTERM), waits for it, and confirms.
//! - **The lease is lost,** because somebody else has the item by now, or it was stopped by force, or the lease could not
//!   be extended in time: the worker kills the command, leaves the item alone, and takes the next one.
//! - **The server does not answer,** or fails: the worker repeats the request, as the same request, for as long as it has
//!   the lease; without an item, for ever. An answer that was lost thus costs nothing.
//! - **The worker is asked to end** (SIGTERM or SIGINT): it finishes the item that it has, takes no other, and ends with 0.
//!   Asked a second time, it gives the item up as well: it kills the command, and whoever polls after the end of the lease
//!   gets the item.
//! - **The command can't be started:** the worker ends with 1, so that it doesn't use up the attempts of other items.

use std::error::Error;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use wharf_client::ResponseValue;
use wharf_client::prelude::*;
use wharf_client::types::{
    EnvironmentId, NoOptions, WorkHeartbeat, WorkId, WorkItem, WorkState, WorkStopOptions,
};

/// The lease that each heartbeat asks for, in seconds. The server may give another.
const LEASE: u32 = 30;
/// How many heartbeats fit into a lease, so that all but one may be late.
const BEATS: u32 = 3;
/// How long one try of a request may take; well below a lease, so that one that hangs doesn't lose it.
const TRY: Duration = Duration::from_secs(5);
/// How long to wait before asking again a server that didn't answer.
const PAUSE: Duration = Duration::from_secs(1);

type CallError = wharf_client::Error<wharf_client::types::Error>;

/// A worker and where it works.
struct Worker {
    client: Client,
    environment: EnvironmentId,
    name: String,
    command: Vec<String>,
    /// How often it was asked to end.
    asked: watch::Receiver<u32>,
}

/// The hold on an item.
struct Lease {
    /// The last heartbeat, as the next one must name it.
    last: String,
    /// When it ends unless it is extended; never later than the server sees it.
    ends: Instant,
}

/// How an item ended for this worker.
enum Ending {
    /// The command has ended.
    Done(ExitStatus),
    /// The item is no longer this worker's.
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
    let client = Client::builder_from_env()?.try_timeout(TRY).build()?;
    Worker { client, environment, name, command, asked: asked_to_end()? }.work().await
}

/// Counts SIGTERM and SIGINT.
fn asked_to_end() -> std::io::Result<watch::Receiver<u32>> {
    let (times, asked) = watch::channel(0);
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(async move {
        loop {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
            times.send_modify(|times| *times += 1);
        }
    });
    Ok(asked)
}

impl Worker {
    async fn work(&self) -> Result<(), Box<dyn Error>> {
        println!("{} works for {}", self.name, *self.environment);
        loop {
            let polled = tokio::select! {
                biased;
                // An item that is being handed out right now is handed out again soon: it was not acknowledged.
                () = self.asked(1) => break,
                polled = answered(|| self.poll()) => polled?,
            };
            if let Some(item) = polled {
                self.take(&item).await?;
            }
        }
        println!("{} was asked to end and takes no more", self.name);
        Ok(())
    }

    /// Waits until the worker was asked to end this often.
    async fn asked(&self, times: u32) {
        if self.asked.clone().wait_for(|asked| *asked >= times).await.is_err() {
            // Nobody can ask any more.
            std::future::pending::<()>().await;
        }
    }

    /// Acknowledges an item, runs the command for it, and says how it ended.
    async fn take(&self, item: &WorkItem) -> Result<(), Box<dyn Error>> {
        let (id, began, key) = (&item.id, Instant::now(), fresh_key());
        let acknowledged = answered(|| self.acknowledge(id, &key));
        let item = match timeout_at(began + Duration::from_secs(LEASE.into()), acknowledged).await {
            Ok(Ok(item)) => item,
            Ok(Err(error)) => {
                println!("{}: not acknowledged: {}", **id, error.explain());
                return Ok(());
            }
            Err(_) => {
                println!("{}: not acknowledged in time", **id);
                return Ok(());
            }
        };
        println!("{}: acknowledged, attempt {}", **id, item.attempt);
        let mut lease = Lease { last: "NO_HEARTBEAT".to_owned(), ends: began + first_lease(&item) };
        let mut child = self.start(&item)?;
        let group = Group::of(&child);
        let ending = tokio::select! {
            status = child.wait() => Ending::Done(status?),
            why = self.keep(id, &mut lease, group) => Ending::GivenUp(why),
            () = self.asked_twice(id) => Ending::GivenUp("the worker was asked to end twice".to_owned()),
        };
        match ending {
            Ending::Done(status) => match timeout_at(lease.ends, self.finish(id)).await {
                Ok(Ok(())) => println!("{}: stopped, the command ended with {status}", **id),
                Ok(Err(error)) => {
                    println!("{}: not stopped, the command ended with {status}: {}", **id, error.explain());
                }
                Err(_) => println!("{}: not stopped in time, the command ended with {status}", **id),
            },
            Ending::GivenUp(why) => {
                group.send(Signal::KILL);
                child.wait().await?;
                println!("{}: given up: {why}", **id);
            }
        }
        Ok(())
    }

    fn start(&self, item: &WorkItem) -> Result<Child, String> {
        Command::new(&self.command[0])
            .args(&self.command[1..])
            .env("WORK_ID", &*item.id)
            .env("SESSION_ID", &*item.data.id)
            // Only the terminal's own process group may read from it.
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{} can't be started: {error}", self.command[0]))
    }

    /// Extends the lease for as long as it can; says why it can't any more. Asks the command to end when the item is.
    async fn keep(&self, id: &WorkId, lease: &mut Lease, command: Group) -> String {
        let mut draining = false;
        loop {
            let (began, key) = (Instant::now(), fresh_key());
            let beat = match timeout_at(lease.ends, answered(|| self.beat(id, &lease.last, &key))).await {
                Ok(Ok(beat)) => beat,
                Ok(Err(error)) => return error.explain(),
                Err(_) => return "the lease could not be extended in time".to_owned(),
            };
            let ttl = Duration::from_secs(beat.ttl_seconds.into());
            *lease = Lease { last: beat.last_heartbeat.to_rfc3339(), ends: began + ttl };
            if beat.state == WorkState::Stopping && !draining {
                println!("{}: asked to stop, draining", **id);
                draining = true;
                command.send(Signal::TERM);
            }
            sleep_until(began + ttl / BEATS).await;
        }
    }

    /// Waits until the worker was asked to end for the second time.
    async fn asked_twice(&self, id: &WorkId) {
        self.asked(1).await;
        println!("{}: {} was asked to end, and finishes this item first", **id, self.name);
        self.asked(2).await;
    }

    /// Stops the item: the first time asks for it, the second time confirms it.
    async fn finish(&self, id: &WorkId) -> Result<(), CallError> {
        loop {
            let key = fresh_key();
            if answered(|| self.stop(id, &key)).await?.state == WorkState::Stopped {
                return Ok(());
            }
        }
    }

    async fn poll(&self) -> Result<Option<WorkItem>, CallError> {
        let poll = self.client.work_poll().environment_id(self.environment.clone());
        poll.worker_id(self.name.as_str()).block_ms(999_u32).send().await.map(ResponseValue::into_inner)
    }

    async fn acknowledge(&self, id: &WorkId, key: &str) -> Result<WorkItem, CallError> {
        let ack = self.client.work_ack().environment_id(self.environment.clone()).work_id(id.clone());
        let ack = ack.worker_id(self.name.as_str()).idempotency_key(key).body(NoOptions {});
        ack.send().await.map(ResponseValue::into_inner)
    }

    async fn beat(&self, id: &WorkId, last: &str, key: &str) -> Result<WorkHeartbeat, CallError> {
        let beat = self.client.work_heartbeat().environment_id(self.environment.clone()).work_id(id.clone());
        let beat = beat.expected_last_heartbeat(last).desired_ttl_seconds(LEASE).idempotency_key(key);
        beat.body(NoOptions {}).send().await.map(ResponseValue::into_inner)
    }

    async fn stop(&self, id: &WorkId, key: &str) -> Result<WorkItem, CallError> {
        let stop = self.client.work_stop().environment_id(self.environment.clone()).work_id(id.clone());
        let stop = stop.idempotency_key(key).body(WorkStopOptions { force: false });
        stop.send().await.map(ResponseValue::into_inner)
    }
}

/// One key for all tries of a request, so that it takes effect once, even if an answer is lost.
fn fresh_key() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// What the server answers in the end: a request that fails in passing is sent again.
async fn answered<T, F>(request: impl Fn() -> F) -> Result<T, CallError>
where
    F: Future<Output = Result<T, CallError>>,
{
    loop {
        match request().await {
            Err(error) if is_passing(&error) => {
                eprintln!("no answer, trying again: {}", error.explain());
                sleep(PAUSE).await;
            }
            answer => return answer,
        }
    }
}

/// Whether the server may answer otherwise in a while: it may be starting again.
fn is_passing(error: &CallError) -> bool {
    match error {
        CallError::CommunicationError(_) | CallError::ResponseBodyError(_) => true,
        _ => error.is_server_error() || error.is_rate_limited(),
    }
}

/// How long the acknowledgement is good for, by the server's clock alone.
fn first_lease(item: &WorkItem) -> Duration {
    let lease = item.lease_expires_at.zip(item.acknowledged_at).map(|(end, begin)| end - begin);
    lease.and_then(|lease| lease.to_std().ok()).unwrap_or_default()
}

/// A command and all that it has started.
#[derive(Clone, Copy)]
struct Group(Option<Pid>);

impl Group {
    /// Of a command that has just been started.
    fn of(child: &Child) -> Self {
        Self(child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw))
    }

    fn send(self, signal: Signal) {
        // A command that has just ended is what is wanted.
        let _ = self.0.map(|group| kill_process_group(group, signal));
    }
}
