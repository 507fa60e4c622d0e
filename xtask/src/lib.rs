//! The contract's tools: lint, examples, lowering, generation and the drift check.
//!
//! Everything reads documents through [`reader`], which keeps the place of every node, and says what
//! it finds through [`report`].

pub mod catalogue;
pub mod check;
pub mod cli;
pub mod coverage;
pub mod drift;
pub mod examples;
pub mod generate;
pub mod implementation;
pub mod lint;
pub mod lower;
pub mod metaschema;
pub mod model;
pub mod reader;
pub mod reference;
pub mod report;
pub mod rust_source;
pub mod source;
