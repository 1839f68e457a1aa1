"""A DynamoDB table: create it, write items in batches, query and scan them."""

import time
import uuid

from boto3.dynamodb.conditions import Attr, Key
from lesson import play

TABLE = {
    "KeySchema": [{"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "id", "KeyType": "RANGE"}],
    "AttributeDefinitions": [
        {"AttributeName": "customer", "AttributeType": "S"},
        {"AttributeName": "id", "AttributeType": "N"},
    ],
    "BillingMode": "PAY_PER_REQUEST",
}


def orders():
    """Sixty are three batches of at most 25. Every third is open."""
    numbers = range(1, 21)
    return [
        {"customer": customer, "id": id, "status": "paid" if id % 3 else "open", "cents": id * 100}
        for customer in ["ada", "bob", "cyd"]
        for id in numbers
    ]


def plain(order):
    """A native item as JSON has it: a Decimal is an int."""
    return {
        "customer": order["customer"],
        "id": int(order["id"]),
        "status": order["status"],
        "cents": int(order["cents"]),
    }


# ANCHOR: client
def typed(order):
    return {
        "customer": {"S": order["customer"]},
        "id": {"N": str(order["id"])},
        "status": {"S": order["status"]},
        "cents": {"N": str(order["cents"])},
    }


def native(item):
    return {
        "customer": item["customer"]["S"],
        "id": int(item["id"]["N"]),
        "status": item["status"]["S"],
        "cents": int(item["cents"]["N"]),
    }


def write(dynamodb, name, batch):
    left = {name: [{"PutRequest": {"Item": typed(order)}} for order in batch]}
    pause = 0.05
    # The response has status 200 even when DynamoDB left some of them unprocessed.
    while left := dynamodb.batch_write_item(RequestItems=left)["UnprocessedItems"]:
        time.sleep(pause)
        pause *= 2


def with_client(dynamodb, _bucket):
    name = f"lesson-{uuid.uuid4()}"
    dynamodb.create_table(TableName=name, **TABLE)
    try:
        dynamodb.get_waiter("table_exists").wait(TableName=name)

        # DynamoDB takes 25 items in a request.
        written = orders()
        for first in range(0, len(written), 25):
            write(dynamodb, name, written[first : first + 25])

        pages = dynamodb.get_paginator("query").paginate(
            TableName=name,
            KeyConditionExpression="customer = :customer AND id BETWEEN :first AND :last",
            # DynamoDB reserves the word status, so the name of the attribute is a placeholder, too.
            FilterExpression="#status = :status",
            ExpressionAttributeNames={"#status": "status"},
            ExpressionAttributeValues={
                ":customer": {"S": "ada"},
                ":first": {"N": "6"},
                ":last": {"N": "15"},
                ":status": {"S": "open"},
            },
        )
        found = [native(item) for page in pages for item in page["Items"]]

        # A page may be empty although more follow. Only a missing LastEvaluatedKey is the end.
        sizes, cents, start = [], 0, {}
        while True:
            page = dynamodb.scan(TableName=name, Limit=25, **start)
            sizes.append(len(page["Items"]))
            cents += sum(native(item)["cents"] for item in page["Items"])
            if "LastEvaluatedKey" not in page:
                break
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
    finally:
        dynamodb.delete_table(TableName=name)
    return {"written": len(written), "open": found, "pages": sizes, "cents": cents}
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(dynamodb, _bucket):
    table = dynamodb.create_table(TableName=f"lesson-{uuid.uuid4()}", **TABLE)
    try:
        table.wait_until_exists()

        # It sends 25 at a time, and again what DynamoDB left unprocessed.
        written = orders()
        with table.batch_writer() as writer:
            for order in written:
                writer.put_item(Item=order)

        # One page, like the scan: a longer result needs a loop.
        response = table.query(
            KeyConditionExpression=Key("customer").eq("ada") & Key("id").between(6, 15),
            FilterExpression=Attr("status").eq("open"),
        )
        found = [plain(order) for order in response["Items"]]

        # A table has no collection of its items. The loop is yours, with the resource as with the client.
        sizes, cents, start = [], 0, {}
        while True:
            page = table.scan(Limit=25, **start)
            sizes.append(len(page["Items"]))
            cents += sum(plain(order)["cents"] for order in page["Items"])
            if "LastEvaluatedKey" not in page:
                break
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
    finally:
        table.delete()
    return {"written": len(written), "open": found, "pages": sizes, "cents": cents}
# ANCHOR_END: resource


if __name__ == "__main__":
    play("table", client=with_client, resource=with_resource, service="dynamodb")
