//! The catalogue: which regions there are, what they have, and what it costs.

use std::collections::BTreeMap;

use serde::Deserialize;
use wharf_api::refusal::{Problem, Status};

use super::{Config, ConfigError};
use crate::driver::DriverName;
use crate::lifecycle::metering::Prices;
use crate::store::{Record, RegionCapacity};

/// A region as the configuration has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionConfig {
    pub driver: DriverName,
    pub cpu_cores: u32,
    pub memory_gb: u32,
    pub storage_gb: u32,
    pub prices: PriceConfig,
    #[serde(default)]
    pub gpus: BTreeMap<String, GpuConfig>,
}

/// Dollars an hour, as text.
#[allow(clippy::struct_field_names)] // The file's keys say what they are prices for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceConfig {
    pub core_hour: String,
    pub memory_gb_hour: String,
    pub storage_gb_hour: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GpuConfig {
    pub count: u32,
    pub price_hour: String,
}

/// A GPU model that a region has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gpu {
    pub count: u32,
    /// Millionths of a dollar.
    pub price_hour: i64,
}

/// A region, checked.
#[derive(Debug, Clone)]
pub struct Region {
    pub driver: DriverName,
    pub cpu_cores: u32,
    pub memory_gb: u32,
    pub storage_gb: u32,
    pub gpus: BTreeMap<String, Gpu>,
    prices: Prices,
}

/// All regions.
#[derive(Debug, Clone)]
pub struct Catalogue {
    regions: BTreeMap<String, Region>,
}

/// Millionths of a dollar in a decimal such as `0.045`: exact, so at most six places.
fn micros(text: &str) -> Option<i64> {
    let (whole, places) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(places) || places.len() > 6 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let places: i64 = format!("{places:0<6}").parse().ok()?;
    whole.checked_mul(1_000_000)?.checked_add(places)
}

impl Catalogue {
    /// Checks every region's prices.
    pub fn new(config: &Config) -> Result<Self, ConfigError> {
        let mut regions = BTreeMap::new();
        for (name, region) in &config.regions {
            let price = |field: &str, text: &str| {
                micros(text).ok_or_else(|| ConfigError::Invalid {
                    origin: format!("of the region {name}"),
                    message: format!(
                        "{field} = \"{text}\" is not a price in dollars with at most six decimals"
                    ),
                })
            };
            let mut gpus = BTreeMap::new();
            for (model, gpu) in &region.gpus {
                let price_hour = price(&format!("gpus.\"{model}\".price_hour"), &gpu.price_hour)?;
                gpus.insert(model.clone(), Gpu { count: gpu.count, price_hour });
            }
            let prices = Prices {
                core: price("prices.core_hour", &region.prices.core_hour)?,
                memory_gb: price("prices.memory_gb_hour", &region.prices.memory_gb_hour)?,
                storage_gb: price("prices.storage_gb_hour", &region.prices.storage_gb_hour)?,
                gpu: 0,
            };
            regions.insert(
                name.clone(),
                Region {
                    driver: region.driver,
                    cpu_cores: region.cpu_cores,
                    memory_gb: region.memory_gb,
                    storage_gb: region.storage_gb,
                    gpus,
                    prices,
                },
            );
        }
        Ok(Self { regions })
    }

    pub fn region(&self, name: &str) -> Option<&Region> {
        self.regions.get(name)
    }

    /// The region of a configuration that the catalogue can serve; otherwise what is wrong with it, by field.
    pub fn check(
        &self,
        region: &str,
        gpu: Option<&str>,
        cpu_cores: u32,
        memory_gb: u32,
        storage_gb: u32,
    ) -> Result<&Region, Problem> {
        let refuse = |code: &str, param: &str, message: String| {
            Problem::new(Status::BadRequest, code, message).param(format!("configuration.{param}"))
        };
        let Some(found) = self.region(region) else {
            let known: Vec<_> = self.regions.keys().map(String::as_str).collect();
            return Err(refuse("unknown_region", "region", format!("there is no region {region:?}"))
                .hint(format!("there are: {}", known.join(", "))));
        };
        if let Some(model) = gpu
            && !found.gpus.contains_key(model)
        {
            let known: Vec<_> = found.gpus.keys().map(String::as_str).collect();
            return Err(refuse("unknown_gpu", "gpu", format!("the region {region} has no GPU {model:?}"))
                .hint(format!(
                    "it has: {}",
                    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
                )));
        }
        let ranges = [
            ("cpuCores", cpu_cores, found.cpu_cores, "cores"),
            ("memoryGB", memory_gb, found.memory_gb, "GB of memory"),
            ("storageGB", storage_gb, found.storage_gb, "GB of storage"),
        ];
        for (param, asked, most, unit) in ranges {
            if asked > most {
                let message =
                    format!("{asked} {unit} were asked for, but the region {region} has {most} in all");
                return Err(refuse("out_of_range", param, message));
            }
        }
        Ok(found)
    }
}

impl Region {
    /// The prices that hold for a workstation with this GPU.
    pub fn prices(&self, gpu: Option<&str>) -> Prices {
        let gpu = gpu.and_then(|model| self.gpus.get(model)).map_or(0, |gpu| gpu.price_hour);
        Prices { gpu, ..self.prices }
    }

    /// What the region has in all, for a demand of `record`'s.
    pub fn capacity(&self, record: &Record) -> RegionCapacity {
        RegionCapacity {
            cpu_cores: self.cpu_cores.into(),
            memory_gb: self.memory_gb.into(),
            storage_gb: self.storage_gb.into(),
            gpus: record
                .gpu
                .as_ref()
                .and_then(|model| self.gpus.get(model))
                .map_or(0, |gpu| gpu.count.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::micros;

    #[test]
    fn prices_are_read_exactly_or_not_at_all() {
        assert_eq!(micros("1.10"), Some(1_100_000));
        assert_eq!(micros("0.000001"), Some(1));
        assert_eq!(micros("3"), Some(3_000_000));
        for wrong in ["", ".", "1.", ".5", "-1", "1e3", "0.0000001", "1,5", "99999999999999999999"] {
            assert_eq!(micros(wrong), None, "{wrong}");
        }
    }
}
