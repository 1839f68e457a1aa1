//! The options that uploads and downloads of folders share.

use std::sync::Arc;

use super::filter::Patterns;
use crate::transfer::TransferConfig;
use crate::transfer::progress::Progress;

/// How many files are transferred at the same time, unless set otherwise.
const CONCURRENCY: usize = 32;

/// What can be set for the transfer of a folder. `Request` is the SDK's builder of the request for one file.
pub(super) struct Options<Request> {
    pub(super) patterns: Patterns,
    pub(super) concurrency: usize,
    pub(super) config: TransferConfig,
    pub(super) progress: Progress,
    pub(super) set: Arc<dyn Fn(Request) -> Request + Send + Sync>,
    pub(super) sync: bool,
}

impl<Request: 'static> Default for Options<Request> {
    fn default() -> Self {
        Self {
            patterns: Patterns::default(),
            concurrency: CONCURRENCY,
            config: TransferConfig::default(),
            progress: Progress::default(),
            set: Arc::new(|request| request),
            sync: false,
        }
    }
}

impl<Request> Clone for Options<Request> {
    fn clone(&self) -> Self {
        Self {
            patterns: self.patterns.clone(),
            concurrency: self.concurrency,
            config: self.config,
            progress: self.progress.clone(),
            set: Arc::clone(&self.set),
            sync: self.sync,
        }
    }
}

/// The methods that set them. `one` and `many` are what is transferred, `path` is what the patterns are matched with, and
/// `moved` is what happens to the bytes.
macro_rules! set_options {
    ($request:ty, one: $one:literal, many: $many:literal, path: $path:literal, moved: $moved:literal) => {
        #[doc = concat!("Includes only ", $many, " whose path ", $path, " matches one of the included patterns:")]
        /// `*.html`, `img/*`. As in the AWS CLI, `*` matches `/` too.
        pub fn include(mut self, pattern: impl Into<String>) -> Self {
            self.options.patterns.include.push(pattern.into());
            self
        }

        #[doc = concat!("Excludes ", $many, " that match a pattern, even if they are included.")]
        pub fn exclude(mut self, pattern: impl Into<String>) -> Self {
            self.options.patterns.exclude.push(pattern.into());
            self
        }

        #[doc = concat!("How many ", $many, " are transferred at the same time; 32.")]
        pub fn concurrency(mut self, limit: usize) -> Self {
            self.options.concurrency = limit.max(1);
            self
        }

        #[doc = concat!("Sets the part size, the concurrency and so on of the transfer of each ", $one, ".")]
        pub fn config(mut self, config: TransferConfig) -> Self {
            self.options.config = config;
            self
        }

        #[doc = concat!("Calls back with the number of bytes that were just ", $moved, ". Several tasks call it at the same time.")]
        pub fn progress(mut self, callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
            self.options.progress = Progress::new(callback);
            self
        }

        #[doc = concat!("Sets any other parameter of the request for each ", $one, ".")]
        pub fn with(
            mut self,
            set: impl Fn($request) -> $request + Send + Sync + 'static,
        ) -> Self {
            self.options.set = Arc::new(set);
            self
        }
    };
}

pub(super) use set_options;
