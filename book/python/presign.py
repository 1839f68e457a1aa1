"""Links that work without credentials."""

from lesson import play
from visitor import submit, visit

KEY = "shared/note.txt"
FORM_KEY = "shared/form.txt"
TEXT = b"written by a link\n"
# How long the links work, in seconds.
WHILE = 300


# ANCHOR: client
def with_client(s3, bucket):
    whose = {"Bucket": bucket, "Key": KEY}
    # An operation is named as text, and its parameters are checked when the link is signed.
    put = s3.generate_presigned_url("put_object", Params=whose, ExpiresIn=WHILE)
    get = s3.generate_presigned_url("get_object", Params=whose, ExpiresIn=WHILE)
    within = [["content-length-range", 1, 100]]
    form = s3.generate_presigned_post(bucket, FORM_KEY, Conditions=within, ExpiresIn=WHILE)
    return put, get, form
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    # A resource signs nothing. The client within does, and has to be told what the object knows.
    shared = s3.Object(bucket, KEY)
    return with_client(shared.meta.client, shared.bucket_name)
# ANCHOR_END: resource


def seen(what, answer, size):
    status, _ = answer
    return {"what": what, "status": status, "bytes": size if 200 <= status < 300 else 0}


def used(way):
    """The links and the form, each used as far as it goes and once beyond."""

    def visits(s3, bucket):
        put, get, form = way(s3, bucket)
        by_put = seen("PUT by a link", visit("PUT", put, TEXT), len(TEXT))
        answer = visit("GET", get)
        by_get = seen("GET by a link", answer, len(answer[1]))
        answer = visit("GET", get.split("?")[0])
        unsigned = seen("GET without it", answer, len(answer[1]))
        by_form = seen("POST of a form", submit(form, TEXT), len(TEXT))
        too_much = seen("POST of too much", submit(form, TEXT * 10), len(TEXT) * 10)
        return {"bucket": bucket, "visits": [by_put, by_get, unsigned, by_form, too_much]}

    return visits


if __name__ == "__main__":
    # Unless told so, boto3 signs links as S3 did before 2014, which newer regions refuse.
    play("presign", client=used(with_client), resource=used(with_resource), signature="s3v4")
