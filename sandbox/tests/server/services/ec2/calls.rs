//! What a request has to have, and what it gets if it has not.

use aws_credential_types::Credentials;
use sandbox::Fault;

use super::{Ec2, element, elements};
use crate::services::root;

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let ec2 = Ec2::start().await;
    let ids = ec2.running(1, "").await;
    for action in ["StopInstances", "TerminateInstances", "DescribeInstances"] {
        let form = format!("Action={action}&DryRun=true&InstanceId.1={}", ids[0]);
        let refused = ec2.refused(&form).await;
        assert_eq!(refused, ("412".to_owned(), "DryRunOperation".to_owned()));
    }
    assert_eq!(ec2.state(&ids[0]).await, "running");
}

#[tokio::test]
async fn an_operation_that_the_sandbox_lacks_says_which_there_are() {
    let ec2 = Ec2::start().await;
    let (status, body) = ec2.send("Action=CreateVpc&CidrBlock=10.0.0.0/16").await;
    assert_eq!(status, "400");
    assert_eq!(element(&body, "Code"), "InvalidAction");
    let message = element(&body, "Message");
    assert!(
        message.contains("CreateVpc") && message.contains("RunInstances"),
        "{message}"
    );
    let shape = body.starts_with("<Response><Errors><Error><Code>") && body.contains("<RequestID>");
    assert!(shape, "{body}");
}

#[tokio::test]
async fn a_request_to_start_instances_is_checked() {
    let ec2 = Ec2::start().await;
    for (form, code) in [
        ("MinCount=1&MaxCount=1", "MissingParameter"),
        ("ImageId=ami-12345678&MinCount=1", "MissingParameter"),
        ("ImageId=ami-12345678&MaxCount=1", "MissingParameter"),
        (
            "ImageId=ubuntu&MinCount=1&MaxCount=1",
            "InvalidAMIID.Malformed",
        ),
        (
            "ImageId=ami-12345678&MinCount=0&MaxCount=1",
            "InvalidParameterValue",
        ),
        (
            "ImageId=ami-12345678&MinCount=2&MaxCount=1",
            "InvalidParameterValue",
        ),
        (
            "ImageId=ami-12345678&MinCount=-1&MaxCount=1",
            "InvalidParameterValue",
        ),
        (
            "ImageId=ami-12345678&MinCount=1&MaxCount=1&InstanceType=large",
            "InvalidParameterValue",
        ),
        (
            "ImageId=ami-12345678&MinCount=1&MaxCount=1&SubnetId=subnet-12345678",
            "InvalidSubnetID.NotFound",
        ),
        (
            "ImageId=ami-12345678&MinCount=1&MaxCount=1&Placement.AvailabilityZone=eu-west-1a",
            "InvalidParameterValue",
        ),
        (
            "ImageId=ami-12345678&MinCount=1001&MaxCount=4000000000",
            "InstanceLimitExceeded",
        ),
        (
            "ImageId=ami-12345678&MinCount=1&MaxCount=1&TagSpecification.1.ResourceType=cloud",
            "InvalidParameterValue",
        ),
    ] {
        let refused = ec2.refused(&format!("Action=RunInstances&{form}")).await;
        assert_eq!(refused.1, code, "{form}");
    }
    assert_eq!(ec2.listed("").await, [] as [&str; 0]);
    let image = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    let started = format!("Action=RunInstances&ImageId={image}&MinCount=1&MaxCount=1");
    assert!(element(&ec2.done(&started).await, "imageId").starts_with("ami-"));
}

#[tokio::test]
async fn as_many_are_started_as_there_is_room_for() {
    let ec2 = Ec2::start().await;
    let form = "Action=RunInstances&ImageId=ami-12345678&MinCount=1&MaxCount=4000000000";
    let started = elements(&ec2.done(form).await, "instanceId");
    assert_eq!(started.len(), 1_000);
    assert_eq!(ec2.refused(form).await.1, "InstanceLimitExceeded");
    ec2.done(&format!(
        "Action=TerminateInstances&InstanceId.1={}",
        started[0]
    ))
    .await;
    ec2.listed("").await;
    assert_eq!(elements(&ec2.done(form).await, "instanceId").len(), 1);
}

#[tokio::test]
async fn a_request_that_comes_twice_with_its_token_starts_instances_once() {
    let ec2 = Ec2::start().await;
    let started = ec2.run(2, "&ClientToken=once").await;
    assert_eq!(ec2.run(2, "&ClientToken=once").await, started);
    assert_eq!(ec2.listed("").await, started);
    let other = "Action=RunInstances&ImageId=ami-12345678&MinCount=1&MaxCount=1&ClientToken=once";
    assert_eq!(ec2.refused(other).await.1, "IdempotentParameterMismatch");
    ec2.run(1, "&ClientToken=twice").await;
    assert_eq!(ec2.listed("").await.len(), 3);
}

#[tokio::test]
async fn refused_credentials_are_worded_as_ec2_words_them() {
    let ec2 = Ec2::start().await;
    for (id, secret) in [("AKIAUNKNOWN", "secret-example"), ("AKIAEXAMPLE", "wrong")] {
        let credentials = Credentials::new(id, secret, None, None, "test");
        let (status, body) = ec2.send_as(credentials, "Action=DescribeInstances").await;
        assert_eq!(
            (status.as_str(), element(&body, "Code")),
            ("401", "AuthFailure")
        );
    }
}

#[tokio::test]
async fn accounts_do_not_see_each_others_instances() {
    let builder = sandbox::Sandbox::builder().account("AKIASECOND", "secret");
    let sandbox = builder.start().await.unwrap();
    let ec2 = Ec2 { sandbox };
    let ids = ec2.run(1, "").await;
    let second = Credentials::new("AKIASECOND", "secret", None, None, "test");
    let form = format!("Action=TerminateInstances&InstanceId.1={}", ids[0]);
    let (_, body) = ec2.send_as(second, &form).await;
    assert_eq!(element(&body, "Code"), "InvalidInstanceID.NotFound");
    let (_, body) = ec2
        .send_as(root(&ec2.sandbox), "Action=DescribeInstances")
        .await;
    assert_eq!(elements(&body, "instanceId"), ids);
}

#[tokio::test]
async fn faults_apply_to_ec2() {
    let ec2 = Ec2::start().await;
    let fault = Fault::on("DescribeInstances").status(503, "RequestLimitExceeded");
    ec2.sandbox.fault(fault);
    let refused = ec2.refused("Action=DescribeInstances").await;
    assert_eq!(
        refused,
        ("503".to_owned(), "RequestLimitExceeded".to_owned())
    );
    ec2.done("Action=DescribeInstances").await;
}
