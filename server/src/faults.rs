//! Faults on purpose, so that tests can show what becomes of them.
//!
//! Only with the feature `faults`, which the contract tests build with and `cargo run` does not: then the file that
//! `WHARF_FAULTS` names says, a line each, which point has which fault, and is read at every point. A line may name
//! the one workstation that it is about (`driver.meter hang ws-1`). The line `clock SECONDS` sets the wall clock that
//! the service sees so far ahead, or back. Without the feature [`meet`] is nothing.

#[cfg(feature = "faults")]
use std::sync::atomic::{AtomicI64, Ordering};

/// What a fault does at its point.
#[cfg(feature = "faults")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The call fails.
    Fail,
    /// It never returns.
    Hang,
    /// It panics.
    Panic,
    /// The process ends at once, as by `kill -9`.
    Abort,
}

/// Every point that can have a fault.
#[cfg(feature = "faults")]
pub const POINTS: &[&str] = &[
    "request",
    "store.read",
    "store.begin",
    "store.event",
    "store.commit",
    "store.committed",
    "store.remove",
    "driver.provision",
    "driver.provisioned",
    "driver.start",
    "driver.started",
    "driver.stop",
    "driver.stopped",
    "driver.inspect",
    "driver.ended",
    "driver.meter",
    "driver.remove",
    "driver.removed",
    "driver.list",
];

/// A fault was met whose call fails.
#[derive(Debug, thiserror::Error)]
#[error("a fault was injected at {0}")]
pub struct Injected(&'static str);

/// Passes a point. With a fault there, the fault happens.
#[cfg(feature = "faults")]
pub async fn meet(point: &'static str) -> Result<(), Injected> {
    meet_with(point, "").await
}

/// Passes a point on behalf of the workstation `id`.
#[cfg(feature = "faults")]
pub async fn meet_with(point: &'static str, id: &str) -> Result<(), Injected> {
    debug_assert!(POINTS.contains(&point), "{point} is no point");
    match planned(point, id) {
        None => Ok(()),
        Some(Fault::Fail) => Err(Injected(point)),
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::Panic) => panic!("a fault was injected at {point}"),
        Some(Fault::Abort) => std::process::abort(),
    }
}

/// Passes a point.
#[cfg(not(feature = "faults"))]
#[allow(clippy::unused_async)] // With faults it waits.
pub async fn meet(_: &'static str) -> Result<(), Injected> {
    Ok(())
}

/// How far ahead the wall clock was set, in microseconds, as of the last point that was passed.
#[cfg(feature = "faults")]
static CLOCK_SHIFT_US: AtomicI64 = AtomicI64::new(0);

/// How far ahead a test wants the wall clock, in microseconds.
pub fn clock_shift() -> i64 {
    #[cfg(feature = "faults")]
    let shift = CLOCK_SHIFT_US.load(Ordering::Relaxed);
    #[cfg(not(feature = "faults"))]
    let shift = 0;
    shift
}

#[cfg(feature = "faults")]
fn planned(point: &str, id: &str) -> Option<Fault> {
    let plan = std::fs::read_to_string(std::env::var_os("WHARF_FAULTS")?).ok()?;
    let mut shift = 0;
    let mut planned = None;
    for line in plan.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["clock", seconds] => {
                shift = seconds.parse::<i64>().expect("seconds are a whole number") * 1_000_000;
            }
            [name, fault] if name == point => planned = planned.or(Some(fault)),
            [name, fault, whose] if name == point && whose == id => planned = planned.or(Some(fault)),
            _ => {}
        }
    }
    CLOCK_SHIFT_US.store(shift, Ordering::Relaxed);
    planned.map(|fault| match fault {
        "fail" => Fault::Fail,
        "hang" => Fault::Hang,
        "panic" => Fault::Panic,
        "abort" => Fault::Abort,
        other => panic!("{other} is no fault"),
    })
}
