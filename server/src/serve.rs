//! From a configuration to a running server, and back to nothing.

use std::fs::File;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use dropshot::{ConfigDropshot, HandlerTaskMode, HttpServer, ServerBuilder};
use rustix::fs::{FlockOperation, flock};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use slog::{Logger, info, warn};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::{Catalogue, Config, ConfigError};
use crate::driver::local::{LocalConfig, LocalDriver, boot_id};
use crate::driver::{Driver, DriverError, Drivers};
use crate::handlers;
use crate::hub::Hub;
use crate::leases::Leases;
use crate::limit::Limits;
use crate::memory;
use crate::metering::Metering;
use crate::pollers::Pollers;
use crate::reconcile::{Patience, Reconciler};
use crate::removal::Removal;
use crate::secret::{AdminTokenError, admin_token};
use crate::service::Service;
use crate::store::{Store, StoreError};

/// Why the service could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("{what}: {source}")]
    System { what: String, source: io::Error },
    #[error(
        "another wharf-server uses the data folder {0}; stop it first, or give this one its own with --data-dir"
    )]
    Taken(PathBuf),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    AdminToken(#[from] AdminTokenError),
    #[error("the driver local can't be used: {0}")]
    Driver(#[from] DriverError),
    #[error("the API can't be served: {0}")]
    Api(String),
    #[error("can't listen on {address}: {reason}; choose another address with --listen")]
    Listen { address: SocketAddr, reason: String },
}

impl StartError {
    fn system(what: impl Into<String>, source: impl Into<io::Error>) -> Self {
        Self::System { what: what.into(), source: source.into() }
    }
}

/// A running server.
pub struct Running {
    server: HttpServer<Arc<Service>>,
    service: Arc<Service>,
    leave: watch::Sender<bool>,
    /// What goes on beside the requests.
    tasks: JoinSet<()>,
    terminate: Signal,
    interrupt: Signal,
    /// Held as long as the server runs; two servers on one folder would fight.
    _lock: File,
    deadline: Duration,
}

/// Makes the data folder, readable by its owner alone, and takes it for this process.
pub fn take_folder(folder: &Path) -> Result<File, StartError> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| StartError::system(format!("make the data folder {}", folder.display()), error))?;
    let path = folder.join("lock");
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| StartError::system(format!("open {}", path.display()), error))?;
    match flock(&lock, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(lock),
        Err(rustix::io::Errno::WOULDBLOCK) => Err(StartError::Taken(folder.to_owned())),
        Err(error) => Err(StartError::system(format!("lock {}", path.display()), error)),
    }
}

/// Every connection takes a file descriptor, and the soft limit that most systems begin with is for programs that have
/// few; the hard one is what this process may really have. Workstations begin with the usual soft limit again.
///
/// It is also the only cap on connections: dropshot accepts them itself, and lets neither their number nor the wait for
/// a first byte be limited. When descriptors run out it waits and accepts again; what the store needs is open by then.
fn raise_descriptor_limit(log: &Logger) {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    if current != maximum
        && let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })
    {
        warn!(log, "the limit of file descriptors stays as it is"; "limit" => current, "error" => %error);
    }
}

/// Starts the service: store, admin token, drivers, recovery, and only then the listener.
pub async fn start(config: &Config, log: &Logger) -> Result<Running, StartError> {
    let lock = take_folder(&config.data_dir)?;
    raise_descriptor_limit(log);
    let store = Store::open(&config.data_dir).await?;
    let boot_id = boot_id().map_err(|error| StartError::system("read the host's boot id", error))?;
    store.resume_clock(&boot_id).await?;
    let admin = admin_token(&config.data_dir, &store).await?;
    let catalogue = Arc::new(Catalogue::new(config)?);
    let metering = Metering::new(store.clone(), Arc::clone(&catalogue), drivers(config, log)?, log.clone());
    let hub = Hub::default();
    let patience = Patience {
        stop_grace: config.stop_grace(),
        launch_deadline: config.launch_deadline(),
        driver_deadline: config.driver_deadline(),
    };
    let reconciler = Reconciler::new(store.clone(), metering.clone(), hub.clone(), patience, log.clone());
    reconciler.recover().await?;
    let pollers = Pollers::default();
    let leases = Leases::new(store.clone(), hub.clone(), pollers.clone(), config.work_terms(), log.clone());
    leases.end_due().await?;
    let removal = Removal::default();
    let keep_full = Duration::from_hours(config.metering.full_samples_hours.into());
    let mut tasks = JoinSet::new();
    tasks.spawn(leases.clone().run());
    tasks.spawn(removal.clone().run(store.clone(), log.clone()));
    tasks.spawn(metering.clone().run(config.metering_interval(), keep_full));
    tasks.spawn(memory::run(log.clone()));
    let (leave, leaving) = watch::channel(false);
    let service = Arc::new(Service {
        store,
        catalogue,
        metering,
        reconciler,
        hub,
        pollers,
        leases,
        removal,
        limits: Limits::new(config.limits.requests_per_second, config.limits.burst),
        leaving,
    });
    // Before anybody is told that the service listens, and may end it.
    let signals = |kind| signal(kind).map_err(|error| StartError::system("listen for signals", error));
    let (terminate, interrupt) = (signals(SignalKind::terminate())?, signals(SignalKind::interrupt())?);
    let api = handlers::description().map_err(|error| StartError::Api(error.to_string()))?;
    let server = ServerBuilder::new(api, Arc::clone(&service), log.clone())
        .config(ConfigDropshot {
            bind_address: config.listen,
            // A client that goes away does not stop what it asked for half way.
            default_handler_task_mode: HandlerTaskMode::Detached,
            ..ConfigDropshot::default()
        })
        .start()
        .map_err(|error| {
            // Only the innermost error says what the operating system did not allow.
            let mut innermost: &dyn std::error::Error = &error;
            while let Some(source) = innermost.source() {
                innermost = source;
            }
            StartError::Listen { address: config.listen, reason: innermost.to_string() }
        })?;
    greet(&server, admin.as_deref(), &config.data_dir);
    let deadline = config.shutdown_deadline();
    Ok(Running { server, service, leave, tasks, terminate, interrupt, _lock: lock, deadline })
}

fn drivers(config: &Config, log: &Logger) -> Result<Arc<Drivers>, StartError> {
    let local = LocalConfig {
        command: config.drivers.local.command.clone(),
        ..LocalConfig::new(config.data_dir.join("workstations"))
    };
    let local: Arc<dyn Driver> = Arc::new(LocalDriver::new(local, log.clone())?);
    #[cfg(feature = "faults")]
    let local: Arc<dyn Driver> = Arc::new(crate::driver::faulty::Faulty(local));
    Ok(Arc::new(Drivers { local }))
}

/// Tells a person where the service is and what to try. On standard output, so that it is there whatever is logged.
fn greet(server: &HttpServer<Arc<Service>>, admin: Option<&Path>, folder: &Path) {
    let address = server.local_addr();
    println!("Wharf listens on http://{address}");
    println!("  data    {}", folder.display());
    if let Some(path) = admin {
        println!("  token   {}", path.display());
        println!(
            "  try     curl -H \"Authorization: Bearer $(cat {})\" http://{address}/v1/workstations",
            path.display()
        );
    }
    println!("  contract http://{address}/openapi.yaml");
}

impl Running {
    /// Serves until the process is asked to end (SIGTERM or SIGINT), then ends in good order.
    pub async fn until_asked(mut self, log: &Logger) {
        tokio::select! {
            _ = self.terminate.recv() => info!(log, "asked to end by SIGTERM"),
            _ = self.interrupt.recv() => info!(log, "asked to end by SIGINT"),
        }
        self.end(log).await;
    }

    /// Answers what is under way, up to the deadline, and leaves. Workstations go on running.
    pub async fn end(mut self, log: &Logger) {
        // Those who wait for an action's end are told at once; new requests are refused.
        self.leave.send_replace(true);
        match tokio::time::timeout(self.deadline, self.server.close()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => warn!(log, "the listener did not close well"; "error" => error),
            Err(_) => warn!(log, "requests were still under way at the shutdown deadline"),
        }
        self.tasks.abort_all();
        self.service.reconciler.rest().await;
        if let Err(error) = self.service.metering.sample_all().await {
            warn!(log, "the last samples could not be kept"; "error" => %error);
        }
        self.service.store.close().await;
        info!(log, "ended; workstations go on running");
    }
}
