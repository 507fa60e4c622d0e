//! Finds the operations that belong together, and compares what they say of themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Comparison, Difference, Owner};
use crate::model::{Facet, Operation, Place, RouteKey};

impl Comparison<'_> {
    pub(super) fn operations(&mut self) {
        let (contract, implementation) = (self.left, self.right);
        let mut routes: BTreeMap<&RouteKey, usize> = BTreeMap::new();
        for (at, operation) in implementation.operations.iter().enumerate() {
            let first = *routes.entry(&operation.route).or_insert(at);
            if first != at {
                self.described_twice(first, at);
                let known = contract.operations.iter().find(|known| known.route == operation.route);
                let id = |operation: &Operation| operation.id.as_ref().map(|id| id.value.clone());
                if known.is_some_and(|known| id(known) == id(operation)) {
                    routes.insert(&operation.route, at);
                }
            }
        }
        let mut pairs = Vec::new();
        let mut left_rest = Vec::new();
        for (at, operation) in contract.operations.iter().enumerate() {
            match routes.remove(&operation.route) {
                Some(other) => pairs.push((at, other)),
                None => left_rest.push(at),
            }
        }
        let mut right_rest: BTreeSet<usize> = routes.into_values().collect();
        // What moved is known by its operationId.
        left_rest.retain(|at| {
            let id = contract.operations[*at].id.as_ref().map(|id| &id.value);
            let same_id = |other: &&usize| {
                implementation.operations[**other].id.as_ref().map(|id| &id.value) == id && id.is_some()
            };
            let Some(other) = right_rest.iter().find(same_id).copied() else { return true };
            right_rest.remove(&other);
            pairs.push((*at, other));
            false
        });
        self.on_one_side(&left_rest, true);
        self.on_one_side(&right_rest.into_iter().collect::<Vec<_>>(), false);
        pairs.sort_unstable();
        for (left, right) in pairs {
            self.operation(&contract.operations[left], &implementation.operations[right], Owner::Left(left));
        }
    }

    /// Two of the implementation's documents, or two paths of one, that describe the same requests.
    fn described_twice(&mut self, first: usize, second: usize) {
        let (first, twin) = (&self.right.operations[first], &self.right.operations[second]);
        let label = twin.label();
        self.report(Difference {
            code: "D012",
            key: label.clone(),
            what: format!("is described by {} and a second time by {label}", first.label()),
            left: Place::default(),
            right: twin.place,
            left_value: String::new(),
            right_value: label,
            owner: Owner::Right(second),
        });
    }

    /// Operations that only one side has; a path none of whose operations the other side has is one finding.
    fn on_one_side(&mut self, rest: &[usize], is_left: bool) {
        let api = if is_left { self.left } else { self.right };
        let other = if is_left { self.right } else { self.left };
        // By its text, as its operations may stand in several documents.
        let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in rest {
            by_path.entry(&api.operations[*at].path.value).or_default().push(*at);
        }
        let (code, side) = if is_left { ("D001", "contract") } else { ("D002", "implementation") };
        for (path, operations) in by_path {
            let of_path = api.operations.iter().filter(|operation| operation.path.value == path).count();
            let is_whole = of_path == operations.len() && of_path > 1;
            let path_place = api.operations[operations[0]].path.place;
            for at in operations {
                let operation = &api.operations[at];
                let neighbour =
                    other.operations.iter().find(|other| other.route.segments == operation.route.segments);
                let elsewhere = neighbour.map_or_else(Place::default, |operation| operation.path.place);
                let (place, value) = if is_whole {
                    (path_place, operation.path.value.clone())
                } else {
                    (operation.place, operation.label())
                };
                let what = if is_whole {
                    format!("is a path of the {side} only")
                } else {
                    format!("is an operation of the {side} only")
                };
                self.report(Difference {
                    code,
                    key: value.clone(),
                    what,
                    left: if is_left { place } else { elsewhere },
                    right: if is_left { elsewhere } else { place },
                    left_value: if is_left { value.clone() } else { String::new() },
                    right_value: if is_left { String::new() } else { value },
                    owner: if is_left { Owner::Left(at) } else { Owner::Right(at) },
                });
            }
        }
    }

    fn operation(&mut self, left: &Operation, right: &Operation, owner: Owner) {
        if left.path.value != right.path.value {
            let code = if left.route.segments == right.route.segments { "D004" } else { "D003" };
            self.differs(code, "is the path", owner, &left.path, &right.path);
        }
        if left.route.method != right.route.method {
            let method = |operation: &Operation| Facet {
                value: operation.route.method.to_uppercase(),
                place: operation.place,
            };
            self.differs("D003", "is the method", owner, &method(left), &method(right));
        }
        let id = |operation: &Operation| match &operation.id {
            Some(id) => id.clone(),
            None => Facet { value: "(none)".to_owned(), place: operation.place },
        };
        self.differs("D005", "is the operationId", owner, &id(left), &id(right));
        let listed = |facet: &Facet<Vec<String>>| Facet {
            value: if facet.value.is_empty() { "(none)".to_owned() } else { facet.value.join(" or ") },
            place: facet.place,
        };
        self.differs("D008", "are the tags", owner, &listed(&left.tags), &listed(&right.tags));
        self.differs(
            "D007",
            "is the security requirement",
            owner,
            &listed(&left.security),
            &listed(&right.security),
        );
        let flag = |facet: &Facet<bool>| Facet { value: facet.value.to_string(), place: facet.place };
        self.differs("D006", "is `deprecated`", owner, &flag(&left.deprecated), &flag(&right.deprecated));
        self.differs(
            "D009",
            "is `x-dropshot-pagination`",
            owner,
            &flag(&left.paginated),
            &flag(&right.paginated),
        );
        self.parameters(left, right, owner);
        self.bodies(left, right, owner);
        self.responses(left, right, owner);
    }

    /// A plain fact that differs: `X is the path in the contract, Y in the implementation`.
    pub(super) fn differs(
        &mut self,
        code: &'static str,
        what: &str,
        owner: Owner,
        left: &Facet<String>,
        right: &Facet<String>,
    ) {
        if left.value == right.value {
            return;
        }
        self.report(Difference {
            code,
            key: what.to_owned(),
            what: format!("`{}` {what} in the contract, `{}` in the implementation", left.value, right.value),
            left: left.place,
            right: right.place,
            left_value: left.value.clone(),
            right_value: right.value.clone(),
            owner,
        });
    }

    pub(super) fn security_schemes(&mut self) {
        let (left, right) = (&self.left.security_schemes, &self.right.security_schemes);
        if left.is_empty() || right.is_empty() {
            // A side without any says nothing about them.
            return;
        }
        let names: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
        for name in names {
            let (left, right) = (left.get(name), right.get(name));
            let text = |scheme: Option<&crate::model::SecurityScheme>| {
                scheme.map(|scheme| scheme.text.clone()).unwrap_or_default()
            };
            let place = |scheme: Option<&crate::model::SecurityScheme>| {
                scheme.map(|scheme| scheme.place).unwrap_or_default()
            };
            let (left_value, right_value) = (text(left), text(right));
            if left_value == right_value {
                continue;
            }
            let what = match (left, right) {
                (Some(_), Some(_)) => format!("`{name}` is another security scheme in the implementation"),
                (Some(_), None) => format!("`{name}` is a security scheme of the contract only"),
                _ => format!("`{name}` is a security scheme of the implementation only"),
            };
            let (left, right) = (place(left), place(right));
            self.report(Difference {
                code: "D010",
                key: name.clone(),
                what,
                left,
                right,
                left_value,
                right_value,
                owner: Owner::Document,
            });
        }
    }
}
