"""The snippets of the well-known explanations of session, client and resource."""
# SEED: demo:1200
# SEED: video:3
# SEED: backup:3@us-west-2
# SEED: archive:3

import os

import boto3
from botocore.exceptions import ProfileNotFound
from snippet import raises

with raises(AttributeError):
    # ANCHOR: default_is_none
    boto3.DEFAULT_SESSION.client("s3")
    # ANCHOR_END: default_is_none

# ANCHOR: dates_client
client = boto3.client("s3")
response = client.list_objects_v2(Bucket="demo")
for item in response["Contents"]:
    obj = client.get_object(Bucket="demo", Key=item["Key"])
    print(item["Key"], obj["LastModified"])
# ANCHOR_END: dates_client

# ANCHOR: dates_resource
bucket = boto3.resource("s3").Bucket("demo")
for obj in bucket.objects.all():
    print(obj.key, obj.last_modified)
# ANCHOR_END: dates_resource

# ANCHOR: dates_right
paginator = client.get_paginator("list_objects_v2")
for page in paginator.paginate(Bucket="demo"):
    for item in page.get("Contents", []):
        print(item["Key"], item["LastModified"])
# ANCHOR_END: dates_right

# ANCHOR: empty
client.create_bucket(Bucket="empty")
try:
    for item in client.list_objects_v2(Bucket="empty")["Contents"]:
        print(item["Key"])
except KeyError as error:
    print(repr(error))
# ANCHOR_END: empty

# ANCHOR: two_clients
one = boto3.client("s3")
two = boto3.Session().client("s3")
print(one == two)
print(type(one).__name__, type(two).__name__, one.meta.region_name == two.meta.region_name)
# ANCHOR_END: two_clients

with raises(ProfileNotFound):
    # ANCHOR: profile
    boto3.Session(profile_name="not-the-default")
    # ANCHOR_END: profile

# ANCHOR: position
session = boto3.Session("AKIAEXAMPLE", "secret-example", "eu-west-1")
print("region:", session.region_name)
print("session token:", session.get_credentials().token)
# ANCHOR_END: position

# ANCHOR: position_right
session = boto3.Session(
    aws_access_key_id="AKIAEXAMPLE", aws_secret_access_key="secret-example", region_name="eu-west-1"
)
print("region:", session.region_name)
# ANCHOR_END: position_right

# ANCHOR: comma
text = """
boto3.client("s3",
    aws_access_key_id="AKIAEXAMPLE",
    aws_secret_access_key="secret-example"
    region_name="eu-west-1")
"""
try:
    compile(text, "client.py", "exec")
except SyntaxError as error:
    print(repr(error))
# ANCHOR_END: comma

# ANCHOR: environment
# AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_DEFAULT_REGION are set.
session = boto3.Session()
print(session.get_credentials().method, session.region_name)
# ANCHOR_END: environment

with raises(TypeError):
    # ANCHOR: constructor
    boto3.Session(region_name="us-west-2", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    # ANCHOR_END: constructor

# ANCHOR: constructor_right
session = boto3.Session(region_name="us-west-2")
client = session.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
print(client.meta.region_name, client.meta.endpoint_url == os.environ["AWS_ENDPOINT_URL"])
# ANCHOR_END: constructor_right

client = boto3.client("s3")

# ANCHOR: resource_region
backup = boto3.resource("s3", region_name="us-west-2")
print(backup.meta.client.meta.region_name)
# ANCHOR_END: resource_region

with raises(AttributeError):
    # ANCHOR: over_a_dict
    for obj in client.list_objects_v2(Bucket="demo"):
        print(obj.key)
    # ANCHOR_END: over_a_dict

# ANCHOR: over_a_dict_why
print(list(client.list_objects_v2(Bucket="demo", MaxKeys=1)))
# ANCHOR_END: over_a_dict_why


# ANCHOR: small_key
def list_bucket(client, bucket):
    response = client.list_objects_v2(Bucket=bucket)
    if "Contents" in response:
        for obj in response["Contents"]:
            print(obj["key"])


try:
    list_bucket(client, "demo")
except KeyError as error:
    print(repr(error))
# ANCHOR_END: small_key


# ANCHOR: handles
def print_keys(bucket):
    for obj in bucket.objects.all():
        print(bucket.meta.client.meta.region_name, obj.key)


west = boto3.Session(region_name="us-west-2").resource("s3")
east = boto3.Session(region_name="us-east-1").resource("s3")
print_keys(west.Bucket("backup"))
print_keys(east.Bucket("video"))
# ANCHOR_END: handles


# ANCHOR: clients
def print_keys_of(client, bucket):
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for item in page.get("Contents", []):
            print(client.meta.region_name, item["Key"])


print_keys_of(boto3.client("s3", region_name="us-west-2"), "backup")
print_keys_of(boto3.client("s3", region_name="us-east-1"), "video")
# ANCHOR_END: clients

# ANCHOR: wrong_pair
# Nothing ties the name to the client. S3 redirects boto3 to the right region, a request later.
print_keys_of(boto3.client("s3", region_name="us-west-2"), "video")
# ANCHOR_END: wrong_pair

# ANCHOR: services
sqs = boto3.client("sqs")
s3 = boto3.resource("s3")
print(sqs.meta.service_model.service_name, s3.meta.service_name)
# ANCHOR_END: services

# ANCHOR: buckets
for found in client.list_buckets()["Buckets"]:
    print(found["Name"])
# ANCHOR_END: buckets

# ANCHOR: get
s3 = boto3.resource("s3")
key = next(iter(s3.Bucket("video").objects.limit(1))).key
obj = s3.Object(bucket_name="video", key=key)
response = obj.get()
print(type(response).__name__, response["ContentLength"] == len(response["Body"].read()))
# ANCHOR_END: get

# ANCHOR: copy
s3.meta.client.copy({"Bucket": "video", "Key": key}, "archive", "copy-of-video")
print(s3.Object("archive", "copy-of-video").content_length == obj.content_length)
# ANCHOR_END: copy

# ANCHOR: names
print(type(s3.Bucket("demo")).__name__, s3.Bucket("demo").objects.__class__.__name__)
print([name for name in dir(s3.Bucket("demo")) if name.startswith("delete")])
# ANCHOR_END: names

# ANCHOR: coverage
session = boto3.Session()
services = len(session.get_available_services())
print(len(session.get_available_resources()), "of more than", services // 100 * 100)
print(session.get_available_resources())
# ANCHOR_END: coverage

# ANCHOR: delete_client
paginator = client.get_paginator("list_objects_v2")
for page in paginator.paginate(Bucket="archive"):
    for item in page.get("Contents", []):
        client.delete_object(Bucket="archive", Key=item["Key"])
client.put_object(Bucket="archive", Key="testdir/")
# ANCHOR_END: delete_client

# ANCHOR: delete_resource
bucket = s3.Bucket("demo")
responses = bucket.objects.all().delete()
bucket.put_object(Key="testdir/")
print(len(responses), [obj.key for obj in bucket.objects.all()])
# ANCHOR_END: delete_resource

s3.Object("video", "report.csv").put(Body=b"a,b\n1,2\n")

# ANCHOR: smart_open
from smart_open import open

session = boto3.Session(region_name="us-east-1")
with open("s3://video/report.csv", "rb", transport_params={"client": session.client("s3")}) as file:
    print(file.read())
# ANCHOR_END: smart_open
