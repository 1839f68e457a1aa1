// Generated from descriptions/glacier.toml; do not edit.

//! The resources of `glacier`, one per file. [`Glacier`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`Glacier`] | Amazon S3 Glacier: the service, from which every vault is reached. AWS closed it to new customers; the storage classes of S3 are what followed |
//! | [`Account`] | An account that has vaults; `-` is the one of the credentials |
//! | [`Archive`] | An archive: bytes in a vault, which cannot be changed |
//! | [`Job`] | A job: a retrieval of an archive, or of the inventory of a vault |
//! | [`MultipartUpload`] | An upload of an archive in parts that is neither completed nor aborted |
//! | [`Notification`] | The notifications of a vault: what is told to a topic when a job ends |
//! | [`Vault`] | A vault: a named container of archives |

mod account;
mod archive;
mod job;
mod multipart_upload;
mod notification;
mod service;
mod vault;

pub use account::{Account, AccountVaults};
pub use archive::Archive;
pub use job::Job;
pub use multipart_upload::MultipartUpload;
pub use notification::Notification;
pub use service::{Glacier, GlacierVaults};
pub use vault::{
    Vault, VaultCompletedJobs, VaultFailedJobs, VaultJobs, VaultJobsInProgress,
    VaultMultipartUploads, VaultSucceededJobs,
};
