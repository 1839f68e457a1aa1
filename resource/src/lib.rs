//! An object-oriented facade over the AWS SDK for Rust: the resource layer that it lacks.
//!
//! boto3 has three layers: the session, the client, and resources. The SDK for Rust has the first two. This crate is
//! the third, for S3: handles that know their identifiers, actions that hold the SDK's own builders with these filled
//! in, loads that are asked for and kept, collections that page, batches that account for each item.
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use aws_sdk_s3::primitives::ByteStream;
//! use resource::s3::S3;
//! use session::Session;
//!
//! let s3 = Session::new().await?.resource(S3::new);
//! let bucket = s3.bucket("mybucket"); // A handle: nothing is sent.
//! let mut objects = bucket.objects().prefix("logs/").limit(10).stream();
//! while let Some(object) = objects.try_next().await? {
//!     println!("{} {:?}", object.key(), object.last_modified()); // From the listing, without a second call.
//! }
//! bucket.put_object("testdir/", ByteStream::default()).await?;
//! let head = bucket.object("report.csv").load().await?; // Asked for once, then kept.
//! println!("{:?}", head.content_length());
//! # Ok(())
//! # }
//! ```
//!
//! # Where things are
//!
//! | to find | look in |
//! |---|---|
//! | a resource, by its name: `Bucket`, `BucketPolicy`, … | [`s3`], one file each, generated from `descriptions/s3.toml` |
//! | listings: filters, pages, limits, ranges side by side | [`collection`] |
//! | deleting many, with what became of each | [`batch`] |
//! | transfers, `exists`, readers and writers | the methods of [`s3::Bucket`] and [`s3::Object`] |
//! | `s3://bucket/key` | [`uri`] |
//! | what went wrong | [`Error`] |
//!
//! # What boto3's resources have
//!
//! | | boto3 | here |
//! |---|---|---|
//! | R1 | identifiers, required and read-only | arguments of the accessors ([`s3::Bucket::object`]) and getters ([`s3::Object::key`]) |
//! | R2 | made from a client: `boto3.resource`, `client=` | [`s3::S3::from_client`], and [`s3::S3::new`] from a session |
//! | R3 | `meta`: service name, identifiers, client, data, model | [`Meta`](meta::Meta), [`Resource::identifiers`], [`s3::Object::loaded`], [`Resource::model`] |
//! | R4 | `load`, `reload` | [`s3::Object::load`], [`s3::Object::reload`]; `Bucket`, `ObjectSummary`, `ObjectVersion`, `MultipartUpload` and its parts have both too |
//! | R5 | attributes that load themselves | fields of what `load` or the listing gave, typed as the SDK's; nothing that is not loaded can be read |
//! | R6 | cache dropped after actions | by those that change what is kept, when the response arrives; never by a read |
//! | R7 | `==` | identifiers, and whether both lead to the same place for the same caller ([`Meta`](meta::Meta)) |
//! | R8 | `hash` | of the identifiers |
//! | R9 | `repr` | `Debug`: `s3.Bucket(name="demo")` |
//! | R10 | `get_available_subresources` | [`Model::sub_resources`], and all else that [`inspect`] shows |
//! | R11 | keyword arguments of actions | [`Action::with`], on the SDK's builder |
//! | R12 | waiters | [`s3::Object::wait_until_exists`], which returns the last response and takes the longest time to wait |
//!
//! # What boto3 injects by hand
//!
//! | | boto3 | here |
//! |---|---|---|
//! | T6 | `Bucket.load` | [`Bucket::load`](s3::Bucket::load): HEAD, so that a refusal is an error |
//! | – | `Bucket.creation_date` | [`Bucket::creation_date`](s3::Bucket::creation_date), which asks for it alone |
//! | T7 | `Bucket.upload_file` | [`Bucket::upload`](s3::Bucket::upload)`(key).from_path(path)` |
//! | T8 | `Bucket.download_file` | [`Bucket::download`](s3::Bucket::download)`(key).to_path(path)` |
//! | T9 | `Bucket.upload_fileobj` | [`Bucket::upload`](s3::Bucket::upload)`(key).from_reader(reader)` |
//! | T10 | `Bucket.download_fileobj` | [`Bucket::download`](s3::Bucket::download)`(key).to_writer(writer)` |
//! | T11 | `Bucket.copy` | [`Bucket::copy`](s3::Bucket::copy)`(source, key)` |
//! | T12 | `Object.upload_file` | [`Object::upload`](s3::Object::upload)`().from_path(path)` |
//! | T13 | `Object.download_file` | [`Object::download`](s3::Object::download)`().to_path(path)` |
//! | T14 | `Object.upload_fileobj` | [`Object::upload`](s3::Object::upload)`().from_reader(reader)` |
//! | T15 | `Object.download_fileobj` | [`Object::download`](s3::Object::download)`().to_writer(writer)` |
//! | T16 | `Object.copy` | [`Object::copy`](s3::Object::copy)`(source).await` |
//! | T17 | `ObjectSummary.load` | [`ObjectSummary::load`](s3::ObjectSummary::load), and `reload` |
//! | – | – | `exists()`, which tells a missing thing from a forbidden one |
//! | – | `smart_open` | [`Object::reader`](s3::Object::reader), [`Object::writer`](s3::Object::writer), [`S3::open`](s3::S3::open) |
//! | – | `aws s3 sync` | [`Bucket::upload_dir`](s3::Bucket::upload_dir), [`Bucket::download_dir`](s3::Bucket::download_dir) |
//! | – | `get()["Body"].read()` | [`Object::bytes`](s3::Object::bytes), [`Object::text`](s3::Object::text), and `json` with the feature of that name |
//! | – | – | [`pending_aborts`], [`Bucket::abort_stale_uploads`](s3::Bucket::abort_stale_uploads): no parts left behind |
//! | – | – | [`Bucket::delete_keys`](s3::Bucket::delete_keys), for keys that no collection lists |
//!
//! Gap: `BucketLifecycle`'s load and put send operations that the SDK does not have, since AWS withdrew them; see
//! [`s3::BucketLifecycleConfiguration`].

mod action;
pub mod batch;
pub mod collection;
mod copy_source;
mod error;
mod inspect;
mod listed;
mod loaded;
pub mod meta;
mod part;
pub mod runtime;
pub mod s3;
mod s3_ext;
mod scope;
mod transfer;
pub mod uri;

pub use action::Action;
pub use client::error::Kind;
pub use client::transfer::{
    Copied, CopySource, CustomerKey, Downloaded, Reader, TransferConfig, Transferred, Uploaded,
    pending_aborts,
};
pub use error::{Error, Result};
pub use inspect::{Inspection, Member, Model, Resource, inspect};
pub use listed::{Entry, NotListed, Summary};
pub use transfer::{Contents, Copy, Download, DownloadDir, OpenReader, Upload, UploadDir, Writer};
