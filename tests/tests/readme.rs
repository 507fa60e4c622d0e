//! The README is true.

use wharf_tests::program;

const README: &str = include_str!("../../README.md");

fn printed(arguments: &[&str]) -> String {
    let output = std::process::Command::new(program!()).args(arguments).output().expect("it runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_readme_shows_the_tables_that_the_server_decides_by() {
    for life in ["workstation", "work"] {
        let diagram = printed(&["diagram", life]);
        assert!(README.contains(&format!("```mermaid\n{diagram}```")), "put this into README.md:\n{diagram}");
    }
    wharf_tests::proved(
        "README: A queue for your own workers",
        "This diagram, too, is made from the server's own table (`wharf-server diagram work`):",
    );
}

#[test]
fn without_a_name_the_diagrams_of_all_lives_are_printed() {
    let all = printed(&["diagram"]);
    for life in ["workstation", "work"] {
        let own = format!("%% {life}\n{}", printed(&["diagram", life]));
        assert!(all.contains(&own), "{own} is not in\n{all}");
    }
}

#[test]
fn the_readme_names_every_flag() {
    let help = printed(&["--help"]);
    let flags =
        help.split_whitespace().filter(|word| word.starts_with("--")).filter(|word| *word != "--help");
    for flag in flags.filter(|flag| *flag != "--version") {
        assert!(README.contains(&format!("`{flag}")), "{flag} is not in README.md");
    }
}
