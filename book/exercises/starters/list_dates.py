"""The exercise `list-dates`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    largest, text = 0, ""
    for item in client.list_objects_v2(Bucket="demo")["Contents"]:
        head = client.head_object(Bucket="demo", Key=item["Key"])
        if head["ContentLength"] > largest:
            largest = head["ContentLength"]
            text = f"{item['Key']} {head['LastModified']:%Y-%m-%dT%H:%M:%SZ}"
    return text
# ANCHOR_END: answer
