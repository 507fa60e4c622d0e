//! What becomes of a run when its supervisor, its driver or its host is lost.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use wharf_server::driver::{Driver, Ending, Enforcement, Observation};

use crate::yard::{DAEMONS, GRACE, NAMELESS, Yard, in_a_yard, is_running, soon};

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
