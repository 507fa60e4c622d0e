//! What a workstation is held to.

use std::fs;
use std::time::Instant;

use wharf_server::driver::{Driver, Enforcement};

use crate::yard::{in_a_yard, soon};

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
