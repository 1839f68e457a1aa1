//! Making sessions, clients and handles. Nothing is sent by any of them.
//!
//! - `construction/session/session-*`: a new session from explicit keys, from variables, from files; one derived from
//!   another.
//! - `construction/first/*`: the first client and service resource of a session, `construction/later/*`: any other.
//! - `construction/clone/*`: another of what is there, `construction/handle/*`: handles on things in S3.

use std::hint::black_box;

use aws_sdk_s3::Client;
use benches::settings::{RESAMPLES, SHORT, WARM_UP};
use benches::{canned, clients, sessions};
use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use resource::s3::S3;
use session::{Env, Fs, Session, SessionBuilder};
use tokio::runtime::Runtime;

const ID: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

fn explicit() -> SessionBuilder {
    let builder = Session::builder().env(Env::from_slice(&[]));
    let builder = builder.fs(Fs::from_slice(&[])).region_name("eu-west-1");
    builder.credentials(ID, SECRET)
}

fn by_environment() -> SessionBuilder {
    let environment = Env::from_slice(&[
        ("AWS_REGION", "eu-west-1"),
        ("AWS_ACCESS_KEY_ID", ID),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
    ]);
    Session::builder().env(environment).fs(Fs::from_slice(&[]))
}

/// The files are in memory, so that the disk is not what is measured.
fn by_profile() -> SessionBuilder {
    let variables = [
        ("AWS_PROFILE", "bench"),
        ("AWS_CONFIG_FILE", "config"),
        ("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
    ];
    let keys = format!("[bench]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    let files = [
        ("config", "[profile bench]\nregion = eu-west-1\n"),
        ("credentials", keys.as_str()),
    ];
    Session::builder()
        .env(Env::from_slice(&variables))
        .fs(Fs::from_slice(&files))
}

fn group<'a>(criterion: &'a mut Criterion, case: &str) -> BenchmarkGroup<'a, WallTime> {
    let mut group = criterion.benchmark_group(format!("construction/{case}"));
    group
        .warm_up_time(WARM_UP)
        .measurement_time(SHORT)
        .nresamples(RESAMPLES);
    group
}

fn sessions_made(criterion: &mut Criterion, runtime: &Runtime) {
    let mut group = group(criterion, "session");
    let mut bench = |name: &str, builder: fn() -> SessionBuilder| {
        group.bench_function(name, |bencher| {
            bencher.to_async(runtime).iter_batched(
                builder,
                |builder| async { builder.build().await.expect("a session") },
                BatchSize::SmallInput,
            );
        });
    };
    bench("session-explicit", explicit);
    bench("session-environment", by_environment);
    bench("session-profile", by_profile);
    let session = runtime.block_on(explicit().build()).expect("a session");
    group.bench_function("session-derived", |bencher| {
        bencher.iter(|| session.with_region("us-east-1").expect("a session"));
    });
    group.finish();
}

fn clients_made(criterion: &mut Criterion, runtime: &Runtime) {
    let new = || runtime.block_on(explicit().build()).expect("a session");
    let mut first = group(criterion, "first");
    first.bench_function("client", |bencher| {
        bencher.iter_batched(
            new,
            |session| clients::fast(&session),
            BatchSize::SmallInput,
        );
    });
    first.bench_function("resource", |bencher| {
        bencher.iter_batched(
            new,
            |session| session.resource(S3::new),
            BatchSize::SmallInput,
        );
    });
    first.finish();

    let session = new();
    let mut later = group(criterion, "later");
    later.bench_function("sdk", |bencher| {
        bencher.iter(|| session.client(Client::new));
    });
    later.bench_function("client", |bencher| bencher.iter(|| clients::fast(&session)));
    later.bench_function("resource", |bencher| {
        bencher.iter(|| session.resource(S3::new));
    });
    later.finish();
}

fn handles_made(criterion: &mut Criterion, runtime: &Runtime) {
    let session = runtime
        .block_on(sessions::canned(canned::http_client()))
        .expect("a session");
    let client = clients::fast(&session);
    let bucket = S3::from_client(client.clone()).bucket("demo");
    let object = bucket.object("k");

    let mut clone = group(criterion, "clone");
    clone.bench_function("session", |bencher| bencher.iter(|| session.clone()));
    clone.bench_function("client", |bencher| bencher.iter(|| client.clone()));
    clone.bench_function("resource", |bencher| bencher.iter(|| object.clone()));
    clone.finish();

    let s3 = S3::from_client(client.clone());
    let mut handle = group(criterion, "handle");
    handle.bench_function("resource-bucket", |bencher| {
        bencher.iter(|| s3.bucket(black_box("demo")));
    });
    handle.bench_function("resource-object", |bencher| {
        bencher.iter(|| bucket.object(black_box("k")));
    });
    handle.finish();
}

fn construction(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    sessions_made(criterion, &runtime);
    clients_made(criterion, &runtime);
    handles_made(criterion, &runtime);
}

criterion_group!(benches, construction);
criterion_main!(benches);
