//! At another endpoint a lesson works in a bucket of its own, and leaves nothing behind.

use sandbox::{Fault, Sandbox};

use crate::program::program;

fn run(sandbox: &Sandbox, arguments: &[&str]) -> std::process::Output {
    program()
        .env("AWS_ACCESS_KEY_ID", sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key())
        .args(arguments)
        .args(["--endpoint-url", sandbox.endpoint_url(), "--json"])
        .output()
        .expect("the program runs")
}

/// The buckets that `list-buckets` finds.
fn buckets(sandbox: &Sandbox) -> serde_json::Value {
    let output = run(sandbox, &["list-buckets"]);
    let whole: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    whole["result"]["buckets"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_there_stays_and_what_was_made_goes() {
    let sandbox = sandbox::start().await.expect("a sandbox");
    sandbox.seed(&"demo:5".parse().expect("a seed"));
    for lesson in [
        "list-objects",
        "make-folder",
        "copy-object",
        "delete-all",
        "upload-file",
        "download-file",
        "wait",
        "presign",
        "two-regions",
    ] {
        let output = run(&sandbox, &[lesson]);
        assert!(
            output.status.success(),
            "{lesson}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    assert_eq!(buckets(&sandbox), serde_json::json!(["demo"]));
    let demo = run(&sandbox, &["list-objects", "--bucket", "demo"]);
    let demo: serde_json::Value = serde_json::from_slice(&demo.stdout).expect("JSON");
    assert_eq!(demo["result"]["objects"].as_array().map(Vec::len), Some(5));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_fails_tidies_up_too() {
    let sandbox = sandbox::start().await.expect("a sandbox");
    sandbox.fault(Fault::on("CopyObject").nth(1).status(403, "AccessDenied"));
    let output = run(&sandbox, &["copy-object"]);
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        message.starts_with("error: CopyObject s3://lesson-"),
        "{message}"
    );
    assert_eq!(message.lines().count(), 1, "{message}");
    assert_eq!(buckets(&sandbox), serde_json::json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setting_that_cannot_be_made_is_tidied_up_too() {
    let sandbox = sandbox::start().await.expect("a sandbox");
    sandbox.fault(Fault::on("PutObject").nth(4).status(403, "AccessDenied"));
    let output = run(&sandbox, &["delete-all"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(buckets(&sandbox), serde_json::json!([]));
}
