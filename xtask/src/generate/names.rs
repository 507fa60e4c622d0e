//! The names that progenitor gives to what the contract names.

/// The type of a schema component: `MemoryGB` is `MemoryGb`.
pub(super) fn type_name(component: &str) -> String {
    words(component)
        .iter()
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase()
            })
        })
        .collect()
}

/// The method of an operation or a parameter: `created_at[gte]` is `created_at_gte`, `timeoutSeconds` is `timeout_seconds`.
pub(super) fn method_name(name: &str) -> String {
    words(name).join("_").to_lowercase()
}

/// The flag of a property: `memoryGB` is `memory-gb`.
pub(super) fn flag_name(property: &str) -> String {
    words(property).join("-").to_lowercase()
}

/// Splits where the case or a separator says that a word begins, as the `heck` crate does.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| letters.get(index));
        let after = letters.get(index + 1);
        if !letter.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let rises = before.is_some_and(|before| before.is_lowercase() || before.is_numeric());
        let turns = before.is_some_and(|before| before.is_uppercase())
            && after.is_some_and(|after| after.is_lowercase());
        if letter.is_uppercase() && (rises || turns) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(*letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{flag_name, method_name, type_name};

    #[test]
    fn names_are_those_that_progenitor_gives() {
        assert_eq!(type_name("MemoryGB"), "MemoryGb");
        assert_eq!(type_name("GpuModelOrNull"), "GpuModelOrNull");
        assert_eq!(method_name("created_at[gte]"), "created_at_gte");
        assert_eq!(method_name("workstations-create"), "workstations_create");
        assert_eq!(method_name("timeoutSeconds"), "timeout_seconds");
        assert_eq!(flag_name("storageGB"), "storage-gb");
        assert_eq!(flag_name("cpuCores"), "cpu-cores");
    }
}
