"""An object in parts, each step by hand."""

from lesson import play

KEY = "parts/large.bin"
# 5 MiB is the least that any part but the last may have.
BODIES = [b"a" * (5 << 20), b"b" * (5 << 20), b"c" * 1000]


def completed(number, sent):
    return {"PartNumber": number, "ETag": sent["ETag"], "ChecksumCRC32": sent["ChecksumCRC32"]}


# ANCHOR: client
def with_client(s3, bucket):
    whose = {"Bucket": bucket, "Key": KEY}
    begun = s3.create_multipart_upload(**whose, ChecksumAlgorithm="CRC32")
    upload = {**whose, "UploadId": begun["UploadId"]}
    try:
        parts = []
        for number, body in enumerate(BODIES, start=1):
            sent = s3.upload_part(**upload, PartNumber=number, Body=body, ChecksumAlgorithm="CRC32")
            parts.append(completed(number, sent))
        sizes = [part["Size"] for part in s3.list_parts(**upload)["Parts"]]
        s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts})
    except BaseException:
        # Parts of an upload that nobody ends are kept, and paid for.
        s3.abort_multipart_upload(**upload)
        raise
    size = s3.head_object(**whose)["ContentLength"]
    return {"bucket": bucket, "key": KEY, "parts": sizes, "size": size}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    target = s3.Object(bucket, KEY)
    upload = target.initiate_multipart_upload(ChecksumAlgorithm="CRC32")
    try:
        parts = []
        for number, body in enumerate(BODIES, start=1):
            sent = upload.Part(number).upload(Body=body, ChecksumAlgorithm="CRC32")
            parts.append(completed(number, sent))
        sizes = [part.size for part in upload.parts.all()]
        finished = upload.complete(MultipartUpload={"Parts": parts})
    except BaseException:
        upload.abort()
        raise
    return {"bucket": bucket, "key": finished.key, "parts": sizes, "size": finished.content_length}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("multipart", client=with_client, resource=with_resource)
