"""Aborts the multipart uploads that were begun longer ago than so many days, and says what their parts took up."""

import json
import sys
from datetime import datetime, timedelta, timezone

import boto3


def abort_stale_uploads(bucket, age):
    limit = datetime.now(timezone.utc) - age
    aborted = []
    for upload in bucket.multipart_uploads.all():
        if upload.initiated < limit:
            aborted.append([upload.object_key, sum(part.size for part in upload.parts.all())])
            upload.abort()
    return aborted


if __name__ == "__main__":
    days = timedelta(days=int(sys.argv[2]))
    print(json.dumps(abort_stale_uploads(boto3.resource("s3").Bucket(sys.argv[1]), days)))
