"""What the twins share: the flags, how a result is printed, and a log of what was sent."""

import argparse
import json
import os
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

    def listen(self, events):
        events.register("request-created", self._sent)
        events.register("response-received", self._answered)

    def _sent(self, request, operation_name, **_):
        url = urlsplit(request.url)
        entry = {
            "operation": operation_name,
            "method": request.method,
            "path": f"{url.path}?{url.query}" if url.query else url.path,
            "status": None,
            "attempt": request.context.get("retries", {}).get("attempt", 1),
        }
        self.requests.append(entry)
        self._unanswered[id(request.context)] = entry

    def _answered(self, response_dict, context, **_):
        if response_dict:
            self._unanswered[id(context)]["status"] = response_dict["status_code"]


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


def play(name, *, client, resource, session=None, on_object=False, with_regions=False, signature=None):
    """Runs the way that was asked for; where there is a session's way, that one unless another was.

    A client's and a resource's way are handed an S3 client or an S3 resource, or the session itself for a lesson
    `with_regions`, then the bucket, then for a lesson `on_object` its key. `signature` is the client's signature version.
    """
    ways = {"client": client, "resource": resource}
    if session:
        ways = {"session": session, **ways}
    flags = argparse.ArgumentParser(description=f"{name}, done with boto3")
    flags.add_argument("--way", choices=list(ways), default=next(iter(ways)))
    flags.add_argument("--bucket", default="demo")
    flags.add_argument("--json", action="store_true")
    chosen = flags.parse_args()

    subject = [chosen.bucket, first_key(chosen.bucket)] if on_object else [chosen.bucket]
    here = boto3.Session()
    wire = WireLog()
    wire.listen(here.events)
    if chosen.way == "session":
        result = session(here)
    elif with_regions:
        result = ways[chosen.way](here, *subject)
    else:
        make = here.client if chosen.way == "client" else here.resource
        result = ways[chosen.way](make("s3", config=Config(signature_version=signature)), *subject)
    text = json.dumps(result, indent=2)
    report = {"lesson": name, "way": f"python-{chosen.way}", "result": result, "wire": wire.requests + visitor.sent}
    print(json.dumps({**report, "text": text}) if chosen.json else text)
