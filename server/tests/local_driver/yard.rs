//! What the tests of the local driver share: a root folder, drivers on it, and the end of all that was started.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::{CWD, Mode, mkfifoat};
use rustix::process::Pid;
use slog::{Logger, o};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::unix::pipe;
use wharf_server::driver::local::{LocalConfig, LocalDriver};
use wharf_server::driver::{Driver, Machine, Observation};

/// Long enough for the slowest machine; nothing waits for it unless it fails.
pub const LIMIT: Duration = Duration::from_secs(30);
pub const GRACE: Duration = Duration::from_secs(20);

/// What a test works with: a root folder, and drivers on it.
#[derive(Clone)]
pub struct Yard {
    pub root: PathBuf,
    pub id: String,
}

impl Yard {
    pub fn driver(&self) -> LocalDriver {
        self.driver_with(|_| {})
    }

    /// A driver whose leaders are `/bin/sh -c script`.
    pub fn running(&self, script: &str) -> LocalDriver {
        self.driver_with(|config| config.command = vec!["/bin/sh".into(), "-c".into(), script.into()])
    }

    pub fn driver_with(&self, change: impl FnOnce(&mut LocalConfig)) -> LocalDriver {
        let mut config = LocalConfig::new(&self.root);
        config.executable = env!("CARGO_BIN_EXE_wharf-server").into();
        change(&mut config);
        LocalDriver::new(config, Logger::root(slog::Discard, o!())).expect("a driver")
    }

    pub fn machine(&self) -> Machine {
        Machine { id: self.id.clone(), cpu_cores: 1, memory_gb: 1, storage_gb: 1, gpu: None }
    }

    pub fn folder(&self) -> PathBuf {
        self.root.join(&self.id)
    }

    pub async fn provision_and_start(&self, driver: &LocalDriver, launch: i64) {
        driver.provision(&self.machine()).await.expect("it is provisioned");
        driver.start(&self.machine(), launch).await.expect("it starts");
    }

    /// A FIFO in the home folder, which a script can write to once it got somewhere.
    pub fn ear(&self) -> Ear {
        fs::create_dir_all(self.folder().join("home")).expect("a home");
        Ear::new(&self.folder().join("home/ear"))
    }

    /// Its living processes but for the supervisor, by the folder that they work in.
    ///
    /// Their environment would not do: the kernel shows none while a process becomes another program.
    pub fn processes(&self) -> Vec<i32> {
        let is_its = |pid: &i32| {
            fs::read_link(format!("/proc/{pid}/cwd"))
                .is_ok_and(|folder| folder.components().any(|part| part.as_os_str() == self.id.as_str()))
        };
        let entries = fs::read_dir("/proc").expect("/proc");
        entries
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(is_its)
            .collect()
    }

    /// All supervisors there are just now, also those that won't stay.
    pub fn supervisors(&self) -> Vec<Pid> {
        let is_one = |pid: &i32| {
            fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|all| {
                let all = String::from_utf8_lossy(&all);
                all.contains(&self.id) && all.contains("local-supervise")
            })
        };
        let entries = fs::read_dir("/proc").expect("/proc").flatten();
        entries
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(is_one)
            .filter_map(Pid::from_raw)
            .collect()
    }

    /// The number of the supervisor, from the run record.
    pub fn supervisor(&self) -> Pid {
        let run: serde_json::Value =
            serde_json::from_slice(&fs::read(self.folder().join("run.json")).expect("a run")).expect("JSON");
        Pid::from_raw(
            run["supervisor"]["pid"].as_i64().and_then(|pid| i32::try_from(pid).ok()).expect("a number"),
        )
        .expect("a process")
    }
}

pub struct Ear(BufReader<pipe::Receiver>);

impl Ear {
    pub fn new(path: &Path) -> Self {
        mkfifoat(CWD, path, Mode::RUSR | Mode::WUSR).expect("a FIFO");
        // For writing too, so that it has no end while nobody writes.
        let receiver = pipe::OpenOptions::new().read_write(true).open_receiver(path).expect("it opens");
        Self(BufReader::new(receiver))
    }

    pub async fn hears(&mut self) -> String {
        let mut line = String::new();
        tokio::time::timeout(LIMIT, self.0.read_line(&mut line))
            .await
            .expect("something is heard")
            .expect("a line");
        line.trim().to_owned()
    }
}

/// Runs a test, and ends all that it started whether or not it succeeds.
pub async fn in_a_yard<F: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Yard) -> F) {
    let dir = tempfile::tempdir().expect("a folder");
    let yard = Yard { root: dir.path().to_owned(), id: format!("ws-{}", uuid::Uuid::new_v4().simple()) };
    let result = tokio::spawn(test(yard.clone())).await;
    let driver = yard.driver();
    for id in driver.list().await.expect("a list") {
        driver.remove(&id).await.expect("it is removed");
    }
    assert_eq!(yard.processes(), [0; 0], "something was left");
    if let Err(error) = result {
        std::panic::resume_unwind(error.into_panic());
    }
}

pub fn is_running(observation: &Observation, wanted: i64) -> bool {
    matches!(observation, Observation::Running { launch, .. } if *launch == wanted)
}

pub async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, what).await.expect("in time")
}

/// Daemons in sessions of their own whose parents are gone, deaf to the stop signal.
pub const DAEMONS: &str = "trap '' TERM; echo > held
    for i in 1 2 3 4; do setsid sh -c '(sleep 1000 & sleep 1000 & sleep 1000) & sleep 1000' & done
    setsid sh -c 'trap \"\" TERM; echo $$ > pid; echo up > ear; while :; do sleep 1000 & wait; done' & ";

/// Others that also rid themselves of their environment, by which they could be known.
pub const NAMELESS: &str = "trap '' TERM; echo > held
    for i in 1 2 3 4; do
        env -i PATH=\"$PATH\" setsid sh -c 'tail -f \"$0\" & exec tail -f \"$0\"' \"$PWD/held\" &
    done; ";
