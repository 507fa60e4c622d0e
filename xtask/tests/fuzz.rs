//! Whatever the bytes: a result or a clear error, never a panic, an overflow or a hang.

use std::fmt::Write as _;
use std::path::Path;

use proptest::prelude::*;
use xtask::drift;
use xtask::model::Api;
use xtask::reader;
use xtask::source::Source;

const BYTE_RUNS: u32 = 20_000;
const TEXT_RUNS: u32 = 20_000;
const DOCUMENT_RUNS: u32 = 4_000;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

/// Everything that reads a document, but what starts compilers for it.
fn everything(source: &Source, other: &Api) {
    let root = match reader::read(source) {
        Ok(root) => root,
        Err(error) => {
            let position = error.position.expect("a fault in a text has a place");
            assert!(position.line <= source.line_count(), "{error}");
            return;
        }
    };
    let api = Api::new(&[&root]);
    drift::compare(&api, other, &[]);
    drift::compare(other, &api, &[("GET".to_owned(), "/{a}".to_owned())]);
    xtask::lint::lint(&root);
    // The refusals are as good as the document.
    drop(xtask::lower::lower(&root));
}

fn rich() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rich.yaml");
    reader::load(&path).expect("the fixture is there").text
}

fn model(text: &str) -> Api {
    let source = Source::new("rich.yaml", text);
    Api::new(&[&reader::read(&source).expect("sound")])
}

#[test]
fn any_bytes_are_read_or_refused() {
    let other = model(&rich());
    for name in ["a.yaml", "a.json"] {
        proptest!(config(BYTE_RUNS / 2), |(bytes in prop::collection::vec(any::<u8>(), 0..200))| {
            if let Ok(source) = reader::source_from_bytes(name, bytes) {
                everything(&source, &other);
            }
        });
    }
    println!("{BYTE_RUNS} runs over bytes");
}

#[test]
fn any_text_of_a_documents_alphabet_is_read_or_refused() {
    let other = model(&rich());
    let words = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "\"",
        "'",
        "&a ",
        "*a",
        "!t ",
        "? ",
        "|\n",
        ">\n",
        "#",
        "---\n",
        "...\n",
        "%",
        "\t",
        "\u{feff}",
        "ä",
        "\\u0041",
        "\\ud800",
        "1",
        "-0",
        "1e999",
        "0x",
        ".nan",
        "null",
        "true",
        "a",
        "$ref",
        "paths",
        "openapi",
        "3.1.0",
        "components",
        "schemas",
        "#/components/schemas/a",
        "type",
        "allOf",
        "oneOf",
        "properties",
        "get",
        "responses",
    ]);
    for name in ["a.yaml", "a.json"] {
        proptest!(config(TEXT_RUNS / 2), |(words in prop::collection::vec(words.clone(), 0..60))| {
            everything(&Source::new(name, words.concat()), &other);
        });
    }
    println!("{TEXT_RUNS} runs over words");
}

#[test]
fn any_change_of_a_document_is_compared_or_refused() {
    let text = rich();
    let other = model(&text);
    let json = {
        let source = Source::new("rich.yaml", text.as_str());
        reader::read(&source).expect("sound").to_json().to_string()
    };
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u8..5, any::<char>());
    for (name, document) in [("rich.yaml", &text), ("rich.json", &json)] {
        let letters: Vec<char> = document.chars().collect();
        proptest!(config(DOCUMENT_RUNS / 2), |(changes in prop::collection::vec(change.clone(), 1..6))| {
            let mut letters = letters.clone();
            for (at, to, kind, letter) in changes {
                let (at, to) = (at.index(letters.len()), to.index(letters.len()));
                match kind {
                    0 => letters[at] = letter,
                    1 => letters.insert(at, letter),
                    2 => drop(letters.remove(at)),
                    3 => letters.swap(at, to),
                    _ => {
                        let end = (at + 40).min(letters.len());
                        let copy: Vec<char> = letters[at..end].to_vec();
                        letters.splice(to..to, copy);
                    }
                }
            }
            everything(&Source::new(name, letters.iter().collect::<String>()), &other);
        });
    }
    println!("{DOCUMENT_RUNS} runs over changed documents");
}

/// A document with one component after another, each of which is made of the next.
fn chain(length: usize, link: impl Fn(usize) -> String) -> Source {
    let mut text = String::from(
        "openapi: 3.1.0\npaths: {/a: {get: {operationId: a, responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/C0'}}}}}}}}\ncomponents:\n  schemas:\n",
    );
    for at in 0..length {
        writeln!(text, "    C{at}: {}", link(at + 1)).expect("strings take it");
    }
    writeln!(text, "    C{length}: {{type: string}}").expect("strings take it");
    Source::new("chain.yaml", text)
}

#[test]
fn long_chains_of_references_end() {
    let other = model(&rich());
    let links: [fn(usize) -> String; 5] = [
        |next| format!("{{$ref: '#/components/schemas/C{next}'}}"),
        |next| format!("{{allOf: [{{$ref: '#/components/schemas/C{next}'}}]}}"),
        |next| {
            format!("{{minLength: 1, allOf: [{{$ref: '#/components/schemas/C{next}'}}, {{maxLength: 9}}]}}")
        },
        |next| format!("{{oneOf: [{{$ref: '#/components/schemas/C{next}'}}, {{type: 'null'}}]}}"),
        |next| format!("{{type: object, properties: {{a: {{$ref: '#/components/schemas/C{next}'}}}}}}"),
    ];
    for link in links {
        everything(&chain(10_000, link), &other);
    }
}

#[test]
fn schemas_that_double_at_every_level_end() {
    let other = model(&rich());
    for keyword in ["allOf", "anyOf", "oneOf"] {
        let source = chain(60, |next| {
            let reference = format!("{{$ref: '#/components/schemas/C{next}'}}");
            format!("{{{keyword}: [{reference}, {reference}, {{type: array, items: {reference}}}]}}")
        });
        everything(&source, &other);
    }
}
