//! Routes that the implementation serves without publishing them.

use super::{Comparison, Difference, Owner};
use crate::model::{Place, Segment, template};

impl Comparison<'_> {
    /// Every hidden route must serve an operation of the contract: its own path, or one that its parameters cover, as
    /// where one route dispatches to several operations.
    pub(super) fn hidden_routes(&mut self, hidden: &[(String, String)]) {
        for (method, path) in hidden {
            let (segments, _) = template(path);
            let is_served = self.left.operations.iter().any(|operation| {
                operation.route.method.eq_ignore_ascii_case(method)
                    && covers(&segments, &operation.route.segments)
            });
            if is_served {
                continue;
            }
            let route = format!("{} {path}", method.to_uppercase());
            self.report(Difference {
                code: "D011",
                key: route.clone(),
                what: format!(
                    "`{route}` is served but not published, and serves no operation of the contract"
                ),
                left: Place::default(),
                right: Place::default(),
                left_value: String::new(),
                right_value: route,
                owner: Owner::Document,
            });
        }
    }
}

/// Whether every request for the second path also fits the first.
fn covers(route: &[Segment], path: &[Segment]) -> bool {
    route.len() == path.len()
        && route.iter().zip(path).all(|(route, path)| *route == Segment::Parameter || route == path)
}
