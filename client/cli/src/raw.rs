//! `wharf api METHOD PATH`: any request, with the profile's address and token.

use std::io::{Read as _, Write as _};

use anyhow::{Context as _, anyhow};
use clap::{Arg, ArgAction, ArgMatches, Command};
use wharf_client::Client;
use wharf_client::reqwest::Method;
use wharf_client::reqwest::header::CONTENT_TYPE;

use crate::exit;

pub(crate) fn command() -> Command {
    Command::new("api")
        .about("Send any request and print the answer as it comes")
        .after_help(
            "Examples:\n  wharf api GET '/v1/workstations?limit=2'\n  \
             wharf api POST /v1/workstations/ws-1/stop --data '{\"force\": true}'\n  \
             wharf api PATCH /v1/workstations/ws-1 --data @patch.json --header 'if-match: \"3\"'",
        )
        .arg(Arg::new("method").required(true).help("GET, POST, PATCH, DELETE"))
        .arg(Arg::new("path").required(true).help("With its query, from the first slash"))
        .arg(
            Arg::new("data")
                .long("data")
                .short('d')
                .value_name("JSON")
                .help("The body: JSON, @FILE, or @- for standard input"),
        )
        .arg(
            Arg::new("header")
                .long("header")
                .short('H')
                .value_name("NAME: VALUE")
                .action(ArgAction::Append)
                .help("A header more"),
        )
        .arg(
            Arg::new("include")
                .long("include")
                .short('i')
                .action(ArgAction::SetTrue)
                .help("Print the status and the headers first"),
        )
}

pub(crate) async fn run(client: &Client, matches: &ArgMatches) -> anyhow::Result<u8> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let method: Method = text("method").unwrap_or("GET").to_uppercase().parse()?;
    let mut request = client.request(method, text("path").unwrap_or("/"));
    if let Some(data) = text("data") {
        request = request.header(CONTENT_TYPE, "application/json").body(body(data)?);
    }
    for header in matches.get_many::<String>("header").into_iter().flatten() {
        let (name, value) = header.split_once(':').ok_or_else(|| anyhow!("{header} is not NAME: VALUE"))?;
        request = request.header(name.trim(), value.trim());
    }
    let response = client.execute(request.build()?).await?;
    let status = response.status();
    let mut shown = Vec::new();
    if matches.get_flag("include") {
        writeln!(shown, "{:?} {status}", response.version())?;
        for (name, value) in response.headers() {
            writeln!(shown, "{name}: {}", String::from_utf8_lossy(value.as_bytes()))?;
        }
        writeln!(shown)?;
    }
    let answer = response.bytes().await?;
    shown.extend_from_slice(&answer);
    if !answer.is_empty() && !answer.ends_with(b"\n") {
        shown.push(b'\n');
    }
    // A closed pipe is the reader's choice.
    drop(std::io::stdout().write_all(&shown));
    Ok(exit::of_status(status.as_u16()))
}

fn body(data: &str) -> anyhow::Result<Vec<u8>> {
    match data.strip_prefix('@') {
        Some("-") => {
            let mut text = Vec::new();
            std::io::stdin().read_to_end(&mut text)?;
            Ok(text)
        }
        Some(path) => std::fs::read(path).with_context(|| format!("{path} can't be read")),
        None => Ok(data.as_bytes().to_owned()),
    }
}
