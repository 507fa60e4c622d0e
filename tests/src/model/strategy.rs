//! Which sequences of steps are tried.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

use super::{Beat, Caller, EnvironmentStep, ItemStep, Number, State, Step, Version, WorkstationStep, World};

/// Sequences of at most so many steps, from a world without anything. Whoever does a step counts it in [`Sequence::done`],
/// so that a sequence which fails is cut off there.
pub fn sequences(most: usize) -> impl Strategy<Value = Sequence> {
    World::sequential_strategy(1..=most).prop_map(|(_, steps, done)| Sequence { steps, done })
}

/// Steps to be done one after another.
#[derive(Debug, Clone)]
pub struct Sequence {
    pub steps: Vec<Step>,
    pub done: Option<Arc<AtomicUsize>>,
}

impl ReferenceStateMachine for World {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self::default()).boxed()
    }

    fn transitions(world: &Self) -> BoxedStrategy<Step> {
        // Where there is nothing yet, something is made before much is asked of it.
        let once = |there_is: bool, weight: u32| if there_is { weight } else { 1 };
        prop_oneof![
            1 => Just(Step::Restart),
            4 => Just(Step::Repeat),
            2 => rarely(),
            8 => workstation(world),
            if world.environments.is_empty() { 20 } else { 4 } => environment(world),
            once(!world.environments.is_empty(), 8) => queue(world),
            once(!world.items.is_empty(), 12) => item(world),
        ]
        .boxed()
    }

    fn apply(mut world: Self, step: &Step) -> Self {
        world.apply(step);
        world
    }
}

fn caller() -> impl Strategy<Value = Caller> {
    prop_oneof![4 => Just(0), 1 => Just(1)]
}

/// Mostly one that there was, and its owner.
fn target(owners: Vec<Caller>) -> impl Strategy<Value = (Caller, Number)> {
    let number = prop_oneof![20 => 0..owners.len().max(1), 1 => Just(owners.len())];
    (number, prop::bool::weighted(0.1)).prop_map(move |(number, by_another)| {
        let owner = owners.get(number).copied().unwrap_or_default();
        (if by_another { 1 - owner } else { owner }, number)
    })
}

/// Some who have a name, and one who has none.
fn worker() -> impl Strategy<Value = Option<u8>> {
    prop::option::weighted(0.8, 0..2_u8)
}

fn version() -> impl Strategy<Value = Version> {
    prop_oneof![3 => Just(Version::Any), 3 => Just(Version::Present), 1 => Just(Version::Past)]
}

fn rarely() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Health),
        any::<bool>().prop_map(|json| Step::Contract { json }),
        caller().prop_map(|by| Step::ListWorkstations { by }),
        (caller(), any::<bool>()).prop_map(|(by, archived)| Step::ListEnvironments { by, archived }),
    ]
}

fn workstation(world: &World) -> impl Strategy<Value = Step> + use<> {
    let create = (caller(), 1..=3_u32, any::<bool>()).prop_map(|(by, cores, gpu)| Step::CreateWorkstation {
        by,
        cores,
        gpu,
    });
    let what = prop_oneof![
        1 => Just(WorkstationStep::Get),
        2 => (0..3_u8, version()).prop_map(|(name, version)| WorkstationStep::Rename { name, version }),
        2 => (1..=3_u32, any::<bool>(), version())
            .prop_map(|(cores, gpu, version)| WorkstationStep::Reconfigure { cores, gpu, version }),
        6 => Just(WorkstationStep::Launch),
        4 => any::<bool>().prop_map(|force| WorkstationStep::Stop { force }),
        1 => Just(WorkstationStep::Delete),
        1 => Just(WorkstationStep::Usage),
        1 => Just(WorkstationStep::Wait),
    ];
    let owners = world.workstations.iter().map(|one| one.owner).collect();
    let existing =
        (target(owners), what).prop_map(|((by, number), what)| Step::Workstation { by, number, what });
    prop_oneof![if world.workstations.is_empty() { 8 } else { 1 } => create, 4 => existing]
}

fn environment(world: &World) -> impl Strategy<Value = Step> + use<> {
    let create =
        (caller(), prop::bool::weighted(0.05)).prop_map(|(by, cloud)| Step::CreateEnvironment { by, cloud });
    let what = prop_oneof![
        1 => Just(EnvironmentStep::Get),
        3 => (0..3_u8, version()).prop_map(|(name, version)| EnvironmentStep::Update { name, version }),
        1 => prop::bool::weighted(0.3).prop_map(|cloud| EnvironmentStep::Turn { cloud }),
        1 => Just(EnvironmentStep::Archive),
        1 => Just(EnvironmentStep::Delete),
    ];
    let existing =
        (target(owners(world)), what).prop_map(|((by, number), what)| Step::Environment { by, number, what });
    prop_oneof![if world.environments.is_empty() { 12 } else { 1 } => create, 3 => existing]
}

fn queue(world: &World) -> impl Strategy<Value = Step> + use<> {
    let what = prop_oneof![
        6 => Just(EnvironmentStep::Enqueue),
        6 => (worker(), any::<bool>()).prop_map(|(worker, again)| EnvironmentStep::Poll { worker, again }),
        1 => prop::option::of(prop::sample::select(&State::ALL[..]))
            .prop_map(|state| EnvironmentStep::List { state }),
        1 => Just(EnvironmentStep::Stats),
    ];
    (target(owners(world)), what).prop_map(|((by, number), what)| Step::Environment { by, number, what })
}

fn item(world: &World) -> impl Strategy<Value = Step> + use<> {
    let expected = prop::sample::select(&[Beat::Any, Beat::None, Beat::Last, Beat::Other][..]);
    let ttl = prop::sample::select(&[300_u32, 600, 4_000_000_000][..]);
    let what = prop_oneof![
        1 => Just(ItemStep::Get),
        1 => (prop::option::of(0..3_u8), version())
            .prop_map(|(priority, version)| ItemStep::Update { priority, version }),
        4 => worker().prop_map(|worker| ItemStep::Ack { worker }),
        5 => (expected, ttl).prop_map(|(expected, ttl)| ItemStep::Heartbeat { expected, ttl }),
        3 => any::<bool>().prop_map(|force| ItemStep::Stop { force }),
    ];
    let owners = world.items.iter().map(|item| world.environments[item.environment].owner).collect();
    (target(owners), what).prop_map(|((by, number), what)| Step::Item { by, number, what })
}

fn owners(world: &World) -> Vec<Caller> {
    world.environments.iter().map(|one| one.owner).collect()
}
