//! Members of updates that null removes.

use serde::{Deserialize, Deserializer, Serialize};

/// A new value, or null. In an update `None` leaves a member as it is, `Some(OrNull::Null)` removes it.
///
/// ```
/// use wharf_client::{OrNull, types::ConfigurationUpdate};
///
/// let detach: ConfigurationUpdate = ConfigurationUpdate::builder().gpu(OrNull::Null).try_into()?;
/// assert_eq!(serde_json::to_string(&detach)?, r#"{"gpu":null}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OrNull<T> {
    /// This value.
    Value(T),
    /// None any more.
    Null,
}

impl<T> From<T> for OrNull<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// A member that is there, even as null.
pub(crate) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
