"""The same work by the AWS CLI. The time is that of the whole command, since nobody can use it without its start."""

import os
import resource
import subprocess
import sys
import time

import measure

awscli = measure.required("awscli")


def command(endpoint, *arguments):
    start = time.perf_counter()
    aws = [sys.executable, "-m", "awscli", "--endpoint-url", endpoint, "s3", *arguments, "--only-show-errors"]
    subprocess.run(aws, check=True, stdout=subprocess.DEVNULL)
    return start


def upload(endpoint, bucket, path):
    return command(endpoint, "cp", path, f"s3://{bucket}/object"), os.path.getsize(path)


def download(endpoint, bucket, path):
    return command(endpoint, "cp", f"s3://{bucket}/object", path), os.path.getsize(path)


def upload_folder(endpoint, bucket, path):
    start = command(endpoint, "cp", "--recursive", path, f"s3://{bucket}/")
    return start, measure.count_in(bucket)


def sync_up(endpoint, bucket, path):
    return command(endpoint, "sync", path, f"s3://{bucket}/"), measure.count_in(bucket)


def download_folder(endpoint, bucket, path):
    start = command(endpoint, "cp", "--recursive", f"s3://{bucket}/", path)
    return start, files_below(path)


def sync_down(endpoint, bucket, path):
    start = command(endpoint, "sync", f"s3://{bucket}/", path)
    return start, files_below(path)


def files_below(path):
    return sum(len(names) for _, _, names in os.walk(path))


WAYS = {
    ("upload", "aws-cli"): upload,
    ("download", "aws-cli"): download,
    ("upload-dir", "aws-cli"): upload_folder,
    ("upload-dir", "aws-cli-sync"): sync_up,
    ("download-dir", "aws-cli"): download_folder,
    ("download-dir", "aws-cli-sync"): sync_down,
}
measure.run(WAYS, awscli.__version__, resource.RUSAGE_CHILDREN)
