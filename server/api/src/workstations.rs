//! The workstation family's wire types (seeds 000, 002 and 003).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::extract::Parameters;
use crate::headers::{Condition, Word};
use crate::metadata::with_short_keys;
use crate::pages::PageToken;
use crate::scalar::{
    Count, Emptiness, Millionths, NonEmpty, Nullable, Patch, Text, absent_or, absent_or_object, defaulting,
    object, pairs,
};
use crate::time::Moment;

/// Cores; the most CPU time that a workstation may use a second, in seconds.
pub type CpuCores = Count<1, 1024>;
/// Memory, in units of 2^30 bytes.
pub type MemoryGb = Count<1, 16384>;
/// Storage, in units of 2^30 bytes.
pub type StorageGb = Count<1, 1_048_576>;
/// A GPU model that the region's catalogue lists.
pub type GpuModel = Text<1, 100>;
/// A region that the catalogue lists.
pub type RegionName = Text<1, 64>;
/// A name for people; it need not be unique.
pub type WorkstationName = Text<1, 100>;

pub use crate::ids::WorkstationId;

/// Whether it is being made, ready, launched or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkstationStatus {
    Stopped,
    Running,
    Provisioning,
    Error,
}

/// What is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkstationTransition {
    Provisioning,
    Launching,
    Stopping,
    Deleting,
}

/// At most 16 pairs of the caller's own; a key has at most 64 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Labels(pub BTreeMap<String, Text<0, 512>>);

impl Labels {
    const MOST_PAIRS: u32 = 16;
    const LONGEST_KEY: usize = 64;
}

impl<'de> Deserialize<'de> for Labels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs: BTreeMap<String, Text<0, 512>> = pairs(deserializer)?;
        if pairs.len() > Self::MOST_PAIRS as usize {
            return Err(de::Error::custom(format_args!(
                "invalid length {}, expected at most {} labels",
                pairs.len(),
                Self::MOST_PAIRS
            )));
        }
        if let Some(key) = pairs.keys().find(|key| key.chars().count() > Self::LONGEST_KEY) {
            return Err(de::Error::custom(format_args!(
                "the label key {key:?} is longer than {} characters",
                Self::LONGEST_KEY
            )));
        }
        Ok(Self(pairs))
    }
}

impl JsonSchema for Labels {
    fn schema_name() -> String {
        "Labels".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = BTreeMap::<String, Text<0, 512>>::json_schema(generator).into_object();
        schema.object().max_properties = Some(Self::MOST_PAIRS);
        with_short_keys(schema.into(), Self::LONGEST_KEY)
    }
}

/// What a workstation consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkstationConfiguration {
    pub cpu_cores: CpuCores,
    #[serde(rename = "memoryGB")]
    pub memory_gb: MemoryGb,
    /// The GPU model, or null for none.
    pub gpu: Nullable<String>,
    #[serde(rename = "storageGB")]
    pub storage_gb: StorageGb,
    pub region: RegionName,
}

/// How far a limit is more than a number on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnforcementLevel {
    Enforced,
    Accounted,
}

/// How far each part of the configuration is more than a number on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Enforcement {
    pub cpu: EnforcementLevel,
    pub memory: EnforcementLevel,
    pub storage: EnforcementLevel,
    pub gpu: EnforcementLevel,
}

/// A workstation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Workstation {
    pub id: WorkstationId,
    pub name: WorkstationName,
    pub status: WorkstationStatus,
    pub configuration: WorkstationConfiguration,
    pub labels: Labels,
    /// Why it has its status, where that needs a reason.
    pub status_reason: Nullable<String>,
    /// What is under way; null when nothing is. While it is not null, `status` keeps its value.
    pub transition: Nullable<WorkstationTransition>,
    pub enforcement: Enforcement,
    pub created_at: DateTime<Utc>,
    /// When its name, configuration or status last changed.
    pub updated_at: DateTime<Utc>,
}

/// One page of workstations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WorkstationPage {
    /// The workstations, oldest first.
    pub items: Vec<Workstation>,
    /// The `page_token` of the page that follows; null on the last page.
    pub next_page: Nullable<String>,
}

/// What the new workstation shall consist of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfigurationCreate {
    pub cpu_cores: CpuCores,
    #[serde(rename = "memoryGB")]
    pub memory_gb: MemoryGb,
    pub gpu: Option<GpuModel>,
    #[serde(rename = "storageGB")]
    pub storage_gb: StorageGb,
    pub region: RegionName,
}

/// A workstation to be made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkstationCreate {
    pub name: WorkstationName,
    #[serde(deserialize_with = "object")]
    pub configuration: ConfigurationCreate,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Labels", default)]
    pub labels: Option<Labels>,
}

/// The configuration values to change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfigurationUpdate {
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "CpuCores", default)]
    pub cpu_cores: Option<CpuCores>,
    #[serde(rename = "memoryGB", default, deserialize_with = "absent_or")]
    #[schemars(with = "MemoryGb", default)]
    pub memory_gb: Option<MemoryGb>,
    /// The GPU model; null removes it.
    #[serde(default)]
    pub gpu: Patch<GpuModel>,
    #[serde(rename = "storageGB", default, deserialize_with = "absent_or")]
    #[schemars(with = "StorageGb", default)]
    pub storage_gb: Option<StorageGb>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "RegionName", default)]
    pub region: Option<RegionName>,
}

impl Emptiness for ConfigurationUpdate {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A merge patch of a workstation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkstationUpdate {
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "WorkstationName", default)]
    pub name: Option<WorkstationName>,
    #[serde(default, deserialize_with = "absent_or_object")]
    #[schemars(with = "NonEmpty<ConfigurationUpdate>", default)]
    pub configuration: Option<NonEmpty<ConfigurationUpdate>>,
}

impl Emptiness for WorkstationUpdate {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An object without members, for actions that take no options.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoOptions {}

/// How to stop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StopOptions {
    /// Skip the grace period; taken in status `error` too.
    #[serde(default)]
    pub force: bool,
}

/// Use and cost within a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Usage {
    /// Core-hours consumed.
    pub cpu_hours: Millionths,
    /// Hours for which a GPU was held by the running workstation.
    pub gpu_hours: Millionths,
    /// Memory in use, integrated over time.
    #[serde(rename = "memoryGBHours")]
    pub memory_gb_hours: Millionths,
    /// Storage held, integrated over time.
    #[serde(rename = "storageGBHours")]
    pub storage_gb_hours: Millionths,
    /// What it costs, to a millionth of a dollar.
    #[serde(rename = "costUSD")]
    pub cost_usd: Millionths,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// When the newest sample that the figures rest on was taken.
    pub last_updated: DateTime<Utc>,
}

/// The path of one workstation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WorkstationPath {
    pub id: WorkstationId,
}

/// Which page of a list.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct PageQuery {
    /// The most items that the page may have.
    #[serde(default = "default_limit")]
    #[schemars(schema_with = "limit_schema")]
    pub limit: Count<1, 100>,
    /// The `next_page` of the page before.
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PageToken<WorkstationId>", default)]
    pub page_token: Option<PageToken<WorkstationId>>,
}

const fn default_limit() -> Count<1, 100> {
    Count::new(20).expect("20 is from 1 to 100")
}

fn limit_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_limit())
}

impl Parameters for PageQuery {
    const PAGED: bool = true;
}

/// How long to wait for an action's end.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct ActionQuery {
    /// How long to wait for the action's end before answering.
    #[serde(rename = "timeoutSeconds", default = "default_timeout")]
    #[schemars(schema_with = "timeout_schema")]
    pub timeout_seconds: Count<1, 300>,
}

const fn default_timeout() -> Count<1, 300> {
    Count::new(30).expect("30 is from 1 to 300")
}

fn timeout_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_timeout())
}

impl Parameters for ActionQuery {}

/// What to wait for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WaitQuery {
    /// The status to wait for.
    pub status: WorkstationStatus,
    /// How long to wait for the status before answering anyway.
    #[serde(rename = "timeoutSeconds", default = "default_timeout")]
    #[schemars(schema_with = "timeout_schema")]
    pub timeout_seconds: Count<1, 300>,
}

impl Parameters for WaitQuery {}

/// The window of a usage report.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct UsageQuery {
    /// The window's beginning; when absent, the workstation's creation.
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Moment", default)]
    pub from: Option<Moment>,
    /// The window's end; when absent or in the future, now.
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Moment", default)]
    pub to: Option<Moment>,
}

impl Parameters for UsageQuery {}

/// Headers that make a repeated POST safe.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct IdempotencyHeaders {
    #[serde(rename = "idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub key: Option<Word>,
    /// Another name for `Idempotency-Key`.
    #[serde(rename = "x-idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub alias: Option<Word>,
}

/// The header that makes an update conditional.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct ConditionHeaders {
    #[serde(rename = "if-match", default, deserialize_with = "absent_or")]
    #[schemars(with = "Condition", default)]
    pub if_match: Option<Condition>,
}
