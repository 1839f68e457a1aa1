"""A solution of the exercise `make-folder`."""

# ANCHOR: answer
def answer(session):
    client = session.client("s3")
    paginator = client.get_paginator("list_objects_v2")
    pages = paginator.paginate(Bucket="demo", Prefix="reports/", Delimiter="/")
    names = []
    # A page has the keys and, apart from them, the common prefixes. boto3's collections drop the latter.
    for page in pages:
        names += [item["Key"] for item in page.get("Contents", [])]
        names += [folder["Prefix"] for folder in page.get("CommonPrefixes", [])]
    return sorted(name.removeprefix("reports/") for name in names)
# ANCHOR_END: answer
