"""The exercise `presign`."""

# ANCHOR: answer
from botocore.config import Config


def answer(session):
    client = session.client("s3", config=Config(signature_version="s3v4"))
    return client.generate_presigned_url("put_object", Params={"Bucket": "demo", "Key": "avatar.png"}, ExpiresIn=60)
# ANCHOR_END: answer
