//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use wharf_api::scope::Scope;

use super::{Config, ConfigError, LogFormat, LogLevel};

/// The Wharf control plane: provisions, launches, stops and meters remote compute.
#[derive(Debug, Parser)]
#[command(name = "wharf-server", version, args_conflicts_with_subcommands = false)]
pub struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub struct Options {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, env = "WHARF_LISTEN", global = true, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Where everything that must survive is kept
    #[arg(long, env = "WHARF_DATA_DIR", global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// A configuration file; `wharf-server config` prints one to start from
    #[arg(long, env = "WHARF_CONFIG", global = true, value_name = "FILE.toml")]
    pub config: Option<PathBuf>,
    /// The form of log lines
    #[arg(long, env = "WHARF_LOG_FORMAT", global = true, value_enum)]
    pub log_format: Option<LogFormat>,
    /// The least important lines to log
    #[arg(long, env = "WHARF_LOG_LEVEL", global = true, value_enum)]
    pub log_level: Option<LogLevel>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the service (the default)
    Serve,
    /// Make, list and revoke tokens; works beside a running service
    #[command(subcommand)]
    Token(TokenCommand),
    /// Print the built-in configuration
    Config,
    /// Print the states and what leads from one to another, as Mermaid
    Diagram {
        /// Whose states; all of them when absent
        #[arg(value_enum)]
        of: Option<Life>,
    },
}

/// What has states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Life {
    Workstation,
    Work,
}

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make a token and print it, this once
    Create {
        /// What it is for
        #[arg(long)]
        name: String,
        /// Whose resources it sees and makes
        #[arg(long)]
        owner: String,
        /// What it may do; can be given several times
        #[arg(long = "scope", required = true, value_name = "SCOPE")]
        scopes: Vec<Scope>,
        /// When it ends (RFC 3339); never when absent
        #[arg(long, value_name = "TIME")]
        expires: Option<DateTime<Utc>>,
    },
    /// List every token; the secrets themselves are not kept
    List,
    /// End a token at once
    Revoke {
        /// Its id, from `token list`
        id: String,
    },
}

impl Options {
    /// The configuration with these options over it.
    pub fn configuration(&self) -> Result<Config, ConfigError> {
        let mut config = Config::load(self.config.as_deref())?;
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        if let Some(data_dir) = &self.data_dir {
            config.data_dir.clone_from(data_dir);
        }
        if let Some(format) = self.log_format {
            config.log.format = format;
        }
        if let Some(level) = self.log_level {
            config.log.level = level;
        }
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        super::Cli::command().debug_assert();
    }
}
