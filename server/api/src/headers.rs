//! The values of request headers. HTTP takes blanks off their ends; beyond that they are what the contract's patterns say,
//! which is ASCII: bytes above it have no one meaning in headers, and a key or a name that is passed over is worse than
//! one that is refused.

use crate::scalar::patterned;

/// A name or a key: 1 to 255 printable ASCII characters, no blank at either end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word(String);

impl Word {
    const PATTERN: &str = "^[!-~]([ -~]{0,253}[!-~])?$";
    const LONGEST: usize = 255;

    /// `None` when `text` is none.
    pub fn parse(text: &str) -> Option<Self> {
        let ends_well = |letter: u8| letter.is_ascii_graphic();
        let (first, last) = (text.bytes().next()?, text.bytes().last()?);
        let is_printable = text.bytes().all(|letter| letter.is_ascii_graphic() || letter == b' ');
        let fits = text.len() <= Self::LONGEST;
        (ends_well(first) && ends_well(last) && is_printable && fits).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

patterned!(
    Word,
    format_args!("not 1 to {} printable ASCII characters without blanks at the ends", Self::LONGEST)
);

/// What `If-Match` asks for (RFC 9110, 13.1.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `*`: any version.
    Any,
    /// One of these versions, without their quotes. `If-Match` compares strongly, so a weak tag matches nothing and is
    /// not here.
    OneOf(Vec<String>),
}

impl Condition {
    const PATTERN: &str = "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$";

    /// `None` when `text` is neither `*` nor a list of entity tags.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::Any);
        }
        let blank = |letter: char| matches!(letter, ' ' | '\t');
        let (mut rest, mut tags) = (text, Vec::new());
        loop {
            let strong = rest.strip_prefix("W/").unwrap_or(rest);
            let (tag, behind) = strong.strip_prefix('"')?.split_once('"')?;
            if !tag.bytes().all(|letter| letter.is_ascii_graphic()) {
                return None;
            }
            if strong.len() == rest.len() {
                tags.push(tag.to_owned());
            }
            if behind.is_empty() {
                return Some(Self::OneOf(tags));
            }
            rest = behind.trim_start_matches(blank).strip_prefix(',')?.trim_start_matches(blank);
        }
    }
}

patterned!(Condition, "neither * nor entity tags; send the ETag as it came, with its quotes");

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &[&str]) -> Condition {
        Condition::OneOf(tags.iter().map(|tag| (*tag).to_owned()).collect())
    }

    #[test]
    fn if_match_takes_a_star_a_tag_or_a_list_of_tags() {
        assert_eq!(Condition::parse("*"), Some(Condition::Any));
        assert_eq!(Condition::parse("\"3\""), Some(tags(&["3"])));
        assert_eq!(Condition::parse("\"3\", \"4\""), Some(tags(&["3", "4"])));
        assert_eq!(Condition::parse("\"3\"\t,\"4\""), Some(tags(&["3", "4"])));
    }

    #[test]
    fn a_comma_within_a_tag_does_not_end_it() {
        assert_eq!(Condition::parse("\"3,4\", \"5\""), Some(tags(&["3,4", "5"])));
    }

    #[test]
    fn a_weak_tag_matches_nothing() {
        assert_eq!(Condition::parse("W/\"3\""), Some(tags(&[])));
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for wrong in
            ["", "3", "\"3", "3\"", "\"3\",", "\"3\" \"4\"", "*, \"3\"", "\"é\"", "\"a b\"", "w/\"3\""]
        {
            assert_eq!(Condition::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_word_is_printable_and_begins_and_ends_with_more_than_a_blank() {
        for word in ["a", "a b", "\"quoted\"", "{}", &"x".repeat(255)] {
            assert!(Word::parse(word).is_some(), "{word}");
        }
        for wrong in ["", " ", "a ", " a", "a\tb", "é", "\u{7f}", &"x".repeat(256)] {
            assert!(Word::parse(wrong).is_none(), "{wrong}");
        }
    }
}
