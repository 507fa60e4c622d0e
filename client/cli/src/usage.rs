//! `wharf workstation usage`: the figures, and how they came about over time.

use chrono::{DateTime, TimeDelta, Utc};
use clap::ArgMatches;
use futures::{StreamExt as _, TryStreamExt as _};
use wharf_client::prelude::*;
use wharf_client::types::{Usage, WorkstationId};
use wharf_client::{Client, Error, types};

use crate::output::{self, print};
use crate::table;

/// How many windows the plot has.
const WINDOWS: i32 = 48;
const ROWS: usize = 6;
const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

pub(crate) async fn run(client: &Client, matches: &ArgMatches) -> anyhow::Result<()> {
    let Some(id) = matches.get_one::<WorkstationId>("id") else {
        return Ok(());
    };
    let time = |name: &str| matches.get_one::<DateTime<Utc>>(name).copied();
    let whole = window(client, id, time("from"), time("to")).await?;
    let mut figures = serde_json::to_value(&whole)?;
    output::whole(&mut figures);
    print(&table::members(&figures));
    let step = (whole.to - whole.from) / WINDOWS;
    // Shorter windows than this show nothing but the sampling.
    if step < TimeDelta::milliseconds(100) {
        return Ok(());
    }
    let parts: Vec<Usage> = futures::stream::iter(0..WINDOWS)
        .map(|index| {
            let from = whole.from + step * index;
            async move { window(client, id, Some(from), Some(from + step)).await }
        })
        .buffered(4)
        .try_collect()
        .await?;
    let hours = step.as_seconds_f64() / 3600.0;
    let average = |of: fn(&Usage) -> f64| parts.iter().map(|part| of(part) / hours).collect::<Vec<_>>();
    print(&plot("cores in use", &average(|part| part.cpu_hours), &whole));
    print(&plot("memory in use, GB", &average(|part| part.memory_gb_hours), &whole));
    Ok(())
}

async fn window(
    client: &Client,
    id: &WorkstationId,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
) -> Result<Usage, Error<types::Error>> {
    let mut request = client.workstations_usage().id(id.clone());
    if let Some(from) = from {
        request = request.from(from);
    }
    if let Some(to) = to {
        request = request.to(to);
    }
    request.send().await.map(wharf_client::ResponseValue::into_inner)
}

/// A column a value, the highest at the top.
fn plot(title: &str, values: &[f64], whole: &Usage) -> String {
    let highest = values.iter().copied().fold(0.0, f64::max);
    if highest <= 0.0 {
        return format!("\n{title}: nothing yet");
    }
    let mut lines = vec![String::new(), title.to_owned()];
    for row in (0..ROWS).rev() {
        let label = match row {
            _ if row + 1 == ROWS => format!("{highest:>8.3}"),
            0 => format!("{:>8}", 0),
            _ => " ".repeat(8),
        };
        let bars: String = values.iter().map(|value| block(*value, highest, row)).collect();
        lines.push(format!("{label} ┤{bars}").trim_end().to_owned());
    }
    let time = |time: DateTime<Utc>| time.format("%m-%d %H:%M:%S").to_string();
    let (from, to) = (time(whole.from), time(whole.to));
    let gap = values.len().saturating_sub(from.len() + to.len());
    lines.push(format!("{} └{}", " ".repeat(8), "─".repeat(values.len())));
    lines.push(format!("{}{from}{}{to}", " ".repeat(10), " ".repeat(gap)));
    lines.join("\n")
}

/// What a row shows of a value, in eighths.
fn block(value: f64, highest: f64, row: usize) -> char {
    if highest <= 0.0 {
        return ' ';
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let eighths = (value / highest * (ROWS * 8) as f64).round().max(0.0) as usize;
    BLOCKS[eighths.saturating_sub(row * 8).min(8)]
}

#[cfg(test)]
mod tests {
    use super::block;

    #[test]
    fn the_highest_value_fills_its_column_and_half_of_it_half() {
        let column = |value| (0..6).map(|row| block(value, 2.0, row)).collect::<String>();
        assert_eq!(column(2.0), "██████");
        assert_eq!(column(1.0), "███   ");
        assert_eq!(column(0.0), "      ");
    }
}
