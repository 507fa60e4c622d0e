//! `cargo xtask`: the contract's tools.

fn main() {
    let source = xtask::reader::load(std::path::Path::new("spec/openapi.yaml")).unwrap();
    let root = xtask::reader::read(&source).unwrap();
    for o in xtask::generate::outputs(&root).unwrap() {
        xtask::generate::write(std::path::Path::new("."), &o).unwrap();
    }
}
