//! Folders up and down.

use std::future::IntoFuture;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use client::transfer::{self, TransferConfig, Transferred};
use futures::future::BoxFuture;

use crate::Result;

macro_rules! folder {
    ($(#[$doc:meta])* $name:ident, $request:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before it is awaited"]
        pub struct $name(pub(crate) transfer::$name);

        impl $name {
            /// Takes only files whose path within the folder matches one of the patterns set so: `*.html`, `img/*`. As in
            /// the AWS CLI, `*` matches `/` too.
            pub fn include(self, pattern: impl Into<String>) -> Self {
                Self(self.0.include(pattern))
            }

            /// Leaves out the files that match a pattern, included or not.
            pub fn exclude(self, pattern: impl Into<String>) -> Self {
                Self(self.0.exclude(pattern))
            }

            /// Leaves out what the other side has already, by size and time. Nothing is deleted.
            pub fn sync(self) -> Self {
                Self(self.0.sync())
            }

            /// How many files are transferred at a time; 32.
            pub fn concurrency(self, files: usize) -> Self {
                Self(self.0.concurrency(files))
            }

            /// Sets the sizes and the concurrency of each file's transfer.
            pub fn config(self, config: TransferConfig) -> Self {
                Self(self.0.config(config))
            }

            /// Calls this with the number of bytes that were just transferred, each byte once, from several tasks at a time.
            pub fn progress(self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
                Self(self.0.progress(callback))
            }

            /// Sets any other parameter of the SDK's requests, on that of each file.
            pub fn with(
                self,
                set: impl Fn($request) -> $request + Send + Sync + 'static,
            ) -> Self {
                Self(self.0.with(set))
            }
        }

        impl IntoFuture for $name {
            type Output = Result<Transferred>;
            type IntoFuture = BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(async move { Ok(self.0.await?) })
            }
        }
    };
}

folder! {
    /// An upload of a folder that is being set up, made by [`Bucket::upload_dir`](crate::s3::Bucket::upload_dir).
    UploadDir, PutObjectFluentBuilder
}

folder! {
    /// A download of a folder that is being set up, made by [`Bucket::download_dir`](crate::s3::Bucket::download_dir).
    DownloadDir, GetObjectFluentBuilder
}
