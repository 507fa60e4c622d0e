//! Client of the Wharf control plane.
//!
//! [`generated`] is made from the contract and never edited. The layer over it says where the server is and who calls
//! ([`Builder`], [`Wharf::from_env`]), repeats what can be repeated ([`Retry`]), reads errors ([`ErrorExt`]) and waits
//! ([`Wharf::wait_until`]).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = wharf_mock::WharfMock::from_contract();
//! # let (address, token) = (mock.address(), "any");
//! use futures::TryStreamExt as _;
//! use wharf_client::prelude::*;
//!
//! // Or `Wharf::from_env()`, which reads WHARF_URL and WHARF_TOKEN, then the profile that `wharf login` stored.
//! let wharf = Wharf::builder(&address).token(token)?.build()?;
//!
//! let mut workstations = wharf.workstations_list().limit(50_u32).stream();
//! while let Some(workstation) = workstations.try_next().await? {
//!     println!("{} {}", *workstation.id, workstation.status);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What is repeated
//!
//! Requests with an idempotent method and every POST: the client gives each POST an `Idempotency-Key` of its own, the
//! same for all tries of a call, so that a call takes effect once however often it is sent. A PATCH is never repeated.
//! See [`Retry`].
//!
//! # Newer servers
//!
//! A member that this client doesn't know is passed over, a value of an enumeration that it doesn't know is `Unknown`,
//! and a status that its contract doesn't list is still an error with the contract's error body.
//!
//! # Features
//!
//! `rustls` (default) or `native-tls` for `https`; with neither, only `http`.

#![deny(missing_docs)]

// Generated code names this crate by its name, because the generated mock and commands name the same types.
extern crate self as wharf_client;

mod connect;
mod error;
/// What `cargo xtask generate` makes of the contract.
#[rustfmt::skip]
pub mod generated;
mod hooks;
mod null;
pub mod profile;
mod retry;
mod wait;

pub use connect::{Builder, ConnectError, Settings, connect};
pub use error::ErrorExt;
pub use generated::{ByteStream, Client, ClientInfo, Error, ResponseValue, builder, types};
pub use null::OrNull;
pub use reqwest;
pub use retry::Retry;
pub use wait::WaitError;

/// The client, by the name of what it is a client of.
pub type Wharf = Client;

/// Everything that calls need: the client, its operations by tag, and what errors tell.
pub mod prelude {
    pub use crate::generated::prelude::*;
    pub use crate::{ErrorExt, OrNull, Wharf};
}
