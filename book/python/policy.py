"""A bucket's policy, read before and after it is deleted."""

import json

from botocore.exceptions import ClientError
from lesson import play

# No object has this key: S3 looks at the policy first.
RECORD = "records/2026.csv"


def keep_objects(bucket):
    """A policy that denies everyone the deletion of objects whose keys begin with `records/`."""
    statement = {
        "Sid": "KeepRecords",
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:DeleteObject",
        "Resource": f"arn:aws:s3:::{bucket}/records/*",
    }
    return {"Version": "2012-10-17", "Statement": [statement]}


# ANCHOR: client
def with_client(s3, bucket):
    def read():
        try:
            return json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])
        except ClientError as error:
            # The service model has no exception for it, so the code is compared as text.
            if error.response["Error"]["Code"] != "NoSuchBucketPolicy":
                raise

    def may_delete():
        try:
            s3.delete_object(Bucket=bucket, Key=RECORD)
            return True
        except ClientError as error:
            if error.response["Error"]["Code"] != "AccessDenied":
                raise
            return False

    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(keep_objects(bucket)))
    before, may_before = read(), may_delete()
    s3.delete_bucket_policy(Bucket=bucket)
    after, may_after = read(), may_delete()
    return {"bucket": bucket, "before": before, "after": after, "may_delete": [may_before, may_after]}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    def may_delete():
        try:
            s3.Object(bucket, RECORD).delete()
            return True
        except ClientError as error:
            if error.response["Error"]["Code"] != "AccessDenied":
                raise
            return False

    policy = s3.Bucket(bucket).Policy()
    policy.put(Policy=json.dumps(keep_objects(bucket)))
    before, may_before = json.loads(policy.policy), may_delete()
    policy.delete()

    after = None
    try:
        # The deletion dropped what the handle kept: this attribute is another request, and it raises.
        after = json.loads(policy.policy)
    except ClientError as error:
        if error.response["Error"]["Code"] != "NoSuchBucketPolicy":
            raise
    may_after = may_delete()
    return {"bucket": bucket, "before": before, "after": after, "may_delete": [may_before, may_after]}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("policy", client=with_client, resource=with_resource)
