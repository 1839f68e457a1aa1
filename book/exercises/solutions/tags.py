"""A solution of the exercise `tags`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    # A set is written whole, so it begins with the tags that are there.
    tags = client.get_object_tagging(Bucket="demo", Key="report.csv")["TagSet"]
    tags = [tag for tag in tags if tag["Key"] != "stage"]
    tags.append({"Key": "stage", "Value": "test"})
    client.put_object_tagging(Bucket="demo", Key="report.csv", Tagging={"TagSet": tags})
# ANCHOR_END: answer
