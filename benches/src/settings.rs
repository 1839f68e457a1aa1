//! How long criterion may take: `cargo bench` as a whole stays under fifteen minutes.

use std::time::Duration;

/// For what takes microseconds or less.
pub const SHORT: Duration = Duration::from_secs(2);

/// For what takes a good part of a second.
pub const LONG: Duration = Duration::from_secs(5);

/// As few samples as criterion allows, for what takes long.
pub const FEW_SAMPLES: usize = 10;
