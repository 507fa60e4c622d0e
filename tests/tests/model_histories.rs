//! Several clients at once on one resource: every answer can be explained by some order of the requests.
//!
//! `WHARF_MODEL=full` tries more histories.

use std::collections::HashSet;

use futures::future::join_all;
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use stateright::semantics::SequentialSpec;
use wharf_client::prelude::*;
use wharf_tests::history::History;
use wharf_tests::model::{Beat, Item};
use wharf_tests::work::Queue;
use wharf_tests::{Setup, TestServer, program, proved, ready, report};

/// What all histories of one resource show, each of a resource of another kind.
const ONE_AFTER_ANOTHER: &str = "Requests for one resource that are under way at once take effect one after another, \
    each at one moment between its arrival and its answer.";

const CONFIGURATION: &str = "[limits]\nrequests_per_second = 1000000\nburst = 1000000\n";

fn rounds(few: usize) -> usize {
    if std::env::var("WHARF_MODEL").as_deref() == Ok("full") { few * 20 } else { few }
}

async fn server() -> TestServer {
    Setup::new(program!()).configured(CONFIGURATION).uncounted().start().await
}

/// An answer's status, `ETag` and body.
async fn send(request: RequestBuilder) -> (u16, String, Value) {
    let answer = request.send().await.expect("an answer");
    let tag = answer.headers().get("etag").map(|tag| tag.to_str().expect("text").to_owned());
    (answer.status().as_u16(), tag.unwrap_or_default(), answer.json().await.expect("JSON"))
}

/// An environment's name, which is changed by comparing and swapping.
#[derive(Clone)]
struct Name {
    name: String,
    tag: String,
}

#[derive(Clone, Debug)]
enum NameOp {
    Read,
    /// With the `ETag` that it expects.
    Write(String, Option<String>),
}

#[derive(Clone, Debug, PartialEq)]
enum NameRet {
    /// The name and the `ETag` that it then has.
    Is(String, String),
    Mismatch,
}

impl SequentialSpec for Name {
    type Op = NameOp;
    type Ret = NameRet;

    fn invoke(&mut self, _: &NameOp) -> NameRet {
        unreachable!("every request was answered")
    }

    fn is_valid_step(&mut self, op: &NameOp, ret: &NameRet) -> bool {
        match (op, ret) {
            (NameOp::Read, NameRet::Is(name, tag)) => (name, tag) == (&self.name, &self.tag),
            (NameOp::Write(name, expected), NameRet::Is(now, tag)) => {
                let is_expected = expected.as_ref().is_none_or(|expected| *expected == self.tag);
                let is_new = *tag != self.tag;
                *self = Self { name: now.clone(), tag: tag.clone() };
                is_expected && is_new && name == now
            }
            (NameOp::Write(_, expected), NameRet::Mismatch) => {
                expected.as_ref().is_some_and(|expected| *expected != self.tag)
            }
            (NameOp::Read, NameRet::Mismatch) => false,
        }
    }
}

#[tokio::test]
async fn changes_of_one_environment_by_many_happen_one_after_another() {
    let server = server().await;
    let rounds = rounds(10);
    for round in 0..rounds {
        let queue = Queue::new(&server).await;
        let path = format!("/api/v1/cloud/environments/{}", queue.environment.as_str());
        let (_, tag, body) = send(server.request("GET", &path)).await;
        let first = Name { name: body["name"].as_str().expect("a name").to_owned(), tag };
        let history = History::default();
        join_all((0..4).map(|client| {
            let (history, server, path, mut seen) = (&history, &server, &path, first.tag.clone());
            async move {
                for turn in 0..6 {
                    let name = format!("{round} {client} {turn}");
                    let op = match fastrand::u8(..3) {
                        0 => NameOp::Read,
                        1 => NameOp::Write(name, None),
                        _ => NameOp::Write(name, Some(seen.clone())),
                    };
                    let request = match &op {
                        NameOp::Read => server.request("GET", path),
                        NameOp::Write(name, expected) => {
                            let request = server.request("POST", path).json(&json!({"name": name}));
                            match expected {
                                Some(tag) => request.header("if-match", tag),
                                None => request,
                            }
                        }
                    };
                    let answer = async {
                        match send(request).await {
                            (200, tag, body) => {
                                NameRet::Is(body["name"].as_str().unwrap_or_default().to_owned(), tag)
                            }
                            (412, ..) => NameRet::Mismatch,
                            other => panic!("{other:?}"),
                        }
                    };
                    if let NameRet::Is(_, tag) = history.call(client, op, answer).await {
                        seen = tag;
                    }
                }
            }
        }))
        .await;
        history.assert_linearizable(first);

        let (_, now, _) = send(server.request("GET", &path)).await;
        let race = join_all((0..4).map(|client| {
            let update = server.request("POST", &path).json(&json!({"name": format!("{round} {client}")}));
            send(update.header("if-match", &now))
        }));
        let mut statuses: Vec<_> = race.await.into_iter().map(|(status, ..)| status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412]);
    }
    report(&format!("{rounds} histories of 24 requests"));
    proved("info", ONE_AFTER_ANOTHER);
    proved(
        "environments-update",
        "Of several changes that name the same version in `If-Match` and come at once, one is made and the others are \
         412.",
    );
}

/// A work item, and the time of each of its heartbeats.
#[derive(Clone)]
struct Leased {
    item: Item,
    last: Option<String>,
}

#[derive(Clone, Debug)]
enum WorkOp {
    Get,
    Ack(u8),
    /// What is expected: a time, or none.
    Heartbeat(Option<String>),
    Stop(bool),
}

#[derive(Clone, Debug, PartialEq)]
enum WorkRet {
    /// The state, and a heartbeat's time.
    Is(String, Option<String>),
    Refused(u16, String),
}

impl SequentialSpec for Leased {
    type Op = WorkOp;
    type Ret = WorkRet;

    fn invoke(&mut self, _: &WorkOp) -> WorkRet {
        unreachable!("every request was answered")
    }

    fn is_valid_step(&mut self, op: &WorkOp, ret: &WorkRet) -> bool {
        let refused = match op {
            WorkOp::Get => None,
            WorkOp::Ack(worker) => self.item.acknowledge(Some(*worker)),
            WorkOp::Stop(force) => {
                self.item.stop(*force);
                None
            }
            WorkOp::Heartbeat(expected) => {
                let beat = match expected {
                    None => Beat::None,
                    Some(time) if self.last.as_ref() == Some(time) => Beat::Last,
                    Some(_) => Beat::Other,
                };
                self.item.beat(beat)
            }
        };
        match (refused, ret) {
            (Some(refused), WorkRet::Refused(status, code)) => {
                refused.status == *status && refused.code == Some(code.as_str())
            }
            (None, WorkRet::Is(state, beat)) => {
                self.last = beat.clone().or(self.last.take());
                *state == self.item.state.name()
            }
            _ => false,
        }
    }
}

#[tokio::test]
async fn what_workers_do_with_one_item_at_once_happens_one_after_another() {
    let server = server().await;
    let queue = Queue::new(&server).await;
    let rounds = rounds(20);
    for _ in 0..rounds {
        let id = queue.enqueue().await.id;
        let path = format!("/api/v1/cloud/environments/{}/work/{}", queue.environment.as_str(), id.as_str());
        let history = History::default();
        let taken = join_all((0..4_u8).map(|worker| {
            let (history, server, path, mut last) = (&history, &server, &path, None::<String>);
            async move {
                let mut taken = Vec::new();
                for _ in 0..5 {
                    let op = match fastrand::u8(..8) {
                        0 => WorkOp::Get,
                        1..=2 => WorkOp::Ack(worker % 2),
                        3..=5 => WorkOp::Heartbeat(last.clone()),
                        6 => WorkOp::Stop(false),
                        _ => WorkOp::Stop(fastrand::u8(..4) == 0),
                    };
                    let request = match &op {
                        WorkOp::Get => server.request("GET", path),
                        WorkOp::Ack(worker) => server
                            .request("POST", &format!("{path}/ack"))
                            .header("worker-id", format!("{worker}")),
                        WorkOp::Heartbeat(expected) => {
                            let expected = expected.as_deref().unwrap_or("NO_HEARTBEAT");
                            server.request(
                                "POST",
                                &format!("{path}/heartbeat?expected_last_heartbeat={expected}"),
                            )
                        }
                        WorkOp::Stop(force) => {
                            server.request("POST", &format!("{path}/stop")).json(&json!({"force": force}))
                        }
                    };
                    let answer = async {
                        let (status, _, body) = send(request).await;
                        let text = |value: &Value| value.as_str().map(str::to_owned);
                        match status {
                            200 => WorkRet::Is(
                                text(&body["state"]).unwrap_or_default(),
                                text(&body["last_heartbeat"]),
                            ),
                            _ => WorkRet::Refused(status, text(&body["error"]["code"]).unwrap_or_default()),
                        }
                    };
                    if let WorkRet::Is(_, Some(beat)) = history.call(worker.into(), op, answer).await {
                        taken.push(last.replace(beat));
                    }
                }
                taken
            }
        }));
        // What each heartbeat that was taken expected.
        let taken = taken.await.concat();
        let different: HashSet<_> = taken.iter().collect();
        assert_eq!(different.len(), taken.len(), "{taken:?}");
        history.assert_linearizable(Leased { item: Item::queued(0), last: None });
    }
    report(&format!("{rounds} histories of 20 requests"));
    proved("info", ONE_AFTER_ANOTHER);
    proved(
        "work-heartbeat",
        "Of several heartbeats that expect the same one, only one is taken, also when they come at once;",
    );
}

/// The items that wait, oldest first.
#[derive(Clone)]
struct Waiting(Vec<String>);

impl SequentialSpec for Waiting {
    type Op = ();
    type Ret = Option<String>;

    fn invoke(&mut self, (): &()) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }
}

#[tokio::test]
async fn polls_at_once_hand_out_the_oldest_items_in_order_and_each_once() {
    let server = server().await;
    let rounds = rounds(5);
    for _ in 0..rounds {
        let queue = Queue::new(&server).await;
        let mut items = Vec::new();
        for _ in 0..8 {
            items.push(queue.enqueue().await.id.to_string());
        }
        let history = History::default();
        join_all((0..5_usize).map(|worker| {
            let (history, queue) = (&history, &queue);
            async move {
                for _ in 0..2 {
                    let poll = async {
                        let poll = queue.client.work_poll().environment_id(queue.environment.clone());
                        let poll = poll.reclaim_older_than_ms(u32::MAX).worker_id(format!("{worker}"));
                        poll.send().await.expect("200").into_inner().map(|item| item.id.to_string())
                    };
                    history.call(worker, (), poll).await;
                }
            }
        }))
        .await;
        history.assert_linearizable(Waiting(items));
    }
    report(&format!("{rounds} histories of 10 polls"));
    proved("work-poll", "Polls that come at once are answered as if they had come one after another.");
}

/// A workstation that is on or off.
#[derive(Clone)]
struct Switch {
    is_on: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum SwitchOp {
    Get,
    Rename,
    Launch,
    Stop,
}

impl SequentialSpec for Switch {
    type Op = SwitchOp;
    /// The status, and the answer's own word: its `status` or its error's code.
    type Ret = (u16, String);

    fn invoke(&mut self, op: &SwitchOp) -> (u16, String) {
        let status = |is_on: bool| (200, if is_on { "running" } else { "stopped" }.to_owned());
        match op {
            SwitchOp::Get => status(self.is_on),
            SwitchOp::Rename | SwitchOp::Launch if self.is_on => (400, "workstation_not_stopped".to_owned()),
            SwitchOp::Stop if !self.is_on => (400, "workstation_not_running".to_owned()),
            SwitchOp::Rename => status(false),
            SwitchOp::Launch | SwitchOp::Stop => {
                self.is_on = *op == SwitchOp::Launch;
                status(self.is_on)
            }
        }
    }

    fn is_valid_step(&mut self, op: &SwitchOp, ret: &(u16, String)) -> bool {
        // That something else was under way is looked at apart: it changes nothing.
        ret.1 == "transition_in_progress" || self.invoke(op) == *ret
    }
}

#[tokio::test]
async fn launches_and_stops_at_once_happen_one_after_another() {
    let server = server().await;
    let rounds = rounds(3);
    for _ in 0..rounds {
        let id = ready(&server).await.id;
        let one = format!("/v1/workstations/{}", id.as_str());
        let history = History::default();
        join_all((0..4).map(|client| {
            let (history, server, one) = (&history, &server, &one);
            async move {
                for turn in 0..5 {
                    let (op, request) = match fastrand::u8(..6) {
                        0 => (SwitchOp::Get, server.request("GET", one)),
                        1 => {
                            let name = json!({"name": format!("{client} {turn}")});
                            (SwitchOp::Rename, server.request("PATCH", one).json(&name))
                        }
                        2..=3 => (SwitchOp::Launch, server.request("POST", &format!("{one}/launch"))),
                        _ => {
                            let force = json!({"force": true});
                            (SwitchOp::Stop, server.request("POST", &format!("{one}/stop")).json(&force))
                        }
                    };
                    let answer = async {
                        let (status, _, body) = send(request).await;
                        let word = if status == 200 { &body["status"] } else { &body["error"]["code"] };
                        (status, word.as_str().unwrap_or_default().to_owned())
                    };
                    history.call(client, op, answer).await;
                }
            }
        }))
        .await;
        let is_action = |op: &SwitchOp| matches!(op, SwitchOp::Launch | SwitchOp::Stop);
        for (op, (_, word), beside_an_action) in history.overlapped(is_action) {
            assert!(
                word != "transition_in_progress" || beside_an_action,
                "nothing was under way beside {op:?}"
            );
        }
        history.assert_linearizable(Switch { is_on: false });
        send(server.request("POST", &format!("{one}/stop"))).await;
    }
    report(&format!("{rounds} histories of 20 requests"));
    proved("info", ONE_AFTER_ANOTHER);
    proved(
        "info",
        "one that is refused with `transition_in_progress` came while something else was under way.",
    );
}
