//! The actions that copy, whose errors name the source if S3 did not find that.

use aws_sdk_s3::operation::copy_object::CopyObjectOutput;
use aws_sdk_s3::operation::copy_object::builders::CopyObjectFluentBuilder;
use aws_sdk_s3::operation::upload_part_copy::UploadPartCopyOutput;
use aws_sdk_s3::operation::upload_part_copy::builders::UploadPartCopyFluentBuilder;
use client::transfer::CopySource;

use crate::action::Action;
use crate::copy_source::in_error;
use crate::runtime::About;
use crate::s3::{MultipartUploadPart, Object};

impl Object {
    /// Copies another object here, within S3, up to 5 GB:
    /// [CopyObject](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
    ///
    /// The response drops what `load` keeps.
    ///
    /// boto3:
    /// [`Object.copy_from`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/object/copy_from.html).
    pub fn copy_from(
        &self,
        copy_source: impl Into<CopySource>,
    ) -> Action<CopyObjectFluentBuilder, CopyObjectOutput, Self> {
        let source = copy_source.into().to_string();
        Action::new(
            self.shared(),
            self.client().copy_object().copy_source(source),
            |this, request| request.bucket(this.bucket_name()).key(this.key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.cache().change();
                    let source = request.get_copy_source().clone();
                    Ok(in_error(request.send().await, source).about(&this)?)
                })
            },
        )
    }
}

impl MultipartUploadPart {
    /// Uploads the part by copying bytes of another object, within S3:
    /// [UploadPartCopy](https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html).
    ///
    /// The response drops what `load` keeps.
    ///
    /// boto3:
    /// [`MultipartUploadPart.copy_from`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/multipartuploadpart/copy_from.html).
    pub fn copy_from(
        &self,
        copy_source: impl Into<CopySource>,
    ) -> Action<UploadPartCopyFluentBuilder, UploadPartCopyOutput, Self> {
        let source = copy_source.into().to_string();
        Action::new(
            self.shared(),
            self.client().upload_part_copy().copy_source(source),
            |this, request| {
                request
                    .bucket(this.bucket_name())
                    .key(this.object_key())
                    .upload_id(this.multipart_upload_id())
                    .part_number(this.part_number())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.cache().change();
                    let source = request.get_copy_source().clone();
                    Ok(in_error(request.send().await, source).about(&this)?)
                })
            },
        )
    }
}
