//! The plain keywords of a schema: which there are, what they speak about, and when they say nothing.

use super::schema::{Schema, Types};
use crate::reader::Number;

/// Keywords with plain values that are compared, and the types they speak about. Those of no type say something about the place.
pub(super) const PLAIN: &[(&str, Types)] = &[
    ("pattern", Types::STRING),
    ("minLength", Types::STRING),
    ("maxLength", Types::STRING),
    ("contentEncoding", Types::STRING),
    ("contentMediaType", Types::STRING),
    ("minimum", Types::NUMBER),
    ("maximum", Types::NUMBER),
    ("multipleOf", Types::NUMBER),
    ("minItems", Types::ARRAY),
    ("maxItems", Types::ARRAY),
    ("uniqueItems", Types::ARRAY),
    ("minContains", Types::ARRAY),
    ("maxContains", Types::ARRAY),
    ("minProperties", Types::OBJECT),
    ("maxProperties", Types::OBJECT),
    ("dependentRequired", Types::OBJECT),
    ("format", Types::ALL),
    ("default", Types::NONE),
    ("deprecated", Types::NONE),
    ("readOnly", Types::NONE),
    ("writeOnly", Types::NONE),
];

/// Whether a keyword says something about the place rather than about values.
pub(super) fn is_annotation(keyword: &str) -> bool {
    matches!(keyword, "default" | "deprecated" | "readOnly" | "writeOnly")
}

/// The keyword's static name and subject.
pub(super) fn plain(keyword: &str) -> Option<(&'static str, Types)> {
    PLAIN.iter().find(|(name, _)| *name == keyword).copied()
}

/// The types that a validation keyword speaks about; none for what says something about the place, or about every type.
pub fn subject(keyword: &str) -> Option<Types> {
    let structural = match keyword {
        "items" | "prefixItems" | "contains" | "unevaluatedItems" => Some(Types::ARRAY),
        "properties" | "required" | "additionalProperties" | "patternProperties" | "propertyNames" => {
            Some(Types::OBJECT)
        }
        "exclusiveMinimum" | "exclusiveMaximum" => Some(Types::NUMBER),
        _ => None,
    };
    structural.or_else(|| {
        plain(keyword)
            .map(|(_, subject)| subject)
            .filter(|subject| *subject != Types::NONE && *subject != Types::ALL)
    })
}

/// The values that say nothing.
pub(super) fn says_nothing(keyword: &str, text: &str) -> bool {
    match keyword {
        "minLength" | "minItems" | "minProperties" => text == "0",
        "minContains" => text == "1",
        "uniqueItems" | "deprecated" | "readOnly" | "writeOnly" => text == "false",
        _ => false,
    }
}

/// A bound on numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    pub number: Number,
    pub exclusive: bool,
}

impl Bound {
    /// For whole numbers an exclusive bound is the next whole number, inclusive.
    pub fn on_integers(self, is_minimum: bool) -> Self {
        match (self.exclusive, self.number.canonical()) {
            (true, Number::Int(int)) => {
                let step = if is_minimum { 1 } else { -1 };
                Self { number: Number::Int(int.saturating_add(step)), exclusive: false }
            }
            (_, Number::Float(float)) => {
                // Between two whole numbers, either way of excluding the fraction is the same.
                let whole = if is_minimum { float.ceil() } else { float.floor() };
                Self { number: Number::Float(whole).canonical(), exclusive: false }
            }
            (false, number) => Self { number, exclusive: false },
        }
    }

    /// Whether this allows no more than the other.
    pub fn is_within(self, other: Self, is_minimum: bool) -> bool {
        let (mine, theirs) = (self.number.canonical(), other.number.canonical());
        if mine == theirs {
            return self.exclusive || !other.exclusive;
        }
        let less = match (mine, theirs) {
            (Number::Int(mine), Number::Int(theirs)) => mine < theirs,
            (mine, theirs) => mine.as_f64() < theirs.as_f64(),
        };
        if is_minimum { !less } else { less }
    }

    /// How it is written in the model.
    pub fn text(self, is_minimum: bool) -> String {
        let sign = match (is_minimum, self.exclusive) {
            (true, false) => "≥",
            (true, true) => ">",
            (false, false) => "≤",
            (false, true) => "<",
        };
        format!("{sign} {}", self.number)
    }
}

/// The bounds that an integer format implies.
pub(super) fn implied(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i128::from(i8::MIN), i128::from(i8::MAX)),
        "int16" => (i128::from(i16::MIN), i128::from(i16::MAX)),
        "int32" => (i128::from(i32::MIN), i128::from(i32::MAX)),
        "int64" | "int" => (i128::from(i64::MIN), i128::from(i64::MAX)),
        "uint8" => (0, i128::from(u8::MAX)),
        "uint16" => (0, i128::from(u16::MAX)),
        "uint32" => (0, i128::from(u32::MAX)),
        "uint64" | "uint" => (0, i128::from(u64::MAX)),
        _ => return None,
    })
}

/// Removes what can't have an effect on the types that remain, so that it isn't compared.
pub(super) fn drop_ineffective(schema: &mut Schema) {
    let types = schema.types.value;
    schema.facets.retain(|keyword, _| {
        plain(keyword).is_none_or(|(_, subject)| subject == Types::NONE || subject.meets(types))
    });
    if types == Types::NONE {
        schema.facets.remove("format");
    }
    // Null where null can't be only says that there is no default.
    if !schema.nullable.value && schema.facets.get("default").is_some_and(|default| default.value == "null") {
        schema.facets.remove("default");
    }
    if !types.meets(Types::OBJECT) {
        schema.properties.clear();
        schema.additional.value = super::Additional::Open;
    }
    let about = |keyword: &str| match keyword.split('/').next().unwrap_or_default() {
        "items" | "prefixItems" | "contains" | "unevaluatedItems" => Types::ARRAY,
        "patternProperties" | "propertyNames" | "unevaluatedProperties" | "dependentSchemas" => Types::OBJECT,
        "contentSchema" => Types::STRING,
        _ => Types::ALL,
    };
    schema.children.retain(|keyword, _| about(keyword) == Types::ALL || about(keyword).meets(types));
}
