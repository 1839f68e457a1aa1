//! The first page: the three layers in one place.

use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn the_three_layers_see_the_same_objects() -> Result {
    let (_sandbox, session) = demo(3).await?;

    // ANCHOR: client
    let client = session.client(aws_sdk_s3::Client::new);
    let mut keys = Vec::new();
    let mut token = None;
    loop {
        let request = client.list_objects_v2().bucket("demo");
        let page = request.set_continuation_token(token).send().await?;
        keys.extend(
            page.contents()
                .iter()
                .filter_map(|object| object.key().map(String::from)),
        );
        token = page.next_continuation_token;
        if token.is_none() {
            break;
        }
    }
    // ANCHOR_END: client
    let by_client = keys;

    // ANCHOR: resource
    let s3 = session.resource(S3::new);
    let mut keys = Vec::new();
    let mut objects = s3.bucket("demo").objects().stream();
    while let Some(object) = objects.try_next().await? {
        keys.push(object.key().to_owned());
    }
    // ANCHOR_END: resource

    assert_eq!(by_client, keys);
    assert_eq!(keys.len(), 3);
    Ok(())
}
