//! The mock that answers by itself.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value as Json, json};
use tokio::sync::oneshot;
use wharf_client::{Client, Retry};

use crate::answer::{Answer, json_answer, refusal};
use crate::check;
use crate::contract::{Operation, contract};

/// A request that the mock was sent.
#[derive(Clone, Debug)]
pub struct Request {
    /// The operation's id in the contract, such as `workstations-create`; empty if it is of none.
    pub operation: String,
    /// Such as `POST`.
    pub method: String,
    /// Without the query.
    pub path: String,
    /// Decoded.
    pub query: Vec<(String, String)>,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// As it came.
    pub body: Vec<u8>,
}

impl Request {
    /// The body as JSON; null if it isn't.
    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// A header's value; the name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// A server that knows the contract: it answers from its examples, and holds requests to it. It ends when it is dropped.
///
/// Operations are named as in the contract, such as `workstations-create`; a name that the contract doesn't have is a
/// panic, for the test is wrong then.
pub struct WharfMock {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    requests: Vec<Request>,
    faults: Vec<String>,
    next: HashMap<String, Vec<u16>>,
    examples: HashMap<String, String>,
    bodies: HashMap<String, (u16, Json)>,
}

impl WharfMock {
    /// Starts a mock on a free port of this machine. It has a thread of its own, so it serves blocking tests too.
    pub fn from_contract() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("this machine has a free port");
        listener.set_nonblocking(true).expect("the listener is ours");
        let address = listener.local_addr().expect("it is bound");
        let state = Arc::new(Mutex::new(State::default()));
        let (stop, stopped) = oneshot::channel();
        let shared = Arc::clone(&state);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a thread can have a runtime");
            runtime.block_on(serve(listener, shared, stopped));
        });
        Self { address, state, stop: Some(stop), thread: Some(thread) }
    }

    /// `http://127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A client of this mock that repeats without long pauses.
    pub fn client(&self) -> Client {
        let retry = Retry { first_pause: Duration::from_millis(1), ..Retry::default() };
        let builder = Client::builder(&self.address()).token("mock").map(|builder| builder.retry(retry));
        builder.and_then(wharf_client::Builder::build).expect("the address and the token are sound")
    }

    /// Answers the next `times` requests of an operation with `status`, before what it answers otherwise.
    pub fn next(&self, operation: &str, times: usize, status: u16) {
        let known = known(operation);
        self.state().next.entry(known).or_default().extend(std::iter::repeat_n(status, times));
    }

    /// Answers an operation with the contract's example of this name from now on.
    pub fn example(&self, operation: &str, name: &str) {
        let known = known(operation);
        self.state().examples.insert(known, name.to_owned());
    }

    /// Answers an operation with this status and body from now on.
    pub fn answer(&self, operation: &str, status: u16, body: Json) {
        let known = known(operation);
        self.state().bodies.insert(known, (status, body));
    }

    /// The requests of an operation so far, in order.
    pub fn requests(&self, operation: &str) -> Vec<Request> {
        let known = known(operation);
        self.state().requests.iter().filter(|request| request.operation == known).cloned().collect()
    }

    /// What requests did that the contract doesn't allow. Each of them was answered 400 `contract_violation`.
    pub fn violations(&self) -> Vec<String> {
        self.state().faults.clone()
    }

    /// Panics if a request did what the contract doesn't allow, and says what.
    pub fn assert_contract_kept(&self) {
        let faults = self.violations();
        assert!(faults.is_empty(), "requests broke the contract:\n  {}", faults.join("\n  "));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        locked(&self.state)
    }
}

impl Drop for WharfMock {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // If it panicked, the test has failed already.
            drop(thread.join());
        }
    }
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn known(operation: &str) -> String {
    assert!(contract().operation(operation).is_some(), "the contract has no operation {operation}");
    operation.to_owned()
}

async fn serve(listener: TcpListener, state: Arc<Mutex<State>>, mut stopped: oneshot::Receiver<()>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = &mut stopped => return,
        };
        let Ok((stream, _)) = accepted else {
            continue;
        };
        let state = Arc::clone(&state);
        let service = service_fn(move |request| respond(Arc::clone(&state), request));
        let connection =
            hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move {
            // A connection that breaks is the client's choice.
            drop(connection.await);
        });
    }
}

async fn respond(
    state: Arc<Mutex<State>>,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Full<Bytes>>, hyper::Error> {
    let (parts, body) = request.into_parts();
    let query = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let headers = parts.headers.iter();
    let mut request = Request {
        operation: String::new(),
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: query.into_owned().collect(),
        headers: headers
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect(),
        body: body.collect().await?.to_bytes().to_vec(),
    };
    let id = uuid::Uuid::new_v4().to_string();
    let path = request.path.clone();
    let answer = match contract().find(&request.method, &path) {
        Some((operation, captures)) => {
            request.operation.clone_from(&operation.id);
            let decoded =
                |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
            let captures: Vec<_> = captures.into_iter().map(|(name, text)| (name, decoded(text))).collect();
            let faults = check::faults(operation, &captures, &request);
            answer(&mut locked(&state), operation, &request, &faults, &id)
        }
        None => json_answer(404, &json!({ "request_id": id, "message": "Not Found" }), &id),
    };
    locked(&state).requests.push(request);
    let mut response = hyper::Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    // What stands in the contract can stand in a response.
    Ok(response.body(Full::new(answer.body.into())).unwrap_or_default())
}

fn answer(
    state: &mut State,
    operation: &Operation,
    request: &Request,
    faults: &[String],
    id: &str,
) -> Answer {
    let bearer = request.header("authorization").is_some_and(|value| value.starts_with("Bearer "));
    let example = state.examples.get(&operation.id).cloned();
    let from_contract = |status| operation.answer(contract(), status, example.as_deref(), id);
    if operation.needs_token && !bearer {
        return from_contract(401);
    }
    if !faults.is_empty() {
        state.faults.extend(faults.iter().map(|fault| format!("{}: {fault}", operation.id)));
        return refusal(400, "contract_violation", &faults.join("; "), id);
    }
    if let Some(queue) = state.next.get_mut(&operation.id).filter(|queue| !queue.is_empty()) {
        return from_contract(queue.remove(0));
    }
    match state.bodies.get(&operation.id) {
        Some((status, body)) => json_answer(*status, body, id),
        None => from_contract(operation.success()),
    }
}
