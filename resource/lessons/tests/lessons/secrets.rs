//! No lesson of any program logs or prints a secret, at any level.

use std::process::{Command, Output};

use client::transfer::{CustomerKey, upload};
use sandbox::Sandbox;
use session::{Env, Fs, ResolvedCredentials, Session};
use session_lessons::harness::{self, Outcome};

/// Names the level to the process that runs the lessons.
const LEVEL: &str = "LESSONS_TEST_LEVEL";
const ID: &str = "AKIACANARYCANARY";
const SECRET: &str = "canary-secret-access-key-canary-canary-1";
const PASSWORD: &str = "canary-password";
/// The bytes of a key for SSE-C, and their base64.
const CUSTOMER_KEY: [u8; 32] = *b"canary-canary-canary-canary-32by";
const CUSTOMER_KEY_BASE64: &str = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnktY2FuYXJ5LTMyYnk=";

/// A session on a sandbox with keys of a role, which have a session token.
async fn role(sandbox: &Sandbox) -> (Session, ResolvedCredentials) {
    let session = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    let session = session.build().await.unwrap();
    let role = session.assume_role("arn:aws:iam::123456789012:role/canary");
    let role = role.build().await.unwrap();
    let keys = role.credentials().await.unwrap();
    (role, keys)
}

/// Runs every lesson of a program, in a sandbox of its own and on the endpoint, and returns how many ended well.
async fn lessons<P: harness::Program>(endpoint: &str) -> usize {
    let lessons = P::lessons();
    let mut done = 0;
    for name in lessons.iter().map(harness::Lesson::name) {
        for more in [
            &["--keys", "5"][..],
            &["--keys", "5", "--endpoint-url", endpoint],
        ] {
            let arguments = [&[P::WAY, name], more].concat();
            let Ok((_, Outcome { result, .. })) = harness::run::<P>(arguments).await else {
                continue;
            };
            match result {
                Ok(_) => done += 1,
                Err(failure) => eprintln!("{} {name}: {failure}", P::WAY),
            }
        }
    }
    done
}

/// What the process does whose output is searched.
async fn everything(level: &str) {
    session::set_stream_logger(level.parse().unwrap()).unwrap();
    let sandbox = Sandbox::builder().credentials(ID, SECRET).start();
    let sandbox = sandbox.await.unwrap();
    let (role, keys) = role(&sandbox).await;
    // For the searching process alone: these are made by the sandbox.
    println!("secret: {}", keys.secret_access_key());
    println!("secret: {}", keys.session_token().unwrap());

    let s3 = client::s3(&role);
    s3.create_bucket().bucket("canary").send().await.unwrap();
    for bucket in ["canary", "missing"] {
        let upload = upload(&s3, bucket, "key").customer_key(CustomerKey::from(CUSTOMER_KEY));
        let uploaded = upload.from_bytes("content").await;
        assert_eq!(uploaded.is_ok(), bucket == "canary", "{uploaded:?}");
    }

    let endpoint = sandbox.endpoint_url();
    let with_password = endpoint.replacen("http://", &format!("http://me:{PASSWORD}@"), 1);
    let mut done = 0;
    for endpoint in [endpoint, &with_password] {
        done += lessons::<session_lessons::Program>(endpoint).await;
        done += lessons::<client_lessons::Program>(endpoint).await;
        done += lessons::<resource_lessons::Program>(endpoint).await;
    }
    println!("done: {done}");
}

fn in_a_process(test: &str, level: &str) -> Output {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env_clear()
        .envs([("AWS_ACCESS_KEY_ID", ID), ("AWS_SECRET_ACCESS_KEY", SECRET)])
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .env(LEVEL, level)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{level}: {told}");
    output
}

#[tokio::test(flavor = "multi_thread")]
async fn no_lesson_shows_a_secret_at_any_level() {
    if let Ok(level) = std::env::var(LEVEL) {
        everything(&level).await;
        return;
    }
    let name = "secrets::no_lesson_shows_a_secret_at_any_level";
    for level in ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"] {
        let output = in_a_process(name, level);
        let told = String::from_utf8_lossy(&output.stdout);
        let logged = String::from_utf8_lossy(&output.stderr);
        let made = told.lines().filter_map(|line| line.split_once("secret: "));
        let made: Vec<_> = made.map(|(_, secret)| secret).collect();
        assert_eq!(made.len(), 2, "{told}");
        let done = told.lines().find_map(|line| line.strip_prefix("done: "));
        let done: usize = done.and_then(|done| done.parse().ok()).unwrap();
        assert!(done > 60, "{done} lessons ended well: {logged}");
        let constant = [SECRET, PASSWORD, CUSTOMER_KEY_BASE64];
        for secret in constant.into_iter().chain(made) {
            if let Some(at) = logged.find(secret) {
                let start = logged.floor_char_boundary(at.saturating_sub(300));
                panic!("{level}: {secret} after {}", &logged[start..at]);
            }
        }
        if level == "TRACE" {
            assert!(logged.contains("TRACE"), "nothing was logged");
            assert!(logged.contains("customer-key"), "the header was not heard");
        }
    }
}
