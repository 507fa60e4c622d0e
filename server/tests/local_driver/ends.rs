//! How a tree of processes ends: asked first, then made to, and wholly.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::fs::{CWD, Mode, mkfifoat};
use wharf_server::driver::{Driver, DriverError, Ending, Observation};

use crate::yard::{DAEMONS, GRACE, LIMIT, NAMELESS, in_a_yard, soon};

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
