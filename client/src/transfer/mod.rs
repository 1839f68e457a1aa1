//! Transfers: whole objects, in parts where they are large.
//!
//! | | boto3 | Here |
//! |---|---|---|
//! | T1 | `upload_file` | [`upload`]`(..).from_path(path)` |
//! | T2 | `download_file` | [`download`]`(..).to_path(path)` |
//! | T3 | `upload_fileobj` | [`upload`]`(..).from_reader(reader)`; also `from_bytes(bytes)` |
//! | T4 | `download_fileobj` | [`download`]`(..).to_writer(writer)` |
//! | T5 | `copy` | [`copy`]`(..).await` |
//! | T18 | `TransferConfig` | [`TransferConfig`] |
//! | T19 | `ExtraArgs` | `with(..)`: every parameter of the SDK's builder |
//! | T20 | `Callback` | `progress(..)`, called with each byte once |
//! | T21 | `CopySource` | [`CopySource`] |
//! | T22 | the transfer as a context manager | gap: a transfer is one future; dropping it cancels it |
//! | T23 | append-mode file | `to_writer` with a file opened to append |
//! | – | `smart_open` | [`reader`]`(..).await`, [`upload`]`(..).writer()` |
//! | – | `aws s3 sync` | [`upload_dir`]`(..).sync().await`, [`download_dir`]`(..).sync().await` |
//!
//! # After a failure
//!
//! - An upload or a copy in parts that fails is aborted, so that no part is left. If the abort fails too, the error is
//!   [`Error::Orphaned`](crate::Error::Orphaned) and has the upload's id.
//! - An upload whose future is dropped is aborted by a spawned task. Await [`pending_aborts`] before the program ends, or
//!   the parts are left in the bucket. They are also left when the program is killed, and when the response to
//!   `CreateMultipartUpload` is lost, since it has the upload's id. Let a lifecycle rule of the bucket abort incomplete
//!   uploads.
//! - When the response to the request that stores the object is lost, a HEAD finds out whether S3 stored it. If that
//!   fails too, the error is [`Error::UnknownOutcome`](crate::Error::UnknownOutcome).
//! - A download is written to a file beside the target, checked, and renamed. So the target is the whole object, or what
//!   it was before. A symbolic link is replaced, not followed, as in boto3.
//! - Every byte of a download is of one object: each response must have the `ETag` and the length of the first one. If S3
//!   keeps a checksum of the whole object, it is compared.
//! - A body without progress for the client's read timeout, or 60 s, is an error. Each part is retried by itself.
//!
//! A transfer takes the memory of `concurrency` parts, and the buffers of the connections.

mod attempts;
mod bandwidth;
mod blocking;
mod checksum;
mod config;
mod content_range;
mod copy;
mod customer_key;
mod download;
mod fields;
mod folder;
mod identity;
pub(crate) mod idle;
mod key;
mod length;
mod listed;
mod lost_response;
mod multipart;
mod object_request;
mod observed;
mod pending;
mod progress;
mod ramp;
mod reader;
mod settings;
mod upload;
mod writer;

pub use config::TransferConfig;
pub use copy::{Copied, Copy, CopySource, copy};
pub use customer_key::CustomerKey;
pub use download::{Download, Downloaded, download};
pub use folder::{DownloadDir, Transferred, UploadDir, download_dir, upload_dir};
pub use key::LONGEST_KEY;
pub use pending::pending_aborts;
pub use reader::{OpenReader, Reader, reader};
pub use upload::{Upload, Uploaded, upload};
pub use writer::Writer;
