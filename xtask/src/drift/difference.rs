//! What the comparison finds.

use std::collections::BTreeSet;

use crate::model::Place;

/// What a difference belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The document as a whole.
    Document,
    /// An operation of the contract, by its number there.
    Left(usize),
    /// An operation that only the implementation has.
    Right(usize),
    /// A pair of schemas.
    Pair(usize),
}

/// One place where the sides differ, before root causes are put together.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The stable code.
    pub code: &'static str,
    /// What tells it from other differences of that code at the same place, such as a property's name.
    pub key: String,
    /// The difference as the rest of a sentence that starts with what differs.
    pub what: String,
    /// Its place in the contract; where it is missing, the place where it would stand.
    pub left: Place,
    /// The same in the implementation.
    pub right: Place,
    /// The contract's value; empty if there is none.
    pub left_value: String,
    /// The implementation's value; empty if there is none.
    pub right_value: String,
    /// What it belongs to.
    pub owner: Owner,
}

/// A root cause.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// The difference as the rest of a sentence that starts with what differs.
    pub what: String,
    /// Its places in the contract.
    pub left: BTreeSet<Place>,
    /// Its places in the implementation.
    pub right: BTreeSet<Place>,
    /// The contract's value; empty if there is none.
    pub left_value: String,
    /// The implementation's value; empty if there is none.
    pub right_value: String,
    /// The operations that it reaches.
    pub reaches: BTreeSet<String>,
}
