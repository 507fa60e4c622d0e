//! What tests say that they prove, read in their sources: so a sentence that was changed finds its test before any test
//! runs.

use std::collections::BTreeMap;

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprCall, ExprLit, Item, Lit, LitStr};

use super::Promises;
use crate::report::{Diagnostic, Site};
use crate::source::{Source, Span};

/// `proved(subject, words)` in a test, both of them literals or constants of the file.
struct Quote {
    subject: String,
    words: String,
    /// Where its words are.
    site: Site,
}

/// What tests quote that nobody promises, and what is promised and quoted by no test.
///
/// The sources are the contract's, the README's, and then those of the tests.
pub fn check(promises: &Promises, sources: &[Source]) -> (Vec<Diagnostic>, usize) {
    let tests = sources.iter().enumerate().skip(super::promises::SOURCES);
    let quotes: Vec<_> = tests.flat_map(|(index, source)| quotes(index, source)).collect();
    let mut diagnostics = Vec::new();
    let mut quoted = Vec::new();
    for quote in &quotes {
        match promises.quoted(&quote.subject, &quote.words) {
            Ok(promises) => quoted.extend(promises.iter().map(|promise| &promise.cell)),
            Err(_) => diagnostics.push(Diagnostic::new(
                "P001",
                format!("{:?} does not promise: {}", quote.subject, super::promises::plain(&quote.words)),
                vec![quote.site],
            )),
        }
    }
    quoted.sort_unstable();
    let unproved = promises.iter().filter(|promise| quoted.binary_search(&&promise.cell).is_err());
    diagnostics.extend(unproved.map(|promise| {
        let title = format!("no test proves what {:?} promises: {}", promise.cell.subject, promise.cell.what);
        let Site { source, span } = promise.text;
        let span = begin(&sources[source].text, span, &promise.cell.what);
        Diagnostic::new("P002", title, vec![Site { source, span }])
    }));
    (diagnostics, quotes.len())
}

/// Where a clause begins within a text that may break it into lines: as much of it as stands on the first one.
fn begin(text: &str, within: Span, clause: &str) -> Span {
    let start = within.start as usize;
    let mut words = clause;
    loop {
        if let Some(at) = text[within.range()].find(words) {
            return Span::new(start + at, start + at + words.len());
        }
        match words.rsplit_once(' ') {
            Some((fewer, _)) => words = fewer,
            None => return within,
        }
    }
}

fn quotes(index: usize, source: &Source) -> Vec<Quote> {
    // What the compiler refuses, it tells better.
    let Ok(mut file) = syn::parse_file(&source.text) else { return Vec::new() };
    let constants = file.items.iter().filter_map(|item| match item {
        Item::Const(constant) => Some((constant.ident.to_string(), literal(&constant.expr)?.clone())),
        _ => None,
    });
    let mut reading = Reading { index, source, constants: constants.collect(), found: Vec::new(), behind: 0 };
    reading.visit_file_mut(&mut file);
    reading.found
}

/// The text of a literal.
fn literal(expression: &Expr) -> Option<&LitStr> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    }
}

struct Reading<'a> {
    index: usize,
    source: &'a Source,
    constants: BTreeMap<String, LitStr>,
    found: Vec<Quote>,
    /// Where the last quote ends.
    behind: usize,
}

impl Reading<'_> {
    fn quote(&mut self, call: &ExprCall) -> Option<Quote> {
        let Expr::Path(function) = &*call.func else { return None };
        if !function.path.is_ident("proved") {
            return None;
        }
        let subject = self.text(call.args.first()?)?.value();
        let words = self.text(call.args.get(1)?)?;
        let (words, written) = (words.value(), words.token().to_string());
        // A constant stands before the tests.
        let text = &self.source.text;
        let start =
            text[self.behind..].find(&written).map(|at| self.behind + at).or_else(|| text.find(&written))?;
        self.behind = self.behind.max(start + written.len());
        let site = Site { source: self.index, span: Span::new(start, start + written.len()) };
        Some(Quote { subject, words, site })
    }

    /// The literal that an argument is, or the constant that it names.
    fn text<'a>(&'a self, argument: &'a Expr) -> Option<&'a LitStr> {
        match argument {
            Expr::Path(name) => self.constants.get(&name.path.get_ident()?.to_string()),
            argument => literal(argument),
        }
    }
}

impl VisitMut for Reading<'_> {
    fn visit_expr_call_mut(&mut self, call: &mut ExprCall) {
        let quote = self.quote(call);
        self.found.extend(quote);
        visit_mut::visit_expr_call_mut(self, call);
    }
}
