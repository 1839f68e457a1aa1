//! The samples of a run as a file, so that one case can be measured again and the report be written anew from all of them.
//!
//! One JSON object a line: the run, then each way of each case, then the counts.

mod row;

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::counts::Count;
use crate::machine;
use crate::measure::{Measured, Way};
use crate::plan::CASES;
use crate::{Error, Result};
use row::Row;

/// Everything that the report is written from.
#[derive(Clone, Debug)]
pub(crate) struct Results {
    pub(crate) run: Run,
    pub(crate) measured: Vec<Measured>,
    pub(crate) counts: Vec<Count>,
}

/// When, where and with what a run was made.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Run {
    pub(crate) date: String,
    pub(crate) machine: String,
    pub(crate) versions: String,
    /// The load average before the run, which says what else the machine did.
    pub(crate) load: String,
    pub(crate) rounds: usize,
    /// Where the files of transfers were.
    pub(crate) files: String,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Line {
    Run(Run),
    Way(Row),
    Count(Count),
}

impl Results {
    /// Nothing measured yet.
    pub(crate) fn new(rounds: usize, files: String) -> Result<Self> {
        Ok(Self {
            run: Run {
                date: machine::date(),
                machine: machine::machine()?,
                versions: machine::versions(),
                load: machine::load()?,
                rounds,
                files,
            },
            measured: Vec::new(),
            counts: Vec::new(),
        })
    }

    /// The results of an earlier run in a folder, if there are any.
    pub(crate) fn load(folder: &Path) -> Result<Option<Self>> {
        let path = file(folder);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        let mut results: Option<Self> = None;
        for (number, line) in text.lines().enumerate() {
            let line = serde_json::from_str(line).map_err(|source| Error::Results {
                path: path.clone(),
                line: number + 1,
                source,
            })?;
            match (line, &mut results) {
                (Line::Run(run), _) => {
                    results = Some(Self {
                        run,
                        measured: Vec::new(),
                        counts: Vec::new(),
                    });
                }
                (Line::Way(row), Some(results)) => results.add(row),
                (Line::Count(count), Some(results)) => results.counts.push(count),
                // Without the run there is nothing to add to.
                (_, None) => return Ok(None),
            }
        }
        Ok(results)
    }

    /// Whether they are of this machine. Figures of two machines do not go into one table.
    pub(crate) fn is_of_this_machine(&self) -> Result<bool> {
        Ok(self.run.machine == machine::machine()?)
    }

    /// A case's samples, instead of those that were there.
    pub(crate) fn put(&mut self, measured: Measured) {
        let name = measured.case.name();
        self.measured.retain(|other| other.case.name() != name);
        self.measured.push(measured);
        let place = |measured: &Measured| {
            let name = measured.case.name();
            CASES.iter().position(|case| case.name() == name)
        };
        self.measured.sort_by_key(place);
    }

    /// Writes everything into a folder.
    pub(crate) fn save(&self, folder: &Path) -> Result<()> {
        let mut lines = vec![Line::Run(self.run.clone())];
        for measured in &self.measured {
            lines.extend(
                measured
                    .ways
                    .iter()
                    .map(|way| Line::Way(Row::of(measured, way))),
            );
        }
        lines.extend(self.counts.iter().cloned().map(Line::Count));
        let mut text = String::new();
        for line in &lines {
            text.push_str(&serde_json::to_string(line)?);
            text.push('\n');
        }
        fs::write(file(folder), text)?;
        Ok(())
    }

    /// Puts a row where it belongs. A case or way that is no longer in the plan is left out.
    fn add(&mut self, row: Row) {
        let is_its = |bucket: &str, task: &str| bucket == row.bucket && task == row.task;
        let Some(case) = CASES.iter().find(|case| is_its(case.bucket, case.task)) else {
            return;
        };
        let Some(name) = case.ways.iter().find(|way| **way == row.way) else {
            return;
        };
        let way = Way {
            name,
            samples: row.samples(case.size()),
            failure: row.failure,
        };
        match self.measured.last_mut() {
            Some(last) if last.case.name() == case.name() => last.ways.push(way),
            _ => self.measured.push(Measured {
                case: *case,
                ways: vec![way],
                date: row.date,
            }),
        }
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("results.jsonl")
}

#[cfg(test)]
mod tests {
    use super::Results;
    use crate::measure::{Measured, Way};
    use crate::plan::CASES;
    use crate::sample::Sample;

    fn measured(index: usize, seconds: f64) -> Measured {
        let case = CASES[index];
        let sample = Sample {
            seconds,
            cpu_seconds: 0.25,
            peak_kib: 1024,
            done: case.size(),
            version: None,
        };
        let way = |(index, name): (usize, &&'static str)| Way {
            name,
            samples: vec![sample.clone(); 2 - index],
            failure: (index > 0).then(|| "reset".to_owned()),
        };
        Measured {
            case,
            ways: case.ways.iter().take(2).enumerate().map(way).collect(),
            date: "2026-01-01 00:00 UTC".to_owned(),
        }
    }

    #[test]
    fn results_come_back_as_they_were_and_a_case_replaces_itself() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Results::load(folder.path()).unwrap().is_none());
        let mut results = Results::new(2, String::new()).unwrap();
        results.put(measured(3, 2.0));
        results.put(measured(0, 1.0));
        results.put(measured(3, 0.5));
        results.save(folder.path()).unwrap();

        let back = Results::load(folder.path()).unwrap().unwrap();
        assert_eq!(back.run, results.run);
        assert_eq!(
            format!("{:?}", back.measured),
            format!("{:?}", results.measured)
        );
        let seconds = |index: usize| back.measured[index].ways[0].samples[0].seconds;
        assert!((seconds(0) - 1.0).abs() < 1e-9 && (seconds(1) - 0.5).abs() < 1e-9);
        assert_eq!(back.measured[1].ways[1].failure.as_deref(), Some("reset"));
    }
}
