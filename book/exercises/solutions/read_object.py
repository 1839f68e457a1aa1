"""A solution of the exercise `read-object`."""

# ANCHOR: answer
def answer(session):
    log = session.resource("s3").Object("demo", "app.log")
    text = log.get(Range="bytes=-1024")["Body"].read().decode(errors="replace")
    return text.splitlines()[-1]
# ANCHOR_END: answer
