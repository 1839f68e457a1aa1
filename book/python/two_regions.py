"""One session, two regions: the same person in two places."""

import json
import sys

import boto3


# ANCHOR: session
def two_regions(regions):
    session = boto3.Session()
    rows = []
    for region in regions:
        sts = session.client("sts", region_name=region)
        rows.append(
            {
                "region": region,
                "partition": session.get_partition_for_region(region),
                "account": sts.get_caller_identity()["Account"],
            }
        )
    return {"regions": rows}
# ANCHOR_END: session


if __name__ == "__main__":
    result = two_regions(["us-east-1", "eu-west-1"])
    if "--json" in sys.argv:
        print(json.dumps({"lesson": "two-regions", "way": "python", "result": result}))
    else:
        for row in result["regions"]:
            print(f"{row['region']:14}  {row['partition']:10}  account {row['account']}")
