//! The list of targets: those of listings, deletions and transfers, of handles and calls, of memory.

use super::Bound::{AtLeast, AtMost};
use super::{Bound, Figures, Target};

const LIST: &str = "list keys-100000";
const DELETE: &str = "delete keys-10000";
const UPLOAD: &str = "upload object-1073741824";
const DOWNLOAD: &str = "download object-1073741824";

/// Part size by concurrency, 8 MiB by 10, and 32 MiB.
const TRANSFER_MIB: f64 = 112.0;

/// The measured ratio, and its target.
pub(super) fn all(figures: Figures<'_>) -> Vec<Target> {
    let mut targets = made(figures);
    targets.extend(listed(figures));
    targets.extend(deleted(figures));
    targets.extend(transferred(figures));
    targets.extend(counted(figures));
    targets
}

#[rustfmt::skip]
fn made(figures: Figures<'_>) -> Vec<Target> {
    vec![
        target("session-new", "session", "`Session::new()` after the first, microseconds", AtMost(100.0),
            figures.nanoseconds_each("session sessions-100", "session").map(|nanoseconds| nanoseconds / 1e3)),
        target("object-handle", "resource", "`bucket.object(\"k\")`, nanoseconds", AtMost(50.0),
            figures.nanoseconds_each("handle handles-10000", "resource")),
    ]
}

#[rustfmt::skip]
fn listed(figures: Figures<'_>) -> Vec<Target> {
    let parallel = |bucket: &str| figures.ratio(&format!("parallel {bucket}"), "sdk", "resource");
    vec![
        target("list-to-sdk", "client", "100,000 keys, to the SDK's paginator", AtMost(0.20),
            figures.ratio(LIST, "client", "sdk")),
        target("list-to-object-store", "client", "100,000 keys, to object_store", AtMost(0.30),
            figures.ratio(LIST, "client", "object_store")),
        target("list-to-raw", "client", "100,000 keys, to the raw byte loop", AtMost(9.0),
            figures.ratio(LIST, "client", "raw")),
        target("list-to-client", "resource", "100,000 keys, to the client's loop", AtMost(1.02),
            figures.ratio(LIST, "resource", "client")),
        target("list-and-work", "resource", "20 ms latency and 20 ms of work, times as fast as the SDK's paginator",
            AtLeast(1.7), figures.ratio("work keys-20000-20ms", "sdk", "resource")),
        target("parallel-flat", "resource", "parallel(8), 16 prefixes, times as fast", AtLeast(3.5),
            parallel("keys-100000-20ms")),
        target("parallel-deep", "resource", "the same, one deep prefix", AtLeast(2.5),
            parallel("keys-100000-deep-20ms")),
        target("parallel-common", "resource", "the same, a common prefix", AtLeast(3.5),
            parallel("keys-100000-common-20ms")),
        target("list-memory", "resource", "peak memory for 1,000,000 keys, MiB", AtMost(24.0),
            figures.peak_mib("list keys-1000000", "resource")),
        target("facade-time", "resource", "more than the client for each key, nanoseconds", AtMost(30.0),
            figures.nanoseconds_more("page pages-500", "resource", "client").map(|page| page / 1e3)),
    ]
}

#[rustfmt::skip]
fn deleted(figures: Figures<'_>) -> Vec<Target> {
    vec![
        target("delete-quiet-sdk", "client", "10,000 keys deleted, quiet to verbose, by the SDK's reader", AtMost(0.5),
            figures.ratio(DELETE, "sdk-quiet", "sdk-verbose")),
        target("delete-quiet", "client", "the same by the fast reader", AtMost(0.5),
            figures.ratio(DELETE, "client-quiet", "client-verbose")),
        target("delete-quiet-to-sdk", "client", "quiet by the client, to verbose by the SDK", AtMost(0.5),
            figures.ratio(DELETE, "client-quiet", "sdk-verbose")),
    ]
}

#[rustfmt::skip]
fn transferred(figures: Figures<'_>) -> Vec<Target> {
    let up = |other: &str| figures.ratio(UPLOAD, "client", other);
    let down = |other: &str| figures.ratio(DOWNLOAD, "client", other);
    vec![
        target("up-to-transfer-manager", "client", "1 GiB up, to the transfer manager", AtMost(1.0),
            up("transfer-manager")),
        target("down-to-transfer-manager", "client", "1 GiB down, to the transfer manager", AtMost(1.0),
            down("transfer-manager")),
        target("up-to-boto3", "client", "1 GiB up, to boto3", AtMost(0.5), up("boto3")),
        target("down-to-boto3", "client", "1 GiB down, to boto3", AtMost(0.5), down("boto3")),
        target("up-memory", "client", "peak memory for 2 GiB up, MiB", AtMost(TRANSFER_MIB),
            figures.peak_mib("upload object-2147483648", "client")),
        target("down-memory", "client", "peak memory for 2 GiB down, MiB", AtMost(TRANSFER_MIB),
            figures.peak_mib("download object-2147483648", "client")),
    ]
}

#[rustfmt::skip]
fn counted(figures: Figures<'_>) -> Vec<Target> {
    vec![
        target("page-allocations", "client", "allocations for a page of 1000 keys", AtMost(3_358.0),
            figures.allocations("page", "client")),
        target("head-instructions", "resource", "instructions, HEAD, to the client", AtMost(1.01),
            figures.instructions_ratio("head")),
        target("get-instructions", "resource", "instructions, GET, to the client", AtMost(1.01),
            figures.instructions_ratio("get")),
        target("put-instructions", "resource", "instructions, PUT, to the client", AtMost(1.01),
            figures.instructions_ratio("put")),
        target("head-allocations", "resource", "allocations more, HEAD", AtMost(2.0), figures.more_allocations("head")),
        target("get-allocations", "resource", "allocations more, GET", AtMost(2.0), figures.more_allocations("get")),
        target("put-allocations", "resource", "allocations more, PUT", AtMost(2.0), figures.more_allocations("put")),
        target("key-allocations", "resource", "allocations more for each key of a listing", AtMost(1.0),
            figures.more_allocations("page").map(|page| page / 1e3)),
    ]
}

fn target(
    name: &'static str,
    layer: &'static str,
    what: &'static str,
    bound: Bound,
    measured: Option<f64>,
) -> Target {
    Target {
        name,
        layer,
        what,
        bound,
        measured,
    }
}
