//! One lesson, run four ways.

use std::path::Path;
use std::process::Command;

use sandbox::Sandbox;
use serde_json::Value;
use session::Session;

use crate::world::{Result, demo};

const OBJECTS: usize = 12;

/// The result that a twin prints; none where there is no boto3.
async fn twin(file: &str, way: &'static str, sandbox: &Sandbox) -> Result<Option<Value>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("python");
    let mut python = Command::new("python3");
    python
        .arg(folder.join(file))
        .args(["--json", "--way", way])
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("AWS_PROFILE")
        .env_remove("AWS_SESSION_TOKEN")
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("AWS_ENDPOINT_URL", sandbox.endpoint_url())
        .env("AWS_ACCESS_KEY_ID", sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key())
        .env("AWS_DEFAULT_REGION", sandbox.region())
        .env("NO_PROXY", "127.0.0.1");
    let Ok(output) = tokio::task::spawn_blocking(move || python.output()).await? else {
        println!("skipped: no python3");
        return Ok(None);
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("No module named 'boto3'"),
            "{file} --way {way} failed:\n{said}"
        );
        println!("skipped: python3 has no boto3");
        return Ok(None);
    }
    let mut printed: Value = serde_json::from_slice(&output.stdout)?;
    Ok(Some(printed["result"].take()))
}

/// Runs a lesson all four ways, each on a server of its own with the demo data, and demands one result.
pub(super) async fn four_ways(
    file: &str,
    client: impl AsyncFn(&Session) -> Result<Value>,
    resource: impl AsyncFn(&Session) -> Result<Value>,
) -> Result {
    four_ways_in(async || demo(OBJECTS).await, file, client, resource).await
}

/// The same on servers that `world` makes.
pub(super) async fn four_ways_in(
    world: impl AsyncFn() -> Result<(Sandbox, Session)>,
    file: &str,
    client: impl AsyncFn(&Session) -> Result<Value>,
    resource: impl AsyncFn(&Session) -> Result<Value>,
) -> Result {
    let (_server, session) = world().await?;
    let expected = client(&session).await?;
    let (_server, session) = world().await?;
    assert_eq!(resource(&session).await?, expected, "Rust resource");
    for way in ["client", "resource"] {
        let (server, _) = world().await?;
        if let Some(theirs) = twin(file, way, &server).await? {
            assert_eq!(theirs, expected, "Python {way}");
        }
    }
    Ok(())
}
