//! Any text as the description of a service: code or an error, never a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use resource_codegen::emit::Place;

fuzz_target!(|text: &str| {
    let _ = resource_codegen::generate("fuzz.toml", text, Place::Elsewhere);
});
