//! The small values of the wire: each refuses what the contract's schema refuses, and says so in its own schema.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, NumberValidation, Schema, SchemaObject, StringValidation};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Marks a schema with what dropshot has no words for; see the crate's introduction.
pub(crate) fn marked(schema: Schema, mark: &str, value: serde_json::Value) -> Schema {
    let mut object = schema.into_object();
    if object.reference.is_some() {
        object = SchemaObject {
            subschemas: Some(Box::new(schemars::schema::SubschemaValidation {
                all_of: Some(vec![object.into()]),
                ..Default::default()
            })),
            ..Default::default()
        };
    }
    object.extensions.insert(mark.to_owned(), value);
    object.into()
}

/// The schema of a parameter that stands for `value` when absent. dropshot drops the `default` of parameters, so a mark
/// carries it.
pub(crate) fn defaulting<const MIN: u32, const MAX: u32>(
    generator: &mut SchemaGenerator,
    value: Count<MIN, MAX>,
) -> Schema {
    marked(generator.subschema_for::<Count<MIN, MAX>>(), "x-wharf-default", value.get().into())
}

fn of_type(instance: InstanceType) -> SchemaObject {
    SchemaObject { instance_type: Some(instance.into()), ..Default::default() }
}

/// The schema of a text that matches a pattern.
pub(crate) fn matching(pattern: &str) -> Schema {
    SchemaObject {
        string: Some(Box::new(StringValidation { pattern: Some(pattern.to_owned()), ..Default::default() })),
        ..of_type(InstanceType::String)
    }
    .into()
}

/// Reads a type by its `parse` from a text, and describes it by its `PATTERN`; what is none is refused with the reason.
macro_rules! patterned {
    ($type:ident, $reason:expr) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text)
                    .ok_or_else(|| serde::de::Error::custom(format_args!("{text:?} is {}", $reason)))
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> String {
                stringify!($type).to_owned()
            }

            fn is_referenceable() -> bool {
                false
            }

            fn json_schema(_: &mut schemars::r#gen::SchemaGenerator) -> schemars::schema::Schema {
                crate::scalar::matching(Self::PATTERN)
            }
        }
    };
}
pub(crate) use patterned;

/// An integer from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Count<MIN, MAX> {
    /// `None` when `value` is out of the range.
    pub const fn new(value: u32) -> Option<Self> {
        if value >= MIN && value <= MAX { Some(Self(value)) } else { None }
    }

    pub const fn get(self) -> u32 {
        self.0
    }
}

impl<const MIN: u32, const MAX: u32> Serialize for Count<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Count<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InRange<const MIN: u32, const MAX: u32>;

        impl<const MIN: u32, const MAX: u32> Visitor<'_> for InRange<MIN, MAX> {
            type Value = Count<MIN, MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an integer from {MIN} to {MAX}")
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
                u32::try_from(value)
                    .ok()
                    .and_then(Count::new)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(value), &self))
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
                match u64::try_from(value) {
                    Ok(value) => self.visit_u64(value),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Signed(value), &self)),
                }
            }

            /// JSON Schema counts `8.0` among the integers.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
                if value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value) {
                    self.visit_u64(value as u64)
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(value), &self))
                }
            }

            /// Query parameters come as text.
            fn visit_str<E: de::Error>(self, value: &str) -> Result<Self::Value, E> {
                Err(E::invalid_type(de::Unexpected::Str(value), &self))
            }
        }

        deserializer.deserialize_u64(InRange::<MIN, MAX>)
    }
}

impl<const MIN: u32, const MAX: u32> JsonSchema for Count<MIN, MAX> {
    fn schema_name() -> String {
        format!("IntegerFrom{MIN}To{MAX}")
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        SchemaObject {
            format: Some("uint32".to_owned()),
            number: Some(Box::new(NumberValidation {
                minimum: Some(f64::from(MIN)),
                maximum: Some(f64::from(MAX)),
                ..Default::default()
            })),
            ..of_type(InstanceType::Integer)
        }
        .into()
    }
}

/// A text of `MIN` to `MAX` characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text<const MIN: u32, const MAX: u32>(String);

impl<const MIN: u32, const MAX: u32> Text<MIN, MAX> {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Text<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let length = text.chars().count();
        if (MIN as usize..=MAX as usize).contains(&length) {
            Ok(Self(text))
        } else {
            Err(de::Error::custom(format_args!(
                "invalid length {length}, expected a text of {MIN} to {MAX} characters"
            )))
        }
    }
}

impl<const MIN: u32, const MAX: u32> JsonSchema for Text<MIN, MAX> {
    fn schema_name() -> String {
        format!("TextFrom{MIN}To{MAX}")
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        SchemaObject {
            string: Some(Box::new(StringValidation {
                min_length: (MIN > 0).then_some(MIN),
                max_length: Some(MAX),
                pattern: None,
            })),
            ..of_type(InstanceType::String)
        }
        .into()
    }
}

/// A quantity in millionths of its unit (hours, dollars), never negative. Printed as a JSON number, whole values
/// without decimals, as the seeds' examples have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millionths(pub i64);

impl Serialize for Millionths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1_000_000 == 0 {
            serializer.serialize_i64(self.0 / 1_000_000)
        } else {
            // The nearest double of a decimal with six places prints as that decimal up to 2^53 millionths,
            // nine thousand million units; beyond that the last places are lost in print, not in the books.
            #[allow(clippy::cast_precision_loss)]
            serializer.serialize_f64(self.0 as f64 / 1e6)
        }
    }
}

impl JsonSchema for Millionths {
    fn schema_name() -> String {
        "Quantity".to_owned()
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        SchemaObject {
            number: Some(Box::new(NumberValidation { minimum: Some(0.0), ..Default::default() })),
            ..of_type(InstanceType::Number)
        }
        .into()
    }
}

/// A member that is always there and may be null.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nullable<T>(pub Option<T>);

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self)
    }
}

impl<T: JsonSchema> JsonSchema for Nullable<T> {
    fn schema_name() -> String {
        format!("Nullable{}", T::schema_name())
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Option<T>>()
    }
}

/// A merge patch's member: absent, null, or a value (RFC 7396).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Patch<T> {
    #[default]
    Absent,
    Null,
    Value(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Option::deserialize(deserializer)? {
            Some(value) => Patch::Value(value),
            None => Patch::Null,
        })
    }
}

impl<T: JsonSchema> JsonSchema for Patch<T> {
    fn schema_name() -> String {
        format!("Patch{}", T::schema_name())
    }

    fn is_referenceable() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Option<T>>()
    }

    fn _schemars_private_is_option() -> bool {
        true
    }
}

/// A member of a request that may be absent but, unlike serde's `Option`, not null.
pub(crate) fn absent_or<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// The members of a JSON object. A name that stands there twice is refused, as it is of an object whose names are known:
/// readers differ in which of the two they believe (RFC 8259, 4).
pub(crate) fn pairs<'de, D, V>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    struct Pairs<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
        type Value = BTreeMap<String, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
            let mut pairs = BTreeMap::new();
            while let Some((name, value)) = members.next_entry::<String, V>()? {
                if pairs.contains_key(&name) {
                    return Err(de::Error::custom(format_args!("{name:?} is given twice")));
                }
                pairs.insert(name, value);
            }
            Ok(pairs)
        }
    }

    deserializer.deserialize_map(Pairs(PhantomData))
}

/// A value that comes as a JSON object. Derived code would also take an array of the members in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(members)).map(Object)
            }
        }

        deserializer.deserialize_map(Members(PhantomData))
    }
}

/// A member that is a JSON object.
pub(crate) fn object<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Object::deserialize(deserializer).map(|Object(inner)| inner)
}

/// A member that may be absent and otherwise is a JSON object.
pub(crate) fn absent_or_object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    object(deserializer).map(Some)
}

/// A request object that must have at least one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonEmpty<T>(pub T);

/// An object that knows whether it has no member.
pub trait Emptiness {
    fn is_empty(&self) -> bool;
}

impl<'de, T: Deserialize<'de> + Emptiness> Deserialize<'de> for NonEmpty<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let inner = T::deserialize(deserializer)?;
        if inner.is_empty() {
            return Err(de::Error::custom("there is nothing to change; give at least one member"));
        }
        Ok(Self(inner))
    }
}

impl<T: JsonSchema> JsonSchema for NonEmpty<T> {
    fn schema_name() -> String {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut object = T::json_schema(generator).into_object();
        object.object().min_properties = Some(1);
        object.into()
    }
}
