//! A server process, and its end.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::Signal;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use wharf_client::Client;
use wharf_server::driver::Driver;
use wharf_server::driver::local::{LocalConfig, LocalDriver};

use crate::process::{PATIENCE, end_of, signal};
use crate::recorder::Recorder;

/// How to start a server.
pub struct Setup {
    program: PathBuf,
    configuration: String,
    /// The size of the data folder's own disk, in megabytes.
    disk: Option<u32>,
    /// Whether the server finds the machine's cgroups.
    has_cgroups: bool,
    /// Whether what its exchanges show counts as seen by the test.
    is_counted: bool,
}

impl Setup {
    /// A server of this program (see [`crate::program`]) with the built-in configuration.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            configuration: String::new(),
            disk: None,
            has_cgroups: true,
            is_counted: true,
        }
    }

    /// With this configuration file.
    #[must_use]
    pub fn configured(mut self, toml: &str) -> Self {
        toml.clone_into(&mut self.configuration);
        self
    }

    /// For exchanges that chance decides: they are judged, but what they happen to show of the contract does not count as
    /// covered, which a test must have meant.
    #[must_use]
    pub fn uncounted(mut self) -> Self {
        self.is_counted = false;
        self
    }

    /// With a data folder on a disk of its own of this many megabytes, in memory and in a mount namespace that ends with
    /// the server. `None` where this process may not make one.
    pub fn on_a_disk_of(mut self, megabytes: u32) -> Option<Self> {
        self.disk = Some(megabytes);
        may_mount().then_some(self)
    }

    /// As on a machine that has no cgroups. `None` where this process can't hide them.
    pub fn without_cgroups(mut self) -> Option<Self> {
        self.has_cgroups = false;
        may_mount().then_some(self)
    }

    /// How to start the program.
    fn command(&self, data: &Path) -> Command {
        let disk = self
            .disk
            .map(|megabytes| format!("mount -t tmpfs -o mode=700,size={megabytes}m tmpfs \"$0\" && "));
        let hidden = (!self.has_cgroups).then(|| "mount -t tmpfs tmpfs /sys/fs/cgroup && ".to_owned());
        let mounts: String = disk.into_iter().chain(hidden).collect();
        if mounts.is_empty() {
            return Command::new(&self.program);
        }
        std::fs::create_dir_all(data).expect("the data folder");
        let mut command = Command::new("unshare");
        // Everything is replaced by what it starts, so that the process is the server's in the end.
        let script = format!("{mounts}exec \"$@\"");
        command.args(["-m", "--propagation", "private", "sh", "-c", &script]).arg(data).arg(&self.program);
        command
    }

    /// Starts it in a temporary folder.
    pub async fn start(self) -> TestServer {
        let folder = tempfile::tempdir().expect("a temporary folder");
        configure(folder.path(), &self.configuration);
        let (process, _) = Process::start(&self, folder.path()).await;
        let recorder = Recorder::start(self.is_counted);
        recorder.lead_to(Some(process.address));
        TestServer { setup: self, process: Some(process), recorder, folder }
    }
}

fn configure(folder: &Path, toml: &str) {
    std::fs::write(folder.join("wharf.toml"), toml).expect("a file");
}

/// Whether this process may mount something where only what it starts sees it.
fn may_mount() -> bool {
    let trial =
        std::process::Command::new("unshare").args(["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
    trial.is_ok_and(|trial| trial.status.success())
}

/// A running server behind a recorder. When it is dropped, it and everything that it started is ended and removed, and
/// the test fails if any exchange broke the contract.
pub struct TestServer {
    setup: Setup,
    process: Option<Process>,
    recorder: Recorder,
    folder: TempDir,
}

struct Process {
    child: Child,
    address: SocketAddr,
    // Kept open, so that the server can go on printing.
    _stdout: Lines<BufReader<ChildStdout>>,
}

impl Process {
    fn spawn(setup: &Setup, folder: &Path) -> Child {
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("server.log"))
            .expect("a log file");
        setup
            .command(&folder.join("data"))
            .args(["--listen", "127.0.0.1:0", "--log-format", "json", "--data-dir"])
            .arg(folder.join("data"))
            .arg("--config")
            .arg(folder.join("wharf.toml"))
            .env_remove("WHARF_LISTEN")
            .env("WHARF_FAULTS", folder.join("faults"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .expect("the server starts")
    }

    async fn start(setup: &Setup, folder: &Path) -> (Self, Duration) {
        let began = std::time::Instant::now();
        let mut child = Self::spawn(setup, folder);
        let mut stdout = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let address = tokio::time::timeout(PATIENCE, async {
            while let Some(line) = stdout.next_line().await.expect("its output is text") {
                if let Some(address) = line.strip_prefix("Wharf listens on http://") {
                    return address.parse().expect("an address");
                }
            }
            let log = std::fs::read_to_string(folder.join("server.log")).unwrap_or_default();
            panic!("the server ended before it listened:\n{log}");
        })
        .await
        .expect("the server tells its address");
        (Self { child, address, _stdout: stdout }, began.elapsed())
    }
}

impl TestServer {
    /// A server with the built-in configuration.
    pub async fn start(program: impl Into<PathBuf>) -> Self {
        Setup::new(program).start().await
    }

    /// `http://127.0.0.1:PORT`, by way of the recorder. It stays the same when the server is started again.
    pub fn address(&self) -> String {
        format!("http://{}", self.recorder.address())
    }

    /// `http://127.0.0.1:PORT`, past the recorder, for measurements and for what is no HTTP.
    pub fn direct_address(&self) -> String {
        format!("http://{}", self.process.as_ref().expect("the server runs").address)
    }

    /// The server's process number.
    pub fn process_id(&self) -> u32 {
        self.process.as_ref().and_then(|process| process.child.id()).expect("the server runs")
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        let path = self.folder.path().join("data");
        match (self.setup.disk, &self.process) {
            // Its disk is mounted where only the server sees it.
            (Some(_), Some(_)) => {
                let inside = path.strip_prefix("/").expect("temporary folders have absolute paths");
                PathBuf::from(format!("/proc/{}/root", self.process_id())).join(inside)
            }
            _ => path,
        }
    }

    /// A workstation's own folder.
    pub fn workstation_folder(&self, id: &str) -> PathBuf {
        self.data().join("workstations").join(id)
    }

    /// The admin token.
    pub fn token(&self) -> String {
        let path = self.data().join("admin-token");
        std::fs::read_to_string(path).expect("the admin token").trim().to_owned()
    }

    /// A client with the admin token.
    pub fn client(&self) -> Client {
        self.client_with(&self.token())
    }

    /// A client with this token.
    pub fn client_with(&self, token: &str) -> Client {
        wharf_client::connect(&self.address(), token).expect("a client")
    }

    /// A plain request with the admin token.
    pub fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        self.anonymous(method, path).bearer_auth(self.token())
    }

    /// A plain request without a token.
    pub fn anonymous(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let method = method.parse().expect("a method");
        reqwest::Client::new().request(method, format!("{}{path}", self.address()))
    }

    /// How a request with the admin token is answered: the status, and the body, null where there is none. A null body is
    /// not sent.
    pub async fn answer(
        &self,
        method: &str,
        path: &str,
        body: &serde_json::Value,
    ) -> (u16, serde_json::Value) {
        let request = self.request(method, path);
        let request = if body.is_null() { request } else { request.json(body) };
        let answer = request.send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }

    /// The body of the answer to a request that must be accepted.
    pub async fn accepted(&self, method: &str, path: &str, body: &serde_json::Value) -> serde_json::Value {
        let (status, answer) = self.answer(method, path, body).await;
        assert!((200..300).contains(&status), "{method} {path}: {status} {answer}");
        answer
    }

    /// Makes a token with `wharf-server token create`.
    pub async fn new_token(&self, owner: &str, scopes: &[&str]) -> String {
        let mut arguments = vec!["token", "create", "--name", "test", "--owner", owner];
        for scope in scopes {
            arguments.extend(["--scope", scope]);
        }
        self.run(&arguments).await.trim().to_owned()
    }

    /// What a subcommand prints, run on this server's data folder.
    pub async fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new(&self.setup.program)
            .args(arguments)
            .arg("--data-dir")
            .arg(self.data())
            .output()
            .await
            .expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// From now on the server meets these faults: a line each, a point and what happens there, as `server/src/faults.rs`
    /// lists them. None at all with an empty text.
    pub fn faults(&self, plan: &str) {
        // Replaced whole, so that no half of it is ever read.
        let draft = self.folder.path().join("faults.new");
        std::fs::write(&draft, plan).expect("a file");
        std::fs::rename(draft, self.folder.path().join("faults")).expect("it is replaced");
    }

    /// With this configuration file from its next start on.
    pub fn configure(&self, toml: &str) {
        configure(self.folder.path(), toml);
    }

    /// Writes a line to a workstation's console.
    pub async fn say(&self, id: &str, line: &str) {
        let (console, line) = (self.workstation_folder(id).join("console"), format!("{line}\n"));
        // On a thread, because it waits until somebody reads.
        let written = tokio::task::spawn_blocking(move || std::fs::write(console, line)).await;
        written.expect("it runs").expect("the console takes it");
    }

    /// Waits until there is this file in a workstation's home.
    pub async fn see(&self, id: &str, name: &str) -> PathBuf {
        let file = self.workstation_folder(id).join("home").join(name);
        let began = std::time::Instant::now();
        while !file.exists() {
            assert!(began.elapsed() < PATIENCE, "there is no {name} in the home of {id}");
            tokio::task::yield_now().await;
        }
        file
    }

    /// Waits until the server has ended by itself.
    pub async fn ended(&mut self) {
        let mut process = self.process.take().expect("the server runs");
        end_of(&mut process.child).await;
        self.recorder.lead_to(None);
    }

    /// The log lines so far.
    pub fn log(&self) -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(self.folder.path().join("server.log")).expect("a log file");
        // A line that is just being written is not whole yet.
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// Ends the server at once, as `kill -9` does. What it started goes on running.
    pub async fn kill(&mut self) {
        let mut process = self.process.take().expect("the server runs");
        process.child.kill().await.expect("it can be killed");
        // Somebody else may be given the port.
        self.recorder.lead_to(None);
    }

    /// Asks the server to end (SIGTERM) and waits until it has.
    pub async fn ask_to_end(&mut self) -> ExitStatus {
        self.ask_to_end_by(Signal::TERM).await
    }

    /// Asks the server to end by this signal and waits until it has.
    pub async fn ask_to_end_by(&mut self, asked: Signal) -> ExitStatus {
        let mut process = self.process.take().expect("the server runs");
        signal(&process.child, asked);
        let status = end_of(&mut process.child).await;
        self.recorder.lead_to(None);
        status
    }

    /// Whether it has not ended yet.
    pub fn is_running(&mut self) -> bool {
        self.process.as_mut().is_some_and(|process| matches!(process.child.try_wait(), Ok(None)))
    }

    /// Starts it on the same folder, where it ends before it is ready.
    pub async fn crash_at_start(&self) {
        let status = end_of(&mut Process::spawn(&self.setup, self.folder.path())).await;
        assert!(!status.success(), "it ends in good order");
    }

    /// Starts it again on the same folder, on another port. Returns how long it took until it listened.
    pub async fn start_again(&mut self) -> Duration {
        assert!(self.process.is_none(), "the server still runs");
        let (process, took) = Process::start(&self.setup, self.folder.path()).await;
        self.recorder.lead_to(Some(process.address));
        self.process = Some(process);
        took
    }

    /// A look at this server's workstations past the server.
    pub fn driver(&self) -> LocalDriver {
        driver(&self.setup.program, &self.data())
    }
}

fn driver(program: &Path, data: &Path) -> LocalDriver {
    let config =
        LocalConfig { executable: program.to_owned(), ..LocalConfig::new(data.join("workstations")) };
    LocalDriver::new(config, slog::Logger::root(slog::Discard, slog::o!())).expect("a driver")
}

impl Drop for TestServer {
    fn drop(&mut self) {
        // The server first, so that it starts nothing more.
        drop(self.process.take());
        let (program, data) = (self.setup.program.clone(), self.data());
        let cleaned = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let driver = driver(&program, &data);
                for id in driver.list().await? {
                    driver.remove(&id).await?;
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
            })
        })
        .join();
        match cleaned {
            Ok(Ok(())) => {}
            Ok(Err(error)) => eprintln!("a workstation may be left over: {error}"),
            Err(_) => eprintln!("a workstation may be left over"),
        }
        let violations = self.recorder.end();
        // A test that fails already says why; a second panic would end the process.
        assert!(
            violations.is_empty() || std::thread::panicking(),
            "the contract was broken:\n{}",
            violations.join("\n")
        );
    }
}
