//! What an error tells.

use reqwest::StatusCode;

use crate::{Error, types};

/// What an error of a call tells, beyond that it is one.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let mock = wharf_mock::WharfMock::from_contract();
/// # mock.next("workstations-get", 1, 404);
/// # let wharf = mock.client();
/// use wharf_client::prelude::*;
///
/// match wharf.workstations_get().id("ws-99999").send().await {
///     Ok(workstation) => println!("{}", workstation.status),
///     Err(error) if error.is_not_found() => println!("there is none"),
///     Err(error) => println!("{} (request {:?})", error.explain(), error.request_id()),
/// }
/// # Ok(())
/// # }
/// ```
pub trait ErrorExt {
    /// The error as the server described it, if the server answered at all.
    fn detail(&self) -> Option<&types::ErrorDetail>;

    /// The status, if the server answered at all.
    fn http_status(&self) -> Option<StatusCode>;

    /// The request's id, which the server's log lines carry too.
    fn request_id(&self) -> Option<&str>;

    /// One line for people: what was wrong.
    fn explain(&self) -> String;

    /// The stable machine word, such as `workstation_not_stopped`.
    fn code(&self) -> Option<&str> {
        self.detail().map(|detail| detail.code.as_str())
    }

    /// What to do about it.
    fn hint(&self) -> Option<&str> {
        self.detail()?.hint.as_deref()
    }

    /// The field, parameter or header that was wrong.
    fn param(&self) -> Option<&str> {
        self.detail()?.param.as_deref()
    }

    /// 400: the request is malformed, or the resource's state doesn't allow it; [`code`](Self::code) tells which.
    fn is_invalid_request(&self) -> bool {
        self.http_status() == Some(StatusCode::BAD_REQUEST)
    }

    /// 401: there is no valid token.
    fn is_unauthenticated(&self) -> bool {
        self.http_status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// 403: the token lacks a scope.
    fn is_forbidden(&self) -> bool {
        self.http_status() == Some(StatusCode::FORBIDDEN)
    }

    /// 404: the caller has no such resource.
    fn is_not_found(&self) -> bool {
        self.http_status() == Some(StatusCode::NOT_FOUND)
    }

    /// 409: something else stands in the way.
    fn is_conflict(&self) -> bool {
        self.http_status() == Some(StatusCode::CONFLICT)
    }

    /// 412: the resource has changed meanwhile.
    fn is_precondition_failed(&self) -> bool {
        self.http_status() == Some(StatusCode::PRECONDITION_FAILED)
    }

    /// 429: the token has used up its rate, and so have all the tries.
    fn is_rate_limited(&self) -> bool {
        self.http_status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// 5xx: the server failed.
    fn is_server_error(&self) -> bool {
        self.http_status().is_some_and(|status| status.is_server_error())
    }
}

impl ErrorExt for Error<types::Error> {
    fn detail(&self) -> Option<&types::ErrorDetail> {
        match self {
            Self::ErrorResponse(answer) => Some(&answer.error),
            _ => None,
        }
    }

    fn http_status(&self) -> Option<StatusCode> {
        self.status()
    }

    fn request_id(&self) -> Option<&str> {
        let headers = match self {
            Self::ErrorResponse(answer) => return Some(&answer.request_id),
            Self::UnexpectedResponse(response) => response.headers(),
            _ => return None,
        };
        headers.get("x-request-id")?.to_str().ok()
    }

    fn explain(&self) -> String {
        match self {
            Self::ErrorResponse(answer) => answer.error.message.clone(),
            Self::InvalidRequest(reason) => format!("the request can't be made: {reason}"),
            Self::CommunicationError(error) if error.is_timeout() => {
                "the server did not answer in time".to_owned()
            }
            Self::CommunicationError(error) => format!("the server can't be reached: {}", causes(error)),
            Self::InvalidUpgrade(error) | Self::ResponseBodyError(error) => {
                format!("the server's answer broke off: {}", causes(error))
            }
            Self::InvalidResponsePayload(_, error) => format!("the server's answer can't be read: {error}"),
            Self::UnexpectedResponse(response) => format!("the server answered {}", response.status()),
            Self::Custom(reason) => reason.clone(),
        }
    }
}

/// The causes below an error, the last of which says what happened.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = cause.to_string();
        source = cause.source();
    }
    text
}
