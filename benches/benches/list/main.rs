//! Listing a bucket: the raw byte loop, the SDK's paginator, the client's loop on the fast reader, the collection.
//!
//! Group `list/<keys>` has no latency; `list/<keys>-<latency>` waits before each page, and `list/<keys>-<latency>-<work>`
//! works on each page too. The collection in eight ranges has the groups `list/<keys>-<latency>-<distribution>`.

mod floor;
mod ways;

use std::time::Duration;

use aws_sdk_s3::Client;
use benches::server::Server;
use benches::settings::{FEW_SAMPLES, LONG, WARM_UP};
use benches::{clients, raw, sessions};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode, criterion_group, criterion_main};
use resource::s3::{Bucket, S3};
use tokio::runtime::Runtime;

const RAW: &str = "raw";
const SDK: &str = "sdk-paginator";
const CLIENT: &str = "client";
const RESOURCE: &str = "resource";
const PARALLEL: &str = "resource-parallel-8";

/// What every way of listing shares.
struct Bench {
    runtime: Runtime,
    server: Server,
    stock: Client,
    fast: Client,
}

impl Bench {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let server = Server::start().expect("a server");
        let session = runtime
            .block_on(sessions::local(&server.endpoint_url()))
            .expect("a session");
        let (stock, fast) = (clients::stock(&session), clients::fast(&session));
        Self {
            runtime,
            server,
            stock,
            fast,
        }
    }

    fn bucket(&self, name: &str) -> Bucket {
        S3::from_client(self.fast.clone()).bucket(name)
    }

    /// Every way on one bucket, one page after the other, with so much work a page.
    fn in_sequence(&self, criterion: &mut Criterion, name: &str, bucket: &str, work: Duration) {
        let mut group = group(criterion, name);
        group.bench_function(SDK, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| ways::paginator(&self.stock, bucket, work));
        });
        group.bench_function(CLIENT, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| ways::by_hand(&self.fast, bucket, work));
        });
        let handle = self.bucket(bucket);
        group.bench_function(RESOURCE, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| ways::collection(&handle, work));
        });
        group.finish();
    }

    /// The floor under every way on a bucket of so many keys.
    fn raw(&self, criterion: &mut Criterion, name: &str, bucket: &str, keys: usize) {
        let mut group = group(criterion, name);
        group.bench_function(RAW, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| raw::list(self.server.address(), bucket, keys));
        });
        group.finish();
    }

    /// The collection in eight ranges, beside the token loop.
    fn in_ranges(&self, criterion: &mut Criterion, name: &str, bucket: &str) {
        let mut group = group(criterion, name);
        group.bench_function(CLIENT, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| ways::by_hand(&self.fast, bucket, Duration::ZERO));
        });
        let handle = self.bucket(bucket);
        group.bench_function(PARALLEL, |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| ways::parallel(&handle));
        });
        group.finish();
    }
}

fn group<'a>(criterion: &'a mut Criterion, name: &str) -> BenchmarkGroup<'a, WallTime> {
    let mut group = criterion.benchmark_group(format!("list/{name}"));
    group
        .sample_size(FEW_SAMPLES)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(WARM_UP)
        .measurement_time(LONG);
    group
}

fn list(criterion: &mut Criterion) {
    let bench = Bench::new();
    for keys in [1_000, 10_000, 100_000] {
        let (name, bucket) = (keys.to_string(), format!("keys-{keys}"));
        bench.raw(criterion, &name, &bucket, keys);
        bench.in_sequence(criterion, &name, &bucket, Duration::ZERO);
    }
    let late = "10000-20ms";
    bench.raw(criterion, late, "keys-10000-20ms", 10_000);
    for (name, work) in [(late, 0), ("10000-20ms-1ms", 1), ("10000-20ms-20ms", 20)] {
        let work = Duration::from_millis(work);
        bench.in_sequence(criterion, name, "keys-10000-20ms", work);
    }
    let distributions = [
        ("20000-20ms-flat", "keys-20000-20ms"),
        ("20000-20ms-deep", "keys-20000-deep-20ms"),
        ("20000-20ms-common", "keys-20000-common-20ms"),
    ];
    for (name, bucket) in distributions {
        bench.raw(criterion, name, bucket, 20_000);
        bench.in_ranges(criterion, name, bucket);
    }

    for name in ["1000", "10000", "100000", late] {
        let group = format!("list/{name}");
        floor::print(&group, &format!("{group}/{RAW}"), &[SDK, CLIENT, RESOURCE]);
    }
    for name in ["10000-20ms-1ms", "10000-20ms-20ms"] {
        let group = format!("list/{name}");
        floor::print(
            &group,
            &format!("list/{late}/{RAW}"),
            &[SDK, CLIENT, RESOURCE],
        );
    }
    for (name, _) in distributions {
        let group = format!("list/{name}");
        floor::print(&group, &format!("{group}/{RAW}"), &[CLIENT, PARALLEL]);
    }
}

criterion_group!(benches, list);
criterion_main!(benches);
