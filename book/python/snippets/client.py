"""The pages on clients."""
# SEED: demo:25
# FAULT: HeadBucket:1:status=403,AccessDenied

import json
import os
import tempfile
import urllib.request

import boto3
import botocore.loaders
from snippet import raises

# ANCHOR: operation
client = boto3.client("s3")
client.put_object(Bucket="demo", Key="report.csv", ContentType="text/csv", Body=b"a,b\n1,2\n")
head = client.head_object(Bucket="demo", Key="report.csv")
print(head["ContentLength"], head["ContentType"])
# ANCHOR_END: operation

# ANCHOR: names
print(client.meta.method_to_api_mapping["list_objects_v2"])
print(len(client.meta.method_to_api_mapping), "operations of S3")
print(len(boto3.Session().get_available_services()) > 400)
# ANCHOR_END: names

# ANCHOR: model
model = botocore.loaders.Loader().load_service_model("s3", "service-2")
operation = model["operations"]["HeadObject"]
print(json.dumps({part: operation[part] for part in ["name", "http", "input"]}, indent=2))
# ANCHOR_END: model

# ANCHOR: paging
keys = []
token = {}
while True:
    page = client.list_objects_v2(Bucket="demo", MaxKeys=10, **token)
    keys += [item["Key"] for item in page.get("Contents", [])]
    if not page["IsTruncated"]:
        break
    token = {"ContinuationToken": page["NextContinuationToken"]}
print(len(keys))
# ANCHOR_END: paging

# ANCHOR: stop
rules = botocore.loaders.Loader().load_service_model("s3", "paginators-1")["pagination"]
print(rules["ListObjectsV2"]["more_results"], rules["ListObjectsV2"]["output_token"])
# ANCHOR_END: stop

# ANCHOR: rules
for name, rule in rules.items():
    print(name, rule["output_token"])
# ANCHOR_END: rules

# ANCHOR: sdk_paginator
paginator = client.get_paginator("list_objects_v2")
pages = paginator.paginate(Bucket="demo", PaginationConfig={"PageSize": 10})
print([len(page["Contents"]) for page in pages])
# ANCHOR_END: sdk_paginator

# ANCHOR: paginator
paginator = client.get_paginator("list_objects_v2")
pages = paginator.paginate(Bucket="demo", PaginationConfig={"PageSize": 7, "MaxItems": 10})
first = sum(len(page["Contents"]) for page in pages)

pages = paginator.paginate(Bucket="demo", PaginationConfig={"StartingToken": pages.resume_token})
rest = sum(len(page["Contents"]) for page in pages)
print(first, rest)
# ANCHOR_END: paginator

# ANCHOR: which_paginate
operations = sorted(client.meta.method_to_api_mapping)
print([name for name in operations if client.can_paginate(name)])
# ANCHOR_END: which_paginate

# ANCHOR: error
from botocore.exceptions import ClientError

try:
    client.get_object(Bucket="demo", Key="nothing")
except ClientError as error:
    print(error)
    print(error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"])
# ANCHOR_END: error

# ANCHOR: exceptions
try:
    client.get_object(Bucket="demo", Key="nothing")
except client.exceptions.NoSuchKey as error:
    print(type(error).__name__, isinstance(error, ClientError))
# ANCHOR_END: exceptions

with raises(ClientError):
    # ANCHOR: head
    client.head_object(Bucket="demo", Key="nothing")
    # ANCHOR_END: head

# ANCHOR: waiter
from botocore.exceptions import WaiterError

waiter = client.get_waiter("object_exists")
try:
    waiter.wait(Bucket="demo", Key="late.txt", WaiterConfig={"Delay": 0, "MaxAttempts": 3})
except WaiterError as error:
    print(repr(error))

client.put_object(Bucket="demo", Key="late.txt", Body=b"here")
print(waiter.wait(Bucket="demo", Key="late.txt"))
# ANCHOR_END: waiter

# ANCHOR: waiter_delays
loader = botocore.loaders.Loader()
for service, name in [("s3", "ObjectExists"), ("dynamodb", "TableExists"), ("iam", "RoleExists")]:
    config = loader.load_service_model(service, "waiters-2")["waiters"][name]
    print(f"{service} {name}: {config['maxAttempts']} attempts, {config['delay']} s apart")
# ANCHOR_END: waiter_delays

# ANCHOR: bucket_exists
waiter = loader.load_service_model("s3", "waiters-2")["waiters"]["BucketExists"]
for acceptor in waiter["acceptors"]:
    print(acceptor["expected"], acceptor["state"])
# The bucket may not be read, in this run.
print(client.get_waiter("bucket_exists").wait(Bucket="demo"))
# ANCHOR_END: bucket_exists

# ANCHOR: presign
from botocore.config import Config

client = boto3.client("s3", config=Config(signature_version="s3v4"))
params = {"Bucket": "demo", "Key": "report.csv"}
link = client.generate_presigned_url("get_object", Params=params, ExpiresIn=3600)
print(link.split("?")[0])
print(urllib.request.urlopen(link).read())
# ANCHOR_END: presign

# ANCHOR: old_signature
# Without a Config, in us-east-1:
old = boto3.client("s3").generate_presigned_url("get_object", Params=params)
print([field.split("=")[0] for field in old.split("?")[1].split("&")])
print([field.split("=")[0] for field in link.split("?")[1].split("&")])
# ANCHOR_END: old_signature

# ANCHOR: post
form = client.generate_presigned_post(
    "demo", "upload.bin", Conditions=[["content-length-range", 1, 1_000_000]], ExpiresIn=3600
)
print(sorted(form["fields"]))
# ANCHOR_END: post

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "large.bin")

# ANCHOR: transfer
from boto3.s3.transfer import TransferConfig

MIB = 1024 * 1024
with open(path, "wb") as file:
    file.write(bytes(12 * MIB))

config = TransferConfig(multipart_threshold=5 * MIB, multipart_chunksize=5 * MIB, use_threads=False)
print(client.upload_file(path, "demo", "large.bin", Config=config))
client.download_file("demo", "large.bin", path + ".copy")
print(os.path.getsize(path + ".copy") // MIB, "MiB")
# ANCHOR_END: transfer

# ANCHOR: transfer_defaults
config = TransferConfig()
print(config.multipart_threshold // MIB, config.multipart_chunksize // MIB, config.max_concurrency)
# ANCHOR_END: transfer_defaults

# ANCHOR: transfer_resource
bucket = boto3.resource("s3").Bucket("demo")
obj = bucket.Object("report.csv")
obj.upload_file(path)
obj.download_file(path + ".again")
bucket.copy({"Bucket": "demo", "Key": "report.csv"}, "backup/report.csv")
print(bucket.Object("backup/report.csv").content_length == os.path.getsize(path))
# ANCHOR_END: transfer_resource
