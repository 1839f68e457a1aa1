//! A lesson that is stopped leaves no upload behind.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use aws_sdk_s3::Client;
use sandbox::{Fault, Sandbox};
use session_lessons::harness::sandbox_session;

use crate::PROGRAM;

/// A client beside the lesson, to see what the lesson leaves.
async fn observer(sandbox: &Sandbox) -> Client {
    let session = sandbox_session(sandbox).build().await;
    client::s3(&session.expect("a session"))
}

/// The ids of the unfinished uploads in every bucket.
async fn uploads(s3: &Client) -> Vec<String> {
    let mut found = Vec::new();
    let buckets = s3.list_buckets().send().await.expect("buckets");
    for bucket in buckets.buckets() {
        let request = s3
            .list_multipart_uploads()
            .bucket(bucket.name().unwrap_or_default());
        let page = request.send().await.expect("uploads");
        let ids = page
            .uploads()
            .iter()
            .filter_map(|upload| upload.upload_id());
        found.extend(ids.map(str::to_owned));
    }
    found
}

fn upload_file(sandbox: &Sandbox) -> Child {
    Command::new(PROGRAM)
        .env_clear()
        .env("AWS_ACCESS_KEY_ID", sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key())
        .args(["upload-file", "--endpoint-url", sandbox.endpoint_url()])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_interrupted_is_aborted_before_the_program_ends() {
    let sandbox = sandbox::start().await.expect("a sandbox");
    sandbox.fault(Fault::on("UploadPart").hang());
    // Long enough that a program which does not wait for it would be gone.
    sandbox.fault(Fault::on("AbortMultipartUpload").delay(Duration::from_millis(300)));
    // The harness cannot empty the bucket, so only the upload itself can abort.
    sandbox.fault(Fault::on("ListObjectVersions").status(403, "AccessDenied"));
    let s3 = observer(&sandbox).await;

    let program = upload_file(&sandbox);
    let begun = async { while uploads(&s3).await.is_empty() {} };
    let begun = tokio::time::timeout(Duration::from_mins(1), begun).await;
    let terminated = Command::new("sh")
        .args(["-c", "kill -TERM $0", &program.id().to_string()])
        .status();
    let ended = program.wait_with_output().expect("the program ends");

    begun.expect("the upload begins");
    assert!(terminated.expect("a shell").success());
    assert_eq!(ended.status.code(), Some(1));
    let message = String::from_utf8_lossy(&ended.stderr);
    assert!(message.starts_with("error: interrupted\n"), "{message}");
    assert_eq!(uploads(&s3).await, [] as [&str; 0]);
}
