//! `--endpoint-url`: every way works in buckets of its own, which it removes.

use sandbox::Sandbox;
use session_lessons::harness::sandbox_session;

use crate::program::{PROGRAM, compare, documents};

/// Runs the program against a server, with its keys in the environment and the machine's PATH.
async fn at(server: &Sandbox, arguments: &str) -> std::process::Output {
    let mut program = tokio::process::Command::new(PROGRAM);
    program
        .args(arguments.split_whitespace())
        .args(["--endpoint-url", server.endpoint_url()])
        .env("AWS_ACCESS_KEY_ID", server.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", server.secret_access_key())
        .env("AWS_REGION", server.region())
        .env_remove("AWS_PROFILE");
    program.output().await.expect("the program runs")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_buckets_that_were_made_are_no_difference_and_are_gone() {
    let server = sandbox::start().await.expect("a sandbox");
    for lesson in ["list-dates --keys 2", "wait", "two-regions", "list-buckets"] {
        let ran = at(&server, &format!("{lesson} --json")).await;
        let [whole] = &documents(&ran.stdout)[..] else {
            panic!("{}", String::from_utf8_lossy(&ran.stderr))
        };
        assert_eq!(whole["equal"], true, "{whole}");
    }
    let session = sandbox_session(&server);
    let session = session.build().await.expect("a session");
    let left = client::s3(&session).list_buckets().send().await;
    assert_eq!(left.expect("the buckets").buckets().len(), 0);
}

#[test]
fn ways_that_fail_are_named_on_stderr() {
    let failed = compare("list-objects --endpoint-url http://127.0.0.1:1 --region us-east-1");
    let failed = failed.failure().code(1);
    let errors = String::from_utf8_lossy(&failed.get_output().stderr).into_owned();
    let lines: Vec<&str> = errors.lines().collect();
    assert_eq!(lines.len(), 1, "{errors}");
    let both = "error: Rust client, Rust resource: ";
    assert!(lines[0].starts_with(both), "{errors}");
}
