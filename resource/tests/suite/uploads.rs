//! Multipart uploads, step by step.

use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use crate::place::{keys, noise, run};

const PART: usize = 5 << 20;

#[tokio::test]
async fn parts_become_an_object() {
    run(|place| async move {
        let upload = place.bucket.object("large").initiate_multipart_upload();
        let upload = upload.await.unwrap();
        let content = noise(PART + 10);
        let mut parts = Vec::new();
        for (number, bytes) in [(1, &content[..PART]), (2, &content[PART..])] {
            let body = ByteStream::from(bytes.to_vec());
            let part = upload.part(number).upload(body).await.unwrap();
            let part = CompletedPart::builder()
                .part_number(number)
                .set_e_tag(part.e_tag);
            parts.push(part.build());
        }
        let listed = upload.parts().page_size(1).collect().await.unwrap();
        let listed: Vec<_> = listed
            .iter()
            .map(|part| (part.part_number(), part.size()))
            .collect();
        assert_eq!(listed, [(1, Some(5 << 20)), (2, Some(10))]);
        assert!(keys(&place.bucket).await.is_empty());

        let parts = CompletedMultipartUpload::builder().set_parts(Some(parts));
        let complete = upload
            .complete()
            .with(|request| request.multipart_upload(parts.build()));
        let object = complete.await.unwrap();
        assert!(object.bytes().await.unwrap() == content);
        assert_eq!(place.bucket.multipart_uploads().count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn uploads_are_listed_and_aborted() {
    run(|place| async move {
        for key in ["a", "b", "b"] {
            let upload = place.bucket.object(key).initiate_multipart_upload();
            upload.await.unwrap();
        }
        let uploads = place.bucket.multipart_uploads().collect().await.unwrap();
        let found: Vec<_> = uploads.iter().map(|upload| upload.object_key()).collect();
        assert_eq!(found, ["a", "b", "b"]);
        uploads[0].abort().await.unwrap();
        let again = uploads[0].parts().count().await.unwrap_err();
        assert!(again.is_not_found(), "{again}");
        let aborted = place.bucket.abort_stale_uploads(Duration::ZERO);
        assert_eq!(aborted.await.unwrap().len(), 2);
        assert_eq!(place.bucket.multipart_uploads().count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn uploads_are_listed_in_pages() {
    run(|place| async move {
        for number in 0..5 {
            let object = place.bucket.object(format!("k{number}"));
            object.initiate_multipart_upload().await.unwrap();
        }
        let uploads = place.bucket.multipart_uploads().page_size(2);
        assert_eq!(uploads.count().await.unwrap(), 5);
    })
    .await;
}

#[tokio::test]
async fn a_part_that_is_missing_completes_nothing() {
    run(|place| async move {
        let upload = place.bucket.object("key").initiate_multipart_upload();
        let upload = upload.await.unwrap();
        let part = CompletedPart::builder().part_number(1).e_tag("\"none\"");
        let parts = CompletedMultipartUpload::builder().parts(part.build());
        let complete = upload
            .complete()
            .with(|request| request.multipart_upload(parts.build()));
        let error = complete.await.unwrap_err();
        assert_eq!(error.code(), Some("InvalidPart"), "{error}");
        assert!(keys(&place.bucket).await.is_empty());
    })
    .await;
}
