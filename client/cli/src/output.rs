//! How results and errors are shown.

use std::cell::RefCell;
use std::io::{IsTerminal, Write as _};

use clap::ValueEnum;
use serde::Serialize;
use serde_json::{Value as Json, json};
use wharf_client::{Error, ErrorExt as _, ResponseValue, WaitError, types};

use crate::generated::CliConfig;
use crate::table;

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables, for people.
    #[default]
    Table,
    /// JSON, for scripts: an object, or for lists an array.
    Json,
}

/// Takes what commands answer, and shows it.
#[derive(Debug)]
pub struct Output {
    format: Format,
    columns: &'static [(&'static str, &'static str)],
    items: RefCell<Vec<Json>>,
    /// The last single result, for what follows on it.
    last: RefCell<Option<Json>>,
    quiet: bool,
}

impl Output {
    /// An output of this format, with these columns for lists.
    pub fn new(format: Format, columns: &'static [(&'static str, &'static str)]) -> Self {
        Self { format, columns, items: RefCell::default(), last: RefCell::default(), quiet: false }
    }

    /// Shows nothing, but keeps the result.
    #[must_use]
    pub fn keeping(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The result that was kept.
    pub fn kept(&self) -> Option<Json> {
        self.last.borrow_mut().take()
    }

    /// Shows one result.
    pub fn show(&self, value: &Json) {
        if self.quiet {
            return;
        }
        let text = match self.format {
            Format::Json => pretty(value),
            Format::Table => match value.get("data").and_then(Json::as_array).or_else(|| value.as_array()) {
                Some(items) if !self.columns.is_empty() => table::rows(items, self.columns),
                _ if value.is_null() => "nothing there".to_owned(),
                _ => table::members(value),
            },
        };
        print(&text);
        // A page that is shown as rows does not say that there are more.
        if let (Format::Table, Some(page)) = (self.format, value.get("next_page").and_then(Json::as_str)) {
            eprintln!("there are more: --page {page}");
        }
    }
}

/// Prints; a closed pipe is the reader's choice.
pub fn print(text: &str) {
    drop(writeln!(std::io::stdout().lock(), "{text}"));
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn json<T: Serialize>(value: &T) -> Json {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    whole(&mut value);
    value
}

/// Whole numbers without decimals, as the server sends them.
pub(crate) fn whole(value: &mut Json) {
    match value {
        Json::Object(members) => members.values_mut().for_each(whole),
        Json::Array(items) => items.iter_mut().for_each(whole),
        Json::Number(number) => {
            #[allow(clippy::cast_possible_truncation)]
            let integer = number
                .as_f64()
                .filter(|float| float.fract() == 0.0 && float.abs() < 1e15)
                .map(|float| float as i64);
            if let (false, Some(integer)) = (number.is_i64() || number.is_u64(), integer) {
                *value = integer.into();
            }
        }
        _ => {}
    }
}

impl CliConfig for &Output {
    fn success_item<T: Serialize + std::fmt::Debug>(&self, value: &ResponseValue<T>) {
        let value = json(value.as_ref());
        self.show(&value);
        self.last.replace(Some(value));
    }

    fn success_no_item(&self, _: &ResponseValue<()>) {
        match self.format {
            _ if self.quiet => {}
            Format::Json => print("null"),
            Format::Table => print("done"),
        }
    }

    // Errors are shown where the command ends, with its exit code.
    fn error<T: Serialize + std::fmt::Debug>(&self, _: &Error<T>) {}

    fn list_start<T: Serialize + std::fmt::Debug>(&self) {
        self.items.borrow_mut().clear();
    }

    fn list_item<T: Serialize + std::fmt::Debug>(&self, value: &T) {
        self.items.borrow_mut().push(json(value));
    }

    fn list_end_success<T: Serialize + std::fmt::Debug>(&self) {
        self.show(&Json::Array(self.items.take()));
    }

    fn list_end_error<T: Serialize + std::fmt::Debug>(&self, _: &Error<T>) {}
}

/// Shows an error on standard error: what was wrong, its code, the server's hint, and the request's id.
pub fn show_error(error: &anyhow::Error, format: Format) {
    let call = error.downcast_ref::<Error<types::Error>>();
    let call = call.or_else(|| match error.downcast_ref::<WaitError>() {
        Some(WaitError::Call(call)) => Some(call.as_ref()),
        _ => None,
    });
    let Some(call) = call else {
        eprintln!("{}", line(&format!("{error:#}")));
        return;
    };
    match (format, call) {
        (Format::Json, Error::ErrorResponse(answer)) => eprintln!("{}", pretty(answer.as_ref())),
        (Format::Json, _) => {
            eprintln!("{}", pretty(&json!({ "type": "error", "error": { "message": call.explain() } })));
        }
        (Format::Table, _) => {
            eprintln!("{}", line(&call.explain()));
            let more = [
                ("param", call.param()),
                ("code", call.code()),
                ("hint", call.hint()),
                ("request", call.request_id()),
            ];
            for (name, text) in more {
                if let Some(text) = text {
                    eprintln!("  {name:<8} {text}");
                }
            }
        }
    }
}

fn line(text: &str) -> String {
    let coloured = coloured(&std::io::stderr());
    if coloured { format!("\x1b[1;31merror\x1b[0m: {text}") } else { format!("error: {text}") }
}

/// Whether a stream takes colours: on a terminal, unless `NO_COLOR` says something (<https://no-color.org>).
pub(crate) fn coloured(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
