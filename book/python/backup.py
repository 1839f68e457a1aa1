"""Copies a bucket's objects to a versioned backup bucket, and keeps the last versions of each key there."""

import json
import sys
from itertools import groupby

import boto3


def backup(source, target, keep):
    for obj in source.objects.all():
        target.copy({"Bucket": source.name, "Key": obj.key}, obj.key)
    # S3 lists versions by key, the newest of each first.
    versions = groupby(target.object_versions.all(), key=lambda version: version.object_key)
    old = [version for _, versions in versions for version in list(versions)[keep:]]
    for version in old:
        version.delete()
    return len(old)


if __name__ == "__main__":
    s3 = boto3.resource("s3")
    print(json.dumps(backup(s3.Bucket(sys.argv[1]), s3.Bucket(sys.argv[2]), int(sys.argv[3]))))
