//! The tree that both readers make.

use std::borrow::Cow;
use std::fmt;

use crate::source::Span;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// The value.
    pub value: Value<'a>,
    /// Its place; for a mapping or sequence, from its first to its last character.
    pub span: Span,
}

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Node<'a>>),
    /// An object.
    Object(Object<'a>),
}

/// A number: whole numbers are exact.
#[derive(Clone, Copy, Debug)]
pub enum Number {
    /// A whole number.
    Int(i128),
    /// Anything else that is finite.
    Float(f64),
}

impl Number {
    /// The number with whole floats made whole, so that `0.0` and `0` are one value.
    #[must_use]
    pub fn canonical(self) -> Self {
        match self {
            // 2^100 is far beyond every bound that a format implies, and within both types.
            Self::Float(float) if float.fract() == 0.0 && float.abs() < 1.3e30 =>
            {
                #[expect(clippy::cast_possible_truncation, reason = "whole and in range, as tested")]
                Self::Int(float as i128)
            }
            number => number,
        }
    }

    /// The number as a float, rounded if it must be.
    pub fn as_f64(self) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "rounding is what is asked for")]
            Self::Int(int) => int as f64,
            Self::Float(float) => float,
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        match (self.canonical(), other.canonical()) {
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.total_cmp(&b).is_eq(),
            _ => false,
        }
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.canonical() {
            Self::Int(int) => int.fmt(f),
            Self::Float(float) => float.fmt(f),
        }
    }
}

/// An object's members, in the order of the text; keys are unique.
#[derive(Clone, Debug, Default)]
pub struct Object<'a> {
    /// The members.
    pub members: Vec<Member<'a>>,
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node<'a>,
}

impl<'a> Object<'a> {
    /// The member of that name.
    pub fn member(&self, key: &str) -> Option<&Member<'a>> {
        self.members.iter().find(|member| member.key == key)
    }
}

impl<'a> Node<'a> {
    /// The value under a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.member(key).map(|member| &member.value)
    }

    /// The member under a key, if this is an object that has it.
    pub fn member(&self, key: &str) -> Option<&Member<'a>> {
        self.as_object()?.member(key)
    }

    /// This as an object.
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// This object's members; none if it isn't an object.
    pub fn members(&self) -> &[Member<'a>] {
        self.as_object().map_or(&[], |object| &object.members)
    }

    /// This array's items; none if it isn't an array.
    pub fn items(&self) -> &[Node<'a>] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// This as a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(string) => Some(string),
            _ => None,
        }
    }

    /// This as a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(bool) => Some(bool),
            _ => None,
        }
    }

    /// This as a number.
    pub fn as_number(&self) -> Option<Number> {
        match self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// What kind of value this is, as a message says it.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// The value without its places.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(bool) => (*bool).into(),
            Value::Number(Number::Int(int)) => match (i64::try_from(*int), u64::try_from(*int)) {
                (Ok(int), _) => int.into(),
                (_, Ok(int)) => int.into(),
                _ => Number::Int(*int).as_f64().into(),
            },
            Value::Number(Number::Float(float)) => (*float).into(),
            Value::String(string) => string.as_ref().into(),
            Value::Array(items) => items.iter().map(Node::to_json).collect(),
            Value::Object(object) => object
                .members
                .iter()
                .map(|member| (member.key.to_string(), member.value.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    /// Follows a JSON pointer's decoded tokens.
    pub fn pointer<T: AsRef<str>>(&self, tokens: impl IntoIterator<Item = T>) -> Option<&Node<'a>> {
        let mut node = self;
        for token in tokens {
            node = match &node.value {
                Value::Object(object) => &object.member(token.as_ref())?.value,
                Value::Array(items) => items.get(token.as_ref().parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }
}
