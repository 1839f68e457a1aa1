"""The exercise `versions`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("kept")
    bucket.put_object(Key="report.txt", Body=b"two")
# ANCHOR_END: answer
