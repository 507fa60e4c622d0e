//! What holds a workstation, and what is only counted: what the server says, against what the operating system does.

use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::{EnforcementLevel, Workstation};
use wharf_tests::run::Run;
use wharf_tests::{Setup, TestServer, processes_of, program, proved, ready, required};

const GB: u32 = 1 << 30;

/// Keeps 300 MB in memory until it is ended, and says when it has them.
const HOLD: &str = "{ head -c 300000000 /dev/zero; : > held; sleep 1000; } | tail > /dev/null &";

async fn launched(server: &TestServer) -> Workstation {
    let id = ready(server).await.id;
    server.client().workstations_launch().id(id).send().await.expect("200").into_inner()
}

fn text(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path).expect("text").trim().to_owned()
}

fn parent_of(process: u32) -> u32 {
    let status = text(format!("/proc/{process}/status"));
    let parent = status.lines().find_map(|line| line.strip_prefix("PPid:")).expect("it has one");
    parent.trim().parse().expect("a number")
}

async fn usage(server: &TestServer, id: &str) -> Value {
    let answer = server.request("GET", &format!("/v1/workstations/{id}/usage")).send().await;
    answer.expect("200").json().await.expect("JSON")
}

fn number(usage: &Value, field: &str) -> f64 {
    usage[field].as_f64().unwrap_or_else(|| panic!("{field} of {usage}"))
}

/// Its use when the next sample is taken.
async fn next_sample(server: &TestServer, id: &str) -> (DateTime<Utc>, Value) {
    let before = usage(server, id).await["lastUpdated"].clone();
    let began = Instant::now();
    let sampled = loop {
        let now = usage(server, id).await;
        if now["lastUpdated"] != before {
            break now;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "no sample is taken");
    };
    let time = sampled["lastUpdated"].as_str().and_then(|time| time.parse().ok());
    (time.expect("a time"), sampled)
}

#[tokio::test]
async fn a_workstation_is_one_process_tree_under_a_supervisor_of_its_own() {
    let server = TestServer::start(program!()).await;
    let mut supervisors = BTreeSet::new();
    for _ in 0..2 {
        let id = launched(&server).await.id.to_string();
        // A child, one whose parent ends, and one with a session of its own.
        server.say(&id, "sleep 1000 & (sleep 1000 &); setsid sleep 1000 & : > begun").await;
        server.see(&id, "begun").await;
        let supervisor = Run::of(&server, &id).process("supervisor");
        let processes = processes_of(&id);
        assert!(processes.len() >= 4, "{processes:?}");
        for process in processes {
            let mut ancestor = process;
            while ancestor != supervisor {
                assert!(ancestor > 1, "{process} is not below {supervisor}");
                ancestor = parent_of(ancestor);
            }
        }
        supervisors.insert(supervisor);
    }
    assert_eq!(supervisors.len(), 2, "one each");
    proved(
        "README: Run it",
        "The driver `local` runs each workstation as one process tree under a supervisor of its own.",
    );
}

#[tokio::test]
async fn workstations_run_as_the_servers_own_user_and_are_not_kept_from_each_other() {
    let server = TestServer::start(program!()).await;
    let (one, other) = (launched(&server).await.id.to_string(), launched(&server).await.id.to_string());
    server.say(&one, "echo mine > secret; : > begun").await;
    let secret = server.see(&one, "begun").await.with_file_name("secret");
    let token = server.data().join("admin-token");
    let look = format!("id -u > user; cat {} {} > seen; : > over", secret.display(), token.display());
    server.say(&other, &look).await;
    let over = server.see(&other, "over").await;
    assert_eq!(text(over.with_file_name("seen")), format!("mine\n{}", server.token()));
    let server_user = std::fs::metadata(format!("/proc/{}", server.process_id())).expect("it runs").uid();
    assert_eq!(text(over.with_file_name("user")), server_user.to_string());
    proved(
        "README: Run it",
        "All workstations run as the server's own user: they are not kept from each other or from the server's \
         files (only held to their limits).",
    );
}

/// A run's memory as its cgroup has it: the files of its limit, its use, and what the use consists of.
fn memory_files(run: &Run) -> Option<[PathBuf; 3]> {
    Some([
        run.group_file("memory.max", ("memory", "memory.limit_in_bytes"))?,
        run.group_file("memory.current", ("memory", "memory.usage_in_bytes"))?,
        run.group_file("memory.stat", ("memory", "memory.stat"))?,
    ])
}

/// What is in use, without the pages of files that nobody would miss.
fn in_use(memory: &[PathBuf; 3]) -> f64 {
    let idle = text(&memory[2]).lines().find_map(|line| {
        let (name, number) = line.split_once(' ')?;
        ["total_inactive_file", "inactive_file"].contains(&name).then(|| number.parse::<f64>().ok())?
    });
    text(&memory[1]).parse::<f64>().expect("a number") - idle.unwrap_or_default()
}

#[tokio::test]
async fn memory_is_limited_and_metered_by_the_kernel() {
    let server = Setup::new(program!()).configured("[metering]\ninterval_seconds = 1\n").start().await;
    let workstation = launched(&server).await;
    let id = workstation.id.to_string();
    let Some(memory) = memory_files(&Run::of(&server, &id)) else {
        assert_eq!(workstation.enforcement.memory, EnforcementLevel::Accounted);
        return required("a cgroup that limits memory", "none was made");
    };
    assert_eq!(workstation.enforcement.memory, EnforcementLevel::Enforced);
    assert_eq!(workstation.configuration.memory_gb.get(), 1);
    assert_eq!(text(&memory[0]), GB.to_string());
    proved("info", "A GB is 2^30 bytes.");

    server.say(&id, HOLD).await;
    server.see(&id, "held").await;
    next_sample(&server, &id).await;
    let ((began, first), used) = (next_sample(&server, &id).await, in_use(&memory));
    next_sample(&server, &id).await;
    let (ended, last) = next_sample(&server, &id).await;
    let hours = (ended - began).as_seconds_f64() / 3600.0;
    let metered = (number(&last, "memoryGBHours") - number(&first, "memoryGBHours")) / hours;
    let used = used / f64::from(GB);
    println!("{used:.4} GB are in use, {metered:.4} GB are metered");
    assert!(used > 0.27 && (metered - used).abs() < 0.05 * used, "{metered} of {used} GB");
    proved("workstations-usage", "`memoryGBHours` memory really in use over time;");
    let built_in: toml::Table = server.run(&["config"]).await.parse().expect("TOML");
    assert_eq!(built_in["metering"]["interval_seconds"].as_integer(), Some(10));
    proved("README: Run it", "Memory is an integral over samples (every 10 s by default).");

    server.say(&id, "head -c 1500000000 /dev/zero | tail | wc -c > told; : > over").await;
    let over = server.see(&id, "over").await;
    assert_eq!(text(over.with_file_name("told")), "0", "what wants more is ended");
    proved("README: Run it", "it limits and meters memory, too;");
}

#[tokio::test]
async fn the_object_enforcement_tells_a_machine_with_cgroups_from_one_without() {
    let mut setups = vec![Setup::new(program!())];
    match Setup::new(program!()).without_cgroups() {
        Some(setup) => setups.push(setup),
        None => return required("a machine without cgroups", "only root may hide them"),
    }
    for setup in setups {
        let server = setup.start().await;
        let workstation = launched(&server).await;
        let run = Run::of(&server, workstation.id.as_str());
        let level = |controller: &str| if run.is_held(controller) { "enforced" } else { "accounted" };
        let expected = json!({"cpu": level("cpu"), "memory": level("memory"), "storage": "accounted", "gpu": "accounted"});
        assert_eq!(serde_json::to_value(&workstation.enforcement).expect("JSON"), expected, "{run:?}");
    }
    proved("README: Run it", "The object `enforcement` of every workstation says which it is.");
}

#[tokio::test]
async fn what_is_only_accounted_is_measured_and_billed_and_holds_nobody() {
    // A GPU that no machine has, and a dollar an hour for each thing.
    let region = "[metering]\ninterval_seconds = 1\n[regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 4\n\
                  memory_gb = 4\nstorage_gb = 4\nprices = { core_hour = \"1\", memory_gb_hour = \"1\", storage_gb_hour = \"1\" }\n\
                  [regions.us-west-2.gpus.\"Abacus 3000\"]\ncount = 1\nprice_hour = \"1\"\n";
    let Some(setup) = Setup::new(program!()).configured(region).without_cgroups() else {
        return required("a machine without cgroups", "only root may hide them");
    };
    let server = setup.start().await;
    let configuration =
        json!({"cpuCores": 1, "memoryGB": 1, "storageGB": 1, "gpu": "Abacus 3000", "region": "us-west-2"});
    let body = json!({"name": "unheld", "configuration": configuration});
    let created = server.request("POST", "/v1/workstations").json(&body).send().await.expect("an answer");
    let created: Value = created.json().await.expect("JSON");
    let accounted =
        json!({"cpu": "accounted", "memory": "accounted", "storage": "accounted", "gpu": "accounted"});
    assert_eq!(created["enforcement"], accounted);
    let id = created["id"].as_str().expect("an id");
    let path = format!("/v1/workstations/{id}");
    for (method, action) in [("GET", "/wait?status=stopped"), ("POST", "/launch")] {
        let answer = server.request(method, &format!("{path}{action}")).send().await.expect("an answer");
        assert_eq!(answer.status(), 200, "{action}");
    }

    // More storage and more memory than it has, and some processor time.
    let line = "fallocate -l 1200000000 big; head -c 1200000000 /dev/zero | tail | wc -c > told; \
                i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; : > over";
    server.say(id, line).await;
    let over = server.see(id, "over").await;
    let big = std::fs::metadata(over.with_file_name("big")).expect("it could be made");
    assert!(big.blocks() * 512 > GB.into(), "{} blocks", big.blocks());
    assert_eq!(text(over.with_file_name("told")), "1200000000");
    let groups = |process: u32| text(format!("/proc/{process}/cgroup"));
    let leader = Run::of(&server, id).process("leader");
    assert_eq!(groups(leader), groups(server.process_id()), "it is held to what the server is");
    std::fs::remove_file(over.with_file_name("big")).expect("it can be removed");

    server.say(id, HOLD).await;
    server.see(id, "held").await;
    next_sample(&server, id).await;
    let (_, used) = next_sample(&server, id).await;
    let fields = ["cpuHours", "memoryGBHours", "storageGBHours", "gpuHours"];
    assert!(fields.iter().all(|field| number(&used, field) > 0.0), "{used}");
    let sum: f64 = fields.iter().map(|field| number(&used, field)).sum();
    // Each figure is cut to a millionth.
    assert!((number(&used, "costUSD") - sum).abs() < 5e-6, "{used} should cost {sum}");
    proved(
        "EnforcementLevel",
        "`accounted`: it is measured or reserved and billed, but nothing holds the workstation to it, and a GPU is not \
         attached.",
    );
    proved("README: Run it", "elsewhere both are only measured.");
    proved(
        "README: Run it",
        "Storage is reserved but not limited, and a GPU is counted and billed but not attached.",
    );
}
