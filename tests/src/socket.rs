//! A bare connection to the server, past the recorder, for what no HTTP client would send. The answer to what begins as a
//! request is judged all the same.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::TestServer;
use crate::recorder::{Exchange, answer_violations};

/// Longer than the server waits for anything that a client begins and does not finish.
const PATIENCE: Duration = Duration::from_mins(2);

/// An answer as it came.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    /// The values of a header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// Fails when the contract does not have this answer to such a request.
    fn judge(&self, method: String, target: String) {
        // What is no HTTP is refused below the service, which never sees it.
        let is_below = self.body.is_empty() && self.header("x-request-id").is_empty();
        if is_below && [400, 414, 431].contains(&self.status) {
            return;
        }
        let violations = answer_violations(&Exchange {
            method,
            target,
            request_headers: Vec::new(),
            request_body: Vec::new(),
            status: self.status,
            answer_headers: self.headers.clone(),
            answer_body: self.body.clone(),
        });
        assert!(violations.is_empty(), "the contract was broken:\n{}", violations.join("\n"));
    }
}

/// Method and target, if these bytes begin with a whole request line for a path.
fn request_line(bytes: &[u8]) -> Option<(String, String)> {
    let line = bytes.split(|byte| *byte == b'\r').next()?;
    let words: Vec<_> = std::str::from_utf8(line).ok()?.split(' ').collect();
    match words[..] {
        [method, target, "HTTP/1.1" | "HTTP/1.0"] if target.starts_with('/') => {
            Some((method.to_owned(), target.to_owned()))
        }
        _ => None,
    }
}

/// A connection, and what came over it that was not read yet.
pub struct Socket {
    stream: TcpStream,
    /// Whether anything was sent.
    has_begun: bool,
    /// Method and target of the first request, until it is answered.
    asked: Option<(String, String)>,
    unread: Vec<u8>,
}

impl Socket {
    /// A connection to the server itself.
    pub async fn open(server: &TestServer) -> Self {
        let address = server.direct_address();
        let stream = TcpStream::connect(address.trim_start_matches("http://")).await.expect("it listens");
        Self { stream, has_begun: false, asked: None, unread: Vec::new() }
    }

    /// Sends bytes. The server may have closed the connection by then, which reading shows.
    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let bytes = bytes.as_ref();
        if !std::mem::replace(&mut self.has_begun, true) {
            self.asked = request_line(bytes);
        }
        let _ = self.stream.write_all(bytes).await;
    }

    /// Sends nothing more.
    pub async fn finish(&mut self) {
        let _ = self.stream.shutdown().await;
    }

    /// The next answer to a request that was not HEAD; `None` when the connection is closed instead.
    pub async fn answer(&mut self) -> Option<Reply> {
        tokio::time::timeout(PATIENCE, self.read_answer(true)).await.expect("an answer, or the end")
    }

    /// The next answer, to a request that was HEAD.
    pub async fn answer_to_head(&mut self) -> Option<Reply> {
        tokio::time::timeout(PATIENCE, self.read_answer(false)).await.expect("an answer, or the end")
    }

    /// All further answers, until the connection is closed.
    pub async fn answers(&mut self) -> Vec<Reply> {
        let mut answers = Vec::new();
        while let Some(answer) = self.answer().await {
            answers.push(answer);
        }
        answers
    }

    async fn read_answer(&mut self, has_body: bool) -> Option<Reply> {
        let end = loop {
            if let Some(at) = self.unread.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            self.read_more().await?;
        };
        let head: Vec<u8> = self.unread.drain(..end).collect();
        let head = String::from_utf8(head).expect("a head of an answer is text");
        let mut lines = head.trim_end().split("\r\n");
        let status =
            lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status line");
        let headers = lines
            .map(|line| line.split_once(':').expect("a header line"))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        let mut reply = Reply { status, headers, body: Vec::new() };
        // This server's answers all say how long they are.
        let length = reply.header("content-length").first().map_or(0, |text| text.parse().expect("a length"));
        if has_body {
            while self.unread.len() < length {
                self.read_more().await?;
            }
            reply.body = self.unread.drain(..length).collect();
        }
        if let Some((method, target)) = self.asked.take() {
            reply.judge(method, target);
        }
        Some(reply)
    }

    async fn read_more(&mut self) -> Option<()> {
        match self.stream.read_buf(&mut self.unread).await {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(()),
        }
    }
}
