use aws_sdk_s3::types::{
    AccessControlPolicy, BucketCannedAcl, Grant, Grantee, ObjectCannedAcl, ObjectOwnership, Owner,
    Permission, Type,
};
use sandbox::Sandbox;

use crate::support::{BUCKET, assert_fails, of, start, start_versioned, start_with_acls};

const ALL_USERS: &str = "http://acs.amazonaws.com/groups/global/AllUsers";

fn permissions(grants: &[Grant]) -> Vec<&str> {
    grants
        .iter()
        .filter_map(|grant| grant.permission())
        .map(Permission::as_str)
        .collect()
}

#[tokio::test]
async fn a_canned_list_grants_to_groups() {
    let s3 = start_with_acls().await;
    let get = || s3.get_bucket_acl().bucket(BUCKET).send();
    assert_eq!(permissions(get().await.unwrap().grants()), ["FULL_CONTROL"]);
    s3.put_bucket_acl()
        .bucket(BUCKET)
        .acl(BucketCannedAcl::PublicReadWrite)
        .send()
        .await
        .unwrap();
    assert_eq!(
        permissions(get().await.unwrap().grants()),
        ["READ", "WRITE", "FULL_CONTROL"]
    );
    let put = s3
        .put_object()
        .bucket(BUCKET)
        .key("key")
        .acl(ObjectCannedAcl::PublicRead);
    put.send().await.unwrap();
    let object = s3
        .get_object_acl()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    let group = object
        .grants()
        .iter()
        .find_map(|grant| grant.grantee()?.uri());
    assert_eq!(group, Some(ALL_USERS));
}

#[tokio::test]
async fn grants_may_come_in_headers_or_in_a_body() {
    let s3 = start_with_acls().await;
    s3.put("key", "").await;
    let put = || s3.put_object_acl().bucket(BUCKET).key("key");
    put()
        .grant_read(format!("uri=\"{ALL_USERS}\""))
        .send()
        .await
        .unwrap();
    let get = || s3.get_object_acl().bucket(BUCKET).key("key").send();
    assert_eq!(permissions(get().await.unwrap().grants()), ["READ"]);
    let grantee = Grantee::builder()
        .r#type(Type::Group)
        .uri(ALL_USERS)
        .build()
        .unwrap();
    let grant = Grant::builder()
        .grantee(grantee)
        .permission(Permission::ReadAcp)
        .build();
    let owner = get().await.unwrap().owner().cloned().unwrap();
    let policy = AccessControlPolicy::builder()
        .owner(owner)
        .grants(grant)
        .build();
    put().access_control_policy(policy).send().await.unwrap();
    assert_eq!(permissions(get().await.unwrap().grants()), ["READ_ACP"]);
}

#[tokio::test]
async fn grants_to_nobody_are_refused() {
    let s3 = start_with_acls().await;
    let put = || s3.put_bucket_acl().bucket(BUCKET);
    assert_fails!(
        put().grant_read("uri=\"http://nowhere\"").send().await,
        "InvalidArgument",
        400
    );
    assert_fails!(
        put().grant_read("id=\"short\"").send().await,
        "InvalidArgument",
        400
    );
    let by_mail = put().grant_read("emailAddress=\"a@example.com\"");
    assert_fails!(by_mail.send().await, "UnresolvableGrantByEmailAddress", 400);
    let both = put()
        .acl(BucketCannedAcl::PublicRead)
        .grant_write(format!("uri=\"{ALL_USERS}\""));
    assert_fails!(both.send().await, "InvalidRequest", 400);
}

#[tokio::test]
async fn where_the_owner_owns_everything_lists_do_not_count() {
    let s3 = start_with_acls().await;
    let put = |acl| s3.put_bucket_acl().bucket(BUCKET).acl(acl).send();
    let disable = || s3.set_ownership(ObjectOwnership::BucketOwnerEnforced);
    put(BucketCannedAcl::PublicRead).await.unwrap();
    assert_fails!(disable().await, "InvalidBucketAclWithObjectOwnership", 400);
    put(BucketCannedAcl::Private).await.unwrap();
    disable().await.unwrap();
    for acl in [BucketCannedAcl::PublicRead, BucketCannedAcl::Private] {
        assert_fails!(put(acl).await, "AccessControlListNotSupported", 400);
    }
    let put = |acl| s3.put_object().bucket(BUCKET).key("key").acl(acl).send();
    assert_fails!(
        put(ObjectCannedAcl::Private).await,
        "AccessControlListNotSupported",
        400
    );
    put(ObjectCannedAcl::BucketOwnerFullControl).await.unwrap();
    s3.delete_bucket_ownership_controls()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    let get = s3.get_bucket_ownership_controls().bucket(BUCKET);
    assert_fails!(get.send().await, "OwnershipControlsNotFoundError", 404);
}

#[tokio::test]
async fn a_new_bucket_takes_no_lists_unless_it_says_so() {
    let s3 = start().await;
    let ownership = || s3.get_bucket_ownership_controls().bucket(BUCKET).send();
    let controls = ownership().await.unwrap().ownership_controls.unwrap();
    let enforced = &ObjectOwnership::BucketOwnerEnforced;
    assert_eq!(controls.rules()[0].object_ownership(), enforced);
    let put = s3.put_bucket_acl().bucket(BUCKET);
    let put = put.acl(BucketCannedAcl::PublicRead);
    assert_fails!(put.send().await, "AccessControlListNotSupported", 400);
    let create = |name| {
        let create = s3.create_bucket().bucket(name);
        create.acl(BucketCannedAcl::PublicRead)
    };
    assert_fails!(
        create("public").send().await,
        "InvalidBucketAclWithObjectOwnership",
        400
    );
    let create = create("public").object_ownership(ObjectOwnership::ObjectWriter);
    create.send().await.unwrap();
}

#[tokio::test]
async fn a_sandbox_can_give_new_buckets_another_ownership() {
    let writers = Sandbox::builder().object_ownership(sandbox::ObjectOwnership::ObjectWriter);
    let s3 = of(writers.start().await.unwrap());
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    let put = s3.put_bucket_acl().bucket(BUCKET);
    put.acl(BucketCannedAcl::PublicRead).send().await.unwrap();
}

#[tokio::test]
async fn a_list_that_is_malformed_is_refused_as_such_even_where_lists_do_not_count() {
    let s3 = start().await;
    let put = || s3.put_bucket_acl().bucket(BUCKET);
    let unknown = put().acl("open".into());
    assert_fails!(unknown.send().await, "InvalidArgument", 400);
    let object = s3.put_object().bucket(BUCKET).key("key");
    let object = object.acl("open".into());
    assert_fails!(object.send().await, "InvalidArgument", 400);
    let owner = s3.get_bucket_acl().bucket(BUCKET).send().await.unwrap();
    let owner = owner.owner().cloned().unwrap();
    let grantee = |kind: Type| {
        let grantee = Grantee::builder().r#type(kind).id(owner.id().unwrap());
        Grant::builder()
            .grantee(grantee.build().unwrap())
            .permission(Permission::Read)
            .build()
    };
    let policy = || AccessControlPolicy::builder().grants(grantee(Type::CanonicalUser));
    let ownerless = put().access_control_policy(policy().build());
    assert_fails!(ownerless.send().await, "MalformedACLError", 400);
    let nobody = Owner::builder().id("nobody").build();
    let nobody = policy().owner(nobody).build();
    let nobody = put().access_control_policy(nobody);
    assert_fails!(nobody.send().await, "InvalidArgument", 400);
    let unknown = AccessControlPolicy::builder()
        .owner(owner.clone())
        .grants(grantee("Robot".into()));
    let unknown = put().access_control_policy(unknown.build());
    assert_fails!(unknown.send().await, "MalformedACLError", 400);
}

#[tokio::test]
async fn a_delete_marker_has_no_list_to_replace() {
    let s3 = start_versioned().await;
    s3.put("key", "").await;
    let delete = s3.delete_object().bucket(BUCKET).key("key");
    delete.send().await.unwrap();
    let put = s3.put_object_acl().bucket(BUCKET).key("key");
    let put = put.acl(ObjectCannedAcl::BucketOwnerFullControl);
    assert_fails!(put.send().await, "MethodNotAllowed", 405);
    let get = s3.get_object_acl().bucket(BUCKET).key("key");
    assert_fails!(get.send().await, "NoSuchKey", 404);
}

#[tokio::test]
async fn a_list_comes_in_headers_or_in_a_body_and_not_in_both() {
    let s3 = start_with_acls().await;
    let put = || s3.put_bucket_acl().bucket(BUCKET);
    assert_fails!(put().send().await, "MissingSecurityHeader", 400);
    let owner = s3.get_bucket_acl().bucket(BUCKET).send().await.unwrap();
    let policy = AccessControlPolicy::builder()
        .set_owner(owner.owner)
        .set_grants(owner.grants);
    let both = put()
        .access_control_policy(policy.build())
        .acl(BucketCannedAcl::Private);
    assert_fails!(both.send().await, "UnexpectedContent", 400);
}
