//! The figures that criterion has written: the median of each bench, and its 95 % confidence interval.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// One bench: a task by one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// Criterion's group: `list/1000`.
    pub task: String,
    /// `client`, `resource`, and so on.
    pub way: String,
    /// Nanoseconds.
    pub median: f64,
    /// The ends of the interval that holds the median with 95 % confidence, in nanoseconds.
    pub interval: (f64, f64),
}

/// Where criterion keeps its figures: beside the folder that this program was built into.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("CRITERION_HOME") {
        return Some(folder.into());
    }
    let program = std::env::current_exe().ok()?;
    Some(program.ancestors().nth(3)?.join("criterion"))
}

/// Every bench in criterion's folder, from this run or an earlier one, in the order of their names.
#[must_use]
pub fn read(folder: &Path) -> Vec<Estimate> {
    let mut found = Vec::new();
    visit(folder, &mut found);
    let name = |estimate: &Estimate| (estimate.task.clone(), estimate.way.clone());
    found.sort_by_key(name);
    found
}

fn visit(folder: &Path, found: &mut Vec<Estimate>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let folders = entries.flatten().map(|entry| entry.path());
    for folder in folders.filter(|path| path.is_dir()) {
        if folder.file_name() == Some(OsStr::new("new")) {
            found.extend(estimate(&folder));
        } else {
            visit(&folder, found);
        }
    }
}

fn estimate(folder: &Path) -> Option<Estimate> {
    let read = |name| serde_json::from_slice::<Value>(&fs::read(folder.join(name)).ok()?).ok();
    let (bench, figures) = (read("benchmark.json")?, read("estimates.json")?);
    let text = |name: &str| Some(bench.get(name)?.as_str()?.to_owned());
    let figure = |path: &str| figures.pointer(path)?.as_f64();
    Some(Estimate {
        task: text("group_id")?,
        way: text("function_id")?,
        median: figure("/median/point_estimate")?,
        interval: (
            figure("/median/confidence_interval/lower_bound")?,
            figure("/median/confidence_interval/upper_bound")?,
        ),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::read;

    #[test]
    fn the_median_is_read_with_its_interval() {
        let folder = tempfile::tempdir().unwrap();
        let bench = folder.path().join("list_1000/client/new");
        fs::create_dir_all(&bench).unwrap();
        fs::write(
            bench.join("benchmark.json"),
            r#"{"group_id": "list/1000", "function_id": "client"}"#,
        )
        .unwrap();
        fs::write(
            bench.join("estimates.json"),
            r#"{"median": {"confidence_interval": {"confidence_level": 0.95, "lower_bound": 1.5, "upper_bound": 3.0},
                "point_estimate": 2.0, "standard_error": 0.1}}"#,
        )
        .unwrap();
        // The report that criterion writes besides has no figures.
        fs::create_dir_all(folder.path().join("report")).unwrap();

        let found = read(folder.path());
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].task.as_str(), found[0].way.as_str()),
            ("list/1000", "client")
        );
        assert_eq!((found[0].median, found[0].interval), (2.0, (1.5, 3.0)));
    }
}
