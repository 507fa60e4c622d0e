//! Parts that a machine may lack.

/// Skips a test for want of `part`, which `why` explains: prints so, and returns. Where `WHARF_REQUIRE=all` says that
/// every part must be there, as in CI, it fails the test instead.
///
/// # Panics
/// If `WHARF_REQUIRE` is `all`.
pub fn required(part: &str, why: &str) {
    assert!(
        std::env::var("WHARF_REQUIRE").as_deref() != Ok("all"),
        "WHARF_REQUIRE=all, but {part} is missing: {why}"
    );
    eprintln!("skipped: {part} is missing: {why}");
}
