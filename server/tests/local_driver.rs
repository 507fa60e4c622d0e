//! The local driver over real processes: each test has its own root folder, and whatever it started is gone after it.

use std::fs;
use std::future::Future;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::fs::{CWD, Mode, mkfifoat};
use rustix::process::{Pid, Signal, kill_process};
use slog::{Logger, o};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::unix::pipe;
use wharf_server::driver::local::{LocalConfig, LocalDriver};
use wharf_server::driver::{Driver, DriverError, Ending, Enforcement, Machine, Observation};

/// Long enough for the slowest machine; nothing waits for it unless it fails.
const LIMIT: Duration = Duration::from_secs(30);
const GRACE: Duration = Duration::from_secs(20);

/// What a test works with: a root folder, and drivers on it.
#[derive(Clone)]
struct Yard {
    root: PathBuf,
    id: String,
}

impl Yard {
    fn driver(&self) -> LocalDriver {
        self.driver_with(|_| {})
    }

    /// A driver whose leaders are `/bin/sh -c script`.
    fn running(&self, script: &str) -> LocalDriver {
        self.driver_with(|config| config.command = vec!["/bin/sh".into(), "-c".into(), script.into()])
    }

    fn driver_with(&self, change: impl FnOnce(&mut LocalConfig)) -> LocalDriver {
        let mut config = LocalConfig::new(&self.root);
        config.executable = env!("CARGO_BIN_EXE_wharf-server").into();
        change(&mut config);
        LocalDriver::new(config, Logger::root(slog::Discard, o!())).expect("a driver")
    }

    fn machine(&self) -> Machine {
        Machine { id: self.id.clone(), cpu_cores: 1, memory_gb: 1, storage_gb: 1, gpu: None }
    }

    fn folder(&self) -> PathBuf {
        self.root.join(&self.id)
    }

    async fn provision_and_start(&self, driver: &LocalDriver, launch: i64) {
        driver.provision(&self.machine()).await.expect("it is provisioned");
        driver.start(&self.machine(), launch).await.expect("it starts");
    }

    /// A FIFO in the home folder, which a script can write to once it got somewhere.
    fn ear(&self) -> Ear {
        fs::create_dir_all(self.folder().join("home")).expect("a home");
        Ear::new(&self.folder().join("home/ear"))
    }

    /// Living processes that carry this workstation's id in their environment or arguments, but for the supervisor.
    fn processes(&self) -> Vec<i32> {
        let carries = |pid: &i32| {
            let has = |file: &str| {
                fs::read(format!("/proc/{pid}/{file}")).is_ok_and(|all| {
                    let all = String::from_utf8_lossy(&all);
                    all.contains(&self.id) && !all.contains("local-supervise")
                })
            };
            has("environ") || has("cmdline")
        };
        let entries = fs::read_dir("/proc").expect("/proc");
        entries
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(carries)
            .collect()
    }

    /// All supervisors there are just now, also those that won't stay.
    fn supervisors(&self) -> Vec<Pid> {
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
    fn supervisor(&self) -> Pid {
        let run: serde_json::Value =
            serde_json::from_slice(&fs::read(self.folder().join("run.json")).expect("a run")).expect("JSON");
        Pid::from_raw(
            run["supervisor"]["pid"].as_i64().and_then(|pid| i32::try_from(pid).ok()).expect("a number"),
        )
        .expect("a process")
    }
}

struct Ear(BufReader<pipe::Receiver>);

impl Ear {
    fn new(path: &Path) -> Self {
        mkfifoat(CWD, path, Mode::RUSR | Mode::WUSR).expect("a FIFO");
        // For writing too, so that it has no end while nobody writes.
        let receiver = pipe::OpenOptions::new().read_write(true).open_receiver(path).expect("it opens");
        Self(BufReader::new(receiver))
    }

    async fn hears(&mut self) -> String {
        let mut line = String::new();
        tokio::time::timeout(LIMIT, self.0.read_line(&mut line))
            .await
            .expect("something is heard")
            .expect("a line");
        line.trim().to_owned()
    }
}

/// Runs a test, and ends all that it started whether or not it succeeds.
async fn in_a_yard<F: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Yard) -> F) {
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

fn is_running(observation: &Observation, wanted: i64) -> bool {
    matches!(observation, Observation::Running { launch, .. } if *launch == wanted)
}

async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, what).await.expect("in time")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workstation_is_provisioned_started_stopped_and_removed() {
    in_a_yard(|yard| async move {
        let (driver, id) = (yard.driver(), yard.id.clone());
        assert_eq!(driver.inspect(&id).await.expect("absent"), Observation::Absent);
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        driver.provision(&yard.machine()).await.expect("again changes nothing");
        assert_eq!(driver.inspect(&id).await.expect("prepared"), Observation::Prepared);
        assert_eq!(driver.meter(&id).await.expect("readable"), None);
        assert_eq!(driver.list().await.expect("listed"), std::slice::from_ref(&id));
        assert!(soon(driver.ended(&id)).await.is_ok());

        let begun = Instant::now();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        let started = begun.elapsed();
        assert!(is_running(&driver.inspect(&id).await.expect("running"), 1));
        let reading = driver.meter(&id).await.expect("readable").expect("a reading");
        assert!(reading.launch == 1 && reading.memory_bytes > 0);

        let begun = Instant::now();
        driver.stop(&id, 1, GRACE).await.expect("it stops");
        println!("started in {started:?}, stopped in {:?}", begun.elapsed());
        assert!(begun.elapsed() < GRACE, "the default leader ends when asked");
        assert_eq!(yard.processes(), [0; 0]);
        let ended = Observation::Ended { launch: 1, ending: Ending::Signalled(15) };
        assert_eq!(driver.inspect(&id).await.expect("ended"), ended);
        let last = driver.meter(&id).await.expect("readable").expect("the final reading");
        assert!(last.launch == 1 && last.cpu >= reading.cpu && last.memory_bytes == 0);

        driver.start(&yard.machine(), 2).await.expect("it starts again");
        assert!(is_running(&driver.inspect(&id).await.expect("running"), 2));
        driver.remove(&id).await.expect("it is removed while it runs");
        driver.remove(&id).await.expect("again changes nothing");
        assert_eq!(driver.inspect(&id).await.expect("absent"), Observation::Absent);
        assert_eq!(fs::read_dir(&yard.root).expect("the root").count(), 0, "nothing is left");
        assert!(matches!(driver.start(&yard.machine(), 3).await, Err(DriverError::Unknown(_))));
        driver.stop(&id, 3, GRACE).await.expect("stopping what isn't there succeeds");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starts_and_stops_in_a_row_take_little_time() {
    in_a_yard(|yard| async move {
        let driver = yard.driver();
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let (mut starts, mut stops) = (Vec::new(), Vec::new());
        for launch in 1..=20 {
            let begun = Instant::now();
            driver.start(&yard.machine(), launch).await.expect("it starts");
            starts.push(begun.elapsed());
            let begun = Instant::now();
            driver.stop(&yard.id, launch, GRACE).await.expect("it stops");
            stops.push(begun.elapsed());
        }
        starts.sort_unstable();
        stops.sort_unstable();
        println!("start: median {:?}, worst {:?}", starts[10], starts[19]);
        println!("stop: median {:?}, worst {:?}", stops[10], stops[19]);
        assert!(stops[19] < GRACE);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leader_that_ignores_the_stop_signal_is_killed_after_the_grace() {
    in_a_yard(|yard| async move {
        let driver = yard.running("trap '' TERM; echo deaf > ear; while :; do read line; done");
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "deaf");
        let grace = Duration::from_millis(300);
        let begun = Instant::now();
        driver.stop(&yard.id, 1, grace).await.expect("it stops");
        assert!(begun.elapsed() >= grace, "it was given its grace");
        let ended = Observation::Ended { launch: 1, ending: Ending::Signalled(9) };
        assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_cuts_a_stop_short() {
    in_a_yard(|yard| async move {
        let driver = Arc::new(
            yard.running("trap 'echo asked > ear' TERM; echo up > ear; while :; do read line; done"),
        );
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        let stop = tokio::spawn({
            let (driver, id) = (Arc::clone(&driver), yard.id.clone());
            async move { driver.stop(&id, 1, Duration::from_mins(10)).await }
        });
        assert_eq!(ear.hears().await, "asked");
        soon(driver.kill(&yard.id, 1)).await.expect("it is killed");
        soon(stop).await.expect("no panic").expect("the stop is satisfied too");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ends_when_asked_is_given_its_grace_even_after_its_leader() {
    in_a_yard(|yard| async move {
        let driver = yard.running(
            "(trap 'echo saved > data; exit 0' TERM; echo up > ear; while :; do read line < fifo; done) & \
             wait",
        );
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        mkfifoat(CWD, yard.folder().join("home/fifo"), Mode::RUSR | Mode::WUSR).expect("a FIFO");
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        driver.stop(&yard.id, 1, GRACE).await.expect("it stops");
        assert_eq!(fs::read_to_string(yard.folder().join("home/data")).expect("its data"), "saved\n");
    })
    .await;
}

/// Daemons in sessions of their own whose parents are gone, deaf to the stop signal.
const DAEMONS: &str = "trap '' TERM; echo > held
    for i in 1 2 3 4; do setsid sh -c '(sleep 1000 & sleep 1000 & sleep 1000) & sleep 1000' & done
    setsid sh -c 'trap \"\" TERM; echo $$ > pid; echo up > ear; while :; do sleep 1000 & wait; done' & ";

/// Others that also rid themselves of their environment, by which they could be known.
const NAMELESS: &str = "trap '' TERM; echo > held
    for i in 1 2 3 4; do
        env -i PATH=\"$PATH\" setsid sh -c 'tail -f \"$0\" & exec tail -f \"$0\"' \"$PWD/held\" &
    done; ";

#[tokio::test(flavor = "multi_thread")]
async fn a_tree_of_daemons_is_wholly_gone_after_a_stop() {
    in_a_yard(|yard| async move {
        let driver = yard.running(&format!("{NAMELESS}{DAEMONS} wait"));
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        assert!(yard.processes().len() > 5);
        driver.stop(&yard.id, 1, Duration::from_millis(50)).await.expect("it stops");
        assert_eq!(yard.processes(), [0; 0]);
        let daemon = fs::read_to_string(yard.folder().join("home/pid")).expect("its number");
        assert!(!Path::new("/proc").join(daemon.trim()).exists());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_leader_leaves_behind_goes_with_it() {
    in_a_yard(|yard| async move {
        let driver = yard.running(&format!("{NAMELESS}{DAEMONS} read line; exit 0"));
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        fs::write(yard.folder().join("console"), "go\n").expect("its leader hears");
        soon(driver.ended(&yard.id)).await.expect("it ends");
        assert_eq!(yard.processes(), [0; 0]);
        let ended = Observation::Ended { launch: 1, ending: Ending::Exited(0) };
        assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tree_that_keeps_forking_is_wholly_gone_after_a_kill() {
    in_a_yard(|yard| async move {
        // Each makes its successor and goes; the tree never stands still, nor grows beyond bounds.
        let script =
            "f() { sh -c 'exit 0'; f & }; f & f & f & f & echo up > ear; while :; do read line; done";
        let driver = yard.running(script);
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        soon(driver.kill(&yard.id, 1)).await.expect("it is killed");
        assert_eq!(yard.processes(), [0; 0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_the_same_launch_again_starts_nothing() {
    in_a_yard(|yard| async move {
        let driver = yard.running("echo once >> starts; echo up > ear; while :; do read line; done");
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        let supervisor = yard.supervisor();
        driver.start(&yard.machine(), 1).await.expect("it runs already");
        assert_eq!(yard.supervisor(), supervisor);
        let refusal = driver.start(&yard.machine(), 2).await.expect_err("one at a time").to_string();
        assert!(refusal.contains("launch 1 still runs"), "{refusal}");
        driver.kill(&yard.id, 0).await.expect("an older launch is no longer there to be killed");
        assert!(is_running(&driver.inspect(&yard.id).await.expect("running"), 1));
        assert_eq!(fs::read_to_string(yard.folder().join("home/starts")).expect("its marks"), "once\n");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_starts_at_once_make_one_tree() {
    in_a_yard(|yard| async move {
        let driver = Arc::new(yard.running("echo once >> starts; while :; do read line; done"));
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let starts: Vec<_> = (0..20)
            .map(|_| {
                let (driver, machine) = (Arc::clone(&driver), yard.machine());
                tokio::spawn(async move { driver.start(&machine, 1).await })
            })
            .collect();
        for start in starts {
            soon(start).await.expect("no panic").expect("each is told that it runs");
        }
        // One process, which carries the id, below one supervisor, which does not.
        assert_eq!(yard.processes().len(), 1);
        driver.stop(&yard.id, 1, GRACE).await.expect("it stops");
        assert_eq!(fs::read_to_string(yard.folder().join("home/starts")).expect("its marks"), "once\n");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_launch_that_was_called_off_never_starts() {
    in_a_yard(|yard| async move {
        let driver = yard.driver();
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        driver.stop(&yard.id, 2, GRACE).await.expect("stopping what does not run succeeds");
        for launch in 1..=2 {
            let refusal = driver.start(&yard.machine(), launch).await;
            assert!(matches!(refusal, Err(DriverError::CalledOff { .. })), "{refusal:?}");
        }
        assert_eq!(driver.inspect(&yard.id).await.expect("prepared"), Observation::Prepared);
        driver.start(&yard.machine(), 3).await.expect("a later one starts");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starts_and_a_stop_at_once_leave_nothing_running() {
    in_a_yard(|yard| async move {
        let driver = Arc::new(yard.driver());
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        for launch in 1..=10 {
            let starts: Vec<_> = (0..3)
                .map(|_| {
                    let (driver, machine) = (Arc::clone(&driver), yard.machine());
                    tokio::spawn(async move { driver.start(&machine, launch).await })
                })
                .collect();
            driver.kill(&yard.id, launch).await.expect("it stops");
            for start in starts {
                match soon(start).await.expect("no panic") {
                    Ok(()) | Err(DriverError::CalledOff { .. }) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            assert_eq!(yard.processes(), [0; 0], "launch {launch}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_does_not_exist_is_a_clear_error_and_leaves_nothing() {
    in_a_yard(|yard| async move {
        let driver = yard.driver_with(|config| config.command = vec!["/no/such/program".into()]);
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let Err(DriverError::Start(reason)) = driver.start(&yard.machine(), 1).await else {
            panic!("it started")
        };
        assert!(reason.contains("/no/such/program") && reason.contains("No such file"), "{reason}");
        assert_eq!(driver.inspect(&yard.id).await.expect("prepared"), Observation::Prepared);
        yard.driver().start(&yard.machine(), 1).await.expect("the same launch may be tried again");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_driver_that_comes_later_adopts_what_runs() {
    in_a_yard(|yard| async move {
        let first = yard.driver();
        yard.provision_and_start(&first, 1).await;
        let reading = first.meter(&yard.id).await.expect("readable").expect("a reading");
        drop(first);
        let second = yard.driver();
        assert!(is_running(&second.inspect(&yard.id).await.expect("running"), 1));
        let later = second.meter(&yard.id).await.expect("readable").expect("a reading");
        assert!(later.cpu >= reading.cpu);
        second.start(&yard.machine(), 1).await.expect("it runs already");
        assert_eq!(yard.processes().len(), 1);
        second.stop(&yard.id, 1, GRACE).await.expect("it stops");
        assert_eq!(yard.processes(), [0; 0]);
    })
    .await;
}

async fn a_killed_supervisor_is_a_lost_run(yard: Yard, limits: bool) {
    let has_groups = limits && yard.driver().capabilities().cpu == Enforcement::Enforced;
    // Without groups, what has no name any more can't be found once its supervisor is gone.
    let script = format!("{}{DAEMONS} wait", if has_groups { NAMELESS } else { "" });
    let driver = yard.driver_with(|config| {
        config.command = vec!["/bin/sh".into(), "-c".into(), script];
        config.limits = limits;
    });
    driver.provision(&yard.machine()).await.expect("it is provisioned");
    let mut ear = yard.ear();
    driver.start(&yard.machine(), 1).await.expect("it starts");
    assert_eq!(ear.hears().await, "up");
    let reading = driver.meter(&yard.id).await.expect("readable").expect("a reading");
    assert!(yard.processes().len() > 5);
    kill_process(yard.supervisor(), Signal::KILL).expect("it is killed");
    soon(driver.ended(&yard.id)).await.expect("it ends");
    assert_eq!(yard.processes(), [0; 0]);
    let ended = Observation::Ended { launch: 1, ending: Ending::Lost };
    assert_eq!(driver.inspect(&yard.id).await.expect("lost"), ended);
    let last = driver.meter(&yard.id).await.expect("readable").expect("the final reading");
    assert!(last.cpu >= reading.cpu && last.memory_bytes == 0);
    driver.start(&yard.machine(), 2).await.expect("the next launch starts");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_supervisor_leaves_a_lost_run_and_no_process() {
    in_a_yard(|yard| a_killed_supervisor_is_a_lost_run(yard, true)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_supervisor_leaves_a_lost_run_and_no_process_without_cgroups_too() {
    in_a_yard(|yard| a_killed_supervisor_is_a_lost_run(yard, false)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_that_is_asked_to_end_takes_its_workstation_along_and_keeps_the_figures() {
    in_a_yard(|yard| async move {
        let driver = yard.running("trap 'exit 3' TERM; echo up > ear; while :; do read line; done");
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        for signal in [Signal::HUP, Signal::INT, Signal::QUIT, Signal::USR1, Signal::ALARM, Signal::TERM] {
            kill_process(yard.supervisor(), signal).expect("it is there");
        }
        soon(driver.ended(&yard.id)).await.expect("it ends");
        let ended = Observation::Ended { launch: 1, ending: Ending::Exited(3) };
        assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_from_before_the_host_restarted_is_lost_and_signals_nobody() {
    in_a_yard(|yard| async move {
        let driver = yard.driver_with(|config| config.limits = false);
        yard.provision_and_start(&driver, 1).await;
        // What the disk holds after a restart: a record of a run, and nobody who holds the lock.
        let path = yard.folder().join("run.json");
        let record = fs::read(&path).expect("a run");
        driver.stop(&yard.id, 1, GRACE).await.expect("it stops");
        let mut run: serde_json::Value = serde_json::from_slice(&record).expect("JSON");
        let mut stranger = std::process::Command::new("/bin/sleep")
            .arg("1000")
            .env("WHARF_RUN", run["tag"].as_str().expect("a run's id"))
            .spawn()
            .expect("a stranger");
        for name in ["supervisor", "leader"] {
            run[name]["pid"] = stranger.id().into();
        }
        run["boot_id"] = "another".into();
        run["launch"] = 2.into();
        fs::remove_file(yard.folder().join("ended.json")).expect("no end was written");
        fs::write(&path, run.to_string()).expect("it is written");
        let lost = Observation::Ended { launch: 2, ending: Ending::Lost };
        assert_eq!(driver.inspect(&yard.id).await.expect("lost"), lost);
        assert!(matches!(stranger.try_wait(), Ok(None)), "the stranger lives");
        stranger.kill().and_then(|()| stranger.wait()).expect("it ends");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leader_that_exits_is_seen_with_its_status_and_final_figures() {
    in_a_yard(|yard| async move {
        for (launch, limits) in [(1, true), (2, false)] {
            let driver = yard.driver_with(|config| {
                let script = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; exit 7";
                config.command = vec!["/bin/sh".into(), "-c".into(), script.into()];
                config.limits = limits;
            });
            yard.provision_and_start(&driver, launch).await;
            soon(driver.ended(&yard.id)).await.expect("it ends");
            let ended = Observation::Ended { launch, ending: Ending::Exited(7) };
            assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
            let last = driver.meter(&yard.id).await.expect("readable").expect("the final reading");
            assert!(last.cpu > Duration::from_millis(10) && last.cpu < LIMIT, "{last:?}");
            driver.start(&yard.machine(), launch).await.expect("a launch happens once");
            assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
            assert!(matches!(driver.start(&yard.machine(), 0).await, Err(DriverError::CalledOff { .. })));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_busy_loops_under_a_limit_of_one_core_use_about_one_core() {
    in_a_yard(|yard| async move {
        let burn = "timeout 2 sh -c 'while :; do :; done'";
        let driver = yard.running(&format!("{burn} & {burn} & wait"));
        if driver.capabilities().cpu != Enforcement::Enforced {
            assert!(std::env::var("WHARF_REQUIRE").as_deref() != Ok("all"), "CPU limits are required here");
            println!("skipped: this machine gives us no cgroup whose CPU quota can be set");
            return;
        }
        let begun = Instant::now();
        yard.provision_and_start(&driver, 1).await;
        soon(driver.ended(&yard.id)).await.expect("it ends");
        let wall = begun.elapsed();
        let cpu = driver.meter(&yard.id).await.expect("readable").expect("the final reading").cpu;
        let cores = cpu.as_secs_f64() / wall.as_secs_f64();
        println!("{cpu:?} of CPU time in {wall:?}: {cores:.3} cores");
        // A machine busy with other tests may give less than the limit allows, but never more.
        assert!(cores < 1.1 && cores > 0.2, "{cores}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_memory_than_the_limit_is_not_to_be_had() {
    in_a_yard(|yard| async move {
        // `tail` keeps all of a line that has no end.
        let driver =
            yard.running("head -c 1500000000 /dev/zero | tail -n 1 > /dev/null; echo done > ear; read line");
        if driver.capabilities().memory != Enforcement::Enforced {
            assert!(
                std::env::var("WHARF_REQUIRE").as_deref() != Ok("all"),
                "memory limits are required here"
            );
            println!("skipped: this machine gives us no cgroup whose memory limit can be set");
            return;
        }
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "done");
        let log = fs::read_to_string(yard.folder().join("output.log")).expect("its log");
        assert!(log.contains("Killed"), "{log}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_default_leader_is_a_shell_that_runs_what_the_console_is_given() {
    in_a_yard(|yard| async move {
        let driver = yard.driver();
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        for word in ["first", "second"] {
            // Opened and closed each time, and the shell stays.
            let mut console =
                fs::OpenOptions::new().write(true).open(yard.folder().join("console")).expect("a console");
            writeln!(console, "echo {word}; echo {word} $PWD $WHARF_CPU_CORES > ear")
                .expect("it takes a line");
            drop(console);
            let home = yard.folder().join("home");
            let home = home.canonicalize().expect("a home");
            assert_eq!(ear.hears().await, format!("{word} {} 1", home.display()));
        }
        let log = fs::read_to_string(yard.folder().join("output.log")).expect("its log");
        assert_eq!(log, "first\nsecond\n");
        let mut console =
            fs::OpenOptions::new().write(true).open(yard.folder().join("console")).expect("a console");
        writeln!(console, "exit 5").expect("it takes a line");
        soon(driver.ended(&yard.id)).await.expect("it ends");
        let ended = Observation::Ended { launch: 1, ending: Ending::Exited(5) };
        assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workstation_sees_none_of_the_servers_own_environment() {
    in_a_yard(|yard| async move {
        let driver = yard.running("env > seen; echo up > ear; read line");
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        let seen = fs::read_to_string(yard.folder().join("home/seen")).expect("its environment");
        let known = ["PATH", "LANG", "TERM", "HOME", "PWD", "OLDPWD", "_", "SHLVL"];
        for name in seen.lines().filter_map(|line| line.split('=').next()) {
            assert!(known.contains(&name) || name.starts_with("WHARF_"), "{name}");
        }
        assert!(seen.contains(&format!("WHARF_WORKSTATION_ID={}\n", yard.id)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_that_leads_elsewhere_is_refused() {
    in_a_yard(|yard| async move {
        let driver = yard.driver();
        for id in ["../escape", "a/b", "", ".", ".removed-x", "ws-\0"] {
            let machine = Machine { id: id.into(), ..yard.machine() };
            assert!(matches!(driver.provision(&machine).await, Err(DriverError::Unknown(_))), "{id:?}");
            assert!(matches!(driver.remove(id).await, Err(DriverError::Unknown(_))), "{id:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_leaves_nothing_even_of_what_was_made_unwritable() {
    in_a_yard(|yard| async move {
        let driver = yard.running("mkdir -p a/b; touch a/b/c; chmod 500 a/b a; echo up > ear; read line");
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        let mut ear = yard.ear();
        driver.start(&yard.machine(), 1).await.expect("it starts");
        assert_eq!(ear.hears().await, "up");
        let run: serde_json::Value =
            serde_json::from_slice(&fs::read(yard.folder().join("run.json")).expect("a run")).expect("JSON");
        driver.remove(&yard.id).await.expect("it is removed");
        assert_eq!(fs::read_dir(&yard.root).expect("the root").count(), 0);
        for group in run["groups"].as_object().expect("groups").values().filter_map(|group| group.as_str()) {
            assert!(!Path::new(group).exists(), "{group}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_killed_at_any_moment_leaves_nothing_and_no_launch_happens_twice() {
    in_a_yard(|yard| async move {
        let driver = Arc::new(
            yard.running("echo $WHARF_LAUNCH >> starts; sleep 1000 & setsid sleep 1000 & read line"),
        );
        driver.provision(&yard.machine()).await.expect("it is provisioned");
        for launch in 1..=25_u32 {
            let start = tokio::spawn({
                let (driver, machine) = (Arc::clone(&driver), yard.machine());
                async move { driver.start(&machine, launch.into()).await }
            });
            // A moment that differs from one round to the next, from before the supervisor is there to after it is done.
            tokio::time::sleep(Duration::from_micros(u64::from(launch) * 400)).await;
            for pid in yard.supervisors() {
                let _ = kill_process(pid, Signal::KILL);
            }
            // Either it got through or it did not; which is what the next line, not this, relies on.
            let _ = soon(start).await.expect("no panic");
            match driver.inspect(&yard.id).await.expect("whatever is true") {
                Observation::Running { launch: running, .. } => assert_eq!(running, i64::from(launch)),
                _ => assert_eq!(yard.processes(), [0; 0], "launch {launch}"),
            }
            let _ = driver.start(&yard.machine(), launch.into()).await;
            driver.kill(&yard.id, launch.into()).await.expect("it stops");
            assert_eq!(yard.processes(), [0; 0], "launch {launch}");
        }
        let starts = fs::read_to_string(yard.folder().join("home/starts")).unwrap_or_default();
        let starts: Vec<i64> = starts.lines().map(|line| line.parse().expect("a launch")).collect();
        assert!(starts.is_sorted_by(|earlier, later| earlier < later), "{starts:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workstation_whose_supervisor_and_leader_are_suspended_still_ends_when_asked() {
    in_a_yard(|yard| async move {
        let driver = yard.driver();
        yard.provision_and_start(&driver, 1).await;
        for pid in yard.processes().into_iter().filter_map(Pid::from_raw).chain([yard.supervisor()]) {
            kill_process(pid, Signal::STOP).expect("it is suspended");
        }
        assert!(is_running(&driver.inspect(&yard.id).await.expect("suspended is running"), 1));
        soon(driver.stop(&yard.id, 1, GRACE)).await.expect("it stops");
        let ended = Observation::Ended { launch: 1, ending: Ending::Signalled(15) };
        assert_eq!(driver.inspect(&yard.id).await.expect("ended"), ended);
    })
    .await;
}
