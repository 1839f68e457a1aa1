//! Listing a bucket: the raw byte loop, the SDK's paginator, the client's loop on the fast reader, the collection.
//!
//! Group `list/<keys>` has no latency; `list/<keys>-<latency>` waits before each page, and `list/<keys>-<latency>-<work>`
//! works on each page too. The collection in eight ranges has the groups `list/<keys>-<latency>-<distribution>`.

mod floor;
#[path = "../support/mod.rs"]
mod support;
mod ways;

use std::time::Duration;

use benches::fixture::Fixture;
use benches::raw;
use criterion::{Criterion, criterion_group, criterion_main};
use resource::s3::{Bucket, S3};
use support::group;

const RAW: &str = "raw";
const SDK: &str = "sdk-paginator";
const CLIENT: &str = "client";
const RESOURCE: &str = "resource";
const PARALLEL: &str = "resource-parallel-8";

/// The ways of listing, on one server.
struct Bench(Fixture);

impl Bench {
    fn bucket(&self, name: &str) -> Bucket {
        S3::from_client(self.0.fast.clone()).bucket(name)
    }

    /// Every way on one bucket, one page after the other, with so much work a page.
    fn in_sequence(&self, criterion: &mut Criterion, name: &str, bucket: &str, work: Duration) {
        let mut group = group(criterion, format!("list/{name}"));
        group.bench_function(SDK, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| ways::paginator(&self.0.stock, bucket, work));
        });
        group.bench_function(CLIENT, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| ways::by_hand(&self.0.fast, bucket, work));
        });
        let handle = self.bucket(bucket);
        group.bench_function(RESOURCE, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| ways::collection(&handle, work));
        });
        group.finish();
    }

    /// The floor under every way on a bucket of so many keys.
    fn raw(&self, criterion: &mut Criterion, name: &str, bucket: &str, keys: usize) {
        let mut group = group(criterion, format!("list/{name}"));
        group.bench_function(RAW, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| raw::list(self.0.server.address(), bucket, keys));
        });
        group.finish();
    }

    /// The collection in eight ranges, beside the token loop.
    fn in_ranges(&self, criterion: &mut Criterion, name: &str, bucket: &str) {
        let mut group = group(criterion, format!("list/{name}"));
        group.bench_function(CLIENT, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| ways::by_hand(&self.0.fast, bucket, Duration::ZERO));
        });
        let handle = self.bucket(bucket);
        group.bench_function(PARALLEL, |bencher| {
            bencher
                .to_async(&self.0.runtime)
                .iter(|| ways::parallel(&handle));
        });
        group.finish();
    }
}

fn list(criterion: &mut Criterion) {
    let bench = Bench(Fixture::one_thread().expect("the fixture"));
    for keys in [1_000, 10_000, 100_000] {
        let (name, bucket) = (keys.to_string(), format!("keys-{keys}"));
        bench.raw(criterion, &name, &bucket, keys);
        bench.in_sequence(criterion, &name, &bucket, Duration::ZERO);
    }
    let late = "10000-20ms";
    bench.raw(criterion, late, "keys-10000-20ms", 10_000);
    for (name, work) in [(late, 0), ("10000-20ms-20ms", 20)] {
        let work = Duration::from_millis(work);
        bench.in_sequence(criterion, name, "keys-10000-20ms", work);
    }
    let distributions = [
        ("20000-20ms-flat", "keys-20000-20ms"),
        ("20000-20ms-deep", "keys-20000-deep-20ms"),
        ("20000-20ms-common", "keys-20000-common-20ms"),
    ];
    for (name, bucket) in distributions {
        bench.in_ranges(criterion, name, bucket);
    }

    for name in ["1000", "10000", "100000", late] {
        let group = format!("list/{name}");
        floor::print(&group, &format!("{group}/{RAW}"), &[SDK, CLIENT, RESOURCE]);
    }
    floor::print(
        "list/10000-20ms-20ms",
        &format!("list/{late}/{RAW}"),
        &[SDK, CLIENT, RESOURCE],
    );
}

criterion_group!(benches, list);
criterion_main!(benches);
