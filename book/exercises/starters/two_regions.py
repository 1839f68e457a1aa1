"""The exercise `two-regions`."""

# ANCHOR: answer
def answer(session):
    # The session's region is us-east-1.
    copy = session.resource("s3").Object("backup", "a.txt")
    copy.copy_from(CopySource={"Bucket": "video", "Key": "a.txt"})
# ANCHOR_END: answer
