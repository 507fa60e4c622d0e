//! Where the server is, who calls, and how long a call may take.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use crate::profile::{self, ProfileError};
use crate::{Client, Retry, hooks, retry};

/// The client can't be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConnectError {
    /// The token has characters that can't stand in a header.
    Token,
    /// Neither the environment nor a profile says where the server is.
    NoAddress,
    /// The profile file can't be read.
    Profile(ProfileError),
    /// The HTTP client can't be set up, such as for want of root certificates.
    Http(reqwest::Error),
}

impl std::fmt::Display for ConnectError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Token => f.write_str("the token has characters that no token has"),
            Self::NoAddress => {
                f.write_str("no server is named: set WHARF_URL, or store a profile with `wharf login`")
            }
            Self::Profile(error) => error.fmt(f),
            Self::Http(error) => write!(f, "the HTTP client can't be set up: {error}"),
        }
    }
}

impl std::error::Error for ConnectError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Profile(error) => Some(error),
            Self::Http(error) => Some(error),
            Self::Token | Self::NoAddress => None,
        }
    }
}

/// How calls are made; a part of every [`Client`].
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) retry: Retry,
    pub(crate) try_timeout: Duration,
    pub(crate) timeout: Option<Duration>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { retry: Retry::default(), try_timeout: Duration::from_secs(30), timeout: None }
    }
}

/// Makes a [`Client`].
///
/// ```
/// use std::time::Duration;
/// use wharf_client::{Retry, Wharf};
///
/// let wharf = Wharf::builder("http://127.0.0.1:8787")
///     .token("wharf_…".trim_end_matches('…'))?
///     .timeout(Duration::from_secs(20))
///     .retry(Retry { tries: 8, ..Retry::default() })
///     .build()?;
/// # Ok::<(), wharf_client::ConnectError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Builder {
    address: String,
    bearer: Option<HeaderValue>,
    user_agent: Option<String>,
    connect_timeout: Duration,
    settings: Settings,
}

impl Builder {
    fn new(address: &str) -> Self {
        Self {
            address: address.trim_end_matches('/').to_owned(),
            bearer: None,
            user_agent: None,
            connect_timeout: Duration::from_secs(10),
            settings: Settings::default(),
        }
    }

    /// Sends this token with every request.
    pub fn token(mut self, token: &str) -> Result<Self, ConnectError> {
        let mut bearer =
            HeaderValue::from_str(&format!("Bearer {token}")).map_err(|_| ConnectError::Token)?;
        // Keeps it out of debug output.
        bearer.set_sensitive(true);
        self.bearer = Some(bearer);
        Ok(self)
    }

    /// How long a whole call may take, with all its tries and pauses. Unless given, two minutes on top of what the call
    /// itself asks the server to wait (`timeoutSeconds`).
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout);
        self
    }

    /// How long one try may take, on top of what the call itself asks the server to wait: 30 seconds unless given.
    #[must_use]
    pub fn try_timeout(mut self, timeout: Duration) -> Self {
        self.settings.try_timeout = timeout;
        self
    }

    /// How long making a connection may take: 10 seconds unless given.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How calls are repeated.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.retry = retry;
        self
    }

    /// What the server's log shall call this program; the client's own name and version follow.
    #[must_use]
    pub fn user_agent(mut self, name: &str) -> Self {
        self.user_agent = Some(name.to_owned());
        self
    }

    /// The client. Nothing is sent yet, so a wrong address shows at the first call.
    pub fn build(self) -> Result<Client, ConnectError> {
        const OWN: &str = concat!("wharf-client/", env!("CARGO_PKG_VERSION"));
        let user_agent = self.user_agent.map_or_else(|| OWN.to_owned(), |name| format!("{name} {OWN}"));
        let headers: HeaderMap = self.bearer.into_iter().map(|bearer| (AUTHORIZATION, bearer)).collect();
        let http = reqwest::Client::builder()
            .default_headers(headers)
            .user_agent(user_agent)
            .connect_timeout(self.connect_timeout)
            .build()
            .map_err(ConnectError::Http)?;
        Ok(Client::new_with_client(&self.address, http, self.settings))
    }
}

impl Client {
    /// A client of the server at `address`, such as `http://127.0.0.1:8787`.
    pub fn builder(address: &str) -> Builder {
        Builder::new(address)
    }

    /// A client as the environment says: `WHARF_URL` and `WHARF_TOKEN`, then the profile that `WHARF_PROFILE` names or that
    /// is current. A profile's token is sent to no other address than the profile's own.
    pub fn from_env() -> Result<Self, ConnectError> {
        Self::builder_from_env()?.build()
    }

    /// As [`Client::from_env`], for more to be set.
    pub fn builder_from_env() -> Result<Builder, ConnectError> {
        let target = profile::target(None).map_err(ConnectError::Profile)?;
        let builder = Builder::new(&target.address.ok_or(ConnectError::NoAddress)?);
        match target.token {
            Some(token) => builder.token(&token),
            None => Ok(builder),
        }
    }

    /// The same client for calls that may take no longer than `timeout`, tries and pauses included. Connections are shared.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = wharf_mock::WharfMock::from_contract();
    /// # let wharf = mock.client();
    /// use std::time::Duration;
    /// use wharf_client::prelude::*;
    ///
    /// let answer = wharf.within(Duration::from_secs(5)).workstations_get().id("ws-12345").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn within(&self, timeout: Duration) -> Self {
        self.with(|settings| settings.timeout = Some(timeout))
    }

    /// The same client for calls that are repeated in another way. Connections are shared.
    #[must_use]
    pub fn retrying(&self, retry: Retry) -> Self {
        self.with(|settings| settings.retry = retry)
    }

    /// A request of any path of the server, with the client's token and name; see [`Client::execute`].
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, format!("{}{path}", self.baseurl))
    }

    /// Sends a request as the operations do: with an `Idempotency-Key` if it is a POST, and with as many tries.
    pub async fn execute(&self, mut request: reqwest::Request) -> reqwest::Result<reqwest::Response> {
        hooks::give_key(&mut request);
        retry::send(&self.client, &self.inner, request).await
    }

    fn with(&self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut client = self.clone();
        change(&mut client.inner);
        client
    }
}

/// A client of the server at `address` (such as `http://127.0.0.1:8787`) that sends `token` with every request.
///
/// Nothing is sent yet, so a wrong address shows at the first call. A token that can't stand in a header is an error.
pub fn connect(address: &str, token: &str) -> Result<Client, ConnectError> {
    Client::builder(address).token(token)?.build()
}
