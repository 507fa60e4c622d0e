//! The mutation run: every applicable single edit of either side is one finding, and every rewrite that keeps the meaning is none.

mod mutation {
    pub mod edits;
    pub mod rewrites;
    pub mod schema_edits;
    pub mod walk;
}

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use mutation::edits::{Edit, edits};
use mutation::rewrites::rewrites;
use serde_json::Value as Json;
use xtask::drift::{self, Finding};
use xtask::model::Api;
use xtask::reader::{self, Node};
use xtask::source::Source;

fn node_of<T>(document: &Json, then: impl FnOnce(&Node<'_>) -> T) -> T {
    let source = Source::new("document.json", document.to_string());
    then(&reader::read(&source).expect("what was written can be read"))
}

/// The model of documents that are one side together.
fn model(documents: &[Json]) -> Api {
    let sources: Vec<Source> =
        documents.iter().map(|document| Source::new("document.json", document.to_string())).collect();
    let roots: Vec<Node<'_>> = sources.iter().map(|source| reader::read(source).expect("sound")).collect();
    Api::new(&roots.iter().collect::<Vec<_>>())
}

fn one(document: &Json) -> Api {
    model(std::slice::from_ref(document))
}

fn load(path: &str) -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let source = reader::load(&path).expect("the file is there");
    reader::read(&source).expect("sound").to_json()
}

fn emitted() -> Vec<Json> {
    wharf_api::documents().expect("the API describes itself")
}

fn lowered(document: &Json) -> Json {
    node_of(document, |node| xtask::lower::lower(node).expect("in the allow-list"))
}

/// Every edit where everything is required, as in CI; elsewhere one of sixteen, another sixteenth for each document.
fn tried(edits: Vec<Edit>) -> Vec<Edit> {
    if std::env::var("WHARF_REQUIRE").as_deref() == Ok("all") {
        return edits;
    }
    let first = edits.len() % 16;
    edits.into_iter().skip(first).step_by(16).collect()
}

/// Runs the edits on both cores and prints how many were caught by exactly one finding.
fn run(name: &str, documents: &[Json], at: usize, check: impl Fn(&Json) -> Vec<Finding> + Sync) {
    let document = &documents[at];
    let baseline = check(document);
    assert!(baseline.is_empty(), "{name}: the sides must agree to begin with: {baseline:#?}");
    let others =
        |path: &str, method: &str| documents.iter().any(|other| other["paths"][path].get(method).is_some());
    let all = tried(edits(document, &others));
    let (check, next) = (&check, &AtomicUsize::new(0));
    let worker = || {
        let mut found = Vec::new();
        while let Some(edit) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.push((edit, check(&edit.applied(document))));
        }
        found
    };
    let outcomes: Vec<(&Edit, Vec<Finding>)> = std::thread::scope(|scope| {
        let workers = [scope.spawn(worker), scope.spawn(worker)];
        workers.into_iter().flat_map(|worker| worker.join().expect("no panic")).collect()
    });
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut failures = Vec::new();
    for (edit, findings) in &outcomes {
        let counts = by_kind.entry(edit.kind).or_default();
        counts.1 += 1;
        if findings.len() == 1 {
            counts.0 += 1;
        } else {
            let found: Vec<String> =
                findings.iter().map(|finding| format!("{} {}", finding.code, finding.what)).collect();
            failures.push(format!("{} at {}: {} findings {found:#?}", edit.kind, edit.at, findings.len()));
        }
    }
    println!("{name}: {} of {} edits are exactly one finding", all.len() - failures.len(), all.len());
    for (kind, (caught, of)) in &by_kind {
        println!("  {kind}: {caught} of {of}");
    }
    assert!(failures.is_empty(), "{name}: {} of {}:\n{}", failures.len(), all.len(), failures.join("\n"));
}

#[test]
fn every_edit_of_the_contract_is_exactly_one_finding() {
    let (contract, implementation) = ([load("../spec/openapi.yaml")], model(&emitted()));
    run("the contract", &contract, 0, |edited| drift::compare(&one(edited), &implementation, &[]));
}

#[test]
fn every_edit_of_the_emitted_documents_is_exactly_one_finding() {
    let (contract, emitted) = (one(&load("../spec/openapi.yaml")), emitted());
    for at in 0..emitted.len() {
        run(&format!("the emitted document {}", at + 1), &emitted, at, |edited| {
            let mut documents = emitted.clone();
            documents[at] = edited.clone();
            drift::compare(&contract, &model(&documents), &[])
        });
    }
}

#[test]
fn every_edit_of_a_contract_with_every_shape_is_exactly_one_finding() {
    let contract = load("tests/fixtures/rich.yaml");
    let implementation = one(&lowered(&contract));
    run("the rich contract", &[contract], 0, |edited| drift::compare(&one(edited), &implementation, &[]));
}

#[test]
fn every_edit_of_a_lowered_document_with_every_shape_is_exactly_one_finding() {
    let document = load("tests/fixtures/rich.yaml");
    let contract = one(&document);
    run("the rich document, lowered", &[lowered(&document)], 0, |edited| {
        drift::compare(&contract, &one(edited), &[])
    });
}

/// Rewrites one place after another, each on its own.
fn rewrite_each(name: &str, document: &Json, check: impl Fn(&Json) -> Vec<Finding>) {
    let all = rewrites(document);
    for rewrite in &all {
        let findings = check(&rewrite.applied(document));
        assert!(findings.is_empty(), "{name}: {} at {}: {findings:#?}", rewrite.kind, rewrite.at);
    }
    println!("{name}: {0} of {0} rewrites are no finding", all.len());
}

/// Rewrites all places at once, kind by kind.
fn rewrite_all(name: &str, document: &Json, check: impl Fn(&Json) -> Vec<Finding>) {
    let mut by_kind: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
    for rewrite in rewrites(document) {
        by_kind.entry(rewrite.kind).or_default().push(rewrite);
    }
    let mut count = 0;
    for (kind, rewrites) in &by_kind {
        let rewritten =
            rewrites.iter().fold(document.clone(), |document, rewrite| rewrite.applied(&document));
        let findings = check(&rewritten);
        assert!(findings.is_empty(), "{name}: {kind} at {} places: {findings:#?}", rewrites.len());
        count += rewrites.len();
        println!("{name}: {kind} at {} places at once: no finding", rewrites.len());
    }
    println!("{name}: {} kinds at {count} places: no finding", by_kind.len());
}

#[test]
fn no_rewrite_of_a_document_with_every_shape_is_a_finding() {
    let contract = load("tests/fixtures/rich.yaml");
    let lowered = lowered(&contract);
    let (left, right) = (one(&contract), one(&lowered));
    rewrite_each("the rich contract", &contract, |document| drift::compare(&one(document), &right, &[]));
    rewrite_each("the rich document, lowered", &lowered, |document| {
        drift::compare(&left, &one(document), &[])
    });
}

#[test]
fn no_rewrite_of_either_side_is_a_finding() {
    let (contract, emitted) = (load("../spec/openapi.yaml"), emitted());
    let (left, right) = (one(&contract), model(&emitted));
    rewrite_all("the contract", &contract, |document| drift::compare(&one(document), &right, &[]));
    for at in 0..emitted.len() {
        rewrite_all(&format!("the emitted document {}", at + 1), &emitted[at], |document| {
            let mut documents = emitted.clone();
            documents[at] = document.clone();
            drift::compare(&left, &model(&documents), &[])
        });
    }
}
