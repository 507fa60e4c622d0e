//! What use costs, in whole numbers.
//!
//! Counters only grow. Use is counted in core-microseconds, GPU-microseconds, MiB-milliseconds of memory and
//! GB-milliseconds of storage; money in millionths of a dollar, with the part of a millionth that is not yet full
//! carried along, so that nothing is ever rounded away.

use serde::{Deserialize, Serialize};

use super::Moment;

/// Prices in millionths of a dollar for an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Prices {
    pub core: i64,
    pub gpu: i64,
    pub memory_gb: i64,
    pub storage_gb: i64,
}

/// Use since the workstation was created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    pub cpu_us: i64,
    pub gpu_us: i64,
    pub memory_mib_ms: i64,
    pub storage_gb_ms: i64,
    pub cost_micros: i64,
    /// What is carried below a millionth of a dollar, in parts of [`PARTS`].
    pub cost_parts: i64,
}

/// What was used between two samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Step {
    pub cpu_us: i64,
    pub gpu_us: i64,
    pub memory_mib_ms: i64,
    pub storage_gb_ms: i64,
}

const MS_PER_HOUR: i128 = 3_600_000;
const US_PER_HOUR: i128 = 3_600_000_000;
const MIB_PER_GB: i128 = 1024;

/// How many parts a millionth of a dollar has: the least common multiple of the divisors that prices by the hour
/// bring, so that every step's cost is a whole number of parts.
pub const PARTS: i128 = 460_800_000_000;
const _: () = assert!(PARTS % US_PER_HOUR == 0 && PARTS % (MIB_PER_GB * MS_PER_HOUR) == 0);

fn to_i64(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

impl Totals {
    /// These totals and one step more, at `prices`.
    #[must_use]
    pub fn plus(self, step: Step, prices: Prices) -> Self {
        let parts = i128::from(self.cost_parts)
            + i128::from(step.cpu_us) * i128::from(prices.core) * (PARTS / US_PER_HOUR)
            + i128::from(step.gpu_us) * i128::from(prices.gpu) * (PARTS / US_PER_HOUR)
            + i128::from(step.memory_mib_ms)
                * i128::from(prices.memory_gb)
                * (PARTS / (MIB_PER_GB * MS_PER_HOUR))
            + i128::from(step.storage_gb_ms) * i128::from(prices.storage_gb) * (PARTS / MS_PER_HOUR);
        Self {
            cpu_us: self.cpu_us.saturating_add(step.cpu_us),
            gpu_us: self.gpu_us.saturating_add(step.gpu_us),
            memory_mib_ms: self.memory_mib_ms.saturating_add(step.memory_mib_ms),
            storage_gb_ms: self.storage_gb_ms.saturating_add(step.storage_gb_ms),
            cost_micros: self.cost_micros.saturating_add(to_i64(parts / PARTS)),
            cost_parts: to_i64(parts % PARTS),
        }
    }

    /// What lies between `earlier` and these totals.
    #[must_use]
    pub fn since(self, earlier: Self) -> Self {
        let parts = (i128::from(self.cost_micros) - i128::from(earlier.cost_micros)) * PARTS
            + i128::from(self.cost_parts)
            - i128::from(earlier.cost_parts);
        Self {
            cpu_us: self.cpu_us - earlier.cpu_us,
            gpu_us: self.gpu_us - earlier.gpu_us,
            memory_mib_ms: self.memory_mib_ms - earlier.memory_mib_ms,
            storage_gb_ms: self.storage_gb_ms - earlier.storage_gb_ms,
            cost_micros: to_i64(parts.div_euclid(PARTS)),
            cost_parts: to_i64(parts.rem_euclid(PARTS)),
        }
    }

    /// The totals at the moment that lies `numerator / denominator` of the way from these to `later`.
    #[must_use]
    pub fn towards(self, later: Self, numerator: i64, denominator: i64) -> Self {
        if denominator <= 0 {
            return self;
        }
        let between = |a: i64, b: i64| {
            to_i64(
                i128::from(a)
                    + (i128::from(b) - i128::from(a)) * i128::from(numerator) / i128::from(denominator),
            )
        };
        let parts = |totals: Self| i128::from(totals.cost_micros) * PARTS + i128::from(totals.cost_parts);
        let cost =
            parts(self) + (parts(later) - parts(self)) / i128::from(denominator) * i128::from(numerator);
        Self {
            cpu_us: between(self.cpu_us, later.cpu_us),
            gpu_us: between(self.gpu_us, later.gpu_us),
            memory_mib_ms: between(self.memory_mib_ms, later.memory_mib_ms),
            storage_gb_ms: between(self.storage_gb_ms, later.storage_gb_ms),
            cost_micros: to_i64(cost / PARTS),
            cost_parts: to_i64(cost % PARTS),
        }
    }

    /// Core-hours, in millionths.
    pub fn core_hours(self) -> i64 {
        to_i64(i128::from(self.cpu_us) * 1_000_000 / US_PER_HOUR)
    }

    /// GPU-hours, in millionths.
    pub fn gpu_hours(self) -> i64 {
        to_i64(i128::from(self.gpu_us) * 1_000_000 / US_PER_HOUR)
    }

    /// GB-hours of memory, in millionths.
    pub fn memory_gb_hours(self) -> i64 {
        to_i64(i128::from(self.memory_mib_ms) * 1_000_000 / (MIB_PER_GB * MS_PER_HOUR))
    }

    /// GB-hours of storage, in millionths.
    pub fn storage_gb_hours(self) -> i64 {
        to_i64(i128::from(self.storage_gb_ms) * 1_000_000 / MS_PER_HOUR)
    }
}

/// A running count: the totals, when they were last brought up to date, and what the next step starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meter {
    pub totals: Totals,
    /// When that was, as it is shown: microseconds since the epoch.
    pub sampled_at: i64,
    /// When that was, in steady microseconds. What is held costs by this one.
    pub counted_to: i64,
    /// The launch that `cpu_base_us` counts from.
    pub launch: i64,
    /// That launch's own CPU counter at the last sample.
    pub cpu_base_us: i64,
    /// Memory in use at the last sample, in MiB.
    pub memory_mib: i64,
}

/// What a driver read, in whole units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    pub launch: i64,
    pub cpu_us: i64,
    pub memory_mib: i64,
}

/// What the workstation held between the last sample and this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub storage_gb: i64,
    /// One, while it ran with a GPU; else none.
    pub gpus: i64,
    /// Whether it ran, so that memory counts.
    pub running: bool,
}

impl Meter {
    /// Counts what was held up to `now`, and what was read then, if anything. Setting the clock adds no time, and a
    /// reading that went backwards, or is of a launch before the present one, no use.
    #[must_use]
    pub fn sample(self, now: Moment, held: Held, reading: Option<Reading>, prices: Prices) -> Self {
        let counted_to = now.steady.max(self.counted_to);
        let microseconds = counted_to - self.counted_to;
        let milliseconds = counted_to / 1000 - self.counted_to / 1000;
        let reading = reading.filter(|reading| reading.launch >= self.launch);
        let (launch, cpu_base_us, memory_mib) = match reading {
            Some(reading) => (reading.launch, reading.cpu_us, reading.memory_mib),
            None => (self.launch, self.cpu_base_us, self.memory_mib),
        };
        let base = if launch == self.launch { self.cpu_base_us } else { 0 };
        let step = Step {
            cpu_us: (cpu_base_us - base).max(0),
            gpu_us: held.gpus * microseconds,
            memory_mib_ms: if held.running {
                to_i64(i128::from(self.memory_mib + memory_mib) * i128::from(milliseconds) / 2)
            } else {
                0
            },
            storage_gb_ms: held.storage_gb * milliseconds,
        };
        Self {
            totals: self.totals.plus(step, prices),
            sampled_at: now.utc.max(self.sampled_at),
            counted_to,
            launch,
            cpu_base_us: if launch == self.launch { cpu_base_us.max(self.cpu_base_us) } else { cpu_base_us },
            memory_mib,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRICES: Prices = Prices { core: 40_000, gpu: 1_100_000, memory_gb: 5_000, storage_gb: 100 };
    const HOUR_US: i64 = 3_600_000_000;

    fn held(storage_gb: i64, gpus: i64, running: bool) -> Held {
        Held { storage_gb, gpus, running }
    }

    #[test]
    fn an_hour_of_a_core_costs_its_price_however_it_is_cut() {
        let whole = Totals::default().plus(Step { cpu_us: HOUR_US, ..Step::default() }, PRICES);
        let mut cut = Totals::default();
        for _ in 0..3600 * 7 {
            cut = cut.plus(Step { cpu_us: 142_857, ..Step::default() }, PRICES);
        }
        cut = cut.plus(Step { cpu_us: HOUR_US - 142_857 * 3600 * 7, ..Step::default() }, PRICES);
        assert_eq!((whole.cost_micros, whole.cost_parts), (40_000, 0));
        assert_eq!(cut, whole);
    }

    #[test]
    fn every_kind_of_use_is_priced_by_the_hour() {
        let step = Step {
            cpu_us: HOUR_US,
            gpu_us: HOUR_US,
            memory_mib_ms: 1024 * 3_600_000,
            storage_gb_ms: 3_600_000,
        };
        let totals = Totals::default().plus(step, PRICES);
        assert_eq!(totals.cost_micros, 40_000 + 1_100_000 + 5_000 + 100);
        assert_eq!(
            [totals.core_hours(), totals.gpu_hours(), totals.memory_gb_hours(), totals.storage_gb_hours()],
            [1_000_000; 4]
        );
    }

    #[test]
    fn a_sample_read_twice_counts_once() {
        let reading = Some(Reading { launch: 1, cpu_us: 5_000_000, memory_mib: 100 });
        let once = Meter::default().sample(Moment::both(10_000_000), held(512, 1, true), reading, PRICES);
        assert_eq!(once.sample(Moment::both(10_000_000), held(512, 1, true), reading, PRICES), once);
        assert_eq!(once.totals.cpu_us, 5_000_000);
    }

    #[test]
    fn a_new_launch_counts_from_zero() {
        let first = Meter::default().sample(
            Moment::both(1_000_000),
            held(1, 0, true),
            Some(Reading { launch: 1, cpu_us: 700, memory_mib: 0 }),
            PRICES,
        );
        let second = first.sample(
            Moment::both(2_000_000),
            held(1, 0, true),
            Some(Reading { launch: 2, cpu_us: 300, memory_mib: 0 }),
            PRICES,
        );
        assert_eq!(second.totals.cpu_us, 1_000);
    }

    #[test]
    fn a_clock_or_a_counter_that_goes_backwards_takes_nothing_back() {
        let reading = |cpu_us| Some(Reading { launch: 1, cpu_us, memory_mib: 10 });
        let before =
            Meter::default().sample(Moment::both(10_000_000), held(1, 1, true), reading(900), PRICES);
        let after = before.sample(Moment::both(4_000_000), held(1, 1, true), reading(500), PRICES);
        assert_eq!(after.totals, before.totals);
        assert_eq!(
            after.sample(Moment::both(10_000_000), held(1, 1, true), reading(900), PRICES).totals,
            before.totals
        );
    }

    #[test]
    fn setting_the_clock_costs_nothing() {
        const YEARS: i64 = 10 * 365 * 24 * HOUR_US;
        let at = |steady, ahead| Moment { utc: steady + ahead, steady };
        let evenly = Meter::default().sample(at(10_000_000, 0), held(1, 1, true), None, PRICES);
        for ahead in [HOUR_US, -HOUR_US, YEARS, -YEARS] {
            let mut meter = Meter::default();
            for (second, ahead) in [(2, 0), (5, ahead), (7, 0), (10, -ahead)] {
                let before = meter.sampled_at;
                meter = meter.sample(at(second * 1_000_000, ahead), held(1, 1, true), None, PRICES);
                assert!(meter.sampled_at >= before);
            }
            assert_eq!(meter.totals, evenly.totals);
        }
    }

    #[test]
    fn a_reading_of_an_earlier_launch_that_comes_late_counts_nothing() {
        let reading = |launch, cpu_us| Some(Reading { launch, cpu_us, memory_mib: 1 });
        let second = Meter::default().sample(Moment::both(1_000), held(1, 0, true), reading(2, 300), PRICES);
        let late = second.sample(Moment::both(1_000), held(1, 0, true), reading(1, 900), PRICES);
        assert_eq!(late, second);
    }

    #[test]
    fn memory_counts_only_while_it_runs() {
        let meter = Meter { memory_mib: 1024, ..Meter::default() };
        let reading = Some(Reading { launch: 0, cpu_us: 0, memory_mib: 1024 });
        assert_eq!(
            meter.sample(Moment::both(1_000_000), held(1, 0, false), reading, PRICES).totals.memory_mib_ms,
            0
        );
        assert_eq!(
            meter.sample(Moment::both(1_000_000), held(1, 0, true), reading, PRICES).totals.memory_mib_ms,
            1_024_000
        );
    }

    #[test]
    fn two_halves_of_a_window_make_the_whole() {
        let early = Totals { cost_micros: 10, cost_parts: 7, cpu_us: 100, ..Totals::default() };
        let late = early.plus(
            Step { cpu_us: 999, gpu_us: 77, memory_mib_ms: 123_457, storage_gb_ms: 987_654_321 },
            PRICES,
        );
        let middle = early.towards(late, 1, 3);
        let (first, second) = (middle.since(early), late.since(middle));
        assert_eq!(first.cpu_us + second.cpu_us, 999);
        let parts = |t: Totals| i128::from(t.cost_micros) * PARTS + i128::from(t.cost_parts);
        assert_eq!(parts(first) + parts(second), parts(late) - parts(early));
    }
}
