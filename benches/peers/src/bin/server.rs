//! The sandbox as a process of its own, until standard input ends, as it does with the process that measures. A program of
//! its own, since the sandbox would make each process that is measured some megabytes larger.

use std::error::Error;
use std::io;

use clap::Parser;
use sandbox::{Sandbox, Seed};

#[derive(Debug, Parser)]
struct Arguments {
    /// The bucket to begin with.
    #[arg(long)]
    bucket: String,
    /// How many keys it has; with none, there is no bucket.
    #[arg(long)]
    keys: u64,
    /// The credentials that requests are signed with.
    #[arg(long)]
    access_key: String,
    #[arg(long)]
    secret_key: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let mut builder = Sandbox::builder().credentials(arguments.access_key, arguments.secret_key);
    if arguments.keys > 0 {
        builder = builder.seed(Seed::new(arguments.bucket, arguments.keys)?);
    }
    let sandbox = builder.start().await?;
    println!("{}", sandbox.endpoint_url());
    tokio::task::spawn_blocking(|| io::copy(&mut io::stdin().lock(), &mut io::sink())).await??;
    Ok(())
}
