//! What the contract must say beyond being valid: for the generators, and for the people who read it.

mod components;
mod effect;
mod generators;
mod links;
mod names;
mod readers;
mod tour;

pub use tour::{Media, MediaUse, Operation, Tour, tour};

use crate::reader::Node;
use crate::reference::Resolver;
use crate::report::{Diagnostic, Site};
use crate::source::Span;

/// Everything that is wrong with a contract, in the order of the document.
pub fn lint(root: &Node<'_>) -> Vec<Diagnostic> {
    let resolver = Resolver::new(root);
    let tour = tour(&resolver);
    let mut found = Found::default();
    readers::check(&tour, root, &mut found);
    generators::check(&tour, &resolver, &mut found);
    names::check(&tour, root, &mut found);
    components::check(&tour, &resolver, &mut found);
    effect::check(&tour, &mut found);
    links::check(&tour, &resolver, &mut found);
    found.0.sort_by_key(|diagnostic| (diagnostic.sites.first().map(|site| site.span), diagnostic.code));
    found.0
}

/// The findings so far.
#[derive(Default)]
struct Found(Vec<Diagnostic>);

impl Found {
    fn add(&mut self, code: &'static str, span: Span, title: impl Into<String>) {
        self.0.push(Diagnostic::new(code, title.into(), vec![Site { source: 0, span }]));
    }
}

#[cfg(test)]
mod tests;
