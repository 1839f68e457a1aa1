"""What the first object holds, read as a stream."""

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
def with_client(s3, bucket):
    key = s3.list_objects_v2(Bucket=bucket, MaxKeys=1)["Contents"][0]["Key"]
    return tally(bucket, key, s3.get_object(Bucket=bucket, Key=key))
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    first = next(iter(s3.Bucket(bucket).objects.limit(1)))
    return tally(bucket, first.key, first.get())
# ANCHOR_END: resource


if __name__ == "__main__":
    play("read-object", client=with_client, resource=with_resource)
