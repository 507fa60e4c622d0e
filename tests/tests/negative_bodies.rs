//! Bodies that no client should send, to every operation that takes one. Each is refused as documented or its
//! connection closed, and changes nothing.

use serde_json::{Value, json};
use wharf_tests::resources::Resources;
use wharf_tests::scene::Scene;
use wharf_tests::socket::{Reply, Socket};
use wharf_tests::{Probe, operations, program, proved, seed_example, thorough};

/// More than any operation takes.
const LARGE: usize = 10_000_000;

fn with_body() -> Vec<Probe> {
    let probes: Vec<Probe> = operations().into_iter().filter(|probe| probe.takes_body).collect();
    assert!(probes.len() > 8, "operations that take a body");
    probes
}

/// The head of a request with a body, up to the fields that say how long it is.
fn head(scene: &Scene, probe: &Probe) -> String {
    format!(
        "{} {} HTTP/1.1\r\nhost: wharf\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n",
        probe.method,
        scene.path(probe),
        scene.token
    )
}

async fn send(scene: &Scene, probe: &Probe, body: &[u8]) -> Option<Reply> {
    let mut socket = Socket::open(&scene.server).await;
    socket.send(format!("{}content-length: {}\r\n\r\n", head(scene, probe), body.len())).await;
    socket.send(body).await;
    socket.answer().await
}

fn code(reply: &Reply) -> (u16, String) {
    (reply.status, reply.json()["error"]["code"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn text_that_is_no_json_or_no_json_of_the_contract_is_a_400() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let bodies: Vec<(&str, Vec<u8>)> = vec![
        ("deep, and never closed", "[".repeat(100_000).into()),
        ("deep, in a member", format!("{{\"name\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000)).into()),
        ("deep objects", format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000)).into()),
        ("bad UTF-8", b"{\"name\":\"\xff\xfe\"}".to_vec()),
        ("half a UTF-8 character", b"{\"name\":\"\xe2\x82\"}".to_vec()),
        ("a byte order mark", b"\xef\xbb\xbf{}".to_vec()),
        ("UTF-16", b"{\0}\0".to_vec()),
        ("NUL bytes", b"\0\0\0\0".to_vec()),
        ("a NUL byte behind", b"{}\0".to_vec()),
        ("a control character", b"{\"name\":\"a\x01b\"}".to_vec()),
        ("half a surrogate pair", br#"{"name":"\ud800"}"#.to_vec()),
        ("the halves in the wrong order", br#"{"name":"\udc00\ud800"}"#.to_vec()),
        ("a number beyond all bounds", br#"{"name":1e400}"#.to_vec()),
        ("a number with too many digits", format!("{{\"name\":{}}}", "9".repeat(10_000)).into()),
        ("no number at all", br#"{"name":NaN}"#.to_vec()),
        ("a comment", b"{/* */}".to_vec()),
        ("a comma too many", br#"{"name":"a",}"#.to_vec()),
        ("single quotes", b"{'name':'a'}".to_vec()),
        ("two values", b"{}{}".to_vec()),
        ("a form", b"name=a".to_vec()),
        ("an array of the members", br#"["a"]"#.to_vec()),
        ("an unknown member of every kind", br#"{"\u0000":null,"__proto__":{},"constructor":[]}"#.to_vec()),
    ];
    for probe in with_body() {
        for (what, body) in &bodies {
            let reply = send(&scene, &probe, body).await.unwrap_or_else(|| panic!("{what}: no answer"));
            assert_eq!(reply.status, 400, "{} with {what}: {}", probe.id, reply.json());
            assert_eq!(reply.json()["error"]["type"], "invalid_request_error", "{} with {what}", probe.id);
            assert!(reply.body.len() < 2_000, "{} with {what} is answered at length", probe.id);
        }
    }
    println!("{} operations, {} bodies each", with_body().len(), bodies.len());
    assert_eq!(scene.world().await, before);
    proved("info", "one that is not a JSON value in UTF-8 that its schema allows is 400.");
}

#[tokio::test]
async fn a_member_that_is_given_twice_is_a_400() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let good = seed_example();
    let configuration = &good["configuration"];
    let session = wharf_tests::work::session();
    let bodies = [
        ("workstations-create", format!(r#"{{"name":"a","name":"b","configuration":{configuration}}}"#)),
        (
            "workstations-create",
            format!(r#"{{"name":"a","configuration":{configuration},"configuration":{configuration}}}"#),
        ),
        (
            "workstations-create",
            format!(r#"{{"name":"a","configuration":{configuration},"labels":{{"k":"1","k":"2"}}}}"#),
        ),
        ("workstations-update", r#"{"name":"a","name":"b"}"#.to_owned()),
        ("workstations-update", r#"{"configuration":{"cpuCores":1,"cpuCores":2}}"#.to_owned()),
        ("workstations-stop", r#"{"force":false,"force":true}"#.to_owned()),
        ("environments-create", r#"{"name":"a","config":{"type":"self_hosted","type":"cloud"}}"#.to_owned()),
        ("environments-update", r#"{"metadata":{"k":"1","k":null}}"#.to_owned()),
        ("work-enqueue", format!(r#"{{"data":{{"type":"session","id":"{session}","id":"{session}"}}}}"#)),
        (
            "work-enqueue",
            format!(r#"{{"data":{{"type":"session","id":"{session}"}},"metadata":{{"k":"1","k":"2"}}}}"#),
        ),
        ("work-update", r#"{"metadata":{"k":"1","k":"2"}}"#.to_owned()),
        ("work-stop", r#"{"force":false,"force":true}"#.to_owned()),
    ];
    for (id, body) in bodies {
        let probe = with_body().into_iter().find(|probe| probe.id == id).expect("an operation");
        let reply = send(&scene, &probe, body.as_bytes()).await.expect("an answer");
        assert_eq!(reply.status, 400, "{id} with {body}: {}", reply.json());
    }
    assert_eq!(scene.world().await, before);
    proved("info", "A name stands in a JSON object once.");
}

#[tokio::test]
async fn only_json_is_taken() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    for probe in with_body() {
        for media in [
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "application/xml",
            "application/jsonp",
            "application/merge-patch+json",
            "application/json, text/plain",
            "json",
            "/",
            "",
        ] {
            let request = scene.server.request(&probe.method, &scene.path(&probe));
            let answer = request.header("content-type", media).body("{\"nothing\":1}").send().await;
            let answer = answer.expect("an answer");
            let status = answer.status();
            let body: Value = answer.json().await.expect("JSON");
            assert_eq!(
                (status.as_u16(), &body["error"]["code"]),
                (415, &json!("unsupported_media_type")),
                "{} {media:?}",
                probe.id
            );
        }
        for media in ["application/json;charset=utf-8", "Application/JSON", "application/json ; a=b"] {
            let request = scene.server.request(&probe.method, &scene.path(&probe));
            let answer = request.header("content-type", media).body("{\"nothing\":1}").send().await;
            assert_eq!(answer.expect("an answer").status(), 400, "{} {media:?}", probe.id);
        }
        for pair in [["application/json", "text/plain"], ["text/plain", "application/json"]] {
            let request = scene.server.request(&probe.method, &scene.path(&probe)).body("{\"nothing\":1}");
            let request = request.header("content-type", pair[0]).header("content-type", pair[1]);
            assert_eq!(request.send().await.expect("an answer").status(), 415, "{} {pair:?}", probe.id);
        }
        let undeclared = scene.server.request(&probe.method, &scene.path(&probe)).body("{\"nothing\":1}");
        assert_eq!(undeclared.send().await.expect("an answer").status(), 400, "{}", probe.id);
    }
    assert_eq!(scene.world().await, before);
    proved(
        "info",
        "A body that is declared as anything but `application/json` is 415, and one that is not declared is taken for it;",
    );
}

#[tokio::test]
async fn a_body_that_is_too_large_is_a_413_however_its_length_is_told_and_is_not_kept() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let resources = Resources::of(&scene.server);
    let memory = resources.memory();
    resources.forget_peak();
    let probes = with_body();
    let requests = probes.iter().flat_map(|probe| [(probe, true), (probe, false)]).map(|(probe, told)| {
        let scene = &scene;
        async move {
            let mut socket = Socket::open(&scene.server).await;
            let body = vec![b' '; LARGE];
            if told {
                socket.send(format!("{}content-length: {LARGE}\r\n\r\n", head(scene, probe))).await;
                socket.send(&body).await;
            } else {
                socket.send(format!("{}transfer-encoding: chunked\r\n\r\n", head(scene, probe))).await;
                for chunk in body.chunks(100_000) {
                    socket.send(format!("{:x}\r\n", chunk.len())).await;
                    socket.send(chunk).await;
                    socket.send("\r\n").await;
                }
                socket.send("0\r\n\r\n").await;
            }
            let reply = socket.answer().await.expect("an answer");
            assert_eq!(code(&reply), (413, "body_too_large".to_owned()), "{}", probe.id);
        }
    });
    let count = futures::future::join_all(requests).await.len();
    let grown = resources.peak_memory().saturating_sub(memory) >> 20;
    println!(
        "{count} bodies of {} MB at once: the server's memory grew by at most {grown} MiB",
        LARGE / 1_000_000
    );
    // Each connection has a buffer of less than half a MiB; the bodies together are hundreds.
    assert!(grown < 64, "{grown} MiB for {count} bodies at once");
    // One byte past the limit, and nesting that would be refused if it were read.
    for probe in &probes {
        for body in [vec![b' '; 512 * 1024 + 1], vec![b'['; 600_000]] {
            let reply = send(&scene, probe, &body).await.expect("an answer");
            assert_eq!(code(&reply), (413, "body_too_large".to_owned()), "{}", probe.id);
        }
        let largest = send(&scene, probe, &vec![b'['; 512 * 1024]).await.expect("an answer");
        assert_eq!(largest.status, 400, "{}: it is read, and no JSON", probe.id);
    }
    assert_eq!(scene.world().await, before);
    proved("info", "one of more than 512 KiB is 413;");
}

#[tokio::test]
async fn a_body_that_breaks_off_changes_nothing_even_if_it_could_be_read_as_it_is() {
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let create = seed_example().to_string();
    for probe in with_body() {
        let body = if probe.id == "workstations-create" { create.as_str() } else { "{}" };
        for length in ["content-length: 5000", "transfer-encoding: chunked"] {
            let mut socket = Socket::open(&scene.server).await;
            socket.send(format!("{}{length}\r\n\r\n", head(&scene, &probe))).await;
            if length.starts_with("transfer") {
                socket.send(format!("{:x}\r\n", body.len())).await;
            }
            socket.send(body).await;
            socket.finish().await;
            if let Some(reply) = socket.answer().await {
                assert_eq!(code(&reply), (400, "body_incomplete".to_owned()), "{}", probe.id);
            }
        }
    }
    assert_eq!(scene.world().await, before);
    assert_eq!(scene.ask("GET", "/healthz").await.expect("an answer").status, 200);
    proved("info", "A body that breaks off changes nothing.");
}

#[tokio::test]
async fn a_body_that_does_not_come_is_waited_for_half_a_minute() {
    if !thorough("it waits for half a minute") {
        return;
    }
    let scene = Scene::set(program!()).await;
    let before = scene.world().await;
    let waiting = with_body().into_iter().map(|probe| {
        let scene = &scene;
        async move {
            let mut socket = Socket::open(&scene.server).await;
            socket.send(format!("{}content-length: 100\r\n\r\n{{", head(scene, &probe))).await;
            let began = std::time::Instant::now();
            let reply = socket.answer().await.expect("an answer");
            assert_eq!(code(&reply), (400, "body_incomplete".to_owned()), "{}", probe.id);
            let took = began.elapsed().as_secs();
            assert!((29..50).contains(&took), "{} after {took} s", probe.id);
        }
    });
    futures::future::join_all(waiting).await;
    assert_eq!(scene.world().await, before);
    proved("info", "and 30 for its body.");
}
