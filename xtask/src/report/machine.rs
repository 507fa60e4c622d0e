//! Written for machines.

use std::fmt::Write as _;

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{Diagnostic, Report, Site};
use crate::catalogue;

fn place(report: &Report, site: Site) -> Option<Json> {
    let (source, position) = report.position(site)?;
    let end = source.position(site.span.end);
    Some(json!({
        "file": source.name,
        "line": position.line,
        "column": position.column,
        "end_line": end.line,
        "end_column": end.column,
    }))
}

fn pretty(value: &Json) -> String {
    // A tree of plain values always has a text.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

pub(super) fn json(report: &Report) -> String {
    let findings: Vec<Json> = report
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let places =
                |sites: &[Site]| sites.iter().filter_map(|site| place(report, *site)).collect::<Vec<_>>();
            json!({
                "code": diagnostic.code,
                "title": diagnostic.title,
                "contract": places(&diagnostic.sites),
                "implementation": places(&diagnostic.other_sites),
                "rust": diagnostic.other,
                "values": diagnostic.values.as_ref().map(|(contract, implementation)| json!({
                    "contract": contract,
                    "implementation": implementation,
                })),
                "reaches": diagnostic.reaches,
                "help": diagnostic.help,
            })
        })
        .collect();
    pretty(&json!({ "checked": report.checked, "findings": findings }))
}

pub(super) fn sarif(report: &Report) -> String {
    let mut codes: Vec<&str> = report.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Json> = codes
        .iter()
        .filter_map(|code| catalogue::rule(code))
        .map(|rule| {
            json!({
                "id": rule.code,
                "name": rule.name,
                "shortDescription": { "text": rule.name },
                "fullDescription": { "text": rule.meaning },
                "help": { "text": rule.remedy },
            })
        })
        .collect();
    let results: Vec<Json> = report
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let locations: Vec<Json> = diagnostic
                .sites
                .iter()
                .filter_map(|site| {
                    let (source, position) = report.position(*site)?;
                    let end = source.position(site.span.end);
                    Some(json!({ "physicalLocation": {
                        "artifactLocation": { "uri": source.name.replace('\\', "/") },
                        "region": {
                            "startLine": position.line,
                            "startColumn": position.column,
                            "endLine": end.line,
                            "endColumn": end.column,
                        },
                    }}))
                })
                .collect();
            json!({
                "ruleId": diagnostic.code,
                "level": "error",
                "message": { "text": plain(diagnostic) },
                "locations": locations,
            })
        })
        .collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": { "name": "cargo xtask", "rules": rules } }, "results": results }],
    }))
}

/// A finding in one paragraph.
fn plain(diagnostic: &Diagnostic) -> String {
    let mut text = diagnostic.title.clone();
    if let Some(other) = &diagnostic.other {
        let _ = write!(text, ". On the other side: {other}");
    }
    if !diagnostic.reaches.is_empty() {
        let _ = write!(text, ". Reaches {}", diagnostic.reaches.join(", "));
    }
    let _ = write!(text, ". Help: {}.", diagnostic.help);
    text
}

pub(super) fn github(report: &Report) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut text = String::new();
    for diagnostic in &report.diagnostics {
        let place = diagnostic.sites.first().and_then(|site| report.position(*site));
        let place = place.map_or_else(String::new, |(source, position)| {
            format!("file={},line={},col={},", property(&source.name), position.line, position.column)
        });
        let _ = writeln!(
            text,
            "::error {place}title={}::{}",
            property(diagnostic.code),
            data(&plain(diagnostic))
        );
    }
    text
}

pub(super) fn junit(report: &Report) -> String {
    let mut cases: BTreeMap<&str, Vec<&Diagnostic>> =
        catalogue::rules().map(|rule| (rule.code, Vec::new())).collect();
    for diagnostic in &report.diagnostics {
        cases.entry(diagnostic.code).or_default().push(diagnostic);
    }
    let failed = cases.values().filter(|found| !found.is_empty()).count();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"contract\" tests=\"{}\" failures=\"{failed}\">\n",
        cases.len()
    );
    for (code, found) in cases {
        let name = catalogue::rule(code).map_or("", |rule| rule.name);
        let _ = write!(text, "    <testcase classname=\"{code}\" name=\"{}\"", escaped(name));
        if found.is_empty() {
            text.push_str("/>\n");
            continue;
        }
        text.push_str(">\n");
        for diagnostic in found {
            let place = diagnostic.sites.first().and_then(|site| report.position(*site));
            let place =
                place.map_or_else(String::new, |(source, position)| format!("{}:{position}: ", source.name));
            let _ = writeln!(
                text,
                "      <failure message=\"{}\">{}</failure>",
                escaped(&diagnostic.title),
                escaped(&format!("{place}{}", plain(diagnostic)))
            );
        }
        text.push_str("    </testcase>\n");
    }
    text.push_str("  </testsuite>\n</testsuites>\n");
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            // XML 1.0 has no other control characters.
            control if control.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}
