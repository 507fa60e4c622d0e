//! The files that are generated from the contract and checked in.

mod client;
mod commands;
mod docs;
mod document;
mod examples;
mod fields;
mod mock;
mod names;
mod open;
mod streams;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::lower::{self, Refusal};
use crate::reader::Node;

/// The lowered document's path in the repository.
pub const LOWERED: &str = "spec/openapi-3.0.json";
/// The generated client's path in the repository.
pub const CLIENT: &str = "client/src/generated.rs";
/// The generated commands' path in the repository.
pub const COMMANDS: &str = "client/cli/src/generated.rs";
/// The generated typed mock's path in the repository.
pub const MOCK: &str = "client/mock/src/generated.rs";
/// The contract as JSON, for the mock that answers from its examples.
pub const MOCK_CONTRACT: &str = "client/mock/src/contract.json";

const HEADER: &str = "\
// Generated from spec/openapi.yaml by `cargo xtask generate`. Never edit: change the contract and generate again.
#![allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, rustdoc::all)]
";

/// A file and what it should hold.
#[derive(Clone, Debug)]
pub struct Output {
    /// Path below the repository's root.
    pub path: PathBuf,
    /// Its whole content.
    pub content: String,
}

/// Why nothing could be generated.
#[derive(Debug)]
pub enum GenerateError {
    /// The contract says something that can't be lowered.
    Refused(Vec<Refusal>),
    /// The client generator doesn't take the lowered document.
    Client(String),
}

/// Everything that is generated from a contract.
pub fn outputs(contract: &Node<'_>) -> Result<Vec<Output>, GenerateError> {
    let lowered = lower::lower(contract).map_err(GenerateError::Refused)?;
    let json = |document: &Json| serde_json::to_string_pretty(document).map(|text| text + "\n");
    let text = |document: &Json| json(document).map_err(|error| client_error(&error));
    let lowered_text = text(&lowered)?;
    let lenient = document::for_client(lowered);
    let output = |path: &str, content: String| Output { path: path.into(), content };
    Ok(vec![
        output(LOWERED, lowered_text),
        output(CLIENT, client::client(&lenient)?),
        output(COMMANDS, commands::commands(&lenient)?),
        output(MOCK, mock::mock(&lenient)?),
        output(MOCK_CONTRACT, text(&contract.to_json())?),
    ])
}

/// A syntax tree as a checked-in file.
fn print(file: &syn::File) -> Result<String, GenerateError> {
    let code = progenitor_impl::space_out_items(prettyplease::unparse(file))
        .map_err(|error| client_error(&error))?;
    Ok(format!("{HEADER}\n{code}"))
}

fn client_error(error: &dyn std::fmt::Display) -> GenerateError {
    GenerateError::Client(error.to_string())
}

/// The outputs that the repository doesn't hold as they should be.
pub fn stale<'o>(root: &Path, outputs: &'o [Output]) -> Vec<&'o Output> {
    outputs
        .iter()
        .filter(|output| {
            fs::read_to_string(root.join(&output.path)).map_or(true, |found| found != output.content)
        })
        .collect()
}

/// Writes a file so that a reader sees the old content or the new, never a part.
pub fn write(root: &Path, output: &Output) -> io::Result<()> {
    let target = root.join(&output.path);
    let folder = target.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    let name = target.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let fresh = folder.join(format!(".{name}.{}", std::process::id()));
    let written = fs::File::create(&fresh)
        .and_then(|mut file| file.write_all(output.content.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&fresh, &target));
    if written.is_err() {
        // The first error is the one that matters.
        drop(fs::remove_file(&fresh));
    }
    written
}
