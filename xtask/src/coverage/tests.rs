use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Coverage, Exchange, Facets, Promises};
use crate::model::Api;
use crate::reader;
use crate::source::Source;

const README: &str = "\
# Boats

Nothing is promised here.

## Sail
<!-- promises -->

The wind drives it; nobody pays for that.

```sh
# This is no heading. And no promise.
```

| knots | meaning |
|---|---|
| 0 | calm |

## Licence

None.
";

/// A contract with one choice of each kind, and some promises.
fn contract() -> Source {
    let document = json!({
        "openapi": "3.1.1",
        "info": {"description": "**Boats.** They float\n(as a rule). A boat (of wood. Or not)\n  `a. b` sinks; slowly."},
        "tags": [{"description": "Boats. They promise nothing."}],
        "paths": {"/boats": {"post": {
            "operationId": "boats-create",
            "description": "Makes one.\n\n- Without oars.\n- With a keel.",
            "parameters": [{"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
            "responses": {
                "201": {"description": "A boat. It is new.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
                "400": {"description": ""},
            },
        }}},
        "components": {"schemas": {
            "Boat": {"type": "object", "properties": {
                "drive": {"oneOf": [{"$ref": "#/components/schemas/Sail"}, {"$ref": "#/components/schemas/Engine"}]},
                "home": {"type": ["string", "null"]},
                "colour": {"$ref": "#/components/schemas/Colour"},
                "name": {"type": "string", "description": "Its name; it can't be changed.", "examples": [{"description": "No. No."}]},
            }, "required": ["drive", "name"]},
            "Colour": {"enum": ["red", "green"]},
            "Sail": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "sail"}}},
            "Engine": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "engine"}}},
        }},
    });
    Source::new("boats.json", document.to_string())
}

fn facets() -> Facets {
    Facets::new(Api::new(&[&reader::read(&contract()).expect("a document")]))
}

fn promises() -> Promises {
    Promises::new(&reader::read(&contract()).expect("a document"), README)
}

/// What the lines of a record say, of all tests that are named.
fn read(lines: &[&str], tests: &[&str]) -> std::io::Result<Coverage> {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("1.txt"), lines.join("\n")).expect("a file");
    let tests = tests.iter().map(ToString::to_string).collect();
    Coverage::read(&reader::read(&contract()).expect("a document"), README, folder.path(), tests)
}

fn told(cells: &BTreeSet<super::Cell>) -> Vec<String> {
    cells.iter().map(|cell| format!("{}: {}", cell.subject, cell.what)).collect()
}

fn exchange<'a>(status: u16, request: Option<&'a Value>, answer: Option<&'a Value>) -> Exchange<'a> {
    Exchange { operation: "boats-create", status, parameters: &[], request, answer }
}

#[test]
fn every_choice_is_counted_once_for_what_is_sent_and_once_for_what_is_answered() {
    let choices = facets().choices();
    let of_boats = |direction: &str| {
        let boat = ["/drive as Engine", "/drive as Sail", "/home not null", "/home null"];
        let own = ["colour absent", "colour given", "home absent", "home given"];
        let boat = boat.iter().chain(&own).map(move |what| format!("Boat, {direction}: {what}"));
        let colour = ["green", "red"].iter().map(move |value| format!("Colour, {direction}: = \"{value}\""));
        boat.chain(colour).collect::<Vec<_>>()
    };
    let mut all = [of_boats("answered"), of_boats("sent")].concat();
    let own = [
        "body absent",
        "body given",
        "query dry = false",
        "query dry = true",
        "query dry absent",
        "query dry given",
    ];
    all.extend(own.map(|what| format!("boats-create: {what}")));
    all.sort();
    assert_eq!(told(&choices), all);
}

#[test]
fn an_exchange_shows_its_status_and_the_choices_of_its_values() {
    let facets = facets();
    let (sent, answered) = (
        json!({"drive": {"kind": "sail"}, "home": null}),
        json!({"drive": {"kind": "engine"}, "colour": "red"}),
    );
    let shown = facets.exhibited(&exchange(201, Some(&sent), Some(&answered)));
    assert_eq!(
        told(&shown),
        [
            "Boat, answered: /drive as Engine",
            "Boat, answered: colour given",
            "Boat, answered: home absent",
            "Boat, sent: /drive as Sail",
            "Boat, sent: /home null",
            "Boat, sent: colour absent",
            "Boat, sent: home given",
            "Colour, answered: = \"red\"",
            "boats-create: 201",
            "boats-create: body given",
            "boats-create: query dry absent",
        ]
    );
    assert!(shown.iter().all(|cell| facets.choices().contains(cell) || facets.answers().contains(cell)));
}

#[test]
fn what_was_refused_and_what_is_not_documented_shows_nothing_of_the_request() {
    let facets = facets();
    let sent = json!({"drive": {"kind": "sail"}});
    assert_eq!(told(&facets.exhibited(&exchange(400, Some(&sent), None))), ["boats-create: 400"]);
    assert_eq!(told(&facets.exhibited(&exchange(402, Some(&sent), None))), [""; 0]);
}

#[test]
fn promises_are_the_clauses_of_what_is_no_label_no_note_and_no_example() {
    let expected = [
        "Boat.name: it can't be changed.",
        "README: Sail: The wind drives it;",
        "README: Sail: nobody pays for that.",
        "README: Sail: | 0 | calm |",
        "boats-create: It is new.",
        "boats-create: Makes one.",
        "boats-create: With a keel.",
        "boats-create: Without oars.",
        "info: A boat (of wood. Or not) `a. b` sinks;",
        "info: They float (as a rule).",
        "info: slowly.",
    ];
    assert_eq!(told(&promises().cells()), expected);
}

#[test]
fn a_promise_is_quoted_by_whole_clauses_however_the_lines_are_broken() {
    let promises = promises();
    let quoted = |subject, words| promises.quoted(subject, words).map(<[_]>::len);
    assert_eq!(quoted("boats-create", "Makes one."), Ok(1));
    assert_eq!(quoted("boats-create", "Makes one. Without\n   oars."), Ok(2));
    assert_eq!(quoted("info", "A boat (of wood. Or not) `a. b` sinks; slowly."), Ok(2));
    for (subject, words) in [
        ("boats-create", "Makes"),
        ("boats-create", "Makes one. With a keel."),
        ("boats-create", "Makes one. Without oars. With a keel. It is new. slowly."),
        ("boats-delete", "Makes one."),
        ("info", ""),
    ] {
        let problem = quoted(subject, words).expect_err(words);
        assert!(problem.starts_with(&format!("{subject:?} does not promise: {words}")), "{problem}");
    }
    assert!(
        quoted("Boat.name", "it can be").expect_err("it can't").ends_with("but:\n  it can't be changed.")
    );
}

#[test]
fn a_quote_of_nothing_and_a_promise_without_a_quote_are_found_in_the_sources() {
    let quotes = r#"
        const SUBJECT: &str = "README: Sail";
        const WIND: &str = "The wind drives it; nobody \
            pays for that.";
        fn test() {
            proved("Boat.name", "it can't be changed.");
            proved(SUBJECT, WIND);
            let all = || proved("boats-create", "Makes one. Without oars. With a keel. It is new.");
            if true { proved("boats-create", "Makes two."); }
            proved("info", "They float (as a rule). A boat (of wood. Or not) `a. b` sinks; slowly.");
        }
    "#;
    let sources = [
        contract(),
        Source::new("README.md", README),
        Source::new("boats.rs", quotes),
        Source::new("draft.rs", "fn "),
    ];
    let (found, count) = super::check(&promises(), &sources);
    assert_eq!(count, 5);
    let told = found.iter().map(|finding| {
        let site = finding.sites[0];
        (finding.code, finding.title.as_str(), &sources[site.source].text[site.span.range()])
    });
    let expected = [
        ("P001", "\"boats-create\" does not promise: Makes two.", "\"Makes two.\""),
        ("P002", "no test proves what \"README: Sail\" promises: | 0 | calm |", "| 0 | calm |"),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn a_promise_without_a_quote_is_shown_where_it_begins_however_its_lines_are_broken() {
    let sources =
        [contract(), Source::new("README.md", README.replace("The wind drives", "The wind\ndrives"))];
    let promises = Promises::new(&reader::read(&sources[0]).expect("a document"), &sources[1].text);
    let (found, _) = super::check(&promises, &sources);
    let lines = found.iter().map(|finding| {
        let site = finding.sites[0];
        (sources[site.source].position(site.span.start).line, &sources[site.source].text[site.span.range()])
    });
    let lines: Vec<_> = lines.collect();
    assert_eq!(lines.len(), 11);
    assert!(lines.contains(&(8, "The wind")) && lines.contains(&(9, "nobody pays for that.")), "{lines:?}");
}

#[test]
fn a_test_that_alone_saw_something_is_missed() {
    let lines = [
        "boats-create\t201\tboth",
        "boats-create\t201\tone",
        "boats-create\t400\tone",
        "boats-create\tMakes one.\tproof",
    ];
    let all = read(&lines, &["both", "one", "proof", "idle"]).expect("records");
    assert!(all.text().contains("2 of 2 answers of 1 operations were seen"));
    assert!(all.text().contains("1 of 11 promises were proved"), "{}", all.text());
    assert!(all.text().contains("2 of 4 tests are each the only one that saw something"));
    assert_eq!(all.needless().collect::<Vec<_>>(), ["both", "idle"]);
    let without = |test: &str| {
        let tests: Vec<_> = ["both", "one", "proof"].into_iter().filter(|name| *name != test).collect();
        read(&lines, &tests).expect("records").text()
    };
    assert!(without("both").contains("2 of 2 answers"));
    assert!(without("one").contains("no test saw boats-create: 400"), "{}", without("one"));
    assert!(without("proof").contains("no test saw boats-create: Makes one."), "{}", without("proof"));
}

#[test]
fn a_record_that_is_none_is_refused() {
    let error = read(&["boats-create 201"], &[]).expect_err("it is no record");
    assert!(error.to_string().contains("boats-create 201"), "{error}");
}

#[test]
fn tests_are_found_by_their_attribute() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = "#[test]\nfn one() {}\nfn help() {}\n#[tokio::test(flavor = \"multi_thread\")]\n#[should_panic]\nasync fn two() {}\n";
    std::fs::write(folder.path().join("boats.rs"), source).expect("a file");
    std::fs::write(folder.path().join("boats.py"), source).expect("a file");
    let found = super::tests(folder.path()).expect("a folder");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["boats::one", "boats::two"]);
}
