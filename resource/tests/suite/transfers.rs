//! Transfers, in one request and in parts.

use std::io::SeekFrom;

use resource::TransferConfig;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use crate::place::{fill, keys, noise, run};

const LARGE: usize = (11 << 20) + 7;

fn by_parts() -> TransferConfig {
    TransferConfig::default()
        .threshold(5 << 20)
        .part_size(5 << 20)
}

#[tokio::test]
async fn a_file_goes_up_and_comes_down() {
    run(|place| async move {
        let directory = tempfile::tempdir().unwrap();
        let (from, to) = (directory.path().join("from"), directory.path().join("to"));
        for (length, parts) in [(0, None), (1_000, None), (LARGE, Some(3))] {
            std::fs::write(&from, noise(length)).unwrap();
            let upload = place.bucket.upload("key").config(by_parts());
            let uploaded = upload.from_path(&from).await.unwrap();
            assert_eq!((uploaded.bytes, uploaded.parts), (length as u64, parts));
            let download = place.bucket.download("key").config(by_parts());
            let downloaded = download.to_path(&to).await.unwrap();
            assert_eq!(downloaded.parts, parts);
            assert!(std::fs::read(&to).unwrap() == noise(length));
        }
        assert_eq!(place.bucket.multipart_uploads().count().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_download_is_compared_with_the_checksum() {
    run(|place| async move {
        for length in [1_000, LARGE] {
            let upload = place.bucket.upload("key").config(by_parts());
            upload.from_bytes(noise(length)).await.unwrap();
            let download = place.bucket.download("key").config(by_parts());
            let downloaded = download.to_writer(tokio::io::sink()).await.unwrap();
            assert!(downloaded.verified, "{length}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_large_copy_keeps_bytes_metadata_and_tags() {
    run(|place| async move {
        let upload = place.bucket.upload("from").config(by_parts());
        let upload = upload.with(|put| put.metadata("colour", "green").tagging("a=b%20c"));
        upload.from_bytes(noise(LARGE)).await.unwrap();
        let from = place.bucket.object("from");
        let copied = place.bucket.copy(&from, "to").config(by_parts());
        assert_eq!(copied.await.unwrap().parts, Some(3));
        let to = place.bucket.object("to");
        assert!(to.bytes().await.unwrap() == noise(LARGE));
        let head = to.load().await.unwrap();
        let metadata = head.metadata().and_then(|metadata| metadata.get("colour"));
        assert_eq!(metadata.map(String::as_str), Some("green"));
        let tags = place.s3.client().get_object_tagging();
        let tags = tags.bucket(place.bucket.name()).key("to").send();
        let tags = tags.await.unwrap();
        assert_eq!(
            (tags.tag_set()[0].key(), tags.tag_set()[0].value()),
            ("a", "b c")
        );
    })
    .await;
}

#[tokio::test]
async fn an_object_is_a_file_to_read_and_to_write() {
    run(|place| async move {
        let object = place.bucket.object("key");
        let mut writer = object.writer().config(by_parts());
        for chunk in noise(LARGE).chunks(1 << 20) {
            writer.write_all(chunk).await.unwrap();
        }
        writer.finish().await.unwrap();
        let mut reader = object.reader().await.unwrap();
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await.unwrap();
        assert!(bytes == noise(LARGE));
        reader.seek(SeekFrom::End(-10)).await.unwrap();
        let mut end = Vec::new();
        reader.read_to_end(&mut end).await.unwrap();
        assert_eq!(end, noise(LARGE)[LARGE - 10..]);
    })
    .await;
}

#[tokio::test]
async fn a_folder_goes_up_comes_down_and_stays_in_sync() {
    run(|place| async move {
        let directory = tempfile::tempdir().unwrap();
        let (from, to) = (directory.path().join("from"), directory.path().join("to"));
        std::fs::create_dir_all(from.join("sub/deep")).unwrap();
        for name in ["a.txt", "sub/b c.txt", "sub/deep/ü.txt"] {
            std::fs::write(from.join(name), name).unwrap();
        }
        let up = place.bucket.upload_dir(&from, "www/").await.unwrap();
        assert_eq!(up.files, 3);
        let expected = ["www/a.txt", "www/sub/b c.txt", "www/sub/deep/ü.txt"];
        assert_eq!(keys(&place.bucket).await, expected);
        let down = place.bucket.download_dir("www/", &to).await.unwrap();
        assert_eq!(down.files, 3);
        let text = std::fs::read_to_string(to.join("sub/deep/ü.txt")).unwrap();
        assert_eq!(text, "sub/deep/ü.txt");
        let again = place.bucket.download_dir("www/", &to).sync().await.unwrap();
        assert_eq!((again.files, again.unchanged), (0, 3));
    })
    .await;
}

#[tokio::test]
async fn an_object_that_changes_under_its_reader_is_an_error() {
    run(|place| async move {
        fill(&place.bucket, ["key"]).await;
        let object = place.bucket.object("key");
        let mut reader = object.reader().await.unwrap();
        object.upload().from_bytes("new").await.unwrap();
        let read = reader.read_to_end(&mut Vec::new()).await;
        let error = resource::Error::from(read.unwrap_err());
        assert!(error.to_string().contains("changed"), "{error}");
    })
    .await;
}
