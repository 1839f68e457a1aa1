//! Where both ways are tried, and how their answers are compared.

use std::fmt::Display;

use aws_sdk_s3::Client;
use resource::s3::{Bucket, S3};
use sandbox::Sandbox;
use serde::Serialize;
use session::Session;

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
        let session = Session::builder()
            .env(session::Env::from_slice(&[]))
            .fs(session::Fs::from_slice(&[]))
            .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
            .region_name(sandbox.region())
            .endpoint_url(sandbox.endpoint_url())
            .build()
            .await
            .expect("a session");
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

/// Both as text and as JSON.
pub(super) fn shown(answer: &(impl Display + Serialize)) -> (String, String) {
    let json = serde_json::to_string(answer).expect("JSON");
    (answer.to_string(), json)
}
