"""The project: a bucket is backed up to another region, and each key keeps its last versions."""
# SEED: demo:5
# SEED: backup-west:0@us-west-2

import boto3
from botocore.exceptions import ClientError

source, target = "demo", "backup"
boto3.client("s3").create_bucket(Bucket=target)


# ANCHOR: client
def back_up(client, source, target):
    copied = 0
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=source):
        for item in page.get("Contents", []):
            try:
                there = client.head_object(Bucket=target, Key=item["Key"])
                if there["ETag"] == item["ETag"]:
                    continue
            except ClientError as error:
                if error.response["Error"]["Code"] != "404":
                    raise
            copy_source = {"Bucket": source, "Key": item["Key"]}
            client.copy_object(Bucket=target, Key=item["Key"], CopySource=copy_source)
            copied += 1
    return copied


client = boto3.client("s3")
print(back_up(client, source, target))
print(back_up(client, source, target))
# ANCHOR_END: client


# ANCHOR: resource
def back_up_bucket(source, target):
    known = {obj.key: (obj.size, obj.last_modified) for obj in target.objects.all()}
    copied = 0
    for obj in source.objects.all():
        size, date = known.get(obj.key, (None, None))
        if size == obj.size and date >= obj.last_modified:
            continue
        target.copy({"Bucket": source.name, "Key": obj.key}, obj.key)
        copied += 1
    return copied


session = boto3.Session()
source = session.resource("s3", region_name="us-east-1").Bucket("demo")
target = session.resource("s3", region_name="us-west-2").Bucket("backup-west")
target.Versioning().enable()
source.put_object(Key="a+b é.txt", Body=b"new")
print(back_up_bucket(source, target))
# ANCHOR_END: resource


# ANCHOR: keep_last
def keep_last(bucket, versions):
    by_key = {}
    for version in bucket.object_versions.all():
        by_key.setdefault(version.object_key, []).append(version)
    old = []
    for found in by_key.values():
        # boto3 lists versions and delete markers separately, so their order has to be restored.
        found.sort(key=lambda version: version.last_modified, reverse=True)
        old += [{"Key": version.object_key, "VersionId": version.id} for version in found[versions:]]
    for begin in range(0, len(old), 1000):
        response = bucket.delete_objects(Delete={"Objects": old[begin : begin + 1000], "Quiet": True})
        if response.get("Errors"):
            raise RuntimeError(response["Errors"])
    return len(old)


for body in [b"1", b"2", b"3", b"4"]:
    target.put_object(Key="report.csv", Body=body)
print(keep_last(target, 3))
# ANCHOR_END: keep_last
