"""Copies an object within S3. The bytes do not pass through the program."""

from lesson import play


# ANCHOR: client
def with_client(s3, bucket, key):
    to = f"copies/{key}"
    response = s3.copy_object(Bucket=bucket, Key=to, CopySource={"Bucket": bucket, "Key": key})
    etag = response["CopyObjectResult"]["ETag"].strip('"')
    return {"bucket": bucket, "from": key, "to": to, "etag": etag}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket, key):
    copy = s3.Object(bucket, f"copies/{key}")
    response = copy.copy_from(CopySource={"Bucket": bucket, "Key": key})
    etag = response["CopyObjectResult"]["ETag"].strip('"')
    return {"bucket": bucket, "from": key, "to": copy.key, "etag": etag}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("copy-object", client=with_client, resource=with_resource, on_object=True)
