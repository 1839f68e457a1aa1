//! What it costs to make things that send nothing: clients and handles.

use std::hint::black_box;

use aws_sdk_s3::Client;
use benches::settings::SHORT;
use benches::{canned, clients, sessions};
use criterion::{Criterion, criterion_group, criterion_main};
use resource::s3::S3;

fn handle(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let session = runtime
        .block_on(sessions::canned(canned::http_client()))
        .expect("a session");
    let client = clients::fast(&session);
    let s3 = S3::from_client(client.clone());
    let bucket = s3.bucket("demo");

    let mut group = criterion.benchmark_group("handle");
    group.warm_up_time(SHORT / 4).measurement_time(SHORT);
    group.bench_function("sdk-client", |bencher| {
        bencher.iter(|| session.client(Client::new));
    });
    group.bench_function("client", |bencher| bencher.iter(|| clients::fast(&session)));
    group.bench_function("client-clone", |bencher| bencher.iter(|| client.clone()));
    group.bench_function("service", |bencher| {
        bencher.iter(|| session.resource(S3::new));
    });
    group.bench_function("bucket", |bencher| {
        bencher.iter(|| s3.bucket(black_box("demo")));
    });
    group.bench_function("object", |bencher| {
        bencher.iter(|| bucket.object(black_box("k")));
    });
    group.bench_function("object-clone", |bencher| {
        let object = bucket.object("k");
        bencher.iter(|| object.clone());
    });
    group.finish();
}

criterion_group!(benches, handle);
criterion_main!(benches);
