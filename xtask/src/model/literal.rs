//! Values as canonical text: equal values have equal texts.

use std::fmt::Write as _;

use crate::reader::{Node, Value};

/// The canonical text of a value: sorted keys, `0.0` as `0`.
pub fn text(node: &Node<'_>) -> String {
    let mut text = String::new();
    write(node, &mut text);
    text
}

fn write(node: &Node<'_>, into: &mut String) {
    match &node.value {
        Value::Null => into.push_str("null"),
        Value::Bool(bool) => into.push_str(if *bool { "true" } else { "false" }),
        Value::Number(number) => {
            // Writing to a string can't fail.
            let _ = write!(into, "{number}");
        }
        Value::String(string) => into.push_str(&quoted(string)),
        Value::Array(items) => {
            into.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    into.push_str(", ");
                }
                write(item, into);
            }
            into.push(']');
        }
        Value::Object(object) => {
            let mut members: Vec<_> = object.members.iter().collect();
            members.sort_by(|a, b| a.key.cmp(&b.key));
            into.push('{');
            for (at, member) in members.into_iter().enumerate() {
                if at > 0 {
                    into.push_str(", ");
                }
                into.push_str(&quoted(&member.key));
                into.push_str(": ");
                write(&member.value, into);
            }
            into.push('}');
        }
    }
}

fn quoted(string: &str) -> String {
    serde_json::Value::from(string).to_string()
}
