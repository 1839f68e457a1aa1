"""A queue: send, receive, delete, and what becomes of a message that is refused."""

import uuid

from lesson import play


def messages():
    """Twelve are two batches. One has a character that no message can have."""
    bodies = [f"job {number:02}" for number in range(12)]
    bodies[3] += "\x01"
    return bodies


def entries(bodies, first):
    return [{"Id": str(first + index), "MessageBody": body} for index, body in enumerate(bodies)]


def handles(received):
    return [{"Id": str(index), "ReceiptHandle": handle} for index, handle in enumerate(received)]


def refusals(response):
    failed = response.get("Failed", [])
    return [{"index": int(entry["Id"]), "code": entry["Code"]} for entry in failed]


# ANCHOR: client
def with_client(sqs, _bucket):
    url = sqs.create_queue(QueueName=f"lesson-{uuid.uuid4()}")["QueueUrl"]
    run = {"sent": 0, "refused": [], "received": [], "left": 0}
    try:
        # SQS takes 10 messages in a request. It returns 200 even when it refused some of them.
        bodies = messages()
        for first in range(0, len(bodies), 10):
            batch = entries(bodies[first : first + 10], first)
            response = sqs.send_message_batch(QueueUrl=url, Entries=batch)
            run["sent"] += len(response.get("Successful", []))
            run["refused"] += refusals(response)

        # A request returns at most 10 messages, and none after WaitTimeSeconds without any.
        ask = {"QueueUrl": url, "MaxNumberOfMessages": 10, "WaitTimeSeconds": 1}
        while received := sqs.receive_message(**ask).get("Messages"):
            run["received"] += [message["Body"] for message in received]
            # A message that is not deleted comes again when its visibility timeout is over.
            batch = handles(message["ReceiptHandle"] for message in received)
            deleted = sqs.delete_message_batch(QueueUrl=url, Entries=batch)
            run["left"] += len(deleted.get("Failed", []))
        run["received"].sort()
    finally:
        sqs.delete_queue(QueueUrl=url)
    return run
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(sqs, _bucket):
    queue = sqs.create_queue(QueueName=f"lesson-{uuid.uuid4()}")
    run = {"sent": 0, "refused": [], "received": [], "left": 0}
    try:
        # The resource has the same batches of 10, and the same failures inside.
        bodies = messages()
        for first in range(0, len(bodies), 10):
            response = queue.send_messages(Entries=entries(bodies[first : first + 10], first))
            run["sent"] += len(response.get("Successful", []))
            run["refused"] += refusals(response)

        while received := queue.receive_messages(MaxNumberOfMessages=10, WaitTimeSeconds=1):
            run["received"] += [message.body for message in received]
            batch = handles(message.receipt_handle for message in received)
            deleted = queue.delete_messages(Entries=batch)
            run["left"] += len(deleted.get("Failed", []))
        run["received"].sort()
    finally:
        queue.delete()
    return run
# ANCHOR_END: resource


if __name__ == "__main__":
    play("use-queue", client=with_client, resource=with_resource, service="sqs")
