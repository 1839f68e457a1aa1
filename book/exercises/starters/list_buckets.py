"""The exercise `list-buckets`."""

# ANCHOR: answer
def answer(session):
    s3 = session.resource("s3")
    return [bucket.name for bucket in s3.buckets.all() if bucket.name.startswith("logs-")]
# ANCHOR_END: answer
