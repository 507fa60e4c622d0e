//! The example worker, as a process.

use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};

use rustix::process::Signal;
use tokio::process::{Child, Command};
use wharf_client::types::EnvironmentId;

use crate::TestServer;
use crate::process::{end_of, signal};
use crate::said::Said;
use crate::work::Queue;

/// Starts workers for a queue.
#[derive(Debug, Clone)]
pub struct Workers {
    program: PathBuf,
    address: String,
    token: String,
    environment: EnvironmentId,
}

impl Workers {
    /// Workers of this program (see [`crate::worker_program`]).
    pub fn new(program: impl Into<PathBuf>, server: &TestServer, queue: &Queue) -> Self {
        let environment = queue.environment.clone();
        Self { program: program.into(), address: server.address(), token: server.token(), environment }
    }

    /// Starts a worker of this name that runs this command.
    pub fn start(&self, name: &str, command: &[&str]) -> RunningWorker {
        let (reading, writing) = std::io::pipe().expect("a pipe");
        let child = Command::new(&self.program)
            .arg(&*self.environment)
            .args(command)
            .env("WHARF_URL", &self.address)
            .env("WHARF_TOKEN", &self.token)
            .env("WORKER_ID", name)
            .stdin(Stdio::null())
            .stdout(writing.try_clone().expect("a second writer"))
            .stderr(writing)
            .kill_on_drop(true)
            .spawn()
            .expect("the worker starts");
        RunningWorker { child, said: Said::of(reading) }
    }
}

/// A running worker. It is killed when it is dropped; the commands that it runs must end by themselves then.
#[derive(Debug)]
pub struct RunningWorker {
    child: Child,
    /// What it and its commands say.
    pub said: Said,
}

impl RunningWorker {
    /// Asks it to end (SIGTERM).
    pub fn ask_to_end(&self) {
        signal(&self.child, Signal::TERM);
    }

    /// Kills it, as `kill -9` does.
    pub fn kill(&self) {
        signal(&self.child, Signal::KILL);
    }

    /// Waits until it has ended, and every command of it too; how it ended, and all that was said.
    pub async fn ended(mut self) -> (ExitStatus, String) {
        let status = end_of(&mut self.child).await;
        (status, self.said.to_the_end().await)
    }
}
