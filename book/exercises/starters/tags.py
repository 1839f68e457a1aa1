"""The exercise `tags`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    added = {"Key": "stage", "Value": "test"}
    client.put_object_tagging(Bucket="demo", Key="report.csv", Tagging={"TagSet": [added]})
# ANCHOR_END: answer
