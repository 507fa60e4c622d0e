//! Ids: a prefix and characters after it. Those that the server gives out end in a `UUIDv7`, so that ids sort by age.

use std::fmt;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{InstanceType, Schema, SchemaObject, StringValidation};
use serde::{Deserialize, Deserializer, Serialize, de};

/// Declares an id type: its prefix, what follows it as a pattern and as a test, and what it is the id of.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal, $pattern:literal, $follows:path, $what:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub const PREFIX: &str = $prefix;
            pub(crate) const PATTERN: &str = concat!("^", $prefix, $pattern, "$");

            /// `None` when `text` has not the form of an id.
            pub fn parse(text: &str) -> Option<Self> {
                $follows(text.strip_prefix(Self::PREFIX)?).then(|| Self(text.to_owned()))
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
    /// The id of a workstation. The seeds' own examples are short.
    WorkstationId = "ws-", "[0-9a-z]{1,64}", is_short_word, "a workstation";
    /// The id of an environment.
    EnvironmentId = "env_", "[0-9a-f]{32}", is_uuid, "an environment";
    /// The id of a work item.
    WorkId = "work_", "[0-9a-f]{32}", is_uuid, "a work item";
    /// The id of a session, which is the caller's own affair.
    SessionId = "sess_", "[0-9a-f]{32}", is_uuid, "a session";
}

fn is_short_word(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
}

fn is_uuid(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{WorkId, WorkstationId};

    #[test]
    fn a_workstations_id_is_its_prefix_and_a_short_word() {
        assert!(WorkstationId::parse("ws-12345").is_some());
        for wrong in ["12345", "ws-", "ws-ABC", "ws-a.b", "ws-é", "env_1"] {
            assert!(WorkstationId::parse(wrong).is_none(), "{wrong}");
        }
        assert!(WorkstationId::parse(&format!("ws-{}", "a".repeat(65))).is_none());
    }

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
