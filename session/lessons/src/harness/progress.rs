//! Progress of work that takes more than a second.

use std::future::Future;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use session::wire::WireLog;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use super::Meter;

/// The time before progress is shown.
const DELAY: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(100);

/// The progress in bytes, and in requests.
const BAR: &str = "{prefix}: {bar:30} {bytes}/{total_bytes}, {bytes_per_sec}";
const REQUESTS: &str = "{spinner} {prefix}: {human_pos} requests, {elapsed}";

/// Does the work, and shows its progress on stderr: bytes if their number is known, else requests. The line is cleared
/// once the work is done.
pub(super) async fn show<T: Send>(
    lesson: &str,
    wire: &WireLog,
    meter: &Meter,
    work: impl Future<Output = T> + Send,
) -> T {
    let mut ticks = interval_at(Instant::now() + DELAY, TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut bar: Option<ProgressBar> = None;
    tokio::pin!(work);
    let output = loop {
        tokio::select! {
            output = &mut work => break output,
            _ = ticks.tick() => {
                let bar = bar.get_or_insert_with(|| begin(lesson, meter));
                bar.set_position(match meter.expected() {
                    Some(_) => meter.moved(),
                    None => wire.len() as u64,
                });
                bar.tick();
            }
        }
    };
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    output
}

fn begin(lesson: &str, meter: &Meter) -> ProgressBar {
    let (bar, template) = match meter.expected() {
        Some(bytes) => (ProgressBar::new(bytes), BAR),
        None => (ProgressBar::no_length(), REQUESTS),
    };
    let bar = bar.with_prefix(lesson.to_owned()).with_elapsed(DELAY);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
