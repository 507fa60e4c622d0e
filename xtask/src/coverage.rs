//! Which answers of the contract the tests have seen: every operation with every status that it documents.
//!
//! The tests' recorder writes a file for each server that ran, a line for each operation and status that it exhibited.
//! There is no list of exemptions: a status that no request can bring about does not belong in the contract.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use serde_json::{Value, json};

use crate::model::Api;

/// What was seen of what is documented.
#[derive(Debug)]
pub struct Coverage {
    /// By operation: its documented statuses, and whether each was seen.
    operations: BTreeMap<String, BTreeMap<String, bool>>,
}

impl Coverage {
    /// The contract's operations, with what the records in `folder` say of them.
    pub fn read(api: &Api, folder: &Path) -> io::Result<Self> {
        let mut seen = BTreeSet::new();
        for entry in std::fs::read_dir(folder)? {
            for line in std::fs::read_to_string(entry?.path())?.lines() {
                if let Some((operation, status)) = line.split_once(' ') {
                    seen.insert((operation.to_owned(), status.to_owned()));
                }
            }
        }
        let operations = api.operations.iter().map(|operation| {
            let id = operation.id.as_ref().map_or_else(|| operation.label(), |id| id.value.clone());
            let statuses = operation.responses.keys().map(|status| {
                let was_seen = seen.contains(&(id.clone(), status.clone()));
                (status.clone(), was_seen)
            });
            let statuses = statuses.collect();
            (id, statuses)
        });
        Ok(Self { operations: operations.collect() })
    }

    fn cells(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        self.operations.iter().flat_map(|(id, statuses)| {
            statuses.iter().map(|(status, seen)| (id.as_str(), status.as_str(), *seen))
        })
    }

    fn statuses(&self) -> BTreeSet<&str> {
        self.cells().map(|(_, status, _)| status).collect()
    }

    /// What is documented and was never seen.
    pub fn missing(&self) -> Vec<(&str, &str)> {
        self.cells().filter(|(_, _, seen)| !seen).map(|(id, status, _)| (id, status)).collect()
    }

    fn mark(statuses: &BTreeMap<String, bool>, status: &str) -> &'static str {
        match statuses.get(status) {
            Some(true) => "seen",
            Some(false) => "MISS",
            None => "",
        }
    }

    /// The table for people, and the sum.
    pub fn text(&self) -> String {
        let width = self.operations.keys().map(String::len).max().unwrap_or_default();
        let columns = self.statuses();
        let mut text = format!("{:width$}", "");
        for status in &columns {
            let _ = write!(text, "  {status:4}");
        }
        text.push('\n');
        for (id, statuses) in &self.operations {
            let _ = write!(text, "{id:width$}");
            for status in &columns {
                let _ = write!(text, "  {:4}", Self::mark(statuses, status));
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        let (all, missing) = (self.cells().count(), self.missing().len());
        let _ = writeln!(
            text,
            "{} of {all} answers of {} operations were seen",
            all - missing,
            self.operations.len()
        );
        for (id, status) in self.missing() {
            let _ = writeln!(text, "no test saw {id} answer {status}");
        }
        text
    }

    /// The table for machines.
    pub fn json(&self) -> Value {
        json!({ "operations": self.operations, "missing": self.missing() })
    }

    /// The table as a page of its own.
    pub fn html(&self) -> String {
        let columns = self.statuses();
        let mut page = String::from(
            "<!doctype html><meta charset=\"utf-8\"><title>Contract coverage</title>\
             <style>body{font:14px sans-serif}td,th{padding:2px 8px;text-align:left}.seen{background:#cfc}.MISS{background:#f99}</style>\
             <table><tr><th>operation",
        );
        for status in &columns {
            let _ = write!(page, "<th>{status}");
        }
        for (id, statuses) in &self.operations {
            let _ = write!(page, "\n<tr><td>{id}");
            for status in &columns {
                let mark = Self::mark(statuses, status);
                let _ = write!(page, "<td class=\"{mark}\">{mark}");
            }
        }
        page.push_str("\n</table>\n");
        page
    }
}
