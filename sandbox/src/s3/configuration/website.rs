//! How the bucket would be served as a website.

use s3s::dto::{
    DeleteBucketWebsiteInput, DeleteBucketWebsiteOutput, GetBucketWebsiteInput,
    GetBucketWebsiteOutput, PutBucketWebsiteInput, PutBucketWebsiteOutput, WebsiteConfiguration,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketWebsite`.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketWebsiteInput,
) -> S3Result<PutBucketWebsiteOutput> {
    let website = input.website_configuration.clone();
    check(&website)?;
    store.configure(&input.bucket, |configuration| {
        configuration.website = Some(website);
    })
}

/// A website has an index, or redirects everything and has nothing else.
fn check(website: &WebsiteConfiguration) -> S3Result<()> {
    if website.redirect_all_requests_to.is_some() {
        let others = website.index_document.is_some()
            || website.error_document.is_some()
            || website.routing_rules.is_some();
        return if others {
            Err(error::invalid_argument(
                "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
            ))
        } else {
            Ok(())
        };
    }
    let suffix = website
        .index_document
        .as_ref()
        .map(|index| index.suffix.as_str());
    match suffix {
        None => Err(error::invalid_argument(
            "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
        )),
        Some(suffix) if suffix.is_empty() || suffix.contains('/') => Err(error::invalid_argument(
            "The IndexDocument Suffix is not well formed",
        )),
        Some(_) => Ok(()),
    }
}

/// `GetBucketWebsite`.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketWebsiteInput,
) -> S3Result<GetBucketWebsiteOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::NoSuchWebsiteConfiguration,
            "The specified bucket does not have a website configuration",
        )
    };
    let found = store.setting(&input.bucket, |settings| settings.website.clone(), missing)?;
    Ok(GetBucketWebsiteOutput {
        error_document: found.error_document,
        index_document: found.index_document,
        redirect_all_requests_to: found.redirect_all_requests_to,
        routing_rules: found.routing_rules,
    })
}

/// `DeleteBucketWebsite`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketWebsiteInput,
) -> S3Result<DeleteBucketWebsiteOutput> {
    store.configure(&input.bucket, |configuration| configuration.website = None)
}
