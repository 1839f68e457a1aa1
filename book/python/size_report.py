"""Reports how many objects and bytes each top-level folder of a bucket holds."""

import json
import sys
from collections import defaultdict

import boto3


def size_report(bucket):
    report = defaultdict(lambda: [0, 0])
    for obj in bucket.objects.all():
        folder = obj.key.partition("/")[0] if "/" in obj.key else ""
        report[folder][0] += 1
        report[folder][1] += obj.size
    return report


if __name__ == "__main__":
    print(json.dumps(size_report(boto3.resource("s3").Bucket(sys.argv[1]))))
