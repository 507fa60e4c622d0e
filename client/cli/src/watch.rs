//! `wharf workstation watch`: what becomes of a workstation, a line a change.

use std::time::Duration;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, value_parser};
use wharf_client::Client;
use wharf_client::prelude::*;
use wharf_client::types::{Workstation, WorkstationId, WorkstationStatus};

use crate::output::{Format, print};

pub(crate) const FAMILY: &str = "workstation";
pub(crate) const NAME: &str = "watch";
const EVERY: Duration = Duration::from_millis(500);

pub(crate) fn command() -> Command {
    let known = [
        WorkstationStatus::Provisioning,
        WorkstationStatus::Stopped,
        WorkstationStatus::Running,
        WorkstationStatus::Error,
    ];
    Command::new(NAME)
        .about("Print a line whenever its status changes, until it is gone")
        .arg(
            Arg::new("id")
                .required(true)
                .value_name("ID")
                .value_parser(value_parser!(WorkstationId))
                .help("The workstation's id"),
        )
        .arg(
            Arg::new("until")
                .long("until")
                .value_name("STATUS")
                .value_parser(PossibleValuesParser::new(known.map(|status| status.to_string())))
                .help("End once it has this status"),
        )
}

pub(crate) async fn run(client: &Client, matches: &ArgMatches, format: Format) -> anyhow::Result<()> {
    let Some(id) = matches.get_one::<WorkstationId>("id") else {
        return Ok(());
    };
    let until = matches.get_one::<String>("until");
    let mut before: Option<String> = None;
    loop {
        let workstation = match client.workstations_get().id(id.clone()).send().await {
            Ok(answer) => answer.into_inner(),
            Err(error) if error.is_not_found() && before.is_some() => {
                print("gone");
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        let now = state(&workstation);
        if before.as_ref() != Some(&now) {
            match format {
                Format::Json => print(&serde_json::to_string(&workstation)?),
                Format::Table => print(&format!("{}  {now}", workstation.updated_at.format("%H:%M:%S%.3f"))),
            }
            before = Some(now);
        }
        if until
            .is_some_and(|until| *until == workstation.status.to_string() && workstation.transition.is_none())
        {
            return Ok(());
        }
        tokio::time::sleep(EVERY).await;
    }
}

fn state(workstation: &Workstation) -> String {
    let mut text = workstation.status.to_string();
    if let Some(transition) = &workstation.transition {
        text = format!("{text} ({transition})");
    }
    if let Some(reason) = &workstation.status_reason {
        text = format!("{text}: {reason}");
    }
    text
}
