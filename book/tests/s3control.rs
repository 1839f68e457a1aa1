//! The listing on S3 Batch Operations. Jobs are a service of their own, whose SDK crate is a feature of this package.

use aws_sdk_s3control::Client;
use aws_sdk_s3control::operation::create_job::CreateJobOutput;
use aws_sdk_s3control::types::{
    JobManifestGenerator, JobManifestGeneratorFilter, JobOperation, JobReport, KeyNameConstraint,
    S3CopyObjectOperation, S3JobManifestGenerator,
};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use session::{Env, Fs, Session};

#[tokio::test]
async fn a_job_copies_every_key_below_a_prefix() -> Result<(), Box<dyn std::error::Error>> {
    let create = mock!(Client::create_job)
        .match_requests(|input| input.account_id() == Some("123456789012"))
        .then_output(|| CreateJobOutput::builder().job_id("a-job").build());
    let env = Env::from_slice(&[("AWS_REGION", "us-east-1")]);
    let session = Session::builder().env(env).fs(Fs::from_slice(&[]));
    let session = session.build().await?;
    // ANCHOR: job
    let control = session.client(aws_sdk_s3control::Client::new);
    // ANCHOR_END: job
    drop(control);
    let control = mock_client!(aws_sdk_s3control, RuleMode::MatchAny, &[&create]);
    // ANCHOR: job
    // Every key under logs/, without an inventory:
    let logs = KeyNameConstraint::builder().match_any_prefix("logs/");
    let filter = JobManifestGeneratorFilter::builder().key_name_constraint(logs.build());
    let manifest = S3JobManifestGenerator::builder()
        .source_bucket("arn:aws:s3:::demo")
        .filter(filter.build())
        .enable_manifest_output(false)
        .build()?;
    let copy = S3CopyObjectOperation::builder().target_resource("arn:aws:s3:::archive");
    let operation = JobOperation::builder().s3_put_object_copy(copy.build());
    let job = control
        .create_job()
        .account_id("123456789012")
        .confirmation_required(false)
        .manifest_generator(JobManifestGenerator::S3JobManifestGenerator(manifest))
        .operation(operation.build())
        .report(JobReport::builder().enabled(false).build())
        .priority(1)
        .role_arn("arn:aws:iam::123456789012:role/copies-objects")
        .client_request_token("once")
        .send()
        .await?;
    // ANCHOR_END: job
    assert_eq!(job.job_id(), Some("a-job"));
    Ok(())
}
