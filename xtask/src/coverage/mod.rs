//! What the tests have seen of the contract: every operation with every status that it documents, and every choice that
//! its schemas leave.
//!
//! The tests' recorder writes a file for each server that ran, a line for each thing that a test saw there. There is no
//! list of exemptions: what no request can bring about does not belong in the contract.

mod facets;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crate::model::Api;

pub use facets::{Exchange, Facets};

/// Something that can be seen: of an operation an answer's status, of a component or a parameter one side of a choice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// An `operationId`, or a component and whether it was sent or answered.
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
}

impl Coverage {
    /// What the records in `folder` say of the contract's cells, as if the test `without` did not exist.
    pub fn read(api: Api, folder: &Path, without: Option<&str>) -> io::Result<Self> {
        let facets = Facets::new(api);
        let unseen = |cells: BTreeSet<Cell>| cells.into_iter().map(|cell| (cell, BTreeSet::new())).collect();
        let mut coverage = Self { answers: unseen(facets.answers()), choices: unseen(facets.choices()) };
        for entry in std::fs::read_dir(folder)? {
            for line in std::fs::read_to_string(entry?.path())?.lines() {
                let mut fields = line.splitn(3, '\t').map(str::to_owned);
                let (Some(subject), Some(what), Some(test)) = (fields.next(), fields.next(), fields.next())
                else {
                    let reason = format!("{line:?} is no record");
                    return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
                };
                if without == Some(test.as_str()) {
                    continue;
                }
                let cell = Cell { subject, what };
                // What the contract no longer says is of no interest.
                let tests = coverage.answers.get_mut(&cell).or_else(|| coverage.choices.get_mut(&cell));
                if let Some(tests) = tests {
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
        self.answers.iter().chain(&self.choices)
    }

    /// Every test, and the cells that nobody would have seen without it.
    fn witnesses(&self) -> BTreeMap<&str, Vec<&Cell>> {
        let mut alone: BTreeMap<&str, Vec<&Cell>> = BTreeMap::new();
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
