//! The command line itself, built as part of this package so that its tests can run it.

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    wharf_cli::run(std::env::args_os()).await
}
