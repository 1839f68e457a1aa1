//! The command line.

use clap::Parser;
use sandbox::{Builder, Error, Fault, Sandbox, Seed};

/// An AWS on loopback, in memory: S3, DynamoDB, SQS, STS and IAM, offline and free.
///
/// It prints shell lines that point boto3, the AWS CLI and the SDKs at it, then serves until
/// Ctrl-C. Nothing is kept when it stops.
#[derive(Parser)]
#[command(name = "sandbox", version, after_help = EXAMPLES)]
#[expect(
    clippy::doc_markdown,
    reason = "the text is printed, and backticks would be too"
)]
pub(crate) struct Arguments {
    /// The port of 127.0.0.1 to listen on; 0 takes any free one
    #[arg(long, default_value_t = 4566)]
    port: u16,

    /// The access key id that requests are signed with
    #[arg(long, value_name = "ID", default_value = "AKIAEXAMPLE")]
    access_key: String,

    /// The secret key that goes with it
    #[arg(long, value_name = "SECRET", default_value = "secret-example")]
    secret_key: String,

    /// The region of the endpoint
    #[arg(long, default_value = "us-east-1")]
    region: String,

    /// A bucket of demo objects, there before it listens; repeatable
    #[arg(long, value_name = "BUCKET:COUNT")]
    seed: Vec<String>,

    /// A way to misbehave; repeatable
    #[arg(long, value_name = "OPERATION:WHEN:EFFECT")]
    fault: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  sandbox --seed demo:2500
      A bucket `demo` with 2500 objects. Paste the printed lines into another shell, and
      `aws s3 ls demo` or any boto3 program talks to it.
  sandbox --fault GetObject:2:status=503,SlowDown
      The second GetObject is answered 503 SlowDown.

Faults:
  OPERATION  as GetObject, or * for all
  WHEN       2 (only the second), 2+ (from the second on), */2 (every second), * (each one)
  EFFECT     status=503,SlowDown   this answer instead
             reset                 the connection is reset, no answer
             truncate=100          the answer's body ends after 100 bytes
             delay=250ms           the answer comes later

Exit status: 0 stopped by Ctrl-C or SIGTERM, 1 cannot start, 2 misused.";

impl Arguments {
    /// The sandbox that they describe.
    pub(crate) fn builder(self) -> Result<Builder, Error> {
        let mut builder = Sandbox::builder()
            .port(self.port)
            .credentials(self.access_key, self.secret_key)
            .region(self.region);
        for seed in self.seed {
            builder = builder.seed(seed.parse::<Seed>()?);
        }
        for fault in self.fault {
            builder = builder.fault(fault.parse::<Fault>()?);
        }
        Ok(builder)
    }
}
