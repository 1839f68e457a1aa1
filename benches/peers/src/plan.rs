//! The cases that are measured, and the ways of each.

/// One task on one bucket, by several ways.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) task: &'static str,
    /// The bucket, whose name tells the server what is in it.
    pub(crate) bucket: &'static str,
    /// The heading of its table. A case without one is only a point of a growth curve.
    pub(crate) title: Option<&'static str>,
    /// The first way is the measure of the others.
    pub(crate) ways: &'static [&'static str],
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
    "obstore",
];
const GROWING_LISTERS: &[&str] = &[
    "sdk",
    "client",
    "resource",
    "raw",
    "object_store",
    "boto3-paginator",
];
const HUGE_LISTERS: &[&str] = &["sdk", "client", "resource", "raw", "object_store"];
const DELETERS: &[&str] = &[
    "sdk-verbose",
    "sdk-quiet",
    "client-verbose",
    "client-quiet",
    "resource",
    "one-by-one",
    "boto3-client",
];
/// A call a key is left out where it would take most of the time of the whole run.
const HUGE_DELETERS: &[&str] = &[
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
    "boto3-crt",
    "obstore",
    "aws-cli",
];
/// Ways that send parts side by side, and so gain from it where a connection has a cap.
const NETWORK_TRANSFERS: &[&str] = &[
    "transfer-manager",
    "client",
    "object_store",
    "opendal",
    "boto3",
    "boto3-crt",
    "obstore",
];
const FOLDERS: &[&str] = &[
    "object_store",
    "client",
    "boto3",
    "boto3-crt",
    "obstore",
    "aws-cli",
    "aws-cli-sync",
];
const TREES: &[&str] = &["object_store", "client", "boto3", "boto3-crt"];
const LARGE_TRANSFERS: &[&str] = &[
    "transfer-manager",
    "client",
    "opendal",
    "boto3",
    "boto3-crt",
];
const PURGERS: &[&str] = &["boto3-resource", "resource", "resource-parallel-8"];
const SERVERS: &[&str] = &["moto", "sandbox", "raw"];
const PAGES: &[&str] = &["first", "last"];
const FACADE: &[&str] = &["sdk", "resource"];

/// All cases, in the order of the report.
#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    table("session", "sessions-100", "Make 100 sessions", &["session", "boto3"]),
    table("handle", "handles-10000", "Make 10,000 handles on an object", &["resource", "boto3"]),
    table("page", "pages-500", "Read 500 pages of 1,000 keys from memory, no socket", &["client", "resource"]),
    table("list", "keys-100000", "List 100,000 keys, one thread", LISTERS),
    table("work", "keys-20000-20ms", "List 20,000 keys, 20 ms latency, 20 ms of work a page", FACADE),
    table("parallel", "keys-100000-20ms", "List 100,000 keys in 8 ranges, 20 ms latency, 16 prefixes", FACADE),
    table("parallel", "keys-100000-deep-20ms", "The same, one deep prefix holding 90% of the keys", FACADE),
    table("parallel", "keys-100000-common-20ms", "The same, all keys under one 60-byte prefix", FACADE),
    table("delete", "keys-10000", "Delete 10,000 keys in batches of 1000", DELETERS),
    table("upload", "object-1073741824", "Upload a file of 1 GiB", TRANSFERS),
    table("download", "object-1073741824", "Download 1 GiB to a file", TRANSFERS),
    table("upload", "object-2147483648", "Upload a file of 2 GiB", LARGE_TRANSFERS),
    table("download", "object-2147483648", "Download 2 GiB to a file", LARGE_TRANSFERS),
    table("upload", "object-1073741824-20ms", "Upload a file of 1 GiB, 20 ms latency", NETWORK_TRANSFERS),
    table("download", "object-1073741824-20ms", "Download 1 GiB to a file, 20 ms latency", NETWORK_TRANSFERS),
    table("upload", "object-1073741824-20ms-100MBps", "Upload a file of 1 GiB, 20 ms latency, 100 MB/s a connection", NETWORK_TRANSFERS),
    table("download", "object-1073741824-20ms-100MBps", "Download 1 GiB to a file, 20 ms latency, 100 MB/s a connection", NETWORK_TRANSFERS),
    table("upload-dir", "files-10000-4096", "Upload a folder of 10,000 files of 4 KiB", FOLDERS),
    table("download-dir", "files-10000-4096", "Download 10,000 objects of 4 KiB to a folder", FOLDERS),
    table("upload-dir", "files-10000-4096-tree", "Upload a tree of 100 folders, 10,000 files of 4 KiB", TREES),
    table("download-dir", "files-10000-4096-tree", "Download 10,000 objects of 4 KiB to a tree of 100 folders", TREES),
    table("upload-dir", "files-1000-262144", "Upload a folder of 1,000 files of 256 KiB", FOLDERS),
    table("download-dir", "files-1000-262144", "Download 1,000 objects of 256 KiB to a folder", FOLDERS),
    table("upload-dir", "files-1000-262144-tree", "Upload a tree of 100 folders, 1,000 files of 256 KiB", TREES),
    table("download-dir", "files-1000-262144-tree", "Download 1,000 objects of 256 KiB to a tree of 100 folders", TREES),
    table("upload-dir", "files-1000-4096-20ms", "Upload a folder of 1,000 files of 4 KiB, 20 ms latency", TREES),
    table("download-dir", "files-1000-4096-20ms", "Download 1,000 objects of 4 KiB to a folder, 20 ms latency", TREES),
    table("purge", "keys-100000", "Empty a bucket of 100,000 keys: list and delete", PURGERS),
    table("purge", "keys-100000-20ms", "The same, 20 ms latency", PURGERS),
    table("serve-get", "requests-4000", "Server: 4,000 GETs of 1 KiB on 200 connections", SERVERS),
    table("serve-put", "requests-4000", "Server: 4,000 PUTs of 1 KiB on 200 connections", SERVERS),
    table("serve-list", "pages-200", "Sandbox: a page of 1,000 keys of a bucket of 200,000, 200 times", PAGES),
    point("list", "keys-1000", GROWING_LISTERS),
    point("list", "keys-10000", GROWING_LISTERS),
    point("list", "keys-1000000", HUGE_LISTERS),
    point("delete", "keys-1000", DELETERS),
    point("delete", "keys-100000", HUGE_DELETERS),
];

/// A case with a table of its own.
const fn table(
    task: &'static str,
    bucket: &'static str,
    title: &'static str,
    ways: &'static [&'static str],
) -> Case {
    Case {
        task,
        bucket,
        title: Some(title),
        ways,
    }
}

/// A point of a task's growth curve alone.
const fn point(task: &'static str, bucket: &'static str, ways: &'static [&'static str]) -> Case {
    Case {
        task,
        bucket,
        title: None,
        ways,
    }
}

impl Case {
    /// The number in the bucket's name: keys, bytes or repetitions.
    pub(crate) fn size(&self) -> u64 {
        size(self.bucket)
    }

    /// The text in which `--only` looks for its words: `list keys-1000`.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.task, self.bucket)
    }

    /// Whether it is a point of a task's growth curve.
    pub(crate) fn is_growth_of(&self, task: &str) -> bool {
        self.task == task && self.bucket == format!("keys-{}", self.size())
    }
}

/// The number in a bucket's name, such as `keys-1000-20ms`.
pub(crate) fn size(bucket: &str) -> u64 {
    let size = bucket.split('-').nth(1);
    size.and_then(|size| size.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::CASES;

    #[test]
    fn every_case_has_a_name_of_its_own_and_work() {
        let names: HashSet<_> = CASES.iter().map(super::Case::name).collect();
        assert_eq!(names.len(), CASES.len());
        assert!(CASES.iter().all(|case| case.size() > 0));
    }

    #[test]
    fn the_curves_have_every_power_of_ten() {
        let sizes = |task| {
            let cases = CASES.iter().filter(move |case| case.is_growth_of(task));
            let mut sizes: Vec<_> = cases.map(super::Case::size).collect();
            sizes.sort_unstable();
            sizes
        };
        assert_eq!(sizes("list"), [1_000, 10_000, 100_000, 1_000_000]);
        assert_eq!(sizes("delete"), [1_000, 10_000, 100_000]);
    }
}
