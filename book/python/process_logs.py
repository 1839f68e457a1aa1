"""Reads log objects line by line, adds up the bytes that each client fetched, and writes the sums as JSON."""

import json
import sys
from collections import Counter

import boto3


def process_logs(bucket, prefix, report):
    sums = Counter()
    for obj in bucket.objects.filter(Prefix=prefix):
        for line in obj.get()["Body"].iter_lines():
            entry = json.loads(line)
            sums[entry["client"]] += entry["bytes"]
    body = json.dumps(sums, separators=(",", ":"), sort_keys=True)
    return bucket.put_object(Key=report, Body=body, ContentType="application/json")


if __name__ == "__main__":
    stored = process_logs(boto3.resource("s3").Bucket(sys.argv[1]), *sys.argv[2:])
    print(stored.get()["Body"].read().decode())
