"""The same work by boto3: one task, one way, one line of JSON with what it cost."""

import json
import os
import resource
import signal
import sys
import time

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config

SETTINGS = {
    "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "region_name": "us-east-1",
    "config": Config(retries={"max_attempts": 1}),
}


def client(endpoint):
    return boto3.client("s3", endpoint_url=endpoint, **SETTINGS)


def bucket_resource(endpoint, bucket):
    return boto3.resource("s3", endpoint_url=endpoint, **SETTINGS).Bucket(bucket)


def make_sessions(_endpoint, bucket, _path):
    boto3.Session()  # The first fills what all share.
    start = time.perf_counter()
    for _ in range(count_in(bucket)):
        boto3.Session()
    return start, count_in(bucket)


def make_handles(endpoint, bucket, _path):
    handle = bucket_resource(endpoint, bucket)
    start = time.perf_counter()
    for _ in range(count_in(bucket)):
        handle.Object("k")
    return start, count_in(bucket)


def list_by_client(endpoint, bucket, _path):
    s3, token, count = client(endpoint), {}, 0
    start = time.perf_counter()
    while True:
        page = s3.list_objects_v2(Bucket=bucket, **token)
        count += len(page.get("Contents", []))
        if not page["IsTruncated"]:
            return start, count
        token = {"ContinuationToken": page["NextContinuationToken"]}


def list_by_paginator(endpoint, bucket, _path):
    s3 = client(endpoint)
    start = time.perf_counter()
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return start, sum(len(page.get("Contents", [])) for page in pages)


def list_by_resource(endpoint, bucket, _path):
    handle = bucket_resource(endpoint, bucket)
    start = time.perf_counter()
    return start, sum(1 for _ in handle.objects.all())


def delete_by_client(endpoint, bucket, _path):
    s3, deleted = client(endpoint), 0
    keys = [f"logs/2024/01/31/{index:09}.json" for index in range(count_in(bucket))]
    start = time.perf_counter()
    for first in range(0, len(keys), 1000):
        batch = [{"Key": key} for key in keys[first : first + 1000]]
        s3.delete_objects(Bucket=bucket, Delete={"Objects": batch, "Quiet": True})
        deleted += len(batch)
    return start, deleted


def upload(endpoint, bucket, path):
    s3 = client(endpoint)
    start = time.perf_counter()
    s3.upload_file(path, bucket, "object", Config=TransferConfig())
    return start, os.path.getsize(path)


def download(endpoint, bucket, path):
    s3 = client(endpoint)
    start = time.perf_counter()
    s3.download_file(bucket, "object", path, Config=TransferConfig())
    return start, os.path.getsize(path)


def peak_kib():
    """The high-water mark of this program alone: getrusage counts the parent's before the exec too."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def count_in(bucket):
    return int(bucket.split("-")[1])


WAYS = {
    ("session", "boto3"): make_sessions,
    ("handle", "boto3"): make_handles,
    ("list", "boto3-client"): list_by_client,
    ("list", "boto3-paginator"): list_by_paginator,
    ("list", "boto3-resource"): list_by_resource,
    ("delete", "boto3-client"): delete_by_client,
    ("upload", "boto3"): upload,
    ("download", "boto3"): download,
}


def main():
    signal.alarm(120)  # After this the run is taken to hang.
    task, way, endpoint, bucket, path = sys.argv[1:6]
    before = resource.getrusage(resource.RUSAGE_SELF)
    start, done = WAYS[task, way](endpoint, bucket, path)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sample = {
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_kib": peak_kib(),
        "done": done,
        "version": boto3.__version__,
    }
    print(json.dumps(sample))


main()
