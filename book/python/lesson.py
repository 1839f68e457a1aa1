"""What the twins share: the flags, and how a result is printed."""

import argparse
import json

import boto3


def date(when):
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def play(name, *, client, resource, session=None):
    """Runs the way that was asked for; where there is a session's way, that one unless another was."""
    ways = {"client": client, "resource": resource}
    if session:
        ways = {"session": session, **ways}
    flags = argparse.ArgumentParser(description=f"{name}, done with boto3")
    flags.add_argument("--way", choices=list(ways), default=next(iter(ways)))
    flags.add_argument("--bucket", default="demo")
    flags.add_argument("--json", action="store_true")
    chosen = flags.parse_args()
    if chosen.way == "session":
        result = session(boto3.Session())
    elif chosen.way == "client":
        result = client(boto3.client("s3"), chosen.bucket)
    else:
        result = resource(boto3.resource("s3"), chosen.bucket)
    report = {"lesson": name, "way": f"python-{chosen.way}", "result": result}
    print(json.dumps(report if chosen.json else result, indent=None if chosen.json else 2))
