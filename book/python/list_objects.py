"""Lists the objects of a bucket."""

from lesson import date, play


# ANCHOR: client
def with_client(s3, bucket):
    objects = []
    more = {}
    while True:
        page = s3.list_objects_v2(Bucket=bucket, **more)
        for found in page.get("Contents", []):
            objects.append(
                {
                    "key": found["Key"],
                    "size": found["Size"],
                    "last_modified": date(found["LastModified"]),
                }
            )
        if not page["IsTruncated"]:
            return {"bucket": bucket, "objects": objects}
        more = {"ContinuationToken": page["NextContinuationToken"]}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    objects = [
        {"key": found.key, "size": found.size, "last_modified": date(found.last_modified)}
        for found in s3.Bucket(bucket).objects.all()
    ]
    return {"bucket": bucket, "objects": objects}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("list-objects", client=with_client, resource=with_resource)
