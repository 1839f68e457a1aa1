"""Lists the buckets."""

from lesson import play


# ANCHOR: client
def with_client(s3, _bucket):
    names = []
    for page in s3.get_paginator("list_buckets").paginate():
        names += [bucket["Name"] for bucket in page["Buckets"]]
    return {"buckets": names}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, _bucket):
    return {"buckets": [bucket.name for bucket in s3.buckets.all()]}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("list-buckets", client=with_client, resource=with_resource)
