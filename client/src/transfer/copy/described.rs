//! Metadata and tags of a copy in parts, which a single `CopyObject` copies by itself.

use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use aws_sdk_s3::types::{MetadataDirective, Tag, TaggingDirective};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::builder::Copy;
use crate::error::{Context, Error, ErrorKind, Result};
use crate::transfer::fields::copy_new_object;

/// The request for an upload with the source's metadata and tags, unless the caller replaces them.
pub(super) async fn create(
    copy: &Copy,
    head: &HeadObjectOutput,
) -> Result<CreateMultipartUploadFluentBuilder> {
    let mut create = copy_new_object!(copy.request => copy.s3.create_multipart_upload());
    if copy.request.get_metadata_directive() != &Some(MetadataDirective::Replace) {
        create = with_metadata(create, head);
    }
    if copy.request.get_tagging_directive() != &Some(TaggingDirective::Replace) {
        create = create.set_tagging(tags(copy).await?);
    }
    Ok(create)
}

/// The source's metadata, whatever the request says, as with the directive `COPY`.
fn with_metadata(
    create: CreateMultipartUploadFluentBuilder,
    head: &HeadObjectOutput,
) -> CreateMultipartUploadFluentBuilder {
    let expires = head
        .expires_string()
        .and_then(|text| DateTime::from_str(text, DateTimeFormat::HttpDate).ok());
    create
        .set_cache_control(head.cache_control.clone())
        .set_content_disposition(head.content_disposition.clone())
        .set_content_encoding(head.content_encoding.clone())
        .set_content_language(head.content_language.clone())
        .set_content_type(head.content_type.clone())
        .set_expires(expires)
        .set_metadata(head.metadata.clone())
}

/// The source's tags, encoded for a header.
///
/// The response to HEAD has their number only if there are tags and the caller may read them, so they are requested. If
/// the caller may not read them, the copy fails, since it would lose them; the directive `REPLACE` avoids the request.
async fn tags(copy: &Copy) -> Result<Option<String>> {
    let source = &copy.source;
    let request = copy
        .source_s3
        .get_object_tagging()
        .bucket(&source.bucket)
        .key(&source.key);
    let request = request.set_version_id(source.version_id.clone());
    let tags = match request.send().await.on_object(&source.bucket, &source.key) {
        Err(error) if has_no_tags(&error) => return Ok(None),
        tags => tags?,
    };
    let pairs: Vec<String> = tags.tag_set().iter().map(pair).collect();
    Ok((!pairs.is_empty()).then(|| pairs.join("&")))
}

/// Whether the server has no tagging, so that there are no tags to copy: it rejects the request, or responds with a web
/// page. A response that breaks off, or is empty, tells nothing.
fn has_no_tags(error: &Error) -> bool {
    let has_none = matches!(
        error.kind(),
        Some(
            ErrorKind::NotFound
                | ErrorKind::NotImplemented
                | ErrorKind::Rejected
                | ErrorKind::NotFromService
        )
    );
    has_none && !error.is_transient()
}

fn pair(tag: &Tag) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    format!("{}={}", encode(tag.key()), encode(tag.value()))
}
