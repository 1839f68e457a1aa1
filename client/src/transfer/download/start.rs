//! The first request of a download, whose response describes the object.

use std::time::SystemTime;

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::ChecksumMode;

use super::builder::Download;
use super::plan::Plan;
use crate::error::{Error, Result};
use crate::transfer::attempts::attempt;
use crate::transfer::checksum::expected;
use crate::transfer::fields::copy_get_to_head;
use crate::transfer::identity::{Asked, Identity, same};
use crate::transfer::length;
use crate::transfer::listed::Listed;
use crate::transfer::observed::Observed;
use crate::transfer::settings;

/// A download that has begun: its plan, and the body of the first response.
pub(super) struct Start {
    pub(super) plan: Plan,
    pub(super) body: ByteStream,
    pub(super) modified: Option<SystemTime>,
}

impl Start {
    /// Requests the object. The response has all of a small object, and the first part of a large one; the other parts
    /// are requested by range. So no HEAD is needed.
    pub(super) async fn of(download: &Download) -> Result<Self> {
        let request = request(download);
        let first = attempt(download.config.tries(), || {
            let (request, observed) = (request.clone(), Observed::default());
            async move {
                let sent = request.customize().interceptor(observed.clone()).send();
                let response = sent
                    .await
                    .map_err(|error| refused(download, error.into()))?;
                Ok((response, observed))
            }
        });
        let (response, observed) = first.await?;
        let identity = identity(download, &response).await?;
        identity.check(&response, observed.success(), Asked::Whole)?;
        let config = &download.config;
        let plan = Plan {
            checksum: expected!(response),
            version_id: response.version_id,
            part_size: config.part_size_for(identity.length),
            by_parts: config.goes_by_parts(identity.length),
            identity,
        };
        let modified = response.last_modified.map(SystemTime::try_from);
        Ok(Self {
            plan,
            body: response.body,
            modified: modified.and_then(std::result::Result::ok),
        })
    }
}

/// The request for all of the object, with its checksum.
fn request(download: &Download) -> GetObjectFluentBuilder {
    let mut request = download.request.clone();
    if settings::validates_responses(&download.s3) {
        request = request.checksum_mode(ChecksumMode::Enabled);
    }
    match (download.listed.if_match(), request.get_if_match()) {
        (Some(e_tag), None) => request.if_match(e_tag),
        _ => request,
    }
}

/// A condition that the caller did not set is the listing's `ETag`.
fn refused(download: &Download, error: Error) -> Error {
    let own = download.request.get_if_match().is_some()
        || download.request.get_if_unmodified_since().is_some();
    if error.is_precondition_failed() && download.listed.if_match().is_some() && !own {
        return Listed::changed(&download.subject());
    }
    error.about(download.subject())
}

/// The object's identity, by the first response, or by HEAD where that has no length.
async fn identity(download: &Download, response: &GetObjectOutput) -> Result<Identity> {
    let subject = download.subject();
    let listed = &download.listed;
    if let (Some(listed), Some(sent)) = (&listed.e_tag, response.e_tag())
        && !same(listed, sent)
    {
        return Err(Listed::changed(&subject));
    }
    let length = match length::of(response.content_length()).or_else(|| exact(&response.body)) {
        Some(length) => length,
        // In a box, so that no other download takes the room of this.
        None => Box::pin(missing_length(download, response)).await?,
    };
    if listed.length.is_some_and(|listed| listed != length) {
        return Err(Listed::changed(&subject));
    }
    Ok(Identity {
        subject,
        length,
        e_tag: response.e_tag.clone(),
    })
}

/// The length of a body that is in memory, as that of a mocked response is.
fn exact(body: &ByteStream) -> Option<u64> {
    let (least, most) = body.size_hint();
    most.filter(|most| *most == least)
}

async fn missing_length(download: &Download, response: &GetObjectOutput) -> Result<u64> {
    if let Some(length) = download.listed.length {
        return Ok(length);
    }
    let subject = download.subject();
    let head = copy_get_to_head!(download.request => download.s3.head_object());
    let head = head.send().await;
    let head = head.map_err(|error| Error::from(error).about(subject.clone()))?;
    match length::of_head(&head) {
        Some(length) => Ok(length),
        None => length::ask(download.request.clone(), &subject, response.e_tag()).await,
    }
}
