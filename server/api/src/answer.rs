//! What handlers answer: a success with its headers, or a refusal with its own.

use dropshot::{
    ApiEndpointResponse, Body, HttpError, HttpResponse, HttpResponseCreated, HttpResponseDeleted,
    HttpResponseHeaders, HttpResponseOk,
};
use http::{Response, StatusCode};
use schemars::JsonSchema;
use serde::Serialize;

use crate::refusal::{Problem, Refusal, Statuses};

/// What an operation with the success `T` and the error statuses `S` returns.
///
/// dropshot has no way to put headers on the error of a `Result`, which 401, 429 and 503 need; so a refusal travels in
/// `Ok` as a [`Reply`], and `Refusal<S>` in the `Err` place tells the emitted document which statuses there are.
pub type Answer<T, S> = Result<Reply<T>, Refusal<S>>;

/// A success as `T` describes it, or a refusal.
#[derive(Debug)]
pub struct Reply<T>(Content<T>);

#[derive(Debug)]
enum Content<T> {
    Success(T),
    Refused(Response<Body>),
}

/// Makes the answer of a handler's outcome. A problem whose status `S` lacks leaves as a 500.
pub fn answer<T, S: Statuses>(outcome: Result<T, Problem>, request_id: &str) -> Answer<T, S> {
    let content = match outcome {
        Ok(success) => Content::Success(success),
        Err(problem) => Content::Refused(Refusal::<S>::new(problem, request_id).into_response()?),
    };
    Ok(Reply(content))
}

impl<T: HttpResponse> HttpResponse for Reply<T> {
    fn to_result(self) -> Result<Response<Body>, HttpError> {
        match self.0 {
            Content::Success(success) => success.to_result(),
            Content::Refused(response) => Ok(response),
        }
    }

    fn response_metadata() -> ApiEndpointResponse {
        T::response_metadata()
    }

    fn status_code(&self) -> StatusCode {
        match &self.0 {
            Content::Success(success) => success.status_code(),
            Content::Refused(response) => response.status(),
        }
    }
}

/// Headers of every success.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Plain {
    /// The request's id, which the server's log lines carry too.
    #[serde(rename = "x-request-id")]
    pub request_id: String,
}

/// Headers of a resource that can be updated.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Versioned {
    /// The resource's version, for `If-Match`.
    pub etag: String,
    /// The request's id, which the server's log lines carry too.
    #[serde(rename = "x-request-id")]
    pub request_id: String,
}

/// Headers of a resource that was created.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Located {
    /// The resource's version, for `If-Match`.
    pub etag: String,
    /// The new resource's path.
    pub location: String,
    /// The request's id, which the server's log lines carry too.
    #[serde(rename = "x-request-id")]
    pub request_id: String,
}

/// Headers of an answer that no cache may keep.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fresh {
    /// Always `no-store`.
    #[serde(rename = "cache-control")]
    pub cache_control: String,
    /// The request's id, which the server's log lines carry too.
    #[serde(rename = "x-request-id")]
    pub request_id: String,
}

/// 200 with a body.
pub type Found<T> = HttpResponseHeaders<HttpResponseOk<T>, Plain>;
/// 200 with a body that has a version.
pub type Resource<T> = HttpResponseHeaders<HttpResponseOk<T>, Versioned>;
/// 201 with a body that has a version and a place.
pub type Created<T> = HttpResponseHeaders<HttpResponseCreated<T>, Located>;
/// 204.
pub type Deleted = HttpResponseHeaders<HttpResponseDeleted, Plain>;
/// 200 with a body that no cache may keep.
pub type Polled<T> = HttpResponseHeaders<HttpResponseOk<T>, Fresh>;
