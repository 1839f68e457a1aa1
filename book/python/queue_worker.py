"""Works on the messages of a queue, one at a time, and keeps each hidden from other workers for as long as the work takes."""

import json
import sys
import threading
from contextlib import contextmanager

import boto3


@contextmanager
def heartbeat(message, seconds):
    """Hides the message for so many seconds, again and again, until the work is done."""
    done = threading.Event()

    def beat():
        while True:
            message.change_visibility(VisibilityTimeout=seconds)
            if done.wait(seconds / 2):
                return

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def work(body):
    return int(body) ** 2


def queue_worker(queue):
    results = []
    while messages := queue.receive_messages(MaxNumberOfMessages=1, WaitTimeSeconds=1):
        for message in messages:
            try:
                with heartbeat(message, 30):
                    result = work(message.body)
            except ValueError as reason:
                # It is not deleted, so it comes again, and goes to the dead-letter queue in the end.
                print(f"{message.body!r}: {reason}", file=sys.stderr)
            else:
                message.delete()
                results.append(result)
    return sorted(results)


if __name__ == "__main__":
    queue = boto3.resource("sqs").get_queue_by_name(QueueName=sys.argv[1])
    print(json.dumps(queue_worker(queue)))
