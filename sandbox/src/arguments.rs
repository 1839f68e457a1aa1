//! The command line.

use clap::Parser;
use sandbox::{Builder, Error, Fault, Sandbox, Seed};

/// An AWS on loopback, in memory: S3 and a few services more, offline and free.
///
/// It prints shell lines that point boto3, the AWS CLI and the SDKs at it, then serves until Ctrl-C.
/// Nothing is kept when it stops.
#[derive(Parser)]
#[command(name = "sandbox", version, after_help = EXAMPLES)]
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
  sandbox --port 4566 --seed demo:2500
      A bucket `demo` with 2500 objects. In another shell: paste the printed lines, then `aws s3 ls demo`.
  sandbox --fault GetObject:2:status=503,SlowDown
      The second GetObject is answered 503 SlowDown.

A fault is an operation (as GetObject, or * for all), when, and what happens:
  WHEN    2 the second only   2+ from the second on   */2 every second   * each one
  EFFECT  status=503,SlowDown   reset   truncate=100   delay=250ms

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
