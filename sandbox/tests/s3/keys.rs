use crate::support::{BUCKET, assert_fails, start};

const AWKWARD: [&str; 16] = [
    "a b",
    "ü/日本語",
    "plus+key",
    "per%cent",
    "per%20cent",
    "dbl//slash",
    "amp&and",
    "/leading",
    "q?uery",
    "<xml>",
    "tr/",
    "back\\slash",
    "emoji😀",
    "x/./y",
    "x/../y",
    "..",
];

#[tokio::test]
async fn any_key_survives_every_operation() {
    let s3 = start().await;
    for key in AWKWARD {
        s3.put(key, key).await;
        assert_eq!(s3.read(key).await, key.as_bytes(), "{key}");
        let listed = s3
            .list_objects_v2()
            .bucket(BUCKET)
            .prefix(key)
            .send()
            .await
            .unwrap();
        assert_eq!(
            listed.contents().first().and_then(|object| object.key()),
            Some(key)
        );
        let copy = s3
            .copy_object()
            .bucket(BUCKET)
            .key(format!("copy of {key}"));
        copy.copy_source(format!("{BUCKET}/{}", encoded(key)))
            .send()
            .await
            .unwrap();
        assert_eq!(
            s3.read(&format!("copy of {key}")).await,
            key.as_bytes(),
            "{key}"
        );
        s3.delete_object()
            .bucket(BUCKET)
            .key(key)
            .send()
            .await
            .unwrap();
        assert_fails!(
            s3.get_object().bucket(BUCKET).key(key).send().await,
            "NoSuchKey",
            404
        );
    }
}

fn encoded(key: &str) -> String {
    percent_encoding::utf8_percent_encode(key, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[tokio::test]
async fn a_key_and_a_folder_of_the_same_name_coexist() {
    let s3 = start().await;
    for key in ["a", "a/", "a/b"] {
        s3.put(key, key).await;
    }
    assert_eq!(s3.keys().await, ["a", "a/", "a/b"]);
    assert_eq!(s3.read("a/").await, b"a/");
}

#[tokio::test]
async fn a_key_has_at_most_1024_bytes() {
    let s3 = start().await;
    let longest = "ü".repeat(512);
    s3.put(&longest, "x").await;
    assert_eq!(s3.read(&longest).await, b"x");
    let put = s3.put_object().bucket(BUCKET).key("z".repeat(1025));
    assert_fails!(put.send().await, "KeyTooLongError", 400);
}
