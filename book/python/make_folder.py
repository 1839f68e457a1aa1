"""Makes a folder as consoles do: a key that ends in a slash and has no bytes."""

from lesson import play

FOLDER = "testdir/"


# ANCHOR: client
def with_client(s3, bucket):
    s3.put_object(Bucket=bucket, Key=FOLDER)
    head = s3.head_object(Bucket=bucket, Key=FOLDER)
    return {"bucket": bucket, "key": FOLDER, "size": head["ContentLength"]}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    folder = s3.Bucket(bucket).put_object(Key=FOLDER)
    # Reading the attribute sends the HEAD.
    return {"bucket": bucket, "key": folder.key, "size": folder.content_length}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("make-folder", client=with_client, resource=with_resource)
