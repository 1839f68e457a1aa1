//! `Debug` shows no secret, and futures can go to another thread.

use aws_sdk_s3::primitives::ByteStream;

use crate::world::World;

/// The key of an encryption, in base64: "a very secret key of 32 bytes!!!".
const SSE_KEY: &str = "YSB2ZXJ5IHNlY3JldCBrZXkgb2YgMzIgYnl0ZXMhISE=";

#[tokio::test]
async fn no_debug_output_has_a_key_of_the_account_or_of_an_encryption() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["key"]).await;
    let object = bucket.object("key");
    let put = bucket
        .put_object("key", ByteStream::default())
        .with(|request| request.sse_customer_key(SSE_KEY));
    let get = object.get().with(|get| get.sse_customer_key(SSE_KEY));
    let begin = object
        .initiate_multipart_upload()
        .with(|request| request.sse_customer_key(SSE_KEY));
    let upload = object.upload().with(|put| put.sse_customer_key(SSE_KEY));
    let writer = object.writer().with(|put| put.sse_customer_key(SSE_KEY));
    let text = object.text().with(|get| get.sse_customer_key(SSE_KEY));
    let parts = object.multipart_upload("id").parts();
    let parts = parts.with(|input| input.sse_customer_key(SSE_KEY));
    let shown = [
        format!("{:?} {:?} {object:?}", world.s3, world.s3.meta()),
        format!("{put:?} {get:?} {begin:?}"),
        format!("{upload:?} {writer:?} {text:?}"),
        format!("{:?}", object.reader().await.unwrap()),
        format!("{parts:?} {:?}", parts.stream()),
        format!("{:?}", bucket.objects().delete()),
        format!("{:?}", world.s3.bucket("missing").load().await.unwrap_err()),
    ];
    for shown in shown {
        for secret in [world.sandbox.secret_access_key(), SSE_KEY] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}

#[tokio::test]
async fn all_that_waits_can_go_to_another_thread() {
    fn is_send<T: Send + 'static>(_: T) {}
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["key"]).await;
    let objects = bucket.objects();
    let object = bucket.object("key");
    is_send((objects.stream(), objects.pages()));
    is_send(objects.parallel(4).stream());
    is_send(objects.delete().into_future());
    is_send(
        bucket
            .put_object("key", ByteStream::default())
            .into_future(),
    );
    is_send(object.reader().await.unwrap());
    is_send((object.writer(), object.writer().finish()));
    is_send(object.upload().from_bytes("text"));
    is_send(object.download().to_path("file"));
    let copy = object.copy(&object);
    is_send(copy.into_future());
}
