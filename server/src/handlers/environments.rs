//! Environments.

use wharf_api::answer::{Created, Found, Resource};
use wharf_api::environments::{
    Environment, EnvironmentCreate, EnvironmentDeleted, EnvironmentPage, EnvironmentPath, EnvironmentQuery,
    EnvironmentUpdate, UpdateHeaders,
};
use wharf_api::extract::{FromHeaders, FromPath, FromQuery, JsonBody, OptionalJsonBody};
use wharf_api::refusal::{Problem, Status};
use wharf_api::workstations::{IdempotencyHeaders, NoOptions};

use super::call::Call;

fn absent<T>() -> Result<T, Problem> {
    Err(Problem::new(Status::InternalError, "absent", "not served yet"))
}
pub async fn create(
    _: &Call,
    _: FromHeaders<IdempotencyHeaders>,
    _: JsonBody<EnvironmentCreate>,
) -> Result<Created<Environment>, Problem> {
    absent()
}
pub async fn list(_: &Call, _: FromQuery<EnvironmentQuery>) -> Result<Found<EnvironmentPage>, Problem> {
    absent()
}
pub async fn get(_: &Call, _: FromPath<EnvironmentPath>) -> Result<Resource<Environment>, Problem> {
    absent()
}
pub async fn update(
    _: &Call,
    _: FromPath<EnvironmentPath>,
    _: FromHeaders<UpdateHeaders>,
    _: JsonBody<EnvironmentUpdate>,
) -> Result<Resource<Environment>, Problem> {
    absent()
}
pub async fn delete(_: &Call, _: FromPath<EnvironmentPath>) -> Result<Found<EnvironmentDeleted>, Problem> {
    absent()
}
pub async fn archive(
    _: &Call,
    _: FromPath<EnvironmentPath>,
    _: FromHeaders<IdempotencyHeaders>,
    _: OptionalJsonBody<NoOptions>,
) -> Result<Resource<Environment>, Problem> {
    absent()
}
