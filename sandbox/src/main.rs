//! The `sandbox` program: an AWS on loopback for boto3, the AWS CLI and anything else.

mod arguments;

use std::io::{self, Write};
use std::pin::pin;
use std::process::ExitCode;

use arguments::Arguments;
use clap::Parser;
use sandbox::{Builder, Error, Sandbox};

#[tokio::main]
async fn main() -> ExitCode {
    let builder = Arguments::parse().builder();
    if let Err(error) = builder.check() {
        return fail(&error, ExitCode::from(2));
    }
    match run(builder).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, ExitCode::FAILURE),
    }
}

fn fail(error: &Error, code: ExitCode) -> ExitCode {
    let _ = writeln!(io::stderr(), "error: {error}");
    code
}

async fn run(builder: Builder) -> Result<(), Error> {
    // A signal may come before the demo data is made, and as soon as the exports are printed.
    let mut signal = pin!(signal()?);
    let sandbox = tokio::select! {
        sandbox = builder.start() => sandbox?,
        () = &mut signal => return Ok(()),
    };
    // A closed pipe does not want the lines; the server is wanted all the same.
    let _ = export(&sandbox, &mut io::stdout().lock());
    let _ = writeln!(
        io::stderr(),
        "sandbox listens on {}",
        sandbox.endpoint_url()
    );
    signal.await;
    sandbox.stop().await;
    Ok(())
}

/// Prints what a shell can `eval`. boto3 reads the region from `AWS_DEFAULT_REGION` only.
fn export(sandbox: &Sandbox, out: &mut impl Write) -> io::Result<()> {
    let lines = [
        ("AWS_ENDPOINT_URL", sandbox.endpoint_url()),
        ("AWS_ACCESS_KEY_ID", sandbox.access_key_id()),
        ("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key()),
        ("AWS_REGION", sandbox.region()),
        ("AWS_DEFAULT_REGION", sandbox.region()),
    ];
    for (name, value) in lines {
        writeln!(out, "export {name}={}", quoted(value))?;
    }
    out.flush()
}

/// Quotes a value for a shell.
fn quoted(value: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_./:+=@%".contains(&b);
    if value.bytes().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

/// Resolves on Ctrl-C or SIGTERM.
#[cfg(unix)]
fn signal() -> Result<impl Future<Output = ()>, Error> {
    use tokio::signal::unix::{SignalKind, signal};

    let listen = |kind| signal(kind).map_err(|source| Error::Runtime { source });
    let mut interrupt = listen(SignalKind::interrupt())?;
    let mut terminate = listen(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Resolves on Ctrl-C.
#[cfg(not(unix))]
fn signal() -> Result<impl Future<Output = ()>, Error> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn values_reach_the_shell_as_they_are() {
        assert_eq!(quoted("secret-example"), "secret-example");
        assert_eq!(quoted("a$b"), "'a$b'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
