//! Something of everything, for requests that should change nothing of it.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::socket::{Reply, Socket};
use crate::work::Queue;
use crate::{Probe, TestServer, ready};

/// A server that holds a workstation, an environment and an item of work.
pub struct Scene {
    pub server: TestServer,
    pub token: String,
    pub workstation: String,
    pub environment: String,
    pub item: String,
}

impl Scene {
    /// Sets it, on a server of this program (see [`crate::program`]).
    pub async fn set(program: impl Into<PathBuf>) -> Self {
        let server = TestServer::start(program).await;
        let workstation = ready(&server).await.id.to_string();
        let queue = Queue::new(&server).await;
        let item = queue.enqueue().await.id.to_string();
        let token = server.token();
        Self { server, token, workstation, environment: queue.environment.to_string(), item }
    }

    /// The operation's path with the ids of what is there, so that a request that should change nothing could.
    pub fn path(&self, probe: &Probe) -> String {
        let segments = probe.path.split('/').map(|segment| match segment {
            id if id.starts_with("ws-") => &self.workstation,
            id if id.starts_with("env_") => &self.environment,
            id if id.starts_with("work_") => &self.item,
            other => other,
        });
        segments.collect::<Vec<_>>().join("/")
    }

    /// All that is there, with its versions.
    pub async fn world(&self) -> Value {
        let environment = format!("/api/v1/cloud/environments/{}", self.environment);
        let mut world = Vec::new();
        for path in [
            "/v1/workstations".to_owned(),
            format!("/v1/workstations/{}", self.workstation),
            "/api/v1/cloud/environments".to_owned(),
            environment.clone(),
            format!("{environment}/work"),
            format!("{environment}/work/{}", self.item),
        ] {
            let answer = self.server.request("GET", &path).send().await.expect("an answer");
            assert_eq!(answer.status(), 200, "{path}");
            let version = answer.headers().get("etag").map(|tag| tag.to_str().expect("text").to_owned());
            world.push(json!([path, version, answer.json::<Value>().await.expect("JSON")]));
        }
        world.into()
    }

    /// Sends a request without a body, on a connection of its own.
    pub async fn ask(&self, method: &str, target: &str) -> Option<Reply> {
        let mut socket = Socket::open(&self.server).await;
        let token = &self.token;
        let request =
            format!("{method} {target} HTTP/1.1\r\nhost: wharf\r\nauthorization: Bearer {token}\r\n\r\n");
        socket.send(request).await;
        if method == "HEAD" { socket.answer_to_head().await } else { socket.answer().await }
    }

    /// Sends these lines, which need not be well formed, and returns every answer up to the connection's end.
    pub async fn say(&self, text: &str) -> Vec<Reply> {
        let mut socket = Socket::open(&self.server).await;
        socket.send(text.replace("TOKEN", &self.token).replace('\n', "\r\n")).await;
        // Only then, because this server takes one who sends nothing more for one who is gone.
        let mut answers: Vec<Reply> = socket.answer().await.into_iter().collect();
        socket.finish().await;
        answers.extend(socket.answers().await);
        answers
    }
}
