//! The programs, as modules: their tasks run within this test.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each is a program of its own, with a main function"
)]

#[path = "../../../resource/examples/abort_stale_uploads.rs"]
pub(crate) mod abort_stale_uploads;
#[path = "../../../resource/examples/backup.rs"]
pub(crate) mod backup;
#[path = "../../../resource/examples/configure_bucket.rs"]
pub(crate) mod configure_bucket;
#[path = "../../../resource/examples/copy_between_accounts.rs"]
pub(crate) mod copy_between_accounts;
#[path = "../../../resource/examples/download_prefix.rs"]
pub(crate) mod download_prefix;
#[path = "../../../resource/examples/empty_bucket.rs"]
pub(crate) mod empty_bucket;
#[path = "../../../resource/examples/list_partitions.rs"]
pub(crate) mod list_partitions;
#[path = "../../../resource/examples/process_logs.rs"]
pub(crate) mod process_logs;
#[path = "../../../resource/examples/read_or_default.rs"]
pub(crate) mod read_or_default;
#[path = "../../../resource/examples/share_link.rs"]
pub(crate) mod share_link;
#[path = "../../../resource/examples/size_report.rs"]
pub(crate) mod size_report;
#[path = "../../../resource/examples/sync_folder.rs"]
pub(crate) mod sync_folder;
