//! A Wharf server for the tests of programs that use Wharf.
//!
//! [`WharfMock::from_contract`] answers every operation with the contract's own examples, holds each request to the
//! contract, and fails where a test wants it to:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use wharf_client::prelude::*;
//! use wharf_mock::WharfMock;
//!
//! let mock = WharfMock::from_contract();
//! mock.next("workstations-launch", 2, 503); // twice, then 200
//! mock.example("workstations-launch", "running");
//!
//! let launched = mock.client().workstations_launch().id("ws-12345").send().await?;
//!
//! assert_eq!(launched.status.to_string(), "running");
//! assert_eq!(mock.requests("workstations-launch").len(), 3);
//! mock.assert_contract_kept();
//! # Ok(())
//! # }
//! ```
//!
//! [`MockServerExt`] is for tests that want to say each answer themselves, with the contract's types:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use wharf_client::prelude::*;
//! use wharf_mock::{MockServerExt as _, httpmock::MockServer};
//!
//! let server = MockServer::start_async().await;
//! let gone = server.workstations_delete(|when, then| {
//!     when.id(&"ws-1".parse().expect("an id"));
//!     then.no_content();
//! });
//! let wharf = wharf_client::connect(&server.base_url(), "any")?;
//! wharf.workstations_delete().id("ws-1").send().await?;
//! gone.assert_calls(1);
//! # Ok(())
//! # }
//! ```

#![deny(missing_docs)]

mod answer;
mod check;
mod contract;
/// What `cargo xtask generate` makes of the contract: `httpmock` with the contract's types.
#[rustfmt::skip]
pub mod generated;
mod server;

pub use generated::{MockServerExt, operations};
pub use httpmock;
pub use server::{Request, WharfMock};
