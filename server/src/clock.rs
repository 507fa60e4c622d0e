//! The one place that reads the clocks.
//!
//! There are two. The wall clock tells what time it is, and it can be set: it is for what is shown, and for what was
//! promised for a time of day, such as the end of a token. Steady time goes on evenly whatever the wall clock is set
//! to, also while the host sleeps and from one start of the service to the next: it is for everything that takes time,
//! which are leases, metering, the age of idempotency keys, and the order of ids. As long as nobody sets the wall clock
//! the two are the same.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use rustix::time::{ClockId, clock_gettime};

use crate::lifecycle::Moment;

/// The steady time at which the host booted, in microseconds since the epoch.
static BOOTED_AT: OnceLock<i64> = OnceLock::new();

/// How far the wall clock is known to be ahead of steady time, in microseconds.
static AHEAD: AtomicI64 = AtomicI64::new(0);

/// A difference below this comes from reading two clocks one after the other; above it, somebody has set the clock.
const SET_BY_US: i64 = 500_000;

/// Steady time goes on from where it was, if it was ever told on this boot of the host. Returns when the host booted, in
/// steady time. To be called before any other function here, or the first of them decides.
pub fn go_on_from(booted_at: Option<i64>) -> i64 {
    *BOOTED_AT.get_or_init(|| booted_at.unwrap_or_else(|| wall() - since_boot()))
}

/// Now, in microseconds since the epoch.
pub fn now() -> i64 {
    moment().utc
}

/// Now, in steady microseconds.
pub fn steady() -> i64 {
    go_on_from(None) + since_boot()
}

/// Now, on both clocks.
pub fn moment() -> Moment {
    let steady = steady();
    let ahead = wall() - steady;
    let known = AHEAD.load(Ordering::Relaxed);
    let ahead = if (ahead - known).abs() < SET_BY_US { known } else { ahead };
    AHEAD.store(ahead, Ordering::Relaxed);
    Moment { utc: steady + ahead, steady }
}

/// What the wall clock shows at a steady time, if nobody sets it until then.
pub fn shown_at(steady: i64) -> i64 {
    let now = moment();
    steady.saturating_add(now.utc - now.steady)
}

fn wall() -> i64 {
    chrono::Utc::now().timestamp_micros().saturating_add(crate::faults::clock_shift())
}

/// Unlike the monotonic clock, this one goes on while the host sleeps.
fn since_boot() -> i64 {
    let time = clock_gettime(ClockId::Boottime);
    time.tv_sec * 1_000_000 + time.tv_nsec / 1000
}
