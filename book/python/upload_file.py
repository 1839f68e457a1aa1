"""Uploads a file. boto3 sends a large one in parts."""

import os
import tempfile

from boto3.s3.transfer import TransferConfig
from lesson import made_up_file, play

KEY = "uploads/large.bin"


def report(bucket, etag, size):
    etag = etag.strip('"')
    # boto3 does not tell how many parts it sent. The ETag of an upload in parts ends with their number.
    parts = int(etag.split("-")[1]) if "-" in etag else None
    return {"bucket": bucket, "key": KEY, "bytes": size, "parts": parts, "etag": etag}


# ANCHOR: client
def with_client(s3, bucket):
    with tempfile.TemporaryDirectory() as folder:
        path = made_up_file(folder)
        size = 8 << 20
        config = TransferConfig(multipart_threshold=size, multipart_chunksize=size, max_concurrency=4)
        seen = []
        s3.upload_file(path, bucket, KEY, Config=config, Callback=seen.append)
        assert sum(seen) == os.path.getsize(path)
    # It returns None, so that the ETag takes another request.
    head = s3.head_object(Bucket=bucket, Key=KEY)
    return report(bucket, head["ETag"], head["ContentLength"])
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    target = s3.Object(bucket, KEY)
    with tempfile.TemporaryDirectory() as folder:
        target.upload_file(made_up_file(folder))
    return report(bucket, target.e_tag, target.content_length)
# ANCHOR_END: resource


if __name__ == "__main__":
    play("upload-file", client=with_client, resource=with_resource)
