"""boto3's side of the comparison: does the tasks that standard input names, and says how long each took."""

import json
import sys
import time
from decimal import Decimal

try:
    import boto3
except ImportError as error:
    print(f"not installed: {error.name}", file=sys.stderr)
    sys.exit(3)
from boto3.dynamodb.conditions import Key

PARTITION = "customer#0001"
LINES = 6


def main():
    _, endpoint, remark = sys.argv
    dynamodb = boto3.resource(
        "dynamodb",
        endpoint_url=endpoint,
        aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
        aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        region_name="us-east-1",
    )
    table = dynamodb.Table("orders")
    tasks = {"write": lambda: write(table, remark), "query": lambda: query(table)}
    for line in sys.stdin:
        start = time.perf_counter()
        done = tasks[line.strip()]()
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "done": done}), flush=True)


def write(table, remark):
    orders = 1000
    with table.batch_writer() as batch:
        for n in range(orders):
            batch.put_item(Item=order(n, remark))
    return orders


def query(table):
    arguments = {"KeyConditionExpression": Key("pk").eq(PARTITION)}
    lines = 0
    while True:
        page = table.query(**arguments)
        lines += sum(len(item["lines"]) for item in page["Items"])
        if "LastEvaluatedKey" not in page:
            return lines
        arguments["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def order(n, remark):
    return {
        "pk": PARTITION,
        "sk": n,
        "status": "shipped",
        "placed_at": 1_700_000_000 + n,
        "total": Decimal("119.7"),
        "paid": True,
        "voucher": None,
        "remark": remark,
        "address": {
            "street": "Neusser Strasse 100",
            "city": "Köln",
            "postal_code": "50670",
            "country": "DE",
        },
        "lines": [
            {
                "product": f"product#{n:05}-{line}",
                "title": "A thing that somebody ordered",
                "quantity": line + 1,
                "price": Decimal("19.95"),
            }
            for line in range(LINES)
        ],
    }


if __name__ == "__main__":
    main()
