//! The Wharf control plane.
//!
//! A request goes one way: handler → [`lifecycle`] (decides) → [`store`] (commits the decision and its event) → answer;
//! then `reconcile` → [`driver`] → store. Handlers never call a driver, and a driver never sees HTTP.

mod clock;
pub mod config;
pub mod driver;
pub mod lifecycle;
pub mod store;

mod faults;
mod handlers;
mod hub;
mod leases;
mod limit;
mod logging;
mod memory;
mod metering;
mod pollers;
mod reconcile;
mod removal;
mod secret;
mod serve;
mod service;
mod tokens;

#[cfg(feature = "faults")]
pub use faults::POINTS as FAULT_POINTS;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use config::cli::{Cli, Command, Life};

/// The whole program: `main` does nothing else.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if let Some(status) = driver::local::run_internal(&args) {
        return ExitCode::from(u8::try_from(status).unwrap_or(1));
    }
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wharf-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Box<dyn std::error::Error>> {
    let config = cli.options.configuration()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Config => print!("{}", config::DEFAULTS),
        Command::Diagram { of } => print!("{}", diagram(of)),
        Command::Token(command) => runtime.block_on(tokens::run(command, &config.data_dir))?,
        Command::Serve => {
            let (log, _flush) = logging::logger(&config.log);
            runtime.block_on(async {
                serve::start(&config, &log).await?.until_asked(&log).await;
                Ok::<_, serve::StartError>(())
            })?;
        }
    }
    Ok(())
}

fn diagram(of: Option<Life>) -> String {
    match of {
        Some(Life::Workstation) => lifecycle::workstation::diagram(),
        Some(Life::Work) => lifecycle::work::diagram(),
        None => {
            let [workstation, work] = [Life::Workstation, Life::Work].map(|life| diagram(Some(life)));
            format!("%% workstation\n{workstation}\n%% work\n{work}")
        }
    }
}
