//! Transfers: whole objects, in parts where they are large.
//!
//! | | boto3 | Here |
//! |---|---|---|
//! | T1 | `upload_file` | [`upload`]`(..).from_path(path)` |
//! | T2 | `download_file` | [`download`]`(..).to_path(path)` |
//! | T3 | `upload_fileobj` | [`upload`]`(..).from_reader(reader)`; also `from_bytes(bytes)` |
//! | T4 | `download_fileobj` | [`download`]`(..).to_writer(writer)` |
//! | T5 | `copy` | [`copy`]`(..).send()` |
//! | T18 | `TransferConfig` | [`TransferConfig`] |
//! | T19 | `ExtraArgs` | `request(..)`: every field of the SDK's builder |
//! | T20 | `Callback` | `progress(..)`, told each byte once |
//! | T21 | `CopySource` | [`CopySource`] |
//! | T22 | the transfer as a context manager | gap: a transfer is one future, and ends with it |
//! | T23 | append-mode file | `to_writer` with a file opened to append |
//!
//! An upload that fails, or whose future is dropped, is aborted: no part stays behind. A download
//! goes to a file beside the target, is checked, and renamed: the target is the whole object or what
//! it was before. Every part of a download must come from the object as it was at the start (`ETag`);
//! an object that changes in between is an error. Parts are retried alone.
//!
//! Memory is a part's size times the concurrency, and what the connections hold.

mod attempts;
mod bandwidth;
mod blocking;
mod checksum;
mod config;
mod copy;
mod download;
mod fields;
mod multipart;
mod progress;
mod upload;

pub use config::TransferConfig;
pub use copy::{Copied, Copy, CopySource, copy};
pub use download::{Download, Downloaded, download};
pub use upload::{Upload, Uploaded, upload};
