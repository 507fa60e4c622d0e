//! Turns what serde says of a bad value into a problem that names the field.

use std::fmt::Display;

use crate::refusal::{Problem, Status};

/// A problem from a serde message about the value at `path` (`.` when unknown).
pub(crate) fn invalid(path: &str, message: &str) -> Problem {
    let path = if path == "." { "" } else { path };
    // serde reports these two at the enclosing object; the member's name is only in its message.
    if let Some(member) = quoted_after(message, "missing field ") {
        let param = join(path, member);
        return Problem::new(Status::BadRequest, "missing_field", format!("{param} is missing")).param(param);
    }
    if let Some(member) = quoted_after(message, "unknown field ") {
        let param = join(path, member);
        let problem =
            Problem::new(Status::BadRequest, "unknown_field", format!("{param} is not a known field"))
                .param(param);
        return match message.split_once("expected ") {
            Some((_, expected)) => {
                problem.hint(format!("known here: {}", expected.trim_start_matches("one of ")))
            }
            None => problem,
        };
    }
    if path.is_empty() {
        Problem::new(Status::BadRequest, "invalid_value", message)
    } else {
        Problem::new(Status::BadRequest, "invalid_value", format!("{path}: {message}")).param(path)
    }
}

/// As [`invalid`], with the path that was followed to the value.
pub(crate) fn invalid_at<E: Display>(error: &serde_path_to_error::Error<E>) -> Problem {
    invalid(&error.path().to_string(), &without_position(&error.inner().to_string()))
}

fn quoted_after<'a>(message: &'a str, prefix: &str) -> Option<&'a str> {
    message.strip_prefix(prefix)?.strip_prefix('`')?.split('`').next()
}

fn join(path: &str, member: &str) -> String {
    if path.is_empty() || path == member {
        member.to_owned()
    } else if path.ends_with(&format!(".{member}")) {
        path.to_owned()
    } else {
        format!("{path}.{member}")
    }
}

/// `serde_json` appends where in the text it stood; the field's name tells more.
fn without_position(message: &str) -> String {
    match message.rfind(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message.to_owned(),
    }
}
