//! Links the programs at a fixed address. One that is relocated when it starts holds its relocations from then on, and
//! those of this one, six megabytes with what they touch, are of five other libraries.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let system = std::env::var("CARGO_CFG_TARGET_OS");
    if system.is_ok_and(|system| system == "linux") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
