//! The implementation's side: the documents that the API traits emit, or files.

use std::path::Path;

use crate::reader::{self, ReadError};
use crate::source::Source;

/// The implementation's documents and hidden routes.
#[derive(Debug)]
pub struct Implementation {
    /// Its documents.
    pub sources: Vec<Source>,
    /// Routes that are served but not published: method and path.
    pub hidden: Vec<(String, String)>,
    /// Whether the documents are files, so that showing lines of them helps.
    pub are_files: bool,
}

/// The documents of `server/api`.
pub fn of_the_api() -> Result<Implementation, ReadError> {
    let failed = |message: String| ReadError { name: "server/api".to_owned(), position: None, message };
    let documents = wharf_api::documents().map_err(failed)?;
    let sources = documents
        .iter()
        .enumerate()
        .map(|(at, document)| {
            let text = serde_json::to_string_pretty(document).map_err(|error| failed(error.to_string()))?;
            Ok(Source::new(format!("server/api, document {}", at + 1), text))
        })
        .collect::<Result<_, ReadError>>()?;
    let hidden = wharf_api::hidden_routes().map_err(failed)?;
    Ok(Implementation { sources, hidden, are_files: false })
}

/// A document from a file.
pub fn of_file(path: &Path) -> Result<Implementation, ReadError> {
    Ok(Implementation { sources: vec![reader::load(path)?], hidden: Vec::new(), are_files: true })
}
