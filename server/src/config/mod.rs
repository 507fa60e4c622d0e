//! Configuration: flags, then environment, then a file, then the defaults that are embedded here.

mod catalogue;
pub mod cli;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::lifecycle::work::Terms;

pub use catalogue::{Catalogue, Region};

/// The configuration that holds where nothing else is said; `wharf-server config` prints it.
pub const DEFAULTS: &str = include_str!("defaults.toml");

/// What can be configured.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub listen: SocketAddr,
    pub data_dir: PathBuf,
    pub log: Log,
    pub limits: Limits,
    pub metering: Metering,
    pub workstations: Workstations,
    pub work: Work,
    pub drivers: Drivers,
    pub regions: BTreeMap<String, catalogue::RegionConfig>,
}

/// Where log lines go, and in which form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub format: LogFormat,
    pub level: LogLevel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Terminal,
    /// One JSON object a line.
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    Debug,
    Info,
    Warning,
    Error,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// How many requests a second a token may send for long.
    pub requests_per_second: std::num::NonZeroU32,
    /// How many it may send at once.
    pub burst: std::num::NonZeroU32,
    /// How long a shutdown waits for requests that are under way.
    pub shutdown_seconds: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metering {
    /// How often the use of what runs is read.
    pub interval_seconds: std::num::NonZeroU64,
    /// For how long every sample is kept; of older ones only the last of every hour.
    pub full_samples_hours: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workstations {
    /// How long a workstation that is asked to stop has before it is made to.
    pub stop_grace_seconds: u64,
    /// After how long a launch that has neither succeeded nor failed is given up and undone.
    pub launch_deadline_seconds: u64,
    /// The same for everything else that a driver does: to provision, to end what runs after its grace, to remove.
    pub driver_deadline_seconds: u64,
}

/// How work items are leased. The contract names the defaults.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// How often an item is tried before it is given up.
    pub attempts: std::num::NonZeroU32,
    /// How long after the acknowledgement the first heartbeat must come.
    pub first_lease_seconds: std::num::NonZeroU32,
    /// The shortest lease that a heartbeat can ask for.
    pub shortest_lease_seconds: std::num::NonZeroU32,
    /// The longest one; at least as long as the shortest.
    pub longest_lease_seconds: std::num::NonZeroU32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drivers {
    pub local: Local,
}

/// The driver `local`: workstations as process trees on this machine.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// What a workstation runs, and its arguments.
    pub command: Vec<String>,
}

/// The configuration can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the configuration file {path} can't be read: {source}")]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("the configuration {origin} is not valid: {message}")]
    Invalid { origin: String, message: String },
}

impl Config {
    /// The defaults, with what the file says over them. Tables are merged; a region that the file names replaces
    /// the whole region of that name, and any region in the file replaces the built-in ones.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let parse = |origin: &str, text: &str| {
            text.parse::<toml::Table>().map_err(|error| ConfigError::Invalid {
                origin: origin.to_owned(),
                message: error.to_string(),
            })
        };
        let mut merged = parse("built in", DEFAULTS)?;
        let mut origin = "built in".to_owned();
        if let Some(path) = file {
            let text = std::fs::read_to_string(path)
                .map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
            origin = path.display().to_string();
            let said = parse(&origin, &text)?;
            if said.contains_key("regions") {
                merged.remove("regions");
            }
            merge(&mut merged, said);
        }
        merged
            .try_into()
            .map_err(|error: toml::de::Error| ConfigError::Invalid { origin, message: error.to_string() })
    }

    pub fn metering_interval(&self) -> Duration {
        Duration::from_secs(self.metering.interval_seconds.get())
    }

    pub fn stop_grace(&self) -> Duration {
        Duration::from_secs(self.workstations.stop_grace_seconds)
    }

    pub fn launch_deadline(&self) -> Duration {
        Duration::from_secs(self.workstations.launch_deadline_seconds)
    }

    pub fn driver_deadline(&self) -> Duration {
        Duration::from_secs(self.workstations.driver_deadline_seconds)
    }

    pub fn work_terms(&self) -> Terms {
        let shortest_ttl = self.work.shortest_lease_seconds.get();
        Terms {
            attempts: self.work.attempts.get(),
            first_ttl: self.work.first_lease_seconds.get(),
            shortest_ttl,
            longest_ttl: self.work.longest_lease_seconds.get().max(shortest_ttl),
        }
    }

    pub fn shutdown_deadline(&self) -> Duration {
        Duration::from_secs(self.limits.shutdown_seconds)
    }
}

fn merge(base: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("wharf.toml");
        std::fs::write(&file, text).expect("a file in it");
        Config::load(Some(&file))
    }

    #[test]
    fn the_defaults_are_valid_and_take_the_seeds_example() {
        let config = Config::load(None).expect("valid");
        let catalogue = Catalogue::new(&config).expect("a catalogue");
        let region = catalogue.region("us-west-2").expect("the seeds' region");
        assert!(region.gpus.contains_key("NVIDIA RTX A5000"));
        assert!(region.cpu_cores >= 8 && region.memory_gb >= 32 && region.storage_gb >= 512);
    }

    #[test]
    fn a_file_changes_only_what_it_says() {
        let config = load("[metering]\ninterval_seconds = 3\n").expect("valid");
        assert_eq!(config.metering_interval(), Duration::from_secs(3));
        assert_eq!(config.metering.full_samples_hours, 24);
        assert!(config.regions.contains_key("us-west-2"));
    }

    #[test]
    fn regions_in_a_file_replace_the_built_in_ones() {
        let config = load(
            "[regions.here]\ndriver = \"local\"\ncpu_cores = 2\nmemory_gb = 4\nstorage_gb = 8\n\
             prices = { core_hour = \"0.1\", memory_gb_hour = \"0\", storage_gb_hour = \"0\" }\n",
        )
        .expect("valid");
        assert_eq!(config.regions.keys().collect::<Vec<_>>(), ["here"]);
    }

    #[test]
    fn a_misspelt_setting_is_named() {
        let error = load("[metering]\nintervall_seconds = 3\n").expect_err("refused").to_string();
        assert!(error.contains("intervall_seconds"), "{error}");
    }
}
