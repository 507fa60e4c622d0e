//! What a test has seen of the contract, and what it has proved, for `cargo xtask coverage`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use serde_json::Value;
use xtask::coverage::{self, Cell, Facets, Promises};
use xtask::model::Api;
use xtask::reader::{self, Node};
use xtask::source::Source;

use super::contract::CONTRACT;
use super::judge::Exchange;

static CHOICES: LazyLock<Facets> = LazyLock::new(|| read(|contract| Facets::new(Api::new(&[contract]))));

static PROMISES: LazyLock<Promises> =
    LazyLock::new(|| read(|contract| Promises::new(contract, include_str!("../../../README.md"))));

fn read<T>(then: impl FnOnce(&Node<'_>) -> T) -> T {
    let source = Source::new("spec/openapi.yaml", include_str!("../../../spec/openapi.yaml"));
    then(&reader::read(&source).expect("the contract is YAML"))
}

/// Says that the test has just proved what `subject` promises in these words: one whole clause, or several in a row. The
/// subject is an `operationId`, a component (with `.` before each property), `info`, or `README: ` and a heading.
///
/// # Panics
/// When nothing promises that (any more): then the test must be read again.
#[track_caller]
pub fn proved(subject: &str, words: &str) {
    let promises = PROMISES.quoted(subject, words).unwrap_or_else(|problem| panic!("{problem}"));
    if let Some(folder) = folder() {
        write(&folder, &test(), promises.iter().map(|promise| &promise.cell));
    }
}

/// Where what is seen is written, where somebody asks for it.
fn folder() -> Option<PathBuf> {
    Some(std::env::var_os("WHARF_COVERAGE")?.into())
}

/// Writes down that a test has seen them.
fn write<'a>(folder: &Path, test: &str, cells: impl IntoIterator<Item = &'a Cell>) {
    let lines: Vec<_> = cells.into_iter().map(|cell| cell.record(test)).collect();
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        std::fs::write(folder.join(format!("{}.txt", uuid::Uuid::new_v4())), lines.join("\n"))
    });
    written.expect("the folder for coverage can be written to");
}

/// What one server's exchanges have shown.
pub struct Record {
    folder: PathBuf,
    test: String,
    seen: Mutex<BTreeSet<Cell>>,
}

impl Record {
    /// A record into the folder that `WHARF_COVERAGE` names; none when it names none.
    pub fn wanted() -> Option<Self> {
        Some(Self { folder: folder()?, test: test(), seen: Mutex::default() })
    }

    /// Adds what an exchange shows.
    pub fn add(&self, exchange: &Exchange) {
        let (path, query) = exchange.target.split_once('?').unwrap_or((&exchange.target, ""));
        let Some((operation, _)) = CONTRACT.operation(&exchange.method, path) else { return };
        let query = form_urlencoded::parse(query.as_bytes()).into_owned();
        let parameters: Vec<_> = query.chain(exchange.request_headers.iter().cloned()).collect();
        let json = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
        let (request, answer) = (json(&exchange.request_body), json(&exchange.answer_body));
        let shown = CHOICES.exhibited(&coverage::Exchange {
            operation: &operation.id,
            status: exchange.status,
            parameters: &parameters,
            request: request.as_ref(),
            answer: answer.as_ref(),
        });
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).extend(shown);
    }

    /// Writes it down.
    pub fn write(&self) {
        write(&self.folder, &self.test, &*self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The test that runs on this thread, as `file::name`: the harness names a test's thread after it.
fn test() -> String {
    let program = std::env::current_exe().ok();
    let file = program
        .as_deref()
        .and_then(|path| path.file_stem()?.to_str()?.rsplit_once('-'))
        .map(|(name, _)| name);
    let thread = std::thread::current();
    format!("{}::{}", file.unwrap_or("?"), thread.name().unwrap_or("?"))
}
