//! The request that a step of the model is on the wire.

use serde_json::{Value, json};

use super::{Beat, EnvironmentStep, GPU, ItemStep, Kind, Step, Version, WorkstationStep, World};
use crate::work::session;

/// A request, but for the token and the key.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: &'static str,
    pub path: String,
    pub body: Option<Value>,
    /// The version of the resource at `path` that it is for.
    pub version: Option<Version>,
    pub worker: Option<u8>,
}

/// What the model's numbers are on the wire.
pub trait Names {
    fn id(&self, kind: Kind, number: usize) -> String;

    /// The time of an item's last heartbeat.
    fn last_beat(&self, item: usize) -> Option<String>;
}

impl Request {
    pub fn get(path: String) -> Self {
        Self { method: "GET", path, body: None, version: None, worker: None }
    }

    fn post(path: String, body: Option<Value>) -> Self {
        Self { method: "POST", body, ..Self::get(path) }
    }
}

const ENVIRONMENTS: &str = "/api/v1/cloud/environments";

/// The request of a step in a world as it was before it; none for what is no request of its own.
pub fn request(step: &Step, world: &World, names: &impl Names) -> Option<Request> {
    Some(match step {
        Step::Restart | Step::Repeat => return None,
        Step::Health => Request::get("/healthz".to_owned()),
        Step::Contract { json } => Request::get(format!("/openapi.{}", if *json { "json" } else { "yaml" })),
        Step::CreateWorkstation { cores, gpu, .. } => {
            let body = json!({
                "name": format!("made {}", world.workstations.len()),
                "configuration": configuration(*cores, *gpu, Some("us-west-2")),
            });
            Request::post("/v1/workstations".to_owned(), Some(body))
        }
        Step::ListWorkstations { .. } => Request::get("/v1/workstations?limit=100".to_owned()),
        Step::Workstation { number, what, .. } => {
            let one = format!("/v1/workstations/{}", names.id(Kind::Workstation, *number));
            let status = world.workstations.get(*number).map_or("stopped", super::Workstation::status);
            workstation(what, one, status)
        }
        Step::CreateEnvironment { cloud, .. } => {
            let name = format!("made {}", world.environments.len());
            Request::post(ENVIRONMENTS.to_owned(), Some(json!({"name": name, "config": config(*cloud)})))
        }
        Step::ListEnvironments { archived, .. } => {
            Request::get(format!("{ENVIRONMENTS}?limit=100&include_archived={archived}"))
        }
        Step::Environment { number, what, .. } => {
            environment(what, format!("{ENVIRONMENTS}/{}", names.id(Kind::Environment, *number)))
        }
        Step::Item { number, what, .. } => {
            let environment = world.items.get(*number).map_or(0, |item| item.environment);
            let environment = names.id(Kind::Environment, environment);
            let one = format!("{ENVIRONMENTS}/{environment}/work/{}", names.id(Kind::Item, *number));
            item(what, &one, names.last_beat(*number).as_deref())
        }
    })
}

fn configuration(cores: u32, gpu: bool, region: Option<&str>) -> Value {
    let gpu = if gpu { json!(GPU) } else { json!(null) };
    let mut configuration = json!({"cpuCores": cores, "memoryGB": 1, "storageGB": 1, "gpu": gpu});
    if let Some(region) = region {
        configuration["region"] = json!(region);
    }
    configuration
}

fn config(cloud: bool) -> Value {
    json!({"type": if cloud { "cloud" } else { "self_hosted" }})
}

fn workstation(what: &WorkstationStep, one: String, status: &str) -> Request {
    let patch = |body: Value, version: Version| Request {
        method: "PATCH",
        body: Some(body),
        version: Some(version),
        ..Request::get(one.clone())
    };
    match what {
        WorkstationStep::Get => Request::get(one),
        WorkstationStep::Rename { name, version } => {
            patch(json!({"name": format!("renamed {name}")}), *version)
        }
        WorkstationStep::Reconfigure { cores, gpu, version } => {
            patch(json!({"configuration": configuration(*cores, *gpu, None)}), *version)
        }
        WorkstationStep::Launch => Request::post(format!("{one}/launch"), None),
        WorkstationStep::Stop { force } => {
            Request::post(format!("{one}/stop"), Some(json!({"force": force})))
        }
        WorkstationStep::Delete => Request { method: "DELETE", ..Request::get(one) },
        WorkstationStep::Usage => Request::get(format!("{one}/usage")),
        WorkstationStep::Wait => Request::get(format!("{one}/wait?status={status}")),
    }
}

fn environment(what: &EnvironmentStep, one: String) -> Request {
    let work = format!("{one}/work");
    match what {
        EnvironmentStep::Get => Request::get(one),
        EnvironmentStep::Update { name, version } => Request {
            version: Some(*version),
            ..Request::post(one, Some(json!({"name": format!("renamed {name}")})))
        },
        EnvironmentStep::Turn { cloud } => Request::post(one, Some(json!({"config": config(*cloud)}))),
        EnvironmentStep::Archive => Request::post(format!("{one}/archive"), None),
        EnvironmentStep::Delete => Request { method: "DELETE", ..Request::get(one) },
        EnvironmentStep::Enqueue => {
            Request::post(work, Some(json!({"data": {"type": "session", "id": session()}})))
        }
        EnvironmentStep::List { state } => {
            let state = state.map_or_else(String::new, |state| format!("&state={}", state.name()));
            Request::get(format!("{work}?limit=100{state}"))
        }
        EnvironmentStep::Poll { worker, again } => {
            let reclaim = if *again { 0 } else { u32::MAX };
            Request {
                worker: *worker,
                ..Request::get(format!("{work}/poll?reclaim_older_than_ms={reclaim}"))
            }
        }
        EnvironmentStep::Stats => Request::get(format!("{work}/stats")),
    }
}

fn item(what: &ItemStep, one: &str, last_beat: Option<&str>) -> Request {
    match what {
        ItemStep::Get => Request::get(one.to_owned()),
        ItemStep::Update { priority, version } => {
            let priority = priority.map(|priority| priority.to_string());
            Request {
                version: Some(*version),
                ..Request::post(one.to_owned(), Some(json!({"metadata": {"priority": priority}})))
            }
        }
        ItemStep::Ack { worker } => Request { worker: *worker, ..Request::post(format!("{one}/ack"), None) },
        ItemStep::Heartbeat { expected, ttl } => {
            let never = "2020-01-01T00:00:00.000001Z";
            let expected = match expected {
                Beat::Any => String::new(),
                Beat::None => "&expected_last_heartbeat=NO_HEARTBEAT".to_owned(),
                Beat::Last => format!("&expected_last_heartbeat={}", last_beat.unwrap_or(never)),
                Beat::Other => format!("&expected_last_heartbeat={never}"),
            };
            Request::post(format!("{one}/heartbeat?desired_ttl_seconds={ttl}{expected}"), None)
        }
        ItemStep::Stop { force } => Request::post(format!("{one}/stop"), Some(json!({"force": force}))),
    }
}
