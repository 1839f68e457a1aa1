"""Uploads the files of a folder that a bucket lacks, or has older or in another size, with their content types."""

import json
import mimetypes
import sys
from pathlib import Path

import boto3


def sync_folder(folder, bucket, prefix):
    known = {obj.key: obj for obj in bucket.objects.filter(Prefix=prefix)}
    files = unchanged = 0
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        key, state = prefix + path.relative_to(folder).as_posix(), path.stat()
        there = known.get(key)
        if there and there.size == state.st_size and there.last_modified.timestamp() >= state.st_mtime:
            unchanged += 1
            continue
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        bucket.upload_file(str(path), key, ExtraArgs={"ContentType": kind})
        files += 1
    return {"files": files, "unchanged": unchanged}


if __name__ == "__main__":
    print(json.dumps(sync_folder(sys.argv[1], boto3.resource("s3").Bucket(sys.argv[2]), sys.argv[3])))
