#![doc = include_str!("../README.md")]
//! # Where things are
//!
//! | to find | look in |
//! |---|---|
//! | a resource, by its name: `Bucket`, `BucketPolicy`, … | [`s3`], one file each, generated from `descriptions/s3.toml` |
//! | the resources of another service | `cloudformation`, `cloudwatch`, `dynamodb`, `ec2`, `glacier`, `iam`, `sns`, `sqs`: each a feature, and generated from its own description |
//! | further methods of S3's resources: transfers, `exists`, readers, writers, links | `src/s3_ext/`, by class |
//! | further methods of queues and messages: batches of any size, a stream by long polling, heartbeats | `sqs_ext` |
//! | further methods of a DynamoDB table: native values, conditions, queries, batches, transactions | `src/dynamodb_ext/` |
//! | listings: filters, pages, limits, ranges side by side | [`collection`] |
//! | deleting many, with the outcome of each key | [`batch`] |
//! | the runtime of generated code, for a description of your own | [`runtime`] |
//! | the names that most programs import | [`prelude`] |
//! | `s3://bucket/key` | [`uri`] |
//! | errors | [`Error`] |
//!
#![doc = include_str!("../BOTO3.md")]

// First, so that the page of each type begins with what people do most with it.
mod s3_ext;

mod action;
pub mod batch;
mod body;
#[cfg(feature = "cloudformation")]
pub mod cloudformation;
#[cfg(feature = "cloudwatch")]
pub mod cloudwatch;
pub mod collection;
mod copy_source;
#[cfg(feature = "dynamodb")]
pub mod dynamodb {
    //! DynamoDB: [`Table`], native values, conditions, queries, batches, transactions.
    //!
    //! ```
    //! # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    //! # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    //! # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    //! use resource::dynamodb::{Attr, Key, Table, item};
    //!
    //! async fn example(table: Table) -> resource::Result<()> {
    //!     table.put_item(item! { "pk": "ada", "sk": 1, "views": 10 }).await?;
    //!     table.update_item(item! { "pk": "ada", "sk": 1 }).add("views", 1).await?;
    //!
    //!     let key = Key("pk").eq("ada") & Key("sk").between(1, 9);
    //!     let mut popular = table.query(key).filter(Attr("views").gt(5)).stream();
    //!     while let Some(item) = popular.try_next().await? {
    //!         println!("{:?}", item.get::<u64>("views")?);
    //!     }
    //!     Ok(())
    //! }
    //! # drop(example(dynamodb.table("users")));
    //! ```

    pub use crate::dynamodb_ext::*;
    pub use crate::dynamodb_resources::*;
}
#[cfg(feature = "dynamodb")]
mod dynamodb_ext;
#[cfg(feature = "dynamodb")]
#[path = "dynamodb/mod.rs"]
mod dynamodb_resources;
#[cfg(feature = "ec2")]
pub mod ec2;
mod error;
#[cfg(feature = "glacier")]
pub mod glacier;
#[cfg(feature = "iam")]
pub mod iam;
mod inspect;
mod listed;
mod loaded;
pub mod meta;
mod part;
pub mod prelude;
mod presign;
#[doc = include_str!("promises.md")]
pub mod promises {}
pub mod runtime;
pub mod s3;
mod scope;
#[cfg(feature = "sns")]
pub mod sns;
#[cfg(feature = "sqs")]
pub mod sqs;
#[cfg(feature = "sqs")]
pub mod sqs_ext;
mod trace;
mod transfer;
pub mod uri;

pub use action::Action;
pub use body::Body;
pub use client::error::{ApiError, ErrorKind as Kind, Subject};
pub use client::presign::{PostForm, PresignedUrl};
pub use client::s3_config;
pub use client::transfer::{
    Copied, CopySource, CustomerKey, Downloaded, Reader, TransferConfig, Transferred, Uploaded,
    pending_aborts,
};
pub use client::waiters::Wait;
pub use error::{Error, Result};
pub use inspect::{Inspection, Member, Model, Resource, inspect};
pub use listed::{Entry, NotListed, Summary};
pub use presign::{PresignPost, PresignUrl};
pub use s3::{Bucket, MultipartUpload, Object, ObjectSummary, ObjectVersion, S3};
pub use session::{
    Credentials, RetryConfig, SdkConfig, Session, SessionBuilder, TimeoutConfig, interceptors,
};
pub use transfer::{Contents, Copy, Download, DownloadDir, OpenReader, Upload, UploadDir, Writer};
pub use uri::Uri;

// The layers below, whole.
#[doc(no_inline)]
pub use {client, session};
