//! Somebody who uses the command line.

use std::path::PathBuf;

use serde_json::Value as Json;
use tempfile::TempDir;
use tokio::process::Command;

/// What a run of `wharf` came to.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// What it printed, which must be JSON.
    pub fn json(&self) -> Json {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {} {}", self.out, self.err))
    }

    /// What it printed, after it went well.
    pub fn done(&self) -> &str {
        assert_eq!(self.code, Some(0), "{}", self.err);
        &self.out
    }
}

/// A user with a home folder of their own.
#[derive(Debug)]
pub struct User {
    program: PathBuf,
    pub home: TempDir,
    pub environment: Vec<(&'static str, String)>,
}

impl User {
    /// A user of this program (see [`crate::command_line`]) who knows no server.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        Self { program: program.into(), home, environment: Vec::new() }
    }

    /// One whose environment names a server and a token.
    pub fn of(program: impl Into<PathBuf>, address: &str, token: &str) -> Self {
        let environment = vec![("WHARF_URL", address.to_owned()), ("WHARF_TOKEN", token.to_owned())];
        Self { environment, ..Self::new(program) }
    }

    /// Where the profiles are.
    pub fn profiles(&self) -> PathBuf {
        self.home.path().join(".config").join("wharf").join("profiles.json")
    }

    /// `wharf` with these arguments and nothing else of this process's environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .kill_on_drop(true);
        command
    }

    /// Runs it to its end.
    pub async fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().await.expect("wharf runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
