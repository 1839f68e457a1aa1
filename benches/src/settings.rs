//! How long criterion may take: `cargo bench` as a whole stays under six minutes, and each task under one.

use std::time::Duration;

/// The warm-up of everything.
pub const WARM_UP: Duration = Duration::from_millis(300);

/// For what takes microseconds or less.
pub const SHORT: Duration = Duration::from_secs(1);

/// For what takes milliseconds or more. Criterion takes longer where its samples do.
pub const LONG: Duration = Duration::from_millis(1_200);

/// How often criterion draws from the samples to find their intervals. In a debug build that takes longer than the samples.
pub const RESAMPLES: usize = if cfg!(debug_assertions) {
    2_000
} else {
    100_000
};

/// As few samples as criterion allows, for what takes long.
pub const FEW_SAMPLES: usize = 10;

/// The word after `cargo bench --` that says which benches to run. Cargo and criterion add flags of their own.
///
/// ```
/// let arguments = ["program", "list", "--bench"].map(str::to_owned);
/// assert_eq!(benches::settings::filter(arguments), Some("list".to_owned()));
/// ```
pub fn filter(arguments: impl IntoIterator<Item = String>) -> Option<String> {
    let mut words = arguments.into_iter().skip(1);
    words.find(|word| !word.starts_with('-'))
}
