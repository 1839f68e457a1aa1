"""Downloads every object below a prefix into a folder."""

import json
import sys
from pathlib import Path

import boto3


def download_prefix(bucket, prefix, folder):
    files = 0
    for obj in bucket.objects.filter(Prefix=prefix):
        path = Path(folder) / obj.key.removeprefix(prefix)
        # Nothing here keeps a key such as `www/../../.bashrc` inside of the folder.
        if not obj.key.endswith("/"):
            path.parent.mkdir(parents=True, exist_ok=True)
            bucket.download_file(obj.key, str(path))
            files += 1
    return files


if __name__ == "__main__":
    print(json.dumps(download_prefix(boto3.resource("s3").Bucket(sys.argv[1]), sys.argv[2], sys.argv[3])))
