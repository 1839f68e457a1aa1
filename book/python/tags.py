"""Sets the tags of an object and of its bucket. A set is written whole: tags that it lacks are gone."""

from botocore.exceptions import ClientError
from lesson import play

FIRST = {"project": "alpha", "stage": "draft"}
SECOND = {"stage": "final"}
OF_BUCKET = {"owner": "records"}


def tagging(tags):
    return {"TagSet": [{"Key": name, "Value": value} for name, value in tags.items()]}


def plain(tag_set):
    return {tag["Key"]: tag["Value"] for tag in tag_set}


# ANCHOR: client
def with_client(s3, bucket, key):
    found = []
    for tags in [FIRST, SECOND]:
        s3.put_object_tagging(Bucket=bucket, Key=key, Tagging=tagging(tags))
        found.append(plain(s3.get_object_tagging(Bucket=bucket, Key=key)["TagSet"]))

    # To add a tag, put it beside those that are there. A bucket without tags is an error.
    try:
        there = plain(s3.get_bucket_tagging(Bucket=bucket)["TagSet"])
    except ClientError as error:
        if error.response["Error"]["Code"] != "NoSuchTagSet":
            raise
        there = {}
    s3.put_bucket_tagging(Bucket=bucket, Tagging=tagging(there | OF_BUCKET))
    of_bucket = plain(s3.get_bucket_tagging(Bucket=bucket)["TagSet"])
    first, second = found
    return {"bucket": bucket, "key": key, "first": first, "second": second, "of_bucket": of_bucket}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket, key):
    bucket = s3.Bucket(bucket)
    # Object tags are not a resource. The resource's client has the operations.
    client = bucket.meta.client
    found = []
    for tags in [FIRST, SECOND]:
        client.put_object_tagging(Bucket=bucket.name, Key=key, Tagging=tagging(tags))
        found.append(plain(client.get_object_tagging(Bucket=bucket.name, Key=key)["TagSet"]))

    # A bucket's are. Reading the attribute sends the request, and raises if the bucket has no tags.
    of = bucket.Tagging()
    try:
        there = plain(of.tag_set)
    except ClientError as error:
        if error.response["Error"]["Code"] != "NoSuchTagSet":
            raise
        there = {}
    of.put(Tagging=tagging(there | OF_BUCKET))
    # The put dropped what the handle had loaded, so this is another request.
    of_bucket = plain(of.tag_set)
    first, second = found
    return {"bucket": bucket.name, "key": key, "first": first, "second": second, "of_bucket": of_bucket}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("tags", client=with_client, resource=with_resource, on_object=True)
