//! Fingerprints of schemas: equal fingerprints mean equal schemas, cycles included.
//!
//! A schema that leads into no cycle is known by its content and its children's fingerprints. One that lies on a cycle is known by
//! unfolding the cycle a fixed number of times, the same for both sides of a comparison.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::schema::{Additional, Schema};
use super::{Api, UnionKind};

/// A schema's fingerprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u64, u64);

/// Two independent 64-bit hashes, so that a collision is out of the question.
struct Print(DefaultHasher, DefaultHasher);

impl Print {
    fn new() -> Self {
        let mut print = Self(DefaultHasher::new(), DefaultHasher::new());
        0x5eed_u64.hash(&mut print.1);
        print
    }

    fn put(&mut self, value: &impl Hash) {
        value.hash(&mut self.0);
        value.hash(&mut self.1);
    }

    fn done(&self) -> Fingerprint {
        Fingerprint(self.0.finish(), self.1.finish())
    }
}

/// The fingerprints of two APIs' schemas, comparable with each other.
pub fn fingerprints(left: &Api, right: &Api) -> (Vec<Fingerprint>, Vec<Fingerprint>) {
    let (left_components, right_components) = (components(left), components(right));
    let largest = left_components.iter().chain(&right_components).map(Vec::len).max().unwrap_or(1);
    (unfold(left, &left_components, largest), unfold(right, &right_components, largest))
}

fn unfold(api: &Api, components: &[Vec<usize>], rounds: usize) -> Vec<Fingerprint> {
    let mut prints = vec![Fingerprint::default(); api.schemas.len()];
    // Components come children first.
    for component in components {
        let is_cycle = component.len() > 1
            || api.schemas[component[0]].below().any(|child| child.id.index() == component[0]);
        let times = if is_cycle { rounds + 1 } else { 1 };
        for _ in 0..times {
            let fresh: Vec<Fingerprint> =
                component.iter().map(|at| print(&api.schemas[*at], &prints)).collect();
            for (at, print) in component.iter().zip(fresh) {
                prints[*at] = print;
            }
        }
    }
    prints
}

fn print(schema: &Schema, known: &[Fingerprint]) -> Fingerprint {
    let mut print = Print::new();
    print.put(&schema.types.value);
    print.put(&schema.nullable.value);
    print.put(&schema.values.as_ref().map(|values| &values.value));
    print.put(&schema.unresolved);
    print.put(&schema.facets.len());
    for (keyword, facet) in &schema.facets {
        print.put(keyword);
        print.put(&facet.value);
    }
    print.put(&schema.properties.len());
    for (name, property) in &schema.properties {
        print.put(name);
        print.put(&property.required.value);
        print.put(&property.schema.map(|child| known[child.id.index()]));
    }
    match schema.additional.value {
        Additional::Open => print.put(&0),
        Additional::Closed => print.put(&1),
        Additional::Typed(child) => {
            print.put(&2);
            print.put(&known[child.id.index()]);
        }
    }
    for (keyword, child) in &schema.children {
        print.put(keyword);
        print.put(&known[child.id.index()]);
    }
    let mut unions: Vec<(UnionKind, Option<&str>, Vec<Fingerprint>)> = schema
        .unions
        .iter()
        .map(|union| {
            let mut members: Vec<_> = union.members.iter().map(|member| known[member.id.index()]).collect();
            members.sort_unstable();
            (union.kind, union.discriminator.as_ref().map(|facet| facet.value.as_str()), members)
        })
        .collect();
    unions.sort();
    print.put(&unions);
    let mut all: Vec<_> = schema.all.iter().map(|part| known[part.id.index()]).collect();
    all.sort_unstable();
    print.put(&all);
    print.done()
}

/// Tarjan's strongly connected components, children first, without recursion.
fn components(api: &Api) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let count = api.schemas.len();
    let below: Vec<Vec<usize>> =
        api.schemas.iter().map(|schema| schema.below().map(|child| child.id.index()).collect()).collect();
    let mut index = vec![UNSEEN; count];
    let mut low = vec![0; count];
    let mut on_stack = vec![false; count];
    let (mut stack, mut next, mut found) = (Vec::new(), 0, Vec::new());
    for root in 0..count {
        if index[root] != UNSEEN {
            continue;
        }
        let mut work = vec![(root, 0)];
        while let Some((at, child)) = work.pop() {
            if child == 0 {
                index[at] = next;
                low[at] = next;
                next += 1;
                stack.push(at);
                on_stack[at] = true;
            }
            if let Some(below) = below[at].get(child) {
                work.push((at, child + 1));
                if index[*below] == UNSEEN {
                    work.push((*below, 0));
                } else if on_stack[*below] {
                    low[at] = low[at].min(index[*below]);
                }
                continue;
            }
            if let Some((parent, _)) = work.last() {
                low[*parent] = low[*parent].min(low[at]);
            }
            if low[at] == index[at] {
                let mut component = Vec::new();
                while let Some(member) = stack.pop() {
                    on_stack[member] = false;
                    component.push(member);
                    if member == at {
                        break;
                    }
                }
                found.push(component);
            }
        }
    }
    found
}
