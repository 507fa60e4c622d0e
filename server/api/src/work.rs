//! The wire types of work (seed 004).

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, Schema, SchemaObject};
use serde::{Deserialize, Serialize};

use crate::extract::Parameters;
use crate::headers::Word;
pub use crate::ids::{EnvironmentId, SessionId, WorkId};
use crate::metadata::{Metadata, MetadataPatch};
use crate::pages::{PageToken, WorkCursor};
use crate::scalar::{Count, Nullable, absent_or, defaulting, object};
use crate::time::ExpectedHeartbeat;

/// Where a work item is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkState {
    Queued,
    Starting,
    Active,
    Stopping,
    Stopped,
}

/// Why a work item is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkStopReason {
    Requested,
    LeaseExpired,
    AttemptsExhausted,
}

/// Tells what the work is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionTag {
    Session,
}

/// What the work is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkData {
    #[serde(rename = "type")]
    pub tag: SessionTag,
    pub id: SessionId,
}

/// Tells what the object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkTag {
    Work,
}

/// A work item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkItem {
    pub id: WorkId,
    #[serde(rename = "type")]
    pub tag: WorkTag,
    pub environment_id: EnvironmentId,
    pub data: WorkData,
    pub state: WorkState,
    /// When it was put into the queue.
    pub created_at: DateTime<Utc>,
    /// When this attempt's worker acknowledged it.
    pub acknowledged_at: Nullable<DateTime<Utc>>,
    /// When this attempt's first heartbeat came.
    pub started_at: Nullable<DateTime<Utc>>,
    /// When this attempt's last heartbeat came.
    pub latest_heartbeat_at: Nullable<DateTime<Utc>>,
    /// When a stop was first asked for; it is set once.
    pub stop_requested_at: Nullable<DateTime<Utc>>,
    /// When it was over.
    pub stopped_at: Nullable<DateTime<Utc>>,
    pub metadata: Metadata,
    /// The number of this attempt; it grows when a lease ends without the work being done.
    pub attempt: Count<1, { u32::MAX }>,
    /// The `Worker-ID` that it was handed to or that holds it, if one was given.
    pub worker_id: Nullable<String>,
    /// When its lease ends unless a heartbeat comes; null without a lease.
    pub lease_expires_at: Nullable<DateTime<Utc>>,
    /// Why it is stopped; null while it is not.
    pub stop_reason: Nullable<WorkStopReason>,
}

/// One page of work.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WorkPage {
    /// The items, oldest first.
    pub data: Vec<WorkItem>,
    pub first_id: Nullable<String>,
    pub last_id: Nullable<String>,
    /// Whether there are more in this direction.
    pub has_more: bool,
    /// The `page` of the page that follows; null on the last page.
    pub next_page: Nullable<String>,
}

/// What the work is about, as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkReference {
    #[serde(rename = "type")]
    pub tag: SessionTag,
    pub id: SessionId,
}

/// Work to be put into a queue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkEnqueue {
    #[serde(deserialize_with = "object")]
    pub data: WorkReference,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Metadata", default)]
    pub metadata: Option<Metadata>,
}

/// What to change of a work item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkUpdate {
    pub metadata: MetadataPatch,
}

/// How to stop a work item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkStopOptions {
    /// End it at once, without letting its worker drain.
    #[serde(default)]
    pub force: bool,
}

/// Tells what the object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkHeartbeatTag {
    WorkHeartbeat,
}

/// The lease after a heartbeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkHeartbeat {
    #[serde(rename = "type")]
    pub tag: WorkHeartbeatTag,
    /// This heartbeat's time, for the next one's `expected_last_heartbeat`.
    pub last_heartbeat: DateTime<Utc>,
    #[schemars(schema_with = "always")]
    pub lease_extended: bool,
    pub state: WorkState,
    /// How long the lease lasts from `last_heartbeat`.
    pub ttl_seconds: u32,
}

/// The schema of what is true or not there.
fn always(_: &mut SchemaGenerator) -> Schema {
    let kind = Some(InstanceType::Boolean.into());
    SchemaObject { instance_type: kind, enum_values: Some(vec![true.into()]), ..SchemaObject::default() }
        .into()
}

/// A work item's lease as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorkLease {
    pub state: WorkState,
    /// The last heartbeat of this attempt; null when there was none.
    pub last_heartbeat: Nullable<DateTime<Utc>>,
    /// How long the lease lasts from the last heartbeat, or from the acknowledgement when there was none.
    pub ttl_seconds: u32,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// Tells what the object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkQueueStatsTag {
    WorkQueueStats,
}

/// The state of a queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorkQueueStats {
    #[serde(rename = "type")]
    pub tag: WorkQueueStatsTag,
    /// Items that wait to be handed out.
    pub depth: u64,
    /// Items that were handed out and not acknowledged yet.
    pub pending: u64,
    /// When the oldest item that waits to be handed out was created; null when none waits.
    pub oldest_queued_at: Nullable<DateTime<Utc>>,
    /// Different `Worker-ID`s that polled within the last 30 seconds.
    pub workers_polling: u64,
}

/// The path of one work item.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WorkPath {
    pub environment_id: EnvironmentId,
    pub work_id: WorkId,
}

/// The path below which `poll`, `stats` and the items lie, with whatever stands in the item's place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WorkPlace {
    pub environment_id: String,
    pub work_id: String,
}

/// Which work, and which page of it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WorkQuery {
    #[serde(default = "default_limit")]
    #[schemars(schema_with = "limit_schema")]
    pub limit: Count<1, { u32::MAX }>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "PageToken<WorkCursor>", default)]
    pub page: Option<PageToken<WorkCursor>>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "WorkId", default)]
    pub before_id: Option<WorkId>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "WorkId", default)]
    pub after_id: Option<WorkId>,
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "WorkState", default)]
    pub state: Option<WorkState>,
}

const fn default_limit() -> Count<1, { u32::MAX }> {
    Count::new(20).expect("20 is at least 1")
}

fn limit_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_limit())
}

impl Parameters for WorkQuery {}

/// How to poll.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct PollQuery {
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "Count<1, 999>", default)]
    pub block_ms: Option<Count<1, 999>>,
    #[serde(default = "default_reclaim")]
    #[schemars(schema_with = "reclaim_schema")]
    pub reclaim_older_than_ms: Count<0, { u32::MAX }>,
}

const fn default_reclaim() -> Count<0, { u32::MAX }> {
    Count::new(5000).expect("5000 is at least 0")
}

fn reclaim_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_reclaim())
}

impl Parameters for PollQuery {}

/// Who polls.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct PollHeaders {
    #[serde(rename = "worker-id", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub worker_id: Option<Word>,
}

/// Who acknowledges.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct AckHeaders {
    #[serde(rename = "worker-id", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub worker_id: Option<Word>,
    #[serde(rename = "idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub key: Option<Word>,
    /// Another name for `Idempotency-Key`.
    #[serde(rename = "x-idempotency-key", default, deserialize_with = "absent_or")]
    #[schemars(with = "Word", default)]
    pub alias: Option<Word>,
}

/// What a heartbeat demands and wants.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct HeartbeatQuery {
    #[serde(default, deserialize_with = "absent_or")]
    #[schemars(with = "ExpectedHeartbeat", default)]
    pub expected_last_heartbeat: Option<ExpectedHeartbeat>,
    #[serde(default = "default_ttl")]
    #[schemars(schema_with = "ttl_schema")]
    pub desired_ttl_seconds: Count<1, { u32::MAX }>,
}

const fn default_ttl() -> Count<1, { u32::MAX }> {
    Count::new(90).expect("90 is at least 1")
}

fn ttl_schema(generator: &mut SchemaGenerator) -> Schema {
    defaulting(generator, default_ttl())
}

impl Parameters for HeartbeatQuery {}
