//! Client of the Wharf control plane.
//!
//! [`generated`] is made from the contract and never edited; this layer over it takes an address and a token.

/// What `cargo xtask generate` makes of the contract.
#[allow(clippy::all, clippy::pedantic, missing_docs, unused_imports, unreachable_patterns)]
#[rustfmt::skip]
pub mod generated;

pub use generated::{Client, ClientInfo, Error, ResponseValue, builder, prelude, types};

/// The address or the token can't be used.
#[derive(Debug)]
pub struct ConnectError(String);

impl std::fmt::Display for ConnectError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConnectError {}

/// A client of the server at `address` (such as `http://127.0.0.1:8787`) that sends `token` with every request.
///
/// Nothing is sent yet, so a wrong address shows at the first call. A token that can't stand in a header is an error.
pub fn connect(address: &str, token: &str) -> Result<Client, ConnectError> {
    let mut bearer = reqwest::header::HeaderValue::from_str(&format!("Bearer {token}"))
        .map_err(|_| ConnectError("the token has characters that no token has".to_owned()))?;
    // Keeps it out of debug output.
    bearer.set_sensitive(true);
    let headers = [(reqwest::header::AUTHORIZATION, bearer)].into_iter().collect();
    let client = reqwest::Client::builder()
        .default_headers(headers)
        .user_agent(concat!("wharf-client/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| ConnectError(error.to_string()))?;
    Ok(Client::new_with_client(address.trim_end_matches('/'), client))
}
