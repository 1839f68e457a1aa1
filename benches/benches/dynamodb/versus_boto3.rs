//! The resource beside boto3's, in turns, on one server.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use benches::dynamodb::calls::{query_typed, write};
use benches::server::Server;
use benches::server::table::{ITEMS, LINES, REMARK};
use benches::sessions;
use resource::dynamodb::{DynamoDb, Table};
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::report::Row;

/// How often each does each task. The medians are compared.
const ROUNDS: usize = 7;

/// How many orders are written.
const WRITES: u32 = 1_000;

/// The times of each task; `None` where python3 has no boto3.
pub(crate) fn rows() -> io::Result<Option<Vec<Row>>> {
    let server = Server::start()?;
    let mut rows = Vec::new();
    for (task, words, delay, at_most) in [
        (
            "write",
            "1,000 items by `batch_writer`, 20 ms away, beside boto3",
            "20ms",
            Some(0.2),
        ),
        (
            "query",
            "query of 10,000 structs, beside boto3's resource",
            "0ms",
            Some(0.1),
        ),
        (
            "query",
            "query of 10,000 structs, 20 ms away, beside boto3's resource",
            "20ms",
            None,
        ),
    ] {
        let endpoint = format!("{}/table-{delay}", server.endpoint_url());
        let Some((theirs, ours)) = compare(task, &endpoint)? else {
            return Ok(None);
        };
        rows.push(Row::time(words, theirs, ours, at_most));
    }
    Ok(Some(rows))
}

/// The median times of boto3 and of the resource.
fn compare(task: &str, endpoint: &str) -> io::Result<Option<(Duration, Duration)>> {
    let Some(mut boto3) = Boto3::start(endpoint)? else {
        return Ok(None);
    };
    let runtime = Runtime::new()?;
    let session = runtime.block_on(sessions::local(endpoint));
    let table = DynamoDb::new(&session.map_err(io::Error::other)?).table("orders");
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (their, our) = (boto3.run(task)?, run(task, &runtime, &table)?);
        // The first round connects and fills caches.
        if round > 0 {
            theirs.push(their);
            ours.push(our);
        }
    }
    Ok(Some((median(theirs), median(ours))))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Does a task once with the resource.
fn run(task: &str, runtime: &Runtime, table: &Table) -> io::Result<Duration> {
    let start = Instant::now();
    let done = runtime.block_on(async {
        match task {
            "write" => write(table, WRITES).await,
            _ => query_typed(table).await,
        }
    });
    let time = start.elapsed();
    check(task, done as u64)?;
    Ok(time)
}

/// Makes sure that all of the work was done.
fn check(task: &str, done: u64) -> io::Result<()> {
    let wanted = match task {
        "write" => WRITES,
        _ => ITEMS * LINES,
    };
    if done == u64::from(wanted) {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "{task}: {done} in place of {wanted}"
    )))
}

/// A Python that does tasks with boto3.
struct Boto3 {
    process: Child,
    tasks: ChildStdin,
    times: BufReader<ChildStdout>,
}

impl Boto3 {
    /// `None` where python3 has no boto3.
    fn start(endpoint: &str) -> io::Result<Option<Self>> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/dynamodb.py");
        let found = Command::new("python3")
            .args(["-c", "import boto3"])
            .stderr(Stdio::null())
            .status();
        if !found.is_ok_and(|status| status.success()) {
            return Ok(None);
        }
        let mut process = Command::new("python3")
            .arg(program)
            .args([endpoint, REMARK])
            .env("NO_PROXY", "127.0.0.1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (tasks, times) = pipes.ok_or_else(|| io::Error::other("python3 has no pipes"))?;
        let times = BufReader::new(times);
        Ok(Some(Self {
            process,
            tasks,
            times,
        }))
    }

    /// Does a task once.
    fn run(&mut self, task: &str) -> io::Result<Duration> {
        writeln!(self.tasks, "{task}")?;
        let mut line = String::new();
        self.times.read_line(&mut line)?;
        let sample: Value = serde_json::from_str(&line)?;
        check(task, sample["done"].as_u64().unwrap_or(0))?;
        let seconds = sample["seconds"].as_f64().unwrap_or(f64::NAN);
        Duration::try_from_secs_f64(seconds).map_err(io::Error::other)
    }
}

impl Drop for Boto3 {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
