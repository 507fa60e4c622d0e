//! Lists of work: pages in both directions, and of one state.

use futures::future::join_all;
use wharf_client::prelude::*;
use wharf_client::types::{WorkPage, WorkState};
use wharf_tests::work::Queue;
use wharf_tests::{TestServer, program, proved};

#[tokio::test]
async fn a_list_goes_forward_by_pages_and_back_by_ids_and_can_be_by_state() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let mut ids = Vec::new();
    for _ in 0..7 {
        ids.push(queue.enqueue().await.id.to_string());
    }
    queue.stop(&ids[2].parse().expect("an id"), true).await.expect("200");
    let list = || queue.client.work_list().environment_id(queue.environment.clone());
    let listed =
        |page: &WorkPage| -> Vec<String> { page.data.iter().map(|item| item.id.to_string()).collect() };
    let first = list().limit(3_u32).send().await.expect("200").into_inner();
    assert_eq!((listed(&first), first.has_more), (ids[..3].to_vec(), true));
    assert_eq!((first.first_id.as_deref(), first.last_id.as_deref()), (Some(&*ids[0]), Some(&*ids[2])));
    let second =
        list().limit(3_u32).page(first.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!(listed(&second), ids[3..6]);
    let last =
        list().limit(3_u32).page(second.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!((listed(&last), last.has_more, last.next_page), (ids[6..].to_vec(), false, None));
    let before = list().limit(2_u32).before_id(ids[5].clone()).send().await.expect("200").into_inner();
    assert_eq!((listed(&before), before.has_more), (ids[3..5].to_vec(), true), "right before it, ascending");
    let further =
        list().limit(9_u32).page(before.next_page.expect("a page")).send().await.expect("200").into_inner();
    assert_eq!((listed(&further), further.has_more), (ids[..3].to_vec(), false));
    let after = list().after_id(ids[4].clone()).send().await.expect("200").into_inner();
    assert_eq!(listed(&after), ids[5..]);
    assert_eq!(after.next_page, None);
    assert_eq!((after.first_id.as_deref(), after.last_id.as_deref()), (Some(&*ids[5]), Some(&*ids[6])));
    assert!(ids.is_sorted());
    proved("WorkId", "ids sort by age.");
    proved(
        "work-list",
        "The environment's work by ascending id, which is by age. `after_id` begins after an item, `before_id` takes the \
         items right before one;",
    );
    proved("CappedLimit", "The most items that the page may have;");
    proved("PageOfWork", "The `next_page` of the page before, unchanged.");
    proved("BeforeId", "Only the items right before this one.");
    proved("AfterId", "Only items after this one.");
    proved("WorkPage.next_page", "null on the last page.");
}

#[tokio::test]
async fn a_page_of_work_has_at_most_a_hundred_items() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    join_all((0..101).map(|_| queue.enqueue())).await;
    for limit in [100_u32, 101, u32::MAX] {
        let page =
            queue.client.work_list().environment_id(queue.environment.clone()).limit(limit).send().await;
        let page = page.expect("200");
        assert_eq!((page.data.len(), page.has_more), (100, true), "{limit}");
    }
    proved("work-list", "A `limit` above 100 counts as 100.");
    proved("CappedLimit", "more than 100 counts as 100.");
}

#[tokio::test]
async fn a_list_can_be_of_one_state_and_can_be_empty() {
    let server = TestServer::start(program!()).await;
    let queue = Queue::new(&server).await;
    let list = async |state| {
        let list = queue.client.work_list().environment_id(queue.environment.clone()).state(state);
        list.send().await.expect("200").into_inner()
    };
    let starting = queue.enqueue().await.id;
    queue.ack(&starting, "a").await.expect("200");
    let active = queue.active("a").await.0.id;
    let (stopping, stopped) = (queue.active("a").await.0.id, queue.enqueue().await.id);
    queue.stop(&stopping, false).await.expect("200");
    queue.stop(&stopped, true).await.expect("200");
    for (state, id) in [
        (WorkState::Starting, Some(starting)),
        (WorkState::Active, Some(active)),
        (WorkState::Stopping, Some(stopping)),
        (WorkState::Stopped, Some(stopped)),
        (WorkState::Queued, None),
    ] {
        let page = list(state).await;
        let ids: Vec<_> = page.data.into_iter().map(|item| item.id).collect();
        assert_eq!(ids, id.clone().into_iter().collect::<Vec<_>>());
        let id = id.map(|id| id.to_string());
        assert_eq!((page.first_id, page.last_id, page.next_page), (id.clone(), id, None));
    }
    proved("WorkStateFilter", "Only items in this state.");
    proved("WorkPage.first_id", "null when there is none.");
    proved("WorkPage.last_id", "null when there is none.");
}
