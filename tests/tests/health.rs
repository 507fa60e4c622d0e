//! What the service says of itself.

use std::time::{Duration, Instant};

use wharf_tests::socket::Socket;
use wharf_tests::{TestServer, program, proved};

#[tokio::test]
async fn health_is_503_while_the_service_shuts_down() {
    let mut server = TestServer::start(program!()).await;
    let said = |server: &TestServer, what: &str| {
        server.log().iter().filter(|line| line["msg"].as_str().is_some_and(|text| text == what)).count()
    };
    // What has begun before is still answered.
    let mut sockets = Vec::new();
    for _ in 0..20 {
        let mut socket = Socket::open(&server).await;
        socket.send("GET /healthz HTTP/1.1\r\n").await;
        sockets.push(socket);
    }
    let until = async |server: &TestServer, what: &str, count: usize| {
        let began = Instant::now();
        while said(server, what) < count {
            assert!(began.elapsed() < Duration::from_mins(1), "the log never says {what:?} {count} times");
            tokio::task::yield_now().await;
        }
    };
    until(&server, "accepted connection", sockets.len()).await;
    for _ in 0..20 {
        assert_eq!(server.anonymous("GET", "/healthz").send().await.expect("an answer").status(), 200);
    }
    let process = i32::try_from(server.process_id()).ok().and_then(rustix::process::Pid::from_raw);
    rustix::process::kill_process(process.expect("a process id"), rustix::process::Signal::TERM)
        .expect("it can be signalled");
    until(&server, "asked to end by SIGTERM", 1).await;
    let mut told = None;
    for mut socket in sockets {
        socket.send("host: wharf\r\n\r\n").await;
        // One may have come before the service was told.
        if let Some(reply) = socket.answer().await.filter(|reply| reply.status != 200) {
            told = Some((reply.status, reply.json()["error"]["code"].clone()));
        }
    }
    assert_eq!(told, Some((503, "shutting_down".into())));
    proved("healthz", "and 503 while the service shuts down.");
    server.ended().await;
}
