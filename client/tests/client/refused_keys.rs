//! Keys that S3 cannot have.

use client::transfer;

use crate::support::{BUCKET, World};

#[tokio::test]
async fn a_key_that_s3_cannot_have_is_refused_before_anything_is_sent() {
    let world = World::new().await;
    for key in [
        String::new(),
        "k".repeat(1025),
        "ü".repeat(600),
        "k".repeat(70_000),
    ] {
        let (s3, source) = (&world.s3, || (BUCKET, key.as_str()).into());
        let errors = [
            transfer::upload(s3, BUCKET, &key)
                .from_bytes("x")
                .await
                .err(),
            transfer::download(s3, BUCKET, &key).to_bytes().await.err(),
            transfer::copy(s3, source(), BUCKET, "copy").await.err(),
            transfer::copy(s3, (BUCKET, "a").into(), BUCKET, &key)
                .await
                .err(),
            transfer::reader(s3, BUCKET, &key).await.err(),
        ];
        for error in errors {
            let error = error.expect("refused");
            assert!(matches!(error, client::Error::Invalid(_)), "{error}");
            assert!(error.to_string().len() < 250, "{error}");
        }
    }
    assert!(world.log.is_empty());
}
