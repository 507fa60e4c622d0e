//! The server itself, built as part of this package so that its tests can start it.

fn main() -> std::process::ExitCode {
    wharf_server::main()
}
