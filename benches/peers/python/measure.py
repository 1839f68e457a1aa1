"""What every Python way shares: the arguments, the clock, and one line of JSON with what the run cost."""

import importlib
import json
import resource
import signal
import sys
import time

MISSING = 3  # The exit code of a way whose library is not installed.


def required(name):
    """A library, or the end of this program with a code that says that it is not there."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        print(f"not installed: {error.name or name}", file=sys.stderr)
        sys.exit(MISSING)


def run(ways, version, who=resource.RUSAGE_SELF):
    """Does the task that the arguments name: a way returns when it started, and how many keys, files or bytes it did."""
    signal.alarm(120)  # After this the run is taken to hang.
    task, way, endpoint, bucket, path = sys.argv[1:6]
    before = resource.getrusage(who)
    start, done = ways[task, way](endpoint, bucket, path)
    seconds = time.perf_counter() - start
    after = resource.getrusage(who)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    is_own = who == resource.RUSAGE_SELF
    sample = {
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_kib": peak_kib() if is_own else after.ru_maxrss,
        "done": done,
        "version": version,
    }
    print(json.dumps(sample))


def peak_kib():
    """The high-water mark of this program alone: getrusage counts the parent's before the exec too."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def count_in(bucket):
    """The number in a bucket's name: `keys-1000`, `files-1000-4096`."""
    return int(bucket.split("-")[1])
