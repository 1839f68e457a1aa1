//! C11: the form for an upload by POST.

use std::fmt;
use std::ops::RangeInclusive;
use std::time::{Duration, SystemTime};

use aws_sdk_s3::Client;

use super::policy::Condition;
use super::post_form::names;

/// Begins a form for an upload by POST: boto3's `generate_presigned_post`.
///
/// S3 replaces `${filename}` at the end of the key by the name of the uploaded file.
///
/// ```
/// use client::presign;
/// use std::time::Duration;
///
/// async fn form(s3: &aws_sdk_s3::Client) -> client::Result<String> {
///     let form = presign::post(s3, "demo", "photos/${filename}")
///         .content_length_range(1..=5_000_000)
///         .field("success_action_status", "201")
///         .starts_with("Content-Type", "image/")
///         .expires_in(Duration::from_secs(600))
///         .sign()
///         .await?;
///     let mut html = format!("<form action={:?} method=post enctype=multipart/form-data>", form.url());
///     for (name, value) in form.fields() {
///         html += &format!("<input type=hidden name={name:?} value={value:?}>");
///     }
///     Ok(html + "<input name=Content-Type><input type=file name=file></form>")
/// }
/// ```
pub fn post(s3: &Client, bucket: impl Into<String>, key: impl Into<String>) -> Post {
    Post {
        s3: s3.clone(),
        bucket: bucket.into(),
        key: key.into(),
        fields: Vec::new(),
        conditions: Vec::new(),
        expires_in: Duration::from_hours(1),
        start_time: None,
    }
}

/// A form that is not signed yet; see [`post`].
#[derive(Clone)]
#[must_use = "nothing is signed before `sign`"]
pub struct Post {
    pub(super) s3: Client,
    pub(super) bucket: String,
    pub(super) key: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) conditions: Vec<Condition>,
    pub(super) expires_in: Duration,
    pub(super) start_time: Option<SystemTime>,
}

impl Post {
    /// Adds a field with a fixed value, such as `acl` or `x-amz-meta-…`.
    ///
    /// S3 requires a condition for every field of a form. This adds it; with boto3 the caller does.
    pub fn field(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.conditions.push(Condition::equals(&name, &value));
        self.fields.push((name, value));
        self
    }

    /// Allows a field that the browser fills in, with a value that begins with this text.
    pub fn starts_with(mut self, field: impl Into<String>, beginning: impl Into<String>) -> Self {
        let (field, beginning) = (field.into(), beginning.into());
        self.conditions
            .push(Condition::StartsWith { field, beginning });
        self
    }

    /// Limits the size of the file, in bytes.
    pub fn content_length_range(mut self, bytes: RangeInclusive<u64>) -> Self {
        let (min, max) = bytes.into_inner();
        self.conditions
            .push(Condition::ContentLengthRange { min, max });
        self
    }

    /// Sets how long the form is valid: an hour by default, a week at most.
    pub fn expires_in(mut self, expires_in: Duration) -> Self {
        self.expires_in = expires_in;
        self
    }

    /// Sets when the form becomes valid; now by default.
    pub fn start_time(mut self, start_time: SystemTime) -> Self {
        self.start_time = Some(start_time);
        self
    }
}

impl fmt::Debug for Post {
    /// Shows only the names of the fields, since one may be an encryption key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post")
            .field("bucket", &self.bucket)
            .field("key", &self.key)
            .field("fields", &names(&self.fields))
            .field("expires_in", &self.expires_in)
            .finish_non_exhaustive()
    }
}
