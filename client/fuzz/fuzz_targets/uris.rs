//! Any text as `s3://bucket/key`: it is parsed or refused, and what is parsed is written as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use resource::uri::Uri;

fuzz_target!(|text: &str| {
    if let Ok(uri) = text.parse::<Uri>() {
        let again: Uri = uri.to_string().parse().expect("what is written is parsed");
        assert_eq!((again.bucket(), again.key()), (uri.bucket(), uri.key()));
    }
});
