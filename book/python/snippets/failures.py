"""Failures, and the errors of boto3."""
# SEED: demo:1200
# FAULT: GetObject:1:status=400,ExpiredToken
# FAULT: HeadObject:1:status=403,AccessDenied
# FAULT: ListObjectsV2:2:truncate=400
# FAULT: CopyObject:1:status=200,InternalError
# FAULT: GetObjectTagging:*:status=503,SlowDown

import datetime

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, ProfileNotFound
from snippet import raises

client = boto3.client("s3")
key = client.list_objects_v2(Bucket="demo", MaxKeys=1)["Contents"][0]["Key"]

# ANCHOR: region
west = boto3.client("s3", region_name="us-west-2")
print(len(west.list_object_versions(Bucket="demo")["Versions"]))
print(len(west.list_object_versions(Bucket="demo", MaxKeys=1)["Versions"]))
# ANCHOR_END: region

with raises(ProfileNotFound):
    # ANCHOR: profile
    boto3.Session(profile_name="wrok")
    # ANCHOR_END: profile

with raises(ClientError):
    # ANCHOR: expired
    client.get_object(Bucket="demo", Key=key)
    # ANCHOR_END: expired

# ANCHOR: forbidden
try:
    client.head_object(Bucket="demo", Key=key)
except ClientError as error:
    print(error)
    print(error.response["Error"])
# ANCHOR_END: forbidden

locked = boto3.resource("s3").create_bucket(Bucket="locked", ObjectLockEnabledForBucket=True)
locked.put_object(Key="free", Body=b"1")
until = datetime.datetime(2099, 1, 1, tzinfo=datetime.timezone.utc)
locked.put_object(Key="kept", Body=b"2", ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=until)

# ANCHOR: batch
responses = locked.object_versions.delete()
# No exception. The refused key is in a list inside a dict inside a list.
for response in responses:
    for failed in response.get("Errors", []):
        print(failed["Key"], failed["Code"])
# ANCHOR_END: batch

# ANCHOR: cut
keys = 0
for page in client.get_paginator("list_objects_v2").paginate(Bucket="demo"):
    keys += len(page["Contents"])
print(keys)
# ANCHOR_END: cut

# ANCHOR: throttled
patient = boto3.client("s3", config=Config(retries={"mode": "standard", "max_attempts": 3}))
try:
    patient.get_object_tagging(Bucket="demo", Key=key)
except ClientError as error:
    print(repr(error))
# ANCHOR_END: throttled

# ANCHOR: copy
# The first response has status 200 and an error in its body.
copied = client.copy_object(Bucket="demo", Key="copy", CopySource={"Bucket": "demo", "Key": key})
print(copied["ResponseMetadata"]["RetryAttempts"], "retry")
# ANCHOR_END: copy
