"""AWS's own services for a bucket that outgrows a loop."""
# SEED: demo:3

import boto3
from botocore.stub import Stubber

client = boto3.client("s3")

# ANCHOR: lifecycle
rule = {
    "ID": "expire-logs",
    "Filter": {"Prefix": "logs/"},
    "Status": "Enabled",
    "Expiration": {"Days": 30},
}
client.put_bucket_lifecycle_configuration(Bucket="demo", LifecycleConfiguration={"Rules": [rule]})
found = client.get_bucket_lifecycle_configuration(Bucket="demo")
print([rule["ID"] for rule in found["Rules"]])
# ANCHOR_END: lifecycle

# Takes the place of the server: the sandbox makes no inventories.
unsent = boto3.client("s3")
stub = Stubber(unsent)
stub.add_response("put_bucket_inventory_configuration", {})
stub.activate()

# ANCHOR: inventory
configuration = {
    "Id": "every-key",
    "IsEnabled": True,
    "IncludedObjectVersions": "Current",
    "Schedule": {"Frequency": "Daily"},
    "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::reports", "Format": "Parquet"}},
    "OptionalFields": ["Size", "LastModifiedDate"],
}
unsent.put_bucket_inventory_configuration(
    Bucket="demo", Id="every-key", InventoryConfiguration=configuration
)
# ANCHOR_END: inventory

stub.add_response("create_bucket_metadata_configuration", {})

# ANCHOR: metadata
unsent.create_bucket_metadata_configuration(
    Bucket="demo",
    MetadataConfiguration={
        "JournalTableConfiguration": {"RecordExpiration": {"Expiration": "ENABLED", "Days": 30}},
        "InventoryTableConfiguration": {"ConfigurationState": "ENABLED"},
    },
)
# ANCHOR_END: metadata

control = boto3.client("s3control")
stub = Stubber(control)
stub.add_response("create_job", {"JobId": "00000000-0000-0000-0000-000000000000"})
stub.activate()

# ANCHOR: job
job = control.create_job(
    AccountId="123456789012",
    ConfirmationRequired=False,
    # Every key under logs/, without an inventory:
    ManifestGenerator={
        "S3JobManifestGenerator": {
            "SourceBucket": "arn:aws:s3:::demo",
            "Filter": {"KeyNameConstraint": {"MatchAnyPrefix": ["logs/"]}},
            "EnableManifestOutput": False,
        }
    },
    Operation={"S3PutObjectCopy": {"TargetResource": "arn:aws:s3:::archive"}},
    Report={"Enabled": False},
    Priority=1,
    RoleArn="arn:aws:iam::123456789012:role/copies-objects",
    ClientRequestToken="once",
)
# ANCHOR_END: job
assert job["JobId"]
