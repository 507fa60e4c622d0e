//! Puts differences of one root cause together, and finds the operations that it reaches.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Comparison;
use super::difference::{Finding, Owner};
use crate::model::Place;

/// Differences say the same about the same place: one of them is the other's copy.
type Sameness<'d> = (&'static str, &'d str, &'d str, &'d str, bool, Place);

impl Comparison<'_> {
    pub(super) fn findings(&self) -> Vec<Finding> {
        let groups = self.groups();
        let mut findings: Vec<Finding> = groups.into_values().map(|group| self.finding(&group)).collect();
        findings.sort_by(|a, b| {
            (a.left.first(), a.code, &a.left_value, a.right.first()).cmp(&(
                b.left.first(),
                b.code,
                &b.left_value,
                b.right.first(),
            ))
        });
        findings
    }

    fn groups(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut leader: Vec<usize> = (0..self.differences.len()).collect();
        let mut known: HashMap<Sameness<'_>, usize> = HashMap::new();
        for (at, difference) in self.differences.iter().enumerate() {
            // A security requirement that operations inherit is one cause, whatever each of them should require.
            let (left, right) = match difference.code {
                "D007" => ("", ""),
                _ => (difference.left_value.as_str(), difference.right_value.as_str()),
            };
            for (is_left, place) in [(true, difference.left), (false, difference.right)] {
                if place == Place::default() {
                    continue;
                }
                let sameness = (difference.code, difference.key.as_str(), left, right, is_left, place);
                let first = *known.entry(sameness).or_insert(at);
                let (a, b) = (root(&mut leader, first), root(&mut leader, at));
                leader[a.max(b)] = a.min(b);
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..self.differences.len() {
            let leader = root(&mut leader, at);
            groups.entry(leader).or_default().push(at);
        }
        groups
    }

    fn finding(&self, group: &[usize]) -> Finding {
        let first = &self.differences[group[0]];
        let places = |of: fn(&super::Difference) -> Place| -> BTreeSet<Place> {
            let places = group.iter().map(|at| of(&self.differences[*at]));
            places.filter(|place| *place != Place::default()).collect()
        };
        let mut reaches = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<Owner> = group.iter().map(|at| self.differences[*at].owner).collect();
        while let Some(owner) = open.pop() {
            if !seen.insert(owner) {
                continue;
            }
            match owner {
                Owner::Document => {}
                Owner::Left(at) => {
                    reaches.insert(self.left.operations[at].label());
                }
                Owner::Right(at) => {
                    reaches.insert(self.right.operations[at].label());
                }
                Owner::Pair(pair) => open.extend(&self.parents[pair]),
            }
        }
        Finding {
            code: first.code,
            what: first.what.clone(),
            left: places(|difference| difference.left),
            right: places(|difference| difference.right),
            left_value: first.left_value.clone(),
            right_value: first.right_value.clone(),
            reaches,
        }
    }
}

fn root(leader: &mut [usize], mut at: usize) -> usize {
    while leader[at] != at {
        leader[at] = leader[leader[at]];
        at = leader[at];
    }
    at
}
