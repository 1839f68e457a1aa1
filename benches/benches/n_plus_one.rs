//! The dates of 1000 objects: one listing, which has them, against one HEAD a key.

mod support;

use benches::calls::Layers;
use criterion::{Criterion, criterion_group, criterion_main};

/// A HEAD for each key of the listing.
async fn by_head(layers: &Layers) -> usize {
    let mut objects = layers.bucket.objects().limit(1_000).stream();
    let mut dates = 0;
    while let Some(object) = objects.try_next().await.expect("a page") {
        let head = layers
            .client
            .head_object()
            .bucket("demo")
            .key(object.key())
            .send();
        dates += usize::from(head.await.expect("an answer").last_modified().is_some());
    }
    dates
}

/// The listing by the client.
async fn by_listing(layers: &Layers) -> usize {
    let page = layers
        .client
        .list_objects_v2()
        .bucket("demo")
        .send()
        .await
        .expect("a page");
    page.contents()
        .iter()
        .filter(|object| object.last_modified().is_some())
        .count()
}

/// The listing by the collection.
async fn by_collection(layers: &Layers) -> usize {
    let mut objects = layers.bucket.objects().limit(1_000).stream();
    let mut dates = 0;
    while let Some(object) = objects.try_next().await.expect("a page") {
        dates += usize::from(object.last_modified().is_some());
    }
    dates
}

fn n_plus_one(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let layers = runtime.block_on(Layers::new()).expect("the layers");
    let mut group = support::group(criterion, "n-plus-one/1000");
    group.bench_function("head-a-key", |bencher| {
        bencher.to_async(&runtime).iter(|| by_head(&layers));
    });
    group.bench_function("client", |bencher| {
        bencher.to_async(&runtime).iter(|| by_listing(&layers));
    });
    group.bench_function("resource", |bencher| {
        bencher.to_async(&runtime).iter(|| by_collection(&layers));
    });
    group.finish();
}

criterion_group!(benches, n_plus_one);
criterion_main!(benches);
