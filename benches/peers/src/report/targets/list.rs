//! The list of targets: those of listings, deletions and transfers, of the sandbox, of handles and calls, of memory.

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
    targets.extend(beside_the_fastest(figures));
    targets.extend(in_folders(figures));
    targets.extend(served(figures));
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
        target("list-to-sdk", "client", "100,000 keys, to the SDK's paginator", AtMost(0.12),
            figures.ratio(LIST, "client", "sdk")),
        target("list-to-object-store", "client", "100,000 keys, to object_store", AtMost(0.18),
            figures.ratio(LIST, "client", "object_store")),
        target("list-to-raw", "client", "100,000 keys, to the raw byte loop", AtMost(4.5),
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
        target("delete-to-sdk", "resource", "10,000 keys deleted, to verbose by the SDK", AtMost(0.4),
            figures.ratio(DELETE, "resource", "sdk-verbose")),
        target("empty-to-boto3", "resource", "100,000 keys listed and deleted, 20 ms latency, to boto3's resource", AtMost(0.1),
            figures.ratio("purge keys-100000-20ms", "resource-parallel-8", "boto3-resource")),
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
fn beside_the_fastest(figures: Figures<'_>) -> Vec<Target> {
    let (time, cpu) = (AtMost(1.0), AtMost(1.1));
    let network = |task: &str| format!("{task} object-1073741824-20ms-100MBps");
    let crt = |task: &str| figures.ratio(&network(task), "client", "boto3-crt");
    vec![
        target("down-to-fastest", "client", "1 GiB down, to the fastest peer", time, figures.to_fastest(DOWNLOAD)),
        target("down-cpu-to-fastest", "client", "the same, processor time", cpu, figures.cpu_to_fastest(DOWNLOAD)),
        target("up-to-fastest", "client", "1 GiB up, to the fastest peer", time, figures.to_fastest(UPLOAD)),
        target("up-cpu-to-fastest", "client", "the same, processor time", cpu, figures.cpu_to_fastest(UPLOAD)),
        target("up-2gib-to-fastest", "client", "2 GiB up, to the fastest peer", time,
            figures.to_fastest("upload object-2147483648")),
        target("up-2gib-cpu-to-fastest", "client", "the same, processor time", cpu,
            figures.cpu_to_fastest("upload object-2147483648")),
        target("down-network-to-crt", "client", "1 GiB down, 20 ms and 100 MB/s a connection, to boto3 with the CRT",
            AtMost(0.9), crt("download")),
        target("up-network-to-crt", "client", "the same up", AtMost(0.9), crt("upload")),
        target("down-network-to-fastest", "client", "the same down, to the fastest peer", time,
            figures.to_fastest(&network("download"))),
        target("up-network-to-fastest", "client", "the same up, to the fastest peer", time,
            figures.to_fastest(&network("upload"))),
        target("transfer-memory", "client", "peak memory of any transfer over an idle process, MiB", AtMost(64.0),
            figures.transfer_mib()),
    ]
}

#[rustfmt::skip]
fn in_folders(figures: Figures<'_>) -> Vec<Target> {
    let down = |other: &str| figures.ratio("download-dir files-10000-4096", "client", other);
    let up = |other: &str| figures.ratio("upload-dir files-10000-4096", "client", other);
    vec![
        target("files-down-to-boto3", "client", "10,000 files of 4 KiB down, to boto3's threads", AtMost(0.15), down("boto3")),
        target("files-down-to-crt", "client", "the same, to boto3 with the CRT", AtMost(0.5), down("boto3-crt")),
        target("files-down-to-object-store", "client", "the same, to object_store", AtMost(1.0), down("object_store")),
        target("files-up-to-boto3", "client", "10,000 files of 4 KiB up, to boto3's threads", AtMost(0.15), up("boto3")),
        target("files-up-to-crt", "client", "the same, to boto3 with the CRT", AtMost(0.5), up("boto3-crt")),
        target("files-up-to-object-store", "client", "the same, to object_store", AtMost(1.0), up("object_store")),
    ]
}

#[rustfmt::skip]
fn served(figures: Figures<'_>) -> Vec<Target> {
    let to_moto = |task: &str| figures.ratio(&format!("{task} requests-4000"), "moto", "sandbox");
    vec![
        target("serve-get-to-moto", "sandbox", "GET of 1 KiB, 200 connections, times moto_server's rate", AtLeast(60.0),
            to_moto("serve-get")),
        target("serve-put-to-moto", "sandbox", "PUT of 1 KiB, the same", AtLeast(60.0), to_moto("serve-put")),
        target("serve-last-page", "sandbox", "page of a bucket of 200,000 keys, the last to the first", AtMost(1.2),
            figures.ratio("serve-list pages-200", "last", "first")),
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
