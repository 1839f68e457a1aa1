"""The same work by obstore, which is object_store from Python."""

import asyncio
import os
import time

import measure

obstore = measure.required("obstore")
from obstore.store import S3Store  # noqa: E402

CONCURRENT = 32  # As the folders of `client` have it.


def store(endpoint, bucket):
    return S3Store(
        bucket,
        endpoint=endpoint,
        region="us-east-1",
        access_key_id="AKIAIOSFODNN7EXAMPLE",
        secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        client_options={"allow_http": True},
    )


def list_keys(endpoint, bucket, _path):
    s3 = store(endpoint, bucket)
    start = time.perf_counter()
    return start, sum(len(page) for page in s3.list(chunk_size=1000))


def upload(endpoint, bucket, path):
    s3 = store(endpoint, bucket)
    start = time.perf_counter()
    with open(path, "rb") as file:
        s3.put("object", file, chunk_size=8 << 20, max_concurrency=10)
    return start, os.path.getsize(path)


def download(endpoint, bucket, path):
    s3 = store(endpoint, bucket)
    start = time.perf_counter()
    with open(path, "wb") as file:
        for chunk in s3.get("object").stream(min_chunk_size=1 << 20):
            file.write(chunk)
    return start, os.path.getsize(path)


def upload_folder(endpoint, bucket, path):
    s3 = store(endpoint, bucket)
    start = time.perf_counter()
    files = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]

    async def put(file):
        with open(file, "rb") as opened:
            await s3.put_async(os.path.relpath(file, path), opened.read())

    asyncio.run(at_once(put(file) for file in files))
    return start, len(files)


def download_folder(endpoint, bucket, path):
    s3 = store(endpoint, bucket)
    start = time.perf_counter()
    keys = [item["path"] for page in s3.list(chunk_size=1000) for item in page]

    async def get(key):
        file = os.path.join(path, key)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        found = await s3.get_async(key)
        body = await found.bytes_async()
        with open(file, "wb") as opened:
            opened.write(body)

    asyncio.run(at_once(get(key) for key in keys))
    return start, len(keys)


async def at_once(work):
    """Awaits all of it, so many at the same time."""
    turn = asyncio.Semaphore(CONCURRENT)

    async def one(job):
        async with turn:
            await job

    await asyncio.gather(*(one(job) for job in work))


WAYS = {
    ("list", "obstore"): list_keys,
    ("upload", "obstore"): upload,
    ("download", "obstore"): download,
    ("upload-dir", "obstore"): upload_folder,
    ("download-dir", "obstore"): download_folder,
}
measure.run(WAYS, obstore.__version__)
