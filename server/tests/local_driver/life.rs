//! What a workstation goes through: provisioned, started, stopped, removed, and each of it only once.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use wharf_server::driver::{Driver, DriverError, Ending, Machine, Observation};

use crate::yard::{GRACE, in_a_yard, is_running, soon};

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
        // One process, which works in its folder, below one supervisor, which does not.
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
