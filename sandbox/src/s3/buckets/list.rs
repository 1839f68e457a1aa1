//! `ListBuckets`.

use std::ops::Bound;

use s3s::dto::{self, ListBucketsInput, ListBucketsOutput};
use s3s::{S3Request, S3Response, S3Result};

use crate::s3::account::caller;
use crate::s3::error;
use crate::s3::listing::token;
use crate::s3::model::Bucket;
use crate::s3::store::Store;

/// The most buckets that one page holds.
const LIMIT: i32 = 10_000;

/// Lists the buckets of the account by name, of all regions or of one.
pub(crate) fn list(
    store: &Store,
    request: &S3Request<ListBucketsInput>,
) -> S3Result<S3Response<ListBucketsOutput>> {
    let input = &request.input;
    let max = input.max_buckets.unwrap_or(LIMIT);
    if !(1..=LIMIT).contains(&max) {
        return Err(error::argument(
            "max-buckets",
            &max.to_string(),
            format!("Argument max-buckets must be an integer between 1 and {LIMIT}"),
        ));
    }
    let prefix = input.prefix.as_deref().unwrap_or_default();
    let after = input
        .continuation_token
        .as_deref()
        .filter(|token| !token.is_empty())
        .map(token::decode)
        .transpose()?;
    let start = match &after {
        Some(after) if after.as_str() >= prefix => Bound::Excluded(after.as_str()),
        _ => Bound::Included(prefix),
    };
    let caller = caller();
    let wanted = |bucket: &Bucket| {
        let region = input.bucket_region.as_deref();
        caller.is_of(&bucket.owner) && region.is_none_or(|asked| asked == bucket.region)
    };
    let (page, more) = store.buckets(|buckets| {
        let mut matching = buckets
            .range::<str, _>((start, Bound::Unbounded))
            .take_while(|(name, _)| name.starts_with(prefix))
            .filter(|(_, bucket)| wanted(bucket));
        let page: Vec<_> = matching
            .by_ref()
            .take(usize::try_from(max).unwrap_or(0))
            .map(|(name, bucket)| dto::Bucket {
                bucket_region: Some(bucket.region.clone()),
                creation_date: Some(bucket.created.into()),
                name: Some(name.clone()),
            })
            .collect();
        (page, matching.next().is_some())
    });
    let last = page.last().and_then(|bucket| bucket.name.as_deref());
    Ok(S3Response::new(ListBucketsOutput {
        continuation_token: last.filter(|_| more).map(token::encode),
        buckets: Some(page),
        owner: Some(caller.account().owner()),
        prefix: input.prefix.clone(),
    }))
}
