"""A solution of the exercise `list-dates`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    # The listing has sizes and dates.
    largest = max(bucket.objects.all(), key=lambda obj: obj.size)
    return f"{largest.key} {largest.last_modified:%Y-%m-%dT%H:%M:%SZ}"
# ANCHOR_END: answer
