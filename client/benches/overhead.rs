//! What a call through the client costs over the same exchange through bare reqwest.
//!
//! Both read the same answer into the same type, over a connection that is kept open, from a server that does nothing.

use criterion::{Criterion, criterion_group, criterion_main};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wharf_client::prelude::*;
use wharf_client::types::Workstation;

const ANSWER: &str = r#"{"id":"ws-12345","name":"Artist-Workstation-01","status":"running","configuration":{"cpuCores":8,"memoryGB":32,"gpu":"NVIDIA RTX A5000","storageGB":512,"region":"us-west-2"},"labels":{"team":"art"},"statusReason":null,"transition":null,"enforcement":{"cpu":"enforced","memory":"enforced","storage":"accounted","gpu":"accounted"},"createdAt":"2025-09-11T12:00:00Z","updatedAt":"2025-09-11T12:05:00Z"}"#;

/// Answers whatever ends with an empty line.
async fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: r-1\r\netag: \"1\"\r\ncontent-length: ";
    let response = format!("{head}{}\r\n\r\n{ANSWER}", ANSWER.len());
    let mut seen = Vec::new();
    loop {
        if stream.read_buf(&mut seen).await? == 0 {
            return Ok(());
        }
        if seen.ends_with(b"\r\n\r\n") {
            seen.clear();
            stream.write_all(response.as_bytes()).await?;
        }
    }
}

fn overhead(criterion: &mut Criterion) {
    // The server and both clients share one thread: waking another one costs more than all that is measured here, and not
    // the same each time.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("it is bound"));
    runtime.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            drop(stream.set_nodelay(true));
            tokio::spawn(answer(stream));
        }
    });

    let bare = reqwest::Client::new();
    let url = format!("{address}/v1/workstations/ws-12345");
    criterion.bench_function("bare reqwest", |bencher| {
        bencher.iter(|| {
            runtime.block_on(async {
                let sent =
                    bare.get(&url).header("accept", "application/json").bearer_auth("any").send().await;
                let body = sent.expect("an answer").bytes().await.expect("a body");
                serde_json::from_slice::<Workstation>(&body).expect("a workstation")
            })
        });
    });

    let wharf = wharf_client::connect(&address, "any").expect("a client");
    criterion.bench_function("wharf-client", |bencher| {
        bencher.iter(|| {
            runtime.block_on(async {
                wharf.workstations_get().id("ws-12345").send().await.expect("a workstation").into_inner()
            })
        });
    });
}

criterion_group!(benches, overhead);
criterion_main!(benches);
