//! How long the drift check takes: on our own contract, and on the 13 MB description of GitHub's API.
//!
//! GitHub's description comes from the npm package `@octokit/openapi`. Without npm or a network that part is skipped, and says so.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use criterion::Criterion;
use serde_json::Value as Json;
use xtask::{check, implementation, reader};

/// A limit on the address space of the process that compares, in kilobytes: a gigabyte.
const MEMORY_KB: u32 = 1024 * 1024;

fn own(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contract = check::contract(&root, None).expect("the contract can be read");
    let implementation = implementation::of_the_api().expect("the API describes itself");
    criterion.bench_function("drift of our own contract", |bencher| {
        bencher.iter(|| {
            check::drift(&root, black_box(&contract), black_box(&implementation)).expect("readable")
        });
    });
}

/// GitHub's description, or why there is none.
fn github(folder: &Path) -> Result<PathBuf, String> {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(folder).output();
        match output {
            Ok(output) if output.status.success() => {
                Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
            }
            Ok(output) => {
                Err(format!("{program} failed: {}", String::from_utf8_lossy(&output.stderr).trim()))
            }
            Err(error) => Err(format!("{program} can't be run: {error}")),
        }
    };
    let packed = run("npm", &["pack", "--silent", "@octokit/openapi"])?;
    let archive = packed.lines().last().unwrap_or_default().to_owned();
    run("tar", &["-xzf", &archive, "package/generated/api.github.com.json"])?;
    Ok(folder.join("package/generated/api.github.com.json"))
}

/// One edit of each of five kinds, far from one another.
fn plant(document: &mut Json) {
    let schemas = &mut document["components"]["schemas"];
    schemas["full-repository"]["properties"]["archived"]["type"] = "string".into();
    schemas["issue"]["properties"].as_object_mut().expect("properties").shift_remove("closed_at");
    schemas["simple-user"]["properties"]["login"]["minLength"] = 3.into();
    document["paths"]["/zen"]["get"]["operationId"] = "meta/zen".into();
    let responses = document["paths"]["/gists"]["post"]["responses"].as_object_mut().expect("answers");
    responses.shift_remove("304");
}

fn compare_github() -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let original = github(folder.path())?;
    let source = reader::load(&original).map_err(|error| error.to_string())?;
    let mut document: Json = serde_json::from_str(&source.text).map_err(|error| error.to_string())?;
    plant(&mut document);
    let edited = folder.path().join("edited.json");
    fs::write(&edited, document.to_string()).map_err(|error| error.to_string())?;
    let command = format!(
        "ulimit -v {MEMORY_KB}; '{}' drift --format json --spec '{}' --implementation '{}'; times >&2",
        env!("CARGO_BIN_EXE_xtask"),
        original.display(),
        edited.display()
    );
    let mut fastest = Duration::MAX;
    let mut processor = String::new();
    for _ in 0..5 {
        let start = Instant::now();
        let output = Command::new("sh").args(["-c", &command]).output().map_err(|error| error.to_string())?;
        let elapsed = start.elapsed();
        if elapsed < fastest {
            fastest = elapsed;
            // The shell's own times, then those of what it ran: on a busy machine they say more than the clock.
            String::from_utf8_lossy(&output.stderr)
                .lines()
                .last()
                .unwrap_or_default()
                .clone_into(&mut processor);
        }
        let report: Json = serde_json::from_slice(&output.stdout).map_err(|error| {
            format!("no report within {MEMORY_KB} kB ({error}): {}", String::from_utf8_lossy(&output.stderr))
        })?;
        let findings = report["findings"].as_array().map_or(0, Vec::len);
        assert_eq!(findings, 5, "five edits are five findings: {report:#}");
    }
    println!(
        "drift of GitHub's description: {:.1} MB against itself with five edits: 5 findings, {fastest:.2?} at best of 5 (user and system time {processor}), within {MEMORY_KB} kB of address space",
        f64::from(u32::try_from(source.text.len()).unwrap_or(u32::MAX)) / 1e6
    );
    Ok(())
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    own(&mut criterion);
    criterion.final_summary();
    if let Err(reason) = compare_github() {
        println!("drift of GitHub's description: skipped: {reason}");
    }
}
