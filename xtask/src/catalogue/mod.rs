//! Every code that a finding can have: what it means, what to do, and an example of either side.

mod drift;
mod lint;

/// A kind of finding.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The stable code.
    pub code: &'static str,
    /// A name for people.
    pub name: &'static str,
    /// What is wrong.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// An example with the fault.
    pub bad: &'static str,
    /// The same without.
    pub good: &'static str,
}

/// All kinds of findings, by code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    drift::RULES.iter().chain(lint::RULES)
}

/// The kind of a code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// What `explain` prints.
pub fn explanation(rule: &Rule) -> String {
    let indented = |text: &str| text.lines().fold(String::new(), |text, line| text + "    " + line + "\n");
    format!(
        "{}: {}\n\n{}\n\nWhat to do: {}\n\nBad:\n\n{}\nGood:\n\n{}",
        rule.code,
        rule.name,
        rule.meaning,
        rule.remedy,
        indented(rule.bad),
        indented(rule.good)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_unique_and_explained() {
        let mut codes: Vec<_> = rules().map(|rule| rule.code).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
        for rule in rules() {
            for text in [rule.name, rule.meaning, rule.remedy, rule.bad, rule.good] {
                assert!(!text.trim().is_empty(), "{}", rule.code);
            }
        }
    }
}
