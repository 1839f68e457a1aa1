//! Deleting keys: one call per key, batches of 1000 whose response names each key, quiet batches that name the failures,
//! and the resource's batch.

mod support;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use benches::fixture::Fixture;
use benches::server::key;
use criterion::{Criterion, criterion_group, criterion_main};
use support::group;

const BUCKET: &str = "object-1024";
const BATCH: usize = 1_000;

/// One call a key.
async fn one_by_one(client: &Client, keys: &[String]) {
    for key in keys {
        let call = client.delete_object().bucket(BUCKET).key(key);
        call.send().await.expect("deleted");
    }
}

/// One call per 1000 keys; returns how many keys the responses name.
async fn batches(client: &Client, keys: &[String], quiet: bool) -> usize {
    let mut named = 0;
    for batch in keys.chunks(BATCH) {
        let objects = batch
            .iter()
            .map(|key| ObjectIdentifier::builder().key(key).build());
        let objects: Result<Vec<_>, _> = objects.collect();
        let delete = Delete::builder()
            .set_objects(objects.ok())
            .quiet(quiet)
            .build();
        let call = client
            .delete_objects()
            .bucket(BUCKET)
            .delete(delete.expect("objects are set"));
        named += call.send().await.expect("deleted").deleted().len();
    }
    named
}

/// The resource's batch: quiet, several requests at once.
async fn batch(client: &Client, keys: &[String]) -> usize {
    let keys = keys.to_vec();
    let outcome = resource::batch::Delete::keys(client, BUCKET, keys).await;
    outcome.expect("deleted").deleted
}

fn delete(criterion: &mut Criterion) {
    let fixture = Fixture::one_thread().expect("the fixture");
    let Fixture {
        runtime,
        stock,
        fast,
        ..
    } = &fixture;
    let keys: Vec<String> = (0..10_000).map(key).collect();

    let mut thousand = group(criterion, "delete/1000");
    thousand.bench_function("client-one-by-one", |bencher| {
        bencher
            .to_async(runtime)
            .iter(|| one_by_one(fast, &keys[..1_000]));
    });
    thousand.bench_function("client-quiet", |bencher| {
        bencher
            .to_async(runtime)
            .iter(|| batches(fast, &keys[..1_000], true));
    });
    thousand.finish();

    let mut many = group(criterion, "delete/10000");
    for (name, client, quiet) in [
        ("sdk-verbose", stock, false),
        ("sdk-quiet", stock, true),
        ("client-verbose", fast, false),
        ("client-quiet", fast, true),
    ] {
        many.bench_function(name, |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| batches(client, &keys, quiet));
        });
    }
    many.bench_function("resource", |bencher| {
        bencher.to_async(runtime).iter(|| batch(fast, &keys));
    });
    many.finish();
}

criterion_group!(benches, delete);
criterion_main!(benches);
