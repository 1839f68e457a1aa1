//! A sign of life for work that takes more than a second.

use std::future::Future;
use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::wire::WireLog;

/// Work that is done within this time is not worth a sign.
const PATIENCE: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(100);

/// Does the work, and shows on stderr how many requests it has sent so far. Nothing is shown unless stderr is a
/// terminal, and nothing stays once the work is done.
pub(super) async fn show<T: Send>(
    lesson: &'static str,
    wire: &WireLog,
    work: impl Future<Output = T> + Send,
) -> T {
    if !stderr().is_terminal() {
        return work.await;
    }
    let mut ticks = interval_at(Instant::now() + PATIENCE, TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut bar: Option<ProgressBar> = None;
    tokio::pin!(work);
    let output = loop {
        tokio::select! {
            output = &mut work => break output,
            _ = ticks.tick() => {
                let bar = bar.get_or_insert_with(|| spinner(lesson));
                bar.set_position(wire.len() as u64);
                bar.tick();
            }
        }
    };
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    output
}

fn spinner(lesson: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {prefix}: {human_pos} requests, {elapsed}");
    let bar = ProgressBar::no_length().with_prefix(lesson);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
