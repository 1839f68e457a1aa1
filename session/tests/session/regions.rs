//! The table against botocore's.

use std::process::Command;

use session::regions::{self, Endpoints, available_partitions, available_regions};

const PYTHON: &str = "
import botocore.session
session = botocore.session.get_session()
resolver = session.get_component('endpoint_resolver')
for partition in session.get_available_partitions():
    for service in ['dynamodb', 'ec2', 'iam', 's3', 'sqs', 'sts']:
        for every in (False, True):
            names = session.get_available_regions(service, partition, every)
            print(partition, service, every, *sorted(names))
";

/// Lists every difference from the botocore that is installed, if one is.
#[test]
fn the_table_agrees_with_botocore() {
    let python = Command::new("python3").args(["-c", PYTHON]).output();
    let Some(output) = python.ok().filter(|output| output.status.success()) else {
        println!("skipped: python3 with botocore is not installed");
        return;
    };
    let theirs = String::from_utf8(output.stdout).unwrap();
    let mut differences = Vec::new();
    for line in theirs.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [partition, service, every, names @ ..] = &words[..] else {
            panic!("an odd line: {line}");
        };
        let endpoints = if *every == "True" {
            Endpoints::All
        } else {
            Endpoints::Regional
        };
        let ours = available_regions(service, partition, endpoints);
        let missing = names.iter().filter(|name| !ours.contains(name));
        let surplus = ours.iter().filter(|name| !names.contains(name));
        differences.extend(missing.map(|name| format!("{partition} {service}: lacks {name}")));
        differences.extend(surplus.map(|name| format!("{partition} {service}: has {name}")));
    }
    let source = regions::SOURCE;
    assert!(
        differences.is_empty(),
        "{source} and the installed one differ:\n{}",
        differences.join("\n")
    );
    let lines = available_partitions().len() * 12;
    assert_eq!(
        theirs.lines().count(),
        lines,
        "botocore has other partitions"
    );
}

#[test]
fn every_region_of_the_table_is_in_its_partition_by_shape_too() {
    for partition in available_partitions() {
        for region in available_regions("s3", partition, Endpoints::Regional) {
            assert_eq!(
                regions::partition_for_region(region).unwrap().name,
                partition
            );
        }
    }
}
