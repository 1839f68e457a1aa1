//! The command line.

use clap::Parser;
use sandbox::{Builder, Fault, ObjectOwnership, Sandbox, Seed};

/// An AWS on loopback, in memory: S3 and STS; DynamoDB, SQS, IAM and EC2 as cargo features.
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

    /// The keys of a further AWS account, which owns its own buckets; repeatable
    #[arg(long, value_name = "ID:SECRET", value_parser = account)]
    account: Vec<(String, String)>,

    /// Accept requests for this host name as well as for localhost; repeatable
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,

    /// Give working keys to unsigned AssumeRoleWithWebIdentity requests, even if the sandbox's own keys are private
    #[arg(long)]
    open_web_identity: bool,

    /// The object ownership of new buckets: bucket-owner-enforced, which disables ACLs, bucket-owner-preferred or
    /// object-writer
    #[arg(
        long,
        value_name = "OWNERSHIP",
        default_value = "bucket-owner-enforced"
    )]
    object_ownership: ObjectOwnership,

    /// Make a bucket with COUNT demo objects, in REGION if one is given; repeatable
    #[arg(long, value_name = "BUCKET:COUNT[@REGION]")]
    seed: Vec<Seed>,

    /// Let requests go wrong, as described below; repeatable
    #[arg(long, value_name = "OPERATION:WHEN:EFFECT")]
    fault: Vec<Fault>,
}

/// The access key ID and the secret key of an account.
fn account(text: &str) -> Result<(String, String), String> {
    let (id, secret) = text.split_once(':').ok_or("expected ID:SECRET")?;
    Ok((id.to_owned(), secret.to_owned()))
}

const EXAMPLES: &str = "\
Examples:
  sandbox --seed demo:2500
      A bucket `demo` with 2500 objects. Paste the printed lines into another shell, and
      `aws s3 ls demo` or any boto3 program talks to it.
  sandbox --fault GetObject:2:status=503,SlowDown
      The second GetObject gets 503 SlowDown.

Clients:
  Requests for 127.0.0.1, localhost and *.localhost are accepted. The bucket can be in the path or in
  the host, as demo.localhost; not every resolver knows names under localhost.

Faults, on every service:
  OPERATION  as GetObject, or * for all
  WHEN       2 (only the second), 2+ (from the second on), */2 (every second), * (each one)
  EFFECT     not carried out:
               status=503,SlowDown   this status and error code
               body=error            status 200 with an error document (or body=html, body=empty)
               reset                 the connection is reset
               hang                  no response ever comes
               page=endless          an empty page with a new token
             carried out:
               lost                  the connection closes without a response
               reset=100, reset=end  the connection is reset after 100 bytes of the body, at its end
               stall=100             the body stalls after 100 bytes
               truncate=100          the body ends after 100 bytes, short of its Content-Length
               cut=100               the body ends after 100 bytes, and its Content-Length says so
               corrupt               a byte of the body is wrong
               checksum              the checksum headers and the ETag are wrong
               page=duplicate        the page before, with the token of this one
               page=repeat-token     this page, with the token of the page before
               skew=3600s            the server's clock is an hour ahead (skew=-3600s: behind)
               delay=250ms           the response comes later

Exit status: 0 stopped by Ctrl-C or SIGTERM, 1 cannot start, 2 misused.";

impl Arguments {
    /// The sandbox that they describe.
    pub(crate) fn builder(self) -> Builder {
        let mut builder = Sandbox::builder()
            .port(self.port)
            .credentials(self.access_key, self.secret_key)
            .region(self.region)
            .object_ownership(self.object_ownership);
        for (id, secret) in self.account {
            builder = builder.account(id, secret);
        }
        for name in self.host {
            builder = builder.host(name);
        }
        if self.open_web_identity {
            builder = builder.open_web_identity();
        }
        for seed in self.seed {
            builder = builder.seed(seed);
        }
        for fault in self.fault {
            builder = builder.fault(fault);
        }
        builder
    }
}
