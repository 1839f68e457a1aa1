//! The load of an uploaded part, for which there is no operation of its own.

use aws_sdk_s3::types;
use client::error::{Context, Subject};

use crate::Error;
use crate::s3::MultipartUploadPart;

impl MultipartUploadPart {
    /// Sends [ListParts](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html) for a page that begins
    /// and ends with this part.
    pub(crate) async fn request_load(&self) -> Result<types::Part, Error> {
        let number = self.part_number();
        let marker = number.saturating_sub(1).to_string();
        let request = self
            .client()
            .list_parts()
            .bucket(self.bucket_name())
            .key(self.object_key());
        let page = request
            .upload_id(self.multipart_upload_id())
            .part_number_marker(marker)
            .max_parts(1)
            .send()
            .await
            .on_object(self.bucket_name(), self.object_key())?;
        let mut parts = page.parts.unwrap_or_default().into_iter();
        let part = parts.find(|part| part.part_number() == Some(number));
        Ok(part.ok_or_else(|| self.absent())?)
    }

    fn absent(&self) -> client::Error {
        client::Error::Integrity {
            subject: Subject::object(self.bucket_name(), self.object_key()),
            reason: format!("part {} was not uploaded", self.part_number()),
        }
    }
}
