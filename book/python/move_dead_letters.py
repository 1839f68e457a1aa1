"""Moves the messages of a dead-letter queue back to a queue. A message that cannot be sent stays where it is."""

import json
import sys

import boto3


def copy_of(index, message):
    entry = {"Id": str(index), "MessageBody": message.body}
    if message.message_attributes:
        entry["MessageAttributes"] = message.message_attributes
    return entry


def move_dead_letters(dead, queue):
    moved = 0
    while True:
        messages = dead.receive_messages(
            MaxNumberOfMessages=10, WaitTimeSeconds=1, MessageAttributeNames=["All"]
        )
        if not messages:
            return moved
        # SQS responds with 200 even when it refused some of the messages, so each entry has to be looked at.
        sent = queue.send_messages(Entries=[copy_of(i, message) for i, message in enumerate(messages)])
        for failed in sent.get("Failed", []):
            print("not moved:", failed, file=sys.stderr)
        arrived = [messages[int(entry["Id"])] for entry in sent.get("Successful", [])]
        if arrived:
            entries = [{"Id": str(i), "ReceiptHandle": m.receipt_handle} for i, m in enumerate(arrived)]
            deleted = dead.delete_messages(Entries=entries)
            moved += len(deleted.get("Successful", []))
            if deleted.get("Failed"):
                raise RuntimeError(deleted["Failed"])


if __name__ == "__main__":
    sqs = boto3.resource("sqs")
    dead, queue = (sqs.get_queue_by_name(QueueName=name) for name in sys.argv[1:3])
    print(json.dumps(move_dead_letters(dead, queue)))
