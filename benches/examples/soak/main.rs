//! Mixed work by many tasks, on a server that fails 2% of the requests, compared with a model; whether memory stays flat; and
//! whether every upload in parts that was begun is completed or aborted, but for those of which the client never heard.
//!
//! `cargo run --release -p benches --example soak -- --minutes 10`

mod memory;
mod model;
mod random;
mod task;
mod uploads;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use aws_sdk_s3::Client;
use memory::Memory;
use resource::s3::S3;
use sandbox::{Fault, Sandbox};
use session::{Env, Fs, Session};
use task::{Account, Task};
use uploads::KnownUploads;

/// How many tasks work at the same time.
const TASKS: u64 = 32;
/// How often memory is looked at.
const SAMPLE: Duration = Duration::from_secs(1);

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(time) = time() else {
        eprintln!("usage: soak [--minutes N]");
        return ExitCode::from(2);
    };
    match soak(time).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn time() -> Option<Duration> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let minutes = match arguments.as_slice() {
        [] => 1.0,
        [flag, minutes] if flag == "--minutes" => minutes.parse().ok()?,
        _ => return None,
    };
    Duration::try_from_secs_f64(minutes * 60.0).ok()
}

/// Works for so long. Says whether nothing differed and memory stayed flat.
async fn soak(time: Duration) -> Result<bool, Failure> {
    let sandbox = faulty().await?;
    let session = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    let known = KnownUploads::default();
    let config = S3::new(&session.build().await?)
        .client()
        .config()
        .to_builder();
    let client = Client::from_conf(config.interceptor(known.clone()).build());
    let bucket = S3::from_client(client).bucket("soak");
    bucket.create().await?;

    let account = Arc::new(Account::default());
    let end = Instant::now() + time;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..TASKS {
        let mut task = Task::new(bucket.clone(), number, Arc::clone(&account));
        tasks.spawn(async move {
            while Instant::now() < end {
                task.step().await;
            }
        });
    }
    let mut memory = Memory::default();
    while Instant::now() < end {
        memory.sample();
        tokio::time::sleep(SAMPLE).await;
    }
    while let Some(ended) = tasks.join_next().await {
        ended?;
    }
    resource::pending_aborts().await;
    let left = known.left(&bucket).await?;
    let aborted = bucket.abort_stale_uploads(Duration::ZERO).await?.len();
    let still_left = bucket.multipart_uploads().count().await?;

    let steps = account.steps.load(Ordering::Relaxed);
    let failed = account.failed.load(Ordering::Relaxed);
    let different = account.different.load(Ordering::Relaxed);
    println!("{steps} steps by {TASKS} tasks in {time:?}: {failed} failed, {different} different");
    println!(
        "of {} uploads by parts, {} left whose response to CreateMultipartUpload was lost, {} left otherwise",
        account.begun.load(Ordering::Relaxed),
        left.lost,
        left.forgotten.len()
    );
    for id in &left.forgotten {
        println!("neither completed nor aborted: {id}");
    }
    println!("abort_stale_uploads aborted {aborted}, and left {still_left}");
    println!("memory: {memory}");
    let is_clean = left.forgotten.is_empty() && still_left == 0;
    Ok(different == 0 && steps > 0 && is_clean && memory.is_flat())
}

/// A sandbox that fails one request in fifty, each kind of fault in its turn.
async fn faulty() -> Result<Sandbox, sandbox::Error> {
    let mut sandbox = Sandbox::builder();
    for fault in [
        "*:*/149:status=503,SlowDown",
        "*:*/191:status=500,InternalError",
        "*:*/211:reset",
        "*:*/307:lost",
        "ListObjectsV2:*/97:cut=200",
        "GetObject:*/97:truncate=100",
    ] {
        sandbox = sandbox.fault(fault.parse::<Fault>()?);
    }
    sandbox.start().await
}
