//! How fast each token may go.

use std::num::NonZeroU32;
use std::sync::Arc;

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use wharf_api::refusal::{Problem, Status};

/// A rate for each token.
#[derive(Clone)]
pub struct Limits {
    limiter: Arc<RateLimiter<String, DashMapStateStore<String>, DefaultClock>>,
    per_second: NonZeroU32,
}

impl Limits {
    pub fn new(per_second: NonZeroU32, burst: NonZeroU32) -> Self {
        let quota = Quota::per_second(per_second).allow_burst(burst);
        Self { limiter: Arc::new(RateLimiter::dashmap(quota)), per_second }
    }

    /// Counts a request of the token, or refuses it and says when to come back.
    pub fn check(&self, token_id: &str) -> Result<(), Problem> {
        self.limiter.check_key(&token_id.to_owned()).map_err(|early| {
            let wait = early.wait_time_from(DefaultClock::default().now());
            let message = format!("this token may send {} requests a second", self.per_second);
            Problem::new(Status::TooManyRequests, "rate_limited", message)
                .retry_after(u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX))
        })
    }
}
