//! Any bytes as a body, with status 200, to both readers of each operation.

#![no_main]

#[path = "../../tests/decode/same.rs"]
mod same;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let ids = [("x-amz-request-id", "79104EXAMPLEB723")];
    same::assert_same(&same::response(200, &ids, body));
});
