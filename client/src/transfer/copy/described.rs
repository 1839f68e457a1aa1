//! What a single `CopyObject` carries over by itself, for a copy by parts.

use aws_sdk_s3::operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use aws_sdk_s3::types::{MetadataDirective, Tag, TaggingDirective};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::builder::Copy;
use crate::error::{Context, Error, Result};
use crate::transfer::fields::copy_new_object;

/// The request for an upload that will be as the source is, but for what the caller replaces.
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

/// As the directive `COPY` has it: the source's own, whatever the request says.
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

/// The source's tags, as a header carries them. HEAD tells their number to those who may read them, and
/// only where there are some: so they are asked for. Who may not read them can set the directive
/// `REPLACE`; they are not dropped in silence.
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

/// Whether a server says in one of its ways that it knows no tags: then there are none to lose.
fn has_no_tags(error: &Error) -> bool {
    matches!(error.status(), Some(404 | 405 | 501)) || error.code() == Some("NotImplemented")
}

fn pair(tag: &Tag) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    format!("{}={}", encode(tag.key()), encode(tag.value()))
}
