//! Wharf's API as types: signatures, wire types, refusals, and the extractors that read requests. No behaviour.
//!
//! dropshot emits an `OpenAPI` document from these types; `cargo xtask check` proves that it means the same as
//! `spec/openapi.yaml`. What dropshot can't say of an operation (its error statuses, its security, that its body is
//! optional, another media type) the types say themselves, as `x-wharf-…` members of a schema, because schemas reach
//! the emitted document whole.

pub mod answer;
pub mod environments;
pub mod extract;
pub mod headers;
pub mod ids;
pub mod meta;
pub mod metadata;
pub mod pages;
pub mod refusal;
pub mod scalar;
pub mod scope;
pub mod time;
pub mod work;
pub mod workstations;

mod api;
mod fields;
mod invalid;
mod work_api;

pub use api::{WharfApi, documents, hidden_routes, wharf_api_mod};
pub use work_api::{WorkItemApi, WorkQueueApi, work_item_api_mod, work_queue_api_mod};
