"""Links that work without credentials."""

from lesson import play
from visitor import submit, visit

KEY = "shared/note.txt"
FORM_KEY = "shared/form.txt"
TEXT = b"written by a link\n"
# How long the links work, in seconds.
EXPIRES_IN = 300


# ANCHOR: client
def with_client(s3, bucket):
    params = {"Bucket": bucket, "Key": KEY}
    # An operation is named as text, and its parameters are checked when the link is signed.
    put = s3.generate_presigned_url("put_object", Params=params, ExpiresIn=EXPIRES_IN)
    get = s3.generate_presigned_url("get_object", Params=params, ExpiresIn=EXPIRES_IN)
    limits = [["content-length-range", 1, 100]]
    form = s3.generate_presigned_post(bucket, FORM_KEY, Conditions=limits, ExpiresIn=EXPIRES_IN)
    return put, get, form
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    # A resource cannot sign. Its client can, and needs the bucket and the key again.
    shared = s3.Object(bucket, KEY)
    return with_client(shared.meta.client, shared.bucket_name)
# ANCHOR_END: resource


def seen(what, response, size):
    status, _ = response
    return {"what": what, "status": status, "bytes": size if 200 <= status < 300 else 0}


def used(way):
    """The links and the form, each used as far as it goes and once beyond."""

    def visits(s3, bucket):
        put, get, form = way(s3, bucket)
        by_put = seen("PUT by a link", visit("PUT", put, TEXT), len(TEXT))
        response = visit("GET", get)
        by_get = seen("GET by a link", response, len(response[1]))
        response = visit("GET", get.split("?")[0])
        unsigned = seen("GET without it", response, len(response[1]))
        by_form = seen("POST of a form", submit(form, TEXT), len(TEXT))
        too_much = seen("POST of too much", submit(form, TEXT * 10), len(TEXT) * 10)
        return {"bucket": bucket, "visits": [by_put, by_get, unsigned, by_form, too_much]}

    return visits


if __name__ == "__main__":
    # By default boto3 signs links as S3 did before 2014, which newer regions refuse.
    play("presign", client=used(with_client), resource=used(with_resource), signature="s3v4")
