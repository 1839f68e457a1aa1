"""The exercise `delete-all`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("locked")
    bucket.object_versions.delete()
    # No exception, so all is well?
    return []
# ANCHOR_END: answer
