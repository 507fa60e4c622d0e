//! The server's side of a start: lets a supervisor go, and hears how that went.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};

use super::folder::Folder;
use super::records::{Order, Outcome};
use crate::driver::DriverError;

/// How long a supervisor may take to answer. It takes milliseconds, unless it has leftovers of a lost run to end.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// The variables of the server's own environment that workstations see. Everything else, such as a token that the
/// server was given, is not theirs.
const INHERITED: [&str; 3] = ["PATH", "LANG", "TERM"];

const DEFAULT_PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Starts a supervisor that outlives this process, and returns what it answers.
pub async fn launch(
    executable: &std::path::Path,
    folder: &Folder,
    order: &Order,
) -> Result<Outcome, DriverError> {
    let mut command = Command::new(executable);
    command
        .arg0("wharf-server")
        .arg(super::SUPERVISE)
        .arg("--dir")
        .arg(folder.path())
        .arg("--launch")
        .arg(order.launch.to_string())
        .env_clear()
        .env("PATH", DEFAULT_PATH)
        .envs(INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(folder.log("supervisor.log")?);
    let mut child = command.spawn().map_err(|error| {
        DriverError::system(format!("start a supervisor ({})", executable.display()), error)
    })?;
    let answer = tokio::time::timeout(ANSWER_LIMIT, converse(&mut child, order)).await;
    let outcome = match answer {
        Ok(Ok(outcome)) => Ok(outcome),
        Ok(Err(text)) => Err(DriverError::Start(text)),
        Err(_) => {
            // It must not succeed behind our back. What it has begun goes with it, or is swept by whoever looks next.
            let _ = child.start_kill();
            Err(DriverError::Start(format!(
                "the supervisor did not answer within {} s",
                ANSWER_LIMIT.as_secs()
            )))
        }
    };
    // Reaped when its time comes, should this server still be there.
    tokio::spawn(async move { child.wait().await });
    outcome
}

async fn converse(child: &mut Child, order: &Order) -> Result<Outcome, String> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("the supervisor can't be talked to".to_owned());
    };
    let order = serde_json::to_vec(order).map_err(|error| error.to_string())?;
    // If it is gone already, the missing answer says more than a broken pipe.
    let _ = stdin.write_all(&order).await;
    drop(stdin);
    let mut line = String::new();
    let read = BufReader::new(stdout).read_line(&mut line).await;
    serde_json::from_str(&line).map_err(|error| match read {
        Ok(0) => "the supervisor ended before it answered; see supervisor.log".to_owned(),
        Ok(_) => format!("the supervisor answered what can't be read: {error}"),
        Err(error) => format!("the supervisor's answer could not be read: {error}"),
    })
}
