//! A way of a case as a line of the file.

use serde::{Deserialize, Serialize};

use crate::measure::{Measured, Way};
use crate::sample::Sample;

/// A way of a case: a column a figure, a value a round.
#[derive(Deserialize, Serialize)]
pub(super) struct Row {
    pub(super) task: String,
    pub(super) bucket: String,
    pub(super) way: String,
    pub(super) date: String,
    seconds: Vec<f64>,
    cpu_seconds: Vec<f64>,
    peak_kib: Vec<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) failure: Option<String>,
}

impl Row {
    pub(super) fn of(measured: &Measured, way: &Way) -> Self {
        let microseconds = |seconds: f64| (seconds * 1e6).round() / 1e6;
        let samples = || way.samples.iter();
        Self {
            task: measured.case.task.to_owned(),
            bucket: measured.case.bucket.to_owned(),
            way: way.name.to_owned(),
            date: measured.date.clone(),
            seconds: samples().map(|run| microseconds(run.seconds)).collect(),
            cpu_seconds: samples().map(|run| microseconds(run.cpu_seconds)).collect(),
            peak_kib: samples().map(|run| run.peak_kib).collect(),
            version: samples().find_map(|run| run.version.clone()),
            failure: way.failure.clone(),
        }
    }

    /// The samples, each of which did so much.
    pub(super) fn samples(&self, done: u64) -> Vec<Sample> {
        let figures = self
            .seconds
            .iter()
            .zip(&self.cpu_seconds)
            .zip(&self.peak_kib);
        let sample = |((seconds, cpu_seconds), peak_kib): ((&f64, &f64), &u64)| Sample {
            seconds: *seconds,
            cpu_seconds: *cpu_seconds,
            peak_kib: *peak_kib,
            done,
            version: self.version.clone(),
        };
        figures.map(sample).collect()
    }
}
