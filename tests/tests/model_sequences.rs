//! Random sequences of all operations, by two owners and several workers, against the real server and a pure model.
//!
//! After each step the answer must be the model's, and everything that there is must be what the model has. A sequence
//! that fails is shortened to the steps that matter. `WHARF_MODEL=full` tries more and longer ones.

use std::collections::HashMap;
use std::sync::atomic::Ordering;

use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::Value;
use wharf_tests::model::{
    CONFIGURATION, Expected, Kind, Names, Request, Sequence, Step, Tagged, Version, World, request, sequences,
};
use wharf_tests::{Setup, TestServer, everything, program, proved, report};

/// The real server, and what the model's numbers are there.
struct Real {
    server: TestServer,
    tokens: [String; 2],
    ids: HashMap<(Kind, usize), String>,
    tags: HashMap<(Kind, usize), HashMap<u32, String>>,
    beats: HashMap<usize, String>,
    /// The last POST that was accepted: who sent it, with which key, and the answer.
    last: Option<(usize, Request, String, Value)>,
    /// What workstations had used and cost.
    usage: HashMap<usize, [f64; 4]>,
    accepted: u32,
}

impl Names for Real {
    fn id(&self, kind: Kind, number: usize) -> String {
        self.ids.get(&(kind, number)).cloned().unwrap_or_else(|| {
            let nobodys = match kind {
                Kind::Workstation => "ws-nobodys",
                Kind::Environment => "env_00000000000000000000000000000000",
                Kind::Item => "work_00000000000000000000000000000000",
            };
            nobodys.to_owned()
        })
    }

    fn last_beat(&self, item: usize) -> Option<String> {
        self.beats.get(&item).cloned()
    }
}

type Checked = Result<(), String>;

impl Real {
    async fn start() -> Self {
        let server = Setup::new(program!()).configured(CONFIGURATION).uncounted().start().await;
        let other = server.new_token("bob", &["admin"]).await;
        let tokens = [server.token(), other];
        let (ids, tags, beats) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { server, tokens, ids, tags, beats, last: None, usage: HashMap::new(), accepted: 0 }
    }

    /// Does a step, and compares.
    async fn step(&mut self, step: &Step, world: &mut World) -> Checked {
        let before = world.clone();
        let expected = world.apply(step);
        match (step, expected) {
            (Step::Restart, _) => {
                self.server.kill().await;
                self.server.start_again().await;
            }
            (Step::Repeat, expected) => {
                if let (Some(expected), Some((by, request, key, answer))) = (expected, self.last.clone()) {
                    let again = self.send(by, &request, Some(&key), expected.status).await?.1;
                    if again != answer {
                        return Err(format!("the repeated answer is {again}, the first one was {answer}"));
                    }
                }
            }
            (_, Some(expected)) => {
                let request = request(step, &before, self).ok_or("a step without a request")?;
                self.exchange(step, request, &expected, &before).await?;
            }
            (_, None) => {}
        }
        self.everything(world).await
    }

    async fn exchange(
        &mut self,
        step: &Step,
        request: Request,
        expected: &Expected,
        before: &World,
    ) -> Checked {
        let key = step.is_post().then(|| uuid::Uuid::new_v4().to_string());
        let by = caller(step);
        let (tag, answer) = self.send(by, &request, key.as_deref(), expected.status).await?;
        self.learn(step, &answer, before);
        self.compare(expected, &answer)?;
        self.accepted += u32::from(expected.is_success());
        if let (Some(tagged), Some(tag)) = (expected.tagged, tag) {
            self.tagged(tagged, &tag)?;
        }
        if let Step::CreateWorkstation { .. } = step {
            let id = answer["id"].as_str().unwrap_or_default();
            let wait = Request::get(format!("/v1/workstations/{id}/wait?status=stopped"));
            let ready = self.send(by, &wait, None, 200).await?.1;
            if ready["status"] != "stopped" {
                return Err(format!("it was not made: {ready}"));
            }
        }
        if let Some(key) = key.filter(|_| expected.is_success()) {
            self.last = Some((by, request, key, answer));
        } else if matches!(request.method, "DELETE") {
            self.last = None;
        }
        Ok(())
    }

    /// The answer's `ETag` and body, if it has this status.
    async fn send(
        &self,
        by: usize,
        request: &Request,
        key: Option<&str>,
        status: u16,
    ) -> Result<(Option<String>, Value), String> {
        let mut sent = self.server.anonymous(request.method, &request.path).bearer_auth(&self.tokens[by]);
        if let Some(body) = &request.body {
            sent = sent.json(body);
        }
        if let Some(key) = key {
            sent = sent.header("idempotency-key", key);
        }
        if let Some(worker) = request.worker {
            sent = sent.header("worker-id", format!("worker {worker}"));
        }
        if let Some(version) = request.version
            && let Some(tag) = self.condition(by, &request.path, version).await?
        {
            sent = sent.header("if-match", tag);
        }
        let answer = sent.send().await.map_err(|error| error.to_string())?;
        let (was, tag) = (answer.status().as_u16(), answer.headers().get("etag").cloned());
        let text = answer.text().await.map_err(|error| error.to_string())?;
        if was != status {
            return Err(format!("{request:?} was answered {was}, not {status}: {text}"));
        }
        let body = match text.as_str() {
            "" => Value::Null,
            yaml if request.path == "/openapi.yaml" => {
                serde_norway::from_str(yaml).map_err(|error| error.to_string())?
            }
            json => serde_json::from_str(json).map_err(|error| error.to_string())?,
        };
        Ok((tag.and_then(|tag| tag.to_str().ok().map(str::to_owned)), body))
    }

    /// What If-Match says for a version of the resource at this path.
    async fn condition(&self, by: usize, path: &str, version: Version) -> Result<Option<String>, String> {
        Ok(match version {
            Version::Any => None,
            Version::Past => Some("\"0\"".to_owned()),
            Version::Present => {
                let read = self.server.anonymous("GET", path).bearer_auth(&self.tokens[by]);
                let read = read.send().await.map_err(|error| error.to_string())?;
                let tag = read.headers().get("etag").and_then(|tag| tag.to_str().ok());
                // What is not there has none, and any will do.
                Some(tag.unwrap_or("*").to_owned())
            }
        })
    }

    /// One version has one tag, and no other version has it.
    fn tagged(&mut self, tagged: Tagged, tag: &str) -> Checked {
        let tags = self.tags.entry(tagged.resource()).or_default();
        if let Some((version, _)) =
            tags.iter().find(|(version, known)| **known == *tag && **version != tagged.version)
        {
            return Err(format!("{tag} of {tagged:?} was the tag of version {version}, too"));
        }
        match tags.insert(tagged.version, tag.to_owned()) {
            Some(known) if known != tag => Err(format!("{tagged:?} had the tag {known}, and now {tag}")),
            _ => Ok(()),
        }
    }

    /// Remembers ids and times that the answer tells.
    fn learn(&mut self, step: &Step, answer: &Value, before: &World) {
        use wharf_tests::model::{EnvironmentStep, ItemStep};
        let made = match step {
            Step::CreateWorkstation { .. } => Some((Kind::Workstation, before.workstations.len())),
            Step::CreateEnvironment { .. } => Some((Kind::Environment, before.environments.len())),
            Step::Environment { what: EnvironmentStep::Enqueue, .. } => {
                Some((Kind::Item, before.items.len()))
            }
            _ => None,
        };
        if let (Some(key), Some(id), false) = (made, answer["id"].as_str(), answer["type"] == "error") {
            self.ids.insert(key, id.to_owned());
        }
        if let (Step::Item { number, what: ItemStep::Heartbeat { .. }, .. }, Some(at)) =
            (step, answer["last_heartbeat"].as_str())
        {
            self.beats.insert(*number, at.to_owned());
        }
    }

    fn compare(&self, expected: &Expected, answer: &Value) -> Checked {
        if let Some(code) = expected.code
            && answer["error"]["code"] != code
        {
            return Err(format!("the code is not {code}: {answer}"));
        }
        self.holds(&expected.facts, answer)
            .map_err(|place| format!("{place} is not as in {}: {answer}", expected.facts))
    }

    /// Whether an answer holds all facts; the place where it does not.
    fn holds(&self, facts: &Value, answer: &Value) -> Checked {
        match (facts, answer) {
            (Value::Object(facts), Value::Object(members)) => facts.iter().try_for_each(|(name, fact)| {
                let member = members.get(name).unwrap_or(&Value::Null);
                // Metadata is all that it holds.
                let is_same = name != "metadata"
                    || fact.as_object().map(serde_json::Map::len)
                        == member.as_object().map(serde_json::Map::len);
                if !is_same {
                    return Err(format!("/{name}"));
                }
                self.holds(fact, member).map_err(|place| format!("/{name}{place}"))
            }),
            (Value::Array(facts), Value::Array(items)) if facts.len() == items.len() => {
                facts.iter().zip(items).enumerate().try_for_each(|(index, (fact, item))| {
                    self.holds(fact, item).map_err(|place| format!("/{index}{place}"))
                })
            }
            (Value::String(fact), Value::String(text)) => {
                let wanted = self.named(fact).unwrap_or_else(|| fact.clone());
                if wanted == *text { Ok(()) } else { Err(String::new()) }
            }
            _ if facts == answer => Ok(()),
            _ => Err(String::new()),
        }
    }

    /// The id that a text such as `@item 2` stands for.
    fn named(&self, fact: &str) -> Option<String> {
        let (kind, number) = fact.strip_prefix('@')?.split_once(' ')?;
        let kind = match kind {
            "workstation" => Kind::Workstation,
            "environment" => Kind::Environment,
            _ => Kind::Item,
        };
        Some(self.id(kind, number.parse().ok()?))
    }

    /// Everything is as the model has it, whoever looks; and nobody gets cheaper.
    async fn everything(&mut self, world: &World) -> Checked {
        for by in 0..2 {
            let workstations =
                self.send(by, &Request::get("/v1/workstations?limit=100".to_owned()), None, 200).await?;
            self.compare(&Expected::ok(world.workstation_page(by)), &workstations.1)?;
            let environments = "/api/v1/cloud/environments?limit=100&include_archived=true".to_owned();
            let environments = self.send(by, &Request::get(environments), None, 200).await?;
            self.compare(&Expected::ok(world.environment_page(by, true)), &environments.1)?;
        }
        for (number, one) in world.environments.iter().enumerate() {
            if one.exists && !one.cloud {
                let id = self.id(Kind::Environment, number);
                let work = Request::get(format!("/api/v1/cloud/environments/{id}/work?limit=100"));
                let work = self.send(one.owner, &work, None, 200).await?;
                self.compare(&Expected::ok(world.item_page(number, None)), &work.1)?;
            }
        }
        for (number, one) in world.workstations.iter().enumerate().filter(|(_, one)| one.exists) {
            let usage =
                Request::get(format!("/v1/workstations/{}/usage", self.id(Kind::Workstation, number)));
            let usage = self.send(one.owner, &usage, None, 200).await?.1;
            let now = ["cpuHours", "gpuHours", "storageGBHours", "costUSD"]
                .map(|name| usage[name].as_f64().unwrap_or(-1.0));
            let before = self.usage.insert(number, now).unwrap_or_default();
            if now.iter().zip(before).any(|(now, before)| *now < before) {
                return Err(format!(
                    "the use of workstation {number} has become less: {before:?} before, {now:?} now"
                ));
            }
        }
        Ok(())
    }
}

fn caller(step: &Step) -> usize {
    match step {
        Step::CreateWorkstation { by, .. }
        | Step::ListWorkstations { by }
        | Step::Workstation { by, .. }
        | Step::CreateEnvironment { by, .. }
        | Step::ListEnvironments { by, .. }
        | Step::Environment { by, .. }
        | Step::Item { by, .. } => *by,
        _ => 0,
    }
}

/// What was tried.
#[derive(Default)]
struct Counts {
    sequences: u32,
    steps: u32,
    /// Steps that were not refused.
    accepted: u32,
}

#[test]
fn every_sequence_of_requests_is_answered_as_the_model_says() {
    let full = std::env::var("WHARF_MODEL").as_deref() == Ok("full");
    let (cases, most) = match (full, everything()) {
        (true, _) => (100, 100),
        (false, true) => (12, 40),
        (false, false) => (4, 40),
    };
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let counts = std::cell::RefCell::new(Counts::default());
    let outcome = TestRunner::new(config).run(&sequences(most), |Sequence { steps, done }| {
        let checked = runtime.block_on(async {
            let (mut real, mut world) = (Real::start().await, World::default());
            for (index, step) in steps.iter().enumerate() {
                if let Some(done) = &done {
                    done.fetch_add(1, Ordering::SeqCst);
                }
                real.step(step, &mut world)
                    .await
                    .map_err(|wrong| format!("step {index}, {step:?}: {wrong}"))?;
                counts.borrow_mut().steps += 1;
            }
            // However it went, what it came to outlives the server.
            real.step(&Step::Restart, &mut world).await?;
            counts.borrow_mut().sequences += 1;
            counts.borrow_mut().accepted += real.accepted;
            Ok::<_, String>(())
        });
        checked.map_err(TestCaseError::fail)
    });
    let Counts { sequences, steps, accepted } = counts.into_inner();
    report(&format!("{sequences} sequences of {steps} steps, {accepted} of them accepted"));
    if let Err(error) = outcome {
        panic!("{error}");
    }
    proved(
        "info",
        "Whoever reads afterwards, a resource or a list, finds what was answered, also after the service was killed. A \
         request that is refused with 400, 404, 409 or 412 changes nothing;",
    );
    proved("info", "No two versions of a resource have the same `ETag`, and what changes nothing keeps it.");
}
