//! Files of 1 MiB to 1 GiB up and down: by the client, which sends large ones by parts, and by the SDK's one request.
//!
//! The SDK's upload of 1 GiB takes ten times as long as all else, and is left to `benches/peers`.

mod support;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use benches::fixture::Fixture;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use resource::s3::{Bucket, S3};
use tokio::io::AsyncWriteExt;

const MIB: u64 = 1024 * 1024;
const SIZES: [(&str, u64); 3] = [("1MiB", MIB), ("64MiB", 64 * MIB), ("1GiB", 1024 * MIB)];

async fn put(client: &Client, bucket: &str, file: &Path) {
    let body = ByteStream::from_path(file).await.expect("a file");
    let call = client.put_object().bucket(bucket).key("object").body(body);
    call.send().await.expect("an upload");
}

async fn get(client: &Client, bucket: &str, file: &Path) {
    let call = client.get_object().bucket(bucket).key("object");
    let mut body = call.send().await.expect("an answer").body;
    let mut file = tokio::fs::File::create(file).await.expect("a file");
    while let Some(bytes) = body.try_next().await.expect("a body") {
        file.write_all(&bytes).await.expect("room");
    }
    file.flush().await.expect("room");
}

async fn upload(client: &Client, bucket: &str, file: &Path) {
    let upload = client::transfer::upload(client, bucket, "object").from_path(file);
    upload.await.expect("an upload");
}

async fn download(client: &Client, bucket: &str, file: &Path) {
    let download = client::transfer::download(client, bucket, "object").to_path(file);
    download.await.expect("a download");
}

async fn upload_by_handle(bucket: &Bucket, file: &Path) {
    let upload = bucket.object("object").upload().from_path(file);
    upload.await.expect("an upload");
}

async fn download_by_handle(bucket: &Bucket, file: &Path) {
    let download = bucket.object("object").download().to_path(file);
    download.await.expect("a download");
}

fn group<'a>(criterion: &'a mut Criterion, name: &str, bytes: u64) -> BenchmarkGroup<'a, WallTime> {
    let mut group = support::group(criterion, format!("transfer/{name}"));
    group.throughput(Throughput::Bytes(bytes));
    group
}

fn transfer(criterion: &mut Criterion) {
    let fixture = Fixture::all_threads().expect("the fixture");
    let Fixture {
        runtime,
        stock,
        fast,
        ..
    } = &fixture;
    let scratch = tempfile::tempdir().expect("a folder");
    for (name, bytes) in SIZES {
        let bucket = format!("object-{bytes}");
        let handle = S3::from_client(fast.clone()).bucket(bucket.as_str());
        let (up, down) = (scratch.path().join("up"), scratch.path().join("down"));
        let content = io::repeat(b'x').take(bytes);
        let mut file = File::create(&up).expect("a file");
        io::copy(
            &mut io::BufReader::with_capacity(1 << 20, content),
            &mut file,
        )
        .expect("room");

        let mut uploads = group(criterion, &format!("up-{name}"), bytes);
        if bytes < 1024 * MIB {
            uploads.bench_function("sdk", |bencher| {
                bencher.to_async(runtime).iter(|| put(stock, &bucket, &up));
            });
        }
        uploads.bench_function("client", |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| upload(fast, &bucket, &up));
        });
        uploads.bench_function("resource", |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| upload_by_handle(&handle, &up));
        });
        uploads.finish();

        let mut downloads = group(criterion, &format!("down-{name}"), bytes);
        downloads.bench_function("sdk", |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| get(stock, &bucket, &down));
        });
        downloads.bench_function("client", |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| download(fast, &bucket, &down));
        });
        downloads.bench_function("resource", |bencher| {
            bencher
                .to_async(runtime)
                .iter(|| download_by_handle(&handle, &down));
        });
        downloads.finish();
    }
}

criterion_group!(benches, transfer);
criterion_main!(benches);
