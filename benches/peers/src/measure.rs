//! The runs: every way in a process of its own, in an order shuffled anew each round.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use benches::server::Server;

use crate::plan::Case;
use crate::sample::Sample;
use crate::ways::{Target, python};
use crate::{Error, Result};

/// A case with all samples of each way.
#[derive(Clone, Debug)]
pub(crate) struct Measured {
    pub(crate) case: Case,
    /// In the order of the case's ways.
    pub(crate) ways: Vec<Way>,
    /// When it was measured.
    pub(crate) date: String,
}

/// The samples of one way, one per round.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub(crate) name: &'static str,
    pub(crate) samples: Vec<Sample>,
    /// Why there are fewer samples than rounds. The first failure ends the way's part, and nothing else.
    pub(crate) failure: Option<String>,
}

impl Way {
    /// Whether its library is not installed, which is no failure.
    pub(crate) fn is_missing(&self) -> bool {
        self.failure
            .as_deref()
            .is_some_and(|failure| failure.starts_with(python::NOT_INSTALLED))
    }
}

/// Where runs find their work.
pub(crate) struct Bench {
    pub(crate) server: Server,
    /// A folder for what is uploaded and downloaded.
    pub(crate) scratch: PathBuf,
}

impl Bench {
    /// Runs a case. A first round warms the server and the disk cache, and is thrown away.
    pub(crate) fn case(&self, case: Case, rounds: usize, date: String) -> Measured {
        let way = |name: &&'static str| Way {
            name,
            samples: Vec::with_capacity(rounds),
            failure: None,
        };
        let mut ways: Vec<Way> = case.ways.iter().map(way).collect();
        for round in 0..=rounds {
            eprint!("{}", if round == 0 { "warm-up" } else { "." });
            for index in shuffled(ways.len(), round as u64) {
                match ways.get_mut(index) {
                    Some(way) if way.failure.is_none() => self.run(&case, way, round > 0),
                    _ => {}
                }
            }
        }
        eprintln!();
        Measured { case, ways, date }
    }

    fn run(&self, case: &Case, way: &mut Way, counts: bool) {
        match self.process(case, way.name) {
            Ok(sample) if counts => way.samples.push(sample),
            Ok(_) => {}
            Err(error) => {
                eprintln!(" {} failed: {error}", way.name);
                way.failure = Some(error.to_string());
            }
        }
    }

    /// One run in a process of its own.
    fn process(&self, case: &Case, way: &str) -> Result<Sample> {
        let target = Target {
            endpoint: self.server.endpoint_url(),
            bucket: case.bucket.to_owned(),
            path: self.scratch.join(case.task),
        };
        if case.task.starts_with("download") {
            remove(&target.path)?;
        }
        let mut command = match python::command(case.task, way, &target) {
            Some(command) => command,
            None => own(case.task, way, &target)?,
        };
        isolate(&mut command, &self.scratch);
        let (received, stored) = (self.server.received(), self.server.stored());
        let output = command.stdin(Stdio::null()).output()?;
        if output.status.code() == Some(python::MISSING.into()) {
            return Err(Error::Missing(last_line(&output.stderr)));
        }
        if !output.status.success() {
            return Err(Error::Process {
                status: output.status,
                message: last_line(&output.stderr),
            });
        }
        let sample: Sample = serde_json::from_slice(&output.stdout)?;
        // An upload has been done when the server has the bytes, whatever the way believes.
        let done = match case.task {
            "upload" => sample.done.min(self.server.received() - received),
            "upload-dir" => sample.done.min(self.server.stored() - stored),
            _ => sample.done,
        };
        if done == case.size() {
            Ok(sample)
        } else {
            Err(Error::Different {
                done,
                expected: case.size(),
            })
        }
    }
}

/// This program again, for one way.
fn own(task: &str, way: &str, target: &Target) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["one", task, way, "--endpoint", &target.endpoint]);
    command.args(["--bucket", &target.bucket]);
    command.arg("--path").arg(&target.path);
    Ok(command)
}

/// The environment of every way: keys and a region, and none of the machine's own settings.
pub(crate) fn isolate(command: &mut Command, home: &Path) {
    let own = std::env::vars_os().map(|(name, _)| name);
    for name in own.filter(|name| name.to_string_lossy().starts_with("AWS_")) {
        command.env_remove(name);
    }
    command
        .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env(
            "AWS_SECRET_ACCESS_KEY",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        )
        .env("AWS_REGION", "us-east-1")
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .env("AWS_CONFIG_FILE", home.join("config"))
        .env("AWS_SHARED_CREDENTIALS_FILE", home.join("credentials"));
}

/// So that no way pays for throwing away what the one before it has written.
fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() {
        std::fs::remove_dir_all(path)
    } else {
        std::fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The line of a failed process's output that says why.
fn last_line(output: &[u8]) -> String {
    let text = String::from_utf8_lossy(output);
    text.trim().lines().last().unwrap_or_default().to_owned()
}

/// The numbers below `count`, in an order that depends on the round alone.
fn shuffled(count: usize, round: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = round;
    for last in (1..count).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let bound = last as u64 + 1;
        let other = usize::try_from((mixed ^ (mixed >> 31)) % bound).unwrap_or(0);
        order.swap(last, other);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{last_line, shuffled};

    #[test]
    fn each_round_has_every_way_once_in_an_order_of_its_own() {
        let mut first = shuffled(7, 1);
        assert_ne!(first, shuffled(7, 2));
        first.sort_unstable();
        assert_eq!(first, vec![0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_traceback_ends_with_its_reason() {
        let output = b"Traceback:\n  File\nImportError: no boto3\n\n";
        assert_eq!(last_line(output), "ImportError: no boto3");
    }
}
