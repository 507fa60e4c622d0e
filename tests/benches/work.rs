//! How fast work goes through the queue, beside a bare handler in the same run on the same machine.
//!
//! `cargo bench -p wharf-tests --bench work` measures with 1,000 items stored and then with as many as `WHARF_STORED` says
//! (1,000,000 when it is not set). Everything is durable: each answer comes after its change is on disk.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use dropshot::{
    ApiDescription, ConfigDropshot, HttpError, HttpResponseOk, HttpServer, RequestContext, ServerBuilder,
    endpoint,
};
use futures::future::join_all;
use reqwest::Client;
use serde_json::{Value, json};
use wharf_server::lifecycle::work::Item;
use wharf_server::store::{Author, Outcome, Store, WorkChange, WorkRecord};
use wharf_tests::work::{Queue, session};
use wharf_tests::{Setup, TestServer, program};

/// Requests under way at any moment.
const AT_ONCE: usize = 64;
/// How long each figure is measured.
const MEASURED: Duration = Duration::from_secs(5);

const CONFIGURATION: &str =
    "[limits]\nrequests_per_second = 1000000\nburst = 1000000\n[log]\nlevel = \"warning\"\n";

/// What a handler costs that does nothing.
#[endpoint { method = POST, path = "/bare" }]
async fn do_nothing(_: RequestContext<()>) -> Result<HttpResponseOk<bool>, HttpError> {
    Ok(HttpResponseOk(true))
}

#[tokio::main]
async fn main() {
    let stored: usize =
        std::env::var("WHARF_STORED").map_or(1_000_000, |text| text.parse().expect("a number"));
    let bare = bare_rate().await;
    println!("bare dropshot handler: {bare:.0} requests/s, {AT_ONCE} at once");
    let mut server = Setup::new(program!()).configured(CONFIGURATION).start().await;
    let queue = Queue::new(&server).await;
    let environment = queue.environment.to_string();
    let few = measure(&mut server, &environment, 1_000, bare).await;
    let many = measure(&mut server, &environment, stored, bare).await;
    let change = |few: f64, many: f64| (many / few - 1.0) * 100.0;
    println!(
        "from 1,000 to {stored} stored items: heartbeats/s {:+.1} %, cycles/s {:+.1} %",
        change(few.0, many.0),
        change(few.1, many.1)
    );
}

/// Heartbeats and cycles a second with so many items stored.
async fn measure(server: &mut TestServer, environment: &str, stored: usize, bare: f64) -> (f64, f64) {
    server.kill().await;
    fill(server, environment, stored).await;
    server.start_again().await;
    let api = Arc::new(Api {
        client: Client::new(),
        base: format!("{}/api/v1/cloud/environments/{environment}/work", server.direct_address()),
        token: server.token(),
    });
    let beating = rate(|_| api.active(), |id, api| async move { api.beat(id).await }, &api).await;
    println!(
        "{stored} stored: {beating:.0} heartbeats/s, {:.2} of a bare handler's requests",
        beating / bare
    );
    let cycles = rate(|_| async {}, |(), api| async move { api.cycle().await }, &api).await;
    println!(
        "{stored} stored: {cycles:.0} cycles/s ({:.0} requests/s), {:.2} of a bare handler's requests",
        cycles * 6.0,
        cycles * 6.0 / bare
    );
    (beating, cycles)
}

/// How often a second `step` can be done by [`AT_ONCE`] tasks, each of which begins as `begin` says.
async fn rate<S, B, F>(
    begin: impl Fn(usize) -> B,
    step: impl Fn(S, Arc<Api>) -> F + Clone + Send + Sync + 'static,
    api: &Arc<Api>,
) -> f64
where
    S: Clone + Send + Sync + 'static,
    B: Future<Output = S>,
    F: Future<Output = ()> + Send,
{
    let states = join_all((0..AT_ONCE).map(begin)).await;
    let (done, over) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let began = Instant::now();
    let tasks: Vec<_> = states
        .into_iter()
        .map(|state| {
            let (done, over, step, api) =
                (Arc::clone(&done), Arc::clone(&over), step.clone(), Arc::clone(api));
            tokio::spawn(async move {
                while !over.load(Ordering::Relaxed) {
                    step(state.clone(), Arc::clone(&api)).await;
                    done.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    tokio::time::sleep(MEASURED).await;
    over.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.expect("a task ends well");
    }
    #[allow(clippy::cast_precision_loss)] // A few million at the most.
    let done = done.load(Ordering::Relaxed) as f64;
    done / began.elapsed().as_secs_f64()
}

async fn bare_rate() -> f64 {
    let mut description = ApiDescription::new();
    description.register(do_nothing).expect("one endpoint");
    let log = slog::Logger::root(slog::Discard, slog::o!());
    let server: HttpServer<()> = ServerBuilder::new(description, (), log)
        .config(ConfigDropshot { bind_address: ([127, 0, 0, 1], 0).into(), ..ConfigDropshot::default() })
        .start()
        .expect("a free port");
    let api = Arc::new(Api {
        client: Client::new(),
        base: format!("http://{}", server.local_addr()),
        token: String::new(),
    });
    let rate =
        rate(|_| async {}, |(), api| async move { drop(api.post("/bare", &Value::Null).await) }, &api).await;
    server.close().await.expect("it closes");
    rate
}

struct Api {
    client: Client,
    base: String,
    token: String,
}

impl Api {
    async fn post(&self, path: &str, body: &Value) -> Value {
        let request = self.client.post(format!("{}{path}", self.base)).bearer_auth(&self.token);
        let request = if body.is_null() { request } else { request.json(body) };
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.expect("JSON")
    }

    async fn poll(&self) -> Value {
        let request = self.client.get(format!("{}/poll", self.base)).bearer_auth(&self.token);
        request.send().await.expect("an answer").json().await.expect("JSON")
    }

    /// An acknowledged item's id.
    async fn active(&self) -> String {
        let id = self.poll().await["id"].as_str().expect("there is enough work").to_owned();
        self.post(&format!("/{id}/ack"), &Value::Null).await;
        id
    }

    async fn beat(&self, id: String) {
        self.post(&format!("/{id}/heartbeat?desired_ttl_seconds=600"), &Value::Null).await;
    }

    /// An item's whole life.
    async fn cycle(&self) {
        self.post("", &json!({"data": {"type": "session", "id": session()}})).await;
        let id = self.active().await;
        self.post(&format!("/{id}/heartbeat?expected_last_heartbeat=NO_HEARTBEAT"), &Value::Null).await;
        let draining = self.post(&format!("/{id}/stop"), &Value::Null).await;
        let stopped = self.post(&format!("/{id}/stop"), &Value::Null).await;
        assert_eq!((&draining["state"], &stopped["state"]), (&json!("stopping"), &json!("stopped")));
    }
}

/// Puts items into the store until there are so many, past the server.
async fn fill(server: &TestServer, environment: &str, stored: usize) {
    let store = Store::open(&server.data()).await.expect("the store opens");
    let mut missing = stored;
    while missing > 0 {
        let some = missing.min(2_000);
        join_all((0..some).map(|_| async {
            let at = chrono::Utc::now().timestamp_micros();
            let next = WorkRecord {
                id: format!("work_{}", uuid::Uuid::now_v7().simple()),
                environment_id: environment.to_owned(),
                session_id: session(),
                metadata: "{}".to_owned(),
                item: Item::queued(),
                generation: 1,
                created_at: at,
                updated_at: at,
            };
            let change = WorkChange { next, author: Author::own("enqueue"), claim: None };
            assert!(matches!(store.enqueue_work(change).await, Ok(Outcome::Done(_))));
        }))
        .await;
        missing -= some;
    }
    store.close().await;
}
