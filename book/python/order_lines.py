"""Reads the orders of a customer by a query, and the products in them by their keys."""

import json
import sys
import time

import boto3
from boto3.dynamodb.conditions import Key


def orders_of(orders, customer):
    parameters = {"KeyConditionExpression": Key("customer").eq(customer)}
    while True:
        page = orders.query(**parameters)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        parameters["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def get_all(dynamodb, table, keys):
    """Reads 100 keys per request, and sends again those that were left unprocessed."""
    items = []
    for start in range(0, len(keys), 100):
        left = {table: {"Keys": keys[start : start + 100]}}
        wait = 0.05
        while left:
            response = dynamodb.batch_get_item(RequestItems=left)
            items += response["Responses"].get(table, [])
            left = response.get("UnprocessedKeys")
            if left:
                time.sleep(wait)
                wait = min(2 * wait, 5)
    return items


def order_lines(dynamodb, orders, products, customer):
    orders = list(orders_of(dynamodb.Table(orders), customer))
    # DynamoDB refuses a request that has a key twice.
    keys = [{"id": product} for product in {order["product"] for order in orders}]
    by_id = {product["id"]: product for product in get_all(dynamodb, products, keys)}
    lines = []
    for order in orders:
        product = by_id.get(order["product"])
        if product:
            price = order["quantity"] * product["cents"]
            lines.append((int(order["number"]), product["name"], int(price)))
    return lines


if __name__ == "__main__":
    print(json.dumps(order_lines(boto3.resource("dynamodb"), *sys.argv[1:4])))
