//! What the tools say: one kind of diagnostic, drawn for people or written for machines.

mod human;
mod machine;
mod subject;

use std::fmt;
use std::str::FromStr;

pub use subject::{Subject, describe};

use crate::catalogue;
use crate::source::{Source, Span};

/// A place in one of a report's sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// Which source.
    pub source: usize,
    /// Where in it.
    pub span: Span,
}

/// One finding, ready to be shown.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The stable code.
    pub code: &'static str,
    /// What differs or is wrong, as a sentence.
    pub title: String,
    /// What the title speaks about, for a label at the place.
    pub label: String,
    /// Where in the contract; the first is shown, the others are listed.
    pub sites: Vec<Site>,
    /// Where in the implementation's document, if that is a file worth showing.
    pub other_sites: Vec<Site>,
    /// The implementation's side in words: the Rust type and field, or the operation.
    pub other: Option<String>,
    /// Both sides' values.
    pub values: Option<(String, String)>,
    /// The operations that it reaches.
    pub reaches: Vec<String>,
    /// What to do.
    pub help: String,
}

/// Everything that was found, and the texts to show it in.
#[derive(Debug, Default)]
pub struct Report {
    /// The texts.
    pub sources: Vec<Source>,
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
    /// What was checked, with how much of it, for the summary.
    pub checked: Vec<String>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, with source lines underlined.
    Human,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// GitHub's workflow commands.
    Github,
    /// `JUnit` XML, one test case per code.
    Junit,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "human" => Self::Human,
            "json" => Self::Json,
            "sarif" => Self::Sarif,
            "github" => Self::Github,
            "junit" => Self::Junit,
            _ => return Err("human, json, sarif, github or junit".to_owned()),
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Junit => "junit",
        })
    }
}

impl Diagnostic {
    /// A diagnostic about the contract alone.
    pub fn new(code: &'static str, title: String, sites: Vec<Site>) -> Self {
        Self {
            code,
            title,
            label: String::new(),
            sites,
            other_sites: Vec::new(),
            other: None,
            values: None,
            reaches: Vec::new(),
            help: catalogue::rule(code).map(|rule| rule.remedy.to_owned()).unwrap_or_default(),
        }
    }
}

impl Report {
    /// Both reports as one. A source that both have is known by its name.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        let places: Vec<usize> = other.sources.into_iter().map(|source| self.place(source)).collect();
        let mut diagnostics = other.diagnostics;
        for diagnostic in &mut diagnostics {
            for site in diagnostic.sites.iter_mut().chain(&mut diagnostic.other_sites) {
                site.source = places[site.source];
            }
        }
        self.diagnostics.extend(diagnostics);
        self.checked.extend(other.checked);
        self
    }

    /// Where a source is among the report's, which it joins if it is not there.
    fn place(&mut self, source: Source) -> usize {
        let known = self.sources.iter().position(|known| known.name == source.name);
        known.unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        })
    }

    /// Writes the report.
    pub fn render(&self, format: Format, colour: bool) -> String {
        match format {
            Format::Human => human::render(self, colour),
            Format::Json => machine::json(self),
            Format::Sarif => machine::sarif(self),
            Format::Github => machine::github(self),
            Format::Junit => machine::junit(self),
        }
    }

    fn position(&self, site: Site) -> Option<(&Source, crate::source::Position)> {
        let source = self.sources.get(site.source)?;
        Some((source, source.position(site.span.start)))
    }
}

#[cfg(test)]
mod tests;
