"""The exercise `read-object`."""

# ANCHOR: answer
def answer(session):
    log = session.resource("s3").Object("demo", "app.log")
    text = log.get()["Body"].read().decode()
    return text.splitlines()[-1]
# ANCHOR_END: answer
