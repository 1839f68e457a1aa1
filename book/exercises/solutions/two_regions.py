"""A solution of the exercise `two-regions`."""

# ANCHOR: answer
def answer(session):
    # CopyObject goes to the region of the copy; S3 fetches the source itself.
    copy = session.resource("s3", region_name="us-west-2").Object("backup", "a.txt")
    copy.copy_from(CopySource={"Bucket": "video", "Key": "a.txt"})
# ANCHOR_END: answer
