"""A solution of the exercise `versions`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    pages = client.get_paginator("list_object_versions").paginate(Bucket="kept", Prefix="report.txt")
    for page in pages:
        for marker in page.get("DeleteMarkers", []):
            # Deleting a marker by its id undoes the deletion that made it.
            if marker["IsLatest"]:
                client.delete_object(Bucket="kept", Key=marker["Key"], VersionId=marker["VersionId"])
# ANCHOR_END: answer
