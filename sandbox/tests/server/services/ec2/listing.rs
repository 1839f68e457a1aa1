//! Instances that are listed: by id, by filter, in pages.

use super::{Ec2, element, elements};

fn filter(name: &str, value: &str) -> String {
    format!("&Filter.1.Name={name}&Filter.1.Value.1={value}")
}

#[tokio::test]
async fn a_reservation_has_the_instances_that_were_started_together() {
    let ec2 = Ec2::start().await;
    let started = ec2
        .done("Action=RunInstances&ImageId=ami-12345678&MinCount=1&MaxCount=3")
        .await;
    let xmlns =
        r#"<RunInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>"#;
    assert!(started.contains(xmlns), "{started}");
    assert_eq!(elements(&started, "amiLaunchIndex"), ["0", "1", "2"]);
    assert_eq!(element(&started, "ownerId"), "123456789012");
    ec2.run(1, "").await;
    let listed = ec2.done("Action=DescribeInstances").await;
    let reservations = elements(&listed, "reservationId");
    assert_eq!(reservations.len(), 2);
    assert_eq!(reservations[0], element(&started, "reservationId"));
    let ids = elements(&started, "instanceId");
    assert_eq!(
        ec2.listed(&filter("reservation-id", &reservations[0]))
            .await,
        ids
    );
}

#[tokio::test]
async fn filters_are_all_to_fit_and_one_value_of_each() {
    let ec2 = Ec2::start().await;
    let tag = |name: &str, stage: &str| {
        format!(
            "&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=Name\
             &TagSpecification.1.Tag.1.Value={name}&TagSpecification.1.Tag.2.Key={stage}\
             &TagSpecification.1.Tag.2.Value=yes"
        )
    };
    let web = ec2
        .run(2, &format!("{}&InstanceType=t3.nano", tag("web", "live")))
        .await;
    let job = ec2
        .run(1, &format!("{}&InstanceType=c7.large", tag("job", "test")))
        .await;
    let bare = ec2.run(1, "&Placement.AvailabilityZone=us-east-1b").await;
    let all = [web.clone(), job.clone(), bare.clone()].concat();
    for (name, value, expected) in [
        ("tag:Name", "web", &web),
        ("tag:Name", "w*", &web),
        ("tag:Name", "j?b", &job),
        ("tag:name", "web", &vec![]),
        ("tag-key", "test", &job),
        ("instance-type", "t3.*", &web),
        ("instance-type", "m1.small", &bare),
        ("instance-id", job[0].as_str(), &job),
        ("availability-zone", "us-east-1b", &bare),
        ("image-id", "ami-12345678", &all),
        ("owner-id", "123456789012", &all),
        ("key-name", "*", &vec![]),
    ] {
        assert_eq!(
            ec2.listed(&filter(name, value)).await,
            *expected,
            "{name}={value}"
        );
    }
    let either = format!("{}&Filter.1.Value.2=job", filter("tag:Name", "web"));
    assert_eq!(ec2.listed(&either).await, [web.clone(), job].concat());
    let both = format!("{either}&Filter.2.Name=tag-key&Filter.2.Value.1=live");
    assert_eq!(ec2.listed(&both).await, web);
}

#[tokio::test]
async fn a_filter_that_the_sandbox_does_not_know_is_an_error() {
    let ec2 = Ec2::start().await;
    for form in [
        "&Filter.1.Name=instance-colour&Filter.1.Value.1=red",
        "&Filter.1.Value.1=red",
        "&Filter.1.Name=instance-id",
    ] {
        let refused = ec2
            .refused(&format!("Action=DescribeInstances{form}"))
            .await;
        assert_eq!(
            refused,
            ("400".to_owned(), "InvalidParameterValue".to_owned()),
            "{form}"
        );
    }
    let values: Vec<String> = (1..=201)
        .map(|n| format!("&Filter.1.Value.{n}=v"))
        .collect();
    let values = values.concat();
    let many = format!("Action=DescribeInstances&Filter.1.Name=instance-id{values}");
    assert_eq!(ec2.refused(&many).await.1, "FilterLimitExceeded");
}

#[tokio::test]
async fn a_page_has_a_token_unless_it_is_the_last() {
    let ec2 = Ec2::start().await;
    let mut ids = Vec::new();
    for index in 0..12 {
        let kind = if index % 2 == 0 {
            "t3.nano"
        } else {
            "t3.micro"
        };
        let started = ec2.run(1, &format!("&InstanceType={kind}")).await;
        if index % 2 == 0 {
            ids.extend(started);
        }
    }
    let nano = format!(
        "Action=DescribeInstances{}&MaxResults=5",
        filter("instance-type", "t3.nano")
    );
    let first = ec2.done(&nano).await;
    assert_eq!(elements(&first, "instanceId"), ids[..5]);
    let token = element(&first, "nextToken");
    let last = ec2.done(&format!("{nano}&NextToken={token}")).await;
    assert_eq!(elements(&last, "instanceId"), ids[5..]);
    assert!(!last.contains("nextToken"), "{last}");

    let invalid = async |form: &str| {
        ec2.refused(&format!("Action=DescribeInstances&{form}"))
            .await
    };
    assert_eq!(invalid("MaxResults=4").await.1, "InvalidParameterValue");
    assert_eq!(
        invalid("NextToken=elsewhere").await.1,
        "InvalidParameterValue"
    );
    let with_ids = format!("MaxResults=5&InstanceId.1={}", ids[0]);
    assert_eq!(invalid(&with_ids).await.1, "InvalidParameterCombination");
}

#[tokio::test]
async fn ids_that_do_not_exist_are_named() {
    let ec2 = Ec2::start().await;
    let (one, two) = ("i-00000000000000001", "i-0000000a");
    let (_, body) = ec2
        .send(&format!("Action=DescribeInstances&InstanceId.1={one}"))
        .await;
    assert_eq!(element(&body, "Code"), "InvalidInstanceID.NotFound");
    assert_eq!(
        element(&body, "Message"),
        format!("The instance ID &apos;{one}&apos; does not exist")
    );
    let both = format!("Action=DescribeInstances&InstanceId.1={one}&InstanceId.2={two}");
    let (_, body) = ec2.send(&both).await;
    let message = element(&body, "Message");
    assert!(message.contains(&format!("{one}, {two}")), "{message}");
}

#[tokio::test]
async fn a_region_has_a_default_vpc_and_instances_of_its_own() {
    let ec2 = Ec2::start().await;
    let vpcs = ec2.done("Action=DescribeVpcs").await;
    let id = element(&vpcs, "vpcId").to_owned();
    assert_eq!(element(&vpcs, "isDefault"), "true");
    assert_eq!(element(&vpcs, "cidrBlock"), "172.31.0.0/16");
    ec2.run(1, "").await;
    let listed = ec2.done("Action=DescribeInstances").await;
    assert_eq!(element(&listed, "vpcId"), id);
    let other = ec2
        .done("Action=DescribeVpcs&Filter.1.Name=isDefault&Filter.1.Value.1=false")
        .await;
    assert_eq!(elements(&other, "vpcId"), [] as [&str; 0]);
    let refused = ec2
        .refused("Action=DescribeVpcs&VpcId.1=vpc-00000000")
        .await;
    assert_eq!(refused.1, "InvalidVpcID.NotFound");
}

#[tokio::test]
async fn regions_are_listed_with_their_endpoints() {
    let ec2 = Ec2::start().await;
    let enabled = ec2.done("Action=DescribeRegions").await;
    let names = elements(&enabled, "regionName");
    assert!(names.contains(&"eu-central-1".to_owned()), "{names:?}");
    assert!(!names.contains(&"af-south-1".to_owned()), "{names:?}");
    let all = elements(
        &ec2.done("Action=DescribeRegions&AllRegions=true").await,
        "regionName",
    );
    assert!(
        all.len() > names.len() && all.contains(&"af-south-1".to_owned()),
        "{all:?}"
    );
    let one = ec2
        .done("Action=DescribeRegions&RegionName.1=af-south-1")
        .await;
    assert_eq!(
        elements(&one, "regionEndpoint"),
        ["ec2.af-south-1.amazonaws.com"]
    );
    assert_eq!(element(&one, "optInStatus"), "not-opted-in");
    let refused = ec2
        .refused("Action=DescribeRegions&RegionName.1=moon-1")
        .await;
    assert_eq!(refused.1, "InvalidParameterValue");
}
