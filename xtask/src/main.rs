//! `cargo xtask`: the contract's tools.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::cli::run()
}
