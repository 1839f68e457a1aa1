//! Instances: list those that run, stop one, stop the rest, wait, terminate.

use std::time::Duration;

use aws_sdk_ec2::Client;
use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::types::{Filter, Instance, Reservation};

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::fleet::{fleet_name, name, start};
use crate::results::FleetRun;
use client::Result;
use client::error::Error;

// ANCHOR: task
/// Lists the instances of a fleet that run, stops one of them, then the rest, waits until they are stopped, and terminates them.
///
/// # Errors
///
/// The errors of [`DescribeInstances`](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html),
/// `StopInstances` and `TerminateInstances`, and [`Error::Invalid`] if the instances are not stopped within five minutes.
pub async fn instances(ec2: &Client, fleet: &str) -> Result<FleetRun> {
    let filters = vec![
        filter("tag:fleet", fleet),
        filter("instance-state-name", "running"),
    ];

    // Every page but the last has a token. Instances are inside of reservations: each is what one request has started.
    let (mut found, mut token) = (Vec::new(), None);
    loop {
        let list = ec2.describe_instances().set_filters(Some(filters.clone()));
        let page = list.max_results(5).set_next_token(token).send().await?;
        for reservation in page.reservations.unwrap_or_default() {
            found.extend(reservation.instances.unwrap_or_default());
        }
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    let all: Vec<String> = found.iter().filter_map(id).collect();

    if let Some(first) = all.first() {
        ec2.stop_instances().instance_ids(first).send().await?;
    }

    // The rest: what still runs. Without an id, StopInstances is an error.
    let rest = ids(ec2, &filters).await?;
    if !rest.is_empty() {
        let stop = ec2.stop_instances().set_instance_ids(Some(rest));
        stop.send().await?;
    }
    let left = ids(ec2, &filters).await?.len();

    // They are `stopping` until they are `stopped`. The waiter asks for all in one request.
    let wait = ec2.wait_until_instance_stopped();
    let wait = wait.set_instance_ids(Some(all.clone()));
    let last = wait.wait(Duration::from_mins(5)).await;
    let last = last.map_err(|error| Error::Invalid(error.to_string()))?;
    let last = last.into_result()?;
    let stopped = last.reservations().iter().flat_map(Reservation::instances);
    let run = FleetRun::new(found.iter().map(name), left, stopped.map(name));

    let terminate = ec2.terminate_instances().set_instance_ids(Some(all));
    terminate.send().await?;
    Ok(run)
}

/// The ids of what the filters find. The SDK's paginator holds the loop over the pages.
async fn ids(ec2: &Client, filters: &[Filter]) -> Result<Vec<String>> {
    let list = ec2.describe_instances().set_filters(Some(filters.to_vec()));
    let mut pages = list.into_paginator().page_size(5).send();
    let mut ids = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page?;
        let instances = page.reservations().iter().flat_map(Reservation::instances);
        ids.extend(instances.filter_map(id));
    }
    Ok(ids)
}

fn id(instance: &Instance) -> Option<String> {
    instance.instance_id.clone()
}

fn filter(name: &str, value: &str) -> Filter {
    Filter::builder().name(name).values(value).build()
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let ec2 = context.session.client(Client::new);
    let fleet = fleet_name(&context, &ec2);
    start(&ec2, &fleet).await?;
    LessonResult::list(&instances(&ec2, &fleet).await?)
}
