//! Findings as diagnostics.

use std::collections::BTreeSet;

use super::Finding;
use crate::catalogue;
use crate::model::Place;
use crate::reader::Node;
use crate::report::{Diagnostic, Site, Subject, describe};
use crate::rust_source::RustSources;

/// Both sides' documents, for saying where a finding is.
pub struct Sides<'s> {
    /// The contract's document.
    pub contract: &'s Node<'s>,
    /// The implementation's documents.
    pub implementation: &'s [Node<'s>],
    /// Whether the implementation's documents are files whose lines are worth showing.
    pub implementation_has_files: bool,
    /// The sources of the implementation.
    pub rust: &'s RustSources,
}

impl Sides<'_> {
    /// Says a finding. The contract is the report's first source, the implementation's documents follow.
    pub fn diagnostic(&self, finding: &Finding) -> Diagnostic {
        let left = finding.left.first().map(|place| describe(self.contract, place.span)).unwrap_or_default();
        let right = finding
            .right
            .first()
            .and_then(|place| {
                Some(describe(self.implementation.get(usize::from(place.document))?, place.span))
            })
            .unwrap_or_default();
        let name = [&left.text, &right.text].into_iter().find(|text| !text.is_empty());
        let title = match name {
            Some(name) => format!("{name}: {}", finding.what),
            None => finding.what.clone(),
        };
        let sites = |places: &BTreeSet<Place>, first: usize| {
            let sites = places
                .iter()
                .map(|place| Site { source: first + usize::from(place.document), span: place.span });
            sites.collect::<Vec<_>>()
        };
        let label = match (finding.left_value.as_str(), finding.right_value.as_str()) {
            ("", "") => String::new(),
            ("", _) => "missing here".to_owned(),
            (left, _) => left.to_owned(),
        };
        Diagnostic {
            code: finding.code,
            title,
            label,
            sites: sites(&finding.left, 0),
            other_sites: if self.implementation_has_files { sites(&finding.right, 1) } else { Vec::new() },
            other: (!self.implementation_has_files).then(|| self.rust_item(&left, &right)).flatten(),
            values: Some((finding.left_value.clone(), finding.right_value.clone())),
            reaches: finding.reaches.iter().cloned().collect(),
            help: catalogue::rule(finding.code).map(|rule| rule.remedy.to_owned()).unwrap_or_default(),
        }
    }

    /// The Rust item behind the implementation's place; where the implementation has nothing, the one that would have it.
    fn rust_item(&self, left: &Subject, right: &Subject) -> Option<String> {
        if let Some((component, properties)) = &right.component {
            return Some(self.rust.member(component, properties));
        }
        if let Some(id) = &right.operation {
            return Some(self.rust.operation(id));
        }
        left.operation.as_ref().map(|id| self.rust.operation(id))
    }
}
