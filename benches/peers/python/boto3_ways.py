"""The same work by boto3: one task, one way, one line of JSON with what it cost."""

import functools
import os
import time

import measure

boto3 = measure.required("boto3")
import botocore.session  # noqa: E402
from boto3.s3.transfer import TransferConfig, create_transfer_manager  # noqa: E402
from botocore.config import Config  # noqa: E402

SETTINGS = {
    "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "region_name": "us-east-1",
    "config": Config(retries={"max_attempts": 1}),
}


def client(endpoint):
    return boto3.client("s3", endpoint_url=endpoint, **SETTINGS)


def bucket_resource(endpoint, bucket):
    return boto3.resource("s3", endpoint_url=endpoint, **SETTINGS).Bucket(bucket)


def make_sessions(_endpoint, bucket, _path):
    boto3.Session()  # The first fills what all share.
    start = time.perf_counter()
    for _ in range(measure.count_in(bucket)):
        boto3.Session()
    return start, measure.count_in(bucket)


def make_handles(endpoint, bucket, _path):
    handle = bucket_resource(endpoint, bucket)
    start = time.perf_counter()
    for _ in range(measure.count_in(bucket)):
        handle.Object("k")
    return start, measure.count_in(bucket)


def list_by_client(endpoint, bucket, _path):
    s3, token, count = client(endpoint), {}, 0
    start = time.perf_counter()
    while True:
        page = s3.list_objects_v2(Bucket=bucket, **token)
        count += len(page.get("Contents", []))
        if not page["IsTruncated"]:
            return start, count
        token = {"ContinuationToken": page["NextContinuationToken"]}


def list_by_paginator(endpoint, bucket, _path):
    s3 = client(endpoint)
    start = time.perf_counter()
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return start, sum(len(page.get("Contents", [])) for page in pages)


def list_by_resource(endpoint, bucket, _path):
    handle = bucket_resource(endpoint, bucket)
    start = time.perf_counter()
    return start, sum(1 for _ in handle.objects.all())


def delete_by_client(endpoint, bucket, _path):
    s3, deleted = client(endpoint), 0
    keys = [f"logs/2024/01/31/{index:09}.json" for index in range(measure.count_in(bucket))]
    start = time.perf_counter()
    for first in range(0, len(keys), 1000):
        batch = [{"Key": key} for key in keys[first : first + 1000]]
        s3.delete_objects(Bucket=bucket, Delete={"Objects": batch, "Quiet": True})
        deleted += len(batch)
    return start, deleted


def purge_by_resource(endpoint, bucket, _path):
    handle = bucket_resource(endpoint, bucket)
    start = time.perf_counter()
    answers = handle.objects.delete()
    return start, sum(len(answer["Deleted"]) for answer in answers)


def upload(engine, endpoint, bucket, path):
    s3 = client(endpoint)
    transfers = manager(engine, s3, endpoint)
    start = time.perf_counter()
    with transfers:
        transfers.upload(path, bucket, "object").result()
    return start, os.path.getsize(path)


def download(engine, endpoint, bucket, path):
    s3 = client(endpoint)
    transfers = manager(engine, s3, endpoint)
    start = time.perf_counter()
    with transfers:
        transfers.download(bucket, "object", path).result()
    return start, os.path.getsize(path)


def upload_folder(engine, endpoint, bucket, path):
    """One transfer manager for all files, which is the fastest that boto3 has."""
    s3 = client(endpoint)
    transfers = manager(engine, s3, endpoint)
    start = time.perf_counter()
    with transfers:
        files = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        sent = [transfers.upload(file, bucket, os.path.relpath(file, path)) for file in files]
        for future in sent:
            future.result()
    return start, len(sent)


def download_folder(engine, endpoint, bucket, path):
    s3 = client(endpoint)
    transfers = manager(engine, s3, endpoint)
    start = time.perf_counter()
    with transfers:
        received = []
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
            for item in page.get("Contents", []):
                file = os.path.join(path, item["Key"])
                os.makedirs(os.path.dirname(file), exist_ok=True)
                received.append(transfers.download(bucket, item["Key"], file))
        for future in received:
            future.result()
    return start, len(received)


def manager(engine, s3, endpoint):
    """`classic` is boto3's own threads, `crt` the AWS Common Runtime."""
    settings = TransferConfig(preferred_transfer_client="classic")
    if engine == "classic":
        return create_transfer_manager(s3, settings)
    measure.required("awscrt")
    # As boto3 makes it, but for the endpoint: boto3's own goes to AWS whatever the client's endpoint is.
    from s3transfer import crt

    session = botocore.session.get_session()
    session.set_credentials(SETTINGS["aws_access_key_id"], SETTINGS["aws_secret_access_key"])
    region = SETTINGS["region_name"]
    credentials = crt.BotocoreCRTCredentialsWrapper(session.get_credentials())
    crt_client = crt.create_s3_crt_client(region, credentials.to_crt_credentials_provider(), use_ssl=False)
    serializer = crt.BotocoreCRTRequestSerializer(session, {"region_name": region, "endpoint_url": endpoint})
    return crt.CRTTransferManager(crt_client, serializer)


WAYS = {
    ("session", "boto3"): make_sessions,
    ("handle", "boto3"): make_handles,
    ("list", "boto3-client"): list_by_client,
    ("list", "boto3-paginator"): list_by_paginator,
    ("list", "boto3-resource"): list_by_resource,
    ("delete", "boto3-client"): delete_by_client,
    ("purge", "boto3-resource"): purge_by_resource,
}
for task, way in {
    "upload": upload,
    "download": download,
    "upload-dir": upload_folder,
    "download-dir": download_folder,
}.items():
    WAYS[task, "boto3"] = functools.partial(way, "classic")
    WAYS[task, "boto3-crt"] = functools.partial(way, "crt")


measure.run(WAYS, boto3.__version__)
