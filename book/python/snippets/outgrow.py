"""What AWS does for a bucket that outgrows a loop."""
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
