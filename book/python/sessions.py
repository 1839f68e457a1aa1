"""Shared by the twins of the session's lessons: the flags, how a result is printed, and a log of what was sent."""

import argparse
import json
import time

import botocore.session
from lesson import WireLog


def of_every_session():
    """A wire log of the clients of every session that is made from here on: these lessons make several."""
    wire, make = WireLog(), botocore.session.get_session

    def get_session(*arguments, **named):
        session = make(*arguments, **named)
        wire.listen(session)
        return session

    botocore.session.get_session = get_session
    return wire


def play(name, work, lines):
    """Does the work, and prints the lines of its result or, with `--json`, all there is to know."""
    flags = argparse.ArgumentParser(description=f"{name}, done with boto3")
    flags.add_argument("--way", choices=["session"], default="session")
    flags.add_argument("--json", action="store_true")
    chosen = flags.parse_args()

    wire = of_every_session()
    began = time.perf_counter()
    result = work()
    ms = (time.perf_counter() - began) * 1000
    text = "\n".join(lines(result))
    sent = wire.finished()
    report = {"lesson": name, "way": f"python-{chosen.way}", "result": result, "wire": sent, "ms": ms, "text": text}
    print(json.dumps(report) if chosen.json else text)
