//! Estimates that `cargo bench` left behind.

use std::path::PathBuf;

use serde_json::Value;

/// The median of a bench, such as `handle/object`, in nanoseconds; `None` when it has not run.
pub(super) fn nanoseconds(bench: &str) -> Option<f64> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/criterion");
    let file = folder.join(bench).join("new/estimates.json");
    let estimates: Value = serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()?;
    estimates.pointer("/median/point_estimate")?.as_f64()
}
