//! Request bodies from flags.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

const FILE: &str = "json-body";

/// What a flag's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Given or not.
    Boolean,
    /// Several texts, one a flag.
    List,
    /// Several `KEY=VALUE`, one a flag.
    Pairs,
    /// Anything else, as JSON.
    Json,
    /// The one value that it can have; no flag.
    Fixed,
}

/// A member of a body and its flag.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Without the dashes.
    pub flag: &'static str,
    /// Where it stands in the body.
    pub path: &'static [&'static str],
    /// What its value is.
    pub kind: Kind,
    /// Whether the body needs it.
    pub required: bool,
    /// Whether null removes it.
    pub removable: bool,
    /// All that it can be, if that is a list.
    pub values: &'static [&'static str],
    /// What it means.
    pub help: &'static str,
}

impl Field {
    fn removal(&self) -> String {
        format!("no-{}", self.flag)
    }
}

/// The command with the flags of its body.
pub fn with_flags(mut command: Command, fields: &'static [Field]) -> Command {
    if fields.is_empty() {
        return command;
    }
    for field in fields.iter().filter(|field| field.kind != Kind::Fixed) {
        command = command.arg(flag(field));
        if field.removable && field.kind != Kind::Pairs {
            let removal = Arg::new(field.removal())
                .long(field.removal())
                .action(ArgAction::SetTrue)
                .conflicts_with(field.flag)
                .help(format!("Remove it: {} becomes null", field.path.join(".")));
            command = command.arg(removal);
        }
    }
    command.arg(
        Arg::new(FILE)
            .long(FILE)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help("The whole body as JSON, from a file or - for standard input; flags go over it"),
    )
}

fn flag(field: &'static Field) -> Arg {
    let name = field.flag.to_uppercase().replace('-', "_");
    let arg = Arg::new(field.flag).long(field.flag).help(field.help);
    let arg = match field.kind {
        Kind::Boolean => {
            return arg
                .action(ArgAction::Set)
                .num_args(0..=1)
                .default_missing_value("true")
                .value_parser(value_parser!(bool));
        }
        Kind::Text if !field.values.is_empty() => arg.value_parser(PossibleValuesParser::new(field.values)),
        Kind::Integer => arg.value_name(name).value_parser(value_parser!(i64)),
        Kind::Number => arg.value_name(name).value_parser(value_parser!(f64)),
        Kind::List => arg.value_name(name).action(ArgAction::Append),
        Kind::Pairs if field.removable => arg
            .value_name("KEY=VALUE")
            .action(ArgAction::Append)
            .help(format!("{} KEY alone removes the pair", field.help)),
        Kind::Pairs => arg.value_name("KEY=VALUE").action(ArgAction::Append),
        Kind::Json => arg.value_name("JSON"),
        Kind::Text | Kind::Fixed => arg.value_name(name),
    };
    if field.required { arg.required_unless_present(FILE) } else { arg }
}

/// The body that the flags make up; none if there are no flags.
pub fn read<T: DeserializeOwned>(matches: &ArgMatches, fields: &[Field]) -> anyhow::Result<Option<T>> {
    let given = matches.get_one::<PathBuf>(FILE);
    let mut body = match given {
        Some(path) => file(path)?,
        None => Json::Object(Map::new()),
    };
    let mut any = given.is_some();
    for field in fields {
        if let Some(value) = value(matches, field)? {
            any = true;
            put(&mut body, field.path, value)?;
        }
    }
    if !any {
        return Ok(None);
    }
    for field in fields.iter().filter(|field| field.kind == Kind::Fixed) {
        let (Some((name, parents)), Some(only)) = (field.path.split_last(), field.values.first()) else {
            continue;
        };
        let parent = parents.iter().try_fold(&mut body, |at, name| at.get_mut(*name));
        if let Some(Json::Object(members)) = parent {
            members.entry(*name).or_insert_with(|| (*only).into());
        }
    }
    serde_json::from_value(body).map(Some).context("the body is not what the contract says")
}

fn file(path: &Path) -> anyhow::Result<Json> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = text.with_context(|| format!("{} can't be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

fn value(matches: &ArgMatches, field: &Field) -> anyhow::Result<Option<Json>> {
    if field.removable && field.kind != Kind::Pairs && matches.get_flag(&field.removal()) {
        return Ok(Some(Json::Null));
    }
    let all = || matches.get_many::<String>(field.flag).into_iter().flatten();
    Ok(match field.kind {
        Kind::Fixed => None,
        Kind::Text => matches.get_one::<String>(field.flag).map(|text| text.as_str().into()),
        Kind::Integer => matches.get_one::<i64>(field.flag).map(|number| (*number).into()),
        Kind::Number => matches.get_one::<f64>(field.flag).map(|number| (*number).into()),
        Kind::Boolean => matches.get_one::<bool>(field.flag).map(|given| (*given).into()),
        Kind::List => {
            let items: Vec<Json> = all().map(|text| text.as_str().into()).collect();
            (!items.is_empty()).then_some(Json::Array(items))
        }
        Kind::Pairs => {
            let pairs = all().map(|text| pair(text, field)).collect::<anyhow::Result<Map<_, _>>>()?;
            (!pairs.is_empty()).then_some(Json::Object(pairs))
        }
        Kind::Json => match matches.get_one::<String>(field.flag) {
            Some(text) => {
                Some(serde_json::from_str(text).with_context(|| format!("--{} is not JSON", field.flag))?)
            }
            None => None,
        },
    })
}

fn pair(text: &str, field: &Field) -> anyhow::Result<(String, Json)> {
    match text.split_once('=') {
        Some((key, value)) => Ok((key.to_owned(), value.into())),
        None if field.removable => Ok((text.to_owned(), Json::Null)),
        None => Err(anyhow!("--{} takes KEY=VALUE, not {text}", field.flag)),
    }
}

fn put(body: &mut Json, path: &[&str], value: Json) -> anyhow::Result<()> {
    let Some((name, rest)) = path.split_first() else {
        *body = value;
        return Ok(());
    };
    let members = body.as_object_mut().ok_or_else(|| anyhow!("the body is not an object"))?;
    let member = members.entry(*name).or_insert_with(|| Json::Object(Map::new()));
    put(member, rest, value)
}
