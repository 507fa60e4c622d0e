//! Work.

use wharf_api::answer::{Created, Found, Polled, Resource};
use wharf_api::environments::{EnvironmentPath, UpdateHeaders};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::refusal::{Problem, Status};
use wharf_api::scalar::Nullable;
use wharf_api::work::*;
use wharf_api::workstations::{IdempotencyHeaders, NoOptions};

use super::call::Call;

fn absent<T>() -> Result<T, Problem> {
    Err(Problem::new(Status::InternalError, "absent", "not served yet"))
}
pub async fn enqueue(
    _: &Call,
    _: FromPath<EnvironmentPath>,
    _: FromHeaders<IdempotencyHeaders>,
    _: JsonBody<WorkEnqueue>,
) -> Result<Created<WorkItem>, Problem> {
    absent()
}
pub async fn list(
    _: &Call,
    _: FromPath<EnvironmentPath>,
    _: FromQuery<WorkQuery>,
) -> Result<Found<WorkPage>, Problem> {
    absent()
}
pub async fn poll(
    _: &Call,
    _: FromPath<EnvironmentPath>,
    _: FromQuery<PollQuery>,
    _: FromHeaders<PollHeaders>,
) -> Result<Polled<Nullable<WorkItem>>, Problem> {
    absent()
}
pub async fn stats(_: &Call, _: FromPath<EnvironmentPath>) -> Result<Found<WorkQueueStats>, Problem> {
    absent()
}
pub async fn get(_: &Call, _: FromPath<WorkPath>) -> Result<Resource<WorkItem>, Problem> {
    absent()
}
pub async fn update(
    _: &Call,
    _: FromPath<WorkPath>,
    _: FromHeaders<UpdateHeaders>,
    _: JsonBody<WorkUpdate>,
) -> Result<Resource<WorkItem>, Problem> {
    absent()
}
pub async fn ack(
    _: &Call,
    _: FromPath<WorkPath>,
    _: FromHeaders<AckHeaders>,
    _: OptionalJsonBody<NoOptions>,
) -> Result<Resource<WorkItem>, Problem> {
    absent()
}
pub async fn heartbeat(
    _: &Call,
    _: FromPath<WorkPath>,
    _: FromQuery<HeartbeatQuery>,
    _: FromHeaders<IdempotencyHeaders>,
    _: OptionalJsonBody<NoOptions>,
) -> Result<Found<WorkHeartbeat>, Problem> {
    absent()
}
pub async fn stop(
    _: &Call,
    _: FromPath<WorkPath>,
    _: FromHeaders<IdempotencyHeaders>,
    _: OptionalJsonBody<WorkStopOptions>,
) -> Result<Resource<WorkItem>, Problem> {
    absent()
}
