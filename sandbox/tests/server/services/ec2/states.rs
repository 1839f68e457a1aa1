//! Instances that start, stop and end.

use super::{Ec2, element, elements};

#[tokio::test]
async fn an_instance_passes_through_every_state() {
    let ec2 = Ec2::start().await;
    let started = ec2
        .done("Action=RunInstances&ImageId=ami-12345678&MinCount=1&MaxCount=1&InstanceType=t3.nano")
        .await;
    let id = element(&started, "instanceId");
    let state = "<instanceState><code>0</code><name>pending</name></instanceState>";
    assert!(started.contains(state), "{started}");
    assert_eq!(ec2.state(id).await, "pending");
    assert_eq!(ec2.state(id).await, "running");

    let stopped = ec2
        .done(&format!("Action=StopInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(elements(&stopped, "name"), ["stopping", "running"]);
    assert_eq!(elements(&stopped, "code"), ["64", "16"]);
    assert_eq!(ec2.state(id).await, "stopping");
    assert_eq!(ec2.state(id).await, "stopped");
    let again = ec2
        .done(&format!("Action=StopInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(elements(&again, "name"), ["stopped", "stopped"]);

    let resumed = ec2
        .done(&format!("Action=StartInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(elements(&resumed, "name"), ["pending", "stopped"]);
    assert_eq!(ec2.state(id).await, "pending");
    ec2.done(&format!("Action=RebootInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(ec2.state(id).await, "running");

    let ended = ec2
        .done(&format!("Action=TerminateInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(elements(&ended, "name"), ["shutting-down", "running"]);
    assert_eq!(ec2.state(id).await, "shutting-down");
    assert_eq!(ec2.state(id).await, "terminated");
    let again = ec2
        .done(&format!("Action=TerminateInstances&InstanceId.1={id}"))
        .await;
    assert_eq!(elements(&again, "code"), ["48", "48"]);
}

#[tokio::test]
async fn a_state_that_does_not_allow_a_change_is_an_error() {
    let ec2 = Ec2::start().await;
    let ids = ec2.run(1, "").await;
    let id = &ids[0];
    let refused = async |action: &str| {
        ec2.refused(&format!("Action={action}&InstanceId.1={id}"))
            .await
    };
    let incorrect = ("400".to_owned(), "IncorrectInstanceState".to_owned());
    // Pending.
    assert_eq!(refused("StopInstances").await, incorrect);
    assert_eq!(refused("RebootInstances").await, incorrect);
    ec2.listed("").await;
    ec2.done(&format!("Action=StopInstances&InstanceId.1={id}"))
        .await;
    // Stopping.
    assert_eq!(refused("StartInstances").await, incorrect);
    ec2.done(&format!("Action=TerminateInstances&InstanceId.1={id}"))
        .await;
    // Shutting down.
    assert_eq!(refused("StartInstances").await, incorrect);
    assert_eq!(refused("StopInstances").await, incorrect);
}

#[tokio::test]
async fn a_request_for_several_instances_changes_all_or_none() {
    let ec2 = Ec2::start().await;
    let ids = ec2.running(2, "").await;
    let (first, second) = (&ids[0], &ids[1]);
    let stopped = ec2
        .done(&format!("Action=StopInstances&InstanceId.1={first}"))
        .await;
    assert_eq!(element(&stopped, "instanceId"), first);
    // The first is stopping and cannot be rebooted; the third does not exist.
    let both = format!("InstanceId.1={first}&InstanceId.2={second}");
    let refused = ec2.refused(&format!("Action=RebootInstances&{both}")).await;
    assert_eq!(refused.1, "IncorrectInstanceState");
    let missing = "InstanceId.3=i-00000000000000000";
    let refused = ec2
        .refused(&format!("Action=StopInstances&{both}&{missing}"))
        .await;
    assert_eq!(refused.1, "InvalidInstanceID.NotFound");
    assert_eq!(ec2.state(second).await, "running");
    ec2.done(&format!("Action=StopInstances&{both}")).await;
    ec2.listed("").await;
    assert_eq!(
        ec2.listed("&Filter.1.Name=instance-state-name&Filter.1.Value.1=stopped")
            .await,
        ids
    );
}

#[tokio::test]
async fn no_id_is_an_error_and_not_every_instance() {
    let ec2 = Ec2::start().await;
    let ids = ec2.running(1, "").await;
    for action in [
        "StartInstances",
        "StopInstances",
        "RebootInstances",
        "TerminateInstances",
    ] {
        let refused = ec2.refused(&format!("Action={action}")).await;
        assert_eq!(refused.1, "MissingParameter", "{action}");
        let refused = ec2
            .refused(&format!("Action={action}&InstanceId.1=web-1"))
            .await;
        assert_eq!(refused.1, "InvalidInstanceID.Malformed", "{action}");
    }
    assert_eq!(ec2.state(&ids[0]).await, "running");
}

#[tokio::test]
async fn the_checks_of_an_instance_pass_after_they_were_listed_once() {
    let ec2 = Ec2::start().await;
    ec2.running(1, "").await;
    ec2.run(1, "").await;
    let first = ec2.done("Action=DescribeInstanceStatus").await;
    assert_eq!(
        elements(&first, "name"),
        ["running", "reachability", "reachability"]
    );
    assert_eq!(elements(&first, "status")[0], "initializing");
    let filter = "Filter.1.Name=instance-status.status&Filter.1.Value.1=ok";
    let second = ec2
        .done(&format!("Action=DescribeInstanceStatus&{filter}"))
        .await;
    assert_eq!(elements(&second, "instanceId").len(), 1, "{second}");
    assert_eq!(
        elements(&second, "status"),
        ["ok", "passed", "ok", "passed"]
    );
    ec2.run(1, "").await;
    let all = "Action=DescribeInstanceStatus&IncludeAllInstances=true";
    let all = elements(&ec2.done(all).await, "instanceId");
    assert_eq!(all.len(), 3);
}

#[tokio::test]
async fn a_terminated_instance_has_left_its_network() {
    let ec2 = Ec2::start().await;
    let ids = ec2.running(1, "").await;
    let body = ec2.done("Action=DescribeInstances").await;
    let vpc = element(&body, "vpcId").to_owned();
    assert!(
        element(&body, "privateIpAddress").starts_with("172.31."),
        "{body}"
    );
    assert!(element(&body, "ipAddress").starts_with("198.18."), "{body}");
    let in_vpc = format!("&Filter.1.Name=vpc-id&Filter.1.Value.1={vpc}");
    assert_eq!(ec2.listed(&in_vpc).await, ids);
    ec2.done(&format!(
        "Action=TerminateInstances&InstanceId.1={}",
        ids[0]
    ))
    .await;
    ec2.listed("").await;
    assert_eq!(ec2.listed(&in_vpc).await, [] as [&str; 0]);
    let body = ec2.done("Action=DescribeInstances").await;
    assert!(!body.contains("<privateIpAddress>"), "{body}");
    let reason = "<stateReason><code>Client.UserInitiatedShutdown</code>";
    assert!(body.contains(reason), "{body}");
}
