//! Instances for the time of a lesson.

use std::time::Duration;

use aws_sdk_ec2::Client;
use aws_sdk_ec2::types::{
    Filter, Instance, InstanceType, Reservation, ResourceType, Tag, TagSpecification,
};
use client::Result;
use client::error::{Error, Subject};
use session_lessons::harness::Context;

/// How many there are: more than the five that are the least of a page.
const COUNT: usize = 6;
/// The newest Amazon Linux of the region, which EC2 looks up.
const IMAGE: &str =
    "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
const MAX_WAIT: Duration = Duration::from_mins(5);

/// A value for the tag `fleet` of the lesson's instances. If the lesson fails, they are terminated.
#[must_use]
pub fn fleet_name(context: &Context, ec2: &Client) -> String {
    let ec2 = ec2.clone();
    context.made_up_name(move |fleet| {
        let ec2 = ec2.clone();
        async move { terminate(&ec2, &fleet).await }
    })
}

/// The tag `Name` of an instance.
#[must_use]
pub fn name(instance: &Instance) -> String {
    let tags = instance.tags().iter();
    let name = tags.filter(|tag| tag.key() == Some("Name"));
    name.filter_map(Tag::value).collect()
}

/// Starts the instances, and waits until they run. Each has the tag `fleet` with this value.
///
/// # Errors
///
/// Those of [`RunInstances`](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html) and `DescribeInstances`,
/// and [`Error::Deadline`] if the instances do not run within five minutes.
pub async fn start(ec2: &Client, fleet: &str) -> Result<()> {
    for number in 0..COUNT {
        let tag = |key: &str, value: &str| Tag::builder().key(key).value(value).build();
        let tags = TagSpecification::builder()
            .resource_type(ResourceType::Instance)
            .tags(tag("fleet", fleet))
            .tags(tag("Name", &format!("worker-{number}")))
            .build();
        let run = ec2.run_instances().image_id(IMAGE);
        let run = run
            .instance_type(InstanceType::T3Nano)
            .tag_specifications(tags);
        run.min_count(1).max_count(1).send().await?;
    }
    let mut waited = Duration::ZERO;
    while ids(ec2, fleet, &["running"]).await?.len() < COUNT {
        if waited >= MAX_WAIT {
            return Err(Error::Deadline {
                subject: Subject::default(),
                awaited: "instances are running",
                waited,
            });
        }
        // The SDK's own waiter leaves at least 15 seconds between two requests.
        let delay = Duration::from_secs(1);
        tokio::time::sleep(delay).await;
        waited += delay;
    }
    Ok(())
}

async fn terminate(ec2: &Client, fleet: &str) -> Result<()> {
    let alive = ["pending", "running", "stopping", "stopped"];
    let ids = ids(ec2, fleet, &alive).await?;
    if !ids.is_empty() {
        let terminate = ec2.terminate_instances().set_instance_ids(Some(ids));
        terminate.send().await?;
    }
    Ok(())
}

/// The instances of the fleet that are in one of these states.
async fn ids(ec2: &Client, fleet: &str, states: &[&str]) -> Result<Vec<String>> {
    let of_fleet = Filter::builder().name("tag:fleet").values(fleet).build();
    let states = states.iter().map(|&state| state.to_owned()).collect();
    let in_state = Filter::builder().name("instance-state-name");
    let in_state = in_state.set_values(Some(states)).build();
    let list = ec2.describe_instances().filters(of_fleet).filters(in_state);
    let page = list.send().await?;
    let instances = page.reservations().iter().flat_map(Reservation::instances);
    let ids = instances.filter_map(Instance::instance_id);
    Ok(ids.map(str::to_owned).collect())
}
