//! Sending a request as often as it takes, where that is safe.

use std::time::{Duration, Instant};

use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{Body, Method, Request, Response, ResponseBuilderExt as _, StatusCode, Url};

use crate::Settings;
use crate::hooks::KEYS;

/// Without a limit of its own a call may take this long, on top of what it asks the server to wait.
const CALL_TIMEOUT: Duration = Duration::from_mins(2);

/// How calls are repeated.
///
/// Connection errors, timeouts of a try, and the statuses 408, 429, 502, 503 and 504 are worth another try; idempotent
/// methods and requests with an `Idempotency-Key`, which the client gives every POST, get one. The pauses between
/// tries double from `first_pause` up to `longest_pause`, each shortened by chance by up to a half, so that many
/// clients don't come back at one moment. A `Retry-After` is honoured, if the call's time allows it; if not, the answer
/// is the call's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How often a request is sent at most; 1 is never repeated.
    pub tries: u32,
    /// The pause after the first try.
    pub first_pause: Duration,
    /// The longest pause that the client chooses by itself.
    pub longest_pause: Duration,
}

impl Default for Retry {
    /// Five tries, with pauses from 100 milliseconds to 5 seconds.
    fn default() -> Self {
        Self { tries: 5, first_pause: Duration::from_millis(100), longest_pause: Duration::from_secs(5) }
    }
}

impl Retry {
    /// Never repeat anything.
    pub const NEVER: Self = Self { tries: 1, first_pause: Duration::ZERO, longest_pause: Duration::ZERO };

    /// The pause after this many tries; `chance` is from 0 to 1.
    fn pause(&self, tries: u32, chance: f64) -> Duration {
        let doubled = self.first_pause.saturating_mul(1_u32.checked_shl(tries - 1).unwrap_or(u32::MAX));
        doubled.min(self.longest_pause).mul_f64(0.5 + chance / 2.0)
    }
}

/// Sends a request within the settings' limits.
pub(crate) async fn send(
    client: &reqwest::Client,
    settings: &Settings,
    mut request: Request,
) -> reqwest::Result<Response> {
    let began = Instant::now();
    let wait = asked_of_the_server(request.url());
    let limit = settings.timeout.unwrap_or(CALL_TIMEOUT + wait);
    let repeatable = is_repeatable(&request);
    let mut tries = 0;
    loop {
        tries += 1;
        let again = (repeatable && tries < settings.retry.tries).then(|| request.try_clone()).flatten();
        let left = limit.saturating_sub(began.elapsed());
        *request.timeout_mut() = Some((settings.try_timeout + wait).min(left));
        let outcome = once(client, request).await;
        let Some(next) = again.filter(|_| is_worth_repeating(&outcome)) else {
            return outcome;
        };
        let pause = asked_by_the_server(&outcome)
            .unwrap_or(Duration::ZERO)
            .max(settings.retry.pause(tries, chance()));
        if began.elapsed() + pause >= limit {
            return outcome;
        }
        tokio::time::sleep(pause).await;
        request = next;
    }
}

/// One try, to the last byte: a connection that breaks within the body is worth another try as well.
async fn once(client: &reqwest::Client, request: Request) -> reqwest::Result<Response> {
    let mut response = client.execute(request).await?;
    let is_json = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if !is_json {
        return Ok(response);
    }
    let mut whole = http::Response::builder()
        .status(response.status())
        .version(response.version())
        .url(response.url().clone());
    if let Some(headers) = whole.headers_mut() {
        *headers = std::mem::take(response.headers_mut());
    }
    let body = response.bytes().await?;
    // All its parts come from a response, so they make one.
    Ok(whole.body(Body::from(body)).map_or_else(|_| unreachable!("the parts are valid"), Response::from))
}

fn is_repeatable(request: &Request) -> bool {
    let idempotent = [Method::GET, Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE];
    idempotent.contains(request.method()) || KEYS.iter().any(|key| request.headers().contains_key(key))
}

fn is_worth_repeating(outcome: &reqwest::Result<Response>) -> bool {
    match outcome {
        Ok(response) => matches!(
            response.status(),
            StatusCode::REQUEST_TIMEOUT
                | StatusCode::TOO_MANY_REQUESTS
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT
        ),
        Err(error) => !(error.is_builder() || error.is_redirect()),
    }
}

/// `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3).
fn asked_by_the_server(outcome: &reqwest::Result<Response>) -> Option<Duration> {
    let value = outcome.as_ref().ok()?.headers().get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = chrono::DateTime::parse_from_rfc2822(value).ok()?;
    date.signed_duration_since(chrono::Utc::now()).to_std().ok()
}

/// What the request itself lets the server wait before it answers.
fn asked_of_the_server(url: &Url) -> Duration {
    let seconds = url.query_pairs().find(|(name, _)| name == "timeoutSeconds");
    let seconds = match seconds {
        Some((_, value)) => value.parse().unwrap_or(0),
        // The contract's own default.
        None if ["/launch", "/stop", "/wait"].iter().any(|end| url.path().ends_with(end)) => 30,
        None => 0,
    };
    Duration::from_secs(seconds)
}

/// From 0 to 1.
fn chance() -> f64 {
    let (high, _) = uuid::Uuid::new_v4().as_u64_pair();
    let bits = u32::try_from(high >> 32).unwrap_or(0);
    f64::from(bits) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let retry = Retry {
            tries: 9,
            first_pause: Duration::from_millis(100),
            longest_pause: Duration::from_secs(1),
        };
        let pauses: Vec<u128> = (1..=5).map(|tries| retry.pause(tries, 1.0).as_millis()).collect();
        assert_eq!(pauses, [100, 200, 400, 800, 1000]);
        assert_eq!(retry.pause(40, 0.0), Duration::from_millis(500));
    }

    #[test]
    fn a_call_that_lets_the_server_wait_may_take_that_much_longer() {
        let wait = |url: &str| asked_of_the_server(&Url::parse(url).expect("a URL"));
        assert_eq!(
            wait("http://h/v1/workstations/ws-1/wait?status=running&timeoutSeconds=300"),
            Duration::from_mins(5)
        );
        assert_eq!(wait("http://h/v1/workstations/ws-1/launch"), Duration::from_secs(30));
        assert_eq!(wait("http://h/v1/workstations"), Duration::ZERO);
    }

    #[test]
    fn a_patch_is_never_repeated_and_a_post_only_with_a_key() {
        let request = |method: Method| Request::new(method, Url::parse("http://h/").expect("a URL"));
        assert!(is_repeatable(&request(Method::GET)));
        assert!(is_repeatable(&request(Method::DELETE)));
        assert!(!is_repeatable(&request(Method::PATCH)));
        let mut post = request(Method::POST);
        assert!(!is_repeatable(&post));
        let [_, alias] = KEYS;
        post.headers_mut().insert(alias, reqwest::header::HeaderValue::from_static("k"));
        assert!(is_repeatable(&post));
    }
}
