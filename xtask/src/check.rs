//! What each command does, as reports.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use crate::coverage::Promises;
use crate::drift::{self, Sides};
use crate::generate::{self, GenerateError};
use crate::implementation::Implementation;
use crate::model::Api;
use crate::reader::{self, Node, ReadError};
use crate::reference::Resolver;
use crate::report::{Diagnostic, Report, Site};
use crate::rust_source::RustSources;
use crate::source::Source;
use crate::{coverage, examples, lint, metaschema};

/// The contract's path in the repository.
pub const CONTRACT: &str = "spec/openapi.yaml";

/// The README's.
pub const README: &str = "README.md";

/// Reads the contract, named as it is in the repository.
pub fn contract(root: &Path, file: Option<&PathBuf>) -> Result<Source, ReadError> {
    if let Some(file) = file {
        return reader::load(file);
    }
    named(root, CONTRACT)
}

/// Reads a file of the repository, named as it is there.
fn named(root: &Path, name: &str) -> Result<Source, ReadError> {
    let mut source = reader::load(&root.join(name))?;
    name.clone_into(&mut source.name);
    Ok(source)
}

/// The drift between a contract and an implementation.
pub fn drift(root: &Path, contract: &Source, implementation: &Implementation) -> Result<Report, ReadError> {
    // Reading is most of the work, and neither side needs the other for it.
    let (contract_side, implementation_side) = std::thread::scope(|scope| {
        let reading = scope.spawn(|| side(std::slice::from_ref(contract)));
        let implementation_side = side(&implementation.sources);
        (reading.join().unwrap_or_else(|panic| resume_unwind(panic)), implementation_side)
    });
    let (contract_roots, left) = contract_side?;
    let (implementation_roots, right) = implementation_side?;
    let findings = drift::compare(&left, &right, &implementation.hidden);
    let rust = if implementation.are_files {
        RustSources::default()
    } else {
        RustSources::read(root, "server/api/src")
    };
    let sides = Sides {
        contract: &contract_roots[0],
        implementation: &implementation_roots,
        implementation_has_files: implementation.are_files,
        rust: &rust,
    };
    let diagnostics = findings.iter().map(|finding| sides.diagnostic(finding)).collect();
    let sources = std::iter::once(contract).chain(&implementation.sources).cloned().collect();
    let checked = vec![format!(
        "{} operations and {} schemas compared with the implementation",
        left.operations.len(),
        left.schemas.len()
    )];
    Ok(Report { sources, diagnostics, checked })
}

/// The documents of one side, and what they mean together.
fn side(sources: &[Source]) -> Result<(Vec<Node<'_>>, Api), ReadError> {
    let roots = sources
        .iter()
        .map(|source| {
            let root = reader::read(source)?;
            must_be_a_description(source, &root)?;
            Ok(root)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let api = Api::new(&roots.iter().collect::<Vec<_>>());
    Ok((roots, api))
}

/// Anything but an OpenAPI 3.0 or 3.1 document is unusable input, not a finding.
fn must_be_a_description(source: &Source, root: &Node<'_>) -> Result<(), ReadError> {
    let version = root.get("openapi");
    let message = match version.map(|version| (version, version.as_str())) {
        Some((_, Some(text))) if text.starts_with("3.0.") || text.starts_with("3.1.") => return Ok(()),
        Some((_, Some(text))) => format!("is OpenAPI {text}; 3.0 and 3.1 are understood"),
        Some((_, None)) => "`openapi` must be a version in quotes, such as \"3.1.1\"".to_owned(),
        None => "isn't an OpenAPI document: it has no `openapi`".to_owned(),
    };
    let place = version.map_or(root.span, |version| version.span);
    Err(ReadError { name: source.name.clone(), position: Some(source.position(place.start)), message })
}

/// What is wrong with the lowering, or with the files that are generated from the contract.
pub fn generated(root: &Path, contract: &Source) -> Result<Report, ReadError> {
    let node = reader::read(contract)?;
    must_be_a_description(contract, &node)?;
    let mut report = Report { sources: vec![contract.clone()], ..Report::default() };
    match generate_safely(&node) {
        Ok(outputs) => {
            for output in generate::stale(root, &outputs) {
                report.diagnostics.push(Diagnostic::new(
                    "G001",
                    format!("{} isn't what the contract generates", output.path.display()),
                    Vec::new(),
                ));
            }
            report.checked.push(format!("{} generated files", outputs.len()));
        }
        Err(error) => report.diagnostics.extend(refusals(error)),
    }
    Ok(report)
}

/// The generators take much for granted and panic where it isn't so; to a user that is a finding like any other.
fn generate_safely(contract: &Node<'_>) -> Result<Vec<generate::Output>, GenerateError> {
    catch_unwind(AssertUnwindSafe(|| generate::outputs(contract))).unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("it stopped without saying why");
        Err(GenerateError::Client(message.to_owned()))
    })
}

/// A failed generation as diagnostics.
pub fn refusals(error: GenerateError) -> Vec<Diagnostic> {
    match error {
        GenerateError::Refused(refusals) => refusals
            .into_iter()
            .map(|refusal| {
                let site = Site { source: 0, span: refusal.span };
                let title =
                    format!("`{}` can't be lowered to OpenAPI 3.0: {}", refusal.keyword, refusal.reason);
                Diagnostic::new("G002", title, vec![site])
            })
            .collect(),
        GenerateError::Client(message) => {
            vec![Diagnostic::new("G003", format!("the client can't be generated: {message}"), Vec::new())]
        }
    }
}

/// What the meta-schemas, the lint rules and the examples say against a contract.
pub fn lint(contract: &Source) -> Result<Report, ReadError> {
    let root = reader::read(contract)?;
    must_be_a_description(contract, &root)?;
    let tour = lint::tour(&Resolver::new(&root));
    let mut diagnostics = metaschema::check(&root, &tour);
    if diagnostics.is_empty() {
        // What isn't valid to begin with would be found by the rules a second time.
        diagnostics.extend(lint::lint(&root));
        let (unfit, count) = examples::check(&root);
        diagnostics.extend(unfit);
        let checked =
            vec![format!("{} operations linted", tour.operations.len()), format!("{count} examples")];
        return Ok(Report { sources: vec![contract.clone()], diagnostics, checked });
    }
    let checked = vec!["the meta-schema".to_owned()];
    Ok(Report { sources: vec![contract.clone()], diagnostics, checked })
}

/// Whether the tests' sources quote each promise in words, and nothing else as one.
pub fn promises(root: &Path, contract: &Source) -> Result<Report, ReadError> {
    let node = reader::read(contract)?;
    let readme = named(root, README)?;
    let promises = Promises::new(&node, &readme.text);
    let tests = RustSources::read(root, "tests/tests").files();
    let mut sources = vec![contract.clone(), readme];
    sources.extend(tests.into_iter().map(|(name, text)| Source::new(name, text)));
    let (diagnostics, quotes) = coverage::check(&promises, &sources);
    let checked =
        vec![format!("{} promises and the {quotes} quotes of them in tests", promises.iter().count())];
    Ok(Report { sources, diagnostics, checked })
}

/// Lint, examples, generated files, promises and drift, in one report.
pub fn everything(
    root: &Path,
    contract: &Source,
    implementation: &Implementation,
) -> Result<Report, ReadError> {
    let drift = drift(root, contract, implementation)?;
    let reports = [generated(root, contract)?, promises(root, contract)?, drift];
    Ok(reports.into_iter().fold(lint(contract)?, Report::joined))
}
