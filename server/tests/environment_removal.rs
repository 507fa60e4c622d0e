//! Deleting an environment of many items keeps nobody else waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use wharf_server::lifecycle::work::{Item, State};
use wharf_server::store::{
    Author, EnvironmentRecord, Outcome, Position, Store, WorkChange, WorkFilter, WorkRecord,
};

/// As many as one may well have after a year; fewer where only the rule is to be seen.
fn items() -> u32 {
    if std::env::var("WHARF_REQUIRE").as_deref() == Ok("all") { 100_000 } else { 5_000 }
}

fn environment(name: &str) -> EnvironmentRecord {
    EnvironmentRecord {
        id: format!("env_{name}"),
        owner: "o".to_owned(),
        name: name.to_owned(),
        description: None,
        kind: "self_hosted".to_owned(),
        config: "{}".to_owned(),
        metadata: "{}".to_owned(),
        generation: 1,
        archived_at: None,
        created_at: 1,
        updated_at: 1,
    }
}

async fn create(store: &Store, name: &str) -> EnvironmentRecord {
    match store.create_environment(environment(name), Author::own("create"), None).await.expect("it is kept")
    {
        Outcome::Done(record) => record,
        other => panic!("{other:?}"),
    }
}

async fn stopped_item(store: &Store, environment: &str, number: u32) {
    let next = WorkRecord {
        id: format!("work_{number:032x}"),
        environment_id: environment.to_owned(),
        session_id: format!("sess_{number:032x}"),
        metadata: "{}".to_owned(),
        item: Item { state: State::Stopped, ..Item::queued() },
        generation: 1,
        created_at: 1,
        updated_at: 1,
    };
    let change = WorkChange { next, author: Author::own("enqueue"), claim: None };
    assert!(matches!(store.enqueue_work(change).await, Ok(Outcome::Done(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_environment_of_many_items_is_deleted_at_once_and_emptied_while_others_write() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open(folder.path()).await.expect("a store");
    let (emptied, kept) = (create(&store, "emptied").await, create(&store, "kept").await);
    stopped_item(&store, &kept.id, u32::MAX).await;
    for begin in (0..items()).step_by(250) {
        let part = (begin..begin + 250).map(|number| stopped_item(&store, &emptied.id, number));
        futures::future::join_all(part).await;
    }

    let over = Arc::new(AtomicBool::new(false));
    let other = tokio::spawn({
        let (store, over) = (store.clone(), Arc::clone(&over));
        async move {
            let (mut longest, mut number) = (Duration::ZERO, 0);
            while !over.load(Ordering::SeqCst) {
                let began = Instant::now();
                create(&store, &format!("other-{number}")).await;
                longest = longest.max(began.elapsed());
                number += 1;
            }
            (longest, number)
        }
    });
    let began = Instant::now();
    let deleted = store.delete_environment(emptied.clone(), Author::own("delete")).await;
    assert_eq!(deleted.expect("it is deleted"), Outcome::Done(()));
    let answered = began.elapsed();
    while store.remove_leftovers().await.expect("a part is removed") {}
    let emptied_after = began.elapsed();
    over.store(true, Ordering::SeqCst);
    let (longest, others) = other.await.expect("it wrote");
    println!(
        "{} items: deleted after {answered:?}, removed after {emptied_after:?}; of {others} other writes meanwhile the \
         longest took {longest:?}",
        items()
    );
    assert!(longest < Duration::from_secs(1), "another write took {longest:?}");
    assert!(answered < Duration::from_secs(1), "the deletion took {answered:?}");

    let filter = WorkFilter { from: Position::After(""), state: None, limit: 10 };
    assert_eq!(store.works(&emptied.id, filter).await.expect("a page"), []);
    assert_eq!(store.works(&kept.id, filter).await.expect("a page").len(), 1, "another's work stays");
}
