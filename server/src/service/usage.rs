//! What a workstation has used.

use chrono::{DateTime, Utc};
use wharf_api::refusal::{Problem, Status};

use super::problems::not_found;
use super::{Caller, Service};
use crate::lifecycle::metering::Totals;
use crate::store::now;

/// Use within a window. Times are microseconds since the epoch.
#[derive(Debug, Clone, Copy)]
pub struct Report {
    pub used: Totals,
    pub from: i64,
    pub to: i64,
    pub sampled_at: i64,
}

impl Service {
    /// What the workstation used between two moments, which default to its creation and now.
    pub async fn usage(
        &self,
        caller: &Caller,
        id: &str,
        from: Option<DateTime<Utc>>,
        to: Option<DateTime<Utc>>,
    ) -> Result<Report, Problem> {
        let record = self.get(caller, id).await?;
        let now = now().max(record.created_at);
        let asked_from = from.map_or(record.created_at, |from| from.timestamp_micros());
        let asked_to = to.map_or(now, |to| to.timestamp_micros());
        if asked_from > asked_to {
            let message = format!(
                "from ({}) is after to ({})",
                from.unwrap_or_default().to_rfc3339(),
                to.map_or_else(|| "now".to_owned(), |to| to.to_rfc3339())
            );
            return Err(Problem::new(Status::BadRequest, "window_inverted", message).param("from"));
        }
        let from = asked_from.clamp(record.created_at, now);
        let to = asked_to.clamp(record.created_at, now);
        let until = self.metering.totals(&record, to).await?.ok_or_else(|| not_found(id))?;
        let before = if from == record.created_at {
            Totals::default()
        } else {
            self.metering.totals(&record, from).await?.ok_or_else(|| not_found(id))?
        };
        let meter = self.store.meter(id).await?.ok_or_else(|| not_found(id))?;
        Ok(Report { used: until.since(before), from, to, sampled_at: meter.sampled_at })
    }
}
