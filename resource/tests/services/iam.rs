//! IAM: users, groups, roles and policies.

mod server;

use futures::TryStreamExt;
use resource::iam::Iam;

use server::{builder, session};

const READ_ONLY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const TRUST: &str = r#"{"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"#;
const READ_LOGS: &str = r#"{"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}]}"#;

#[tokio::test]
async fn a_user_has_groups_policies_and_keys_until_it_is_deleted() {
    let iam = session().await.resource(Iam::new);
    let user = iam.create_user("ada").await.unwrap();
    assert_eq!(user.item().user_name(), "ada");
    let group = iam.create_group("staff").await.unwrap();
    group.add_user("ada").await.unwrap();
    let groups = user.groups().collect().await.unwrap();
    assert_eq!(groups[0].name(), "staff");
    let members = group.users().collect().await.unwrap();
    assert_eq!(members[0].handle(), user.handle());

    user.attach_policy(READ_ONLY).await.unwrap();
    let attached = user.attached_policies().collect().await.unwrap();
    assert_eq!(attached[0].arn(), READ_ONLY);
    let embedded = user.create_policy("read-logs", READ_LOGS).await.unwrap();
    assert_eq!(
        (embedded.user_name(), embedded.name()),
        ("ada", "read-logs")
    );
    assert_eq!(embedded.load().await.unwrap().policy_name(), "read-logs");

    let pair = user.create_access_key_pair().await.unwrap();
    assert_eq!(pair.secret(), pair.item().secret_access_key());
    assert!(!format!("{pair:?}").contains(pair.secret()));
    let key = user.access_key(pair.id());
    key.deactivate().await.unwrap();
    let listed = user.access_keys().first().await.unwrap().unwrap();
    assert_eq!(listed.handle(), &key);
    assert_eq!(listed.item().status().unwrap().as_str(), "Inactive");

    key.delete().await.unwrap();
    embedded.delete().await.unwrap();
    user.detach_policy(READ_ONLY).await.unwrap();
    group.remove_user("ada").await.unwrap();
    group.delete().await.unwrap();
    user.delete().await.unwrap();
    let error = user.reload().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!(error.operation(), Some("GetUser"));
}

#[tokio::test]
async fn roles_and_policies_are_listed_in_pages() {
    let iam = session().await.resource(Iam::new);
    let mut roles = Vec::new();
    for number in 0..3 {
        let role = iam.create_role(format!("worker-{number}"), TRUST);
        roles.push(role.await.unwrap());
    }
    let pages: Vec<_> = iam
        .roles()
        .page_size(2)
        .pages()
        .try_collect()
        .await
        .unwrap();
    assert!(pages.len() > 1, "{}", pages.len());
    let listed: Vec<_> = pages.into_iter().flatten().collect();
    for role in &roles {
        assert!(
            listed.iter().any(|one| one.handle() == role.handle()),
            "{role:?}"
        );
    }

    let policy = iam.create_policy("read-logs", READ_LOGS).await.unwrap();
    roles[0].attach_policy(policy.arn()).await.unwrap();
    let attached = policy.attached_roles().collect().await.unwrap();
    assert_eq!(attached[0].handle(), roles[0].handle());
    let data = policy.load().await.unwrap();
    let version = policy.default_version(&data).unwrap();
    assert_eq!(version.version_id(), "v1");
    assert!(version.load().await.unwrap().is_default_version());
    // The policies of AWS are listed, too: more than a thousand, 100 on a page.
    let all = iam.policies().collect().await.unwrap();
    assert!(all.len() > 1_000, "{}", all.len());
    for arn in [policy.arn(), READ_ONLY] {
        assert!(all.iter().any(|one| one.arn() == arn), "{arn}");
    }

    roles[0].detach_policy(policy.arn()).await.unwrap();
    policy.delete().await.unwrap();
    for role in roles {
        role.delete().await.unwrap();
    }
}

#[tokio::test]
async fn the_current_user_is_the_one_whose_credentials_sign_the_request() {
    let iam = session().await.resource(Iam::new);
    let user = iam.create_user("grace").await.unwrap();
    let pair = user.create_access_key_pair().await.unwrap();

    let hers = builder().credentials(pair.id(), pair.secret());
    let hers = hers.build().await.unwrap().resource(Iam::new);
    let current = hers.current_user();
    let data = current.load().await.unwrap();
    assert_eq!(current.user(&data).unwrap().name(), "grace");
    let keys = current.access_keys().collect().await.unwrap();
    assert_eq!(keys[0].id(), pair.id());

    pair.delete().await.unwrap();
    user.delete().await.unwrap();
}
