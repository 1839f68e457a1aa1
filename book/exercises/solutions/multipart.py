"""A solution of the exercise `multipart`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    # No listing of objects has them: the uploads are listed by themselves, and the parts of each.
    return sum(part.size for upload in bucket.multipart_uploads.all() for part in upload.parts.all())
# ANCHOR_END: answer
