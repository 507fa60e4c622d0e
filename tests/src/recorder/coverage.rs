//! What a test has seen of the contract, for `cargo xtask coverage`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde_json::Value;
use xtask::coverage::{self, Cell, Facets};
use xtask::model::Api;
use xtask::reader;
use xtask::source::Source;

use super::contract::CONTRACT;
use super::judge::Exchange;

static FACETS: LazyLock<Facets> = LazyLock::new(|| {
    let source = Source::new("spec/openapi.yaml", include_str!("../../../spec/openapi.yaml"));
    Facets::new(Api::new(&[&reader::read(&source).expect("the contract is YAML")]))
});

/// What one server's exchanges have shown.
pub struct Record {
    folder: PathBuf,
    test: String,
    seen: Mutex<BTreeSet<Cell>>,
}

impl Record {
    /// A record into the folder that `WHARF_COVERAGE` names; none when it names none.
    pub fn wanted() -> Option<Self> {
        let folder = std::env::var_os("WHARF_COVERAGE")?.into();
        Some(Self { folder, test: test(), seen: Mutex::default() })
    }

    /// Adds what an exchange shows.
    pub fn add(&self, exchange: &Exchange) {
        let (path, query) = exchange.target.split_once('?').unwrap_or((&exchange.target, ""));
        let Some((operation, _)) = CONTRACT.operation(&exchange.method, path) else { return };
        let query = form_urlencoded::parse(query.as_bytes()).into_owned();
        let parameters: Vec<_> = query.chain(exchange.request_headers.iter().cloned()).collect();
        let json = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
        let (request, answer) = (json(&exchange.request_body), json(&exchange.answer_body));
        let shown = FACETS.exhibited(&coverage::Exchange {
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
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let lines: Vec<_> = seen.iter().map(|cell| cell.record(&self.test)).collect();
        let written = std::fs::create_dir_all(&self.folder).and_then(|()| {
            std::fs::write(self.folder.join(format!("{}.txt", uuid::Uuid::new_v4())), lines.join("\n"))
        });
        written.expect("the folder for coverage can be written to");
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
