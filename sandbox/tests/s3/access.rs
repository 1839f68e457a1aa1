//! Access control: bucket policies, ACLs, Block Public Access, Object Ownership, two accounts.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    BucketCannedAcl, ObjectCannedAcl, ObjectOwnership, PublicAccessBlockConfiguration,
};

use crate::support::{BUCKET, S3, anonymous, assert_fails, failure, put_policy, two_accounts};

async fn block(s3: &S3, configuration: PublicAccessBlockConfiguration) {
    let put = s3.put_public_access_block().bucket(BUCKET);
    put.public_access_block_configuration(configuration)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_policy_lets_anonymous_requests_read() {
    let (s3, second) = two_accounts().await;
    let anonymous = anonymous(&s3);
    let read = |client: &Client, key: &str| client.get_object().bucket(BUCKET).key(key).send();
    assert_fails!(read(&anonymous, "key").await, "AccessDenied", 403);
    assert_fails!(read(&second, "key").await, "AccessDenied", 403);
    put_policy(&s3, r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}"#).await;
    read(&anonymous, "key").await.unwrap();
    read(&second, "key").await.unwrap();
    // Whether a key exists is known only to those who may list the bucket.
    assert_fails!(read(&anonymous, "missing").await, "AccessDenied", 403);
    assert_fails!(read(&s3, "missing").await, "NoSuchKey", 404);
    let write = second.put_object().bucket(BUCKET).key("key");
    assert_fails!(write.send().await, "AccessDenied", 403);
}

#[tokio::test]
async fn a_denial_outranks_every_allowance_even_the_owners() {
    let (s3, _) = two_accounts().await;
    let everything = r#"{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::demo","arn:aws:s3:::demo/*"]}"#;
    let encrypted = r#"{"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::demo/*","Condition":{"StringNotEquals":{"s3:x-amz-server-side-encryption":"AES256"}}}"#;
    put_policy(&s3, &format!("{everything},{encrypted}")).await;
    let put = || s3.put_object().bucket(BUCKET).key("key");
    assert_fails!(put().send().await, "AccessDenied", 403);
    put()
        .server_side_encryption("AES256".into())
        .send()
        .await
        .unwrap();
    put_policy(&s3, r#"{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::demo","arn:aws:s3:::demo/*"]}"#).await;
    assert_fails!(
        s3.list_objects_v2().bucket(BUCKET).send().await,
        "AccessDenied",
        403
    );
    s3.delete_bucket_policy()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    s3.list_objects_v2().bucket(BUCKET).send().await.unwrap();
}

#[tokio::test]
async fn only_the_root_user_repairs_a_policy_that_denies_everything() {
    let (s3, _) = two_accounts().await;
    let role = s3.assume_role().await;
    let read = |client: &Client| client.get_bucket_policy().bucket(BUCKET).send();
    put_policy(&s3, r#"{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::demo","arn:aws:s3:::demo/*"]}"#).await;
    assert_fails!(read(&role).await, "AccessDenied", 403);
    let delete = role.delete_bucket_policy().bucket(BUCKET);
    assert_fails!(delete.send().await, "AccessDenied", 403);
    read(&s3).await.unwrap();
}

#[tokio::test]
async fn a_condition_compares_the_kind_of_principal() {
    let (s3, _) = two_accounts().await;
    let role = s3.assume_role().await;
    put_policy(&s3, r#"{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*","Condition":{"StringEquals":{"aws:PrincipalType":"AssumedRole"}}}"#).await;
    let read = |client: &Client| client.get_object().bucket(BUCKET).key("key").send();
    assert_fails!(read(&role).await, "AccessDenied", 403);
    read(&s3).await.unwrap();
}

#[tokio::test]
async fn whether_a_key_exists_is_known_to_those_who_may_list_its_prefix() {
    let (s3, second) = two_accounts().await;
    put_policy(&s3, r#"{"Effect":"Allow","Principal":"*","Action":"s3:ListBucket","Resource":"arn:aws:s3:::demo","Condition":{"StringLike":{"s3:prefix":"public/*"}}}"#).await;
    let head = |key: &str| second.head_object().bucket(BUCKET).key(key).send();
    assert_eq!(failure(head("public/missing").await).1, 404);
    assert_eq!(failure(head("private/missing").await).1, 403);
    let read = second.get_object().bucket(BUCKET).key("public/missing");
    assert_fails!(read.send().await, "NoSuchKey", 404);
}

#[tokio::test]
async fn a_condition_compares_prefixes_and_existing_tags() {
    let (s3, second) = two_accounts().await;
    let account = r#""Principal":{"AWS":"arn:aws:iam::234567890123:root"}"#;
    put_policy(&s3, &format!(
        r#"{{"Effect":"Allow",{account},"Action":"s3:ListBucket","Resource":"arn:aws:s3:::demo","Condition":{{"StringLike":{{"s3:prefix":"home/*"}}}}}},
           {{"Effect":"Allow",{account},"Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*","Condition":{{"StringEquals":{{"s3:ExistingObjectTag/open":"yes"}}}}}}"#
    )).await;
    let list = |prefix: &str| {
        second
            .list_objects_v2()
            .bucket(BUCKET)
            .prefix(prefix)
            .send()
    };
    list("home/second").await.unwrap();
    assert_fails!(list("other/").await, "AccessDenied", 403);
    let read = || second.get_object().bucket(BUCKET).key("key").send();
    assert_fails!(read().await, "AccessDenied", 403);
    s3.put_object()
        .bucket(BUCKET)
        .key("key")
        .tagging("open=yes")
        .send()
        .await
        .unwrap();
    read().await.unwrap();
}

#[tokio::test]
async fn each_key_of_a_batch_is_allowed_by_itself() {
    let (s3, second) = two_accounts().await;
    s3.put("open/key", "").await;
    put_policy(&s3, r#"{"Effect":"Allow","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::demo/open/*"}"#).await;
    let id = |key: &str| {
        aws_sdk_s3::types::ObjectIdentifier::builder()
            .key(key)
            .build()
            .unwrap()
    };
    let delete = aws_sdk_s3::types::Delete::builder()
        .objects(id("open/key"))
        .objects(id("key"))
        .build()
        .unwrap();
    let deleted = second
        .delete_objects()
        .bucket(BUCKET)
        .delete(delete)
        .send()
        .await
        .unwrap();
    assert_eq!(deleted.deleted().len(), 1);
    assert_eq!(deleted.errors()[0].code(), Some("AccessDenied"));
    assert_eq!(s3.keys().await, ["key"]);
}

#[tokio::test]
async fn an_acl_lets_everybody_read_until_public_access_is_blocked() {
    let (s3, _) = two_accounts().await;
    let anonymous = anonymous(&s3);
    let read = || anonymous.get_object().bucket(BUCKET).key("key").send();
    s3.set_ownership(ObjectOwnership::ObjectWriter)
        .await
        .unwrap();
    let publish = || {
        s3.put_object_acl()
            .bucket(BUCKET)
            .key("key")
            .acl(ObjectCannedAcl::PublicRead)
            .send()
    };
    publish().await.unwrap();
    read().await.unwrap();
    block(
        &s3,
        PublicAccessBlockConfiguration::builder()
            .ignore_public_acls(true)
            .block_public_acls(true)
            .build(),
    )
    .await;
    assert_fails!(read().await, "AccessDenied", 403);
    assert_fails!(publish().await, "AccessDenied", 403);
}

#[tokio::test]
async fn restricted_buckets_ignore_a_public_policy() {
    let (s3, second) = two_accounts().await;
    put_policy(&s3, r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}"#).await;
    block(
        &s3,
        PublicAccessBlockConfiguration::builder()
            .restrict_public_buckets(true)
            .build(),
    )
    .await;
    assert_fails!(
        second.get_object().bucket(BUCKET).key("key").send().await,
        "AccessDenied",
        403
    );
    s3.get_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn accounts_own_their_buckets_and_what_they_write() {
    let (s3, second) = two_accounts().await;
    assert!(
        second
            .list_buckets()
            .send()
            .await
            .unwrap()
            .buckets()
            .is_empty()
    );
    assert_fails!(
        second.create_bucket().bucket(BUCKET).send().await,
        "BucketAlreadyExists",
        409
    );
    s3.set_ownership(ObjectOwnership::ObjectWriter)
        .await
        .unwrap();
    s3.put_bucket_acl()
        .bucket(BUCKET)
        .acl(BucketCannedAcl::PublicReadWrite)
        .send()
        .await
        .unwrap();
    let put = |key: &str| {
        second
            .put_object()
            .bucket(BUCKET)
            .key(key)
            .body(ByteStream::from_static(b"x"))
            .send()
    };
    put("theirs").await.unwrap();
    assert_fails!(
        s3.get_object().bucket(BUCKET).key("theirs").send().await,
        "AccessDenied",
        403
    );
    s3.put_bucket_acl()
        .bucket(BUCKET)
        .acl(BucketCannedAcl::Private)
        .send()
        .await
        .unwrap();
    s3.set_ownership(ObjectOwnership::BucketOwnerEnforced)
        .await
        .unwrap();
    // ACLs are disabled now: the owner reads everything, and others nothing.
    s3.get_object()
        .bucket(BUCKET)
        .key("theirs")
        .send()
        .await
        .unwrap();
    assert_fails!(put("again").await, "AccessDenied", 403);
}

#[tokio::test]
async fn a_bucket_that_prefers_to_owns_the_uploads_that_give_it_full_control() {
    let (s3, second) = two_accounts().await;
    s3.set_ownership(ObjectOwnership::BucketOwnerPreferred)
        .await
        .unwrap();
    s3.put_bucket_acl()
        .bucket(BUCKET)
        .acl(BucketCannedAcl::PublicReadWrite)
        .send()
        .await
        .unwrap();
    let bucket = s3.get_bucket_acl().bucket(BUCKET).send().await.unwrap();
    let bucket_owner = bucket.owner().and_then(|owner| owner.id());
    for (acl, is_theirs) in [
        (ObjectCannedAcl::BucketOwnerFullControl, false),
        (ObjectCannedAcl::Private, true),
    ] {
        let begin = second.create_multipart_upload().bucket(BUCKET).key("key");
        begin.acl(acl).send().await.unwrap();
        let uploads = s3.list_multipart_uploads().bucket(BUCKET).send();
        let uploads = uploads.await.unwrap();
        let newest = uploads.uploads().last().unwrap();
        let owner = newest.owner().and_then(|owner| owner.id());
        assert_eq!(owner != bucket_owner, is_theirs);
    }
}

#[tokio::test]
async fn everybody_but_one_cannot_be_allowed() {
    let (s3, _) = two_accounts().await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::234567890123:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}]}"#;
    let put = s3.put_bucket_policy().bucket(BUCKET).policy(policy);
    assert_fails!(put.send().await, "MalformedPolicy", 400);
}

/// A statement of a policy, with a condition.
fn allow(action: &str, resource: &str, condition: &str) -> String {
    format!(
        r#"{{"Effect":"Allow","Principal":"*","Action":"{action}","Resource":"arn:aws:s3:::demo{resource}","Condition":{condition}}}"#
    )
}

#[tokio::test]
async fn conditions_compare_the_signature_and_the_bucket() {
    let (s3, second) = two_accounts().await;
    let anonymous = anonymous(&s3);
    let read = |client: &Client| client.get_object().bucket(BUCKET).key("key").send();
    for (condition, signed, unsigned) in [
        (
            r#"{"StringEquals":{"s3:authType":"REST-HEADER"}}"#,
            true,
            false,
        ),
        (
            r#"{"StringEquals":{"s3:authType":"REST-QUERY-STRING"}}"#,
            false,
            false,
        ),
        (
            r#"{"StringEquals":{"s3:signatureversion":"AWS4-HMAC-SHA256"}}"#,
            true,
            false,
        ),
        (
            r#"{"NumericLessThan":{"s3:signatureAge":"600000"}}"#,
            true,
            false,
        ),
        (
            r#"{"StringEquals":{"aws:ResourceAccount":"123456789012"}}"#,
            true,
            true,
        ),
        (
            r#"{"StringEquals":{"aws:RequestedRegion":"us-east-1"}}"#,
            true,
            true,
        ),
        (
            r#"{"DateLessThan":{"aws:CurrentTime":"2099-01-01"}}"#,
            true,
            true,
        ),
    ] {
        put_policy(&s3, &allow("S3:getobject", "/k*", condition)).await;
        assert_eq!(read(&second).await.is_ok(), signed, "{condition}");
        assert_eq!(read(&anonymous).await.is_ok(), unsigned, "{condition}");
    }
}

#[tokio::test]
async fn a_variable_has_no_wildcards() {
    let (s3, second) = two_accounts().await;
    s3.put("a*b", "content").await;
    s3.put("axb", "content").await;
    put_policy(&s3, &allow("s3:GetObject", "/a${*}b", "{}")).await;
    let read = |key: &str| second.get_object().bucket(BUCKET).key(key).send();
    read("a*b").await.unwrap();
    assert_fails!(read("axb").await, "AccessDenied", 403);
}

#[tokio::test]
async fn what_a_write_sets_can_be_denied() {
    let (s3, _) = two_accounts().await;
    for action in ["PutObjectTagging", "PutObjectAcl"] {
        put_policy(&s3, &format!(r#"{{"Effect":"Deny","Principal":"*","Action":"s3:{action}","Resource":"arn:aws:s3:::demo/*"}}"#)).await;
        let put = || s3.put_object().bucket(BUCKET).key("key");
        put().send().await.unwrap();
        let put = match action {
            "PutObjectAcl" => put().acl(ObjectCannedAcl::BucketOwnerFullControl),
            _ => put().tagging("a=1"),
        };
        assert_fails!(put.send().await, "AccessDenied", 403);
    }
}

#[tokio::test]
async fn a_policy_that_says_nothing_sensible_is_refused_with_the_reason() {
    let (s3, _) = two_accounts().await;
    let valid = r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}"#;
    for (from, to, message) in [
        (
            r#""Principal":"*""#,
            r#""Principal":{"AWS":"reader"}"#,
            "Invalid principal in policy",
        ),
        (
            r#""Principal":"*""#,
            r#""Principal":{"Everybody":"*"}"#,
            "Invalid principal in policy",
        ),
        (
            "demo/*",
            "demo",
            "Action does not apply to any resource(s) in statement",
        ),
        (
            r#""Effect""#,
            r#""Condition":{"StringEquals":{"prefix":"a"}},"Effect""#,
            "Policy has an invalid condition key",
        ),
        (
            r#""Effect""#,
            r#""Condition":{"StringEquals":{"s3:prefix":"a"}},"Effect""#,
            "Conditions do not apply to combination of actions and resources in statement",
        ),
        (
            r#""Effect""#,
            r#""Ressource":"x","Effect""#,
            "Unknown field Ressource",
        ),
    ] {
        let statement = valid.replace(from, to);
        let policy = format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#);
        let put = s3.put_bucket_policy().bucket(BUCKET).policy(policy);
        let error = put.send().await.unwrap_err();
        assert_eq!(error.code(), Some("MalformedPolicy"), "{statement}");
        assert_eq!(error.message(), Some(message), "{statement}");
    }
}

#[tokio::test]
async fn those_who_may_not_see_a_bucket_still_learn_its_region() {
    let (s3, _) = two_accounts().await;
    let error = anonymous(&s3).head_bucket().bucket(BUCKET).send().await;
    let response = error.as_ref().unwrap_err().raw_response().unwrap();
    assert_eq!(response.status().as_u16(), 403);
    let region = response.headers().get("x-amz-bucket-region");
    assert_eq!(region, Some("us-east-1"));
}
