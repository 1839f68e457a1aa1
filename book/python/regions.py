"""Lists partitions and regions, and how many regions each service is in. Sends nothing."""

import boto3
from sessions import play

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


def lines(result):
    for row in result["partitions"]:
        yield f"{row['name']:10}  {' '.join(row['regions'])}"
    yield f"\nin {result['partition']}:"
    for row in result["services"]:
        count = f"{row['regions']} regions" if row["regions"] else "one for all regions"
        yield f"{row['service']:10}  {count}"


if __name__ == "__main__":
    play("regions", regions, lines)
