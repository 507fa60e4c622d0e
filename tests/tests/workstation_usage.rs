//! What is metered, against what the operating system says.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, SecondsFormat, SubsecRound, TimeDelta, Utc};
use serde_json::{Value, json};
use wharf_client::prelude::*;
use wharf_client::types::{EnforcementLevel, WorkstationStatus};
use wharf_tests::run::Run;
use wharf_tests::{Setup, TestServer, program, proved, ready, required, seed_example};

/// The cgroup's own CPU counter of a run, read past the server.
struct Counter(PathBuf);

impl Counter {
    /// `None` where the machine has no cgroup for it.
    fn of(run: &Run) -> Option<Self> {
        run.group_file("cpu.stat", ("cpuacct", "cpuacct.usage")).map(Self)
    }

    fn seconds(&self) -> f64 {
        let text = std::fs::read_to_string(&self.0).expect("the counter is there while the run is");
        let micros = text.lines().find_map(|line| line.strip_prefix("usage_usec ")?.parse::<f64>().ok());
        micros.map_or_else(|| text.trim().parse::<f64>().expect("nanoseconds") / 1e9, |micros| micros / 1e6)
    }

    /// Returns once this much CPU time is used.
    async fn reach(&self, seconds: f64) {
        let began = Instant::now();
        while self.seconds() < seconds {
            assert!(began.elapsed() < Duration::from_mins(2), "only {} s were used", self.seconds());
            tokio::task::yield_now().await;
        }
    }
}

async fn usage(server: &TestServer, id: &str, window: &str) -> Value {
    let answer = server.request("GET", &format!("/v1/workstations/{id}/usage{window}")).send().await;
    answer.expect("200").json().await.expect("JSON")
}

fn number(usage: &Value, field: &str) -> f64 {
    usage[field].as_f64().unwrap_or_else(|| panic!("{field} of {usage}"))
}

fn time(usage: &Value, field: &str) -> DateTime<Utc> {
    usage[field].as_str().and_then(|time| time.parse().ok()).unwrap_or_else(|| panic!("{field} of {usage}"))
}

/// A launched workstation of one core in which two processes burn what they get.
async fn burning(server: &TestServer) -> (String, Option<Counter>) {
    let id = ready(server).await.id.to_string();
    server.client().workstations_launch().id(id.as_str()).send().await.expect("200");
    server.say(&id, "while :; do :; done & a=$!; while :; do :; done & b=$!").await;
    let counter = Counter::of(&Run::of(server, &id));
    (id, counter)
}

/// Ends the burning, so that the counter stands still, and then the run; what the counter said in between.
async fn counted(server: &TestServer, id: &str, counter: &Counter) -> f64 {
    server.say(id, "kill $a $b; wait; : > over").await;
    server.see(id, "over").await;
    let counted = counter.seconds();
    server.client().workstations_stop().id(id).send().await.expect("200");
    counted
}

fn within_two_percent(metered: f64, counted: f64) {
    let off = (metered - counted).abs() / counted;
    println!(
        "metered {metered:.3} s of CPU time, the cgroup counted {counted:.3} s: {:.2} % off",
        off * 100.0
    );
    assert!(off <= 0.02, "{metered} s are metered, {counted} s were used");
}

#[tokio::test]
async fn two_busy_loops_under_a_limit_of_one_core_are_held_to_one_and_metered_to_two_percent() {
    let server = Setup::new(program!()).configured("[metering]\ninterval_seconds = 1\n").start().await;
    let (id, counter) = burning(&server).await;
    let Some(counter) = counter else { return required("a cgroup that counts CPU time", "none was made") };

    counter.reach(0.5).await;
    let (began, before) = (Instant::now(), counter.seconds());
    counter.reach(4.0).await;
    let cores = (counter.seconds() - before) / began.elapsed().as_secs_f64();
    println!("two busy loops under a limit of one core: {cores:.3} cores");
    assert!(cores < 1.05, "{cores} cores");

    let held = server.client().workstations_get().id(id.as_str()).send().await.expect("200").into_inner();
    assert_eq!(held.enforcement.cpu, EnforcementLevel::Enforced);
    proved("CpuCores", "the most CPU time that it may use a second, in seconds.");

    let counted = counted(&server, &id, &counter).await;
    within_two_percent(number(&usage(&server, &id, "").await, "cpuHours") * 3600.0, counted);
    proved("workstations-usage", "`cpuHours` are core-hours really consumed;");
    proved(
        "README: Run it",
        "Where the machine has cgroups that the server may make groups in (v2 delegated to it, or v1), the kernel limits \
         and meters processor time;",
    );
    proved("README: Run it", "Processor time is the cgroup's own counter;");
    proved("info", "A core-hour is an hour of one core's processor time;");
}

#[tokio::test]
async fn a_crash_of_the_server_loses_no_cpu_time() {
    let mut server = Setup::new(program!()).configured("[metering]\ninterval_seconds = 1\n").start().await;
    let (id, counter) = burning(&server).await;
    let Some(counter) = counter else { return required("a cgroup that counts CPU time", "none was made") };
    counter.reach(0.5).await;
    server.kill().await;
    counter.reach(2.0).await;
    server.start_again().await;
    counter.reach(3.0).await;
    let counted = counted(&server, &id, &counter).await;
    within_two_percent(number(&usage(&server, &id, "").await, "cpuHours") * 3600.0, counted);
    proved("README: Run it", "a crash of the server loses nothing of it.");
}

#[tokio::test]
async fn windows_add_up_to_the_whole_and_cost_is_the_sum_of_its_parts() {
    let prices = "[metering]\ninterval_seconds = 3600\n[regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 64\n\
                  memory_gb = 64\nstorage_gb = 64\n\
                  prices = { core_hour = \"3600\", memory_gb_hour = \"0\", storage_gb_hour = \"360\" }\n";
    let server = Setup::new(program!()).configured(prices).start().await;
    let (id, counter) = burning(&server).await;
    // The only samples are those of the run's beginning and of its end.
    let sampled = async || time(&usage(&server, &id, "").await, "lastUpdated");
    let launched = sampled().await;
    if let Some(counter) = counter {
        counter.reach(1.5).await;
    }
    server.client().workstations_stop().id(id.as_str()).send().await.expect("200");
    let stopped = sampled().await;

    let created = server.client().workstations_get().id(id.as_str()).send().await.expect("200").created_at;
    let whole = usage(&server, &id, "").await;
    assert_eq!(time(&whole, "from"), created);
    proved("UsageFrom", "when absent, the workstation's creation.");

    let middle = (launched + (stopped - launched) / 2).trunc_subsecs(6);
    let at = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Micros, true);
    let to = time(&whole, "to");
    let whole = usage(&server, &id, &format!("?to={}", at(to))).await;
    let first = usage(&server, &id, &format!("?to={}", at(middle))).await;
    let second = usage(&server, &id, &format!("?from={}&to={}", at(middle), at(to))).await;
    assert_eq!((time(&first, "to"), time(&second, "from")), (middle, middle));
    assert_eq!((time(&whole, "to"), time(&second, "to")), (to, to));
    proved("UsageFrom", "The window's beginning;");
    proved("UsageTo", "The window's end;");
    for field in ["cpuHours", "gpuHours", "memoryGBHours", "storageGBHours", "costUSD"] {
        let difference = number(&first, field) + number(&second, field) - number(&whole, field);
        // Each answer is cut to a millionth.
        assert!(difference.abs() <= 2.1e-6, "{field}: {first} + {second} is not {whole}");
    }
    // At 3,600 dollars a core-hour a core-second costs a dollar; a GB-second of storage, ten cents.
    let seconds = number(&whole, "cpuHours") * 3600.0 + number(&whole, "storageGBHours") * 3600.0 * 0.1;
    assert!((number(&whole, "costUSD") - seconds).abs() < 0.01, "{whole} should cost {seconds}");
    proved(
        "workstations-usage",
        "Use and cost since the workstation was created, or within the window from `from` up to `to`;",
    );

    let run = usage(&server, &id, &format!("?from={}&to={}", at(launched), at(stopped))).await;
    let half = usage(&server, &id, &format!("?from={}&to={}", at(launched), at(middle))).await;
    for field in ["cpuHours", "memoryGBHours", "storageGBHours", "costUSD"] {
        let difference = number(&half, field) - number(&run, field) / 2.0;
        assert!(difference.abs() <= 2.1e-6, "{field}: {half} is not half of {run}");
    }
    proved("workstations-usage", "Between two samples the window's figures are interpolated.");
}

/// What a region of one price for storage, and none for anything else, is like.
fn only_storage_costs(dollars: u32) -> String {
    format!(
        "[regions.us-west-2]\ndriver = \"local\"\ncpu_cores = 64\nmemory_gb = 64\nstorage_gb = 64\n\
         prices = {{ core_hour = \"0\", memory_gb_hour = \"0\", storage_gb_hour = \"{dollars}\" }}\n"
    )
}

#[tokio::test]
async fn cost_is_exact_however_often_it_is_summed_and_keeps_the_prices_that_it_was_summed_at() {
    let mut server = Setup::new(program!()).configured(&only_storage_costs(1)).start().await;
    let id = ready(&server).await.id.to_string();
    let path = format!("/v1/workstations/{id}");
    // Each change is preceded by a sample, each of which could round something away.
    for change in 0..50 {
        let rename = server.request("PATCH", &path).json(&json!({"name": change.to_string()}));
        assert_eq!(rename.send().await.expect("an answer").status(), 200);
    }
    // A dollar for a GB-hour: the two figures are one number, cut to a millionth once.
    let used = usage(&server, &id, "").await;
    assert!(number(&used, "costUSD") > 0.0, "{used}");
    assert_eq!(used["costUSD"], used["storageGBHours"]);
    proved(
        "README: Run it",
        "Money is summed in whole millionths of a dollar and the fraction below is carried along, so nothing is rounded \
         away.",
    );

    let sampled = format!("?to={}", used["lastUpdated"].as_str().expect("a time"));
    let before = usage(&server, &id, &sampled).await;
    server.kill().await;
    server.configure(&only_storage_costs(0));
    server.start_again().await;
    let after = usage(&server, &id, "").await;
    assert!(number(&after, "storageGBHours") > number(&before, "storageGBHours"), "{after}");
    assert_eq!(after["costUSD"], before["costUSD"], "what is not sampled yet costs nothing now");
    proved(
        "workstations-usage",
        "`costUSD` is summed in integers of a millionth of a dollar, at the prices in force when the use was sampled.",
    );
}

#[tokio::test]
async fn a_window_outside_the_workstations_life_is_empty() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id.to_string();
    for window in ["?to=2001-01-01T00:00:00Z", "?from=2999-01-01T00:00:00Z"] {
        let usage = usage(&server, &id, window).await;
        assert_eq!(usage["storageGBHours"], 0, "{usage}");
        assert_eq!((&usage["costUSD"], &usage["from"]), (&json!(0), &usage["to"]));
    }
    // The server's clock and this one are read one after the other.
    let slack = TimeDelta::seconds(1);
    for window in ["", "?to=2999-01-01T00:00:00Z"] {
        let asked = Utc::now();
        let end = time(&usage(&server, &id, window).await, "to");
        assert!(
            (asked - slack..Utc::now() + slack).contains(&end),
            "{window}: asked at {asked}, up to {end}"
        );
    }
    proved("UsageTo", "when absent or in the future, now.");
    proved("workstations-usage", "there is none outside of the workstation's life.");
}

#[tokio::test]
async fn whole_values_are_printed_without_decimals() {
    let server = TestServer::start(program!()).await;
    let id = ready(&server).await.id;
    let answer = server.request("GET", &format!("/v1/workstations/{}/usage", id.as_str())).send().await;
    let text = answer.expect("200").text().await.expect("text");
    assert!(text.contains("\"gpuHours\":0,"), "{text}");
    proved("Usage", "Whole values are printed without decimals.");
}

#[tokio::test]
async fn a_gpu_and_storage_are_counted_by_the_clock() {
    let server = TestServer::start(program!()).await;
    let created = server.request("POST", "/v1/workstations").json(&seed_example()).send().await;
    let created: Value = created.expect("201").json().await.expect("JSON");
    assert_eq!(created["enforcement"]["gpu"], "accounted", "it is not attached, and says so");
    let id = created["id"].as_str().expect("an id");
    server.client().workstations_wait().id(id).status(WorkstationStatus::Stopped).send().await.expect("200");
    let idle = usage(&server, id, "").await;
    assert_eq!(idle["gpuHours"], 0, "a stopped workstation holds no GPU");

    server.client().workstations_launch().id(id).send().await.expect("200");
    let begin = usage(&server, id, "").await;
    let end = loop {
        let now = usage(&server, id, "").await;
        if number(&now, "gpuHours") > number(&begin, "gpuHours") + 1e-5 {
            break now;
        }
    };
    let hours = (time(&end, "to") - time(&begin, "to")).as_seconds_f64() / 3600.0;
    let gpu = number(&end, "gpuHours") - number(&begin, "gpuHours");
    let storage = number(&end, "storageGBHours") - number(&begin, "storageGBHours");
    assert!((gpu - hours).abs() < 2e-6, "{gpu} GPU-hours in {hours} h");
    assert!((storage - 512.0 * hours).abs() < 2e-3, "{storage} GB-hours in {hours} h");
    proved("workstations-usage", "`gpuHours` and `storageGBHours` what was held over time.");
    proved("README: Run it", "GPU and storage are counted by time;");
    proved("info", "a GPU-hour is an hour of one GPU, a GB-hour one of one GB.");
}
