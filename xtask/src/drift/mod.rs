//! The drift check: where two descriptions of an API differ in meaning.
//!
//! The contract is the left side, the implementation the right one. Schemas are compared pair by pair, each pair once, so that cycles end
//! and a component's difference is one finding however many operations use it. Pairs with equal fingerprints are equal and
//! not looked at.

mod difference;
mod merge;
mod objects;
mod operations;
mod parts;
mod report;
mod routes;
mod schemas;
mod unions;

use std::collections::{BTreeSet, HashMap, VecDeque};

pub use difference::{Difference, Finding, Owner};
pub use report::Sides;

use crate::model::{Api, Child, Fingerprint, Place, SchemaId, fingerprints};

/// Compares a contract with an implementation and lists what differs, root cause by root cause.
///
/// `hidden` are the routes that the implementation serves without publishing them, as `(method, path)`.
pub fn compare(contract: &Api, implementation: &Api, hidden: &[(String, String)]) -> Vec<Finding> {
    let (left_prints, right_prints) = fingerprints(contract, implementation);
    let mut comparison = Comparison {
        left: contract,
        right: implementation,
        left_prints,
        right_prints,
        pairs: HashMap::new(),
        parents: Vec::new(),
        queue: VecDeque::new(),
        differences: Vec::new(),
    };
    comparison.unusable();
    comparison.security_schemes();
    comparison.operations();
    comparison.hidden_routes(hidden);
    while let Some((left, right, pair)) = comparison.queue.pop_front() {
        comparison.schemas(left, right, Owner::Pair(pair));
    }
    comparison.findings()
}

struct Comparison<'m> {
    left: &'m Api,
    right: &'m Api,
    left_prints: Vec<Fingerprint>,
    right_prints: Vec<Fingerprint>,
    /// Pairs of schemas that were met, by number.
    pairs: HashMap<(SchemaId, SchemaId), usize>,
    /// What uses each pair.
    parents: Vec<BTreeSet<Owner>>,
    queue: VecDeque<(SchemaId, SchemaId, usize)>,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    fn equal(&self, left: SchemaId, right: SchemaId) -> bool {
        self.left_prints[left.index()] == self.right_prints[right.index()]
    }

    fn report(&mut self, difference: Difference) {
        self.differences.push(difference);
    }

    /// Two uses of schemas that should mean the same.
    fn uses(&mut self, owner: Owner, left: Child, right: Child) {
        if self.equal(left.id, right.id) {
            return;
        }
        let (l, r) = (self.left.schema(left.id), self.right.schema(right.id));
        if l.unresolved || r.unresolved {
            // The reference that leads nowhere is a finding of its own.
            return;
        }
        if let (Some(left_name), Some(right_name)) = (&l.name, &r.name)
            && left_name != right_name
            && self.has_other_counterpart(left.id, right.id)
        {
            self.report(Difference {
                code: "D068",
                key: String::new(),
                what: format!("is `{left_name}` in the contract and `{right_name}` in the implementation"),
                left: left.place,
                right: right.place,
                left_value: left_name.clone(),
                right_value: right_name.clone(),
                owner,
            });
            return;
        }
        let next = self.parents.len();
        let pair = *self.pairs.entry((left.id, right.id)).or_insert(next);
        if pair == next {
            self.parents.push(BTreeSet::new());
            self.queue.push_back((left.id, right.id, pair));
        }
        self.parents[pair].insert(owner);
    }

    /// Whether two uses are of things that were never meant to be the same.
    fn is_another(&self, left: Child, right: Child) -> bool {
        let (l, r) = (self.left.schema(left.id), self.right.schema(right.id));
        let names_differ = l.name.is_some() && r.name.is_some() && l.name != r.name;
        l.unresolved
            || r.unresolved
            || !l.types.value.meets(r.types.value)
            || l.restricts_nothing() != r.restricts_nothing()
            || (names_differ
                && !self.equal(left.id, right.id)
                && self.has_other_counterpart(left.id, right.id))
    }

    /// Whether one of two components has an equal one on the other side, so that it is the use that differs.
    fn has_other_counterpart(&self, left: SchemaId, right: SchemaId) -> bool {
        let (l, r) = (self.left.schema(left), self.right.schema(right));
        let counterpart =
            |name: &Option<String>, of: &Api| name.as_ref().and_then(|name| of.named.get(name)).copied();
        match (counterpart(&l.name, self.right), counterpart(&r.name, self.left)) {
            (Some(of_left), Some(of_right)) => self.equal(left, of_left) || self.equal(of_right, right),
            // A name that only one side has names nothing else on the other.
            _ => false,
        }
    }

    /// References that lead nowhere are findings, as nothing behind them can be compared.
    fn unusable(&mut self) {
        for (is_left, unusable) in self
            .left
            .unusable
            .iter()
            .map(|unusable| (true, unusable))
            .chain(self.right.unusable.iter().map(|unusable| (false, unusable)))
        {
            let side = if is_left { "contract" } else { "implementation" };
            let nowhere = Place::default();
            let difference = Difference {
                code: "D090",
                key: format!("{side} {}", unusable.reference),
                what: format!(
                    "`{}` in the {side} can't be followed: {}",
                    unusable.reference, unusable.reason
                ),
                left: if is_left { unusable.place } else { nowhere },
                right: if is_left { nowhere } else { unusable.place },
                left_value: if is_left { unusable.reference.clone() } else { String::new() },
                right_value: if is_left { String::new() } else { unusable.reference.clone() },
                owner: Owner::Document,
            };
            self.differences.push(difference);
        }
    }
}

#[cfg(test)]
mod tests;
