//! Exit codes, so that scripts can tell what went wrong without reading text.

use wharf_client::{ConnectError, Error, ErrorExt as _, WaitError, types};

/// Everything went well.
pub const DONE: u8 = 0;
/// Something went wrong here: a file, the profile.
pub const LOCAL: u8 = 1;
/// The command line is not understood.
pub const USAGE: u8 = 2;
/// The server refused the request: 400 and other 4xx without a code of their own.
pub const REFUSED: u8 = 3;
/// There is no valid token, or it lacks a scope: 401, 403.
pub const DENIED: u8 = 4;
/// There is no such resource: 404.
pub const MISSING: u8 = 5;
/// Something stands in the way: 409, 412.
pub const CONFLICT: u8 = 6;
/// The server failed or is overloaded: 429 and 5xx, after all tries.
pub const FAILED: u8 = 7;
/// The server can't be reached, or didn't answer in time.
pub const UNREACHABLE: u8 = 8;
/// What was waited for did not come about.
pub const ELAPSED: u8 = 9;

/// The codes, for `--help`.
pub const HELP: &str = "\
Exit codes:
  0  done
  1  something is wrong here: a file, the profile
  2  the command line is not understood
  3  the server refused the request (400 and other 4xx)
  4  no valid token, or a scope is missing (401, 403)
  5  there is no such resource (404)
  6  something stands in the way (409, 412)
  7  the server failed or is overloaded (429, 5xx)
  8  the server can't be reached, or didn't answer in time
  9  what was waited for did not come about

Environment:
  WHARF_URL, WHARF_TOKEN   the server and the token
  WHARF_PROFILE            the profile to use in their place (see `wharf login`)
  NO_COLOR                 no colours, on a terminal either";

/// The code for an error.
pub fn code(error: &anyhow::Error) -> u8 {
    if let Some(wait) = error.downcast_ref::<WaitError>() {
        return match wait {
            WaitError::Call(call) => of_call(call),
            _ => ELAPSED,
        };
    }
    if let Some(call) = error.downcast_ref::<Error<types::Error>>() {
        return of_call(call);
    }
    if let Some(error) = error.downcast_ref::<reqwest::Error>() {
        return if error.is_builder() { LOCAL } else { UNREACHABLE };
    }
    if let Some(error) = error.downcast_ref::<clap::Error>() {
        return u8::try_from(error.exit_code()).unwrap_or(USAGE);
    }
    match error.downcast_ref::<ConnectError>() {
        Some(ConnectError::NoAddress | ConnectError::Token) => USAGE,
        _ => LOCAL,
    }
}

fn of_call(error: &Error<types::Error>) -> u8 {
    match (error, error.http_status().map(|status| status.as_u16())) {
        (_, Some(status)) if (400..600).contains(&status) => of_status(status),
        (Error::InvalidRequest(_), _) => USAGE,
        (Error::InvalidResponsePayload(..), _) => FAILED,
        _ => UNREACHABLE,
    }
}

/// The code for a status.
pub fn of_status(status: u16) -> u8 {
    match status {
        ..=399 => DONE,
        401 | 403 => DENIED,
        404 => MISSING,
        409 | 412 => CONFLICT,
        429 | 500.. => FAILED,
        _ => REFUSED,
    }
}
