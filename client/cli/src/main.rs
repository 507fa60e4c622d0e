//! `wharf`: the command line of the Wharf control plane.

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    wharf_cli::run(std::env::args_os()).await
}
