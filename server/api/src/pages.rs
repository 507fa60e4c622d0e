//! Page tokens. To a client they are words that it hands back; what they say is where the page begins or ends.

use std::fmt;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, de};

use crate::ids::{EnvironmentId, WorkId, WorkstationId};
use crate::scalar::matching;

/// What a list's page tokens say.
pub trait Cursor: Sized {
    /// What every token of the list looks like, and nothing else does.
    const PATTERN: &str;

    /// `None` when the list gives out no such token.
    fn parse(token: &str) -> Option<Self>;
}

/// The `next_page` of an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageToken<C>(pub C);

impl<'de, C: Cursor> Deserialize<'de> for PageToken<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let token = String::deserialize(deserializer)?;
        C::parse(&token).map(Self).ok_or_else(|| {
            de::Error::custom(format_args!(
                "{token:?} is not a page of this list; use the next_page of an earlier answer, unchanged"
            ))
        })
    }
}

impl<C: Cursor> JsonSchema for PageToken<C> {
    fn schema_name() -> String {
        "PageToken".to_owned()
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        matching(C::PATTERN)
    }
}

/// The page after this workstation.
impl Cursor for WorkstationId {
    const PATTERN: &str = Self::PATTERN;

    fn parse(token: &str) -> Option<Self> {
        Self::parse(token)
    }
}

/// The page after this environment.
impl Cursor for EnvironmentId {
    const PATTERN: &str = Self::PATTERN;

    fn parse(token: &str) -> Option<Self> {
        Self::parse(token)
    }
}

/// Work is listed in both directions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkCursor {
    /// The page after this item.
    After(WorkId),
    /// The page right before this item.
    Before(WorkId),
}

impl Cursor for WorkCursor {
    const PATTERN: &str = "^(after|before)\\.work_[0-9a-f]{32}$";

    fn parse(token: &str) -> Option<Self> {
        match token.split_once('.')? {
            ("after", id) => WorkId::parse(id).map(Self::After),
            ("before", id) => WorkId::parse(id).map(Self::Before),
            _ => None,
        }
    }
}

impl fmt::Display for WorkCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::After(id) => write!(f, "after.{id}"),
            Self::Before(id) => write!(f, "before.{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_token_of_work_says_in_which_direction_the_list_goes_on() {
        let id = WorkId::parse("work_019f3be4fd2475d9a784bf2c739e1194").expect("well formed");
        for cursor in [WorkCursor::After(id.clone()), WorkCursor::Before(id.clone())] {
            assert_eq!(WorkCursor::parse(&cursor.to_string()), Some(cursor));
        }
        for wrong in [id.to_string(), "after.x".to_owned(), format!("beside.{id}"), format!("after.{id}.")] {
            assert_eq!(WorkCursor::parse(&wrong), None, "{wrong}");
        }
    }
}
