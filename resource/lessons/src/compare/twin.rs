//! The boto3 ways: the same lesson in Python, run by `python3` on the demo data that the Rust lesson would find.

use std::io;
use std::process::{Output, Stdio};
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use session_lessons::harness::{Context, Failure, LessonResult, Needs, Options, Runner, python};
use tempfile::TempDir;
use tokio::process::Command;

use super::{Request, Run, Way, lessons, listing};

/// The output of a Python lesson under `--json`.
#[derive(Deserialize)]
struct Report {
    result: Value,
    wire: Vec<Request>,
    ms: f64,
}

/// Prepares the demo data as for the Rust lesson, runs the Python lesson, and cleans up.
pub(super) async fn run(options: &Options, lesson: &str, way: Way) -> Run {
    let lines = listing::lines(lesson, way);
    let done = match lessons::by_name(lesson) {
        Ok(found) => report_of(options, found.task.needs(), lesson, way).await,
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(Report { result, wire, ms }) => Run {
            way,
            lines,
            result: Ok(result),
            requests: wire,
            elapsed: Duration::try_from_secs_f64(ms / 1000.0).unwrap_or_default(),
        },
        Err(failure) => Run::failed(failure, lines, way),
    }
}

async fn report_of(
    options: &Options,
    needs: &Needs,
    lesson: &str,
    way: Way,
) -> Result<Report, Failure> {
    let runner = Runner::new(lesson, way.layer(), options.clone());
    let work = async |context: Context| {
        let report: Value = report(&context, lesson, way).await?;
        LessonResult::text(&report)
    };
    let outcome = Box::pin(runner.run(needs, work)).await;
    let result = outcome.result?;
    if let Some(failure) = outcome.cleanup {
        return Err(failure);
    }
    Ok(serde_json::from_str(result.json())?)
}

async fn report(context: &Context, lesson: &str, way: Way) -> Result<Value, Failure> {
    let folder = tempfile::tempdir()?;
    for (name, text) in listing::python(lesson) {
        std::fs::write(folder.path().join(name), text)?;
    }
    let output = output(context, lesson, way, &folder).await?;
    if !output.status.success() {
        return Err(Failure::Failed(last_line(&output.stderr).into()));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Runs the file with the session's credentials, region and endpoint, and with nothing else of the environment's.
async fn output(
    context: &Context,
    lesson: &str,
    way: Way,
    folder: &TempDir,
) -> Result<Output, Failure> {
    let credentials = context.session.credentials().await?;
    let mut python = Command::from(python());
    python
        .arg(
            folder
                .path()
                .join(format!("{}.py", lesson.replace('-', "_"))),
        )
        .args(["--json", "--way", way.layer()])
        .env("AWS_CONFIG_FILE", folder.path().join("no-config"))
        .env(
            "AWS_SHARED_CREDENTIALS_FILE",
            folder.path().join("no-credentials"),
        )
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .env("AWS_ACCESS_KEY_ID", credentials.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key());
    if let Some(token) = credentials.session_token() {
        python.env("AWS_SESSION_TOKEN", token);
    }
    if let Some(region) = context.session.region_name() {
        python.env("AWS_DEFAULT_REGION", region);
    }
    if let Some(endpoint) = context.session.endpoint_url() {
        python.env("AWS_ENDPOINT_URL", endpoint);
    }
    if !context.bucket.is_empty() {
        // The lesson on waiting appends this itself.
        let bucket = context.bucket.trim_end_matches("-new");
        python.args(["--bucket", bucket]);
    }
    for (region, bucket) in &context.regions {
        python.args(["--place", &format!("{region}={bucket}")]);
    }
    let output = python
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .output();
    output.await.map_err(|error: io::Error| {
        Failure::Failed(format!("cannot start python3: {error}").into())
    })
}

/// A traceback ends with the error.
fn last_line(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    let lines = text.lines().map(str::trim);
    let last = lines.rev().find(|line| !line.is_empty());
    format!("python3: {}", last.unwrap_or("failed without a message"))
}
