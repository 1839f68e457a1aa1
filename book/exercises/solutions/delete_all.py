"""A solution of the exercise `delete-all`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("locked")
    answers = bucket.object_versions.delete()
    return [error["Key"] for answer in answers for error in answer.get("Errors", [])]
# ANCHOR_END: answer
