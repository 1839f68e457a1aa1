use crate::support::{BUCKET, S3, start};

async fn begin(s3: &S3, key: &str) -> String {
    let begun = s3
        .create_multipart_upload()
        .bucket(BUCKET)
        .key(key)
        .send()
        .await
        .unwrap();
    begun.upload_id.unwrap()
}

#[tokio::test]
async fn pages_of_uploads_show_each_once_in_order() {
    let s3 = start().await;
    let mut expected = Vec::new();
    for key in ["a", "a", "b", "a", "c"] {
        expected.push((key.to_owned(), begin(&s3, key).await));
    }
    expected.sort();
    for size in [1, 2, 3, 5] {
        let (mut found, mut key, mut id) = (Vec::new(), None, None);
        loop {
            let list = s3.list_multipart_uploads().bucket(BUCKET).max_uploads(size);
            let page = list
                .set_key_marker(key)
                .set_upload_id_marker(id)
                .send()
                .await
                .unwrap();
            let uploads = page.uploads().iter();
            found.extend(uploads.map(|upload| {
                (
                    upload.key().unwrap().to_owned(),
                    upload.upload_id().unwrap().to_owned(),
                )
            }));
            if page.is_truncated() != Some(true) {
                break;
            }
            key = page.next_key_marker().map(str::to_owned);
            id = page.next_upload_id_marker().map(str::to_owned);
        }
        assert_eq!(found, expected, "{size} a page");
    }
}

#[tokio::test]
async fn uploads_say_who_began_them_and_roll_up() {
    let s3 = start().await;
    for key in ["x/1", "x/2", "y"] {
        begin(&s3, key).await;
    }
    let page = s3
        .list_multipart_uploads()
        .bucket(BUCKET)
        .delimiter("/")
        .send()
        .await
        .unwrap();
    assert_eq!(
        page.common_prefixes()
            .first()
            .and_then(|prefix| prefix.prefix()),
        Some("x/")
    );
    let [upload] = page.uploads() else {
        panic!("one upload: {page:?}")
    };
    assert_eq!(upload.key(), Some("y"));
    assert!(
        upload.initiated().is_some() && upload.owner().is_some() && upload.initiator().is_some()
    );
}

#[tokio::test]
async fn every_page_names_its_last_upload() {
    let s3 = start().await;
    let list = || s3.list_multipart_uploads().bucket(BUCKET);
    let empty = list().send().await.unwrap();
    assert_eq!(empty.next_key_marker(), Some(""));
    assert_eq!(empty.next_upload_id_marker(), Some(""));
    let id = begin(&s3, "a/1").await;
    let page = list().send().await.unwrap();
    assert_eq!(page.is_truncated(), Some(false));
    assert_eq!(page.next_key_marker(), Some("a/1"));
    assert_eq!(page.next_upload_id_marker(), Some(id.as_str()));
    assert_eq!(page.prefix(), None);
    begin(&s3, "b").await;
    let page = list().delimiter("/").key_marker("a/0");
    let page = page.send().await.unwrap();
    assert!(page.common_prefixes().is_empty());
    assert_eq!(page.uploads()[0].key(), Some("b"));
}
