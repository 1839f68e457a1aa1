"""The pages on resources."""
# SEED: demo:30
# SEED: other:1200

import json
import re

import boto3
import botocore.loaders
from botocore.exceptions import ClientError
from snippet import raises

# ANCHOR: identifiers
s3 = boto3.resource("s3")
bucket = s3.Bucket("demo")
obj = bucket.Object("report.csv")
print(obj.bucket_name, obj.key)
print(obj == s3.Object("demo", "report.csv"))
# ANCHOR_END: identifiers

# ANCHOR: identifiers_wrong
try:
    s3.Object("demo")
except ValueError as error:
    print(repr(error))
try:
    s3.Bucket("demo", "report.csv")
except IndexError as error:
    print(repr(error))
# ANCHOR_END: identifiers_wrong

# ANCHOR: print
print(bucket)
print([name for name in dir(bucket) if not name.startswith("_")])
# ANCHOR_END: print

# ANCHOR: attributes
obj = bucket.put_object(Key="report.csv", Body=b"a,b\n")
# Nothing is loaded. Reading the attribute sends HeadObject.
print(obj.content_length)
# Now it is loaded. Reading another attribute sends nothing.
print(obj.content_type)
# ANCHOR_END: attributes

with raises(ClientError):
    # ANCHOR: attribute_fails
    bucket.Object("nothing").content_length
    # ANCHOR_END: attribute_fails

# ANCHOR: forget
obj.put(Body=b"longer")
print(obj.content_length)
# ANCHOR_END: forget

# ANCHOR: actions
obj = bucket.put_object(Key="digits.txt", Body=b"0123456789", ContentType="text/plain")
response = obj.get(Range="bytes=0-3")
print(response["ContentType"], response["Body"].read())
# ANCHOR_END: actions

# ANCHOR: sub_resources
versioning = bucket.Versioning()
versioning.enable()
print(versioning.status)
print(bucket.Object("a").Version("v1").Object().Bucket() == bucket)
# ANCHOR_END: sub_resources

# ANCHOR: enable
versioning = s3.Bucket("other").Versioning()
try:
    versioning.enable(VersioningConfiguration={"MFADelete": "Disabled"})
except ClientError as error:
    print(repr(error))
print(versioning.status)
# ANCHOR_END: enable

# ANCHOR: collections
few = bucket.objects.page_size(7)
print(len([obj.key for obj in few.limit(10)]))
print(len(list(few)))
# ANCHOR_END: collections

# ANCHOR: item
first = next(iter(bucket.objects.limit(1)))
print(first.key, first.size)
print(first.owner)
# ANCHOR_END: item

# ANCHOR: batches
responses = s3.Bucket("other").objects.delete()
print(len(responses), [len(response["Deleted"]) for response in responses])
print(any("Errors" in response for response in responses))
# ANCHOR_END: batches

# ANCHOR: meta
client = bucket.meta.client
print(client.get_bucket_location(Bucket=bucket.name)["ResponseMetadata"]["HTTPStatusCode"])
print(bucket.meta.service_name, bucket.meta.identifiers)
# ANCHOR_END: meta

# ANCHOR: user_agent
print(s3.meta.client.meta.config.user_agent.split()[-1])
print(boto3.client("s3").meta.config.user_agent.split()[-1].split("/")[0])
# ANCHOR_END: user_agent

# ANCHOR: copy
s3.meta.client.copy({"Bucket": "demo", "Key": "report.csv"}, "other", "backup/report.csv")
print(s3.Object("other", "backup/report.csv").content_length)
# ANCHOR_END: copy

# ANCHOR: waiters
obj = bucket.put_object(Key="late.txt", Body=b"here")
print(obj.wait_until_exists())
print(obj.content_length)
obj.delete()
obj.wait_until_not_exists()
# ANCHOR_END: waiters

# ANCHOR: description
loader = botocore.loaders.Loader(extra_search_paths=[boto3.__path__[0] + "/data"])
model = loader.load_service_model("s3", "resources-1")
obj = model["resources"]["Object"]
print(json.dumps({"identifiers": obj["identifiers"], "load": obj["load"]["request"]}, indent=2))
# ANCHOR_END: description

# ANCHOR: reach
# The operations that S3's resources send, but for transfers:
reached = set(re.findall(r'"operation": "(\w+)"', json.dumps(model)))
print(len(reached), "of", len(s3.meta.client.meta.method_to_api_mapping))
# ANCHOR_END: reach

# ANCHOR: services
print(boto3.Session().get_available_resources())
# ANCHOR_END: services

# ANCHOR: classes
print(type(s3.Bucket("a")) is type(s3.Bucket("b")))
print(type(bucket).__module__, type(bucket).__name__)
# ANCHOR_END: classes
