//! The codes of everything but drift.

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "G001",
        name: "generated file out of date",
        meaning: "A checked-in file isn't what the contract generates.",
        remedy: "run `cargo xtask generate` and commit what it writes",
        bad: "spec/openapi.yaml changed, client/src/generated.rs as before",
        good: "both in one commit",
    },
    Rule {
        code: "G002",
        name: "keyword that can't be lowered",
        meaning: "The contract uses a keyword of OpenAPI 3.1 that 3.0 has no way to say, so the client couldn't be generated from it. The lowering never drops what changes the meaning.",
        remedy: "say it with keywords that 3.0 has, or with a description and a check in the server",
        bad: "patternProperties: {'^x-': {type: string}}",
        good: "additionalProperties: {type: string}",
    },
    Rule {
        code: "G003",
        name: "client can't be generated",
        meaning: "The client generator doesn't take the lowered document.",
        remedy: "the message says what it doesn't take; mostly a lint rule says how to write it instead",
        bad: "two parameters of an operation whose names are one Rust identifier",
        good: "parameters with different names",
    },
];
