"""Downloads an object to a file."""

import hashlib
import os
import tempfile

import boto3
from boto3.s3.transfer import TransferConfig
from lesson import made_up_file, play

KEY = "downloads/large.bin"


def report(bucket, path):
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"bucket": bucket, "key": KEY, "bytes": os.path.getsize(path), "sha256": digest}


def put_there(bucket, folder):
    """Puts the object of the lesson, which is no part of it, and returns where to download it to."""
    boto3.client("s3").upload_file(made_up_file(folder), bucket, KEY)
    return os.path.join(folder, "downloaded.bin")


# ANCHOR: client
def with_client(s3, bucket):
    with tempfile.TemporaryDirectory() as folder:
        path = put_there(bucket, folder)
        config = TransferConfig(max_concurrency=4)
        seen = []
        s3.download_file(bucket, KEY, path, Config=config, Callback=seen.append)
        assert sum(seen) == os.path.getsize(path)
        return report(bucket, path)
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    source = s3.Object(bucket, KEY)
    with tempfile.TemporaryDirectory() as folder:
        path = put_there(bucket, folder)
        source.download_file(path)
        return report(bucket, path)
# ANCHOR_END: resource


if __name__ == "__main__":
    play("download-file", client=with_client, resource=with_resource)
