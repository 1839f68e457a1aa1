"""The page on testing."""

import boto3

# ANCHOR: stub
from botocore.stub import Stubber

s3 = boto3.resource("s3")
with Stubber(s3.meta.client) as stub:
    expected = {"Bucket": "demo", "Key": "report.csv"}
    stub.add_response("head_object", {"ContentLength": 42}, expected)
    print(s3.Object("demo", "report.csv").content_length)
    stub.assert_no_pending_responses()
# ANCHOR_END: stub
