//! Medians, spreads and slopes.

use crate::measure::Measured;
use crate::sample::Sample;

/// The middle value; of an even number, the mean of the two in the middle.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.get(middle.wrapping_sub(1)), values.get(middle)) {
        (Some(lower), Some(upper)) if values.len().is_multiple_of(2) => {
            f64::midpoint(*lower, *upper)
        }
        (_, Some(value)) => *value,
        _ => f64::NAN,
    }
}

/// The ways that are this project's own, or do less than the task.
const OWN: [&str; 3] = ["client", "resource", "raw"];

/// The median cost of a way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    pub(crate) fastest: f64,
    pub(crate) slowest: f64,
    pub(crate) cpu_seconds: f64,
    pub(crate) peak_mib: f64,
}

impl Cost {
    pub(crate) fn of(samples: &[Sample]) -> Self {
        let seconds = || samples.iter().map(|sample| sample.seconds);
        Self {
            seconds: median(seconds()),
            fastest: seconds().fold(f64::INFINITY, f64::min),
            slowest: seconds().fold(0.0, f64::max),
            cpu_seconds: median(samples.iter().map(|sample| sample.cpu_seconds)),
            peak_mib: median(samples.iter().map(|sample| kib_to_mib(sample.peak_kib))),
        }
    }
}

impl Measured {
    /// The cost of a way, if it has been measured.
    pub(crate) fn cost(&self, way: &str) -> Option<Cost> {
        let samples = self.samples(way)?;
        Some(Cost::of(samples))
    }

    /// How many times as long as another way a way took: the median of the ratios within each round, so that what else the
    /// machine did in a round weighs on both.
    pub(crate) fn ratio(&self, way: &str, other: &str) -> Option<f64> {
        self.within_rounds(way, other, |way, other| way.seconds / other.seconds)
    }

    /// How many times as much processor time as another way a way took, in the same manner.
    pub(crate) fn cpu_ratio(&self, way: &str, other: &str) -> Option<f64> {
        self.within_rounds(way, other, |way, other| way.cpu_seconds / other.cpu_seconds)
    }

    /// The fastest of the ways that are not this project's own.
    pub(crate) fn fastest_peer(&self) -> Option<&'static str> {
        let peers = self.ways.iter().filter(|way| !OWN.contains(&way.name));
        let costs = peers.filter_map(|way| Some((way.name, self.cost(way.name)?.seconds)));
        let fastest = costs.min_by(|one, other| one.1.total_cmp(&other.1));
        fastest.map(|(name, _)| name)
    }

    /// How many seconds more than another way a way took, in the same manner.
    pub(crate) fn difference(&self, way: &str, other: &str) -> Option<f64> {
        self.within_rounds(way, other, |way, other| way.seconds - other.seconds)
    }

    fn within_rounds(
        &self,
        way: &str,
        other: &str,
        figure: impl Fn(&Sample, &Sample) -> f64,
    ) -> Option<f64> {
        let rounds = self.samples(way)?.iter().zip(self.samples(other)?);
        Some(median(rounds.map(|(way, other)| figure(way, other))))
    }

    /// The samples of a way, if there are any.
    fn samples(&self, way: &str) -> Option<&[Sample]> {
        let way = self.ways.iter().find(|found| found.name == way)?;
        (!way.samples.is_empty()).then_some(way.samples.as_slice())
    }
}

/// The slope of a line through points on logarithmic axes: 1 when twice the work takes twice as long.
pub(crate) fn slope(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.iter().map(|_| 1.0).sum::<f64>();
    let mean_x = logs.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = logs.iter().map(|(_, y)| y).sum::<f64>() / count;
    let along: f64 = logs.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    along / logs.iter().map(|(x, _)| (x - mean_x).powi(2)).sum::<f64>()
}

/// Exact up to eight exabytes.
fn kib_to_mib(kib: u64) -> f64 {
    u32::try_from(kib).map_or(f64::INFINITY, f64::from) / 1024.0
}

#[cfg(test)]
mod tests {
    use super::{median, slope};

    #[test]
    fn the_median_is_in_the_middle() {
        assert!((median([3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median([4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
        assert!(median([]).is_nan());
    }

    #[test]
    fn a_cost_in_proportion_has_slope_one() {
        assert!((slope(&[(10.0, 1.0), (100.0, 10.0), (1000.0, 100.0)]) - 1.0).abs() < 1e-9);
        assert!((slope(&[(10.0, 1.0), (100.0, 100.0)]) - 2.0).abs() < 1e-9);
    }
}
