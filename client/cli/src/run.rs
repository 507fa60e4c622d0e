//! From a command line to an exit code.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use wharf_client::types::{WorkstationId, WorkstationStatus};
use wharf_client::{Client, ConnectError, profile};

use crate::arrangement::{self, ALONE, Family};
use crate::generated::{self, Cli, CliCommand};
use crate::output::{Format, Output, print, show_error};
use crate::progress::Progress;
use crate::{body, exit, login, raw, usage, watch};

const EVERYWHERE: &str = "Options everywhere";

/// The whole command, for help and completions too.
pub fn command() -> Command {
    let mut command = Command::new("wharf")
        .version(clap::crate_version!())
        .about("The command line of the Wharf control plane")
        .after_help(exit::HELP)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("output")
                .long("output")
                .short('o')
                .global(true)
                .help_heading(EVERYWHERE)
                .value_parser(value_parser!(Format))
                .default_value("table")
                .help("How results are written"),
        )
        .arg(
            Arg::new("profile")
                .long("profile")
                .global(true)
                .help_heading(EVERYWHERE)
                .value_name("NAME")
                .help("The stored profile to use, whatever WHARF_URL and WHARF_TOKEN say"),
        )
        .arg(
            Arg::new("timeout")
                .long("timeout")
                .global(true)
                .help_heading(EVERYWHERE)
                .value_name("SECONDS")
                .value_parser(value_parser!(u64).range(1..))
                .help("The longest that a call may take, with all its tries"),
        );
    for family in arrangement::present() {
        command = command.subcommand(of_family(family));
    }
    for (operation, name) in ALONE {
        if let Some(found) = CliCommand::iter().find(|command| command.operation_id() == *operation) {
            command = command.subcommand(of_operation(found, name));
        }
    }
    command.subcommand(login::command()).subcommand(raw::command()).subcommand(completions())
}

fn of_family(family: &'static Family) -> Command {
    let mut command = Command::new(family.name)
        .visible_alias(family.alias)
        .about(family.about)
        .subcommand_required(true)
        .arg_required_else_help(true);
    for operation in CliCommand::iter() {
        if let Some((_, verb)) = arrangement::place(operation).filter(|(found, _)| found.name == family.name)
        {
            command = command.subcommand(of_operation(operation, &verb));
        }
    }
    if family.name == watch::FAMILY { command.subcommand(watch::command()) } else { command }
}

fn of_operation(operation: CliCommand, name: &str) -> Command {
    let mut command = Cli::<&Output>::get_command(operation).name(name.to_owned());
    // Lists show the first paragraph, `--help` everything.
    let text = command.get_about().map(ToString::to_string).unwrap_or_default();
    let text: Vec<String> = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
    let text = text.join("\n\n");
    let summary = text.split("\n\n").next().unwrap_or_default().to_owned();
    command = command.about(summary).long_about(text);
    for (index, parameter) in generated::path_parameters(operation).iter().enumerate() {
        command = command.mut_arg(parameter, |arg| {
            arg.long(None::<&'static str>)
                .index(index + 1)
                .value_name(parameter.to_uppercase().replace('-', "_"))
        });
    }
    if generated::only_reads(operation) {
        let watch = Arg::new("watch")
            .long("watch")
            .value_name("SECONDS")
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("2")
            .value_parser(value_parser!(u64).range(1..))
            .help("Show it again and again, every so many seconds (2 unless given), until that fails or is interrupted");
        command = command.arg(watch);
    }
    if operation.operation_id() == "workstations_create" {
        let wait =
            Arg::new("wait").long("wait").action(ArgAction::SetTrue).help("Wait until it is ready to launch");
        command = command.arg(wait);
    }
    body::with_flags(command, generated::body_fields(operation))
}

fn completions() -> Command {
    Command::new("completions").about("Print the completions for a shell").arg(
        Arg::new("shell").required(true).value_parser(value_parser!(clap_complete::Shell)).help("The shell"),
    )
}

/// Runs a command line.
pub async fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = match command().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // A closed pipe is the reader's choice.
            drop(error.print());
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(exit::USAGE));
        }
    };
    let format = format(&matches);
    match execute(&matches, format).await {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            show_error(&error, format);
            ExitCode::from(exit::code(&error))
        }
    }
}

fn format(matches: &ArgMatches) -> Format {
    matches.get_one::<Format>("output").copied().unwrap_or_default()
}

async fn execute(matches: &ArgMatches, format: Format) -> anyhow::Result<u8> {
    let Some((name, below)) = matches.subcommand() else {
        return Ok(exit::USAGE);
    };
    match name {
        "login" => return login::run(below).await.map(|()| exit::DONE),
        "completions" => {
            if let Some(shell) = below.get_one::<clap_complete::Shell>("shell") {
                let mut script = Vec::new();
                clap_complete::generate(*shell, &mut command(), "wharf", &mut script);
                print(String::from_utf8_lossy(&script).trim_end());
            }
            return Ok(exit::DONE);
        }
        _ => {}
    }
    let client = client(below)?;
    if name == "api" {
        return raw::run(&client, below).await;
    }
    let (found, family, verb, matches) = match below.subcommand() {
        Some((verb, matches)) if name == watch::FAMILY && verb == watch::NAME => {
            return watch::run(&client, matches, format).await.map(|()| exit::DONE);
        }
        Some((verb, matches)) => {
            let mut all =
                CliCommand::iter().filter_map(|command| Some((command, arrangement::place(command)?)));
            let found = all.find(|(_, (family, placed))| family.name == name && placed == verb);
            let (command, (family, _)) = found.context("there is no such command")?;
            (command, Some(family), verb, matches)
        }
        None => {
            let (operation, name) =
                ALONE.iter().find(|(_, own)| *own == name).context("there is no such command")?;
            let found = CliCommand::iter().find(|command| command.operation_id() == *operation);
            (found.context("there is no such command")?, None, *name, below)
        }
    };
    let operation = Operation {
        client,
        command: found,
        columns: family.map_or(&[], |family| family.columns),
        verb,
        matches,
        format,
    };
    operation.run().await.map(|()| exit::DONE)
}

fn client(matches: &ArgMatches) -> anyhow::Result<Client> {
    let name = matches.get_one::<String>("profile").map(String::as_str);
    let target = profile::target(name)?;
    let mut builder = Client::builder(&target.address.ok_or(ConnectError::NoAddress)?)
        .user_agent(concat!("wharf/", env!("CARGO_PKG_VERSION")));
    if let Some(token) = target.token {
        builder = builder.token(&token)?;
    }
    if let Some(seconds) = matches.get_one::<u64>("timeout") {
        builder = builder.timeout(Duration::from_secs(*seconds));
    }
    Ok(builder.build()?)
}

/// One operation of the contract, as it was asked for.
struct Operation<'m> {
    client: Client,
    command: CliCommand,
    columns: &'static [(&'static str, &'static str)],
    verb: &'m str,
    matches: &'m ArgMatches,
    format: Format,
}

impl Operation<'_> {
    async fn run(&self) -> anyhow::Result<()> {
        let reads = generated::only_reads(self.command);
        let every = if reads { self.matches.get_one::<u64>("watch") } else { None };
        let Some(seconds) = every else {
            return self.once().await;
        };
        loop {
            if std::io::stdout().is_terminal() {
                print("\x1b[2J\x1b[H");
            }
            self.once().await?;
            tokio::time::sleep(Duration::from_secs(*seconds)).await;
        }
    }

    async fn once(&self) -> anyhow::Result<()> {
        match self.command {
            CliCommand::WorkstationsCreate if self.matches.get_flag("wait") => self.create_and_wait().await,
            CliCommand::WorkstationsUsage if self.format == Format::Table => {
                usage::run(&self.client, self.matches).await
            }
            _ => {
                let _progress = self.takes_time().then(|| Progress::start(self.text()));
                let output = Output::new(self.format, self.columns);
                Cli::new(self.client.clone(), &output).execute(self.command, self.matches).await
            }
        }
    }

    /// Whether the server waits for something before it answers.
    fn takes_time(&self) -> bool {
        self.matches.try_contains_id("timeout-seconds").is_ok()
    }

    fn text(&self) -> String {
        let id = self.matches.try_get_one::<WorkstationId>("id").ok().flatten();
        id.map_or_else(|| self.verb.to_owned(), |id| format!("{} {}", self.verb, **id))
    }

    async fn create_and_wait(&self) -> anyhow::Result<()> {
        let output = Output::new(self.format, self.columns).keeping();
        Cli::new(self.client.clone(), &output).execute(self.command, self.matches).await?;
        let created = output.kept().context("the server answered with nothing")?;
        let id: WorkstationId =
            serde_json::from_value(created["id"].clone()).context("the server answered with no id")?;
        let ready = {
            let _progress = Progress::start(format!("provisioning {}", *id));
            self.client.wait_until(&id, WorkstationStatus::Stopped, Duration::from_mins(5)).await?
        };
        Output::new(self.format, self.columns).show(&serde_json::to_value(ready)?);
        Ok(())
    }
}
