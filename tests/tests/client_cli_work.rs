//! Environments and work by the command line, against the real server.

use serde_json::{Value as Json, json};
use wharf_tests::user::{Ran, User};
use wharf_tests::work::session;
use wharf_tests::{TestServer, command_line, program, proved};

const CONFLICT: Option<i32> = Some(6);
const MISSING: Option<i32> = Some(5);

/// A user, and the environment that they made.
struct Owner {
    user: User,
    environment: String,
}

impl Owner {
    async fn new(server: &TestServer) -> Self {
        let user = User::of(command_line!(), &server.address(), &server.token());
        let create = ["environment", "create", "--name", "queue", "--config-type", "self_hosted"];
        let made = user.run(&[&create[..], &["--metadata", "team=art", "-o", "json"]].concat()).await.json();
        Self { user, environment: text(&made["id"]) }
    }

    /// `wharf work VERB ENVIRONMENT …`.
    async fn work(&self, verb: &str, more: &[&str]) -> Ran {
        self.user.run(&[&["work", verb, &self.environment], more].concat()).await
    }

    /// The same, for scripts.
    async fn work_json(&self, verb: &str, more: &[&str]) -> Json {
        self.work(verb, &[more, &["--output", "json"]].concat()).await.json()
    }

    /// `wharf environment VERB ENVIRONMENT …`.
    async fn own(&self, verb: &str, more: &[&str]) -> Ran {
        self.user.run(&[&["environment", verb, &self.environment], more].concat()).await
    }

    async fn enqueue(&self) -> String {
        text(&self.work_json("enqueue", &["--id", &session()]).await["id"])
    }
}

fn text(value: &Json) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

#[tokio::test]
async fn an_environment_is_made_shown_changed_archived_and_deleted() {
    let server = TestServer::start(program!()).await;
    let owner = Owner::new(&server).await;

    let shown = owner.own("show", &[]).await;
    for part in [&*owner.environment, "metadata.team", "art", "config.type", "self_hosted"] {
        assert!(shown.done().contains(part), "{part} is missing in\n{}", shown.out);
    }
    let change = ["--name", "line", "--metadata", "team", "--metadata", "room=b", "-o", "json"];
    let changed = owner.own("update", &change).await.json();
    assert_eq!((&changed["name"], &changed["metadata"]), (&json!("line"), &json!({"room": "b"})));
    proved("README: The command line", "`--metadata KEY=VALUE` sets a pair and `--metadata KEY` removes it;");

    let item = owner.enqueue().await;
    let archived = owner.own("archive", &["-o", "json"]).await.json();
    assert!(archived["archived_at"].is_string());
    let late = owner.work("enqueue", &["--id", &session()]).await;
    assert_eq!(late.code, CONFLICT, "{}", late.err);
    assert_eq!(owner.own("delete", &[]).await.code, CONFLICT, "it has live work");
    owner.work("stop", &[&item, "--force"]).await.done();
    let deleted = owner.own("delete", &["-o", "json"]).await.json();
    assert_eq!(deleted, json!({"id": owner.environment, "type": "environment_deleted"}));
    assert_eq!(owner.own("show", &[]).await.code, MISSING);
}

#[tokio::test]
async fn lists_come_in_pages_and_say_that_there_are_more() {
    let server = TestServer::start(program!()).await;
    let owner = Owner::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(owner.enqueue().await);
    }

    let first = owner.work("list", &["--limit", "2"]).await;
    assert!(first.done().starts_with("ID ") && first.out.lines().count() == 3, "{}", first.out);
    let page = first.err.trim().strip_prefix("there are more: --page ").expect("it says so").to_owned();
    let second = owner.work("list", &["--limit", "2", "--page", &page]).await;
    assert!(second.done().contains(&ids[2]) && !second.out.contains(&ids[1]), "{}", second.out);
    assert_eq!(second.err, "", "this is all");
    proved("README: The command line", "A list says when there are more, and how to get them.");

    let page = owner.work_json("list", &["--before-id", &ids[2], "--limit", "1"]).await;
    assert_eq!((&page["data"][0]["id"], &page["has_more"]), (&json!(ids[1]), &json!(true)));
    let stopped = owner.work_json("list", &["--state", "stopped"]).await;
    assert_eq!(stopped["data"], json!([]));
    assert_eq!(owner.work("list", &["--after-id", &ids[0], "--before-id", &ids[1]]).await.code, Some(3));

    let second = Owner::new(&server).await;
    let list = |page: Vec<String>| {
        let user = &owner.user;
        async move {
            let page: Vec<&str> = page.iter().map(String::as_str).collect();
            let list = ["environment", "list", "--limit", "1", "-o", "json"];
            user.run(&[&list[..], &page].concat()).await.json()
        }
    };
    let begun = list(Vec::new()).await;
    let ended = list(vec!["--page".to_owned(), text(&begun["next_page"])]).await;
    let mut found = [text(&begun["data"][0]["id"]), text(&ended["data"][0]["id"])];
    found.sort();
    assert_eq!(found, [owner.environment.clone(), second.environment]);
    assert_eq!(ended["next_page"], Json::Null);
}

#[tokio::test]
async fn an_item_is_queued_taken_kept_and_stopped() {
    let server = TestServer::start(program!()).await;
    let owner = Owner::new(&server).await;
    assert_eq!(owner.work("poll", &[]).await.done(), "nothing there\n");
    assert_eq!(owner.work_json("poll", &["--block-ms", "20"]).await, Json::Null);
    let (item, next) = (owner.enqueue().await, owner.enqueue().await);

    let polled = owner.work_json("poll", &["--worker-id", "hand", "--reclaim-older-than-ms", "0"]).await;
    assert_eq!((&polled["id"], &polled["state"]), (&json!(item), &json!("queued")));
    let stats = owner.work_json("stats", &[]).await;
    assert_eq!(
        (&stats["depth"], &stats["pending"], &stats["workers_polling"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert!(owner.work("stats", &[]).await.done().contains("oldest_queued_at"));

    let acknowledged = owner.work_json("ack", &[&item, "--worker-id", "hand"]).await;
    assert_eq!(acknowledged["state"], "starting");
    assert_eq!(owner.work("ack", &[&item, "--worker-id", "another"]).await.code, CONFLICT);
    let beat = ["--expected-last-heartbeat", "NO_HEARTBEAT", "--desired-ttl-seconds", "30"];
    let beat = owner.work_json("heartbeat", &[&[&*item], &beat[..]].concat()).await;
    assert_eq!((&beat["state"], &beat["ttl_seconds"]), (&json!("active"), &json!(30)));
    let fenced = owner.work("heartbeat", &[&item, "--expected-last-heartbeat", "NO_HEARTBEAT"]).await;
    assert!(fenced.code == CONFLICT && fenced.err.contains("lease_mismatch"), "{}", fenced.err);
    let last = text(&beat["last_heartbeat"]);
    owner.work("heartbeat", &[&item, "--expected-last-heartbeat", &last]).await.done();

    let noted = owner.work_json("update", &[&item, "--metadata", "a=1", "--metadata", "b=2"]).await;
    assert_eq!(noted["metadata"], json!({"a": "1", "b": "2"}));
    assert_eq!(
        owner.work_json("update", &[&item, "--metadata", "a"]).await["metadata"],
        json!({"b": "2"}),
        "a key alone removes the pair"
    );

    assert_eq!(owner.work_json("stop", &[&item]).await["state"], "stopping");
    assert_eq!(owner.work_json("stop", &[&item]).await["state"], "stopped");
    assert_eq!(owner.work_json("stop", &[&next, "--force"]).await["state"], "stopped");
    let shown = owner.work("show", &[&item]).await;
    assert!(shown.done().contains("requested"), "{}", shown.out);
    let unknown = format!("work_{}", "0".repeat(32));
    assert_eq!(owner.work("show", &[&unknown]).await.code, MISSING);
    proved(
        "README: The command line",
        "Work can be gone through by hand: `wharf work` enqueues, polls, acknowledges, sends heartbeats and stops.",
    );
}

#[tokio::test]
async fn a_key_of_ones_own_makes_a_repeated_command_safe() {
    let server = TestServer::start(program!()).await;
    let owner = Owner::new(&server).await;
    let enqueue = ["--id", &*session(), "--idempotency-key", "once"].map(str::to_owned);
    let enqueue: Vec<&str> = enqueue.iter().map(String::as_str).collect();
    let first = owner.work_json("enqueue", &enqueue).await;
    assert_eq!(owner.work_json("enqueue", &enqueue).await, first);
    assert_eq!(owner.work_json("stats", &[]).await["depth"], 1);
    proved("README: The command line", "`--idempotency-key` makes a repeated command safe.");
}

#[tokio::test]
async fn what_is_read_can_be_watched_and_what_is_taken_from_a_queue_cannot() {
    let user = User::new(command_line!());
    for (family, reading, changing) in [
        (
            "work",
            &["list", "show", "stats"][..],
            &["poll", "ack", "heartbeat", "stop", "update", "enqueue"][..],
        ),
        ("environment", &["list", "show"], &["create", "update", "archive", "delete"]),
        (
            "workstation",
            &["list", "show", "usage", "wait"],
            &["create", "update", "launch", "stop", "delete"],
        ),
    ] {
        for (verbs, only_read) in [(reading, true), (changing, false)] {
            for verb in verbs {
                let help = user.run(&[family, verb, "--help"]).await.out;
                assert_eq!(help.contains("--watch"), only_read, "{family} {verb}");
            }
        }
    }
    proved("README: The command line", "Every command that only reads has `--watch`;");
}
