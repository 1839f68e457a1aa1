//! Says how long the benches take. Cargo runs the programs in the order of their names, so this is the first.

fn main() {
    let filter = benches::settings::filter(std::env::args());
    let build = if cfg!(debug_assertions) {
        " (a debug build)"
    } else {
        ""
    };
    println!("{}{build}", benches::length::words(filter.as_deref()));
}
