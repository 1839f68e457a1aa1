use aws_sdk_s3::types::{ObjectAttributes, StorageClass};

use crate::support::{BUCKET, start};

#[tokio::test]
async fn attributes_come_as_asked() {
    let s3 = start().await;
    s3.put("key", "12345").await;
    let get = || s3.get_object_attributes().bucket(BUCKET).key("key");
    let got = get()
        .object_attributes(ObjectAttributes::ObjectSize)
        .object_attributes(ObjectAttributes::StorageClass);
    let got = got.send().await.unwrap();
    assert_eq!(
        (got.object_size(), got.storage_class()),
        (Some(5), Some(&StorageClass::Standard))
    );
    assert_eq!((got.e_tag(), got.checksum()), (None, None));
    let got = get()
        .object_attributes(ObjectAttributes::Etag)
        .object_attributes(ObjectAttributes::Checksum);
    let got = got.send().await.unwrap();
    assert_eq!(
        // The only response in which S3 puts no quotes around it.
        got.e_tag(),
        Some("827ccb0eea8a706c4c34a16891f84e7b")
    );
    assert!(
        got.checksum()
            .and_then(|checksum| checksum.checksum_crc32())
            .is_some()
    );
    assert_eq!(got.object_size(), None);
}
