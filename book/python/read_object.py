"""Reads the first object as a stream."""

import hashlib

from lesson import date, play


def tally(bucket, key, answer):
    digest = hashlib.sha256()
    size = 0
    for chunk in answer["Body"].iter_chunks():
        digest.update(chunk)
        size += len(chunk)
    return {
        "bucket": bucket,
        "key": key,
        "last_modified": date(answer["LastModified"]),
        "bytes": size,
        "sha256": digest.hexdigest(),
    }


# ANCHOR: client
def with_client(s3, bucket, key):
    return tally(bucket, key, s3.get_object(Bucket=bucket, Key=key))
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket, key):
    return tally(bucket, key, s3.Object(bucket, key).get())
# ANCHOR_END: resource


if __name__ == "__main__":
    play("read-object", client=with_client, resource=with_resource, on_object=True)
