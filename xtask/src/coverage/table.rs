//! The coverage table, for people and for machines.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Coverage, Seen};

impl Coverage {
    /// By operation, whether each of its documented statuses was seen.
    fn operations(&self) -> BTreeMap<&str, BTreeMap<&str, bool>> {
        let mut operations: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (cell, tests) in &self.answers {
            let statuses = operations.entry(cell.subject.as_str()).or_default();
            statuses.insert(cell.what.as_str(), !tests.is_empty());
        }
        operations
    }

    fn statuses(&self) -> BTreeSet<&str> {
        self.answers.keys().map(|cell| cell.what.as_str()).collect()
    }

    /// The table for people, and the sums.
    pub fn text(&self) -> String {
        let (operations, columns) = (self.operations(), self.statuses());
        let width = operations.keys().map(|id| id.len()).max().unwrap_or_default();
        let mut text = format!("{:width$}", "");
        for status in &columns {
            let _ = write!(text, "  {status:4}");
        }
        text.push('\n');
        for (id, statuses) in &operations {
            let _ = write!(text, "{id:width$}");
            for status in &columns {
                let _ = write!(text, "  {:4}", mark(statuses, status));
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        let witnesses = self.witnesses();
        let alone = witnesses.values().filter(|cells| !cells.is_empty()).count();
        let _ =
            writeln!(text, "{} answers of {} operations were seen", seen(&self.answers), operations.len());
        let _ = writeln!(text, "{} choices of values were seen", seen(&self.choices));
        let _ = writeln!(text, "{} promises were proved", seen(&self.promises));
        let _ =
            writeln!(text, "{alone} of {} tests are each the only one that saw something", witnesses.len());
        for cell in self.missing() {
            let _ = writeln!(text, "no test saw {}: {}", cell.subject, cell.what);
        }
        for test in self.needless() {
            let _ =
                writeln!(text, "nobody would miss {test}: it saw and proved nothing that no other test did");
        }
        text
    }

    /// The table for machines: who saw what, and what each test alone saw.
    pub fn json(&self) -> Value {
        let by_subject = |seen: &Seen| {
            let mut subjects: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
            for (cell, tests) in seen {
                let tests = tests.iter().cloned().collect();
                subjects.entry(cell.subject.clone()).or_default().insert(cell.what.clone(), tests);
            }
            subjects
        };
        let told = |cell: &super::Cell| format!("{}: {}", cell.subject, cell.what);
        let alone: BTreeMap<&str, Vec<String>> = self
            .witnesses()
            .into_iter()
            .map(|(test, cells)| (test, cells.into_iter().map(told).collect()))
            .collect();
        json!({
            "answers": by_subject(&self.answers),
            "choices": by_subject(&self.choices),
            "promises": by_subject(&self.promises),
            "missing": self.missing().map(told).collect::<Vec<_>>(),
            "only_seen_by": alone,
        })
    }

    /// The table as a page of its own.
    pub fn html(&self) -> String {
        let columns = self.statuses();
        let mut page = String::from(
            "<!doctype html><meta charset=\"utf-8\"><title>Contract coverage</title>\
             <style>body{font:14px sans-serif}td,th{padding:2px 8px;text-align:left;vertical-align:top}\
             .seen{background:#cfc}.MISS{background:#f99}</style>\
             <h1>Answers</h1><table><tr><th>operation",
        );
        for status in &columns {
            let _ = write!(page, "<th>{status}");
        }
        for (id, statuses) in self.operations() {
            let _ = write!(page, "\n<tr><td>{id}");
            for status in &columns {
                let mark = mark(&statuses, status);
                let _ = write!(page, "<td class=\"{mark}\">{mark}");
            }
        }
        page.push_str("\n</table>\n");
        let kinds = [("Choices of values", "choice", &self.choices), ("Promises", "words", &self.promises)];
        for (title, what, cells) in kinds {
            let _ = write!(page, "<h1>{title}</h1><table><tr><th>of<th>{what}<th>seen by");
            rows(cells, &mut page);
            page.push_str("\n</table>\n");
        }
        page
    }
}

/// A row for each cell, with a test that saw it.
fn rows(cells: &Seen, page: &mut String) {
    for (cell, tests) in cells {
        let (mark, first) = match tests.first() {
            Some(test) => ("seen", escaped(test)),
            None => ("MISS", "nobody".to_owned()),
        };
        let more = if tests.len() > 1 { format!(" and {} more", tests.len() - 1) } else { String::new() };
        let (subject, what) = (escaped(&cell.subject), escaped(&cell.what));
        let _ = write!(page, "\n<tr><td>{subject}<td>{what}<td class=\"{mark}\">{first}{more}");
    }
}

fn mark(statuses: &BTreeMap<&str, bool>, status: &str) -> &'static str {
    match statuses.get(status) {
        Some(true) => "seen",
        Some(false) => "MISS",
        None => "",
    }
}

fn seen(cells: &Seen) -> String {
    format!("{} of {}", cells.values().filter(|tests| !tests.is_empty()).count(), cells.len())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
