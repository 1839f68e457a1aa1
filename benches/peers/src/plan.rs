//! What is measured: cases, and the ways that do each.

/// One task on one bucket, by several ways.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    /// The group that the report prints it in.
    pub(crate) group: Group,
    pub(crate) task: &'static str,
    /// The bucket, whose name tells the server what is in it.
    pub(crate) bucket: &'static str,
    /// What it is, in words.
    pub(crate) title: &'static str,
    /// The first way is the measure of the others.
    pub(crate) ways: &'static [&'static str],
}

/// What a case is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Every way on the same work.
    Peers,
    /// A few ways on more and more work.
    Growth,
}

const LISTERS: &[&str] = &[
    "sdk",
    "client",
    "resource",
    "raw",
    "object_store",
    "opendal",
    "rust-s3",
    "boto3-client",
    "boto3-paginator",
    "boto3-resource",
];
const GROWING_LISTERS: &[&str] = &[
    "sdk",
    "client",
    "resource",
    "object_store",
    "boto3-paginator",
];
const HUGE_LISTERS: &[&str] = &["sdk", "client", "resource", "object_store"];
const DELETERS: &[&str] = &[
    "sdk-verbose",
    "sdk-quiet",
    "client-verbose",
    "client-quiet",
    "resource",
    "boto3-client",
];
const TRANSFERS: &[&str] = &[
    "transfer-manager",
    "client",
    "sdk",
    "object_store",
    "opendal",
    "rust-s3",
    "boto3",
];
const FACADE: &[&str] = &["sdk", "resource"];

/// All cases, in the order of the report.
pub(crate) const CASES: &[Case] = &[
    peers(
        "list",
        "keys-100000",
        "List 100,000 keys, one thread",
        LISTERS,
    ),
    peers(
        "work",
        "keys-20000-20ms",
        "List 20,000 keys, 20 ms latency, 20 ms of work a page",
        FACADE,
    ),
    peers(
        "parallel",
        "keys-100000-20ms",
        "List 100,000 keys in 8 ranges, 20 ms latency, 16 prefixes",
        FACADE,
    ),
    peers(
        "parallel",
        "keys-100000-deep-20ms",
        "The same, one deep prefix holding 90% of the keys",
        FACADE,
    ),
    peers(
        "parallel",
        "keys-100000-common-20ms",
        "The same, all keys under one 60-byte prefix",
        FACADE,
    ),
    peers(
        "delete",
        "keys-10000",
        "Delete 10,000 keys in batches of 1000",
        DELETERS,
    ),
    peers(
        "upload",
        "object-1073741824",
        "Upload a file of 1 GiB",
        TRANSFERS,
    ),
    peers(
        "download",
        "object-1073741824",
        "Download 1 GiB to a file",
        TRANSFERS,
    ),
    growth("list", "keys-1000", "1,000", GROWING_LISTERS),
    growth("list", "keys-10000", "10,000", GROWING_LISTERS),
    growth("list", "keys-100000", "100,000", GROWING_LISTERS),
    growth("list", "keys-1000000", "1,000,000", HUGE_LISTERS),
    growth("delete", "keys-1000", "1,000", DELETERS),
    growth("delete", "keys-10000", "10,000", DELETERS),
    growth("delete", "keys-100000", "100,000", DELETERS),
];

const fn peers(
    task: &'static str,
    bucket: &'static str,
    title: &'static str,
    ways: &'static [&'static str],
) -> Case {
    Case {
        group: Group::Peers,
        task,
        bucket,
        title,
        ways,
    }
}

const fn growth(
    task: &'static str,
    bucket: &'static str,
    title: &'static str,
    ways: &'static [&'static str],
) -> Case {
    Case {
        group: Group::Growth,
        task,
        bucket,
        title,
        ways,
    }
}

impl Case {
    /// The number in the bucket's name: keys or bytes.
    pub(crate) fn size(&self) -> u64 {
        self.bucket
            .split('-')
            .nth(1)
            .and_then(|size| size.parse().ok())
            .unwrap_or(0)
    }
}
