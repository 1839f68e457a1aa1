//! T18: the size and the concurrency of the parts of a transfer.

use std::num::NonZeroU64;

const MIB: u64 = 1 << 20;
/// The smallest part that S3 takes, but for the last.
const MIN_PART: u64 = 5 * MIB;
/// The largest part that S3 takes.
const MAX_PART: u64 = 5 << 30;
/// The most parts that S3 takes for an upload.
const MAX_PARTS: u64 = 10_000;
/// How many parts are under way by default where each is kept in memory: boto3's `max_concurrency`.
const IN_MEMORY: usize = 10;
/// How many parts of a file are under way at most by default. Each takes about 2 MiB of memory, so together they take less
/// than 64 MiB.
const OF_FILE: usize = 24;

/// The settings of a transfer, with boto3's defaults but for [`concurrency`](Self::concurrency); see S3's [limits].
///
/// boto3's `max_io_queue`, `io_chunksize` and `use_threads` have no counterpart: each part reads and writes by itself.
/// `concurrency(1)` transfers one part after the other.
///
/// ```
/// use client::transfer::TransferConfig;
///
/// let config = TransferConfig::default().part_size(16 << 20).concurrency(4);
/// assert_eq!(config.part_size_for(1 << 30), 16 << 20);
/// // S3 takes at most 10,000 parts, so the parts of a large object are larger.
/// assert!(config.part_size_for(1 << 40) > 100 << 20);
/// ```
///
/// [limits]: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct TransferConfig {
    threshold: u64,
    part_size: u64,
    /// Not set: as many as suit the transfer.
    concurrency: Option<usize>,
    attempts: u32,
    max_bandwidth: Option<NonZeroU64>,
}

impl Default for TransferConfig {
    fn default() -> Self {
        Self {
            threshold: 8 * MIB,
            part_size: 8 * MIB,
            concurrency: None,
            attempts: 5,
            max_bandwidth: None,
        }
    }
}

impl TransferConfig {
    /// The size in bytes from which an object is transferred in parts (`multipart_threshold`); 8 MiB.
    pub fn threshold(mut self, bytes: u64) -> Self {
        self.threshold = bytes;
        self
    }

    /// The size of a part in bytes (`multipart_chunksize`); 8 MiB. Values outside of S3's limits, 5 MiB and 5 GiB, become
    /// the limit.
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.part_size = bytes.clamp(MIN_PART, MAX_PART);
        self
    }

    /// How many parts are transferred at the same time at most (`max_concurrency`).
    ///
    /// If it is not set, it is 10, as in boto3, where each part takes its size in memory: in an upload from a reader or from
    /// bytes, a download to a writer, and a copy. It is 24 in an upload or a download of a file, whose parts take about
    /// 2 MiB each. An upload begins with two parts, and a download reads the first response on, part by part; both take
    /// four times as many connections while parts take longer than on a fast network. A connection to S3 carries some 100 MB
    /// a second, but more connections than the processor can feed only cost time.
    pub fn concurrency(mut self, parts: usize) -> Self {
        self.concurrency = Some(parts.max(1));
        self
    }

    /// How often a part is sent before the transfer fails (`num_download_attempts`; here for uploads and copies too); 5.
    /// Each time, the client's own retries apply as well.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The most bytes per second, over all parts (`max_bandwidth`); unlimited if not set, or 0.
    pub fn max_bandwidth(mut self, bytes_per_second: u64) -> Self {
        self.max_bandwidth = NonZeroU64::new(bytes_per_second);
        self
    }

    /// The size of the parts of an object of `bytes`: as set, or larger where it would need more than 10,000 parts.
    #[must_use]
    pub fn part_size_for(&self, bytes: u64) -> u64 {
        let least = bytes.div_ceil(MAX_PARTS).next_multiple_of(MIB);
        self.part_size.max(least)
    }

    /// The size of a part of a stream of unknown length: it doubles every 1000 parts, so that 10,000 parts reach 8 TiB with
    /// the default.
    pub(super) fn part_size_at(&self, number: u32) -> u64 {
        let doublings = (number.saturating_sub(1) / 1000).min(20);
        (self.part_size << doublings).min(MAX_PART)
    }

    pub(super) fn goes_by_parts(&self, bytes: u64) -> bool {
        bytes >= self.threshold.max(1)
    }

    /// As `goes_by_parts`, for what is written: no request writes more than [`MAX_PART`], whatever the threshold.
    pub(super) fn uploads_by_parts(&self, bytes: u64) -> bool {
        bytes >= self.largest_single()
    }

    /// How many parts are under way, if each is kept in memory.
    pub(super) fn parts_under_way(&self) -> usize {
        self.concurrency.unwrap_or(IN_MEMORY)
    }

    /// How many parts of a file are under way.
    pub(super) fn parts_of_file(&self) -> usize {
        self.concurrency.unwrap_or(OF_FILE)
    }

    /// Whether the caller has set how many parts are under way.
    pub(super) fn is_concurrency_set(&self) -> bool {
        self.concurrency.is_some()
    }

    /// The settings of a file beside which other files are transferred, so that not each takes that many connections.
    pub(super) fn beside_others(mut self) -> Self {
        self.concurrency.get_or_insert(IN_MEMORY);
        self
    }

    pub(super) fn tries(&self) -> u32 {
        self.attempts
    }

    pub(super) fn bytes_per_second(&self) -> Option<NonZeroU64> {
        self.max_bandwidth
    }

    /// The most bytes in one request.
    pub(super) fn largest_single(&self) -> u64 {
        self.threshold.clamp(1, MAX_PART)
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_PART, MAX_PARTS, MIN_PART, TransferConfig};
    use proptest::prelude::*;

    #[test]
    fn t18_the_defaults_are_boto3s() {
        let config = TransferConfig::default();
        assert!(!config.goes_by_parts((8 << 20) - 1));
        assert!(config.goes_by_parts(8 << 20));
        assert_eq!(config.part_size_for(0), 8 << 20);
        assert_eq!((config.parts_under_way(), config.tries()), (10, 5));
        // A file's parts take little memory, and boto3's faster form, the CRT, has no such limit either.
        assert_eq!(config.parts_of_file(), 24);
        assert_eq!(config.concurrency(10).parts_of_file(), 10);
        assert_eq!(config.bytes_per_second(), None);
    }

    #[test]
    fn t18_a_stream_without_end_reaches_the_largest_object() {
        let config = TransferConfig::default();
        let reach: u64 = (1..=10_000).map(|number| config.part_size_at(number)).sum();
        assert!(reach > 5 << 40, "{reach}");
    }

    #[test]
    fn t18_what_no_single_request_takes_goes_by_parts_whatever_the_threshold() {
        let config = TransferConfig::default().threshold(u64::MAX);
        assert!(!config.uploads_by_parts(MAX_PART - 1));
        // A stream is read this far at first. There may be more to come.
        assert!(config.uploads_by_parts(MAX_PART));
    }

    #[test]
    fn t18_an_empty_object_is_one_request() {
        assert!(!TransferConfig::default().threshold(0).goes_by_parts(0));
    }

    proptest! {
        #[test]
        fn t18_ten_thousand_parts_suffice(bytes in 0_u64..(48 << 40), part: u64) {
            let size = TransferConfig::default().part_size(part).part_size_for(bytes);
            prop_assert!(bytes.div_ceil(size) <= MAX_PARTS);
            prop_assert!((MIN_PART..=MAX_PART).contains(&size));
        }
    }
}
