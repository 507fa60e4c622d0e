//! What a workstation has used.

use wharf_api::refusal::{Problem, Status};
use wharf_api::time::Moment;

use super::problems::not_found;
use super::{Caller, Service};
use crate::clock::moment;
use crate::lifecycle::metering::Totals;

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
        from: Option<Moment>,
        to: Option<Moment>,
    ) -> Result<Report, Problem> {
        let record = self.get(caller, id).await?;
        let now = moment();
        let meter = self.store.meter(id).await?.ok_or_else(|| not_found(id))?;
        // The clock may have been set back since its creation or since the last sample, which counts all the same.
        let end = now.utc.max(record.created_at).max(meter.sampled_at);
        if let (Some(Moment(from)), Some(Moment(to))) = (from, to)
            && from > to
        {
            let message = format!("from ({}) is after to ({})", from.to_rfc3339(), to.to_rfc3339());
            return Err(Problem::new(Status::BadRequest, "window_inverted", message).param("from"));
        }
        // What lies outside the workstation's life, so far, is empty.
        let within = |Moment(time): Moment| time.timestamp_micros().clamp(record.created_at, end);
        let from = from.map_or(record.created_at, within);
        let to = to.map_or(end, within);
        let until = self.metering.totals(&record, meter, to, now).await?;
        let before = if from == record.created_at {
            Totals::default()
        } else {
            self.metering.totals(&record, meter, from, now).await?
        };
        Ok(Report { used: until.since(before), from, to, sampled_at: meter.sampled_at })
    }
}
