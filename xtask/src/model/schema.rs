//! A schema in canonical form.

use std::collections::BTreeMap;

use super::{Facet, Place};

/// The number of a schema in its [`super::Api`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(u32);

impl SchemaId {
    pub(super) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The number.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A set of JSON types, null aside. Whole numbers and other numbers are two members, so that `integer` is within `number`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Types(u8);

impl Types {
    /// No type.
    pub const NONE: Self = Self(0);
    /// Booleans.
    pub const BOOLEAN: Self = Self(1);
    /// Whole numbers.
    pub const INTEGER: Self = Self(2);
    /// All numbers.
    pub const NUMBER: Self = Self(2 | 4);
    /// Strings.
    pub const STRING: Self = Self(8);
    /// Arrays.
    pub const ARRAY: Self = Self(16);
    /// Objects.
    pub const OBJECT: Self = Self(32);
    /// Everything but null.
    pub const ALL: Self = Self(63);

    /// The type of a name; null is not one.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "boolean" => Self::BOOLEAN,
            "integer" => Self::INTEGER,
            "number" => Self::NUMBER,
            "string" => Self::STRING,
            "array" => Self::ARRAY,
            "object" => Self::OBJECT,
            _ => return None,
        })
    }

    /// Both sets' members.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The members common to both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the sets share a member.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every member is in the other set.
    pub fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// How a message says it.
    pub fn describe(self) -> String {
        if self == Self::ALL {
            return "any type".to_owned();
        }
        let names = [
            ("boolean", Self::BOOLEAN),
            ("string", Self::STRING),
            ("array", Self::ARRAY),
            ("object", Self::OBJECT),
        ];
        let mut parts: Vec<&str> =
            names.iter().filter(|(_, kind)| self.meets(*kind)).map(|(name, _)| *name).collect();
        if Self::NUMBER.within(self) {
            parts.push("number");
        } else if Self::INTEGER.within(self) {
            parts.push("integer");
        } else if self.meets(Self::NUMBER) {
            parts.push("number that is not whole");
        }
        if parts.is_empty() { "nothing".to_owned() } else { parts.join(" or ") }
    }
}

/// A schema below another one, and where it is used.
#[derive(Clone, Copy, Debug)]
pub struct Child {
    /// The schema.
    pub id: SchemaId,
    /// The place of use.
    pub place: Place,
}

/// A property of an object.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its schema; none if only `required` names it.
    pub schema: Option<Child>,
    /// Whether it must be there, and where that is said; if it isn't, where it would be said.
    pub required: Facet<bool>,
    /// Where its name stands.
    pub place: Place,
}

/// What an object may have beyond its properties.
#[derive(Clone, Debug)]
pub enum Additional {
    /// Anything.
    Open,
    /// Nothing.
    Closed,
    /// Values of a schema.
    Typed(Child),
}

/// How the members of a union relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnionKind {
    /// No value fits two members, so `oneOf` and `anyOf` mean the same.
    Exclusive,
    /// At least one member.
    Any,
    /// Exactly one member.
    One,
}

/// A `oneOf` or `anyOf` that is no simpler thing.
#[derive(Clone, Debug)]
pub struct Union {
    /// How the members relate.
    pub kind: UnionKind,
    /// Where it stands.
    pub place: Place,
    /// The members.
    pub members: Vec<Child>,
    /// A discriminator that isn't already fixed by the members themselves.
    pub discriminator: Option<Facet<String>>,
}

/// A schema: a conjunction of everything that is set.
#[derive(Clone, Debug)]
pub struct Schema {
    /// Where it stands.
    pub place: Place,
    /// The component it is, or is a variation of.
    pub name: Option<String>,
    /// The types it allows.
    pub types: Facet<Types>,
    /// Whether it allows null.
    pub nullable: Facet<bool>,
    /// The only values it allows, null aside, as canonical texts in order.
    pub values: Option<Facet<Vec<String>>>,
    /// Keywords with plain values, as canonical texts. Bounds that a format implies are left out.
    pub facets: BTreeMap<&'static str, Facet<String>>,
    /// Bounds as they were written.
    pub stated: BTreeMap<&'static str, String>,
    /// Properties by name.
    pub properties: BTreeMap<String, Property>,
    /// Where the properties stand, or would.
    pub properties_place: Place,
    /// What an object may have besides.
    pub additional: Facet<Additional>,
    /// Every other keyword that holds a schema: `items`, `not`, …
    pub children: BTreeMap<String, Child>,
    /// Unions, all of which must hold.
    pub unions: Vec<Union>,
    /// Parts of an `allOf` that couldn't be merged.
    pub all: Vec<Child>,
    /// Whether a reference led nowhere, so that nothing can be said.
    pub unresolved: bool,
}

impl Schema {
    /// The schema that allows everything.
    pub fn any(place: Place) -> Self {
        Self {
            place,
            name: None,
            types: Facet { value: Types::ALL, place },
            nullable: Facet { value: true, place },
            values: None,
            facets: BTreeMap::new(),
            stated: BTreeMap::new(),
            properties: BTreeMap::new(),
            properties_place: place,
            additional: Facet { value: Additional::Open, place },
            children: BTreeMap::new(),
            unions: Vec::new(),
            all: Vec::new(),
            unresolved: false,
        }
    }

    /// The bound that holds, whether written or implied by an integer format.
    pub fn bound(&self, keyword: &str) -> Option<String> {
        let stated = self.facets.get(keyword).map(|facet| facet.value.clone());
        stated.or_else(|| {
            let format = self.facets.get("format")?.value.trim_matches('"');
            let (least, most) = super::constraint::implied(format)?;
            Some(if keyword == "minimum" { format!("≥ {least}") } else { format!("≤ {most}") })
        })
    }

    /// Whether it allows nothing at all.
    pub fn is_never(&self) -> bool {
        self.types.value == Types::NONE && !self.nullable.value
    }

    /// Whether it allows null and nothing else.
    pub fn is_null(&self) -> bool {
        self.types.value == Types::NONE && self.nullable.value
    }

    /// Whether it restricts nothing; what only documents may be there.
    pub fn restricts_nothing(&self) -> bool {
        self.types.value == Types::ALL
            && self.nullable.value
            && self.values.is_none()
            && self.facets.keys().all(|key| super::constraint::is_annotation(key))
            && self.has_no_structure()
            && !self.unresolved
    }

    /// Whether nothing but types, values and plain keywords is set.
    pub fn has_no_structure(&self) -> bool {
        self.properties.is_empty()
            && matches!(self.additional.value, Additional::Open)
            && self.children.is_empty()
            && self.unions.is_empty()
            && self.all.is_empty()
    }

    /// Every schema directly below.
    pub fn below(&self) -> impl Iterator<Item = Child> + '_ {
        let additional = match self.additional.value {
            Additional::Typed(child) => Some(child),
            _ => None,
        };
        self.properties
            .values()
            .filter_map(|property| property.schema)
            .chain(additional)
            .chain(self.children.values().copied())
            .chain(self.unions.iter().flat_map(|union| union.members.iter().copied()))
            .chain(self.all.iter().copied())
    }

    /// A few words for a message: the name, or what kind of thing it is.
    pub fn describe(&self) -> String {
        let mut text = match &self.name {
            Some(name) => name.clone(),
            None if self.unions.is_empty() => self.types.value.describe(),
            None => "a union".to_owned(),
        };
        if let Some(values) = self.values.as_ref().filter(|_| self.name.is_none()) {
            text = format!("{text}, one of {}", values.value.join(", "));
        }
        if self.nullable.value && self.types.value != Types::ALL {
            text.push_str(" or null");
        }
        text
    }
}
