//! Where both ways are tried, and how their answers are compared.

use aws_sdk_s3::Client;
use resource::s3::{Bucket, S3};
use sandbox::Sandbox;
use session::Session;
use session_lessons::harness::{self, Program, sandbox_session};

/// The demo data's first key.
pub(super) const FIRST: &str = "logs/2025/05/08/app-000000.log";

/// A sandbox with demo data, and the way to it for each layer.
pub(super) struct Place {
    pub(super) sandbox: Sandbox,
    pub(super) session: Session,
    pub(super) client: Client,
    pub(super) bucket: Bucket,
}

impl Place {
    pub(super) async fn new(keys: u64) -> Self {
        let sandbox = sandbox::start().await.expect("a sandbox");
        sandbox.seed(&sandbox::Seed::new("demo", keys).expect("a seed"));
        let session = sandbox_session(&sandbox).build().await.expect("a session");
        let client = client::s3(&session);
        let bucket = session.resource(S3::new).bucket("demo");
        Self {
            sandbox,
            session,
            client,
            bucket,
        }
    }
}

/// The lesson's result as text and as JSON, by a program with these arguments.
pub(super) async fn shown<P: Program>(arguments: &str) -> (String, String) {
    let arguments = [P::WAY].into_iter().chain(arguments.split_whitespace());
    let (_, outcome) = harness::run::<P>(arguments).await.expect("arguments");
    let result = outcome.result.expect("a result");
    (result.printed(true), result.json().to_owned())
}
