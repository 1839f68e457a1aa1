//! The runs: every way in a process of its own, in an order shuffled anew each round.

use std::path::Path;
use std::process::{Command, Stdio};

use benches::server::Server;

use crate::plan::Case;
use crate::sample::Sample;
use crate::ways::{Target, boto3};
use crate::{Error, Result};

/// A case with all samples of each way.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) case: Case,
    /// In the order of the case's ways.
    pub(crate) ways: Vec<(&'static str, Vec<Sample>)>,
}

/// Runs a case. A first round warms the server and the disk cache, and is thrown away.
pub(crate) fn case(case: Case, rounds: usize, server: &Server, scratch: &Path) -> Result<Measured> {
    let mut ways: Vec<_> = case
        .ways
        .iter()
        .map(|way| (*way, Vec::with_capacity(rounds)))
        .collect();
    for round in 0..=rounds {
        for index in shuffled(ways.len(), round as u64) {
            let Some((way, samples)) = ways.get_mut(index) else {
                continue;
            };
            let received = server.received();
            let sample = process(&case, way, server, scratch)?;
            // An upload has been done when the server has the bytes, whatever the way believes.
            let done = match case.task {
                "upload" => sample.done.min(server.received() - received),
                _ => sample.done,
            };
            if done != case.size() {
                return Err(different(&case, way, done));
            }
            if round > 0 {
                samples.push(sample);
            }
        }
    }
    Ok(Measured { case, ways })
}

/// One run in a process of its own.
fn process(case: &Case, way: &str, server: &Server, scratch: &Path) -> Result<Sample> {
    let target = Target {
        endpoint: server.endpoint_url(),
        bucket: case.bucket.to_owned(),
        path: scratch.join(case.task),
    };
    let mut command = if way.starts_with("boto3") {
        boto3::command(case.task, way, &target)
    } else {
        own(case.task, way, &target)?
    };
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .output()?;
    if !output.status.success() {
        return Err(Error::Process {
            task: case.title.to_owned(),
            way: way.to_owned(),
            message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        });
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// This program again, for one way.
fn own(task: &str, way: &str, target: &Target) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([
        "one",
        task,
        way,
        "--endpoint",
        &target.endpoint,
        "--bucket",
        &target.bucket,
    ]);
    command.arg("--path").arg(&target.path);
    Ok(command)
}

fn different(case: &Case, way: &str, done: u64) -> Error {
    Error::Different {
        task: case.title.to_owned(),
        way: way.to_owned(),
        done,
        expected: case.size(),
    }
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
    use super::shuffled;

    #[test]
    fn each_round_has_every_way_once_in_an_order_of_its_own() {
        let mut first = shuffled(7, 1);
        assert_ne!(first, shuffled(7, 2));
        first.sort_unstable();
        assert_eq!(first, vec![0, 1, 2, 3, 4, 5, 6]);
    }
}
