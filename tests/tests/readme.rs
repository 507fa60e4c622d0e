//! The README is true.

use wharf_tests::program;

const README: &str = include_str!("../../README.md");

fn printed(argument: &str) -> String {
    let output = std::process::Command::new(program!()).arg(argument).output().expect("it runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_readme_shows_the_table_that_the_server_decides_by() {
    let diagram = printed("diagram");
    assert!(README.contains(&diagram), "put this into README.md:\n{diagram}");
}

#[test]
fn the_readme_names_every_flag() {
    let help = printed("--help");
    let flags =
        help.split_whitespace().filter(|word| word.starts_with("--")).filter(|word| *word != "--help");
    for flag in flags.filter(|flag| *flag != "--version") {
        assert!(README.contains(&format!("`{flag}")), "{flag} is not in README.md");
    }
}
