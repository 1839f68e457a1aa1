"""Values of a DynamoDB client and of a DynamoDB table. A stub takes the place of the server."""

import boto3
from botocore.stub import ANY, Stubber

item = {"id": {"S": "report"}, "pages": {"N": "12"}, "tags": {"SS": ["a", "b"]}, "draft": {"BOOL": False}}
client = boto3.client("dynamodb")
stub = Stubber(client)
stub.add_response("get_item", {"Item": item})
stub.activate()

# ANCHOR: client
response = client.get_item(TableName="documents", Key={"id": {"S": "report"}})
print(response["Item"])
print(int(response["Item"]["pages"]["N"]) + 1)
# ANCHOR_END: client

table = boto3.resource("dynamodb").Table("documents")
stub = Stubber(table.meta.client)
stub.add_response("get_item", {"Item": item})
sent = {"TableName": "documents", "Item": ANY}
stub.add_response("put_item", {}, sent)
stub.activate()

# ANCHOR: table
response = table.get_item(Key={"id": "report"})
print({name: response["Item"][name] for name in ["id", "pages", "draft"]})
print(response["Item"]["pages"] + 1, sorted(response["Item"]["tags"]))
# ANCHOR_END: table

# ANCHOR: float
try:
    table.put_item(Item={"id": "report", "price": 1.5})
except TypeError as error:
    print(error)
# ANCHOR_END: float
