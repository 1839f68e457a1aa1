//! Runs a program as Rust and as Python, and compares.

use std::io::{Write, stderr};
use std::path::Path;
use std::sync::Once;

use serde_json::Value;
use session_lessons::harness::{self, MissingBoto3, boto3_versions, sandbox_variables};

use crate::world::{Result, World};

/// The result of a program, and the content of the buckets and the folder afterwards.
pub(crate) struct Outcome {
    pub(crate) returned: Value,
    pub(crate) contents: Value,
}

/// Runs a program in Rust, and its twin on a sandbox of its own that was prepared in the same way. Both must return
/// the same and leave the same.
pub(crate) async fn both_ways(
    program: &str,
    prepare: impl AsyncFn(&World) -> Result,
    rust: impl AsyncFn(&World) -> Result<Value>,
    arguments: impl Fn(&World) -> Vec<String>,
) -> Result<Outcome> {
    let world = World::new().await?;
    prepare(&world).await?;
    let returned = rust(&world).await?;
    let contents = world.contents().await?;

    let world = World::new().await?;
    prepare(&world).await?;
    if let Some(theirs) = twin(program, &world, &arguments(&world)).await? {
        assert_eq!(theirs, returned, "{program}.py returns");
        assert_eq!(world.contents().await?, contents, "{program}.py leaves");
    }
    Ok(Outcome { returned, contents })
}

/// The output of a program's twin; none where there is no boto3.
pub(crate) async fn twin(
    program: &str,
    world: &World,
    arguments: &[String],
) -> Result<Option<Value>> {
    let file = format!("python/{program}.py");
    if let Err(missing) = boto3_versions(&[]) {
        return Ok(skipped(missing));
    }
    let mut python = harness::python();
    python
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file))
        .args(arguments)
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .envs(sandbox_variables(&world.sandbox));
    let output = tokio::task::spawn_blocking(move || python.output()).await??;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{file} failed:\n{said}");
    Ok(Some(serde_json::from_slice(&output.stdout)?))
}

/// Says once why the twins do not run. `println` would be captured, and nobody would see it.
fn skipped(why: MissingBoto3) -> Option<Value> {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        let _ = writeln!(stderr(), "skipped: the Python twins, since {why}");
    });
    None
}
