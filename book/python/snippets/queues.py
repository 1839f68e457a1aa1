"""SQS by a client and by a resource. A stub takes the place of the server."""

import boto3
from botocore.stub import Stubber

url = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs"
messages = [{"MessageId": name, "ReceiptHandle": f"receipt-{name}", "Body": f"job {name}"} for name in "ab"]


def stubbed(client):
    stub = Stubber(client)
    stub.add_response("receive_message", {"Messages": messages})
    for message in messages:
        stub.add_response("delete_message", {}, {"QueueUrl": url, "ReceiptHandle": message["ReceiptHandle"]})
    failed = {"Id": "1", "SenderFault": True, "Code": "ReceiptHandleIsInvalid"}
    stub.add_response("delete_message_batch", {"Successful": [{"Id": "0"}], "Failed": [failed]})
    stub.activate()
    return stub


client = boto3.client("sqs")
stubbed(client)

# ANCHOR: client
response = client.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=20)
for message in response.get("Messages", []):
    print(message["Body"])
    client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
# ANCHOR_END: client

sqs = boto3.resource("sqs")
stubbed(sqs.meta.client)

# ANCHOR: resource
queue = sqs.Queue(url)
for message in queue.receive_messages(MaxNumberOfMessages=10, WaitTimeSeconds=20):
    print(message.body)
    message.delete()
# ANCHOR_END: resource

# ANCHOR: batch
entries = [
    {"Id": "0", "ReceiptHandle": "receipt-a"},
    {"Id": "1", "ReceiptHandle": "no receipt"},
]
response = queue.delete_messages(Entries=entries)
# No exception: one of two is deleted.
print(len(response["Successful"]), [failed["Code"] for failed in response.get("Failed", [])])
# ANCHOR_END: batch
