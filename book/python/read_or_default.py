"""Reads an object's text, or takes a default where there is no such object."""

import json
import sys

import boto3


def read_or_default(obj, default):
    try:
        return obj.get()["Body"].read().decode()
    except obj.meta.client.exceptions.NoSuchKey:
        return default


if __name__ == "__main__":
    print(json.dumps(read_or_default(boto3.resource("s3").Object(sys.argv[1], sys.argv[2]), sys.argv[3])))
