//! References within a document.

use std::collections::HashMap;

use crate::reader::Node;

/// Decodes a local reference such as `#/components/schemas/A~1b` into its tokens.
pub fn tokens(reference: &str) -> Option<Vec<String>> {
    let pointer = reference.strip_prefix("#/")?;
    Some(
        pointer
            .split('/')
            .map(|token| percent_decoded(token).replace("~1", "/").replace("~0", "~"))
            .collect(),
    )
}

fn percent_decoded(token: &str) -> String {
    if !token.contains('%') {
        return token.to_owned();
    }
    let bytes = token.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| token.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(code) = code {
            decoded.push(code);
            at += 3;
        } else {
            decoded.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Why a reference leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It leaves the document.
    External,
    /// Nothing stands there.
    Missing,
    /// It leads back to itself.
    Circle,
}

impl Broken {
    /// The reason as a clause.
    pub fn reason(self) -> &'static str {
        match self {
            Self::External => "it leaves the document, and only references within it are followed",
            Self::Missing => "nothing stands there",
            Self::Circle => "it only leads back to itself",
        }
    }
}

/// Follows references; large component maps are indexed, as they are looked up often.
pub struct Resolver<'d, 'a> {
    root: &'d Node<'a>,
    components: HashMap<&'d str, HashMap<&'d str, &'d Node<'a>>>,
}

impl<'d, 'a> Resolver<'d, 'a> {
    /// A resolver for one document.
    pub fn new(root: &'d Node<'a>) -> Self {
        let sections = root.get("components").map_or(&[][..], Node::members);
        let components = sections
            .iter()
            .map(|section| {
                let entries = section.value.members().iter();
                let index = entries.map(|entry| (entry.key.as_ref(), &entry.value));
                (section.key.as_ref(), index.collect())
            })
            .collect();
        Self { root, components }
    }

    /// The document.
    pub fn root(&self) -> &'d Node<'a> {
        self.root
    }

    /// What a reference names; one step.
    pub fn target(&self, reference: &str) -> Result<&'d Node<'a>, Broken> {
        if let Some(rest) = reference.strip_prefix("#/components/")
            && !rest.contains(['~', '%'])
            && let Some((section, name)) = rest.split_once('/')
            && !name.contains('/')
        {
            return self
                .components
                .get(section)
                .and_then(|index| index.get(name))
                .copied()
                .ok_or(Broken::Missing);
        }
        if reference == "#" {
            return Ok(self.root);
        }
        let tokens = tokens(reference).ok_or(Broken::External)?;
        self.root.pointer(tokens).ok_or(Broken::Missing)
    }

    /// Follows `$ref` until something else stands there.
    pub fn resolve(&self, node: &'d Node<'a>) -> Result<&'d Node<'a>, Broken> {
        let mut current = node;
        // As many steps as that can only be a circle.
        for _ in 0..64 {
            match current.get("$ref").and_then(Node::as_str) {
                Some(reference) => current = self.target(reference)?,
                None => return Ok(current),
            }
        }
        Err(Broken::Circle)
    }
}

/// The last token of a reference: a component's name.
pub fn name_of(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}
