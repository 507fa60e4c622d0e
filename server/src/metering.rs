//! Reads what runs, at every interval and at the end of every run, and keeps it.

use std::sync::Arc;
use std::time::Duration;

use slog::{Logger, warn};
use tokio::sync::Mutex;

use crate::clock::{moment, now, steady};
use crate::config::Catalogue;
use crate::driver::{Driver, DriverError, Drivers};
use crate::lifecycle::Moment;
use crate::lifecycle::metering::{Held, Meter, Prices, Reading, Totals};
use crate::lifecycle::workstation::Phase;
use crate::store::{Record, Sampled, Store, StoreError};

/// An hour, in microseconds.
const HOUR_US: i64 = 3_600_000_000;
/// A meter that takes longer to read is passed over, so that it keeps nobody waiting for long.
const READING_LIMIT: Duration = Duration::from_secs(5);

/// The meters of all workstations.
#[derive(Clone)]
pub struct Metering {
    store: Store,
    catalogue: Arc<Catalogue>,
    drivers: Arc<Drivers>,
    log: Logger,
    /// Meters are read, added to and written back; two at once would each miss what the other added.
    turn: Arc<Mutex<()>>,
}

impl Metering {
    pub fn new(store: Store, catalogue: Arc<Catalogue>, drivers: Arc<Drivers>, log: Logger) -> Self {
        Self { store, catalogue, drivers, log, turn: Arc::default() }
    }

    /// A workstation's driver.
    pub fn driver(&self, record: &Record) -> &dyn Driver {
        self.drivers.get(record.driver)
    }

    /// All drivers.
    pub fn drivers(&self) -> impl Iterator<Item = &dyn Driver> {
        self.drivers.all()
    }

    fn prices(&self, record: &Record) -> Prices {
        self.catalogue
            .region(&record.region)
            .map_or_else(Prices::default, |region| region.prices(record.gpu.as_deref()))
    }

    /// Reads these workstations' use up to now and keeps it, all in one transaction. What can't be read is sampled
    /// without a reading: its time counts, its CPU counter is caught up with next time.
    pub async fn sample(&self, records: &[Record]) -> Result<(), StoreError> {
        // Before the turn is taken: a driver that hangs over one workstation must not hold up the rest.
        let readings = futures::future::join_all(records.iter().map(|record| self.read(record))).await;
        let _turn = self.turn.lock().await;
        let mut samples = Vec::with_capacity(records.len());
        for (record, reading) in records.iter().zip(readings) {
            let Some(meter) = self.store.meter(&record.id).await? else { continue };
            let meter = meter.sample(moment(), held(record), reading, self.prices(record));
            samples.push(Sampled { workstation_id: record.id.clone(), meter });
        }
        if samples.is_empty() { Ok(()) } else { self.store.record_samples(&samples).await }
    }

    async fn read(&self, record: &Record) -> Option<Reading> {
        // Nothing was started yet, so the driver would report the run before, which is already counted.
        if record.phase == Phase::Stopped {
            return None;
        }
        let read = self.driver(record).meter(&record.id);
        let reading = tokio::time::timeout(READING_LIMIT, read)
            .await
            .unwrap_or_else(|late| Err(DriverError::system("read a meter", late.into())));
        match reading {
            Ok(reading) => reading.map(|reading| Reading {
                launch: reading.launch,
                cpu_us: i64::try_from(reading.cpu.as_micros()).unwrap_or(i64::MAX),
                memory_mib: i64::try_from(reading.memory_bytes >> 20).unwrap_or(i64::MAX),
            }),
            Err(error) => {
                warn!(self.log, "a meter could not be read"; "workstation" => &record.id, "error" => %error);
                None
            }
        }
    }

    /// The totals up to `at`, as the clock shows it, of a workstation whose meter this is.
    /// Between samples they are interpolated; after the last one, what is held counts on and what is consumed waits
    /// for the next sample.
    pub async fn totals(
        &self,
        record: &Record,
        meter: Meter,
        at: i64,
        now: Moment,
    ) -> Result<Totals, StoreError> {
        if at >= meter.sampled_at {
            let held = Held { running: false, ..held(record) };
            // After the clock was set back, the last sample may be shown as later than now.
            let steady = (at - (now.utc - now.steady)).min(now.steady);
            return Ok(meter.sample(Moment { utc: at, steady }, held, None, self.prices(record)).totals);
        }
        Ok(match self.store.samples_around(&record.id, at).await? {
            [Some((before, earlier)), Some((after, later))] => {
                earlier.towards(later, at - before, after - before)
            }
            [Some((_, earlier)), None] => earlier,
            // Before its creation.
            [None, _] => Totals::default(),
        })
    }

    /// Samples what runs, at every interval, for ever.
    pub async fn run(self, interval: Duration, keep_full: Duration) {
        let mut ticks = tokio::time::interval(interval);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut thinned_at = None;
        loop {
            ticks.tick().await;
            if let Err(error) = self.sample_all().await {
                warn!(self.log, "samples could not be kept"; "error" => %error);
            }
            if thinned_at.is_none_or(|at| steady() - at > HOUR_US) {
                thinned_at = Some(steady());
                let before = now() - i64::try_from(keep_full.as_micros()).unwrap_or(i64::MAX);
                let thinned = self.store.thin_samples(before).await;
                let forgotten = self.store.forget_old_keys().await;
                if let Err(error) = thinned.and(forgotten) {
                    warn!(self.log, "old samples and keys could not be removed"; "error" => %error);
                }
            }
        }
    }

    /// Samples everything that runs.
    pub async fn sample_all(&self) -> Result<(), StoreError> {
        let mut records = self.store.all_workstations().await?;
        records.retain(|record| matches!(record.phase, Phase::Running | Phase::Stopping));
        self.sample(&records).await
    }
}

/// What a workstation holds in its phase.
fn held(record: &Record) -> Held {
    let running = matches!(record.phase, Phase::Running | Phase::Stopping);
    Held { storage_gb: record.storage_gb.into(), gpus: i64::from(running && record.gpu.is_some()), running }
}
