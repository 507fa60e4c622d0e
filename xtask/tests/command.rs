//! The command as a user sees it: exit codes, and messages with their place.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().expect("the command starts")
}

fn rich() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rich.yaml")
}

fn drift(spec: &Path, implementation: &Path, format: &str) -> Output {
    let [spec, implementation] = [spec, implementation].map(|path| path.to_str().expect("a path in UTF-8"));
    run(&["drift", "--spec", spec, "--implementation", implementation, "--format", format])
}

/// A file with a text, in a folder that lives as long as the test.
fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("the folder can be written to");
    path
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_document_against_itself_is_clean() {
    let output = drift(&rich(), &rich(), "human");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).starts_with("clean: 3 operations"), "{}", text(&output.stdout));
}

#[test]
fn findings_are_exit_code_one_in_every_format() {
    let folder = TempDir::new().expect("a folder");
    let original = fs::read_to_string(rich()).expect("the fixture");
    let edited = file(&folder, "edited.yaml", original.replace("maxLength: 20", "maxLength: 21").as_bytes());
    for (format, part) in [
        ("human", "error[D070]"),
        ("json", "\"code\": \"D070\""),
        ("sarif", "\"ruleId\": \"D070\""),
        ("github", "::error file="),
        ("junit", "failures=\"1\""),
    ] {
        let output = drift(&rich(), &edited, format);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(text(&output.stdout).contains(part), "{format}: {}", text(&output.stdout));
    }
    let human = text(&drift(&rich(), &edited, "human").stdout);
    assert!(human.contains("rich.yaml:53:") && human.contains("edited.yaml:53:"), "{human}");
}

#[test]
fn unusable_input_is_exit_code_two_with_its_place() {
    let folder = TempDir::new().expect("a folder");
    let deep = format!("openapi: 3.1.0\na: {}", "[".repeat(10_000));
    let cases: [(&str, &[u8], &str); 7] = [
        ("bytes.yaml", b"openapi: \xff", "bytes.yaml:1:10: byte 0xff isn't UTF-8"),
        ("empty.yaml", b"", "empty.yaml:1:1: the document is empty"),
        ("list.json", b"[1]", "list.json:1:1: isn't an OpenAPI document"),
        ("old.yaml", b"swagger: '2.0'\n", "old.yaml:1:1: isn't an OpenAPI document"),
        ("number.yaml", b"openapi: 3.1\n", "number.yaml:1:10: `openapi` must be a version in quotes"),
        ("broken.json", b"{\"openapi\":\n  \"3.1.0\",,}", "broken.json:2:11: expected a key in quotes"),
        ("deep.yaml", deep.as_bytes(), "deep.yaml:2:"),
    ];
    for (name, bytes, message) in cases {
        let bad = file(&folder, name, bytes);
        for output in [drift(&bad, &rich(), "human"), drift(&rich(), &bad, "json")] {
            assert_eq!(output.status.code(), Some(2), "{name}");
            assert!(text(&output.stderr).contains(message), "{name}: {}", text(&output.stderr));
        }
    }
    let missing = drift(&folder.path().join("missing.yaml"), &rich(), "human");
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn explain_knows_every_code_it_lists() {
    let output = run(&["explain", "D050"]);
    assert_eq!(output.status.code(), Some(0));
    let explanation = text(&output.stdout);
    assert!(explanation.contains("Bad:") && explanation.contains("Good:"), "{explanation}");
    let unknown = run(&["explain", "D999"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stdout).contains("D050"));
}
