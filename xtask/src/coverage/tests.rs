use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Coverage, Exchange, Facets};
use crate::model::Api;
use crate::reader;
use crate::source::Source;

/// A contract with one choice of each kind.
fn api() -> Api {
    let document = json!({
        "openapi": "3.1.1",
        "paths": {"/boats": {"post": {
            "operationId": "boats-create",
            "parameters": [{"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
            "responses": {
                "201": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
                "400": {"description": ""},
            },
        }}},
        "components": {"schemas": {
            "Boat": {"type": "object", "required": ["drive"], "properties": {
                "drive": {"oneOf": [{"$ref": "#/components/schemas/Sail"}, {"$ref": "#/components/schemas/Engine"}]},
                "home": {"type": ["string", "null"]},
                "colour": {"$ref": "#/components/schemas/Colour"},
            }},
            "Colour": {"enum": ["red", "green"]},
            "Sail": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "sail"}}},
            "Engine": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "engine"}}},
        }},
    });
    let source = Source::new("boats.json", document.to_string());
    Api::new(&[&reader::read(&source).expect("a document")])
}

fn told(cells: &BTreeSet<super::Cell>) -> Vec<String> {
    cells.iter().map(|cell| format!("{}: {}", cell.subject, cell.what)).collect()
}

fn exchange<'a>(status: u16, request: Option<&'a Value>, answer: Option<&'a Value>) -> Exchange<'a> {
    Exchange { operation: "boats-create", status, parameters: &[], request, answer }
}

#[test]
fn every_choice_is_counted_once_for_what_is_sent_and_once_for_what_is_answered() {
    let choices = Facets::new(api()).choices();
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
    let facets = Facets::new(api());
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
    let facets = Facets::new(api());
    let sent = json!({"drive": {"kind": "sail"}});
    assert_eq!(told(&facets.exhibited(&exchange(400, Some(&sent), None))), ["boats-create: 400"]);
    assert_eq!(told(&facets.exhibited(&exchange(402, Some(&sent), None))), [""; 0]);
}

#[test]
fn a_test_that_alone_saw_something_is_missed() {
    let folder = tempfile::tempdir().expect("a folder");
    let lines = ["boats-create\t201\tboth", "boats-create\t201\tone", "boats-create\t400\tone"];
    std::fs::write(folder.path().join("1.txt"), lines.join("\n")).expect("a file");
    let read = |without| Coverage::read(api(), folder.path(), without).expect("records");
    assert!(read(None).text().contains("2 of 2 answers of 1 operations were seen"));
    assert!(read(None).text().contains("1 of 2 tests are each the only one that saw something"));
    assert!(read(Some("both")).text().contains("2 of 2 answers"));
    let without = read(Some("one")).text();
    assert!(
        without.contains("1 of 2 answers") && without.contains("no test saw boats-create: 400"),
        "{without}"
    );
}

#[test]
fn a_record_that_is_none_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("1.txt"), "boats-create 201").expect("a file");
    let error = Coverage::read(api(), folder.path(), None).expect_err("it is no record");
    assert!(error.to_string().contains("boats-create 201"), "{error}");
}
