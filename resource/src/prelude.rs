//! The names that most programs use: `use resource::prelude::*;`.
//!
//! It brings [`TryStreamExt`](futures::TryStreamExt) along, for the streams of collections: `try_filter`, `map_ok`,
//! `try_for_each`.
//!
//! ```no_run
//! use resource::prelude::*;
//!
//! # async fn run() -> Result<(), Error> {
//! let s3 = Session::new().await?.resource(S3::new);
//! let objects = s3.bucket("demo").objects().stream();
//! let keys: Vec<String> = objects.map_ok(|object| object.key().to_owned()).try_collect().await?;
//! # Ok(())
//! # }
//! ```

pub use crate::{
    Bucket, CopySource, Error, Kind, Object, ObjectSummary, ObjectVersion, S3, Session,
    TransferConfig, Uri, Wait,
};
pub use futures::TryStreamExt as _;
