"""What the first object holds, read as a stream, past a connection that breaks."""

import hashlib

from botocore.exceptions import IncompleteReadError, ResponseStreamingError
from lesson import play

RETRIES = 3


# ANCHOR: client
# ANCHOR: resource
def read(get):
    """Reads a body. boto3 retries a request, but not a body, so the rest is asked for here."""
    digest = hashlib.sha256()
    size = retries = 0
    response = get()
    while True:
        try:
            for chunk in response["Body"].iter_chunks():
                digest.update(chunk)
                size += len(chunk)
            return size, digest.hexdigest()
        except (IncompleteReadError, ResponseStreamingError):
            if retries == RETRIES:
                raise
            retries += 1
            # Without IfMatch, the rest could be of an object that was written in between.
            response = get(Range=f"bytes={size}-", IfMatch=response["ETag"])
# ANCHOR_END: resource


def with_client(s3, bucket, key):
    return read(lambda **more: s3.get_object(Bucket=bucket, Key=key, **more))
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket, key):
    return read(s3.Object(bucket, key).get)
# ANCHOR_END: resource


def content(way):
    def told(s3, bucket, key):
        size, sha256 = way(s3, bucket, key)
        return {"bucket": bucket, "key": key, "bytes": size, "sha256": sha256}

    return told


if __name__ == "__main__":
    play("read-object", client=content(with_client), resource=content(with_resource), on_object=True)
