//! Whatever is made of the contract, or made to it, is equal to it.

use std::path::Path;

use wharf_tests::proved;
use xtask::{check, implementation};

#[test]
fn the_client_is_generated_from_the_contract_and_the_server_implements_it_exactly() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contract = check::contract(&root, None).expect("the contract can be read");
    let api = implementation::of_the_api().expect("the server's own documents can be read");
    let report = check::everything(&root, &contract, &api).expect("they can be compared");
    assert!(report.diagnostics.is_empty(), "cargo xtask check shows {} findings", report.diagnostics.len());
    proved(
        "info",
        "This document is the source of truth: the client is generated from it, and what the server implements is proved \
         equal to it.",
    );
}
