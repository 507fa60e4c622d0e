//! Environments: what they are, and what archiving and deleting them means for their work.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::WorkState;
use wharf_server::store::{Position, Store, WorkFilter};
use wharf_tests::work::{Queue, conflict, environment, refusal, session};
use wharf_tests::{TestServer, program, proved};

const BASE: &str = "/api/v1/cloud/environments";

async fn create(server: &TestServer, body: Value) -> Value {
    let answer = server.request("POST", BASE).json(&body).send().await.expect("an answer");
    assert_eq!(answer.status(), 201);
    answer.json().await.expect("JSON")
}

async fn post(server: &TestServer, path: &str, body: Value) -> (u16, Value) {
    let answer = server.request("POST", path).json(&body).send().await.expect("an answer");
    (answer.status().as_u16(), answer.json().await.expect("JSON"))
}

#[tokio::test]
async fn a_configuration_comes_back_as_it_was_given() {
    let server = TestServer::start(program!()).await;
    for config in [
        json!({"type": "self_hosted"}),
        json!({"type": "self_hosted", "setup_script": "make"}),
        json!({"type": "cloud"}),
        json!({
            "type": "cloud",
            "setup_script": "true",
            "networking": {"type": "limited", "allow_mcp_servers": true, "allowed_hosts": ["example.com"]},
            "packages": {"apt": ["ripgrep"], "pip": ["numpy==2"]}
        }),
        json!({"type": "cloud", "networking": {"type": "unrestricted"}}),
        json!({
            "type": "cloud",
            "networking": {"type": "limited", "allow_mcp_servers": false, "allow_package_managers": true},
            "packages": {"cargo": ["ripgrep"], "gem": ["rake"], "go": ["golang.org/x/tools"], "npm": ["left-pad"]}
        }),
        json!({"type": "cloud", "networking": {"type": "limited", "allow_package_managers": false}}),
    ] {
        let made = create(&server, json!({"name": "a", "config": config})).await;
        assert_eq!(made["config"], config);
    }
    proved("EnvironmentConfig", "Members that were not given are absent.");
    proved("environments-create", "The configuration comes back as it was given.");
    for wrong in [
        json!({"name": "a"}),
        json!({"name": "", "config": {"type": "cloud"}}),
        json!({"name": "a", "config": {}}),
        json!({"name": "a", "config": {"type": "elsewhere"}}),
        json!({"name": "a", "config": {"type": "self_hosted", "packages": {}}}),
        json!({"name": "a", "config": {"type": "cloud", "networking": {"type": "limited", "x": 1}}}),
        json!({"name": "a", "config": ["cloud"]}),
        json!({"name": "a", "config": {"type": "cloud"}, "metadata": {"a": null}}),
    ] {
        assert_eq!(post(&server, BASE, wrong.clone()).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn null_in_a_configuration_is_as_good_as_nothing() {
    let server = TestServer::start(program!()).await;
    let networking = json!({"type": "limited", "allow_mcp_servers": null, "allow_package_managers": null});
    for (given, kept) in [
        (json!({"type": "self_hosted", "setup_script": null}), json!({"type": "self_hosted"})),
        (
            json!({"type": "cloud", "setup_script": null, "networking": networking}),
            json!({"type": "cloud", "networking": {"type": "limited"}}),
        ),
        (
            json!({"type": "cloud", "packages": {"type": "packages", "apt": ["jq"]}}),
            json!({"type": "cloud", "packages": {"apt": ["jq"]}}),
        ),
    ] {
        let made = create(&server, json!({"name": "a", "description": null, "config": given})).await;
        assert_eq!((&made["config"], &made["description"]), (&kept, &json!(null)));
        let bare = create(&server, json!({"name": "a", "config": kept})).await;
        assert_eq!((&bare["config"], &bare["description"]), (&kept, &json!(null)), "the same as absent");
    }
    proved("CloudChoice.setup_script", "none when absent or null.");
    proved("SelfHostedChoice.setup_script", "none when absent or null.");
    proved("PackagesMark", "it need not be given.");
    proved("EnvironmentCreate.description", "nothing is said when absent or null.");
    proved("Environment.description", "null when nothing was said.");
}

#[tokio::test]
async fn an_update_replaces_the_configuration_merges_metadata_and_leaves_the_rest() {
    let server = TestServer::start(program!()).await;
    let body = json!({
        "name": "a", "description": "d", "metadata": {"k": "1", "l": "2"},
        "config": {"type": "cloud", "setup_script": "x", "packages": {"apt": ["y"]}}
    });
    let made = create(&server, body).await;
    let path = format!("{BASE}/{}", made["id"].as_str().expect("an id"));
    let (_, same) = post(&server, &path, json!({})).await;
    assert_eq!(same, made, "not even its age");
    proved("environments-update", "An empty object changes nothing.");
    let patch = json!({"config": {"type": "cloud"}, "metadata": {"k": null, "l": "4", "m": "3"}});
    let (_, next) = post(&server, &path, patch).await;
    assert_eq!(
        (&next["config"], &next["metadata"]),
        (&json!({"type": "cloud"}), &json!({"l": "4", "m": "3"}))
    );
    assert_eq!((&next["name"], &next["description"]), (&json!("a"), &json!("d")));
    for description in [json!("e"), json!(null)] {
        let (_, last) = post(&server, &path, json!({"name": "b", "description": description})).await;
        assert_eq!((&last["name"], &last["description"]), (&json!("b"), &description));
    }
    proved(
        "environments-update",
        "Changes what is given and leaves the rest. `config` is replaced whole; `metadata` is merged: a value sets its \
         key, null deletes it; a null `description` removes it.",
    );
    proved("EnvironmentUpdate.description", "null removes it.");
    assert_eq!(post(&server, &path, json!({"name": null})).await.0, 400);
}

#[tokio::test]
async fn environments_are_listed_by_age_in_pages_without_archived_ones() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(environment(&client).await);
    }
    client
        .environments_archive()
        .environment_id(made[1].id.clone())
        .body(wharf_client::types::NoOptions {})
        .send()
        .await
        .expect("200");
    let ids = |page: &wharf_client::types::EnvironmentPage| -> Vec<String> {
        page.data.iter().map(|one| one.id.to_string()).collect()
    };
    let all: Vec<String> = made.iter().map(|one| one.id.to_string()).collect();
    assert!(all.is_sorted());
    proved("EnvironmentId", "ids sort by age.");
    assert!(made.iter().all(|one| one.name == made[0].name));
    proved("EnvironmentName", "it need not be unique.");
    let first = client.environments_list().limit(2_u32).send().await.expect("200").into_inner();
    assert_eq!((ids(&first), first.has_more), (vec![all[0].clone(), all[2].clone()], true));
    let next = client.environments_list().limit(2_u32).page(first.next_page.expect("a page")).send().await;
    let next = next.expect("200").into_inner();
    assert_eq!((ids(&next), next.has_more, &next.next_page), (all[3..].to_vec(), false, &None));
    proved("environments-list", "`next_page` is the `page` of the page that follows, null on the last page.");
    proved("PageOfEnvironments", "The `next_page` of the page before, unchanged.");
    proved("EnvironmentPage.next_page", "null on the last page.");
    let archived = client.environments_list().include_archived(true).send().await.expect("200").into_inner();
    assert_eq!(ids(&archived), all);
    let live = client.environments_list().include_archived(false).send().await.expect("200").into_inner();
    assert_eq!(ids(&live), [&all[..1], &all[2..]].concat());
    proved("IncludeArchived", "Whether archived environments are listed, too.");
    let stranger = server.client_with(&server.new_token("stranger", &["work:read", "work:write"]).await);
    let none = stranger.environments_list().include_archived(true).send().await.expect("200").into_inner();
    assert_eq!((ids(&none), none.first_id, none.last_id), (Vec::new(), None, None));
    proved("EnvironmentPage.first_id", "null when there is none.");
    proved("EnvironmentPage.last_id", "null when there is none.");
    proved(
        "environments-list",
        "The caller's environments, oldest first, without archived ones unless `include_archived` is true.",
    );
    let (from, to) = (made[2].created_at, made[3].created_at);
    let window =
        client.environments_list().created_at_gte(from).created_at_lte(to).send().await.expect("200");
    assert_eq!(ids(&window), all[2..4]);
    proved("CreatedFrom", "Only environments created then or later.");
    proved("CreatedTo", "Only environments created then or earlier.");
}

#[tokio::test]
async fn an_archived_environment_takes_no_new_work_and_goes_on_with_what_it_has() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    let archive = || {
        let archive = queue.client.environments_archive().environment_id(queue.environment.clone());
        archive.body(wharf_client::types::NoOptions {}).send()
    };
    let get = || queue.client.environments_get().environment_id(queue.environment.clone()).send();
    assert_eq!(get().await.expect("200").archived_at, None);
    proved("Environment.archived_at", "null while it takes work.");
    let archived = archive().await.expect("200");
    assert!(archived.archived_at.is_some());
    let again = archive().await.expect("200");
    assert_eq!((again.archived_at, again.updated_at), (archived.archived_at, archived.updated_at));
    proved("environments-archive", "Archiving an archived environment changes nothing and is 200.");
    let got = get().await.expect("200");
    assert_eq!((&got.id, got.archived_at), (&queue.environment, archived.archived_at));
    proved("environments-get", "The environment as it is now, archived or not.");
    let body = serde_json::from_value::<wharf_client::types::WorkEnqueue>(
        json!({"data": {"type": "session", "id": session()}}),
    );
    let enqueue =
        queue.client.work_enqueue().environment_id(queue.environment.clone()).body(body.expect("valid"));
    assert_eq!(refusal(enqueue.send().await), conflict("environment_archived"));
    proved("work-enqueue", "409 `environment_archived` when it is archived.");
    assert_eq!(queue.poll("a").await.map(|item| item.id), Some(id.clone()), "live work goes on");
    queue.ack(&id, "a").await.expect("200");
    queue.beat(&id, "NO_HEARTBEAT", 90).await.expect("200");
    proved(
        "environments-archive",
        "Takes no new work from now on; work that is live goes on and is still handed out.",
    );
}

#[tokio::test]
async fn an_environment_with_live_work_is_neither_deleted_nor_turned_into_another_type() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let (item, _) = queue.active("a").await;
    let path = format!("{BASE}/{}", *queue.environment);
    let delete = || queue.client.environments_delete().environment_id(queue.environment.clone()).send();
    let archive = queue.client.environments_archive().environment_id(queue.environment.clone());
    archive.body(wharf_client::types::NoOptions {}).send().await.expect("200");
    assert_eq!(refusal(delete().await), conflict("environment_has_live_work"));
    let (status, refused) = post(&server, &path, json!({"config": {"type": "cloud"}})).await;
    assert_eq!((status, &refused["error"]["code"]), (409, &json!("environment_has_live_work")));
    assert_eq!(
        post(&server, &path, json!({"config": {"type": "self_hosted", "setup_script": "x"}})).await.0,
        200
    );
    proved(
        "environments-update",
        "The type of `config` can't be changed while work is live: 409 `environment_has_live_work`.",
    );
    for state in [WorkState::Stopping, WorkState::Stopped] {
        assert_eq!(refusal(delete().await), conflict("environment_has_live_work"), "not {state} yet");
        assert_eq!(queue.stop(&item.id, false).await.expect("200").state, state);
    }
    assert_eq!(delete().await.expect("200").id, queue.environment);
    proved(
        "environments-delete",
        "While any of its work is live (not `stopped`) it is 409 `environment_has_live_work`; archive it, let the work \
         end, then delete it.",
    );
}

#[tokio::test]
async fn only_a_self_hosted_environment_has_work() {
    let server = TestServer::start(program!()).await;
    let made = create(&server, json!({"name": "a", "config": {"type": "cloud"}})).await;
    let path = format!("{BASE}/{}/work", made["id"].as_str().expect("an id"));
    let one = format!("{path}/work_00000000000000000000000000000000");
    for (method, path) in [
        ("GET", path.clone()),
        ("GET", format!("{path}/poll")),
        ("GET", format!("{path}/stats")),
        ("GET", one.clone()),
        ("POST", format!("{one}/ack")),
        ("POST", format!("{one}/heartbeat")),
        ("POST", format!("{one}/stop")),
    ] {
        let answer = server.request(method, &path).send().await.expect("an answer");
        assert_eq!(answer.status(), 400, "{method} {path}");
        let body: Value = answer.json().await.expect("JSON");
        assert_eq!(body["error"]["code"], "environment_not_self_hosted", "{method} {path}");
    }
    for (path, body) in
        [(path, json!({"data": {"type": "session", "id": session()}})), (one, json!({"metadata": {}}))]
    {
        let (status, body) = post(&server, &path, body).await;
        assert_eq!((status, &body["error"]["code"]), (400, &json!("environment_not_self_hosted")), "{path}");
    }
    proved(
        "work-enqueue",
        "400 `environment_not_self_hosted` when the environment is not of type `self_hosted`;",
    );
    proved("EnvironmentType", "`cloud`: a configuration that is only kept.");
    proved(
        "environments-create",
        "one of type `cloud` only keeps its configuration, and every request for its work is 400 \
         `environment_not_self_hosted`.",
    );
    let queue = Queue::new(&server).await;
    let id = queue.enqueue().await.id;
    assert_eq!(queue.poll("one of the caller's own").await.map(|item| item.id), Some(id));
    proved(
        "environments-create",
        "An environment is a queue of work. In one of type `self_hosted`, workers of the caller's own take the work;",
    );
}

#[tokio::test]
async fn the_longest_texts_are_taken_however_they_are_written() {
    let server = TestServer::start(program!()).await;
    let (longest, escaped) = (|length| "😀".repeat(length), "\\ud83d\\ude00");
    let metadata: serde_json::Map<_, _> =
        (10..26).map(|pair| (format!("{pair}{}", longest(62)), json!(longest(512)))).collect();
    let environment = json!({
        "name": longest(255),
        "description": longest(2048),
        "config": {"type": "self_hosted", "setup_script": longest(16384)},
        "metadata": metadata,
    });
    let body = environment.to_string().replace('😀', escaped);
    let request = server.request("POST", BASE).header("content-type", "application/json").body(body);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), 201);
    let made: Value = answer.json().await.expect("JSON");
    for member in ["name", "description", "config", "metadata"] {
        assert_eq!(made[member], environment[member], "{member}");
    }
    proved(
        "environments-create",
        "Texts may be as long as the schemas say, in characters, however they are written in JSON.",
    );
}

/// How many items the environment has left in the store, seen past the server.
async fn left_behind(server: &TestServer, environment: &str) -> usize {
    let store = Store::open(&server.data()).await.expect("the store opens");
    let filter = WorkFilter { from: Position::After(""), state: None, limit: 2_000 };
    let left = store.works(environment, filter).await.expect("a page").len();
    store.close().await;
    left
}

#[tokio::test]
async fn what_a_deleted_environment_leaves_is_unseen_at_once_and_removed_even_after_a_crash() {
    let mut server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let path = format!("{BASE}/{}", *queue.environment);
    // More than are removed in one go.
    for _ in 0..12 {
        let stopped = (0..50).map(|_| async {
            let item = queue.enqueue().await;
            queue.stop(&item.id, true).await.expect("200");
            item.id
        });
        futures::future::join_all(stopped).await;
    }
    let last = queue.enqueue().await.id;
    queue.stop(&last, true).await.expect("200");
    server.faults("store.remove fail");
    queue.client.environments_delete().environment_id(queue.environment.clone()).send().await.expect("200");
    for gone in [path.clone(), format!("{path}/work"), format!("{path}/work/{}", *last)] {
        let answer = server.request("GET", &gone).send().await.expect("an answer");
        assert_eq!(answer.status(), 404, "{gone}");
    }
    assert_eq!(left_behind(&server, &queue.environment).await, 601);
    server.kill().await;
    server.faults("");
    server.start_again().await;
    let began = Instant::now();
    while left_behind(&server, &queue.environment).await > 0 {
        assert!(began.elapsed() < Duration::from_mins(1), "it is not removed");
    }
    proved(
        "environments-delete",
        "Removes an environment and its stopped work: from the answer on all of it is 404, and its items leave the store, \
         even if the service is killed meanwhile.",
    );
}
