//! The command line.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::coverage::{self, Coverage};
use crate::reader::{self, ReadError};
use crate::report::{Format, Report};
use crate::{catalogue, check, generate, implementation};

const CLEAN: u8 = 0;
const FINDINGS: u8 = 1;
const UNUSABLE: u8 = 2;

/// The contract's tools. Exit codes: 0 clean, 1 findings, 2 unusable input.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// How findings are written: human, json, sarif, github or junit.
    #[arg(long, global = true, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everything: lint, examples, generated files, promises, drift.
    Check,
    /// Write the lowered document and the client, or say whether they are up to date.
    Generate {
        /// Write nothing; a stale file is a finding.
        #[arg(long)]
        check: bool,
    },
    /// Say what is wrong with the contract itself: meta-schema, rules, examples.
    Lint {
        /// The contract; `spec/openapi.yaml` unless given.
        #[arg(long, value_name = "FILE")]
        spec: Option<PathBuf>,
    },
    /// Compare the contract with the implementation.
    Drift {
        /// The contract; `spec/openapi.yaml` unless given.
        #[arg(long, value_name = "FILE")]
        spec: Option<PathBuf>,
        /// The implementation's document; what `server/api` emits unless given.
        #[arg(long, value_name = "FILE")]
        implementation: Option<PathBuf>,
    },
    /// Say what of the contract the tests have seen; writes the table as HTML and JSON beside the records.
    Coverage {
        /// Records that a test run with `WHARF_COVERAGE` set left in this folder; without, the tests are run first.
        #[arg(long, value_name = "DIR")]
        from: Option<PathBuf>,
        /// As if this test did not exist; `coverage.json` names them all.
        #[arg(long, value_name = "TEST")]
        without: Option<String>,
    },
    /// Tell what a code means, with a bad and a good example.
    Explain {
        /// The code, such as D050.
        code: String,
    },
}

/// Runs a command line.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let root = repository();
    match execute(&root, &arguments) {
        Ok((text, code)) => {
            // A closed pipe is the reader's choice.
            drop(std::io::stdout().write_all(text.as_bytes()));
            ExitCode::from(code)
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(UNUSABLE)
        }
    }
}

/// The repository's root: cargo says where this package is.
fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    package.and_then(|package| package.parent().map(Path::to_path_buf)).unwrap_or_else(|| PathBuf::from("."))
}

fn execute(root: &Path, arguments: &Arguments) -> Result<(String, u8), ReadError> {
    let report = match &arguments.command {
        Command::Check => {
            let contract = check::contract(root, None)?;
            check::everything(root, &contract, &implementation::of_the_api()?)?
        }
        Command::Generate { check: true } => check::generated(root, &check::contract(root, None)?)?,
        Command::Generate { check: false } => write_generated(root)?,
        Command::Lint { spec } => check::lint(&check::contract(root, spec.as_ref())?)?,
        Command::Drift { spec, implementation } => {
            let contract = check::contract(root, spec.as_ref())?;
            let implementation = match implementation {
                Some(file) => implementation::of_file(file)?,
                None => implementation::of_the_api()?,
            };
            check::drift(root, &contract, &implementation)?
        }
        Command::Coverage { from, without } => {
            return coverage(root, from.as_deref(), without.as_deref());
        }
        Command::Explain { code } => return Ok(explain(code)),
    };
    let code = if report.diagnostics.is_empty() { CLEAN } else { FINDINGS };
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    Ok((report.render(arguments.format, colour), code))
}

fn write_generated(root: &Path) -> Result<Report, ReadError> {
    let contract = check::contract(root, None)?;
    let node = reader::read(&contract)?;
    let mut report = Report { sources: vec![contract.clone()], ..Report::default() };
    match generate::outputs(&node) {
        Ok(outputs) => {
            for output in generate::stale(root, &outputs) {
                generate::write(root, output).map_err(|error| ReadError {
                    name: output.path.display().to_string(),
                    position: None,
                    message: format!("can't be written: {error}"),
                })?;
                report.checked.push(format!("wrote {}", output.path.display()));
            }
            if report.checked.is_empty() {
                report.checked.push("everything is up to date".to_owned());
            }
        }
        Err(error) => report.diagnostics = check::refusals(error),
    }
    Ok(report)
}

fn coverage(root: &Path, from: Option<&Path>, without: Option<&str>) -> Result<(String, u8), ReadError> {
    let contract = check::contract(root, None)?;
    let readme = reader::load(&root.join(check::README))?;
    let folder = from.map_or_else(|| root.join("target/coverage"), Path::to_path_buf);
    let unusable = |what: &str, error: &dyn std::fmt::Display| ReadError {
        name: folder.display().to_string(),
        position: None,
        message: format!("{what}: {error}"),
    };
    if from.is_none() {
        record(root, &folder).map_err(|error| unusable("the tests could not be recorded", &error))?;
    }
    let records = folder.join("records");
    let mut tests = coverage::tests(&root.join("tests/tests"))
        .map_err(|error| unusable("the tests can't be listed", &error))?;
    if let Some(test) = without
        && !tests.remove(test)
    {
        return Err(unusable("there is no test", &test));
    }
    let coverage = Coverage::read(&reader::read(&contract)?, &readme.text, &records, tests)
        .map_err(|error| unusable("the records can't be read", &error))?;
    let pages = [("coverage.json", coverage.json().to_string()), ("coverage.html", coverage.html())];
    for (name, text) in pages {
        std::fs::write(folder.join(name), text)
            .map_err(|error| unusable("the table can't be written", &error))?;
    }
    let is_whole = coverage.missing().next().is_none() && coverage.needless().next().is_none();
    Ok((coverage.text(), if is_whole { CLEAN } else { FINDINGS }))
}

/// Runs the contract tests with their recorders writing into `folder`.
fn record(root: &Path, folder: &Path) -> std::io::Result<()> {
    // What an earlier run saw says nothing of this one.
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .args(["test", "--package", "wharf-tests"])
        .env("WHARF_COVERAGE", folder.join("records"))
        .current_dir(root)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(std::io::Error::other(format!("the tests ended with {status}")))
    }
}

fn explain(code: &str) -> (String, u8) {
    if let Some(rule) = catalogue::rule(code) {
        return (catalogue::explanation(rule), CLEAN);
    }
    let codes: Vec<String> =
        catalogue::rules().map(|rule| format!("  {}  {}", rule.code, rule.name)).collect();
    (format!("There is no code {code}. These exist:\n{}\n", codes.join("\n")), UNUSABLE)
}
