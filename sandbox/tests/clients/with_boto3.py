"""boto3 against the sandbox, configured by the exported variables alone."""

import io
import urllib.error
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig

session = boto3.Session()
client, s3 = session.client("s3"), session.resource("s3")

assert sum(1 for _ in s3.Bucket("demo").objects.all()) == 2500, "the seeded bucket"

bucket = s3.create_bucket(Bucket="from-boto3")
bucket.put_object(Key="testdir/", Body=b"")
large = bytes(range(256)) * 48 * 1024
parts = TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20)
bucket.upload_fileobj(io.BytesIO(large), "testdir/large", Config=parts)
target = io.BytesIO()
bucket.download_fileobj("testdir/large", target, Config=parts)
assert target.getvalue() == large, "12 MiB by parts, there and back"
assert [o.key for o in bucket.objects.all()] == ["testdir/", "testdir/large"]

url = client.generate_presigned_url("get_object", Params={"Bucket": bucket.name, "Key": "testdir/large"})
assert urllib.request.urlopen(url).read() == large, "a presigned URL"
try:
    urllib.request.urlopen(url.split("?")[0])
    raise AssertionError("an unsigned request got in")
except urllib.error.HTTPError as error:
    assert error.code == 403, error

form = client.generate_presigned_post(bucket.name, "posted")
assert form["url"].startswith(session.client("s3").meta.endpoint_url), form["url"]

bucket.put_object(Key="people.csv", Body=b"name,age\nAnna,31\nBo,7\n" + b"Cem,44\n" * 50_000)
query = {
    "Bucket": bucket.name,
    "Key": "people.csv",
    "ExpressionType": "SQL",
    "InputSerialization": {"CSV": {"FileHeaderInfo": "USE"}},
    "OutputSerialization": {"JSON": {}},
}
events = list(client.select_object_content(Expression="SELECT s.name FROM S3Object s WHERE s.age > 10", **query)["Payload"])
records = b"".join(event["Records"]["Payload"] for event in events if "Records" in event)
assert records == b'{"name":"Anna"}\n' + b'{"name":"Cem"}\n' * 50_000, "records in several events"
assert events[-2]["Stats"]["Details"]["BytesReturned"] == len(records), events[-2]
assert events[-1] == {"End": {}}, events[-1]
try:
    client.select_object_content(Expression="SELECT city FROM S3Object", **query)
    raise AssertionError("a column that is not there was found")
except client.exceptions.ClientError as error:
    assert error.response["Error"]["Code"] == "MissingHeaders", error

bucket.objects.all().delete()
bucket.delete()

role = session.client("sts").assume_role(
    RoleArn="arn:aws:iam::123456789012:role/reader", RoleSessionName="check"
)["Credentials"]
assumed = boto3.Session(role["AccessKeyId"], role["SecretAccessKey"], role["SessionToken"])
assert "demo" in [b.name for b in assumed.resource("s3").buckets.all()], "an assumed role"
