//! Errors on the wire: what went wrong ([`Problem`]), and which statuses an operation may answer ([`Refusal`]).

use std::fmt;
use std::marker::PhantomData;

use dropshot::{Body, ErrorStatusCode, HttpError, HttpResponseError};
use http::Response;
use http::header::{CONTENT_TYPE, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;

use crate::scalar::marked;
use crate::work::WorkLease;

/// The error statuses of the whole API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    PreconditionFailed,
    PayloadTooLarge,
    UnsupportedMediaType,
    TooManyRequests,
    InternalError,
    Overloaded,
}

impl Status {
    /// The status line's number.
    pub const fn code(self) -> u16 {
        match self {
            Status::BadRequest => 400,
            Status::Unauthorized => 401,
            Status::Forbidden => 403,
            Status::NotFound => 404,
            Status::Conflict => 409,
            Status::PreconditionFailed => 412,
            Status::PayloadTooLarge => 413,
            Status::UnsupportedMediaType => 415,
            Status::TooManyRequests => 429,
            Status::InternalError => 500,
            Status::Overloaded => 503,
        }
    }

    /// `error.type` of this status.
    pub const fn error_type(self) -> ErrorType {
        match self {
            Status::BadRequest | Status::PayloadTooLarge | Status::UnsupportedMediaType => {
                ErrorType::InvalidRequestError
            }
            Status::Unauthorized => ErrorType::AuthenticationError,
            Status::Forbidden => ErrorType::PermissionError,
            Status::NotFound => ErrorType::NotFoundError,
            Status::Conflict => ErrorType::ConflictError,
            Status::PreconditionFailed => ErrorType::PreconditionFailedError,
            Status::TooManyRequests => ErrorType::RateLimitError,
            Status::InternalError => ErrorType::ApiError,
            Status::Overloaded => ErrorType::OverloadedError,
        }
    }

    /// The header that this status carries beside `x-request-id`.
    const fn header(self) -> Option<HeaderName> {
        match self {
            Status::Unauthorized => Some(WWW_AUTHENTICATE),
            Status::TooManyRequests | Status::Overloaded => Some(RETRY_AFTER),
            _ => None,
        }
    }
}

/// The class of the error; it follows from the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorType {
    InvalidRequestError,
    AuthenticationError,
    PermissionError,
    NotFoundError,
    ConflictError,
    PreconditionFailedError,
    RateLimitError,
    ApiError,
    OverloadedError,
}

/// Tells an error from any other body.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorTag {
    Error,
}

/// What went wrong, in a form for programs and for people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Error")]
pub struct ErrorBody {
    #[serde(rename = "type")]
    pub tag: ErrorTag,
    /// The request's id, as in the `x-request-id` header.
    pub request_id: String,
    pub error: ErrorDetail,
}

/// The error itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ErrorDetail {
    #[serde(rename = "type")]
    pub error_type: ErrorType,
    /// A stable machine word, such as `workstation_not_stopped`.
    pub code: String,
    /// What was wrong, with which value.
    pub message: String,
    /// The field, parameter or header that was wrong, with dots between levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", default)]
    pub param: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", default)]
    pub hint: Option<String>,
    /// With `lease_mismatch`, the lease as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "WorkLease", default)]
    pub lease: Option<WorkLease>,
}

/// What went wrong, before it is known which request it answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub status: Status,
    pub code: String,
    pub message: String,
    pub param: Option<Box<str>>,
    pub hint: Option<Box<str>>,
    /// Seconds, for the statuses that carry `Retry-After`; one second when not given.
    pub retry_after: Option<u32>,
    /// What went wrong inside, for the log alone.
    #[serde(skip)]
    pub cause: Option<Box<str>>,
    /// What `error.type` is, where it does not follow from the status.
    #[serde(default)]
    pub error_type: Option<ErrorType>,
    /// The lease that a heartbeat did not expect.
    #[serde(default)]
    pub lease: Option<Box<WorkLease>>,
}

impl Problem {
    pub fn new(status: Status, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.into(),
            message: message.into(),
            param: None,
            hint: None,
            retry_after: None,
            cause: None,
            error_type: None,
            lease: None,
        }
    }

    /// A 409 of environments and work, whose type is `invalid_request_error`.
    pub fn work_conflict(code: impl Into<String>, message: impl Into<String>) -> Self {
        let error_type = Some(ErrorType::InvalidRequestError);
        Self { error_type, ..Self::new(Status::Conflict, code, message) }
    }

    #[must_use]
    pub fn lease(mut self, lease: WorkLease) -> Self {
        self.lease = Some(Box::new(lease));
        self
    }

    #[must_use]
    pub fn param(mut self, param: impl Into<Box<str>>) -> Self {
        self.param = Some(param.into());
        self
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<Box<str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    #[must_use]
    pub fn cause(mut self, cause: impl fmt::Display) -> Self {
        self.cause = Some(cause.to_string().into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.status.code(), self.code, self.message)
    }
}

/// The error statuses that an operation documents, as a type.
pub trait Statuses: Send + Sync + 'static {
    const NAME: &'static str;
    const ALL: &'static [Status];
}

/// Declares the sets of statuses that operations document.
macro_rules! statuses {
    ($($(#[$doc:meta])* $name:ident = [$($status:ident)*];)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;

        impl Statuses for $name {
            const NAME: &'static str = stringify!($name);
            const ALL: &'static [Status] = &[$(Status::$status),*];
        }
    )*};
}

statuses! {
    /// Operations that need no token.
    Open = [InternalError Overloaded];
    /// Lists.
    List = [BadRequest Unauthorized Forbidden TooManyRequests InternalError Overloaded];
    /// Reading one resource.
    Read = [BadRequest Unauthorized Forbidden NotFound TooManyRequests InternalError Overloaded];
    /// Creating a resource.
    Create = [
        BadRequest Unauthorized Forbidden Conflict PayloadTooLarge UnsupportedMediaType TooManyRequests InternalError
        Overloaded
    ];
    /// Updating a resource that has a version.
    Update = [
        BadRequest Unauthorized Forbidden NotFound Conflict PreconditionFailed PayloadTooLarge UnsupportedMediaType
        TooManyRequests InternalError Overloaded
    ];
    /// Deleting a resource.
    Delete = [BadRequest Unauthorized Forbidden NotFound Conflict TooManyRequests InternalError Overloaded];
    /// Acting on a resource, with an optional body.
    Act = [
        BadRequest Unauthorized Forbidden NotFound Conflict PayloadTooLarge UnsupportedMediaType TooManyRequests
        InternalError Overloaded
    ];
}

/// An error as an operation with the statuses `S` answers it. A problem of a status outside `S` leaves as a 500, so
/// that no operation ever answers what it does not document.
pub struct Refusal<S> {
    // Boxed, because every handler's `Result` has room for it.
    problem: Box<Problem>,
    request_id: String,
    statuses: PhantomData<fn() -> S>,
}

impl<S: Statuses> Refusal<S> {
    pub fn new(problem: Problem, request_id: impl Into<String>) -> Self {
        let problem = if S::ALL.contains(&problem.status) {
            problem
        } else {
            Problem::new(
                Status::InternalError,
                "undocumented_status",
                format!("the operation failed in a way that it does not document: {problem}"),
            )
        };
        Self { problem: Box::new(problem), request_id: request_id.into(), statuses: PhantomData }
    }

    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl<S> fmt::Display for Refusal<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl<S: Statuses> From<HttpError> for Refusal<S> {
    /// Only what goes wrong inside dropshot itself comes this way: our extractors hand their problems to the handler,
    /// which knows the request's id and checks the token first. dropshot has no id to give here.
    fn from(error: HttpError) -> Self {
        Self::new(Problem::new(Status::InternalError, "internal", error.internal_message), "unknown")
    }
}

impl<S> Refusal<S> {
    fn body(&self) -> ErrorBody {
        let problem = &self.problem;
        ErrorBody {
            tag: ErrorTag::Error,
            request_id: self.request_id.clone(),
            error: ErrorDetail {
                error_type: problem.error_type.unwrap_or(problem.status.error_type()),
                code: problem.code.clone(),
                message: problem.message.clone(),
                param: problem.param.as_deref().map(str::to_owned),
                hint: problem.hint.as_deref().map(str::to_owned),
                lease: problem.lease.as_deref().cloned(),
            },
        }
    }

    /// The whole response: status, headers and body.
    pub(crate) fn into_response(self) -> Result<Response<Body>, HttpError> {
        let status = self.problem.status;
        let builder =
            Response::builder().status(status.code()).header(CONTENT_TYPE, dropshot::CONTENT_TYPE_JSON);
        let builder = match status.header() {
            Some(name) if name == RETRY_AFTER => builder.header(name, self.problem.retry_after.unwrap_or(1)),
            Some(name) => builder.header(name, "Bearer"),
            None => builder,
        };
        let body = serde_json::to_string(&self.body())
            .map_err(|error| HttpError::for_internal_error(error.to_string()))?;
        Ok(builder.body(body.into())?)
    }
}

impl<S> Serialize for Refusal<S> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        self.body().serialize(serializer)
    }
}

/// The one error body, marked with the set's statuses and their headers.
impl<S: Statuses> JsonSchema for Refusal<S> {
    fn schema_name() -> String {
        format!("{}Refusal", S::NAME)
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let statuses: serde_json::Map<_, _> = S::ALL
            .iter()
            .map(|status| {
                let headers: Vec<_> = status
                    .header()
                    .into_iter()
                    .map(|name| name.to_string())
                    .chain([dropshot::HEADER_REQUEST_ID.to_owned()])
                    .collect();
                (status.code().to_string(), json!({ "headers": headers }))
            })
            .collect();
        marked(generator.subschema_for::<ErrorBody>(), "x-wharf-statuses", statuses.into())
    }
}

impl<S: Statuses> HttpResponseError for Refusal<S> {
    fn status_code(&self) -> ErrorStatusCode {
        ErrorStatusCode::from_u16(self.problem.status.code())
            .unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR)
    }
}
