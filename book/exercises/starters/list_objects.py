"""The exercise `list-objects`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    page = client.list_objects_v2(Bucket="demo")
    return sum(item["Size"] for item in page["Contents"])
# ANCHOR_END: answer
