//! Client against resource: one row per task that criterion has measured by both.

use std::fmt::Write;

use crate::estimates::Estimate;

/// A task by both layers.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Criterion's group: `list/1000`.
    pub task: String,
    /// The client's way.
    pub client: Estimate,
    /// The resource's way.
    pub resource: Estimate,
}

impl Pair {
    /// How many times as long as the client the resource took.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.resource.median / self.client.median
    }

    /// The ratios between which the true one lies if both medians lie within their intervals.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        let (client, resource) = (self.client.interval, self.resource.interval);
        (resource.0 / client.1, resource.1 / client.0)
    }
}

/// The tasks whose name has `filter` in it, and that both layers did.
///
/// Of several ways of one layer, such as `client-quiet` and `client-verbose`, the first is taken.
#[must_use]
pub fn pairs(estimates: &[Estimate], filter: Option<&str>) -> Vec<Pair> {
    let mut tasks: Vec<&str> = estimates
        .iter()
        .map(|estimate| estimate.task.as_str())
        .collect();
    tasks.dedup();
    let wanted = |task: &&str| filter.is_none_or(|filter| task.contains(filter));
    let pair = |task: &str| {
        let by = |layer: &str| {
            let of_task = estimates.iter().filter(|estimate| estimate.task == task);
            let mut ways = of_task.filter(|estimate| estimate.way.split('-').next() == Some(layer));
            ways.next().cloned()
        };
        Some(Pair {
            task: task.to_owned(),
            client: by("client")?,
            resource: by("resource")?,
        })
    };
    tasks.into_iter().filter(wanted).filter_map(pair).collect()
}

/// The pairs as a table for a terminal.
#[must_use]
pub fn table(pairs: &[Pair]) -> String {
    let tasks = pairs.iter().map(|pair| pair.task.len());
    let width = tasks.max().unwrap_or_default().max(4);
    let mut text = format!(
        "{:width$}  {:>12}  {:>12}  {:>8}  {:>16}\n",
        "task", "client", "resource", "ratio", "95 % interval"
    );
    for pair in pairs {
        let (low, high) = pair.interval();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:width$}  {:>12}  {:>12}  {:>8.3}  {:>16}",
            pair.task,
            duration(pair.client.median),
            duration(pair.resource.median),
            pair.ratio(),
            format!("{low:.3} to {high:.3}"),
        );
    }
    text
}

/// `1.23 ms`
fn duration(nanoseconds: f64) -> String {
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "us")];
    let unit = units.iter().find(|(unit, _)| nanoseconds >= *unit);
    match unit {
        Some((unit, name)) => format!("{:.2} {name}", nanoseconds / unit),
        None => format!("{nanoseconds:.2} ns"),
    }
}

#[cfg(test)]
mod tests {
    use super::{pairs, table};
    use crate::estimates::Estimate;

    fn estimate(task: &str, way: &str, median: f64) -> Estimate {
        Estimate {
            task: task.to_owned(),
            way: way.to_owned(),
            median,
            interval: (median * 0.9, median * 1.1),
        }
    }

    #[test]
    fn a_task_of_both_layers_is_a_row_with_its_ratio() {
        let estimates = [
            estimate("call/get", "client", 2_000.0),
            estimate("call/get", "resource", 2_100.0),
            estimate("delete/1000", "client-quiet", 1e6),
            estimate("delete/1000", "resource", 0.5e6),
            estimate("list/1000", "client", 3e6),
            estimate("list/1000", "sdk-paginator", 4e6),
        ];
        let all = pairs(&estimates, None);
        let tasks: Vec<&str> = all.iter().map(|pair| pair.task.as_str()).collect();
        assert_eq!(tasks, ["call/get", "delete/1000"]);
        assert!((all[0].ratio() - 1.05).abs() < 1e-9);
        let (low, high) = all[0].interval();
        assert!(low < 0.9 && high > 1.2, "{low} to {high}");
        let text = table(&all);
        assert!(text.contains("2.00 us") && text.contains("1.050"), "{text}");
        assert!(pairs(&estimates, Some("list")).is_empty());
    }
}
