//! Listing a bucket: the raw byte loop, the SDK's paginator, the client's loop on the fast reader.
//!
//! Group `list/<keys>` has no latency; `list/<keys>-<latency>` waits before each page, and `list/<keys>-<latency>-<work>`
//! works on each page too.

use std::hint::black_box;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::Object;
use benches::server::Server;
use benches::settings::{FEW_SAMPLES, LONG};
use benches::{clients, raw, sessions};
use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use tokio::runtime::Runtime;

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

    /// One group: every way on one bucket, with so much work a page.
    fn group(&self, criterion: &mut Criterion, name: &str, bucket: &str, work: Duration) {
        let mut group = criterion.benchmark_group(format!("list/{name}"));
        group
            .sample_size(FEW_SAMPLES)
            .sampling_mode(SamplingMode::Flat)
            .measurement_time(LONG);
        let keys = bucket
            .split('-')
            .nth(1)
            .and_then(|keys| keys.parse().ok())
            .expect("a count");
        if work.is_zero() {
            group.bench_function("raw", |bencher| {
                bencher
                    .to_async(&self.runtime)
                    .iter(|| raw::list(self.server.address(), bucket, keys));
            });
        }
        group.bench_function("sdk-paginator", |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| paginator(&self.stock, bucket, work));
        });
        group.bench_function("client", |bencher| {
            bencher
                .to_async(&self.runtime)
                .iter(|| by_hand(&self.fast, bucket, work));
        });
        group.finish();
    }
}

/// The SDK's own paginator.
async fn paginator(client: &Client, bucket: &str, work: Duration) -> i64 {
    let mut pages = client
        .list_objects_v2()
        .bucket(bucket)
        .into_paginator()
        .send();
    let mut sum = 0;
    while let Some(page) = pages.next().await {
        sum += total(page.expect("a page").contents(), work).await;
    }
    sum
}

/// The token loop.
async fn by_hand(client: &Client, bucket: &str, work: Duration) -> i64 {
    let mut token = None;
    let mut sum = 0;
    loop {
        let request = client
            .list_objects_v2()
            .bucket(bucket)
            .set_continuation_token(token);
        let page = request.send().await.expect("a page");
        sum += total(page.contents(), work).await;
        token = page.next_continuation_token;
        if token.is_none() {
            return sum;
        }
    }
}

/// Looks at every object, and does so much work besides.
async fn total(objects: &[Object], work: Duration) -> i64 {
    if !work.is_zero() {
        tokio::time::sleep(work).await;
    }
    objects
        .iter()
        .filter(|object| black_box(object.key()).is_some())
        .filter_map(Object::size)
        .sum()
}

fn list(criterion: &mut Criterion) {
    let bench = Bench::new();
    for keys in [1_000, 10_000, 100_000] {
        bench.group(
            criterion,
            &keys.to_string(),
            &format!("keys-{keys}"),
            Duration::ZERO,
        );
    }
    bench.group(criterion, "10000-20ms", "keys-10000-20ms", Duration::ZERO);
    for work in [1, 20] {
        let name = format!("10000-20ms-{work}ms");
        bench.group(
            criterion,
            &name,
            "keys-10000-20ms",
            Duration::from_millis(work),
        );
    }
}

criterion_group!(benches, list);
criterion_main!(benches);
