"""Partitions, regions, and how many of them each service is in. Asks nobody."""

import json
import sys

import boto3

SERVICES = ["dynamodb", "ec2", "iam", "s3", "sqs", "sts"]


# ANCHOR: session
def regions():
    session = boto3.Session()
    partition = session.get_partition_for_region(session.region_name or "us-east-1")
    return {
        "partition": partition,
        "partitions": [
            {"name": name, "regions": sorted(session.get_available_regions("s3", name))}
            for name in session.get_available_partitions()
        ],
        "services": [
            {"service": service, "regions": len(session.get_available_regions(service, partition))}
            for service in SERVICES
        ],
    }
# ANCHOR_END: session


if __name__ == "__main__":
    result = regions()
    if "--json" in sys.argv:
        print(json.dumps({"lesson": "regions", "way": "python", "result": result}))
    else:
        for row in result["partitions"]:
            print(f"{row['name']:10}  {' '.join(row['regions'])}")
        print(f"\nin {result['partition']}:")
        for row in result["services"]:
            count = f"{row['regions']} regions" if row["regions"] else "one for all regions"
            print(f"{row['service']:10}  {count}")
