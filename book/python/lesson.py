"""Shared by the twins: the flags, how a result is printed, and a log of what was sent."""

import argparse
import json
import os
import threading
import time
import uuid
from contextlib import contextmanager
from urllib.parse import urlsplit

import boto3
import visitor
from botocore.config import Config


def date(when):
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


class WireLog:
    """Each request of the clients of what it listens to, as the Rust lessons' wire log has them."""

    def __init__(self):
        self.requests = []
        self._unanswered = {}
        # A streamed body counts what was read of it, so it is asked at the end.
        self._streams = []
        self._of_thread = threading.local()

    def listen(self, events):
        events.register("request-created", self._created)
        events.register("before-send", self._sent)
        events.register("response-received", self._answered)

    def _created(self, request, operation_name, **_):
        url = urlsplit(request.url)
        entry = {
            "operation": operation_name,
            "method": request.method,
            "path": f"{url.path}?{url.query}" if url.query else url.path,
            "status": None,
            "attempt": request.context.get("retries", {}).get("attempt", 1),
            "bytes_sent": 0,
            "bytes_received": 0,
        }
        self.requests.append(entry)
        self._unanswered[id(request.context)] = entry
        # The same thread sends it next.
        self._of_thread.entry = entry

    def _sent(self, request, **_):
        entry = getattr(self._of_thread, "entry", None)
        if entry:
            entry["bytes_sent"] = int(request.headers.get("Content-Length", 0))

    def _answered(self, response_dict, parsed_response, context, **_):
        if not response_dict:
            return
        entry = self._unanswered[id(context)]
        entry["status"] = response_dict["status_code"]
        stream = (parsed_response or {}).get("Body")
        if hasattr(stream, "tell"):
            self._streams.append((entry, stream))
        else:
            entry["bytes_received"] = len(response_dict["body"])

    def finished(self):
        """The requests, after every body has been read."""
        for entry, stream in self._streams:
            entry["bytes_received"] = stream.tell()
        return self.requests


def first_key(bucket):
    """The object that a lesson on one object takes; asking for it is no part of the lesson."""
    return boto3.client("s3").list_objects_v2(Bucket=bucket, MaxKeys=1)["Contents"][0]["Key"]


def made_up_file(folder, mebibytes=24):
    """A file of which each MiB is filled with its number: three parts of 8 MiB."""
    path = os.path.join(folder, "large.bin")
    with open(path, "wb") as file:
        for number in range(mebibytes):
            file.write(bytes([number % 256]) * (1 << 20))
    return path


@contextmanager
def new_table(dynamodb, key):
    """A table whose key is one text, for the time of a lesson."""
    name = f"lesson-{uuid.uuid4()}"
    dynamodb.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": key, "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    dynamodb.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 1})
    try:
        yield name
    finally:
        dynamodb.delete_table(TableName=name)


@contextmanager
def new_fleet(ec2, count=6):
    """Instances that run, for the time of a lesson. They have the tag `fleet`, whose value is returned."""
    fleet = f"lesson-{uuid.uuid4()}"
    ids = []
    try:
        for number in range(count):
            tags = [{"Key": "fleet", "Value": fleet}, {"Key": "Name", "Value": f"worker-{number}"}]
            started = ec2.run_instances(
                # The newest Amazon Linux of the region, which EC2 looks up.
                ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                InstanceType="t3.nano",
                MinCount=1,
                MaxCount=1,
                TagSpecifications=[{"ResourceType": "instance", "Tags": tags}],
            )
            ids += [instance["InstanceId"] for instance in started["Instances"]]
        ec2.get_waiter("instance_running").wait(InstanceIds=ids, WaiterConfig={"Delay": 1, "MaxAttempts": 300})
        yield fleet
    finally:
        # An instance can be terminated twice.
        if ids:
            ec2.terminate_instances(InstanceIds=ids)


def play(name, *, client, resource, session=None, on_object=False, with_regions=False, signature=None, service="s3"):
    """Runs the way that was asked for; where there is a session's way, that one unless another was.

    A client's and a resource's way are handed an S3 client or an S3 resource, then the bucket, then for a lesson
    `on_object` its key; for a lesson `with_regions` the session and pairs of a region and a bucket. `signature` is the
    client's signature version.
    """
    ways = {"client": client, "resource": resource}
    if session:
        ways = {"session": session, **ways}
    flags = argparse.ArgumentParser(description=f"{name}, done with boto3")
    flags.add_argument("--way", choices=list(ways), default=next(iter(ways)))
    flags.add_argument("--bucket", default="demo")
    flags.add_argument("--place", action="append", metavar="REGION=BUCKET", help="for a lesson with regions")
    flags.add_argument("--json", action="store_true")
    chosen = flags.parse_args()

    subject = [chosen.bucket, first_key(chosen.bucket)] if on_object else [chosen.bucket]
    here = boto3.Session()
    wire = WireLog()
    wire.listen(here.events)
    began = time.perf_counter()
    if chosen.way == "session":
        result = session(here)
    elif with_regions:
        places = chosen.place or [f"{region}={chosen.bucket}-{region}" for region in ["us-east-1", "us-west-2"]]
        result = ways[chosen.way](here, [place.split("=") for place in places])
    else:
        make = here.client if chosen.way == "client" else here.resource
        result = ways[chosen.way](make(service, config=Config(signature_version=signature)), *subject)
    ms = (time.perf_counter() - began) * 1000
    text = json.dumps(result, indent=2)
    sent = wire.finished() + visitor.sent
    report = {"lesson": name, "way": f"python-{chosen.way}", "result": result, "wire": sent, "ms": ms, "text": text}
    print(json.dumps(report) if chosen.json else text)
