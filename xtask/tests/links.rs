//! The contract's own links: whatever is changed about one of them, lint finds.

use std::path::Path;

use serde_json::{Value as Json, json};
use xtask::lint;
use xtask::reader;
use xtask::source::Source;

fn contract() -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/openapi.yaml");
    let source = reader::load(&path).expect("the contract is there");
    reader::read(&source).expect("it is sound").to_json()
}

/// The links' findings for the contract with one of its links changed.
fn findings(contract: &Json, link: &str, change: impl Fn(&mut Json)) -> Vec<&'static str> {
    let mut changed = contract.clone();
    change(&mut changed["components"]["links"][link]);
    let source = Source::new("contract.json", changed.to_string());
    let found = lint::lint(&reader::read(&source).expect("readable"));
    found.iter().map(|diagnostic| diagnostic.code).filter(|code| *code == "L022").collect()
}

#[test]
fn every_change_of_a_link_of_the_contract_is_found() {
    let contract = contract();
    let links = contract["components"]["links"].as_object().expect("links");
    let mut edits = 0;
    for (name, link) in links {
        assert_eq!(findings(&contract, name, |_| {}), Vec::<&str>::new(), "{name}");
        let mut check = |what: &str, change: &dyn Fn(&mut Json)| {
            assert!(!findings(&contract, name, change).is_empty(), "{name}: {what}");
            edits += 1;
        };
        check("operationId: change", &|link| link["operationId"] = json!("changed"));
        for (parameter, value) in link["parameters"].as_object().expect("parameters") {
            check("parameter: rename", &|link| {
                let parameters = link["parameters"].as_object_mut().expect("parameters");
                let value = parameters.remove(parameter).expect("it is there");
                parameters.insert("renamed".to_owned(), value);
            });
            let value = value.as_str().expect("a text");
            if value.starts_with('$') {
                check("value: lead elsewhere", &|link| {
                    link["parameters"][parameter] = json!(format!("{value}-elsewhere"));
                });
                check("value: misspell", &|link| {
                    link["parameters"][parameter] = json!(value.replacen("$re", "$er", 1));
                });
            }
        }
    }
    println!("{edits} of {edits} edits of {} links are found", links.len());
}
