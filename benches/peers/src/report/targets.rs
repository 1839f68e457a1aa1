//! The targets that the project set itself, each with what was measured.

use std::fmt::Write;

use super::{counts, criterion};
use crate::measure::Measured;
use crate::plan::Group;

/// A target: a figure, and the bound that it should keep.
struct Target {
    of: &'static str,
    what: &'static str,
    bound: Bound,
    measured: Option<f64>,
}

#[derive(Clone, Copy)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    fn holds(self, figure: f64) -> bool {
        match self {
            Self::AtMost(bound) => figure <= bound,
            Self::AtLeast(bound) => figure >= bound,
        }
    }

    fn words(self) -> String {
        match self {
            Self::AtMost(bound) => format!("at most {bound}"),
            Self::AtLeast(bound) => format!("at least {bound}"),
        }
    }
}

/// All targets as a table.
pub(super) fn table(measured: &[Measured]) -> String {
    let mut text =
        String::from("| Layer | Figure | Target | Measured | |\n|---|---|---:|---:|---|\n");
    let mut targets = timed(measured);
    targets.extend(counted());
    targets.extend(clocked());
    for target in targets {
        let (figure, verdict) = match target.measured {
            Some(figure) if target.bound.holds(figure) => (format!("{figure:.3}"), "met"),
            Some(figure) => (format!("{figure:.3}"), "**not met**"),
            None => ("not measured here".to_owned(), ""),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} | {} | {figure} | {verdict} |",
            target.of,
            target.what,
            target.bound.words()
        );
    }
    text
}

/// Ratios of times, from the runs of this program.
fn timed(measured: &[Measured]) -> Vec<Target> {
    let ratio = |task: &str, bucket: &str, way: &str, other: &str| {
        let case = measured.iter().find(|measured| {
            let case = &measured.case;
            case.group == Group::Peers && case.task == task && case.bucket == bucket
        });
        case?.ratio(way, other)
    };
    let list = |way: &str, other: &str| ratio("list", "keys-100000", way, other);
    let upload = |other: &str| ratio("upload", "object-1073741824", "client", other);
    let download = |other: &str| ratio("download", "object-1073741824", "client", other);
    let parallel = |bucket: &str| ratio("parallel", bucket, "sdk", "resource");
    vec![
        client(
            "100,000 keys, to the SDK's paginator",
            Bound::AtMost(0.20),
            list("client", "sdk"),
        ),
        client(
            "100,000 keys, to object_store",
            Bound::AtMost(0.30),
            list("client", "object_store"),
        ),
        client(
            "100,000 keys, to the raw byte loop",
            Bound::AtMost(9.0),
            list("client", "raw"),
        ),
        client(
            "10,000 keys deleted, quiet to verbose, by the SDK's reader",
            Bound::AtMost(0.5),
            ratio("delete", "keys-10000", "sdk-quiet", "sdk-verbose"),
        ),
        client(
            "the same by the fast reader",
            Bound::AtMost(0.5),
            ratio("delete", "keys-10000", "client-quiet", "client-verbose"),
        ),
        client(
            "1 GiB up, to the transfer manager",
            Bound::AtMost(1.0),
            upload("transfer-manager"),
        ),
        client(
            "1 GiB down, to the transfer manager",
            Bound::AtMost(1.0),
            download("transfer-manager"),
        ),
        client("1 GiB up, to boto3", Bound::AtMost(0.5), upload("boto3")),
        client(
            "1 GiB down, to boto3",
            Bound::AtMost(0.5),
            download("boto3"),
        ),
        resource(
            "100,000 keys, to the client's loop",
            Bound::AtMost(1.02),
            list("resource", "client"),
        ),
        resource(
            "20 ms latency and 20 ms of work, times as fast as the SDK's paginator",
            Bound::AtLeast(1.7),
            ratio("work", "keys-20000-20ms", "sdk", "resource"),
        ),
        resource(
            "parallel(8), 16 prefixes, times as fast",
            Bound::AtLeast(3.5),
            parallel("keys-100000-20ms"),
        ),
        resource(
            "the same, one deep prefix",
            Bound::AtLeast(2.5),
            parallel("keys-100000-deep-20ms"),
        ),
        resource(
            "the same, a common prefix",
            Bound::AtLeast(3.5),
            parallel("keys-100000-common-20ms"),
        ),
        resource(
            "peak memory for 1,000,000 keys, MiB",
            Bound::AtMost(24.0),
            memory(measured),
        ),
    ]
}

/// What `cargo bench` measured, when it ran before.
fn clocked() -> Vec<Target> {
    vec![
        Target {
            of: "session",
            what: "`Session::new()` after the first, in us",
            bound: Bound::AtMost(100.0),
            measured: criterion::nanoseconds("construction_new/session")
                .map(|nanoseconds| nanoseconds / 1_000.0),
        },
        resource(
            "`bucket.object(\"k\")`, in ns",
            Bound::AtMost(50.0),
            criterion::nanoseconds("handle/object"),
        ),
    ]
}

/// What `cargo bench -- count` and the tests of allocations counted.
fn counted() -> Vec<Target> {
    let counts = counts::count();
    let ratio = |task: &str| counts.instructions_ratio(task);
    let more = |task: &str| counts.more_allocations(task);
    vec![
        client(
            "allocations for a page of 1000 keys",
            Bound::AtMost(3_358.0),
            counts.allocations("page/client"),
        ),
        resource(
            "instructions, HEAD, to the client",
            Bound::AtMost(1.01),
            ratio("head"),
        ),
        resource(
            "instructions, GET, to the client",
            Bound::AtMost(1.01),
            ratio("get"),
        ),
        resource(
            "instructions, PUT, to the client",
            Bound::AtMost(1.01),
            ratio("put"),
        ),
        resource("allocations more, HEAD", Bound::AtMost(2.0), more("head")),
        resource("allocations more, GET", Bound::AtMost(2.0), more("get")),
        resource("allocations more, PUT", Bound::AtMost(2.0), more("put")),
        resource(
            "allocations more a key, listing",
            Bound::AtMost(1.0),
            more("page").map(|more| more / 1_000.0),
        ),
    ]
}

fn memory(measured: &[Measured]) -> Option<f64> {
    let case = measured
        .iter()
        .find(|measured| measured.case.bucket == "keys-1000000")?;
    case.cost("resource").map(|cost| cost.peak_mib)
}

fn client(what: &'static str, bound: Bound, measured: Option<f64>) -> Target {
    Target {
        of: "client",
        what,
        bound,
        measured,
    }
}

fn resource(what: &'static str, bound: Bound, measured: Option<f64>) -> Target {
    Target {
        of: "resource",
        what,
        bound,
        measured,
    }
}
