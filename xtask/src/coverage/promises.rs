//! What is promised in words: the clauses of the contract's descriptions, and of those of the README's sections that say
//! so.
//!
//! A text is split where a sentence ends, or a part of one before a semicolon; a table's row is a clause of its own. In the
//! contract everything that the introduction, an operation and a parameter say is a promise. Elsewhere the first clause is
//! a label, which only tells what the thing is, and the rest are promises. Notes, which stand in parentheses, and blocks of
//! code promise nothing, and neither do tags, servers, examples and links, which repeat what stands elsewhere. In the README
//! a section's clauses are promises where [`MARK`] stands under its heading.

use std::collections::BTreeSet;

use super::Cell;
use crate::lower::METHODS;
use crate::reader::{Member, Node};
use crate::report::Site;
use crate::source::Span;

/// What makes a section of the README one of promises.
pub const MARK: &str = "<!-- promises -->";

/// Where promises are made: a report on them has these sources first.
const CONTRACT: usize = 0;
const README: usize = 1;
pub const SOURCES: usize = 2;

/// A clause that something promises.
#[derive(Debug)]
pub struct Promise {
    /// What promises it, and its words.
    pub cell: Cell,
    /// The description of the contract or the section of the README that it stands in.
    pub text: Site,
}

/// Promises, in the order in which they are made.
#[derive(Debug)]
pub struct Promises(Vec<Promise>);

impl Promises {
    /// Those of a contract and a README.
    pub fn new(document: &Node<'_>, readme: &str) -> Self {
        let mut found = sections(readme);
        if let Some(info) = document.get("info") {
            add(info, "info", 0, &mut found);
        }
        for path in document.get("paths").map(Node::members).unwrap_or_default() {
            for method in path.value.members().iter().filter(|member| METHODS.contains(&&*member.key)) {
                let id = method.value.get("operationId").and_then(Node::as_str).unwrap_or(&path.key);
                walk(&method.value, id, 0, &mut found);
            }
        }
        for section in document.get("components").map(Node::members).unwrap_or_default() {
            let labels = usize::from(section.key != "parameters");
            if is_silent(section) {
                continue;
            }
            for component in section.value.members() {
                walk(&component.value, &component.key, labels, &mut found);
            }
        }
        Self(found)
    }

    /// Each as something that a test can prove.
    pub fn cells(&self) -> BTreeSet<Cell> {
        self.0.iter().map(|promise| promise.cell.clone()).collect()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Promise> {
        self.0.iter()
    }

    /// The promises of a subject that these words are: one clause or several that follow one another, complete.
    ///
    /// # Errors
    /// What the subject promises instead.
    pub fn quoted(&self, subject: &str, words: &str) -> Result<&[Promise], String> {
        let wanted = plain(words);
        for start in 0..self.0.len() {
            let mut rest = wanted.as_str();
            for (index, Promise { cell, .. }) in self.0.iter().enumerate().skip(start) {
                match rest.strip_prefix(&cell.what).filter(|_| cell.subject == subject) {
                    Some("") => return Ok(&self.0[start..=index]),
                    Some(more) => rest = more.trim_start(),
                    None => break,
                }
            }
        }
        let of_it = self.0.iter().filter(|promise| promise.cell.subject == subject);
        let says: Vec<_> = of_it.map(|promise| format!("\n  {}", promise.cell.what)).collect();
        Err(format!("{subject:?} does not promise: {wanted}\nbut:{}", says.concat()))
    }
}

/// Whether what stands below promises nothing of its own.
fn is_silent(member: &Member<'_>) -> bool {
    matches!(&*member.key, "example" | "examples" | "links" | "default" | "enum" | "const")
}

/// Adds what a node and everything below it promise; the first `labels` clauses of a description are none.
fn walk(node: &Node<'_>, subject: &str, labels: usize, found: &mut Vec<Promise>) {
    add(node, subject, labels, found);
    for member in node.members().iter().filter(|member| !is_silent(member)) {
        match &*member.key {
            "properties" => {
                for property in member.value.members() {
                    walk(&property.value, &format!("{subject}.{}", property.key), 1, found);
                }
            }
            "parameters" => member.value.items().iter().for_each(|item| walk(item, subject, 0, found)),
            _ => walk(&member.value, subject, 1, found),
        }
    }
    node.items().iter().for_each(|item| walk(item, subject, 1, found));
}

fn add(node: &Node<'_>, subject: &str, labels: usize, found: &mut Vec<Promise>) {
    let Some(description) = node.get("description") else { return };
    let text = Site { source: CONTRACT, span: description.span };
    let clauses = clauses(description.as_str().unwrap_or_default()).into_iter().skip(labels);
    found.extend(promises(subject, text, clauses));
}

fn promises(
    subject: &str,
    text: Site,
    clauses: impl Iterator<Item = String>,
) -> impl Iterator<Item = Promise> {
    clauses.map(move |what| Promise { cell: Cell { subject: subject.to_owned(), what }, text })
}

/// The promises of a README; their subject is `README`, and the section's heading.
fn sections(readme: &str) -> Vec<Promise> {
    let mut found = Vec::new();
    let mut is_code = false;
    let (mut subject, mut start, mut end) = (String::new(), None, 0);
    // A last heading ends the last section.
    for line in readme.split_inclusive('\n').chain(["# "]) {
        is_code ^= line.starts_with("```");
        match line.strip_prefix('#') {
            Some(heading) if !is_code => {
                if let Some(start) = start.take() {
                    let text = Site { source: README, span: Span::new(start, end) };
                    found.extend(promises(&subject, text, clauses(&readme[start..end]).into_iter()));
                }
                subject = format!("README: {}", heading.trim_start_matches('#').trim());
            }
            _ if line.trim_end() == MARK => start = Some(end + line.len()),
            _ => {}
        }
        end += line.len();
    }
    found
}

/// Text with single spaces, however it was broken into lines.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The clauses of a Markdown text.
fn clauses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut paragraph = String::new();
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let (is_code, is_row) = (line.starts_with("```"), line.starts_with('|'));
        if line.is_empty() || line.starts_with("- ") || is_code || is_row {
            found.extend(sentences(&std::mem::take(&mut paragraph)));
        }
        if is_code {
            lines.by_ref().take_while(|line| !line.starts_with("```")).for_each(drop);
        } else if is_row {
            // A row above a rule is the table's head.
            let is_rule = |row: &str| row.starts_with('|') && !row.contains(char::is_alphanumeric);
            if !is_rule(line) && !lines.peek().is_some_and(|next| is_rule(next)) {
                found.push(plain(line));
            }
        } else {
            paragraph.push_str(line.strip_prefix("- ").unwrap_or(line));
            paragraph.push(' ');
        }
    }
    found.extend(sentences(&paragraph));
    found
}

/// The clauses of a paragraph, without its heading in bold type and without notes.
fn sentences(paragraph: &str) -> Vec<String> {
    let text = plain(paragraph);
    let mut found = Vec::new();
    let (mut start, mut depth, mut is_code) = (0, 0_usize, false);
    for (index, character) in text.char_indices() {
        match character {
            '`' => is_code = !is_code,
            '(' if !is_code => depth += 1,
            ')' if !is_code => depth = depth.saturating_sub(1),
            ' ' if !is_code && depth == 0 => {
                let so_far = text[start..index].trim_end_matches(['*', ')', '"']);
                if so_far.ends_with(['.', ';', '!', '?']) {
                    found.push(&text[start..index]);
                    start = index + 1;
                }
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    let is_heading = |clause: &str| clause.starts_with("**") && clause.ends_with("**");
    let is_note = |clause: &str| clause.starts_with('(') && clause.ends_with(')');
    found.retain(|clause| !clause.is_empty() && !is_heading(clause) && !is_note(clause));
    found.into_iter().map(str::to_owned).collect()
}
