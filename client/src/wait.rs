//! Waiting for a workstation.

use std::time::{Duration, Instant};

use crate::generated::ClientWorkstationsExt as _;
use crate::types::{Workstation, WorkstationId, WorkstationStatus};
use crate::{Client, Error, ErrorExt as _, types};

/// How long one request waits; in between a workstation that can't get there any more is noticed.
const STRETCH: Duration = Duration::from_secs(5);

/// Why a wait ended without the awaited status.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError {
    /// A call failed.
    Call(Box<Error<types::Error>>),
    /// The workstation came to `error` instead.
    Failed(Box<Workstation>),
    /// The time is over; the workstation as it was then.
    Elapsed(Box<Workstation>),
}

impl std::fmt::Display for WaitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(error) => f.write_str(&error.explain()),
            Self::Failed(workstation) => {
                let reason = workstation.status_reason.as_deref().unwrap_or("no reason is given");
                write!(f, "workstation {} failed: {reason}", *workstation.id)
            }
            Self::Elapsed(workstation) => {
                write!(f, "workstation {} is still {}", *workstation.id, workstation.status)
            }
        }
    }
}

impl std::error::Error for WaitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Failed(_) | Self::Elapsed(_) => None,
        }
    }
}

impl From<Error<types::Error>> for WaitError {
    fn from(error: Error<types::Error>) -> Self {
        Self::Call(Box::new(error))
    }
}

impl Client {
    /// Waits until a workstation has a status, at most `patience`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = wharf_mock::WharfMock::from_contract();
    /// # let wharf = mock.client();
    /// use std::time::Duration;
    /// use wharf_client::{prelude::*, types::WorkstationStatus};
    ///
    /// let id = "ws-12345".try_into()?;
    /// let ready = wharf.wait_until(&id, WorkstationStatus::Stopped, Duration::from_secs(60)).await?;
    /// assert_eq!(ready.status, WorkstationStatus::Stopped);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn wait_until(
        &self,
        id: &WorkstationId,
        status: WorkstationStatus,
        patience: Duration,
    ) -> Result<Workstation, WaitError> {
        let began = Instant::now();
        loop {
            let left = patience.saturating_sub(began.elapsed());
            let seconds = left.min(STRETCH).as_secs().max(1);
            let seconds = u32::try_from(seconds)
                .ok()
                .and_then(std::num::NonZeroU32::new)
                .unwrap_or(std::num::NonZeroU32::MIN);
            let request = self.workstations_wait().id(id.clone()).status(status.clone());
            let workstation = request.timeout_seconds(seconds).send().await?.into_inner();
            if workstation.status == status {
                return Ok(workstation);
            }
            if workstation.status == WorkstationStatus::Error {
                return Err(WaitError::Failed(Box::new(workstation)));
            }
            if began.elapsed() >= patience {
                return Err(WaitError::Elapsed(Box::new(workstation)));
            }
        }
    }
}
