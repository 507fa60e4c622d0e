//! Results for people.

use std::io::IsTerminal as _;

use comfy_table::{Attribute, Cell, Color, ContentArrangement, Table, presets};
use serde_json::Value as Json;

use crate::output::coloured;

/// The members that say what an item is.
const FIRST: [&str; 7] = ["id", "name", "alias", "kind", "status", "state", "transition"];

fn blank() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    let arrangement = if std::io::stdout().is_terminal() {
        ContentArrangement::Dynamic
    } else {
        ContentArrangement::Disabled
    };
    table.set_content_arrangement(arrangement);
    if coloured(&std::io::stdout()) {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table
}

/// Items as rows.
pub fn rows(items: &[Json], columns: &[(&str, &str)]) -> String {
    let mut table = blank();
    table.set_header(columns.iter().map(|(heading, _)| Cell::new(heading).add_attribute(Attribute::Bold)));
    for item in items {
        table.add_row(columns.iter().map(|(_, place)| cell(item.pointer(place).unwrap_or(&Json::Null))));
    }
    trimmed(table)
}

/// One item, a member a line.
pub fn members(item: &Json) -> String {
    let mut flat = Vec::new();
    flatten("", item, &mut flat);
    // What it is comes first; the sort keeps the order of the rest.
    flat.sort_by_key(|(name, _)| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()));
    let mut table = blank();
    for (name, value) in flat {
        table.add_row([Cell::new(name).add_attribute(Attribute::Bold), cell(&value)]);
    }
    trimmed(table)
}

/// Columns apart by two spaces, and nothing at a line's end.
fn trimmed(mut table: Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn flatten(name: &str, value: &Json, into: &mut Vec<(String, Json)>) {
    match value {
        Json::Object(members) if !members.is_empty() => {
            for (key, value) in members {
                let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                flatten(&name, value, into);
            }
        }
        Json::Object(_) => {}
        _ => into.push((name.to_owned(), value.clone())),
    }
}

fn cell(value: &Json) -> Cell {
    let text = match value {
        Json::Null => "-".to_owned(),
        Json::String(text) => short(text),
        other => other.to_string(),
    };
    match colour(&text) {
        Some(colour) => Cell::new(text).fg(colour),
        None => Cell::new(text),
    }
}

/// Times to the second.
fn short(text: &str) -> String {
    let time = chrono::DateTime::parse_from_rfc3339(text).ok().filter(|_| text.len() > 10);
    time.map_or_else(|| text.to_owned(), |time| time.format("%Y-%m-%d %H:%M:%SZ").to_string())
}

fn colour(text: &str) -> Option<Color> {
    match text {
        "running" | "active" | "enforced" => Some(Color::Green),
        "provisioning" | "launching" | "stopping" | "deleting" | "queued" | "starting" => Some(Color::Yellow),
        "error" | "failed" => Some(Color::Red),
        "stopped" | "-" => Some(Color::DarkGrey),
        _ => None,
    }
}
