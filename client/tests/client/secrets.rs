//! `Debug` shows no secret.

use std::time::Duration;

use client::pages::Paginator;
use client::{presign, transfer};

use crate::support::{BUCKET, World};

/// The key of an encryption, in base64: "a very secret key of 32 bytes!!!".
const SSE_KEY: &str = "YSB2ZXJ5IHNlY3JldCBrZXkgb2YgMzIgYnl0ZXMhISE=";

#[tokio::test]
async fn no_debug_output_has_a_key_of_the_account_or_of_an_encryption() {
    let world = World::new().await;
    let s3 = &world.s3;
    let upload =
        transfer::upload(s3, BUCKET, "key").with(|request| request.sse_customer_key(SSE_KEY));
    let download =
        transfer::download(s3, BUCKET, "key").with(|request| request.sse_customer_key(SSE_KEY));
    let copy = transfer::copy(s3, (BUCKET, "key").into(), BUCKET, "copy").with(|request| {
        let request = request.copy_source_sse_customer_key(SSE_KEY);
        request.sse_customer_key(SSE_KEY)
    });
    let parts = Paginator::new(s3.list_parts().sse_customer_key(SSE_KEY));
    let post = presign::post(s3, BUCKET, "key")
        .field("x-amz-server-side-encryption-customer-key", SSE_KEY);
    let form = post.clone().sign().await.expect("a form");
    let get = presign::get(s3, BUCKET, "key", Duration::from_mins(1));
    let get = get.await.expect("a link");
    let shown = [
        format!("{s3:?}"),
        format!("{upload:?}"),
        format!("{download:?}"),
        format!("{copy:?}"),
        format!("{parts:?}"),
        format!("{post:?}"),
        format!("{form:?}"),
        format!("{get:?}"),
        format!("{:?}", world.log.records()),
    ];
    let signature = form
        .fields()
        .iter()
        .find(|(name, _)| name == "x-amz-signature");
    let (_, signature) = signature.expect("a signature");
    let in_link = get
        .uri()
        .split("X-Amz-Signature=")
        .nth(1)
        .expect("a signature");
    for shown in shown {
        for secret in [
            world.sandbox.secret_access_key(),
            SSE_KEY,
            signature,
            in_link,
        ] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}
