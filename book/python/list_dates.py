"""Lists when each object was last modified."""

from lesson import date, play


# ANCHOR: client
def with_client(s3, bucket):
    dates = []
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for found in page.get("Contents", []):
            # One more request for each key, for a date that the listing had.
            response = s3.get_object(Bucket=bucket, Key=found["Key"])
            dates.append({"key": found["Key"], "last_modified": date(response["LastModified"])})
    return {"bucket": bucket, "dates": dates}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    dates = [
        {"key": found.key, "last_modified": date(found.last_modified)}
        for found in s3.Bucket(bucket).objects.all()
    ]
    return {"bucket": bucket, "dates": dates}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("list-dates", client=with_client, resource=with_resource)
