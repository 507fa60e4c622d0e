//! Brings the world to what the store says.
//!
//! Each workstation that owes the world something ([`Duty`]) has a keeper: a task that performs the duty of its present
//! phase, commits what came of it, and goes on with the next, until nothing is owed. Because a duty follows from the
//! stored phase alone and every driver call may be repeated, recovery after a crash is the same as work: each
//! keeper starts with what the store says.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::future::join_all;
use slog::{Logger, error, info, o, warn};
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::clock::steady;
use crate::driver::{Driver, DriverError, Ending, Machine, Observation};
use crate::hub::Hub;
use crate::lifecycle::workstation::{Cause, Duty, Phase, Report};
use crate::metering::Metering;
use crate::store::{Change, Committed, Event, Key, PAUSE, Record, Store, StoreError};

/// How long drivers may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    pub stop_grace: Duration,
    pub launch_deadline: Duration,
    /// For every other call, beside the grace that a stop gives.
    pub driver_deadline: Duration,
}

/// The keepers of all workstations.
#[derive(Clone)]
pub struct Reconciler(Arc<Inner>);

struct Inner {
    store: Store,
    metering: Metering,
    hub: Hub,
    patience: Patience,
    log: Logger,
    keepers: Mutex<Keepers>,
}

#[derive(Default)]
struct Keepers {
    by_id: HashMap<String, Arc<Keeper>>,
    tasks: JoinSet<()>,
}

/// A keeper at work, and whether it was woken since it last looked.
#[derive(Default)]
struct Keeper {
    woken: Notify,
    again: std::sync::atomic::AtomicBool,
}

/// What came of a duty.
struct Finding {
    report: Report,
    reason: Option<String>,
}

impl Finding {
    fn good(report: Report) -> Self {
        Self { report, reason: None }
    }

    fn bad(report: Report, reason: impl Into<String>) -> Self {
        Self { report, reason: Some(reason.into()) }
    }
}

impl Reconciler {
    pub fn new(store: Store, metering: Metering, hub: Hub, patience: Patience, log: Logger) -> Self {
        Self(Arc::new(Inner { store, metering, hub, patience, log, keepers: Mutex::default() }))
    }

    /// Looks after a workstation that has changed.
    pub fn wake(&self, id: &str) {
        let mut keepers = self.0.keepers();
        while keepers.tasks.try_join_next().is_some() {}
        if let Some(keeper) = keepers.by_id.get(id) {
            keeper.again.store(true, std::sync::atomic::Ordering::SeqCst);
            keeper.woken.notify_one();
            return;
        }
        let keeper = Arc::new(Keeper::default());
        keepers.by_id.insert(id.to_owned(), Arc::clone(&keeper));
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        keepers.tasks.spawn(async move { inner.keep(&id, &keeper).await });
    }

    /// Compares what is with what should be, once, before the service takes requests: ends what runs and should not,
    /// and wakes a keeper wherever something is owed.
    pub async fn recover(&self) -> Result<(), StoreError> {
        let records = self.0.store.all_workstations().await?;
        let (idle, owed): (Vec<&Record>, Vec<&Record>) =
            records.iter().partition(|record| record.phase.duty() == Duty::Rest);
        for record in owed {
            self.wake(&record.id);
        }
        // At once, so that a driver that hangs delays the start by no more than its deadline.
        join_all(idle.into_iter().map(|record| self.0.quieten(record))).await;
        self.0.report_strays(&records).await;
        info!(self.0.log, "compared the world with the store"; "workstations" => records.len());
        Ok(())
    }

    /// Stops looking after workstations. What runs goes on running; the next start takes it up.
    pub async fn rest(&self) {
        let mut tasks = std::mem::take(&mut *self.0.keepers()).tasks;
        tasks.shutdown().await;
    }
}

impl Inner {
    fn keepers(&self) -> MutexGuard<'_, Keepers> {
        self.keepers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends what runs of a workstation that should not run.
    async fn quieten(&self, record: &Record) {
        let driver = self.metering.driver(record);
        let log = self.log.new(o!("workstation" => record.id.clone()));
        match self.bounded("look at it", driver.inspect(&record.id)).await {
            Ok(Observation::Running { launch, .. }) => {
                warn!(log, "ending a run that should not be"; "launch" => launch);
                if let Err(error) = self.bounded("end it", driver.kill(&record.id, launch)).await {
                    error!(log, "it could not be ended"; "error" => %error);
                }
            }
            Ok(_) => {}
            Err(error) => warn!(log, "its driver can't tell whether it runs"; "error" => %error),
        }
    }

    /// A driver that hangs must not keep its workstation for ever: past the deadline the call has failed.
    async fn bounded<T>(
        &self,
        what: &str,
        call: impl Future<Output = Result<T, DriverError>>,
    ) -> Result<T, DriverError> {
        self.within(self.patience.driver_deadline, what, call).await
    }

    async fn within<T>(
        &self,
        limit: Duration,
        what: &str,
        call: impl Future<Output = Result<T, DriverError>>,
    ) -> Result<T, DriverError> {
        tokio::time::timeout(limit, call)
            .await
            .unwrap_or_else(|late| Err(DriverError::system(what.to_owned(), late.into())))
    }

    /// Names what a driver has that the store does not know. It is left alone: it may belong to a store that was put
    /// aside, and its files may be all that is left of it.
    async fn report_strays(&self, records: &[Record]) {
        for driver in self.metering.drivers() {
            match self.bounded("list workstations", driver.list()).await {
                Ok(ids) => {
                    for id in ids.iter().filter(|id| !records.iter().any(|record| record.id == **id)) {
                        warn!(self.log, "a workstation that the store does not know is left alone"; "workstation" => id);
                    }
                }
                Err(error) => warn!(self.log, "a driver can't list what it has"; "error" => %error),
            }
        }
    }

    async fn keep(self: Arc<Self>, id: &str, keeper: &Keeper) {
        use std::sync::atomic::Ordering::SeqCst;
        let log = self.log.new(o!("workstation" => id.to_owned()));
        loop {
            keeper.again.store(false, SeqCst);
            match self.perform(id, keeper, &log).await {
                Ok(true) => {}
                Ok(false) => {
                    let mut keepers = self.keepers();
                    // A wake since the last look would be lost if the keeper left now.
                    if !keeper.again.load(SeqCst) {
                        keepers.by_id.remove(id);
                        return;
                    }
                }
                Err(error) => {
                    error!(log, "a duty could not be recorded; trying again"; "error" => %error);
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    /// Performs the present phase's duty and commits what came of it; whether there may be more to do.
    async fn perform(&self, id: &str, keeper: &Keeper, log: &Logger) -> Result<bool, StoreError> {
        let Some(record) = self.store.any_workstation(id).await? else { return Ok(false) };
        let duty = record.phase.duty();
        if duty == Duty::Rest {
            return Ok(false);
        }
        let driver = self.metering.driver(&record);
        let machine = machine(&record);
        let finding = match duty {
            Duty::Rest => return Ok(false),
            Duty::Provision => match self.bounded("provision it", driver.provision(&machine)).await {
                Ok(()) => Finding::good(Report::Provisioned),
                Err(error) => Finding::bad(Report::ProvisionFailed, error.to_string()),
            },
            Duty::Start => self.start(driver, &record, &machine, log).await?,
            Duty::Watch => match self.watch(driver, &record, keeper).await {
                Some(finding) => finding,
                None => return Ok(true),
            },
            Duty::Stop => match self.stop(driver, &record, &machine).await {
                Ok(()) => Finding::good(Report::Stopped),
                Err(error) => Finding::bad(Report::StopFailed, error.to_string()),
            },
            Duty::Remove => match self.bounded("remove it", driver.remove(id)).await {
                Ok(()) => Finding::good(Report::Removed),
                Err(error) => Finding::bad(Report::RemoveFailed, error.to_string()),
            },
        };
        if matches!(finding.report, Report::Launched | Report::Stopped | Report::Exited | Report::Crashed) {
            // The last figures of a run are read before the run is put on record as over.
            self.metering.sample(std::slice::from_ref(&record)).await?;
        }
        self.commit(record, finding, log).await?;
        Ok(true)
    }

    async fn start(
        &self,
        driver: &dyn Driver,
        record: &Record,
        machine: &Machine,
        log: &Logger,
    ) -> Result<Finding, StoreError> {
        // Brings the meter up to the run's beginning, so that the time before is not counted as running.
        self.metering
            .sample(std::slice::from_ref(&Record { phase: Phase::Stopped, ..record.clone() }))
            .await?;
        let reason =
            match tokio::time::timeout(self.patience.launch_deadline, driver.start(machine, record.launch))
                .await
            {
                Ok(Ok(())) => return Ok(Finding::good(Report::Launched)),
                Ok(Err(error @ DriverError::CalledOff { .. })) => {
                    return Ok(Finding::bad(Report::LaunchFailed, error.to_string()));
                }
                Ok(Err(error)) => error.to_string(),
                Err(_) => format!("it did not start within {} s", self.patience.launch_deadline.as_secs()),
            };
        // Whatever came of it must not come up later.
        if let Err(error) = self.bounded("end it", driver.kill(&record.id, record.launch)).await {
            error!(log, "a failed launch could not be cleared away"; "error" => %error);
        }
        Ok(Finding::bad(Report::LaunchFailed, reason))
    }

    async fn stop(&self, driver: &dyn Driver, record: &Record, machine: &Machine) -> Result<(), DriverError> {
        let spent = u64::try_from(steady() - record.changed_at).unwrap_or(0);
        let grace = self.patience.stop_grace.saturating_sub(Duration::from_micros(spent));
        let grace = if record.forced { Duration::ZERO } else { grace };
        let limit = grace.saturating_add(self.patience.driver_deadline);
        self.within(limit, "stop it", driver.stop(&record.id, record.launch, grace)).await?;
        if record.phase == Phase::Clearing {
            // What failed may have been its provisioning, or a removal half way; stopped means that it can be launched.
            self.bounded("provision it", driver.provision(machine)).await?;
        }
        Ok(())
    }

    /// Waits until the run has ended; `None` when it was woken first or the driver can't tell.
    async fn watch(&self, driver: &dyn Driver, record: &Record, keeper: &Keeper) -> Option<Finding> {
        let ended = tokio::select! {
            ended = driver.ended(&record.id) => ended,
            () = keeper.woken.notified() => return None,
        };
        let observed = match ended {
            Ok(()) => self.bounded("look at it", driver.inspect(&record.id)).await,
            Err(error) => Err(error),
        };
        Some(match observed {
            Ok(Observation::Ended { launch, ending: Ending::Exited(0) }) if launch == record.launch => {
                Finding::bad(Report::Exited, "it was shut down from inside")
            }
            Ok(Observation::Ended { launch, ending }) if launch == record.launch => {
                Finding::bad(Report::Crashed, described(&ending))
            }
            Ok(_) => Finding::bad(Report::Crashed, described(&Ending::Lost)),
            Err(error) => {
                // That says nothing about the workstation, which may well run on.
                warn!(self.log, "a driver can't tell whether a workstation runs; asking again";
                    "workstation" => &record.id, "error" => %error);
                tokio::select! {
                    () = tokio::time::sleep(PAUSE) => {}
                    () = keeper.woken.notified() => {}
                }
                return None;
            }
        })
    }

    async fn commit(&self, record: Record, finding: Finding, log: &Logger) -> Result<(), StoreError> {
        let Some(phase) = record.phase.hear(finding.report) else {
            return Ok(());
        };
        let kind = Cause::Reported(finding.report).name();
        let succeeded = matches!(finding.report, Report::Launched | Report::Stopped | Report::Removed);
        let reason = finding.reason.clone();
        let id = record.id.clone();
        let change = Change {
            next: Record { phase, status_reason: finding.reason, forced: false, ..record },
            event: Event::own(kind),
            key: Key::Settles { succeeded },
            demand: None,
        };
        // A stale change is dropped: somebody else moved the workstation on, and the next look sees where to.
        if let Committed::Done(record) = self.store.change_workstation(change).await? {
            match &reason {
                Some(reason) => warn!(log, "{}", kind; "phase" => %record.phase, "reason" => reason),
                None => info!(log, "{}", kind; "phase" => %record.phase),
            }
        }
        self.hub.ring(&id);
        Ok(())
    }
}

fn described(ending: &Ending) -> String {
    match ending {
        Ending::Exited(status) => format!("it ended by itself with the exit status {status}"),
        Ending::Signalled(signal) => format!("it was ended by signal {signal}"),
        Ending::Lost => "it ended unseen: the host restarted, or its supervisor was killed".to_owned(),
    }
}

fn machine(record: &Record) -> Machine {
    Machine {
        id: record.id.clone(),
        cpu_cores: record.cpu_cores,
        memory_gb: record.memory_gb,
        storage_gb: record.storage_gb,
        gpu: record.gpu.clone(),
    }
}
