//! `wharf login`: an address and a token, kept under a name.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use wharf_client::profile::{self, Profile, Profiles};
use wharf_client::{Client, prelude::*};

const LOCAL: &str = "http://127.0.0.1:8787";

pub(crate) fn command() -> Command {
    Command::new("login")
        .about("Store an address and a token as a profile that only you can read")
        .arg(Arg::new("address").help("The server's address").default_value(LOCAL))
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .default_value(profile::DEFAULT)
                .help("The profile's name; it becomes the current one"),
        )
        .arg(
            Arg::new("token-file")
                .long("token-file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Where the token stands; otherwise it is asked for, or read from standard input"),
        )
        .arg(
            Arg::new("unchecked")
                .long("unchecked")
                .action(ArgAction::SetTrue)
                .help("Store it without asking the server"),
        )
}

pub(crate) async fn run(matches: &ArgMatches) -> anyhow::Result<()> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let (address, name) = (text("address").trim_end_matches('/').to_owned(), text("name"));
    let token = match matches.get_one::<PathBuf>("token-file") {
        Some(path) => {
            std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?
        }
        None => ask(&address)?,
    };
    let token = token.trim().to_owned();
    if token.is_empty() {
        bail!("there is no token");
    }
    if !matches.get_flag("unchecked") {
        check(&address, &token).await?;
    }
    let path = profile::path().context("there is no place for profiles: set WHARF_PROFILES or HOME")?;
    let mut profiles = Profiles::read(&path)?;
    profiles.profiles.insert(name.clone(), Profile { address: address.clone(), token: Some(token) });
    profiles.current = Some(name.clone());
    profiles.write(&path)?;
    crate::output::print(&format!("profile {name}: {address}, in {}", path.display()));
    Ok(())
}

/// A token that the server doesn't know is not worth storing; one that lacks a scope is.
async fn check(address: &str, token: &str) -> anyhow::Result<()> {
    let client = Client::builder(address).token(token)?.build()?;
    match client.workstations_list().limit(std::num::NonZeroU32::MIN).send().await {
        Err(error) if !error.is_forbidden() => Err(error.into()),
        _ => Ok(()),
    }
}

/// Asks without showing what is typed.
fn ask(address: &str) -> anyhow::Result<String> {
    let stdin = std::io::stdin();
    let mut line = String::new();
    if !stdin.is_terminal() {
        stdin.lock().read_line(&mut line)?;
        return Ok(line);
    }
    let shown = tcgetattr(&stdin)?;
    let mut hidden = shown.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    // Before the question, so that an answer that comes at once is not shown either.
    tcsetattr(&stdin, OptionalActions::Now, &hidden)?;
    eprint!("Token for {address}: ");
    std::io::stderr().flush()?;
    let read = stdin.lock().read_line(&mut line);
    tcsetattr(&stdin, OptionalActions::Now, &shown)?;
    eprintln!();
    read?;
    Ok(line)
}
