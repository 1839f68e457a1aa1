"""Links that work without credentials."""

from lesson import play
from visitor import submit, visit

KEY = "shared/note.txt"
FORM_KEY = "shared/form.txt"
TEXT = b"written by a link\n"
# How long the links work, in seconds.
WHILE = 300


def seen(what, answer, size):
    status, _ = answer
    return {"what": what, "status": status, "bytes": size if 200 <= status < 300 else 0}


# ANCHOR: client
def with_client(s3, bucket):
    visits = []
    whose = {"Bucket": bucket, "Key": KEY}
    # An operation is named as text, and its parameters are checked when the link is signed.
    link = s3.generate_presigned_url("put_object", Params=whose, ExpiresIn=WHILE)
    visits.append(seen("PUT by a link", visit("PUT", link, TEXT), len(TEXT)))

    link = s3.generate_presigned_url("get_object", Params=whose, ExpiresIn=WHILE)
    answer = visit("GET", link)
    visits.append(seen("GET by a link", answer, len(answer[1])))

    answer = visit("GET", link.split("?")[0])
    visits.append(seen("GET without it", answer, len(answer[1])))

    within = [["content-length-range", 1, 100]]
    form = s3.generate_presigned_post(bucket, FORM_KEY, Conditions=within, ExpiresIn=WHILE)
    visits.append(seen("POST of a form", submit(form, TEXT), len(TEXT)))
    visits.append(seen("POST of too much", submit(form, TEXT * 10), len(TEXT) * 10))
    return {"bucket": bucket, "visits": visits}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(s3, bucket):
    # A resource signs nothing. The client within does, and has to be told what the object knows.
    shared = s3.Object(bucket, KEY)
    return with_client(shared.meta.client, shared.bucket_name)
# ANCHOR_END: resource


if __name__ == "__main__":
    # Unless told so, boto3 signs links as S3 did before 2014, which newer regions refuse.
    play("presign", client=with_client, resource=with_resource, signature="s3v4")
