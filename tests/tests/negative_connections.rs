//! Connections that say no HTTP, too much of it, or next to nothing for a long time.

use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use http_body_util::Empty;
use hyper::body::Bytes;
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use wharf_client::prelude::*;
use wharf_tests::resources::Resources;
use wharf_tests::scene::Scene;
use wharf_tests::socket::{Reply, Socket};
use wharf_tests::{TestServer, everything, program, proved, ready, required, thorough};

fn statuses(replies: &[Reply]) -> Vec<u16> {
    replies.iter().map(|reply| reply.status).collect()
}

#[tokio::test]
async fn a_request_whose_length_is_told_in_two_ways_hides_no_other_one() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    // What is hidden would delete the workstation.
    let hidden = format!(
        "DELETE /v1/workstations/{} HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\ncontent-length: 0\n\n",
        scene.workstation
    );
    let post = "POST /v1/workstations HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\ncontent-type: application/json\n";
    for lengths in [
        "content-length: 2\ncontent-length: 0",
        "content-length: 0, 2",
        "content-length: +2",
        "content-length: -2",
        "content-length: 0x2",
        "content-length: 2 2",
        "content-length: 99999999999999999999",
        "content-length : 2",
        "transfer-encoding: gzip",
        "transfer-encoding: chunked, gzip",
        "transfer-encoding: xchunked",
        "transfer-encoding: chunked, identity",
        "transfer-encoding : chunked",
        "transfer-encoding: \u{b}chunked",
    ] {
        let replies = scene.say(&format!("{post}{lengths}\n\n{{}}{hidden}")).await;
        assert!(
            statuses(&replies).iter().all(|status| *status == 400),
            "{lengths}: {:?}",
            statuses(&replies)
        );
        assert!(replies.len() < 2, "{lengths}");
        assert_eq!(scene.world().await, before, "{lengths}");
    }
    // Where both are given, the chunks count (RFC 9112, 6.3), so that nothing is left over to be a request.
    let inside = hidden.replace("TOKEN", &scene.token).replace('\n', "\r\n");
    let chunked = format!("{:x}\n{hidden}\n0\n\n", inside.len());
    for lengths in
        ["content-length: 5\ntransfer-encoding: chunked", "transfer-encoding: chunked\ncontent-length: 0"]
    {
        let replies = scene.say(&format!("{post}{lengths}\n\n{chunked}")).await;
        assert_eq!(statuses(&replies), [400], "{lengths}");
        assert_eq!(scene.world().await, before, "{lengths}");
    }
    proved("info", "A body whose length is told in two ways, or in an unknown one, hides no other request;");
}

#[tokio::test]
async fn chunks_that_are_none_end_the_request() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let post = "POST /v1/workstations HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\ncontent-type: application/json\ntransfer-encoding: chunked\n\n";
    for chunks in [
        "zz\n{}\n0\n\n",
        "-2\n{}\n0\n\n",
        "ffffffffffffffffff\n{}",
        "2\n{}x\n0\n\n",
        "2;\0=1\n{}\n0\n\n",
        "\n\n",
    ] {
        let replies = scene.say(&format!("{post}{chunks}")).await;
        assert!(replies.len() < 2, "{chunks:?}");
        assert!(
            statuses(&replies).iter().all(|status| *status == 400),
            "{chunks:?}: {:?}",
            statuses(&replies)
        );
    }
    assert_eq!(scene.world().await, before);
    proved("info", "chunks that are none end the connection.");
}

#[tokio::test]
async fn what_is_no_http_is_refused_or_cut_off() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    for text in [
        "\0\0\0\0\n\n",
        "hello\n\n",
        "GET\n\n",
        "GET /healthz\n\n",
        "GET /healthz HTTP/3.0\nhost: wharf\n\n",
        "GET /healthz HTTP/1.1 and more\nhost: wharf\n\n",
        "GET  /healthz HTTP/1.1\nhost: wharf\n\n",
        "GET healthz HTTP/1.1\nhost: wharf\n\n",
        "GET /heal thz HTTP/1.1\nhost: wharf\n\n",
        "GET /healthz HTTP/1.1\nno colon\n\n",
        "GET /healthz HTTP/1.1\n: nothing\n\n",
        "GET /healthz HTTP/1.1\nhost: wharf\n folded\n\n",
        "G\u{e9}T /healthz HTTP/1.1\nhost: wharf\n\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}",
        "SSH-2.0-OpenSSH_9.9\n",
        "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\nGET /healthz HTTP/1.1\nhost: wharf\n\n",
    ] {
        let replies = scene.say(text).await;
        assert!(replies.len() < 2, "{text:?}");
        let refused = |status: &u16| [400, 404].contains(status);
        assert!(statuses(&replies).iter().all(refused), "{text:?}: {:?}", statuses(&replies));
    }
    assert_eq!(scene.world().await, before);
    assert_eq!(scene.ask("GET", "/healthz").await.expect("an answer").status, 200);
    proved("info", "What is none of them is 400 or cut off.");
}

#[tokio::test]
async fn http_1_0_is_answered_and_its_connection_closed() {
    let scene = Scene::set(program!()).await;
    let replies = scene.say("GET /healthz HTTP/1.0\n\nGET /healthz HTTP/1.0\n\n").await;
    assert_eq!(statuses(&replies), [200]);
    let list = scene.say("GET /v1/workstations HTTP/1.0\nauthorization: Bearer TOKEN\n\n").await;
    assert_eq!(list[0].json()["items"][0]["id"], json!(scene.workstation));
    proved("info", "HTTP/1.0, whose connection is closed after the answer;");
}

#[tokio::test]
async fn requests_that_are_sent_ahead_are_answered_in_order() {
    let scene = Scene::set(program!()).await;
    let text = ["/healthz", "/nowhere", "/v1/workstations", "/v1/workstations/x", "/healthz"]
        .map(|path| format!("GET {path} HTTP/1.1\nhost: wharf\nauthorization: Bearer TOKEN\n\n"))
        .concat();
    let mut socket = Socket::open(&scene.server).await;
    socket.send(text.replace("TOKEN", &scene.token).replace('\n', "\r\n")).await;
    for status in [200, 404, 200, 400, 200] {
        assert_eq!(socket.answer().await.expect("an answer").status, status);
    }
    // One that is refused before it is read whole takes those after it along: where they begin is not known.
    let wrong = "POST /v1/workstations HTTP/1.1\nhost: wharf\ntransfer-encoding: chunked\n\nzz\n";
    let replies = scene.say(&format!("{wrong}{text}")).await;
    assert!(replies.len() < 2, "{:?}", statuses(&replies));
    proved("info", "HTTP/1.1 is spoken, and requests that are sent ahead are answered in order;");
}

#[tokio::test]
async fn http_2_is_spoken_to_those_who_begin_with_it_and_what_is_none_is_cut_off() {
    let scene = Scene::set(program!()).await;
    let address = scene.server.direct_address();
    let connect = || TcpStream::connect(address.trim_start_matches("http://"));
    let stream = TokioIo::new(connect().await.expect("it listens"));
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await.expect("HTTP/2");
    tokio::spawn(connection);
    let request = hyper::Request::get(format!("{address}/v1/workstations"))
        .header("authorization", format!("Bearer {}", scene.token))
        .body(Empty::<Bytes>::new());
    let answer = sender.send_request(request.expect("a request")).await.expect("an answer");
    assert_eq!((answer.status().as_u16(), answer.version()), (200, hyper::Version::HTTP_2));
    proved("info", "and HTTP/2 with those who begin with it.");

    let mut stream = connect().await.expect("it listens");
    let settings = [0_u8, 0, 0, 4, 0, 0, 0, 0, 0];
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await.expect("sent");
    stream.write_all(&settings).await.expect("sent");
    let mut frame = [0_u8; 9];
    stream.read_exact(&mut frame).await.expect("a frame");
    assert_eq!(frame[3], 4, "the server's own settings come first (RFC 9113, 3.4)");
    stream.write_all(&[0xff; 4096]).await.expect("sent");
    let mut rest = Vec::new();
    let closed = tokio::time::timeout(Duration::from_mins(1), stream.read_to_end(&mut rest)).await;
    assert!(closed.is_ok(), "the connection stays open");
    assert_eq!(scene.ask("GET", "/healthz").await.expect("an answer").status, 200);
}

#[tokio::test]
async fn a_head_that_does_not_come_to_its_end_is_waited_for_half_a_minute() {
    if !thorough("it waits for half a minute") {
        return;
    }
    let scene = Scene::set(program!()).await;
    let began = Instant::now();
    let waiting =
        ["G", "GET /healthz HTTP/1.1\r\n", "GET /healthz HTTP/1.1\r\nhost: wharf\r\nx: "].map(|text| {
            let server = &scene.server;
            async move {
                let mut socket = Socket::open(server).await;
                socket.send(text).await;
                socket.answers().await
            }
        });
    let mut silent = Socket::open(&scene.server).await;
    for replies in futures::future::join_all(waiting).await {
        assert_eq!(statuses(&replies), Vec::<u16>::new());
    }
    let took = began.elapsed();
    assert!(took > Duration::from_secs(29) && took < Duration::from_secs(50), "after {took:?}");
    proved("info", "A request has 30 seconds for its head;");
    silent.send("GET /healthz HTTP/1.1\r\nhost: wharf\r\n\r\n").await;
    assert_eq!(silent.answer().await.map(|reply| reply.status), Some(200));
    proved("README: Run it", "one that never says anything is kept, though;");
}

/// How many connections are opened at once: in full where everything must be there.
fn crowd() -> usize {
    if everything() { 10_000 } else { 1_000 }
}

/// Lets this process have that many file descriptors; false when the machine does not.
fn may_open(count: u64) -> bool {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    if maximum.is_some_and(|maximum| maximum < count) {
        required("file descriptors", &format!("the hard limit is {maximum:?}, the test opens {count}"));
        return false;
    }
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).expect("the soft limit can be raised");
    true
}

/// What the server's memory may differ by from one moment to another, whatever was done in between, in bytes.
const SLACK: u64 = 10 << 20;

/// Polls until it holds.
async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_mins(1), "it never came to that: {what}");
        tokio::task::yield_now().await;
    }
}

/// How long a normal request takes now: the longest of a few.
async fn latency(scene: &Scene) -> Duration {
    let mut longest = Duration::ZERO;
    for _ in 0..20 {
        let began = Instant::now();
        let reply = scene.ask("GET", &format!("/v1/workstations/{}", scene.workstation)).await;
        assert_eq!(reply.expect("an answer").status, 200);
        longest = longest.max(began.elapsed());
    }
    longest
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_slow_connections_keep_nobody_waiting_and_leave_nothing_behind() {
    let count = crowd();
    if !may_open(count as u64 + 1_000) {
        return;
    }
    let scene = Scene::set(program!()).await;
    let resources = Resources::of(&scene.server);
    let spare = resources.most_descriptors().saturating_sub(resources.descriptors() as u64);
    if spare < count as u64 + 100 {
        return required("file descriptors", &format!("the server may open {spare} more"));
    }
    let alone = latency(&scene).await;
    let before = resources.memory();
    // A second round shows that what is left does not add up.
    let rounds = if everything() { 2 } else { 1 };
    for round in 0..rounds {
        let descriptors = resources.descriptors();
        let mut crowd = Vec::with_capacity(count);
        for index in 0..count {
            let mut socket = Socket::open(&scene.server).await;
            // A third say nothing at all, a third begin a head, a third a body.
            match index % 3 {
                0 => {}
                1 => socket.send("GET /healthz HTTP/1.1\r\nhost: wharf\r\nx: ").await,
                _ => {
                    let head =
                        "POST /v1/workstations HTTP/1.1\r\nhost: wharf\r\ncontent-length: 1000\r\n\r\n{";
                    socket.send(head).await;
                }
            }
            crowd.push(socket);
        }
        until("all are connected", || resources.descriptors() >= count).await;
        for socket in crowd.iter_mut().skip(1).step_by(3) {
            socket.send("a").await;
        }
        let crowded = latency(&scene).await;
        let held = resources.memory();
        drop(crowd);
        // The health request's own connection may still be there.
        until("their descriptors are closed", || resources.descriptors() <= descriptors + 8).await;
        assert!(
            crowded < Duration::from_secs(1),
            "a request took {crowded:?} among {count} slow connections"
        );
        until("memory is back where it was", || resources.memory() <= before + SLACK).await;
        let left = latency(&scene).await;
        println!(
            "round {round}: {count} connections: a request took at most {alone:?} before, {crowded:?} meanwhile, {left:?} \
             afterwards; memory {} MiB before, {} meanwhile, {} afterwards; descriptors {descriptors} and {}",
            before >> 20,
            held >> 20,
            resources.memory() >> 20,
            resources.descriptors()
        );
    }
    proved("README: Run it", "Thousands of slow connections keep nobody waiting and leave nothing behind;");
}

#[tokio::test]
async fn the_server_raises_its_limit_of_file_descriptors_and_workstations_begin_with_the_usual_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let limited = folder.path().join("limited");
    std::fs::write(&limited, format!("#!/bin/sh\nulimit -Sn 256\nexec {} \"$@\"\n", program!().display()))
        .and_then(|()| std::fs::set_permissions(&limited, std::fs::Permissions::from_mode(0o700)))
        .expect("a script");
    let server = TestServer::start(limited).await;
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    if let Some(maximum) = maximum {
        assert_eq!(Resources::of(&server).most_descriptors(), maximum);
    }
    let id = ready(&server).await.id.to_string();
    server.client().workstations_launch().id(id.as_str()).send().await.expect("200");
    let folder = server.workstation_folder(&id);
    let console = folder.join("console");
    let said = tokio::task::spawn_blocking(move || std::fs::write(console, "ulimit -n; echo said\n")).await;
    said.expect("it runs").expect("the console takes it");
    let output = folder.join("output.log");
    let text = || std::fs::read_to_string(&output).unwrap_or_default();
    until("it says its limit", || text().contains("said")).await;
    assert_eq!(text().lines().next(), Some(maximum.map_or(1024, |most| most.min(1024)).to_string().as_str()));
    proved(
        "README: Run it",
        "and the only cap on connections is the hard limit of file descriptors, which the server takes for itself and \
         not for its workstations: where strangers can connect, put a proxy in front.",
    );
}
