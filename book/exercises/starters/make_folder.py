"""The exercise `make-folder`."""

# ANCHOR: answer
def answer(session):
    bucket = session.resource("s3").Bucket("demo")
    names = set()
    for obj in bucket.objects.filter(Prefix="reports/"):
        name, slash, _ = obj.key.removeprefix("reports/").partition("/")
        names.add(name + slash)
    return sorted(names)
# ANCHOR_END: answer
