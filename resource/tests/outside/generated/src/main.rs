//! A program with resources from a description of its own.

use aws_sdk_s3::types::PublicAccessBlockConfiguration;
use generated::access::Access;
use resource::{S3, Session};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = sandbox::start().await?;
    let session = Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .build()
        .await?;
    let s3 = session.resource(S3::new);
    for name in ["one", "two", "three"] {
        s3.create_bucket(name).await?;
    }

    let access = session.resource(Access::new);
    let blocks = access.blocks().page_size(2).collect().await?;
    assert_eq!(blocks.len(), 3);
    let block_acls = PublicAccessBlockConfiguration::builder().block_public_acls(true);
    let block_acls = block_acls.build();
    for block in &blocks {
        block.delete().await?;
        let error = block.load().await.unwrap_err();
        assert!(error.is_not_found(), "{error}");
        assert_eq!(error.operation(), Some("GetPublicAccessBlock"));

        let put = block.put();
        put.with(|put| put.public_access_block_configuration(block_acls.clone()))
            .await?;
        assert_eq!(block.load().await?.block_public_acls(), Some(true));
    }
    println!("{} buckets by a description of this crate's own", blocks.len());
    Ok(())
}
