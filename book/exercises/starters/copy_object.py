"""The exercise `copy-object`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    copy = bucket.Object("archive/report.csv")
    copy.copy_from(CopySource={"Bucket": "demo", "Key": "report.csv"}, Metadata={"origin": "demo"})
# ANCHOR_END: answer
