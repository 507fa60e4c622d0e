//! A proxy that spoils a third of all requests.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::stream;
use http_body_util::{BodyExt, Full, StreamBody, combinators::BoxBody};
use hyper::body::{Bytes, Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// What it did.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// All requests.
    pub requests: usize,
    /// Closed without having reached the server.
    pub dropped: usize,
    /// Carried out by the server, and closed without an answer.
    pub unanswered: usize,
    /// Carried out by the server, and closed in the middle of the answer.
    pub broken: usize,
    /// Held back, many of them longer than the client waits, and carried out then.
    pub delayed: usize,
    /// Answered 503 without having reached the server.
    pub refused: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    Drop,
    NoAnswer,
    HalfAnswer,
    Delay(Duration),
    Refuse,
}

struct State {
    random: fastrand::Rng,
    tally: Tally,
}

/// The proxy; it ends with the test's runtime.
pub struct FaultyProxy {
    address: String,
    state: Arc<Mutex<State>>,
}

type Error = Box<dyn std::error::Error + Send + Sync>;
type Answer = hyper::Response<BoxBody<Bytes, Error>>;

impl FaultyProxy {
    /// Starts one before the server at this address; which requests it spoils follows from the seed and their order.
    pub async fn before(server: &str, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        let state =
            Arc::new(Mutex::new(State { random: fastrand::Rng::with_seed(seed), tally: Tally::default() }));
        let (shared, server, client) = (Arc::clone(&state), server.to_owned(), reqwest::Client::new());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (state, server, client) = (Arc::clone(&shared), server.clone(), client.clone());
                let service = service_fn(move |request| {
                    let fault = draw(&state);
                    pass(client.clone(), server.clone(), fault, request)
                });
                let http = hyper::server::conn::http1::Builder::new();
                tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
            }
        });
        Self { address, state }
    }

    /// `http://127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// What it did so far.
    pub fn tally(&self) -> Tally {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).tally
    }
}

fn draw(state: &Mutex<State>) -> Fault {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    state.tally.requests += 1;
    let drawn = state.random.usize(0..15);
    let delay = Duration::from_millis(state.random.u64(50..4000));
    let tally = &mut state.tally;
    let (count, fault) = match drawn {
        0 => (&mut tally.dropped, Fault::Drop),
        1 => (&mut tally.unanswered, Fault::NoAnswer),
        2 => (&mut tally.broken, Fault::HalfAnswer),
        3 => (&mut tally.delayed, Fault::Delay(delay)),
        4 => (&mut tally.refused, Fault::Refuse),
        _ => return Fault::None,
    };
    *count += 1;
    fault
}

async fn pass(
    client: reqwest::Client,
    server: String,
    fault: Fault,
    request: hyper::Request<Incoming>,
) -> Result<Answer, Error> {
    match fault {
        Fault::Drop => return Err("dropped".into()),
        Fault::Refuse => {
            return Ok(hyper::Response::builder().status(503).body(whole(Bytes::new()))?);
        }
        Fault::None | Fault::NoAnswer | Fault::HalfAnswer | Fault::Delay(_) => {}
    }
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut onward =
        client.request(parts.method, format!("{server}{path}")).body(body.collect().await?.to_bytes());
    for (name, value) in parts.headers.iter().filter(|(name, _)| *name != "host" && *name != "content-length")
    {
        onward = onward.header(name, value);
    }
    // Held back or not, what the client sent reaches the server even if the client no longer waits.
    let answered = tokio::spawn(async move {
        if let Fault::Delay(time) = fault {
            tokio::time::sleep(time).await;
        }
        let answer = onward.send().await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        Ok::<_, reqwest::Error>((status, headers, answer.bytes().await?))
    });
    let (status, headers, body) = answered.await??;
    if fault == Fault::NoAnswer {
        return Err("not answered".into());
    }
    let mut answer = hyper::Response::builder().status(status);
    for (name, value) in &headers {
        answer = answer.header(name, value);
    }
    if fault == Fault::HalfAnswer {
        let half = Frame::data(body.slice(..body.len() / 2));
        let parts = stream::iter([Ok(half), Err(Error::from("broken off"))]);
        return Ok(answer.body(BodyExt::boxed(StreamBody::new(parts)))?);
    }
    Ok(answer.body(whole(body))?)
}

fn whole(bytes: Bytes) -> BoxBody<Bytes, Error> {
    Full::new(bytes).map_err(|never| match never {}).boxed()
}
