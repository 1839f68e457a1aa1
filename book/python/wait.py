"""Waits until a bucket and an object exist, then until they are gone."""

from lesson import play

KEY = "report.csv"
BODY = b"date,sum\n"
# One request at once, then one a second. The default is 20 requests, 5 seconds apart.
WAIT = {"Delay": 1, "MaxAttempts": 30}


def location(region):
    """The first region must not be named, and every other must be."""
    if region == "us-east-1":
        return {}
    return {"CreateBucketConfiguration": {"LocationConstraint": region}}


# ANCHOR: client
def with_client(s3, bucket):
    name = f"{bucket}-new"
    s3.create_bucket(Bucket=name, **location(s3.meta.region_name))
    s3.get_waiter("bucket_exists").wait(Bucket=name, WaiterConfig=WAIT)

    s3.put_object(Bucket=name, Key=KEY, Body=BODY)
    s3.get_waiter("object_exists").wait(Bucket=name, Key=KEY, WaiterConfig=WAIT)
    # A waiter returns None, so that the size takes another request.
    size = s3.head_object(Bucket=name, Key=KEY)["ContentLength"]

    s3.delete_object(Bucket=name, Key=KEY)
    s3.get_waiter("object_not_exists").wait(Bucket=name, Key=KEY, WaiterConfig=WAIT)
    s3.delete_bucket(Bucket=name)
    s3.get_waiter("bucket_not_exists").wait(Bucket=name, WaiterConfig=WAIT)
    return {"bucket": name, "key": KEY, "bytes": size}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    region = s3.meta.client.meta.region_name
    made = s3.create_bucket(Bucket=f"{bucket}-new", **location(region))
    made.wait_until_exists(WaiterConfig=WAIT)

    written = made.put_object(Key=KEY, Body=BODY)
    written.wait_until_exists(WaiterConfig=WAIT)
    size = written.content_length

    written.delete()
    written.wait_until_not_exists(WaiterConfig=WAIT)
    made.delete()
    made.wait_until_not_exists(WaiterConfig=WAIT)
    return {"bucket": made.name, "key": written.key, "bytes": size}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("wait", client=with_client, resource=with_resource)
