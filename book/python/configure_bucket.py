"""Sets a bucket's policy, CORS rules and lifecycle rules."""

import json
import sys

import boto3


def configure_bucket(bucket, partner, origin):
    policy = {"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{partner}:root"},
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{bucket.name}/reports/*",
    }]}
    cors = {"CORSRules": [{
        "AllowedMethods": ["GET", "HEAD"], "AllowedOrigins": [origin], "MaxAgeSeconds": 3600,
    }]}
    lifecycle = {"Rules": [{
        "ID": "old", "Status": "Enabled", "Filter": {"Prefix": "reports/"}, "Expiration": {"Days": 90},
        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
    }]}
    bucket.Policy().put(Policy=json.dumps(policy))
    bucket.Cors().put(CORSConfiguration=cors)
    bucket.LifecycleConfiguration().put(LifecycleConfiguration=lifecycle)


if __name__ == "__main__":
    print(json.dumps(configure_bucket(boto3.resource("s3").Bucket(sys.argv[1]), *sys.argv[2:])))
