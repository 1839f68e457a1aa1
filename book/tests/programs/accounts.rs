//! The copy from another account.

use aws_sdk_s3::types::ObjectOwnership;
use serde_json::json;

use crate::examples::copy_between_accounts::copy_between_accounts;
use crate::python::both_ways;
use crate::world::{PARTNER, Result, World};

/// The partner's bucket, and ours, where the partner's role may write.
async fn prepare(world: &World) -> Result {
    let theirs = world.partner().await?.create_bucket("theirs").await?;
    for (key, text) in [("2024/a b.csv", "1,2"), ("2025/é.csv", "3,4")] {
        let upload = theirs.upload(key).with(|put| put.content_type("text/csv"));
        upload.from_bytes(text).await?;
    }
    let policy = json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"AWS": role()},
            "Action": "s3:PutObject",
            "Resource": "arn:aws:s3:::ours/*",
        }],
    });
    // What new buckets of AWS have: the bucket's account owns what others write.
    let owner = ObjectOwnership::BucketOwnerEnforced;
    let create = world
        .s3
        .create_bucket("ours")
        .with(|create| create.object_ownership(owner));
    let put = create.await?.policy().put();
    put.with(|put| put.policy(policy.to_string())).await?;
    Ok(())
}

fn role() -> String {
    format!("arn:aws:iam::{PARTNER}:role/copier")
}

#[tokio::test]
async fn objects_of_another_account_are_copied_as_its_role() -> Result {
    let outcome = both_ways(
        "copy_between_accounts",
        prepare,
        async |world| {
            let (session, role) = (&world.session, role());
            Ok(json!(
                copy_between_accounts(session, &role, "theirs", "ours").await?
            ))
        },
        |_| vec![role(), "theirs".into(), "ours".into()],
    );
    let outcome = outcome.await?;
    assert_eq!(outcome.returned, 2);
    let copies = json!([
        ["2024/a b.csv", "text/csv", "1,2"],
        ["2025/é.csv", "text/csv", "3,4"]
    ]);
    assert_eq!(outcome.contents["buckets"]["ours"], copies);
    Ok(())
}

#[tokio::test]
async fn without_the_role_the_source_is_refused() -> Result {
    let world = World::new().await?;
    prepare(&world).await?;
    let error = world.s3.bucket("theirs").objects().first().await;
    assert!(error.is_err_and(|error| error.is_forbidden()));
    let stranger = "arn:aws:iam::999999999999:role/copier";
    let copied = copy_between_accounts(&world.session, stranger, "theirs", "ours").await;
    assert!(copied.is_err_and(|error| error.is_forbidden()));
    Ok(())
}
