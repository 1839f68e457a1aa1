//! Objects that are encrypted with a key of the customer's (SSE-C).

use client::transfer;

use crate::support::{BUCKET, World};

#[tokio::test]
async fn an_object_is_encrypted_with_a_key_of_the_customers() {
    let key = *b"a very secret key of 32 bytes!!!";
    let world = World::new().await;
    let put = transfer::upload(&world.s3, BUCKET, "key").customer_key(key);
    let shown = format!("{put:?}");
    put.from_bytes("secret").await.expect("uploaded");
    let get = || transfer::download(&world.s3, BUCKET, "key");
    get().to_bytes().await.expect_err("no key");
    let text = get().customer_key(key).to_text().await;
    assert_eq!(text.expect("downloaded"), "secret");
    let copy = transfer::copy(&world.s3, (BUCKET, "key").into(), BUCKET, "copy");
    let copy = copy.source_customer_key(key).customer_key([7; 32]);
    let shown = format!("{shown} {copy:?} {:?}", get().customer_key(key));
    copy.await.expect("copied");
    let open = transfer::reader(&world.s3, BUCKET, "copy").customer_key([7; 32]);
    assert_eq!(open.await.expect("opened").len(), 6);
    let base64 = client::transfer::CustomerKey::from(key);
    assert!(!shown.contains(base64.base64()), "{shown}");
    get()
        .customer_key([7; 32])
        .to_bytes()
        .await
        .expect_err("another key");
}
