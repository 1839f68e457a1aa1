//! Who pays for requests.

use s3s::S3Result;
use s3s::dto::{
    GetBucketRequestPaymentInput, GetBucketRequestPaymentOutput, Payer,
    PutBucketRequestPaymentInput, PutBucketRequestPaymentOutput,
};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketRequestPayment`.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketRequestPaymentInput,
) -> S3Result<PutBucketRequestPaymentOutput> {
    let payer = input.request_payment_configuration.payer.clone();
    if ![Payer::BUCKET_OWNER, Payer::REQUESTER].contains(&payer.as_str()) {
        return Err(error::malformed_xml());
    }
    store.configure(&input.bucket, |configuration| {
        configuration.payer = Some(payer);
    })
}

/// `GetBucketRequestPayment`; the owner pays unless somebody said otherwise.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketRequestPaymentInput,
) -> S3Result<GetBucketRequestPaymentOutput> {
    store.read(&input.bucket, |bucket| {
        let payer = bucket.configuration.payer.clone();
        let payer = payer.unwrap_or_else(|| Payer::from_static(Payer::BUCKET_OWNER));
        Ok(GetBucketRequestPaymentOutput { payer: Some(payer) })
    })
}
