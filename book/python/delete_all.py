"""Deletes all objects of a bucket in batches."""

from lesson import play


def report(bucket, responses):
    failed = [
        {"key": error["Key"], "code": error["Code"], "message": error["Message"]}
        for response in responses
        for error in response.get("Errors", [])
    ]
    deleted = sum(len(response.get("Deleted", [])) for response in responses)
    return {"bucket": bucket, "deleted": deleted, "failed": failed}


# ANCHOR: client
def with_client(s3, bucket):
    responses = []
    # A page of the listing is as long as a batch may be.
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        batch = [{"Key": found["Key"]} for found in page.get("Contents", [])]
        if batch:
            responses.append(s3.delete_objects(Bucket=bucket, Delete={"Objects": batch}))
    return report(bucket, responses)
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    # The failures are in these dictionaries. Nothing is raised for them.
    return report(bucket, s3.Bucket(bucket).objects.delete())
# ANCHOR_END: resource


if __name__ == "__main__":
    play("delete-all", client=with_client, resource=with_resource)
