//! Making a session, and a client and a resource from it. Nothing is sent by any of them.
//!
//! Group `construction/new`: `session` has explicit keys and region, as does `session-environment` in
//! variables and `session-profile` in files; `derived` is a session in another region made from one
//! that is there; `client` and `resource` are made from one session.

use std::hint::black_box;

use benches::settings::SHORT;
use criterion::{Criterion, criterion_group, criterion_main};
use session::{Env, Fs, Session, SessionBuilder};
use tokio::runtime::Runtime;

const ID: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

fn explicit() -> SessionBuilder {
    let builder = Session::builder().env(Env::from_slice(&[]));
    let builder = builder.fs(Fs::from_slice(&[])).region_name("eu-west-1");
    builder.credentials(ID, SECRET)
}

fn by_environment(env: &Env) -> SessionBuilder {
    Session::builder().env(env.clone()).fs(Fs::from_slice(&[]))
}

/// Files are read from the disk each time, so they are real here.
fn by_profile(env: &Env) -> SessionBuilder {
    Session::builder().env(env.clone())
}

fn construction(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let environment = Env::from_slice(&[
        ("AWS_REGION", "eu-west-1"),
        ("AWS_ACCESS_KEY_ID", ID),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
    ]);
    let folder = std::env::temp_dir().join(format!("bench-session-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (config, keys) = (folder.join("config"), folder.join("credentials"));
    std::fs::write(&config, "[profile bench]\nregion = eu-west-1\n").expect("a file");
    let written = format!("[bench]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    std::fs::write(&keys, written).expect("a file");
    let files = Env::from_slice(&[
        ("AWS_PROFILE", "bench"),
        ("AWS_CONFIG_FILE", &config.to_string_lossy()),
        ("AWS_SHARED_CREDENTIALS_FILE", &keys.to_string_lossy()),
    ]);
    let session = runtime.block_on(explicit().build()).expect("a session");

    let mut group = criterion.benchmark_group("construction/new");
    group.measurement_time(SHORT);
    let mut bench = |name: &str, make: &dyn Fn() -> SessionBuilder| {
        group.bench_function(name, |bencher| {
            bencher.to_async(&runtime).iter(|| async {
                black_box(make().build().await.expect("a session"));
            });
        });
    };
    bench("session", &explicit);
    bench("session-environment", &|| by_environment(&environment));
    bench("session-profile", &|| by_profile(&files));
    group.bench_function("derived", |bencher| {
        bencher.iter(|| black_box(session.with_region("us-east-1").expect("a session")));
    });
    group.bench_function("client", |bencher| {
        bencher.iter(|| black_box(session.client(aws_sdk_s3::Client::new)));
    });
    group.bench_function("resource", |bencher| {
        bencher.iter(|| black_box(session.resource(resource::s3::S3::new)));
    });
    group.finish();
    // What is left in the system's folder for temporary files does no harm.
    let _ = std::fs::remove_dir_all(&folder);
}

criterion_group!(benches, construction);
criterion_main!(benches);
