use super::*;

const TERMS: Terms = Terms { attempts: 3, first_ttl: 90, shortest_ttl: 10, longest_ttl: 600 };
const SECOND: i64 = 1_000_000;

fn active() -> Item {
    let item = Item::queued().deliver(Moment::both(SECOND), Some("a")).expect("queued");
    let item = item.acknowledge(Moment::both(2 * SECOND), Some("a"), TERMS).expect("handed to a");
    item.heartbeat(Moment::both(3 * SECOND), Expected::None, 90, TERMS).expect("the first one")
}

#[test]
fn no_state_has_two_ways_on_for_one_cause() {
    for (index, (from, cause, _)) in TABLE.iter().enumerate() {
        assert!(!TABLE[..index].iter().any(|(f, c, _)| f == from && c == cause), "{from}, {}", cause.name());
    }
}

#[test]
fn the_contract_draws_the_table() {
    let contract = include_str!("../../../../spec/openapi.yaml");
    for line in diagram().lines() {
        assert!(contract.contains(line.trim()), "the contract's diagram lacks {line:?}");
    }
    let drawn = contract.lines().filter(|line| line.contains(" --> ")).count();
    assert_eq!(drawn, TABLE.len() + 1, "the contract's diagram has lines that the table lacks");
}

#[test]
fn an_acknowledgement_can_be_repeated_but_not_by_another_worker() {
    let item = active();
    assert_eq!(item.acknowledge(Moment::both(9 * SECOND), Some("a"), TERMS), Ok(item.clone()));
    assert_eq!(item.acknowledge(Moment::both(9 * SECOND), None, TERMS), Ok(item.clone()));
    assert_eq!(item.acknowledge(Moment::both(9 * SECOND), Some("b"), TERMS), Err(Refusal::HeldByAnother));
    assert_eq!(
        item.stop(Moment::both(9 * SECOND), false).acknowledge(Moment::both(10 * SECOND), Some("a"), TERMS),
        Err(Refusal::NotLive)
    );
}

#[test]
fn a_heartbeat_is_fenced_to_the_microsecond() {
    let item = active();
    let at = item.last_heartbeat.expect("one");
    for wrong in [Expected::None, Expected::At(at - 1), Expected::At(at + 1)] {
        assert_eq!(item.heartbeat(Moment::both(at + SECOND), wrong, 90, TERMS), Err(Refusal::Mismatch));
    }
    let next = item.heartbeat(Moment::both(at), Expected::At(at), 90, TERMS).expect("as expected");
    assert_eq!(next.last_heartbeat, Some(at + 1), "two heartbeats never have the same time");
    assert!(item.heartbeat(Moment::both(at), Expected::Anything, 90, TERMS).is_ok());
}

#[test]
fn a_lease_is_as_long_as_asked_within_bounds() {
    for (asked, got) in [(1, 10), (10, 10), (77, 77), (600, 600), (u32::MAX, 600)] {
        let item =
            active().heartbeat(Moment::both(5 * SECOND), Expected::Anything, asked, TERMS).expect("active");
        assert_eq!(item.ttl, got);
        assert_eq!(item.lease_ends_at, Some(5 * SECOND + i64::from(got) * SECOND));
    }
}

#[test]
fn a_lease_that_ends_puts_the_item_back_until_its_attempts_are_used_up() {
    let mut item = active();
    let end = item.lease_ends_at.expect("a lease");
    assert_eq!(item.expire(Moment::both(end - 1), TERMS), None);
    for attempt in 2..=TERMS.attempts {
        item = item.expire(Moment::both(end), TERMS).expect("ended");
        assert_eq!(item, Item { attempt, ..Item::queued() });
        item = item.acknowledge(Moment::both(0), None, TERMS).expect("queued");
    }
    let item = item.expire(Moment::both(end), TERMS).expect("ended");
    assert_eq!((item.state, item.stop_reason), (Stopped, Some(StopReason::AttemptsExhausted)));
}

#[test]
fn a_stop_follows_the_seeds_table() {
    let draining = active().stop(Moment::both(7 * SECOND), false);
    assert_eq!((draining.state, draining.stop_requested_at), (Stopping, Some(7 * SECOND)));
    let done = draining.stop(Moment::both(9 * SECOND), false);
    assert_eq!(
        (done.state, done.stop_requested_at, done.stopped_at),
        (Stopped, Some(7 * SECOND), Some(9 * SECOND))
    );
    assert_eq!(done.stop(Moment::both(11 * SECOND), true), done);
    let at_once = Item::queued().stop(Moment::both(SECOND), false);
    assert_eq!((at_once.state, at_once.stop_requested_at), (Stopped, at_once.stopped_at));
    assert_eq!(active().stop(Moment::both(SECOND), true).state, Stopped);
}

#[test]
fn a_worker_that_drains_may_go_on_beating_and_then_falls_silent() {
    let draining = active().stop(Moment::both(7 * SECOND), false);
    let beating =
        draining.heartbeat(Moment::both(8 * SECOND), Expected::Anything, 20, TERMS).expect("stopping");
    assert_eq!((beating.state, beating.lease_ends_at), (Stopping, Some(28 * SECOND)));
    let over = beating.expire(Moment::both(28 * SECOND), TERMS).expect("ended");
    assert_eq!((over.state, over.stop_reason), (Stopped, Some(StopReason::LeaseExpired)));
}

#[test]
fn names_read_back() {
    for state in State::ALL {
        assert_eq!(State::named(state.name()), Some(state));
    }
}
