"""Empties a bucket of every version and delete marker, then deletes it."""

import json
import sys

import boto3


def empty_bucket(bucket):
    responses = bucket.object_versions.delete()
    bucket.delete()
    # boto3 raises nothing for a key that could not be deleted.
    return sum(len(response.get("Deleted", [])) for response in responses)


if __name__ == "__main__":
    print(json.dumps(empty_bucket(boto3.resource("s3").Bucket(sys.argv[1]))))
