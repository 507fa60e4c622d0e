//! A recorder between the tests and the server: it passes every exchange on unchanged, and judges it by the contract.

mod contract;
mod coverage;
mod judge;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub use contract::{Probe, operations};
use coverage::Record;
pub use coverage::proved;
use judge::violations;
pub use judge::{Exchange, answer_violations};

/// What the recorder and the test share.
struct Shared {
    /// Where the server listens now; it moves when the server is started again.
    server: Mutex<Option<SocketAddr>>,
    violations: Mutex<Vec<String>>,
    /// What was seen of the contract; none where nobody asks.
    record: Option<Record>,
}

/// A running recorder. It has a thread of its own, so that it goes on whatever the test does.
pub struct Recorder {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Recorder {
    /// One whose exchanges count as covered where somebody asks, if `is_counted`.
    pub fn start(is_counted: bool) -> Self {
        let shared = Arc::new(Shared {
            server: Mutex::default(),
            violations: Mutex::default(),
            record: Record::wanted().filter(|_| is_counted),
        });
        let (stop, stopped) = oneshot::channel();
        let (tell, told) = std::sync::mpsc::channel();
        let serving = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async move {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
                tell.send(listener.local_addr().expect("it is bound")).expect("the test listens");
                tokio::select! {
                    () = serve(listener, serving) => {}
                    _ = stopped => {}
                }
            });
        });
        let address = told.recv().expect("the recorder listens");
        Self { address, shared, stop: Some(stop), thread: Some(thread) }
    }

    /// Where to send requests.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The server listens there from now on; nowhere when `None`.
    pub fn lead_to(&self, server: Option<SocketAddr>) {
        *self.shared.server.lock().unwrap_or_else(PoisonError::into_inner) = server;
    }

    /// Ends the recorder; what it found.
    pub fn end(&mut self) -> Vec<String> {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            return vec!["the recorder itself failed".to_owned()];
        }
        if let Some(record) = &self.shared.record {
            record.write();
        }
        std::mem::take(&mut self.shared.violations.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

type Forwarder = Client<HttpConnector, Full<Bytes>>;

async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let forwarder: Forwarder = Client::builder(TokioExecutor::new())
        // Connections are not kept: a server that was killed must be noticed by the request that it fails.
        .pool_max_idle_per_host(0)
        .build(HttpConnector::new());
    while let Ok((stream, _)) = listener.accept().await {
        let (shared, forwarder) = (Arc::clone(&shared), forwarder.clone());
        tokio::spawn(async move {
            let service = service_fn(|request| pass(request, &shared, &forwarder));
            // An error is the connection's end, which the test sees for itself.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

/// The exchange could not be had; the connection is closed, as the server's would have been.
#[derive(Debug)]
struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the server did not answer")
    }
}

impl std::error::Error for Broken {}

fn text(headers: &hyper::HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}

async fn pass(
    request: Request<Incoming>,
    shared: &Shared,
    forwarder: &Forwarder,
) -> Result<Response<Full<Bytes>>, Broken> {
    let server = *shared.server.lock().unwrap_or_else(PoisonError::into_inner);
    let server = server.ok_or(Broken)?;
    let (mut parts, body) = request.into_parts();
    let request_body = body.collect().await.map_err(|_| Broken)?.to_bytes();
    let target = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let (method, request_headers) = (parts.method.to_string(), text(&parts.headers));
    parts.uri = format!("http://{server}{target}").parse().map_err(|_| Broken)?;
    parts.headers.remove(hyper::header::TRANSFER_ENCODING);

    let request = Request::from_parts(parts, Full::new(request_body.clone()));
    let (parts, body) = forwarder.request(request).await.map_err(|_| Broken)?.into_parts();
    let answer_body = body.collect().await.map_err(|_| Broken)?.to_bytes();
    let exchange = Exchange {
        method,
        target,
        request_headers,
        request_body: request_body.into(),
        status: parts.status.as_u16(),
        answer_headers: text(&parts.headers),
        answer_body: answer_body.to_vec(),
    };
    if let Some(record) = &shared.record {
        record.add(&exchange);
    }
    shared.violations.lock().unwrap_or_else(PoisonError::into_inner).extend(violations(&exchange));
    Ok(Response::from_parts(parts, Full::new(answer_body)))
}
