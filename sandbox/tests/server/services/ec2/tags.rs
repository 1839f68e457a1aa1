//! Tags, which are made with an instance or later.

use super::{Ec2, element, elements};

#[tokio::test]
async fn tags_are_added_replaced_and_deleted() {
    let ec2 = Ec2::start().await;
    let ids = ec2.run(2, "").await;
    let resources = format!("ResourceId.1={}&ResourceId.2={}", ids[0], ids[1]);
    let create = "Action=CreateTags&Tag.1.Key=stage&Tag.1.Value=test&Tag.2.Key=a%26b&Tag.2.Value=";
    let created = ec2.done(&format!("{create}&{resources}")).await;
    assert_eq!(element(&created, "return"), "true");
    let replace = "Action=CreateTags&Tag.1.Key=stage&Tag.1.Value=live";
    ec2.done(&format!("{replace}&ResourceId.1={}", ids[0]))
        .await;
    let listed = ec2
        .done(&format!("Action=DescribeInstances&InstanceId.1={}", ids[0]))
        .await;
    let tags = "<tagSet><item><key>a&amp;b</key><value></value></item>\
                <item><key>stage</key><value>live</value></item></tagSet>";
    assert!(listed.contains(tags), "{listed}");

    // A tag with a value goes only if it has that value.
    let delete = "Action=DeleteTags&Tag.1.Key=stage&Tag.1.Value=test";
    ec2.done(&format!("{delete}&{resources}")).await;
    let stages = "Action=DescribeTags&Filter.1.Name=key&Filter.1.Value.1=stage";
    let left = ec2.done(stages).await;
    assert_eq!(elements(&left, "resourceId"), ids[..1]);
    assert_eq!(element(&left, "value"), "live");
    assert_eq!(element(&left, "resourceType"), "instance");
    ec2.done(&format!("Action=DeleteTags&Tag.1.Key=stage&{resources}"))
        .await;
    assert!(!ec2.done(stages).await.contains("<key>"));
    // No tag named: all go.
    ec2.done(&format!("Action=DeleteTags&{resources}")).await;
    assert!(!ec2.done("Action=DescribeTags").await.contains("<key>"));
}

#[tokio::test]
async fn tags_of_an_instance_that_does_not_exist_are_an_error_for_all() {
    let ec2 = Ec2::start().await;
    let ids = ec2.run(1, "").await;
    let create = |resource: &str| {
        format!(
            "Action=CreateTags&Tag.1.Key=k&Tag.1.Value=v&ResourceId.1={}&ResourceId.2={resource}",
            ids[0]
        )
    };
    for (resource, code) in [
        ("i-00000000000000000", "InvalidInstanceID.NotFound"),
        ("i-1", "InvalidInstanceID.Malformed"),
        ("vol-00000000", "InvalidID"),
    ] {
        assert_eq!(ec2.refused(&create(resource)).await.1, code, "{resource}");
    }
    assert!(!ec2.done("Action=DescribeTags").await.contains("<key>"));
    let vpc = element(&ec2.done("Action=DescribeVpcs").await, "vpcId").to_owned();
    ec2.done(&create(&vpc)).await;
    let of_vpc = "Action=DescribeTags&Filter.1.Name=resource-type&Filter.1.Value.1=vpc";
    assert_eq!(element(&ec2.done(of_vpc).await, "resourceId"), vpc);
}

#[tokio::test]
async fn tags_that_ec2_refuses_are_refused() {
    let ec2 = Ec2::start().await;
    let id = &ec2.run(1, "").await[0];
    let long = "k".repeat(129);
    for (tags, code) in [
        (
            "Tag.1.Key=aws:name&Tag.1.Value=v".to_owned(),
            "InvalidParameterValue",
        ),
        (format!("Tag.1.Key={long}"), "InvalidParameterValue"),
        (
            "Tag.1.Key=k&Tag.1.Value=%01".to_owned(),
            "InvalidParameterValue",
        ),
        ("Tag.1.Value=v".to_owned(), "MissingParameter"),
        (String::new(), "MissingParameter"),
        (
            (1..=51)
                .map(|n| format!("&Tag.{n}.Key=k{n}"))
                .collect::<Vec<_>>()
                .concat(),
            "TagLimitExceeded",
        ),
    ] {
        let form = format!("Action=CreateTags&ResourceId.1={id}&{tags}");
        assert_eq!(ec2.refused(&form).await.1, code, "{tags}");
    }
    let refused = ec2.refused("Action=CreateTags&Tag.1.Key=k").await;
    assert_eq!(refused.1, "MissingParameter");
    assert!(!ec2.done("Action=DescribeTags").await.contains("<key>"));
}
