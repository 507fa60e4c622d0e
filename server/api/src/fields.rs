//! Header fields as they were given: perhaps more than once.

use std::collections::BTreeMap;

use http::{HeaderMap, HeaderValue};
use serde::Deserializer;
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Fields whose values are lists, so that giving one twice is the same as giving both values once (RFC 9110, 5.3).
const LISTS: [&str; 1] = ["if-match"];

/// The value of one field, or why it can't be taken. The reason matters only to whoever asks for the field.
pub(crate) struct Given(Result<String, &'static str>);

/// The fields of a request by their names, for deserializing what an operation takes of them.
pub(crate) fn given(
    headers: &HeaderMap,
) -> MapDeserializer<'static, impl Iterator<Item = (String, Given)>, Error> {
    let fields: BTreeMap<String, Given> =
        headers.keys().map(|name| (name.to_string(), value(headers, name.as_str()))).collect();
    MapDeserializer::new(fields.into_iter())
}

fn value(headers: &HeaderMap, name: &str) -> Given {
    // Every byte as the character of its number, so that one which no header of ours may have is seen and refused,
    // instead of the header being passed over: an If-Match that is not looked at is a lost update.
    let text =
        |value: &HeaderValue| value.as_bytes().iter().map(|byte| char::from(*byte)).collect::<String>();
    let mut texts: Vec<String> = headers.get_all(name).iter().map(text).collect();
    if LISTS.contains(&name) {
        return Given(Ok(texts.join(", ")));
    }
    // Whatever passed it on may have believed another of them than we would.
    texts.dedup();
    match texts.pop() {
        Some(text) if texts.is_empty() => Given(Ok(text)),
        _ => Given(Err("is given more than once, with different values")),
    }
}

impl IntoDeserializer<'_, Error> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Given {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.0.map_err(Error::custom)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    /// Nobody asks for the field, so nothing is wrong with it.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier
    }
}
