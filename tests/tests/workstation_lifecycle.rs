//! The life of a workstation, through the generated client.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::{WorkstationStatus, WorkstationTransition};
use wharf_server::driver::{Driver, Observation};
use wharf_tests::{Setup, TestServer, processes_of, program, proved, ready, seed_example};

#[tokio::test]
async fn a_workstation_is_created_launched_metered_reconfigured_stopped_and_deleted() {
    let telling = "[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"echo $WHARF_CPU_CORES > cores-$WHARF_LAUNCH; : > told-$WHARF_LAUNCH; \
                   read never\"]\n";
    let server = Setup::new(program!()).configured(telling).start().await;
    let client = server.client();

    let body: wharf_client::types::WorkstationCreate =
        serde_json::from_value(seed_example()).expect("the seeds' example fits the contract");
    let created = client.workstations_create().body(body).send().await.expect("201");
    assert_eq!(created.status(), 201);
    let created = created.into_inner();
    assert_eq!(created.status, WorkstationStatus::Provisioning);
    assert_eq!(created.transition, Some(WorkstationTransition::Provisioning));
    let id = created.id;

    let stopped = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Stopped).send().await;
    assert_eq!(stopped.expect("200").status, WorkstationStatus::Stopped);

    let running = client.workstations_launch().id(id.clone()).send().await.expect("200");
    assert_eq!(running.status, WorkstationStatus::Running);
    assert_eq!(running.transition, None);
    let observed = server.driver().inspect(id.as_str()).await.expect("it can be looked at");
    assert!(matches!(observed, Observation::Running { .. }), "{observed:?}");
    proved("workstations-launch", "Starts a stopped workstation and answers once it runs.");
    let told = server.see(id.as_str(), "told-1").await;
    assert_eq!(std::fs::read_to_string(told.with_file_name("cores-1")).expect("text"), "8\n");

    let usage = client.workstations_usage().id(id.clone()).send().await.expect("200");
    assert!(usage.storage_gb_hours > 0.0 && usage.cost_usd >= 0.0, "{usage:?}");

    let stopped = client.workstations_stop().id(id.clone()).send().await.expect("200");
    assert_eq!(stopped.status, WorkstationStatus::Stopped);

    let renamed = client
        .workstations_update()
        .id(id.clone())
        .body_map(|body| {
            let configuration = serde_json::from_value(json!({"cpuCores": 2}));
            body.name(Some("Renamed-Workstation".parse().expect("a name")))
                .configuration(Some(configuration.expect("a patch of the contract")))
        })
        .send()
        .await
        .expect("200");
    assert_eq!(*renamed.name, "Renamed-Workstation");
    assert_eq!(renamed.configuration.cpu_cores.get(), 2);
    client.workstations_launch().id(id.clone()).send().await.expect("200");
    let told = server.see(id.as_str(), "told-2").await;
    assert_eq!(std::fs::read_to_string(told.with_file_name("cores-2")).expect("text"), "2\n");
    proved("workstations-update", "The new values hold from the next launch.");
    client.workstations_stop().id(id.clone()).send().await.expect("200");

    client.workstations_delete().id(id.clone()).send().await.expect("204");
    assert!(!server.workstation_folder(id.as_str()).exists(), "its home is gone");
    let observed = server.driver().inspect(id.as_str()).await.expect("it can be looked at");
    assert_eq!(observed, Observation::Absent);
    let gone = client.workstations_get().id(id.clone()).send().await.expect_err("404");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    let gone = client.workstations_usage().id(id).send().await.expect_err("404");
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));
    proved(
        "workstations-delete",
        "Removes a workstation and everything in its home folder. Answers once nothing of it is left; its usage record is \
         gone with it.",
    );
}

#[tokio::test]
async fn what_is_written_to_the_console_runs_in_the_workstation() {
    let server = TestServer::start(program!()).await;
    let workstation = ready(&server).await;
    server.client().workstations_launch().id(workstation.id.clone()).send().await.expect("200");

    let folder = server.workstation_folder(workstation.id.as_str());
    // Ending by itself is what tells that the line before it has run.
    let line = "echo \"$WHARF_CPU_CORES core, at home in $HOME\" > told; exit";
    server.say(workstation.id.as_str(), line).await;
    let ended = server
        .client()
        .workstations_wait()
        .id(workstation.id)
        .status(WorkstationStatus::Stopped)
        .send()
        .await;
    let ended = ended.expect("200").into_inner();

    assert_eq!(ended.status_reason.as_deref(), Some("it was shut down from inside"));
    proved(
        "workstations-launch",
        "What runs may end by itself: with exit status 0 it is `stopped`, as a machine that is shut down from inside;",
    );
    let told = std::fs::read_to_string(folder.join("home/told")).expect("the line has run");
    let home = folder.join("home").canonicalize().expect("the home folder");
    assert_eq!(told.trim(), format!("1 core, at home in {}", home.display()));
    proved(
        "README: Run it",
        "Its program is by default a shell, at home in the workstation's own folder, which executes what is written to \
         its `console`.",
    );
}

#[tokio::test]
async fn a_workstation_that_dies_is_in_error_and_a_forced_stop_brings_it_back() {
    let server = TestServer::start(program!()).await;
    let client = server.client();
    let id = ready(&server).await.id;
    for (line, reason) in
        [("kill -9 $$", "it was ended by signal 9"), ("exit 3", "it ended by itself with the exit status 3")]
    {
        client.workstations_launch().id(id.clone()).send().await.expect("200");
        server.say(id.as_str(), line).await;
        let failed = client.workstations_wait().id(id.clone()).status(WorkstationStatus::Error).send().await;
        assert_eq!(failed.expect("200").status_reason.as_deref(), Some(reason));

        let stop = client.workstations_stop().id(id.clone());
        let graceful = stop.clone().send().await.expect_err("400");
        assert_eq!(graceful.status().map(|status| status.as_u16()), Some(400));
        let cleared = stop.body_map(|body| body.force(true)).send().await.expect("200").into_inner();
        assert_eq!((cleared.status, cleared.status_reason), (WorkstationStatus::Stopped, None));
    }
    proved(
        "workstations-launch",
        "with any other end it is in `error`. Either way `statusReason` says how it ended.",
    );
    proved("workstations-stop", "it also brings a workstation in `error` to `stopped`.");
    proved("StopOptions.force", "taken in status `error` too.");
    client.workstations_launch().id(id).send().await.expect("it can be launched again");
}

#[tokio::test]
async fn a_launch_that_fails_is_a_500_and_leaves_the_workstation_stopped_with_the_cause() {
    let missing = "[drivers.local]\ncommand = [\"/no/such/program\"]\n";
    let server = Setup::new(program!()).configured(missing).start().await;
    let id = ready(&server).await.id;

    let answer = server.request("POST", &format!("/v1/workstations/{}/launch", id.as_str())).send().await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), 500);
    let error: Value = answer.json().await.expect("JSON");
    assert_eq!(error["error"]["code"], "launch_failed");

    let stopped = server.client().workstations_get().id(id).send().await.expect("200").into_inner();
    assert_eq!(stopped.status, WorkstationStatus::Stopped);
    let reason = stopped.status_reason.expect("the cause");
    assert!(reason.contains("/no/such/program"), "{reason}");
    proved(
        "workstations-launch",
        "A launch that fails is 500 `launch_failed`, and the workstation is `stopped` again with the cause in \
         `statusReason`.",
    );
}

#[tokio::test]
async fn a_stop_asks_everything_and_ends_what_does_not_end_by_itself() {
    let stubborn = "[workstations]\nstop_grace_seconds = 1\n[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"\
                    (trap ': > child-asked' TERM; : > child-ready; while :; do sleep 1; done) & \
                    trap ': > leader-asked' TERM; : > leader-ready; while :; do sleep 1; done\"]\n";
    let server = Setup::new(program!()).configured(stubborn).start().await;
    let id = ready(&server).await.id;
    server.client().workstations_launch().id(id.clone()).send().await.expect("200");
    for who in ["leader", "child"] {
        server.see(id.as_str(), &format!("{who}-ready")).await;
    }
    let began = Instant::now();
    let stopped = server.client().workstations_stop().id(id.clone()).send().await.expect("200");
    assert_eq!(processes_of(id.as_str()), [0; 0], "nothing of it runs");
    assert_eq!(stopped.status, WorkstationStatus::Stopped);
    assert!(began.elapsed() >= Duration::from_secs(1), "it had a second of grace, not {:?}", began.elapsed());
    let home = server.workstation_folder(id.as_str()).join("home");
    assert!(home.join("leader-asked").exists() && home.join("child-asked").exists(), "both were asked");
    proved(
        "workstations-stop",
        "Asks everything that runs in the workstation to end, ends it after the grace period, and answers once nothing \
         of it runs.",
    );
}

#[tokio::test]
async fn a_stop_asks_first_and_a_forced_one_does_not() {
    // A leader that takes its time to end, longer than a test would wait, unless it is let go or made to.
    let stubborn = "[workstations]\nstop_grace_seconds = 300\n[drivers.local]\ncommand = [\"/bin/sh\", \"-c\", \"\
                    trap 'until [ -e let-go ]; do sleep 0.1; done; exit' TERM; : > ready; while :; do sleep 1; done\"]\n";
    let server = Setup::new(program!()).configured(stubborn).start().await;
    let client = server.client();
    let id = ready(&server).await.id;
    client.workstations_launch().id(id.clone()).send().await.expect("200");
    let trapped = server.see(id.as_str(), "ready").await;

    let began = Instant::now();
    let path = format!("/v1/workstations/{}/stop?timeoutSeconds=1", id.as_str());
    let late = server.request("POST", &path).send().await.expect("an answer");
    let took = began.elapsed();
    assert_eq!(late.status(), 500);
    let error: Value = late.json().await.expect("JSON");
    assert_eq!(error["error"]["code"], "stop_timeout");
    assert!(took >= Duration::from_secs(1) && took < Duration::from_secs(10), "answered after {took:?}");
    proved("ActionTimeout", "How long to wait for the action's end before answering.");

    let under_way = client.workstations_get().id(id.clone()).send().await.expect("200").into_inner();
    assert_eq!(under_way.status, WorkstationStatus::Running, "the status keeps its value");
    assert_eq!(under_way.transition, Some(WorkstationTransition::Stopping));
    proved(
        "workstations-stop",
        "While it is under way `status` keeps its value and `transition` is `stopping`.",
    );
    std::fs::write(trapped.with_file_name("let-go"), "").expect("a file");
    let ended = client.workstations_wait().id(id).status(WorkstationStatus::Stopped).send().await;
    let ended = ended.expect("200").into_inner();
    assert_eq!((ended.status, ended.status_reason), (WorkstationStatus::Stopped, None));
    proved(
        "workstations-stop",
        "If it is not done within `timeoutSeconds` the answer is 500 `stop_timeout`; the stop itself goes on.",
    );

    let other = ready(&server).await.id;
    client.workstations_launch().id(other.clone()).send().await.expect("200");
    server.see(other.as_str(), "ready").await;
    let forced = client.workstations_stop().id(other).body_map(|body| body.force(true)).send().await;
    assert_eq!(forced.expect("200 at once").status, WorkstationStatus::Stopped);
    proved("workstations-stop", "`{\"force\": true}` skips the grace period;");
}

#[tokio::test]
async fn a_region_gives_out_no_more_than_it_has() {
    let region = |name: &str, cores: u32, memory: u32, storage: u32| {
        format!(
            "[regions.{name}]\ndriver = \"local\"\ncpu_cores = {cores}\nmemory_gb = {memory}\nstorage_gb = {storage}\n\
             prices = {{ core_hour = \"0\", memory_gb_hour = \"0\", storage_gb_hour = \"0\" }}\n\
             [regions.{name}.gpus.\"Abacus 3000\"]\ncount = 1\nprice_hour = \"0\"\n"
        )
    };
    let regions = [("cores", 1, 8, 8), ("memory", 8, 1, 8), ("gpus", 8, 8, 8), ("storage", 8, 8, 1)];
    let all: String = regions
        .iter()
        .map(|(name, cores, memory, storage)| region(name, *cores, *memory, *storage))
        .collect();
    let server = Setup::new(program!()).configured(&all).start().await;
    let send = async |method: &str, path: &str, body: &Value| {
        let answer = server.request(method, path).json(body).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap_or_default())
    };
    let create = async |region: &str| {
        let gpu = (region == "gpus").then_some("Abacus 3000");
        let configuration =
            json!({"cpuCores": 1, "memoryGB": 1, "storageGB": 1, "gpu": gpu, "region": region});
        send("POST", "/v1/workstations", &json!({"name": region, "configuration": configuration})).await
    };
    let exhausted = json!("insufficient_capacity");

    // Each of the regions has one thing that is enough for one workstation only.
    for name in ["cores", "memory", "gpus"] {
        let mut paths = Vec::new();
        for _ in 0..2 {
            let (status, created) = create(name).await;
            assert_eq!(status, 201, "{name} are not reserved yet: {created}");
            let path = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
            assert_eq!(
                server
                    .request("GET", &format!("{path}/wait?status=stopped"))
                    .send()
                    .await
                    .expect("an answer")
                    .status(),
                200
            );
            paths.push(path);
        }
        let [first, second] = &paths[..] else { unreachable!("two were made") };
        let act =
            async |path: &str, action: &str| send("POST", &format!("{path}/{action}"), &json!({})).await;
        assert_eq!(act(first, "launch").await.0, 200, "{name}");
        let (status, refused) = act(second, "launch").await;
        assert_eq!((status, &refused["error"]["code"]), (409, &exhausted), "{name}");
        assert_eq!(act(first, "stop").await.0, 200, "{name}");
        assert_eq!(act(second, "launch").await.0, 200, "there is room again: {name}");
    }
    proved(
        "workstations-launch",
        "409 `insufficient_capacity` when the region has too few cores, GPUs or GB of memory left;",
    );
    assert_eq!(create("storage").await.0, 201);
    let (status, refused) = create("storage").await;
    assert_eq!((status, &refused["error"]["code"]), (409, &exhausted));
    proved("workstations-create", "Storage is reserved now, cores, memory and GPUs at launch.");
    proved(
        "workstations-create",
        "storage that the region does not have left is 409 `insufficient_capacity`.",
    );
}

#[tokio::test]
async fn a_workstation_whose_region_is_gone_goes_on_and_ends_but_is_not_launched() {
    let region = "[regions.attic]\ndriver = \"local\"\ncpu_cores = 8\nmemory_gb = 8\nstorage_gb = 8\n\
                  prices = { core_hour = \"0\", memory_gb_hour = \"0\", storage_gb_hour = \"0\" }\n";
    let mut server = Setup::new(program!()).configured(region).start().await;
    let configuration = json!({"cpuCores": 1, "memoryGB": 1, "storageGB": 1, "region": "attic"});
    let body = json!({"name": "in the attic", "configuration": configuration});
    let created = server.request("POST", "/v1/workstations").json(&body).send().await.expect("201");
    let created: Value = created.json().await.expect("JSON");
    let path = format!("/v1/workstations/{}", created["id"].as_str().expect("an id"));
    let wait = server.request("GET", &format!("{path}/wait?status=stopped")).send().await;
    assert_eq!(wait.expect("an answer").status(), 200);
    let launched = server.request("POST", &format!("{path}/launch")).send().await.expect("200");
    let launched: Value = launched.json().await.expect("JSON");

    server.kill().await;
    server.configure("");
    server.start_again().await;
    let now = server.request("GET", &path).send().await.expect("an answer");
    assert_eq!(now.json::<Value>().await.expect("JSON"), launched);
    let again = server.request("POST", "/v1/workstations").json(&body).send().await.expect("an answer");
    assert_eq!(again.status(), 400);
    for (method, action, expected) in [
        ("POST", "/stop", (200, "")),
        ("POST", "/launch", (409, "region_unavailable")),
        ("DELETE", "", (204, "")),
    ] {
        let answer = server.request(method, &format!("{path}{action}")).send().await.expect("an answer");
        let status = answer.status().as_u16();
        let answer: Value = answer.json().await.unwrap_or_default();
        let code = answer["error"]["code"].as_str().unwrap_or_default();
        assert_eq!((status, code), expected, "{method} {action}: {answer}");
    }
    assert!(server.driver().list().await.expect("a list").is_empty());
    proved(
        "workstations-launch",
        "409 `region_unavailable` when the service is no longer configured with the region.",
    );
    proved(
        "README: Run it",
        "A region that is taken out of it takes nothing new; what is there goes on, and can be stopped and deleted.",
    );
}
