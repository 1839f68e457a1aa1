"""The pages on sessions."""
# SEED: demo:3

import contextlib
import os
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import boto3
from botocore.exceptions import NoRegionError
from snippet import raises


@contextlib.contextmanager
def environment(**changed):
    """Other environment variables for a while; None removes one."""
    before = dict(os.environ)
    for name, value in changed.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


# ANCHOR: make
session = boto3.Session(
    aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
    aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    region_name="eu-west-1",
)
# ANCHOR_END: make

# ANCHOR: holds
print(session)
print(session.region_name, session.profile_name)
print(session.get_credentials().method)
# ANCHOR_END: holds

with raises(TypeError):
    # ANCHOR: constructor
    boto3.Session(endpoint_url="http://127.0.0.1:4566")
    # ANCHOR_END: constructor

# ANCHOR: same_class
import boto3.session

print(boto3.Session is boto3.session.Session)
# ANCHOR_END: same_class

# ANCHOR: default
print(boto3.DEFAULT_SESSION)
one = boto3.client("s3")
print(boto3.DEFAULT_SESSION)
two = boto3.DEFAULT_SESSION.client("s3")
print(one is two, one.meta.region_name == two.meta.region_name)
# ANCHOR_END: default

# ANCHOR: setup
boto3.setup_default_session(region_name="us-west-2")
print(boto3.client("s3").meta.region_name)
# The client that was made before keeps its region.
print(one.meta.region_name)
# ANCHOR_END: setup

# ANCHOR: derive
west = boto3.Session(region_name="us-west-2")
east = boto3.Session(region_name="us-east-1")
# Or one session, and the region for each client or resource:
backup = east.resource("s3", region_name="us-west-2")
print(west.region_name, east.region_name, backup.meta.client.meta.region_name)
# ANCHOR_END: derive

with environment(AWS_REGION="eu-west-1", AWS_DEFAULT_REGION="eu-central-1"):
    # ANCHOR: sources
    # The environment: AWS_REGION=eu-west-1, AWS_DEFAULT_REGION=eu-central-1
    print(boto3.Session().region_name)
    print(boto3.Session(region_name="us-east-2").region_name)
    # ANCHOR_END: sources

config = tempfile.NamedTemporaryFile("w", suffix=".config")
config.write("[profile work]\nregion = eu-west-1\n")
config.write("aws_access_key_id = AKIAOFTHEPROFILE\naws_secret_access_key = secret-example\n")
config.flush()

with environment(AWS_CONFIG_FILE=config.name):
    # ANCHOR: named_profile
    # The environment has AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
    print(boto3.Session().get_credentials().method)
    print(boto3.Session(profile_name="work").get_credentials().method)
    # ANCHOR_END: named_profile
    # ANCHOR: profiles
    print(boto3.Session().available_profiles)
    print(boto3.Session(profile_name="work").region_name)
    # ANCHOR_END: profiles

with environment(AWS_CONFIG_FILE=config.name, AWS_PROFILE="work"):
    # ANCHOR: profile_variable
    # The same, with AWS_PROFILE=work.
    print(boto3.Session().get_credentials().method)
    # ANCHOR_END: profile_variable

shared = tempfile.NamedTemporaryFile("w", suffix=".credentials")
shared.write("[default]\naws_access_key_id = AKIAOFTHEFILE\naws_secret_access_key = secret-example\n")
shared.flush()

with environment(
    AWS_ACCESS_KEY_ID=None, AWS_SECRET_ACCESS_KEY=None, AWS_SHARED_CREDENTIALS_FILE=shared.name
):
    # ANCHOR: configured
    # `aws configure` has written two keys to the profile [default].
    credentials = boto3.Session().get_credentials()
    print(credentials.method, credentials.access_key)
    # ANCHOR_END: configured

# ANCHOR: endpoint
endpoint = os.environ["AWS_ENDPOINT_URL"]
session = boto3.Session()
for name in session.client("s3", endpoint_url=endpoint).list_buckets()["Buckets"]:
    print(name["Name"])
# ANCHOR_END: endpoint

with environment(AWS_ENDPOINT_URL="http://127.0.0.1:9001", AWS_ENDPOINT_URL_S3="http://127.0.0.1:9002"):
    # ANCHOR: endpoint_order
    # The environment: AWS_ENDPOINT_URL=http://127.0.0.1:9001, AWS_ENDPOINT_URL_S3=http://127.0.0.1:9002
    session = boto3.Session()
    print(session.client("s3").meta.endpoint_url)
    print(session.client("sqs").meta.endpoint_url)
    print(session.client("s3", endpoint_url="http://127.0.0.1:9003").meta.endpoint_url)
    # ANCHOR_END: endpoint_order

# ANCHOR: path_style
client = session.client("s3", endpoint_url="http://localhost:9003")
link = client.generate_presigned_url("get_object", Params={"Bucket": "demo", "Key": "a.txt"})
print(link.split("?")[0])
# ANCHOR_END: path_style

# ANCHOR: explain
credentials = boto3.Session().get_credentials()
print(credentials.method, credentials.access_key)
# ANCHOR_END: explain

# ANCHOR: regions
session = boto3.Session()
print(session.get_available_partitions())
print(session.get_partition_for_region("cn-north-1"))
print(len(session.get_available_regions("s3")) > 20)
# ANCHOR_END: regions

# ANCHOR: create_bucket
west = boto3.Session(region_name="us-west-2").client("s3")
west.create_bucket(Bucket="backup", CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
print(west.head_bucket(Bucket="backup")["BucketRegion"])
# ANCHOR_END: create_bucket

# ANCHOR: keys_on_client
client = boto3.client(
    "s3",
    aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
    aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    region_name="us-east-1",
)
print(len(client.list_buckets()["Buckets"]))
# ANCHOR_END: keys_on_client


class Metadata(BaseHTTPRequestHandler):
    """The metadata service of an EC2 instance with a role, at 169.254.169.254 there."""

    asked = []

    def do_PUT(self):
        self.reply("a-token")

    def do_GET(self):
        role = "/latest/meta-data/iam/security-credentials/"
        if self.path == role:
            return self.reply("lesson-role")
        return self.reply(
            '{"Code": "Success", "AccessKeyId": "AKIAOFTHEROLE", "SecretAccessKey": "secret-example",'
            ' "Token": "a-session-token", "Expiration": "2099-01-01T00:00:00Z"}'
        )

    def reply(self, text):
        self.asked.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.send_header("X-aws-ec2-metadata-token-ttl-seconds", "21600")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Metadata)
Thread(target=server.serve_forever, daemon=True).start()
asked = Metadata.asked
metadata = f"http://127.0.0.1:{server.server_port}"
nobody = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}

with environment(**nobody, AWS_EC2_METADATA_SERVICE_ENDPOINT=metadata):
    # ANCHOR: metadata
    # No keys in the environment and no profile, on an EC2 instance with a role.
    session = boto3.Session()
    print("session made:", asked)
    client = session.client("s3")
    print("client made:", *asked, sep="\n  ")
    print(session.get_credentials().method)
    # ANCHOR_END: metadata
server.shutdown()

with environment(AWS_DEFAULT_REGION=None):
    # ANCHOR: no_region
    print(boto3.Session().region_name)
    print(boto3.Session().client("s3").meta.region_name)
    try:
        boto3.Session().client("sqs")
    except NoRegionError as error:
        print(repr(error))
    # ANCHOR_END: no_region
