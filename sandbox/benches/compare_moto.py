"""Put, list and delete small objects on moto's server and on the sandbox, with the same client.

usage: compare_moto.py NAME=ENDPOINT NAME=ENDPOINT.. [--objects 10000] [--rounds 3]

The first server is the one to compare with. Servers take turns in each round, so that whatever else the machine
does meets all of them; medians are compared. Exit status 1 when any other server is slower at any task.
"""

import argparse
import statistics
import sys
import time

import boto3
from botocore.config import Config

arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
arguments.add_argument("servers", nargs="+", metavar="NAME=ENDPOINT")
arguments.add_argument("--objects", type=int, default=10_000)
arguments.add_argument("--rounds", type=int, default=3)
options = arguments.parse_args()


def client(endpoint):
    return boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="AKIAEXAMPLE",
        aws_secret_access_key="secret-example",
        config=Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1}),
    )


def put(s3, bucket):
    for index in range(options.objects):
        s3.put_object(Bucket=bucket, Key=f"logs/{index:06}", Body=b"small")


def listing(s3, bucket):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return [item["Key"] for page in pages for item in page.get("Contents", [])]


def delete(s3, bucket):
    keys = [f"logs/{index:06}" for index in range(options.objects)]
    for start in range(0, len(keys), 1000):
        batch = [{"Key": key} for key in keys[start : start + 1000]]
        answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": batch, "Quiet": True})
        assert not answer.get("Errors"), answer


def run(s3, bucket):
    """Seconds that each task takes."""
    s3.create_bucket(Bucket=bucket)
    seconds = {}
    for task in (put, listing, delete):
        start = time.perf_counter()
        result = task(s3, bucket)
        seconds[task.__name__] = time.perf_counter() - start
        assert result is None or len(result) == options.objects, len(result)
    assert listing(s3, bucket) == []
    s3.delete_bucket(Bucket=bucket)
    return seconds


servers = dict(server.split("=", 1) for server in options.servers)
clients = {name: client(endpoint) for name, endpoint in servers.items()}
rounds = {name: [] for name in servers}
for number in range(options.rounds):
    for name, s3 in clients.items():
        rounds[name].append(run(s3, f"round-{number}"))

rival, *others = servers
slower = False
print(f"{options.objects} objects, medians of {options.rounds} rounds, seconds; ratio: {rival} / server")
for task in ("put", "listing", "delete"):
    medians = {name: statistics.median(r[task] for r in rounds[name]) for name in servers}
    cells = [f"{rival} {medians[rival]:.2f}"]
    for name in others:
        ratio = medians[rival] / medians[name]
        slower |= ratio < 1
        cells.append(f"{name} {medians[name]:.2f} ({ratio:.1f}x)")
    print(f"  {task:8}", "  ".join(cells))
sys.exit(slower)
