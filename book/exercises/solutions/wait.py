"""A solution of the exercise `wait`."""

# ANCHOR: answer
from botocore.exceptions import WaiterError


def answer(session):
    waiter = session.client("s3").get_waiter("object_not_exists")
    try:
        waiter.wait(Bucket="demo", Key="old.txt", WaiterConfig={"Delay": 0, "MaxAttempts": 100})
        return "gone"
    except WaiterError as error:
        # A waiter ends on 404 and fails on any other error. The response is in the error.
        if error.last_response["Error"]["Code"] == "403":
            return "forbidden"
        raise
# ANCHOR_END: answer
