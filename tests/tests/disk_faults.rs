//! A disk that is full, read-only or stuck: writes are refused, reads go on, health says so, nothing that was
//! acknowledged is lost, and once the disk is well again so is the service, without being started again.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::fs::{IFlags, ioctl_getflags, ioctl_setflags};
use serde_json::{Value, json};
use wharf_tests::scene::Scene;
use wharf_tests::{Setup, TestServer, program, proved, required, seed_example, thorough};

const ENVIRONMENTS: &str = "/api/v1/cloud/environments";

async fn health(server: &TestServer) -> u16 {
    server.anonymous("GET", "/healthz").send().await.expect("an answer").status().as_u16()
}

fn environment() -> Value {
    json!({"name": "e", "config": {"type": "self_hosted"}, "description": "x".repeat(1000)})
}

/// The ids on the first page of a list.
async fn ids(server: &TestServer, path: &str, member: &str) -> BTreeSet<String> {
    let (status, page) = server.answer("GET", &format!("{path}?limit=100"), &Value::Null).await;
    assert_eq!(status, 200, "reads go on: {page}");
    let id = |item: &Value| item["id"].as_str().expect("an id").to_owned();
    page[member].as_array().expect("items").iter().map(id).collect()
}

/// What clients were told is there.
#[derive(Default)]
struct Acknowledged {
    workstations: BTreeSet<String>,
    environments: BTreeSet<String>,
}

impl Acknowledged {
    /// Makes one of each, and returns how that was answered.
    async fn make(&mut self, server: &TestServer) -> [(u16, Value); 2] {
        let workstation = server.answer("POST", "/v1/workstations", &seed_example()).await;
        let environment = server.answer("POST", ENVIRONMENTS, &environment()).await;
        for (made, (status, body)) in
            [(&mut self.workstations, &workstation), (&mut self.environments, &environment)]
        {
            if *status == 201 {
                made.insert(body["id"].as_str().expect("an id").to_owned());
            }
        }
        [workstation, environment]
    }

    async fn assert_there(&self, server: &TestServer) {
        assert!(ids(server, "/v1/workstations", "items").await.is_superset(&self.workstations));
        assert!(ids(server, ENVIRONMENTS, "data").await.is_superset(&self.environments));
    }
}

fn is_refused((status, body): &(u16, Value)) -> bool {
    if *status == 201 {
        return false;
    }
    assert_eq!((*status, &body["error"]["type"]), (503, &json!("overloaded_error")), "{body}");
    assert_eq!(body["error"]["code"], "store_busy");
    true
}

/// With the disk as it is now: no write is taken, and reads go on.
async fn assert_refusing(server: &TestServer, acknowledged: &mut Acknowledged) {
    // What the write-ahead log has room for on the disk already may still be taken.
    let began = Instant::now();
    while !acknowledged.make(server).await.iter().all(is_refused) {
        assert!(began.elapsed() < Duration::from_mins(1), "writes are still taken");
    }
    let one = format!("/v1/workstations/{}", acknowledged.workstations.first().expect("one at least"));
    for (method, path, body) in [
        ("PATCH", one.clone(), json!({"name": "other"})),
        ("POST", format!("{one}/launch"), json!({})),
        ("DELETE", one.clone(), Value::Null),
    ] {
        assert!(is_refused(&server.answer(method, &path, &body).await), "{method} {path}");
    }
    // That it was well is believed for a moment.
    let began = Instant::now();
    while health(server).await == 200 {
        assert!(began.elapsed() < Duration::from_secs(10), "health knows nothing of it");
    }
    acknowledged.assert_there(server).await;
    let (status, usage) = server.answer("GET", &format!("{one}/usage"), &Value::Null).await;
    assert_eq!(status, 200, "{usage}");
}

/// With the disk well again: writes are taken, soon and by the same process.
async fn assert_recovered(server: &TestServer, acknowledged: &mut Acknowledged) {
    let began = Instant::now();
    while health(server).await != 200 || acknowledged.make(server).await.iter().any(is_refused) {
        assert!(began.elapsed() < Duration::from_mins(1), "it does not recover");
    }
    acknowledged.assert_there(server).await;
    let one = format!("/v1/workstations/{}", acknowledged.workstations.first().expect("one at least"));
    let waited = server.answer("GET", &format!("{one}/wait?status=stopped"), &Value::Null).await;
    assert_eq!((waited.0, &waited.1["status"]), (200, &json!("stopped")));
    for action in ["launch", "stop"] {
        let (status, body) = server.answer("POST", &format!("{one}/{action}"), &json!({})).await;
        assert_eq!(status, 200, "{action}: {body}");
    }
}

#[tokio::test]
async fn a_full_disk_refuses_writes_and_loses_nothing() {
    let Some(setup) = Setup::new(program!()).on_a_disk_of(8) else {
        return required("a disk of its own", "only root may mount one");
    };
    let server = setup.start().await;
    let mut acknowledged = Acknowledged::default();
    assert!(!acknowledged.make(&server).await.iter().any(is_refused));
    for round in 0..2 {
        let filler = server.data().join("filler");
        let mut file = File::create(&filler).expect("a file");
        let filled = (0..100_000).take_while(|_| file.write_all(&[0; 4096]).is_ok()).count();
        println!("round {round}: {} KiB fill the disk", filled * 4);
        assert_refusing(&server, &mut acknowledged).await;
        drop(file);
        std::fs::remove_file(&filler).expect("it can be removed");
        assert_recovered(&server, &mut acknowledged).await;
    }
    proved("README: Run it", "While the disk is full, writes are 503, reads go on, and `/healthz` says so;");
    proved(
        "README: Run it",
        "Nothing that was acknowledged is lost, and the service goes on by itself once the disk is well.",
    );
}

/// The store's files, which nobody can write to while this lives: not even root, and not by a descriptor that is open.
struct Unwritable(Vec<File>);

impl Unwritable {
    fn make(server: &TestServer) -> Option<Self> {
        let names = ["wharf.sqlite3", "wharf.sqlite3-wal"];
        let files: Vec<PathBuf> = names.iter().map(|name| server.data().join(name)).collect();
        let mut made = Self(Vec::new());
        for path in files {
            let file = File::open(path).expect("the store's file");
            let flags = ioctl_getflags(&file).ok()?;
            ioctl_setflags(&file, flags | IFlags::IMMUTABLE).ok()?;
            made.0.push(file);
        }
        Some(made)
    }
}

impl Drop for Unwritable {
    fn drop(&mut self) {
        for file in &self.0 {
            if let Ok(flags) = ioctl_getflags(file) {
                let _ = ioctl_setflags(file, flags - IFlags::IMMUTABLE);
            }
        }
    }
}

#[tokio::test]
async fn a_disk_that_turns_read_only_refuses_writes_and_loses_nothing() {
    let server = TestServer::start(program!()).await;
    let mut acknowledged = Acknowledged::default();
    assert!(!acknowledged.make(&server).await.iter().any(is_refused));
    let Some(unwritable) = Unwritable::make(&server) else {
        return required(
            "files that can be made immutable",
            "it takes root, and a file system that has them",
        );
    };
    assert_refusing(&server, &mut acknowledged).await;
    drop(unwritable);
    assert_recovered(&server, &mut acknowledged).await;
    proved("README: Run it", "while it is read-only, likewise;");
}

#[tokio::test]
async fn a_disk_that_is_stuck_keeps_nobody_waiting_for_ever() {
    if !thorough("it waits for two writes to be given up") {
        return;
    }
    let scene = Scene::set(program!()).await;
    let server = &scene.server;
    let environment_path = format!("{ENVIRONMENTS}/{}", scene.environment);
    let writes = [
        ("POST", "/v1/workstations".to_owned(), seed_example()),
        ("PATCH", format!("/v1/workstations/{}", scene.workstation), json!({"name": "other"})),
        ("POST", format!("/v1/workstations/{}/launch", scene.workstation), json!({})),
        ("POST", ENVIRONMENTS.to_owned(), environment()),
        ("POST", environment_path.clone(), json!({"description": "other"})),
        ("POST", format!("{environment_path}/work/{}/stop", scene.item), json!({})),
        ("GET", format!("{environment_path}/work/poll"), Value::Null),
    ];
    for point in ["store.begin", "store.event", "store.commit"] {
        let before = scene.world().await;
        server.faults(&format!("{point} hang"));
        let began = Instant::now();
        let refused = futures::future::join_all(writes.iter().map(|(method, path, body)| async move {
            let (status, answer) = server.answer(method, path, body).await;
            assert_eq!((status, &answer["error"]["code"]), (503, &json!("store_busy")), "{method} {path}");
            began.elapsed()
        }));
        let checked = async {
            // That it was well is believed for a moment.
            while health(server).await == 200 {
                assert!(began.elapsed() < Duration::from_mins(1), "{point}: health knows nothing of it");
            }
            began.elapsed()
        };
        // Reading is not held up by it.
        let read = async {
            assert_eq!(scene.world().await, before, "{point}");
            began.elapsed()
        };
        let (mut refused, health_took, read_took) = tokio::join!(refused, checked, read);
        refused.sort_unstable();
        println!("{point} hangs: reads took {read_took:?}, health {health_took:?}, refusals {refused:?}");
        assert!(read_took < refused[0] && health_took < refused[0], "{point}: they wait for no write");
        assert!(refused.last() < Some(&Duration::from_mins(1)), "{point}");
        server.faults("");
        let began = Instant::now();
        while health(server).await != 200 {
            assert!(began.elapsed() < Duration::from_mins(1), "{point}: it does not recover");
        }
        assert_eq!(scene.world().await, before, "{point}: what was refused was not done");
    }
    server.faults("store.read hang");
    let began = Instant::now();
    let reads = ["/v1/workstations".to_owned(), environment_path.clone(), format!("{environment_path}/work")];
    futures::future::join_all(reads.iter().map(|path| async move {
        let (status, answer) = server.answer("GET", path, &Value::Null).await;
        assert_eq!((status, &answer["error"]["code"]), (503, &json!("store_busy")), "{path}");
    }))
    .await;
    assert!(began.elapsed() < Duration::from_mins(1), "refused after {:?}", began.elapsed());
    server.faults("");
    for (method, path, body) in &writes {
        let (status, answer) = server.answer(method, path, body).await;
        assert!((200..300).contains(&status), "{method} {path}: {answer}");
    }
    proved("README: Run it", "while it is stuck, likewise, and no request waits longer than 25 s.");
}
