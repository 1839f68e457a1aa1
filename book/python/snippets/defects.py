"""Fourteen defects of boto3's resources. Each stretch prints what is wrong; when boto3 mends one, the recording differs."""
# SEED: demo:3
# SEED: folders:0
# FAULT: ListBuckets:1:status=403,AccessDenied

import datetime
import os
import tempfile

import boto3
from botocore.exceptions import ClientError
from snippet import raises

s3 = boto3.resource("s3")
bucket = s3.Bucket("demo")

# ANCHOR: d07
# The caller may not list buckets, and the bucket does not exist.
nothing = s3.Bucket("no-such-bucket")
nothing.load()
print(nothing.creation_date)
# ANCHOR_END: d07

locked = s3.create_bucket(Bucket="locked", ObjectLockEnabledForBucket=True)
locked.put_object(Key="free", Body=b"1")
until = datetime.datetime(2099, 1, 1, tzinfo=datetime.timezone.utc)
locked.put_object(Key="kept", Body=b"2", ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=until)

# ANCHOR: d01
responses = locked.object_versions.delete()
print([error["Key"] for response in responses for error in response.get("Errors", [])])
# ANCHOR_END: d01

folders = s3.Bucket("folders")
for name in ["a/1", "b/1", "c/1", "y", "z"]:
    folders.put_object(Key=name, Body=b"x")

# ANCHOR: d02
# The keys at the top are y and z. The first pages hold only the folders a/, b/ and c/.
folders.objects.filter(Delimiter="/").page_size(1).delete()
print([obj.key for obj in folders.objects.filter(Delimiter="/")])
# ANCHOR_END: d02

with raises(ClientError):
    # ANCHOR: d03
    bucket.Object("nothing").content_length
    # ANCHOR_END: d03

obj = bucket.put_object(Key="hello", Body=b"hello")
path = tempfile.NamedTemporaryFile(delete=False).name
with open(path, "w") as file:
    file.write("longer than before")

# ANCHOR: d04
obj.load()
obj.get()
print("after a read:", obj.meta.data)
obj.load()
obj.upload_file(path)
print("after an upload of 18 bytes:", obj.content_length)
# ANCHOR_END: d04
os.remove(path)

# ANCHOR: d05
version = s3.ObjectVersion("demo", "hello", "null")
upload = s3.MultipartUpload("demo", "hello", "an-id")
print([hasattr(handle, "load") for handle in [version, upload, upload.Part(1)]])
try:
    version.size
except Exception as error:
    print(type(error).__name__)
# ANCHOR_END: d05

# ANCHOR: d06
summary = s3.ObjectSummary("demo", "hello")
print(hasattr(bucket, "load"), hasattr(bucket, "reload"))
print(hasattr(summary, "load"), hasattr(summary, "reload"))
# ANCHOR_END: d06

# ANCHOR: d08
sent = []
events = s3.meta.client.meta.events
events.register("before-call.s3.PutBucketVersioning", lambda params, **_: sent.append(params["body"]))
versioning = bucket.Versioning()
try:
    versioning.enable(VersioningConfiguration={"MFADelete": "Disabled"})
except ClientError as error:
    print(repr(error))
print("Status" in sent[0].decode())
# ANCHOR_END: d08

# ANCHOR: d09
print(type(s3.Bucket("a")) is type(s3.Bucket("b")))
# ANCHOR_END: d09

# ANCHOR: d10
try:
    s3.Bucket("a", "b")
except IndexError as error:
    print(repr(error))
print([name for name in ["first", "exists", "count"] if hasattr(bucket.objects, name)])
# ANCHOR_END: d10

ordered = s3.create_bucket(Bucket="ordered")
ordered.Versioning().enable()
for name in ["a", "b"]:
    ordered.put_object(Key=name, Body=b"x")
ordered.Object("a").delete()

# ANCHOR: d11
print(len(list(bucket.objects.all())), "keys")
# The marker of `a` is the newest entry of `a`; S3 sends it first.
print([version.object_key for version in ordered.object_versions.all()])
# ANCHOR_END: d11

# ANCHOR: d12
model = obj.meta.resource_model
print([action.name for action in model.batch_actions])
collections = bucket.meta.resource_model.collections
print({found.name: found.resource.type for found in collections})
# ANCHOR_END: d12

# ANCHOR: d13
# The same object twice: from a listing, which names the owner, and made by hand, whose HEAD does not.
listed = next(iter(bucket.objects.filter(Prefix="hello")))
made = s3.ObjectSummary("demo", "hello")
print(listed.owner is None, made.owner is None)
# ANCHOR_END: d13

# ANCHOR: d14
print(len(list(bucket.objects.filter(page_size=1, limit=2))))
print(len(list(bucket.objects.filter(MaxKeys=1))))
print(bucket.wait_until_exists())
# ANCHOR_END: d14
