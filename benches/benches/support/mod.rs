//! How criterion measures what takes milliseconds or more.

use benches::settings::{FEW_SAMPLES, LONG, RESAMPLES, WARM_UP};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode};

/// A group of few samples, each of as many rounds as the others.
pub(crate) fn group(
    criterion: &mut Criterion,
    name: impl Into<String>,
) -> BenchmarkGroup<'_, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group
        .sample_size(FEW_SAMPLES)
        .nresamples(RESAMPLES)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(WARM_UP)
        .measurement_time(LONG);
    group
}
