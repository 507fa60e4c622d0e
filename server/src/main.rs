fn main() -> std::process::ExitCode {
    wharf_server::main()
}
