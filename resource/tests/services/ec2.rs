//! EC2: instances, one by one and many at once; a network; tags.

mod server;

use std::time::Duration;

use aws_sdk_ec2::types::{Filter, InstanceStateName, Tag};
use futures::TryStreamExt;
use resource::ec2::{Ec2, InstanceBatch, Subnet, TagBatch, Vpc};

use server::session;

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn instances_are_run_listed_in_pages_stopped_and_terminated() {
    let ec2 = session().await.resource(Ec2::new);
    let vpc = vpc(&ec2, "10.1.0.0/16").await;
    let subnet = subnet(&vpc, "10.1.1.0/24").await;
    let image = ec2.images().first().await.unwrap().unwrap();
    // EC2 counts what was started together as one entry of a page, and a page has at least five.
    let mut instances = Vec::new();
    for _ in 0..6 {
        let run = subnet
            .create_instances()
            .with(|run| run.image_id(image.id()).min_count(2).max_count(2));
        instances.extend(run.await.unwrap());
    }
    let loaded = instances[0].wait_until_running(MINUTE).await.unwrap();
    assert_eq!(loaded.instance_id(), Some(instances[0].id()));
    assert_eq!(instances[0].vpc(&loaded), Some(vpc.clone()));

    let running = vpc
        .instances()
        .with(|list| list.filters(filter("instance-state-name", "running")));
    let pages: Vec<_> = running.page_size(5).pages().try_collect().await.unwrap();
    let sizes: Vec<_> = pages.iter().map(|page| page.items().len()).collect();
    assert_eq!(sizes, [10, 2]);

    instances[0].stop().await.unwrap();
    let stopped = instances[0].wait_until_stopped(MINUTE).await.unwrap();
    let state = stopped.state().and_then(|state| state.name());
    assert_eq!(state, Some(&InstanceStateName::Stopped));
    assert_eq!(running.count().await.unwrap(), 11);
    running.clone().stop().await.unwrap();
    assert_eq!(running.count().await.unwrap(), 0);
    // No instance is running, so nothing is sent. An empty list would mean every instance to some operations.
    assert!(running.stop().await.unwrap().is_empty());

    vpc.instances().terminate().await.unwrap();
    instances[11].wait_until_terminated(MINUTE).await.unwrap();
}

#[tokio::test]
async fn a_network_leads_from_one_thing_to_the_next() {
    let ec2 = session().await.resource(Ec2::new);
    let vpc = vpc(&ec2, "10.7.0.0/16").await;
    vpc.wait_until_available(MINUTE).await.unwrap();
    let subnet = subnet(&vpc, "10.7.1.0/24").await;
    let data = subnet.load().await.unwrap();
    assert_eq!(subnet.vpc(&data), Some(vpc.clone()));
    let subnets = vpc.subnets().collect().await.unwrap();
    assert_eq!(*subnets[0].handle(), subnet);
    let group = vpc
        .create_security_group("doors", "what may come in")
        .await
        .unwrap();
    assert_eq!(group.load().await.unwrap().vpc_id(), Some(vpc.id()));

    group.delete().await.unwrap();
    subnet.delete().await.unwrap();
    vpc.delete().await.unwrap();
    let error = vpc.reload().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn a_batch_of_tags_takes_each_from_its_own_resource_alone() {
    let ec2 = session().await.resource(Ec2::new);
    let mut volumes = Vec::new();
    for stage in ["test", "live"] {
        let create = ec2
            .create_volume()
            .with(|create| create.availability_zone("us-east-1a").size(1));
        let volume = create.await.unwrap();
        let tag = |key, value| Tag::builder().key(key).value(value).build();
        let tags = volume
            .create_tags()
            .with(|create| create.tags(tag("stage", stage)).tags(tag("owner", "ada")));
        let tags = tags.await.unwrap();
        assert_eq!(tags[0].load().await.unwrap().value(), Some(stage));
        volumes.push((volume, tags));
    }
    // One of each: a request that named both resources and both tags would delete four.
    let (first, second) = (&volumes[0].1, &volumes[1].1);
    let chosen = vec![first[0].clone(), second[1].clone()];
    chosen.delete().await.unwrap();
    let mut left = Vec::new();
    for tag in first.iter().chain(second) {
        left.push(tag.reload().await.is_ok());
    }
    assert_eq!(left, [false, true, true, false]);
    for (volume, _) in volumes {
        volume.delete().await.unwrap();
    }
}

async fn vpc(ec2: &Ec2, addresses: &str) -> Vpc {
    let create = ec2.create_vpc().with(|create| create.cidr_block(addresses));
    create.await.unwrap().into_parts().0
}

async fn subnet(vpc: &Vpc, addresses: &str) -> Subnet {
    let create = vpc
        .create_subnet()
        .with(|create| create.cidr_block(addresses));
    create.await.unwrap().into_parts().0
}

fn filter(name: &str, value: &str) -> Filter {
    Filter::builder().name(name).values(value).build()
}
