"""The exercise `upload-file`."""

# ANCHOR: answer
from botocore.exceptions import ClientError


def answer(session):
    client = session.client("s3")
    try:
        client.head_object(Bucket="demo", Key="lock.txt")
        return False
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
    client.put_object(Bucket="demo", Key="lock.txt", Body=b"mine")
    return True
# ANCHOR_END: answer
