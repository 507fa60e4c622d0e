//! What the tests have seen of the contract: every operation with every status that it documents, every choice that its
//! schemas leave, and every promise that it makes in words.
//!
//! The tests' recorder writes a file for each server that ran, a line for each thing that a test saw there; for a promise, a
//! test says itself that it proved it. There is no list of exemptions: what no request can bring about, and what no test
//! can prove, does not belong in the contract. And a test that shows nothing that no other one shows is not needed, or
//! the contract lacks the sentence that it proves.

mod facets;
mod promises;
mod quotes;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crate::model::Api;
use crate::reader::Node;

pub use facets::{Exchange, Facets};
pub use promises::{Promise, Promises};
pub use quotes::check;

/// Something that can be seen: of an operation an answer's status, of a component or a parameter one side of a choice, of
/// whatever promises something a clause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// An `operationId`, a component, a component and whether it was sent or answered, or a section of the README.
    pub subject: String,
    /// What is seen of it.
    pub what: String,
}

impl Cell {
    /// The line of a record that says so.
    pub fn record(&self, test: &str) -> String {
        format!("{}\t{}\t{test}", self.subject, self.what)
    }
}

/// Cells, and the tests that have seen each.
type Seen = BTreeMap<Cell, BTreeSet<String>>;

/// What was seen of what the contract says.
#[derive(Debug)]
pub struct Coverage {
    answers: Seen,
    choices: Seen,
    promises: Seen,
    /// All tests that there are.
    tests: BTreeSet<String>,
}

/// The names of the tests in a folder of test programs, as the recorder tells them: `file::name`.
pub fn tests(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(file) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let source = std::fs::read_to_string(&path)?;
        let mut is_test = false;
        for line in source.lines() {
            is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
            let name = line.split_once("fn ").and_then(|(_, rest)| rest.split_once('('));
            if let Some((name, _)) = name.filter(|_| is_test) {
                found.insert(format!("{file}::{name}"));
                is_test = false;
            }
        }
    }
    Ok(found)
}

impl Coverage {
    /// What `tests` saw of the cells of a contract and a README, by the records in `folder`.
    pub fn read(
        contract: &Node<'_>,
        readme: &str,
        folder: &Path,
        tests: BTreeSet<String>,
    ) -> io::Result<Self> {
        let facets = Facets::new(Api::new(&[contract]));
        let unseen = |cells: BTreeSet<Cell>| cells.into_iter().map(|cell| (cell, BTreeSet::new())).collect();
        let mut coverage = Self {
            answers: unseen(facets.answers()),
            choices: unseen(facets.choices()),
            promises: unseen(Promises::new(contract, readme).cells()),
            tests,
        };
        for entry in std::fs::read_dir(folder)? {
            for line in std::fs::read_to_string(entry?.path())?.lines() {
                let mut fields = line.splitn(3, '\t').map(str::to_owned);
                let (Some(subject), Some(what), Some(test)) = (fields.next(), fields.next(), fields.next())
                else {
                    let reason = format!("{line:?} is no record");
                    return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
                };
                if !coverage.tests.contains(&test) {
                    continue;
                }
                let cell = Cell { subject, what };
                // What the contract no longer says is of no interest.
                let mut kinds =
                    [&mut coverage.answers, &mut coverage.choices, &mut coverage.promises].into_iter();
                if let Some(tests) = kinds.find_map(|kind| kind.get_mut(&cell)) {
                    tests.insert(test);
                }
            }
        }
        Ok(coverage)
    }

    /// What no test saw.
    pub fn missing(&self) -> impl Iterator<Item = &Cell> {
        self.cells().filter(|(_, tests)| tests.is_empty()).map(|(cell, _)| cell)
    }

    fn cells(&self) -> impl Iterator<Item = (&Cell, &BTreeSet<String>)> {
        self.answers.iter().chain(&self.choices).chain(&self.promises)
    }

    /// The tests that could be deleted without anything being missed.
    pub fn needless(&self) -> impl Iterator<Item = &str> {
        self.witnesses().into_iter().filter(|(_, alone)| alone.is_empty()).map(|(test, _)| test)
    }

    /// Every test, and the cells that nobody would have seen without it.
    fn witnesses(&self) -> BTreeMap<&str, Vec<&Cell>> {
        let mut alone: BTreeMap<_, Vec<_>> =
            self.tests.iter().map(|test| (test.as_str(), Vec::new())).collect();
        for (cell, tests) in self.cells() {
            for test in tests {
                let cells = alone.entry(test).or_default();
                if tests.len() == 1 {
                    cells.push(cell);
                }
            }
        }
        alone
    }
}

#[cfg(test)]
mod tests;
