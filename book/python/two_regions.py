"""Lists a bucket in each of two regions with one session."""

from lesson import play


# ANCHOR: session
def with_session(session):
    rows = []
    for region in ["us-east-1", "eu-west-1"]:
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


# ANCHOR: client
def with_client(session, places):
    rows = []
    for region, name in places:
        # Each call below must be given the client of the bucket's own region.
        s3 = session.client("s3", region_name=region)
        keys = []
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=name):
            keys += [found["Key"] for found in page.get("Contents", [])]
        rows.append({"region": region, "bucket": name, "keys": keys})
    return {"regions": rows}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(session, places):
    rows = []
    for region, name in places:
        # Every handle of this resource stays in its region.
        there = session.resource("s3", region_name=region).Bucket(name)
        keys = [found.key for found in there.objects.all()]
        rows.append({"region": region, "bucket": there.name, "keys": keys})
    return {"regions": rows}
# ANCHOR_END: resource


if __name__ == "__main__":
    play(
        "two-regions",
        session=with_session,
        client=with_client,
        resource=with_resource,
        with_regions=True,
    )
