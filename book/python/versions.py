"""The versions of a key, and the marker that a deletion leaves."""

from lesson import play

KEY = "versions/report.txt"
TEXTS = ["one", "two and", "three in all"]


def listed(kind, key, is_latest, size=None):
    return {"key": key, "is_latest": is_latest, "kind": kind, "size": size}


# ANCHOR: client
def with_client(s3, bucket):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    for text in TEXTS:
        s3.put_object(Bucket=bucket, Key=KEY, Body=text.encode())
    s3.delete_object(Bucket=bucket, Key=KEY)

    versions, markers = [], []
    # The paginator carries the two markers. A page has versions and delete markers in two lists.
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=KEY):
        for found in page.get("Versions", []):
            versions.append(listed("version", found["Key"], found["IsLatest"], found["Size"]))
        for found in page.get("DeleteMarkers", []):
            markers.append(listed("delete_marker", found["Key"], found["IsLatest"]))
    return {"bucket": bucket, "versions": markers + versions}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    bucket = s3.Bucket(bucket)
    bucket.Versioning().enable()
    for text in TEXTS:
        bucket.put_object(Key=KEY, Body=text.encode())
    bucket.Object(KEY).delete()

    # Both kinds are an ObjectVersion. Only a missing size tells them apart, and of each page the markers come last.
    versions = []
    for found in bucket.object_versions.filter(Prefix=KEY):
        kind = "delete_marker" if found.size is None else "version"
        versions.append(listed(kind, found.object_key, found.is_latest, found.size))
    versions.sort(key=lambda version: not version["is_latest"])
    return {"bucket": bucket.name, "versions": versions}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("versions", client=with_client, resource=with_resource)
