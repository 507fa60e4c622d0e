//! Faults on purpose, so that tests can show what becomes of them.
//!
//! Only with the feature `faults`, which the contract tests build with and `cargo run` does not: then the file that
//! `WHARF_FAULTS` names says, a line each, which point has which fault, and is read at every point. Without the
//! feature [`meet`] is nothing.

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
const POINTS: &[&str] = &[
    "request",
    "store.read",
    "store.begin",
    "store.commit",
    "store.committed",
    "driver.provision",
    "driver.provisioned",
    "driver.start",
    "driver.started",
    "driver.stop",
    "driver.stopped",
    "driver.inspect",
    "driver.meter",
    "driver.remove",
    "driver.removed",
];

/// A fault was met whose call fails.
#[derive(Debug, thiserror::Error)]
#[error("a fault was injected at {0}")]
pub struct Injected(&'static str);

/// Passes a point. With a fault there, the fault happens.
#[cfg(feature = "faults")]
pub async fn meet(point: &'static str) -> Result<(), Injected> {
    debug_assert!(POINTS.contains(&point), "{point} is no point");
    match planned(point) {
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

#[cfg(feature = "faults")]
fn planned(point: &str) -> Option<Fault> {
    let plan = std::fs::read_to_string(std::env::var_os("WHARF_FAULTS")?).ok()?;
    plan.lines().find_map(|line| match line.split_once(' ')? {
        (name, fault) if name == point => Some(match fault {
            "fail" => Fault::Fail,
            "hang" => Fault::Hang,
            "panic" => Fault::Panic,
            "abort" => Fault::Abort,
            other => panic!("{other} is no fault"),
        }),
        _ => None,
    })
}
