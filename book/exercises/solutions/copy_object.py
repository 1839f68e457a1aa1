"""A solution of the exercise `copy-object`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    copy = bucket.Object("archive/report.csv")
    # The default is COPY: the source's metadata, whatever the request has. REPLACE drops the content type, too.
    copy.copy_from(
        CopySource={"Bucket": "demo", "Key": "report.csv"},
        MetadataDirective="REPLACE",
        Metadata={"origin": "demo"},
        ContentType="text/csv",
    )
# ANCHOR_END: answer
