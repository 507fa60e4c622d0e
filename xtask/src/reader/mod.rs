//! Reads YAML 1.2 and JSON into one tree that remembers where every node stands.
//!
//! Whatever the bytes, the outcome is a tree or a [`ReadError`] with a position: nesting is limited,
//! aliases can't multiply a document beyond [`MAX_NODES`], and duplicate keys are refused.

mod json;
mod node;
mod scalar;
mod yaml;

use std::fmt;
use std::path::Path;

pub use node::{Member, Node, Number, Object, Value};

use crate::source::{MAX_SOURCE_BYTES, Position, Source, Span};

/// The deepest nesting that is read. Published descriptions stay below 60.
pub const MAX_DEPTH: usize = 256;

/// The most nodes a document may have, aliases expanded.
pub const MAX_NODES: usize = 4_000_000;

/// Why a document can't be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The document's name.
    pub name: String,
    /// Where, if a place is known.
    pub position: Option<Position>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some(position) => write!(f, "{}:{position}: {}", self.name, self.message),
            None => write!(f, "{}: {}", self.name, self.message),
        }
    }
}

impl std::error::Error for ReadError {}

/// A fault at a place, before the document's name is known.
#[derive(Debug)]
struct Fault {
    span: Span,
    message: String,
}

impl Fault {
    fn new(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }
}

/// Reads a file as a [`Source`]; it must be UTF-8 and of a sensible size.
pub fn load(path: &Path) -> Result<Source, ReadError> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| ReadError {
        name: name.clone(),
        position: None,
        message: format!("can't be read: {error}"),
    })?;
    source_from_bytes(name, bytes)
}

/// Takes bytes as a [`Source`]; says where they stop being UTF-8.
pub fn source_from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Source, ReadError> {
    let name = name.into();
    if bytes.len() > MAX_SOURCE_BYTES {
        return Err(ReadError {
            name,
            position: None,
            message: format!("has {} bytes; at most {MAX_SOURCE_BYTES} are read", bytes.len()),
        });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name, text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let byte = error.as_bytes().get(valid).copied().unwrap_or_default();
            let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let sound = Source::new(name, text);
            let position = sound.position(Span::new(valid, valid).start);
            Err(ReadError {
                name: sound.name,
                position: Some(position),
                message: format!("byte 0x{byte:02x} isn't UTF-8"),
            })
        }
    }
}

/// Reads a source: JSON if it starts like JSON, else YAML.
pub fn read(source: &Source) -> Result<Node<'_>, ReadError> {
    let text = source.text.as_str();
    let starts_like_json =
        text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with(['{', '[']);
    let extension =
        Path::new(&source.name).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_yaml = extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml");
    let outcome = if starts_like_json {
        match json::read(text) {
            // A YAML document may start with a flow mapping, too.
            Err(_) if is_yaml => yaml::read(text),
            outcome => outcome,
        }
    } else {
        yaml::read(text)
    };
    outcome.map_err(|fault| ReadError {
        name: source.name.clone(),
        position: Some(source.position(fault.span.start)),
        message: fault.message,
    })
}

#[cfg(test)]
mod tests;
