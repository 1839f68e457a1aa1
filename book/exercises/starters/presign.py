"""The exercise `presign`."""

# ANCHOR: answer
from botocore.config import Config


def answer(session):
    client = session.client("s3", config=Config(signature_version="s3v4"))
    params = {"Bucket": "demo", "Key": "avatar.png"}
    return client.generate_presigned_url("put_object", Params=params, ExpiresIn=60)
# ANCHOR_END: answer
