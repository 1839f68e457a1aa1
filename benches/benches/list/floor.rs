//! The raw byte loop beside every listing: how far from the floor each way is.

use benches::estimates;

/// Prints, for each way of a group that criterion has just measured, how many times as long as the floor it took. Nothing,
/// when nothing was measured.
pub(crate) fn print(group: &str, floor: &str, ways: &[&str]) {
    let Some(folder) = estimates::folder() else {
        return;
    };
    let found = estimates::read(&folder);
    let median = |task: &str, way: &str| {
        let bench = found
            .iter()
            .find(|bench| bench.task == task && bench.way == way);
        bench.map(|bench| bench.median)
    };
    let Some(least) = floor
        .rsplit_once('/')
        .and_then(|(task, way)| median(task, way))
    else {
        return;
    };
    for way in ways {
        if let Some(time) = median(group, way) {
            println!(
                "{:<40} {:>8.2} times the raw byte loop",
                format!("{group}/{way}"),
                time / least
            );
        }
    }
}
