"""The exercise `wait`."""

# ANCHOR: answer
import time

from botocore.exceptions import ClientError


def answer(session):
    client = session.client("s3")
    while True:
        try:
            client.head_object(Bucket="demo", Key="old.txt")
        except ClientError:
            # An error means that it is gone. Or does it?
            return "gone"
        time.sleep(0.01)
# ANCHOR_END: answer
