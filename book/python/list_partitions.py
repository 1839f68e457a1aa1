"""Lists the partitions (`day=2026-11-26/`) of a table in a data lake, without listing its files."""

import json
import sys

import boto3


def list_partitions(bucket, table):
    # A resource's collection does not give its common prefixes: the client below it does.
    pages = bucket.meta.client.get_paginator("list_objects_v2")
    pages = pages.paginate(Bucket=bucket.name, Prefix=table, Delimiter="/")
    return [found["Prefix"] for page in pages for found in page.get("CommonPrefixes", [])]


if __name__ == "__main__":
    print(json.dumps(list_partitions(boto3.resource("s3").Bucket(sys.argv[1]), sys.argv[2])))
