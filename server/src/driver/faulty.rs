//! A driver with faults around each of its calls; see [`crate::faults`].

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;

use super::{Capabilities, Driver, DriverError, Machine, Observation, Reading};
use crate::faults::meet_with;

async fn met(point: &'static str, id: &str) -> Result<(), DriverError> {
    meet_with(point, id).await.map_err(|fault| DriverError::Start(fault.to_string()))
}

/// The driver that it is given, with a point before each call and another after each that changes something.
pub struct Faulty(pub Arc<dyn Driver>);

#[async_trait]
impl Driver for Faulty {
    fn capabilities(&self) -> Capabilities {
        self.0.capabilities()
    }

    async fn provision(&self, machine: &Machine) -> Result<(), DriverError> {
        met("driver.provision", &machine.id).await?;
        self.0.provision(machine).await?;
        met("driver.provisioned", &machine.id).await
    }

    async fn start(&self, machine: &Machine, launch: i64) -> Result<(), DriverError> {
        met("driver.start", &machine.id).await?;
        self.0.start(machine, launch).await?;
        met("driver.started", &machine.id).await
    }

    async fn stop(&self, id: &str, launch: i64, grace: Duration) -> Result<(), DriverError> {
        met("driver.stop", id).await?;
        self.0.stop(id, launch, grace).await?;
        met("driver.stopped", id).await
    }

    async fn inspect(&self, id: &str) -> Result<Observation, DriverError> {
        met("driver.inspect", id).await?;
        self.0.inspect(id).await
    }

    async fn ended(&self, id: &str) -> Result<(), DriverError> {
        met("driver.ended", id).await?;
        self.0.ended(id).await
    }

    async fn meter(&self, id: &str) -> Result<Option<Reading>, DriverError> {
        met("driver.meter", id).await?;
        self.0.meter(id).await
    }

    async fn remove(&self, id: &str) -> Result<(), DriverError> {
        met("driver.remove", id).await?;
        self.0.remove(id).await?;
        met("driver.removed", id).await
    }

    async fn list(&self) -> Result<Vec<String>, DriverError> {
        met("driver.list", "").await?;
        self.0.list().await
    }
}
