"""Writes the features of many users to a table in batches, and reads those of some users by their keys."""

import json
import sys
import time
from decimal import Decimal

import boto3


def write_features(table, rows):
    with table.batch_writer(overwrite_by_pkeys=["user"]) as writer:
        for row in rows:
            writer.put_item(Item=row)


def read_features(dynamodb, table, users):
    # DynamoDB takes 100 keys per request and refuses a key that comes twice.
    users = sorted(set(users))
    rows = []
    for start in range(0, len(users), 100):
        left = {table.name: {"Keys": [{"user": user} for user in users[start : start + 100]]}}
        wait = 0.05
        while left:
            response = dynamodb.batch_get_item(RequestItems=left)
            rows += response["Responses"].get(table.name, [])
            left = response.get("UnprocessedKeys")
            if left:
                time.sleep(wait)
                wait = min(2 * wait, 5)
    return sorted(rows, key=lambda row: row["user"])


def plain(row):
    return {"user": row["user"], "clicks": int(row["clicks"]), "rate": float(row["rate"])}


if __name__ == "__main__":
    name, file, *users = sys.argv[1:]
    dynamodb = boto3.resource("dynamodb")
    table = dynamodb.Table(name)
    with open(file) as lines:
        # boto3 refuses a float: it has to be a Decimal.
        write_features(table, (json.loads(line, parse_float=Decimal) for line in lines))
    print(json.dumps([plain(row) for row in read_features(dynamodb, table, users)]))
