//! Drawn for people.

use std::fmt::Write as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Report, Site};

/// The most further places and reached operations that are listed.
const MAX_LISTED: usize = 24;

pub(super) fn render(report: &Report, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in &report.diagnostics {
        text.push_str(&draw(report, diagnostic, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&summary(report));
    text
}

fn summary(report: &Report) -> String {
    let checked = report.checked.join(", ");
    match report.diagnostics.len() {
        0 => format!("clean: {checked}\n"),
        1 => format!(
            "1 finding: {checked}. `cargo xtask explain {}` tells more.\n",
            report.diagnostics[0].code
        ),
        many => format!("{many} findings: {checked}. `cargo xtask explain CODE` tells more about each.\n"),
    }
}

fn draw(report: &Report, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let title = Level::ERROR.primary_title(diagnostic.title.as_str()).id(diagnostic.code);
    let mut group = Group::with_title(title);
    if let Some(site) = diagnostic.sites.first() {
        group = with_snippet(group, report, *site, &diagnostic.label);
    }
    let mut notes = Vec::new();
    if diagnostic.sites.len() > 1 {
        let others = diagnostic.sites[1..].iter().filter_map(|site| {
            let (source, position) = report.position(*site)?;
            Some(format!("{}:{position}", source.name))
        });
        notes.push(format!("also at {}", listed(others.collect())));
    }
    if let Some((contract, implementation)) = &diagnostic.values {
        let shown = |text: &str| if text.is_empty() { "(nothing)".to_owned() } else { text.to_owned() };
        notes.push(format!("contract:       {}\nimplementation: {}", shown(contract), shown(implementation)));
    }
    if let Some(other) = &diagnostic.other {
        notes.push(format!("on the other side: {other}"));
    }
    match diagnostic.reaches.as_slice() {
        [] => {}
        [one] => notes.push(format!("reaches {one}")),
        many => notes.push(format!("reaches {} operations: {}", many.len(), listed(many.to_vec()))),
    }
    for note in &notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    let help = (!diagnostic.help.is_empty()).then(|| Level::HELP.message(diagnostic.help.as_str()));
    let Some(site) = diagnostic.other_sites.first() else {
        return renderer.render(&[group.elements(help)]);
    };
    let other = Group::with_title(Level::NOTE.secondary_title("in the implementation"));
    let other = with_snippet(other, report, *site, "").elements(help);
    renderer.render(&[group, other])
}

fn with_snippet<'r>(group: Group<'r>, report: &'r Report, site: Site, label: &'r str) -> Group<'r> {
    let Some((source, position)) = report.position(site) else {
        return group;
    };
    // Only the lines around the place are handed over: a source may have many megabytes. A span that goes on is underlined on its first line.
    let first = position.line.saturating_sub(1).max(1);
    let (from, to) = (source.line_start(first), source.line_start(position.line + 2));
    let line_end = source.line_start(position.line + 1);
    let excerpt = &source.text[from..to];
    let line = source.text[..line_end].trim_end().len();
    let start = site.span.range().start - from;
    let end = site.span.range().end.min(line).max(site.span.range().start + 1).min(to).saturating_sub(from);
    let mut annotation = AnnotationKind::Primary.span(start..end.max(start));
    if !label.is_empty() {
        annotation = annotation.label(label);
    }
    group.element(
        Snippet::source(excerpt)
            .path(source.name.as_str())
            .line_start(first)
            .fold(false)
            .annotation(annotation),
    )
}

fn listed(mut items: Vec<String>) -> String {
    let more = items.len().saturating_sub(MAX_LISTED);
    items.truncate(MAX_LISTED);
    let mut text = items.join(", ");
    if more > 0 {
        let _ = write!(text, " and {more} more");
    }
    text
}
