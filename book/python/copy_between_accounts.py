"""Copies a partner's bucket into one of ours, within S3, as a role of the partner's account."""

import json
import sys

import boto3


def copy_between_accounts(role_arn, source, target):
    sts = boto3.client("sts")
    # Nothing renews these credentials: a copy that takes longer than an hour fails.
    role = sts.assume_role(RoleArn=role_arn, RoleSessionName="copy")["Credentials"]
    partner = boto3.resource(
        "s3",
        aws_access_key_id=role["AccessKeyId"],
        aws_secret_access_key=role["SecretAccessKey"],
        aws_session_token=role["SessionToken"],
    )
    objects = list(partner.Bucket(source).objects.all())
    for obj in objects:
        partner.Bucket(target).copy({"Bucket": source, "Key": obj.key}, obj.key)
    return len(objects)


if __name__ == "__main__":
    print(json.dumps(copy_between_accounts(*sys.argv[1:])))
