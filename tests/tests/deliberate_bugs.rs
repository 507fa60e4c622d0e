//! The tests find the bugs that they are there to find: each bug of `bugs/bugs.toml`, put into a copy of the server, makes
//! the test fail that the list names for it; without it that test passes on the same copy.
//!
//! The copy takes minutes to build, so it is only made where every part is required (`WHARF_REQUIRE=all`, as in CI) or
//! `WHARF_BUGS` asks for it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use tokio::process::Command;
use wharf_tests::{proved, report, thorough};

const LIST: &str = include_str!("../bugs/bugs.toml");

/// What the copy consists of.
const PARTS: [&str; 7] = ["Cargo.toml", "Cargo.lock", "spec", "server", "client", "xtask", "tests"];

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package is in the workspace")
}

/// The folder that this test was built into, as in `target/debug`.
fn built() -> PathBuf {
    Path::new(env!("CARGO_BIN_EXE_wharf-server-under-test")).parent().expect("a folder").to_owned()
}

struct Bug {
    name: String,
    caught_by: String,
    edits: Vec<Edit>,
}

struct Edit {
    file: String,
    right: String,
    wrong: String,
}

fn bugs() -> Vec<Bug> {
    let list: Value = toml::from_str(LIST).expect("TOML");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let edit = |edit: &Value| Edit {
        file: text(&edit["file"]),
        right: text(&edit["right"]),
        wrong: text(&edit["wrong"]),
    };
    let bug = |bug: &Value| Bug {
        name: text(&bug["name"]),
        caught_by: text(&bug["caught_by"]),
        edits: bug["edits"].as_array().expect("edits").iter().map(edit).collect(),
    };
    list["bug"].as_array().expect("bugs").iter().map(bug).collect()
}

/// The file with every bug that is for it.
fn spoilt(file: &str, mut source: String, bugs: &[Bug]) -> String {
    for bug in bugs {
        let condition = format!("(std::env::var(\"WHARF_BUG\").as_deref() == Ok(\"{}\"))", bug.name);
        for edit in bug.edits.iter().filter(|edit| edit.file == file) {
            let places = source.matches(&edit.right).count();
            assert_eq!(places, 1, "{}: {file} has {places} places for this bug:\n{}", bug.name, edit.right);
            source = source.replace(&edit.right, &edit.wrong.replace("BUG", &condition));
        }
    }
    source
}

/// Copies what is not yet there as it should be, so that a second build has little to do.
fn copy(from: &Path, to: &Path, bugs: &[Bug]) -> std::io::Result<()> {
    if from.is_dir() {
        std::fs::create_dir_all(to)?;
        for entry in std::fs::read_dir(from)? {
            let name = entry?.file_name();
            if name != "target" && name != "node_modules" {
                copy(&from.join(&name), &to.join(&name), bugs)?;
            }
        }
        return Ok(());
    }
    let file = from.strip_prefix(workspace()).ok().and_then(Path::to_str).unwrap_or_default();
    let content = match String::from_utf8(std::fs::read(from)?) {
        Ok(text) => spoilt(file, text, bugs).into_bytes(),
        Err(binary) => binary.into_bytes(),
    };
    if std::fs::read(to).is_ok_and(|there| there == content) { Ok(()) } else { std::fs::write(to, content) }
}

/// The server with all bugs, none of which shows unless it is named.
async fn build(bugs: &[Bug]) -> PathBuf {
    let target = built().parent().expect("a target folder").to_owned();
    let home = target.join("bugs");
    std::fs::create_dir_all(home.join("source")).expect("a folder");
    for part in PARTS {
        copy(&workspace().join(part), &home.join("source").join(part), bugs)
            .expect("the sources can be copied");
    }
    // Its own folder for what comes out, and the common one for what goes in: all dependencies are built already.
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "build",
            "--workspace",
            "--bin",
            "wharf-server",
            "--features",
            "wharf-server/faults",
            "--manifest-path",
        ])
        .arg(home.join("source/Cargo.toml"))
        .env("CARGO_TARGET_DIR", home.join("target"))
        .env("CARGO_BUILD_BUILD_DIR", &target)
        .output()
        .await
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    home.join("target/debug/wharf-server")
}

/// Runs a test, `file::name`, on this server.
async fn run(test: &str, server: &Path, bug: Option<&str>) -> Output {
    let (file, name) = test.split_once("::").expect("a test is a file and a name");
    let mut command = Command::new(newest(file));
    command.args(["--exact", name]).current_dir(env!("CARGO_MANIFEST_DIR"));
    // What these runs see says nothing of the server as it is.
    command
        .env("WHARF_PROGRAM", server)
        .env_remove("WHARF_COVERAGE")
        .env_remove("WHARF_BUG")
        .envs(bug.map(|bug| ("WHARF_BUG", bug)));
    let output = command.output().await.expect("the test runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("running 1 test"), "there is no test {test}");
    output
}

/// The program of a test file. Older ones of the same name may lie about.
fn newest(file: &str) -> PathBuf {
    let folder = std::env::current_exe().expect("this program").parent().expect("a folder").to_owned();
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let programs = entries.filter(|entry| {
        let name = entry.file_name();
        let hash = name.to_str().and_then(|name| name.strip_prefix(file)?.strip_prefix('-'));
        hash.is_some_and(|hash| hash.chars().all(|digit| digit.is_ascii_hexdigit()))
    });
    let age = |entry: &std::fs::DirEntry| entry.metadata().and_then(|data| data.modified()).ok();
    programs.max_by_key(age).unwrap_or_else(|| panic!("there are no tests in {file}")).path()
}

#[test]
fn every_bug_has_its_place_in_the_code_and_a_test_that_is_to_find_it() {
    let bugs = bugs();
    for file in bugs.iter().flat_map(|bug| &bug.edits).map(|edit| &edit.file).collect::<BTreeSet<_>>() {
        let source = std::fs::read_to_string(workspace().join(file)).expect("a source");
        spoilt(file, source, &bugs);
    }
    let names: BTreeSet<_> = bugs.iter().map(|bug| &bug.name).collect();
    assert_eq!(names.len(), bugs.len(), "each bug has a name of its own");
    assert!(bugs.len() >= 15);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let tests = xtask::coverage::tests(&folder).expect("the tests can be read");
    for Bug { name, caught_by, .. } in &bugs {
        assert!(tests.contains(caught_by), "{name}: there is no test {caught_by}");
    }
    proved(
        "README: Fuzzing, and bugs on purpose",
        "The tests are tested, too: `tests/bugs/bugs.toml` lists bugs that are put into a copy of the server;",
    );
}

#[tokio::test]
async fn every_bug_is_found() {
    let is_asked_for = std::env::var_os("WHARF_BUGS").is_some();
    if !is_asked_for && !thorough("building a server with bugs takes minutes, WHARF_BUGS=1 asks for it alone")
    {
        return;
    }
    let bugs = bugs();
    let server = build(&bugs).await;
    for test in bugs.iter().map(|bug| &bug.caught_by).collect::<BTreeSet<_>>() {
        let output = run(test, &server, None).await;
        assert!(
            output.status.success(),
            "{test} fails without a bug:\n{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
    let mut missed = Vec::new();
    for Bug { name, caught_by, .. } in &bugs {
        if run(caught_by, &server, Some(name)).await.status.success() {
            missed.push(format!("{name} by {caught_by}"));
        } else {
            println!("{name}: found by {caught_by}");
        }
    }
    report(&format!("{} of {} bugs were found", bugs.len() - missed.len(), bugs.len()));
    assert!(missed.is_empty(), "not found: {missed:?}");
    proved("README: Fuzzing, and bugs on purpose", "each of them makes the test fail that is named with it.");
}
