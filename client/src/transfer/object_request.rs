//! Requests for the bytes of one object.

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::types::ChecksumMode;

use super::identity::{Asked, Identity};
use super::observed::Observed;
use crate::error::Result;

/// A request for an object. Every response is checked to be of that object, as it was at the start.
#[derive(Clone)]
pub(super) struct ObjectRequest {
    request: GetObjectFluentBuilder,
    pub(super) identity: Identity,
}

impl ObjectRequest {
    /// The request with the object's `ETag` as its condition, unless the caller has set another one.
    pub(super) fn new(request: GetObjectFluentBuilder, identity: Identity) -> Self {
        let request = match (identity.if_match(), request.get_if_match()) {
            (Some(e_tag), None) => request.if_match(e_tag),
            _ => request,
        };
        Self { request, identity }
    }

    /// The same, asking for the object's checksum too.
    pub(super) fn with_checksum(mut self) -> Self {
        self.request = self.request.checksum_mode(ChecksumMode::Enabled);
        self
    }

    /// Sends the request, and checks the response.
    pub(super) async fn send(&self, asked: Asked) -> Result<GetObjectOutput> {
        let mut request = self.request.clone();
        if let Asked::Range(first, last) = asked {
            request = request.range(format!("bytes={first}-{last}"));
        }
        let observed = Observed::default();
        let sent = request.customize().interceptor(observed.clone()).send();
        let response = sent
            .await
            .map_err(|error| self.identity.failed(error.into()))?;
        self.identity.check(&response, observed.success(), asked)?;
        Ok(response)
    }
}
