"""A solution of the exercise `presign`."""

# ANCHOR: answer
from botocore.config import Config


def answer(session):
    client = session.client("s3", config=Config(signature_version="s3v4"))
    # Parameters that are set before signing become part of the signature.
    params = {"Bucket": "demo", "Key": "avatar.png", "ContentType": "image/png"}
    return client.generate_presigned_url("put_object", Params=params, ExpiresIn=60)
# ANCHOR_END: answer
