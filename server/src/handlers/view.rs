//! How what the store keeps looks on the wire.

use chrono::{DateTime, Utc};
use dropshot::{HttpResponseHeaders, HttpResponseOk};
use serde::de::DeserializeOwned;
use serde_json::json;
use wharf_api::answer::{Resource, Versioned};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::{Millionths, Nullable};
use wharf_api::workstations::{
    Enforcement, EnforcementLevel, Usage, Workstation, WorkstationConfiguration, WorkstationStatus,
    WorkstationTransition,
};

use super::call::Call;
use crate::driver;
use crate::lifecycle::workstation as lifecycle;
use crate::service::Report;
use crate::store::Record;

/// 200 with the workstation and its version.
pub fn resource(call: &Call, record: &Record) -> Result<Resource<Workstation>, Problem> {
    let headers = Versioned { etag: etag(record), request_id: call.caller.request_id.clone() };
    Ok(HttpResponseHeaders::new(HttpResponseOk(workstation(call, record)?), headers))
}

/// The version, as a strong validator (RFC 9110, 8.8.1).
pub fn etag(record: &Record) -> String {
    format!("\"{}\"", record.generation)
}

pub fn workstation(call: &Call, record: &Record) -> Result<Workstation, Problem> {
    Ok(Workstation {
        id: wire("id", &record.id)?,
        name: wire("name", &record.name)?,
        status: status(record.phase),
        configuration: WorkstationConfiguration {
            cpu_cores: wire("cpu_cores", record.cpu_cores)?,
            memory_gb: wire("memory_gb", record.memory_gb)?,
            gpu: Nullable(record.gpu.clone()),
            storage_gb: wire("storage_gb", record.storage_gb)?,
            region: wire("region", &record.region)?,
        },
        labels: serde_json::from_str(&record.labels).map_err(|error| unreadable("labels", &error))?,
        status_reason: Nullable(record.status_reason.clone()),
        transition: Nullable(record.phase.transition().map(transition)),
        enforcement: enforcement(call, record),
        created_at: time(record.created_at),
        updated_at: time(record.updated_at),
    })
}

pub fn usage(report: Report) -> Usage {
    Usage {
        cpu_hours: Millionths(report.used.core_hours()),
        gpu_hours: Millionths(report.used.gpu_hours()),
        memory_gb_hours: Millionths(report.used.memory_gb_hours()),
        storage_gb_hours: Millionths(report.used.storage_gb_hours()),
        cost_usd: Millionths(report.used.cost_micros),
        from: time(report.from),
        to: time(report.to),
        last_updated: time(report.sampled_at),
    }
}

/// A stored value as the wire type that it was when it came in.
pub(super) fn wire<T: DeserializeOwned>(field: &str, value: impl serde::Serialize) -> Result<T, Problem> {
    serde_json::from_value(json!(value)).map_err(|error| unreadable(field, &error))
}

/// A value that the store keeps as JSON.
pub(super) fn parsed<T: DeserializeOwned>(field: &str, text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| unreadable(field, &error))
}

fn unreadable(field: &str, error: &serde_json::Error) -> Problem {
    Problem::new(
        Status::InternalError,
        "record_unreadable",
        format!("the stored {field} can't be read: {error}"),
    )
}

/// Times are kept in microseconds, of which there are enough in an `i64` for every year that chrono knows.
pub(super) fn time(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}

fn status(phase: lifecycle::Phase) -> WorkstationStatus {
    match phase.status() {
        lifecycle::Status::Provisioning => WorkstationStatus::Provisioning,
        lifecycle::Status::Stopped => WorkstationStatus::Stopped,
        lifecycle::Status::Running => WorkstationStatus::Running,
        lifecycle::Status::Error => WorkstationStatus::Error,
    }
}

/// The lifecycle's word for a status of the wire.
pub fn awaited(status: WorkstationStatus) -> lifecycle::Status {
    match status {
        WorkstationStatus::Provisioning => lifecycle::Status::Provisioning,
        WorkstationStatus::Stopped => lifecycle::Status::Stopped,
        WorkstationStatus::Running => lifecycle::Status::Running,
        WorkstationStatus::Error => lifecycle::Status::Error,
    }
}

fn transition(transition: lifecycle::Transition) -> WorkstationTransition {
    match transition {
        lifecycle::Transition::Provisioning => WorkstationTransition::Provisioning,
        lifecycle::Transition::Launching => WorkstationTransition::Launching,
        lifecycle::Transition::Stopping => WorkstationTransition::Stopping,
        lifecycle::Transition::Deleting => WorkstationTransition::Deleting,
    }
}

/// What the workstation's driver can do.
fn enforcement(call: &Call, record: &Record) -> Enforcement {
    let level = |level| match level {
        driver::Enforcement::Enforced => EnforcementLevel::Enforced,
        driver::Enforcement::Accounted => EnforcementLevel::Accounted,
    };
    let can = call.service.metering.driver(record).capabilities();
    Enforcement {
        cpu: level(can.cpu),
        memory: level(can.memory),
        storage: level(can.storage),
        gpu: level(can.gpu),
    }
}
