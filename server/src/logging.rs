//! Where log lines go.

use slog::{Drain, Level, Logger, o};
use slog_async::AsyncGuard;

use crate::config::{Log, LogFormat, LogLevel};

/// A logger to standard error, and a guard that writes out what is left when it is dropped.
pub fn logger(config: &Log) -> (Logger, AsyncGuard) {
    let level = match config.level {
        LogLevel::Debug => Level::Debug,
        LogLevel::Info => Level::Info,
        LogLevel::Warning => Level::Warning,
        LogLevel::Error => Level::Error,
    };
    match config.format {
        LogFormat::Terminal => {
            let decorator = slog_term::TermDecorator::new().stderr().build();
            started(slog_term::FullFormat::new(decorator).build(), level)
        }
        LogFormat::Json => started(slog_json::Json::default(std::io::stderr()), level),
    }
}

fn started<D>(drain: D, level: Level) -> (Logger, AsyncGuard)
where
    D: Drain + Send + 'static,
    D::Err: std::fmt::Debug,
{
    // Writing must not hold up requests; when the channel is full, lines are dropped and counted.
    let (drain, guard) = slog_async::Async::new(drain.ignore_res()).chan_size(8192).build_with_guard();
    (Logger::root(drain.filter_level(level).fuse(), o!()), guard)
}
