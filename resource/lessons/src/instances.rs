//! Instances: list those that run, stop one, stop the rest, wait, terminate.

use std::time::Duration;

use aws_sdk_ec2::types::Filter;
use client_lessons::fleet::{fleet_name, name, start};
use client_lessons::results::FleetRun;

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::output::list;
use resource::Result;
use resource::ec2::{Ec2, InstanceBatch};

// ANCHOR: task
/// Lists the instances of a fleet that run, stops one of them, then the rest, waits until they are stopped, and terminates them.
///
/// # Errors
///
/// The errors of [`DescribeInstances`](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html),
/// `StopInstances` and `TerminateInstances`, and [`Deadline`](client::Error::Deadline) if an instance is not stopped within five
/// minutes.
pub async fn instances(ec2: &Ec2, fleet: &str) -> Result<FleetRun> {
    let all = ec2
        .instances()
        .page_size(5)
        .with(|list| list.filters(filter("tag:fleet", fleet)));
    let running = all.with(|list| list.filters(filter("instance-state-name", "running")));

    // The collection asks for every page, and takes the instances out of their reservations.
    let found = running.collect().await?;

    if let Some(first) = found.first() {
        first.stop().await?;
    }

    // The rest: what still runs. If nothing does, no request is sent.
    running.clone().stop().await?;
    let left = running.count().await?;

    // They are `stopping` until they are `stopped`. Each instance has its own waiter.
    let mut stopped = Vec::new();
    for instance in &found {
        stopped.push(instance.wait_until_stopped(Duration::from_mins(5)).await?);
    }
    let run = FleetRun::new(
        found.iter().map(|instance| name(instance.item())),
        left,
        stopped.iter().map(|instance| name(instance)),
    );

    all.terminate().await?;
    Ok(run)
}

fn filter(name: &str, value: &str) -> Filter {
    Filter::builder().name(name).values(value).build()
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let ec2 = context.session.resource(Ec2::new);
    let fleet = fleet_name(&context, ec2.client());
    start(ec2.client(), &fleet).await?;
    list(instances(&ec2, &fleet).await, |run| run)
}
