//! Every state that two workers, two items and a client can bring the work lifecycle to, by breadth-first search over
//! the pure table: two workers never hold a live lease on one item, a stopped item never comes back, and a graceful stop
//! is always followed by `stopped` once the worker confirms or its lease ends.

use std::collections::{HashSet, VecDeque};

use wharf_server::lifecycle::Moment;
use wharf_server::lifecycle::work::{Expected, Item, Refusal, State, Terms};

const WORKERS: [&str; 2] = ["a", "b"];
/// One step of the model's clock, in microseconds: as long as the shortest lease.
const STEP: i64 = 10_000_000;
/// Polls hand out again what was delivered a step ago.
const RECLAIM: i64 = STEP;
const TERMS: Terms = Terms { attempts: 2, first_ttl: 10, shortest_ttl: 10, longest_ttl: 20 };
/// What a worker believes about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Belief {
    Nothing,
    /// A poll handed it out.
    Delivered,
    /// The acknowledgement was answered 200.
    Acknowledged,
    /// A heartbeat was: this one, and until then the lease is the worker's.
    Leased {
        heartbeat: i64,
        until: i64,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct World {
    now: i64,
    items: Vec<Item>,
    /// By worker, then by item.
    beliefs: Vec<Vec<Belief>>,
}

/// Whether workers give a `Worker-ID`. Without, only the heartbeats' fencing keeps them apart.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Names {
    Given,
    Withheld,
}

impl World {
    fn start(items: usize) -> Self {
        Self {
            now: 0,
            items: vec![Item::queued(); items],
            beliefs: vec![vec![Belief::Nothing; items]; WORKERS.len()],
        }
    }

    fn with_item(&self, index: usize, item: Item) -> Self {
        let mut next = self.clone();
        next.items[index] = item;
        next
    }

    fn with_belief(mut self, worker: usize, item: usize, belief: Belief) -> Self {
        self.beliefs[worker][item] = belief;
        self
    }

    /// Every world that one step leads to.
    fn successors(&self, names: Names) -> Vec<Self> {
        let mut next = vec![Self { now: self.now + STEP, ..self.clone() }];
        for index in 0..self.items.len() {
            let item = &self.items[index];
            // Expiry may be on record late, but requests look at the clock first, as the service does.
            if let Some(expired) = item.expire(Moment::both(self.now), TERMS) {
                next.push(self.with_item(index, expired));
                continue;
            }
            next.push(self.with_item(index, item.stop(Moment::both(self.now), false)));
            next.push(self.with_item(index, item.stop(Moment::both(self.now), true)));
            for (worker, name) in WORKERS.into_iter().enumerate() {
                let name = (names == Names::Given).then_some(name);
                next.extend(self.worked(index, worker, name));
            }
        }
        next
    }

    fn worked(&self, index: usize, worker: usize, name: Option<&str>) -> Vec<Self> {
        let (item, now) = (&self.items[index], self.now);
        let belief = self.beliefs[worker][index];
        let mut next = Vec::new();
        if item.is_claimable(now - RECLAIM)
            && let Some(delivered) = item.deliver(Moment::both(now), name)
        {
            next.push(self.with_item(index, delivered).with_belief(worker, index, Belief::Delivered));
        }
        // A worker may send again what it has sent, however old.
        if belief != Belief::Nothing {
            match item.acknowledge(Moment::both(now), name, TERMS) {
                Ok(after) => {
                    let believed =
                        if let Belief::Leased { .. } = belief { belief } else { Belief::Acknowledged };
                    next.push(self.with_item(index, after).with_belief(worker, index, believed));
                }
                Err(refusal) => assert!(matches!(refusal, Refusal::HeldByAnother | Refusal::NotLive)),
            }
        }
        let expected = match belief {
            Belief::Nothing | Belief::Delivered => return next,
            Belief::Acknowledged => Expected::None,
            Belief::Leased { heartbeat, .. } => Expected::At(heartbeat),
        };
        // A second heartbeat in the same step adds nothing but states.
        if item.last_heartbeat.is_none_or(|last| last < now) {
            for ttl in [TERMS.shortest_ttl, TERMS.longest_ttl] {
                next.push(match item.heartbeat(Moment::both(now), expected, ttl, TERMS) {
                    Ok(after) => {
                        let (Some(heartbeat), Some(until)) = (after.last_heartbeat, after.lease_ends_at)
                        else {
                            panic!("a heartbeat leaves a lease: {after:?}")
                        };
                        self.with_item(index, after).with_belief(
                            worker,
                            index,
                            Belief::Leased { heartbeat, until },
                        )
                    }
                    // Told that it is not its any more, a worker gives up.
                    Err(_) => self.clone().with_belief(worker, index, Belief::Nothing),
                });
            }
        }
        next
    }

    /// The same world in the form that it shares with every world that goes on in the same way: times relative to now,
    /// without those that nothing depends on. That makes their number finite, so the search needs no horizon.
    fn canonical(mut self) -> Self {
        let now = std::mem::take(&mut self.now);
        for (index, item) in self.items.iter_mut().enumerate() {
            item.acknowledged_at = None;
            item.started_at = None;
            item.stop_requested_at = None;
            item.stopped_at = None;
            item.delivered_at = item.delivered_at.map(|at| (at - now).max(-RECLAIM));
            if item.state != State::Queued {
                item.delivered_at = None;
            }
            if item.state == State::Stopped {
                item.worker = None;
                item.last_heartbeat = None;
            }
            if item.is_due(now) {
                // All that can happen to it is that its lease's end is put on record.
                item.last_heartbeat = None;
            }
            let last = item.last_heartbeat;
            item.last_heartbeat = last.map(|at| at - now);
            item.lease_ends_at = item.lease_ends_at.map(|at| (at - now).max(0));
            for worker in &mut self.beliefs {
                if let Belief::Leased { heartbeat, until } = &mut worker[index] {
                    // Heartbeats grow, so one that is not the last will never be it again.
                    *heartbeat = if Some(*heartbeat) == last { *heartbeat - now } else { i64::MIN };
                    *until = (*until - now).max(0);
                }
                if item.state == State::Stopped {
                    worker[index] = Belief::Nothing;
                }
            }
        }
        self
    }

    fn check(&self) {
        for (index, item) in self.items.iter().enumerate() {
            let holders: Vec<_> = (0..WORKERS.len())
                .filter(|worker| match self.beliefs[*worker][index] {
                    Belief::Leased { until, .. } => until > self.now && item.state != State::Stopped,
                    _ => false,
                })
                .collect();
            assert!(holders.len() < 2, "two live leases on one item: {self:#?}");
            let leased = matches!(item.state, State::Starting | State::Active | State::Stopping);
            assert_eq!(leased, item.lease_ends_at.is_some(), "a lease in the wrong state: {item:?}");
            assert!(item.attempt <= TERMS.attempts, "too many attempts: {item:?}");
            if item.state == State::Stopping {
                assert_eq!(
                    item.stop(Moment::both(self.now), false).state,
                    State::Stopped,
                    "a confirmation is not enough"
                );
                let end = item.lease_ends_at.unwrap_or_default();
                let after = item.expire(Moment::both(end), TERMS).map(|item| item.state);
                assert_eq!(after, Some(State::Stopped), "the lease's end is not enough");
            }
        }
    }
}

/// How many worlds there are.
fn explore(items: usize, names: Names) -> usize {
    let mut seen = HashSet::from([World::start(items)]);
    let mut open: VecDeque<World> = seen.iter().cloned().collect();
    while let Some(world) = open.pop_front() {
        for next in world.successors(names) {
            for (before, after) in world.items.iter().zip(&next.items) {
                assert!(
                    before.state != State::Stopped || before == after,
                    "a stopped item came back: {after:?}"
                );
            }
            next.check();
            let next = next.canonical();
            if seen.insert(next.clone()) {
                open.push_back(next);
            }
        }
    }
    seen.len()
}

#[test]
fn no_item_is_held_twice_or_comes_back_and_every_graceful_stop_ends() {
    for names in [Names::Given, Names::Withheld] {
        let one = explore(1, names);
        let two = explore(2, names);
        println!("names {names:?}: {one} worlds of one item, {two} of two");
        assert!(one > 100 && two > 10_000, "the search reached only {one} and {two} worlds");
    }
}
