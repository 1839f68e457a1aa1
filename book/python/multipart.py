"""An object in parts, each step by hand."""

from lesson import play

KEY = "parts/large.bin"
# 5 MiB is the least that any part but the last may have.
BODIES = [b"a" * (5 << 20), b"b" * (5 << 20), b"c" * 1000]


# ANCHOR: client
def with_client(s3, bucket):
    target = {"Bucket": bucket, "Key": KEY}
    begun = s3.create_multipart_upload(**target, ChecksumAlgorithm="CRC32")
    upload = {**target, "UploadId": begun["UploadId"]}
    try:
        for number, body in enumerate(BODIES, start=1):
            s3.upload_part(**upload, PartNumber=number, Body=body, ChecksumAlgorithm="CRC32")
        pages = s3.get_paginator("list_parts").paginate(**upload)
        parts = [part for page in pages for part in page["Parts"]]
        # The last request names each part again.
        names = ["PartNumber", "ETag", "ChecksumCRC32"]
        named = [{name: part[name] for name in names} for part in parts]
        s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": named})
    except BaseException:
        # S3 keeps and bills the parts of an upload that is neither completed nor aborted.
        s3.abort_multipart_upload(**upload)
        raise
    return [part["Size"] for part in parts]
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    upload = s3.Object(bucket, KEY).initiate_multipart_upload(ChecksumAlgorithm="CRC32")
    try:
        for number, body in enumerate(BODIES, start=1):
            upload.Part(number).upload(Body=body, ChecksumAlgorithm="CRC32")
        parts = list(upload.parts.all())
        named = [
            {"PartNumber": part.part_number, "ETag": part.e_tag, "ChecksumCRC32": part.checksum_crc32}
            for part in parts
        ]
        upload.complete(MultipartUpload={"Parts": named})
    except BaseException:
        upload.abort()
        raise
    return [part.size for part in parts]
# ANCHOR_END: resource


def summed(way):
    def told(s3, bucket):
        sizes = way(s3, bucket)
        return {"bucket": bucket, "key": KEY, "parts": sizes, "size": sum(sizes)}

    return told


if __name__ == "__main__":
    play("multipart", client=summed(with_client), resource=summed(with_resource))
