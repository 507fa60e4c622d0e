//! Pairs of the caller's own on environments and work.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::json;

use crate::scalar::{Text, marked, pairs};

/// The longest value, in characters.
type Value = Text<0, 512>;

/// At most 16 pairs of the caller's own; a key has at most 64 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Metadata(BTreeMap<String, Value>);

/// What would come of a merge has too many pairs: this many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyPairs(pub usize);

impl Metadata {
    /// The most pairs that there may be.
    pub const MOST_PAIRS: u32 = 16;
    const LONGEST_KEY: usize = 64;

    /// This with the patch applied.
    pub fn merged(mut self, patch: &MetadataPatch) -> Result<Self, TooManyPairs> {
        for (key, value) in &patch.0 {
            match value {
                Some(value) => self.0.insert(key.clone(), value.clone()),
                None => self.0.remove(key),
            };
        }
        if self.0.len() > Self::MOST_PAIRS as usize { Err(TooManyPairs(self.0.len())) } else { Ok(self) }
    }
}

/// Keys are bounded, too. `OpenAPI` 3.0, which dropshot emits, has no `propertyNames`, so a mark carries it.
pub(crate) fn with_short_keys(schema: Schema, longest: usize) -> Schema {
    marked(schema, "x-wharf-property-names", json!({ "maxLength": longest }))
}

fn check_keys<'a, E: de::Error>(mut keys: impl Iterator<Item = &'a String>) -> Result<(), E> {
    match keys.find(|key| key.chars().count() > Metadata::LONGEST_KEY) {
        Some(key) => Err(E::custom(format_args!(
            "the metadata key {key:?} is longer than {} characters",
            Metadata::LONGEST_KEY
        ))),
        None => Ok(()),
    }
}

impl<'de> Deserialize<'de> for Metadata {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs: BTreeMap<String, Value> = pairs(deserializer)?;
        if pairs.len() > Self::MOST_PAIRS as usize {
            return Err(de::Error::custom(format_args!(
                "invalid length {}, expected at most {} pairs",
                pairs.len(),
                Self::MOST_PAIRS
            )));
        }
        check_keys(pairs.keys())?;
        Ok(Self(pairs))
    }
}

impl JsonSchema for Metadata {
    fn schema_name() -> String {
        "Metadata".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = BTreeMap::<String, Value>::json_schema(generator).into_object();
        schema.object().max_properties = Some(Self::MOST_PAIRS);
        with_short_keys(schema.into(), Self::LONGEST_KEY)
    }
}

/// Pairs to set, and keys to delete by null.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MetadataPatch(BTreeMap<String, Option<Value>>);

impl<'de> Deserialize<'de> for MetadataPatch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs: BTreeMap<String, Option<Value>> = pairs(deserializer)?;
        check_keys(pairs.keys())?;
        Ok(Self(pairs))
    }
}

impl JsonSchema for MetadataPatch {
    fn schema_name() -> String {
        "MetadataPatch".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        with_short_keys(BTreeMap::<String, Option<Value>>::json_schema(generator), Metadata::LONGEST_KEY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: for<'de> Deserialize<'de>>(json: serde_json::Value) -> T {
        serde_json::from_value(json).expect("valid")
    }

    #[test]
    fn a_merge_sets_deletes_and_leaves() {
        let metadata: Metadata = read(serde_json::json!({"a": "1", "b": "2", "c": "3"}));
        let patch: MetadataPatch = read(serde_json::json!({"a": "9", "b": null, "d": "4"}));
        let merged = metadata.merged(&patch).expect("few enough");
        assert_eq!(merged, read(serde_json::json!({"a": "9", "c": "3", "d": "4"})));
    }

    #[test]
    fn what_a_merge_makes_has_at_most_sixteen_pairs() {
        let pairs = |range: std::ops::Range<u32>| -> serde_json::Value {
            range
                .map(|n| (n.to_string(), serde_json::Value::from("x")))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        let full: Metadata = read(pairs(0..16));
        assert_eq!(full.clone().merged(&read(pairs(16..17))), Err(TooManyPairs(17)));
        assert!(full.merged(&read(pairs(3..9))).is_ok());
        assert!(serde_json::from_value::<Metadata>(pairs(0..17)).is_err());
    }

    #[test]
    fn a_value_that_is_no_text_is_refused() {
        for wrong in [serde_json::json!({"a": 1}), serde_json::json!({"a": ["x"]}), serde_json::json!([])] {
            assert!(serde_json::from_value::<MetadataPatch>(wrong).is_err());
        }
    }
}
