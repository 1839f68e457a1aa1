"""The exercise `multipart`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    return sum(obj.size for obj in bucket.objects.all())
# ANCHOR_END: answer
