//! The README is true.

use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::Command;
use wharf_tests::{end_of, program, proved};

const README: &str = include_str!("../../README.md");

fn printed(arguments: &[&str]) -> String {
    let output = std::process::Command::new(program!()).args(arguments).output().expect("it runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_readme_shows_the_tables_that_the_server_decides_by() {
    let all = printed(&["diagram"]);
    for life in ["workstation", "work"] {
        let diagram = printed(&["diagram", life]);
        assert!(README.contains(&format!("```mermaid\n{diagram}```")), "put this into README.md:\n{diagram}");
        assert!(all.contains(&format!("%% {life}\n{diagram}")), "{life} is not in\n{all}");
    }
    proved(
        "README: The life of a workstation",
        "This diagram is made from the table that the server itself decides by (`wharf-server diagram workstation`); a \
         test keeps the two equal.",
    );
    proved(
        "README: A queue for your own workers",
        "This diagram, too, is made from the server's own table (`wharf-server diagram work`):",
    );
}

/// A flag, its variable and its default, as the README's table has them.
fn settings() -> Vec<[&'static str; 3]> {
    let rows = README.lines().filter_map(|line| line.strip_prefix("| `--"));
    let settings: Vec<_> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").map(|cell| cell.trim_matches(['`', '|', ' '])).collect();
            [cells[0], cells[1], cells[2]]
        })
        .collect();
    assert_eq!(settings.len(), 5, "{settings:?}");
    settings
}

#[test]
fn the_readme_names_every_setting_of_the_command_line_with_its_default() {
    let help = printed(&["--help"]);
    let flags = help.lines().filter_map(|line| line.trim().strip_prefix("--"));
    let flags: Vec<&str> = flags.filter(|flag| flag.contains('<')).collect();
    let built_in: toml::Table = printed(&["config"]).parse().expect("TOML");
    let log = built_in["log"].as_table().expect("a table");
    for ([flag, variable, default], shown) in settings().into_iter().zip(&flags) {
        let (name, _) = flag.split_once(' ').expect("a value");
        assert!(shown.starts_with(&format!("{name} <")), "{flag} and {shown}");
        assert!(help.contains(&format!("[env: {variable}=")), "{variable} is not in {help}");
        let key = name.replace('-', "_");
        let value = key.strip_prefix("log_").map_or_else(|| built_in.get(&key), |key| log.get(key));
        assert_eq!(value.and_then(toml::Value::as_str).unwrap_or("none"), default, "{flag}");
    }
    assert_eq!(flags.len(), settings().len(), "{flags:?}");
    proved(
        "README: Run it",
        "| `--listen ADDRESS` | `WHARF_LISTEN` | `127.0.0.1:8787` | \
         | `--data-dir DIR` | `WHARF_DATA_DIR` | `.wharf` | \
         | `--config FILE.toml` | `WHARF_CONFIG` | none | \
         | `--log-format terminal\\|json` | `WHARF_LOG_FORMAT` | `terminal` | \
         | `--log-level LEVEL` | `WHARF_LOG_LEVEL` | `info` |",
    );
}

#[test]
fn the_built_in_configuration_is_printed_whole_and_with_comments() {
    let text = printed(&["config"]);
    assert_eq!(text, include_str!("../../server/src/config/defaults.toml"), "what the server itself reads");
    let built_in: toml::Table = text.parse().expect("TOML");
    for part in ["listen", "limits", "metering", "workstations", "work", "drivers"] {
        assert!(built_in.contains_key(part), "{part} is not in\n{text}");
    }
    let region = &built_in["regions"]["us-west-2"];
    assert!(region["cpu_cores"].is_integer() && region["prices"]["core_hour"].is_str(), "{region}");
    assert!(text.lines().filter(|line| line.contains("# ")).count() > 5, "{text}");
    proved(
        "README: Run it",
        "`wharf-server config` prints the whole built-in configuration with comments: regions, capacity, prices, what a \
         workstation runs, limits.",
    );
}

/// What a server writes to standard output and standard error until it is ended.
async fn said(folder: &TempDir, environment: &[(&str, &str)], arguments: &[&str]) -> (String, String) {
    let mut server = Command::new(program!())
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("it starts");
    let mut out = BufReader::new(server.stdout.take().expect("it is piped")).lines();
    let mut text = String::new();
    while !text.contains("contract http") {
        let line = out.next_line().await.expect("text").unwrap_or_else(|| panic!("it ended after {text}"));
        text.extend([line.as_str(), "\n"]);
    }
    let process = server.id().and_then(|id| rustix::process::Pid::from_raw(id.cast_signed()));
    rustix::process::kill_process(process.expect("it runs"), rustix::process::Signal::TERM)
        .expect("it can be signalled");
    let mut log = String::new();
    let mut err = server.stderr.take().expect("it is piped");
    err.read_to_string(&mut log).await.expect("text");
    assert!(end_of(&mut server).await.success());
    (text, log)
}

#[tokio::test]
async fn flags_and_variables_win_over_the_file_and_logs_go_to_standard_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let file = "listen = \"192.0.2.1:1\"\ndata_dir = \"of-the-file\"\n[log]\nformat = \"terminal\"\nlevel = \"error\"\n";
    std::fs::write(at("wharf.toml"), file).expect("a file");
    let (variable, flag) = (at("of-the-variable"), at("of-the-flag"));

    let (out, log) = said(
        &folder,
        &[
            ("WHARF_LISTEN", "127.0.0.1:0"),
            ("WHARF_DATA_DIR", &variable),
            ("WHARF_CONFIG", &at("wharf.toml")),
            ("WHARF_LOG_FORMAT", "json"),
            ("WHARF_LOG_LEVEL", "info"),
        ],
        &[],
    )
    .await;
    assert!(out.contains("Wharf listens on http://127.0.0.1:") && out.contains(&variable), "{out}");
    assert!(!log.is_empty(), "the level of the file is not that of the variable");
    for line in log.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }

    let config = at("wharf.toml");
    let flags = ["--listen", "127.0.0.1:0", "--data-dir", &flag, "--config", &config, "--log-level", "info"];
    let (out, log) = said(&folder, &[], &flags).await;
    assert!(out.contains(&flag), "{out}");
    assert!(log.contains("INFO") && !log.contains("{\"msg\""), "{log}");
    assert!(!Path::new(&at("of-the-file")).exists());
    proved(
        "README: Run it",
        "Every setting of the command line is an environment variable too, and wins over the file:",
    );
    proved("README: Run it", "**Logs** go to standard error, for people or as JSON.");
}
