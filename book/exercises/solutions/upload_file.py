"""A solution of the exercise `upload-file`."""

# ANCHOR: answer
from botocore.exceptions import ClientError


def answer(session):
    client = session.client("s3")
    try:
        # S3 decides, in one request.
        client.put_object(Bucket="demo", Key="lock.txt", Body=b"mine", IfNoneMatch="*")
        return True
    except ClientError as error:
        if error.response["Error"]["Code"] != "PreconditionFailed":
            raise
        return False
# ANCHOR_END: answer
