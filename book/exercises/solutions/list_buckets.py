"""A solution of the exercise `list-buckets`."""

# ANCHOR: answer
def answer(session):
    s3 = session.resource("s3")
    return [bucket.name for bucket in s3.buckets.filter(Prefix="logs-")]
# ANCHOR_END: answer
