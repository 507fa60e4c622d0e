//! Times of requests, as RFC 3339 has them: chrono's own reading is laxer than the contract.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use regex::Regex;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, de};

use crate::scalar::patterned;

/// A moment, as a parameter has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub DateTime<Utc>);

impl Moment {
    /// `None` when `text` is not RFC 3339.
    pub fn parse(text: &str) -> Option<Self> {
        // RFC 3339 lets a blank stand for the `T` where all agree to it; JSON Schema's `date-time` does not.
        let has_t = matches!(text.as_bytes().get(10), Some(b'T' | b't'));
        let time = DateTime::parse_from_rfc3339(text).ok().filter(|_| has_t)?;
        Some(Self(time.with_timezone(&Utc)))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!("{text:?} is not a time such as 2026-07-01T08:15:01Z (RFC 3339)"))
        })
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> String {
        DateTime::<Utc>::schema_name()
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        DateTime::<Utc>::json_schema(generator)
    }
}

/// What a heartbeat demands of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedHeartbeat {
    /// That there was none in this attempt.
    None,
    /// That it was then.
    At(DateTime<Utc>),
    /// That it was at a time that never was, such as the 30th of February. No heartbeat was.
    Never,
}

static FORM: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(ExpectedHeartbeat::PATTERN).expect("the pattern is one"));

impl ExpectedHeartbeat {
    const PATTERN: &str = "^(NO_HEARTBEAT|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))$";

    /// `None` when `text` is neither the word nor of a time's form.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "NO_HEARTBEAT" {
            return Some(Self::None);
        }
        if !FORM.is_match(text) {
            return None;
        }
        Some(Moment::parse(text).map_or(Self::Never, |Moment(time)| Self::At(time)))
    }
}

patterned!(
    ExpectedHeartbeat,
    "neither NO_HEARTBEAT nor a time; send the last_heartbeat of the answer before, unchanged"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_what_rfc_3339_says_and_nothing_laxer() {
        for good in ["2026-07-01T08:15:01Z", "2026-07-01t08:15:01.5z", "2026-07-01T08:15:01+02:00"] {
            assert!(Moment::parse(good).is_some(), "{good}");
        }
        for wrong in
            ["2026-07-01 08:15:01Z", "2026-7-1T8:15:1Z", "2026-07-01T08:15:01", "2026-07-01", "now", ""]
        {
            assert!(Moment::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn an_expected_heartbeat_is_a_word_or_of_a_times_form() {
        let at = |micros| DateTime::from_timestamp_micros(micros).map(ExpectedHeartbeat::At);
        assert_eq!(ExpectedHeartbeat::parse("NO_HEARTBEAT"), Some(ExpectedHeartbeat::None));
        assert_eq!(ExpectedHeartbeat::parse("1970-01-01T00:00:01.000002Z"), at(1_000_002));
        assert_eq!(ExpectedHeartbeat::parse("1970-01-01T02:00:01.000002+02:00"), at(1_000_002));
        assert_eq!(ExpectedHeartbeat::parse("2026-02-30T00:00:00Z"), Some(ExpectedHeartbeat::Never));
        for wrong in [
            "no_heartbeat",
            "12",
            "",
            "2026-07-01",
            "2026-13-01T00:00:00Z",
            "2026-07-32T00:00:00Z",
            "2026-07-01T24:00:00Z",
            "2026-07-01T00:60:00Z",
            "2026-07-01T00:00:00",
            "2026-07-01T00:00:00.Z",
            "2026-07-01T00:00:00.1234567890Z",
            "2026-07-01T00:00:00+0200",
            "2026-07-01T00:00:00+02:00:00",
            "2026-07-01T00:00Z",
            "2026-07-01 00:00:00Z",
            "2026-07-01T00:00:00é",
            "é026-07-01T00:00:00Z",
        ] {
            assert_eq!(ExpectedHeartbeat::parse(wrong), None, "{wrong}");
        }
    }
}
