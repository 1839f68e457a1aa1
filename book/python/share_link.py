"""Makes a link with which anybody can download one object until it expires."""

import json
import sys

import boto3
from botocore.config import Config


def share_link(obj, expires_in):
    # A resource has no method for it: the client below it does.
    parameters = {"Bucket": obj.bucket_name, "Key": obj.key}
    return obj.meta.client.generate_presigned_url("get_object", Params=parameters, ExpiresIn=expires_in)


if __name__ == "__main__":
    s3 = boto3.resource("s3", config=Config(signature_version="s3v4"))
    print(json.dumps(share_link(s3.Object(sys.argv[1], sys.argv[2]), int(sys.argv[3]))))
