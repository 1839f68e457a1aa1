"""The first page: the same keys by a client and by a resource, and a session of your own."""
# SEED: demo:2500

import os
import tempfile

# ANCHOR: pair
import boto3

# ANCHOR: client
client = boto3.client("s3")
for page in client.get_paginator("list_objects_v2").paginate(Bucket="demo"):
    for item in page.get("Contents", []):
        print(item["Key"])
# ANCHOR_END: client

# ANCHOR: resource
bucket = boto3.resource("s3").Bucket("demo")
for obj in bucket.objects.all():
    print(obj.key)
# ANCHOR_END: resource
# ANCHOR_END: pair

config = tempfile.NamedTemporaryFile("w", suffix=".config")
config.write("[profile work]\n")
config.write("aws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret-example\n")
config.flush()
os.environ["AWS_CONFIG_FILE"] = config.name

# ANCHOR: session
work = boto3.Session(profile_name="work", region_name="eu-west-1")
client = work.client("s3")
bucket = work.resource("s3").Bucket("demo")
print(work.region_name, client.meta.region_name, bucket.meta.client.meta.region_name)
# ANCHOR_END: session
