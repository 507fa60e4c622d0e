//! Parts that a machine may lack, and tests that take long.

use crate::report;

/// Whether everything is required, as in CI.
pub fn everything() -> bool {
    std::env::var("WHARF_REQUIRE").as_deref() == Ok("all")
}

/// Whether a test that takes long is to run: where everything is required. Elsewhere it prints that it does not, and why.
pub fn thorough(why: &str) -> bool {
    if !everything() {
        report(&format!("skipped: {why}; WHARF_REQUIRE=all runs it"));
    }
    everything()
}

/// Skips a test for want of `part`, which `why` explains: prints so, and returns. Where `WHARF_REQUIRE=all` says that
/// every part must be there, as in CI, it fails the test instead.
///
/// # Panics
/// If `WHARF_REQUIRE` is `all`.
pub fn required(part: &str, why: &str) {
    assert!(!everything(), "WHARF_REQUIRE=all, but {part} is missing: {why}");
    report(&format!("skipped: {part} is missing: {why}"));
}
