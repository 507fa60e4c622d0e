//! What the client repeats, and that nothing happens twice for it.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::{StreamExt as _, TryStreamExt as _};
use tokio::sync::Mutex;
use wharf_client::prelude::*;
use wharf_client::{Error, Retry};
use wharf_mock::WharfMock;
use wharf_tests::{TestServer, program, proved, small};

mod faulty_proxy;

use faulty_proxy::{FaultyProxy, Tally};

/// Patient enough for a third of all requests to go wrong a thousand times.
fn patient() -> Retry {
    Retry { tries: 20, first_pause: Duration::from_millis(10), longest_pause: Duration::from_millis(200) }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_creates_through_a_faulty_network_make_a_thousand_workstations() {
    const CREATES: usize = 1000;
    let server = TestServer::start(program!()).await;
    let proxy = FaultyProxy::before(&server.address(), 20_261_122).await;
    let wharf = Wharf::builder(&proxy.address())
        .token(&server.token())
        .expect("a token")
        .try_timeout(Duration::from_secs(2))
        .retry(patient())
        .build()
        .expect("a client");
    let began = Instant::now();

    let created: Vec<String> = futures::stream::iter(0..CREATES)
        .map(|index| {
            let wharf = &wharf;
            async move {
                let name = format!("through-faults-{index}");
                let create =
                    wharf.workstations_create().body_map(|body| body.name(name).configuration(small()));
                create.send().await.map(|created| created.id.to_string())
            }
        })
        .buffer_unordered(32)
        .try_collect()
        .await
        .expect("every create succeeds in the end");

    let took = began.elapsed();
    let there: Vec<_> =
        server.client().workstations_list().limit(100_u32).stream().try_collect().await.expect("a list");
    let mut names: Vec<String> = there.iter().map(|workstation| workstation.name.to_string()).collect();
    names.sort();
    names.dedup();
    let mut ids = created.clone();
    ids.sort();
    ids.dedup();
    assert_eq!((there.len(), names.len(), ids.len()), (CREATES, CREATES, CREATES));
    let Tally { requests, dropped, unanswered, broken, delayed, refused } = proxy.tally();
    let faulty = dropped + unanswered + broken + delayed + refused;
    println!(
        "{CREATES} creates in {took:.1?} by {requests} requests, {faulty} of them faulty ({:.1} %): {dropped} dropped, \
         {unanswered} carried out but not answered, {broken} answered in part, {delayed} delayed, {refused} refused \
         with 503; {} workstations",
        100.0 * ratio(faulty, requests),
        there.len()
    );
    assert!(ratio(faulty, requests) > 0.28, "the proxy was faulty enough");
    assert!([dropped, unanswered, broken, delayed, refused].iter().all(|count| *count > 20));
    proved(
        "README: Trying again",
        "Each POST carries one `Idempotency-Key` for all its tries, so that it takes effect once, however bad the network;",
    );
}

#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[tokio::test]
async fn a_patch_is_sent_once() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-update", 1, 503);
    let client = mock.client();
    let update = client.workstations_update().id("ws-12345");
    let named = "new".parse::<wharf_client::types::WorkstationName>().expect("a name");
    let error = update.body_map(|body| body.name(named)).send().await.expect_err("503");
    assert!(error.is_server_error());
    assert_eq!(mock.requests("workstations-update").len(), 1);
    proved("README: Trying again", "a PATCH is sent once.");
}

#[tokio::test]
async fn the_callers_own_key_is_kept() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-launch", 1, 503);
    mock.client().workstations_launch().id("ws-1").idempotency_key("mine").send().await.expect("200");
    mock.client().workstations_launch().id("ws-1").x_idempotency_key("mine").send().await.expect("200");
    let requests = mock.requests("workstations-launch");
    assert_eq!(
        requests.iter().filter(|request| request.header("idempotency-key") == Some("mine")).count(),
        2
    );
    assert_eq!(requests[2].header("idempotency-key"), None);
    proved("README: Trying again", "the caller's own key is kept.");
}

#[tokio::test]
async fn two_calls_have_two_keys() {
    let mock = WharfMock::from_contract();
    for _ in 0..2 {
        mock.client().workstations_launch().id("ws-1").send().await.expect("200");
    }
    let requests = mock.requests("workstations-launch");
    assert_ne!(requests[0].header("idempotency-key"), requests[1].header("idempotency-key"));
    proved("README: Trying again", "two calls have two keys;");
}

#[tokio::test]
async fn what_may_pass_is_tried_again() {
    let mock = WharfMock::from_contract();
    let client = mock.client();
    for status in [408, 429, 502, 503, 504] {
        mock.next("workstations-get", 1, status);
        let got = client.workstations_get().id("ws-1").send().await;
        got.unwrap_or_else(|error| panic!("{status}: {error}"));
    }
    assert_eq!(mock.requests("workstations-get").len(), 10);
    // An answer that breaks off is an error of the connection.
    let (address, arrivals) =
        answering("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{").await;
    let retry = Retry { tries: 2, ..Retry::default() };
    let wharf = wharf_client::connect(&address, "any").expect("a client").retrying(retry);
    wharf.workstations_get().id("ws-1").send().await.expect_err("half an answer");
    assert_eq!(arrivals.lock().await.len(), 2);
    proved("README: Trying again", "Connection errors, 408, 429, 502, 503 and 504 are tried again;");
}

#[tokio::test]
async fn pauses_grow_and_are_not_shorter_than_the_server_asks_for() {
    let (address, arrivals) = answering("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n").await;
    let retry = Retry { tries: 4, first_pause: Duration::from_millis(40), ..Retry::default() };
    let wharf = wharf_client::connect(&address, "any").expect("a client").retrying(retry);
    wharf.workstations_get().id("ws-1").send().await.expect_err("502");
    let arrivals = arrivals.lock().await.clone();
    assert_eq!(arrivals.len(), 4);
    for (pair, least) in arrivals.windows(2).zip([20, 40, 80]) {
        let pause = pair[1] - pair[0];
        assert!(pause >= Duration::from_millis(least), "{pause:?} instead of at least {least} ms");
    }
    let asked = after_retry_after("1").await;
    assert!(asked >= Duration::from_secs(1), "it came back after {asked:?}");
    proved("README: Trying again", "the pauses grow, and `Retry-After` is honoured.");
}

#[tokio::test]
async fn a_refusal_is_not_repeated() {
    let mock = WharfMock::from_contract();
    for status in [400, 401, 403, 404, 409, 500] {
        mock.next("workstations-launch", 1, status);
        mock.client().workstations_launch().id("ws-1").send().await.expect_err("a refusal");
    }
    assert_eq!(mock.requests("workstations-launch").len(), 6);
    proved("README: Trying again", "Any other refusal is not tried again;");
}

#[tokio::test]
async fn tries_end() {
    let mock = WharfMock::from_contract();
    mock.next("workstations-get", 100, 503);
    let retry = Retry { tries: 4, first_pause: Duration::from_millis(1), ..Retry::default() };
    let error = mock.client().retrying(retry).workstations_get().id("ws-1").send().await.expect_err("503");
    assert!(error.is_server_error());
    assert_eq!(error.code(), Some("shutting_down"));
    assert_eq!(mock.requests("workstations-get").len(), 4);
    proved("README: Trying again", "Tries come to an end.");
}

#[tokio::test]
async fn a_call_without_time_for_the_pause_ends_with_the_answer() {
    let (address, arrivals) =
        answering("HTTP/1.1 429 Too Many Requests\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n").await;
    let wharf = wharf_client::connect(&address, "any").expect("a client");
    let began = Instant::now();
    wharf.within(Duration::from_secs(20)).workstations_list().send().await.expect_err("429");
    assert!(began.elapsed() < Duration::from_secs(10));
    assert_eq!(arrivals.lock().await.len(), 1);
    proved("README: Trying again", "where the next pause would, it ends with the answer that it has.");
}

#[tokio::test]
async fn a_call_may_take_no_longer_than_it_was_given() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", silent.local_addr().expect("bound"));
    let wharf = wharf_client::connect(&address, "any").expect("a client");
    let began = Instant::now();
    let error =
        wharf.within(Duration::from_millis(300)).workstations_list().send().await.expect_err("no answer");
    assert!(matches!(&error, Error::CommunicationError(error) if error.is_timeout()), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(5));
    proved("README: Trying again", "A call takes no longer than it was given (`within`);");
}

/// How long the client takes for a first answer of 503 with this `Retry-After` and a second of 200.
async fn after_retry_after(value: &str) -> Duration {
    let refusal =
        format!("HTTP/1.1 503 Service Unavailable\r\nretry-after: {value}\r\ncontent-length: 0\r\n\r\n");
    let (address, _) = answering(&refusal).await;
    let wharf = wharf_client::connect(&address, "any").expect("a client");
    let began = Instant::now();
    // The second answer is no workstation; only its time matters.
    drop(wharf.retrying(Retry { tries: 2, ..Retry::default() }).workstations_get().id("ws-1").send().await);
    began.elapsed()
}

/// A server that answers everything with this text; and when its requests came.
async fn answering(text: &str) -> (String, Arc<Mutex<Vec<Instant>>>) {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("bound"));
    let arrivals = Arc::<Mutex<Vec<Instant>>>::default();
    let (came, text) = (Arc::clone(&arrivals), text.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            came.lock().await.push(Instant::now());
            let mut head = vec![0; 4096];
            drop(stream.read(&mut head).await);
            drop(stream.write_all(text.as_bytes()).await);
        }
        Ok::<(), Infallible>(())
    });
    (address, arrivals)
}
