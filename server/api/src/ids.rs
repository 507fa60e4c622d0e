//! Ids of environments and work: a prefix and 32 hex digits, a `UUIDv7`, so that ids sort by age.

use std::fmt;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, Schema, SchemaObject, StringValidation};
use serde::{Deserialize, Deserializer, Serialize, de};

/// Declares an id type with its prefix and what it is the id of.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal, $what:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub const PREFIX: &str = $prefix;
            const PATTERN: &str = concat!("^", $prefix, "[0-9a-f]{32}$");

            /// `None` when `text` has not the form of an id.
            pub fn parse(text: &str) -> Option<Self> {
                let digits = text.strip_prefix(Self::PREFIX)?;
                let well_formed = digits.len() == 32
                    && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
                well_formed.then(|| Self(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| {
                    de::Error::custom(format_args!(
                        concat!("{:?} is not ", $what, "'s id, which matches {}"),
                        text,
                        Self::PATTERN
                    ))
                })
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> String {
                stringify!($name).to_owned()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                SchemaObject {
                    instance_type: Some(InstanceType::String.into()),
                    string: Some(Box::new(StringValidation {
                        pattern: Some(Self::PATTERN.to_owned()),
                        ..Default::default()
                    })),
                    ..Default::default()
                }
                .into()
            }
        }
    )*};
}

ids! {
    /// The id of an environment.
    EnvironmentId = "env_", "an environment";
    /// The id of a work item.
    WorkId = "work_", "a work item";
    /// The id of a session, which is the caller's own affair.
    SessionId = "sess_", "a session";
}

#[cfg(test)]
mod tests {
    use super::WorkId;

    #[test]
    fn an_id_is_its_prefix_and_32_small_hex_digits() {
        assert!(WorkId::parse("work_019f3be4fd2475d9a784bf2c739e1194").is_some());
        for wrong in [
            "019f3be4fd2475d9a784bf2c739e1194",
            "env_019f3be4fd2475d9a784bf2c739e1194",
            "work_019f3be4fd2475d9a784bf2c739e119",
            "work_019F3BE4FD2475D9A784BF2C739E1194",
            "work_019f3be4fd2475d9a784bf2c739e11945",
            "poll",
        ] {
            assert!(WorkId::parse(wrong).is_none(), "{wrong}");
        }
    }
}
