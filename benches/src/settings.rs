//! How long criterion may take: `cargo bench` as a whole stays under fifteen minutes.

use std::time::Duration;

/// The warm-up of everything.
pub const WARM_UP: Duration = Duration::from_millis(500);

/// For what takes microseconds or less.
pub const SHORT: Duration = Duration::from_secs(2);

/// For what takes milliseconds or more. Criterion takes longer where its samples do.
pub const LONG: Duration = Duration::from_secs(3);

/// As few samples as criterion allows, for what takes long.
pub const FEW_SAMPLES: usize = 10;
