"""A bucket's policy, and what reading it answers when there is none."""

import json

from botocore.exceptions import ClientError
from lesson import play


def keep_objects(bucket):
    """A policy under which nobody deletes what is under `records/`."""
    statement = {
        "Sid": "KeepRecords",
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:DeleteObject",
        "Resource": f"arn:aws:s3:::{bucket}/records/*",
    }
    document = {"Version": "2012-10-17", "Statement": [statement]}
    return json.dumps(document, separators=(",", ":"))


# ANCHOR: client
def with_client(s3, bucket):
    s3.put_bucket_policy(Bucket=bucket, Policy=keep_objects(bucket))
    policy = s3.get_bucket_policy(Bucket=bucket)["Policy"]
    s3.delete_bucket_policy(Bucket=bucket)

    afterwards = ""
    try:
        s3.get_bucket_policy(Bucket=bucket)
    except ClientError as error:
        # The service model has no exception for it, so the code is compared as text.
        afterwards = error.response["Error"]["Code"]
        if afterwards != "NoSuchBucketPolicy":
            raise
    return {"bucket": bucket, "policy": policy, "afterwards": afterwards}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    policy = s3.Bucket(bucket).Policy()
    policy.put(Policy=keep_objects(bucket))
    text = policy.policy
    policy.delete()

    afterwards = ""
    try:
        # The deletion dropped what the handle kept: this attribute is another request, and it raises.
        policy.policy
    except ClientError as error:
        afterwards = error.response["Error"]["Code"]
        if afterwards != "NoSuchBucketPolicy":
            raise
    return {"bucket": bucket, "policy": text, "afterwards": afterwards}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("policy", client=with_client, resource=with_resource)
