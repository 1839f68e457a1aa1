"""One DynamoDB item: typed values with the client, native values with the resource."""

from decimal import Decimal

from boto3.dynamodb.types import TypeSerializer
from lesson import new_table, play


def stored(typed, native):
    """The item in both forms, as JSON: a set has no order there, and a number may have more digits than a float."""
    typed["tags"]["SS"].sort()
    native |= {
        "runs": int(native["runs"]),
        "price": str(native["price"]),
        "tags": sorted(native["tags"]),
    }
    return {"typed": dict(sorted(typed.items())), "native": dict(sorted(native.items()))}


# ANCHOR: client
def with_client(dynamodb, _bucket):
    with new_table(dynamodb, "id") as table:
        item = {
            "id": {"S": "job-1"},
            "runs": {"N": "3"},
            "price": {"N": "19.99"},
            "done": {"BOOL": False},
            "tags": {"SS": ["blue", "red"]},
            "steps": {"L": [{"S": "fetch"}, {"S": "resize"}]},
        }
        dynamodb.put_item(TableName=table, Item=item)

        # Each value has its type beside it. A number is text.
        typed = dynamodb.get_item(TableName=table, Key={"id": {"S": "job-1"}})["Item"]
        native = {
            "id": typed["id"]["S"],
            "runs": int(typed["runs"]["N"]),
            "price": Decimal(typed["price"]["N"]),
            "done": typed["done"]["BOOL"],
            "tags": set(typed["tags"]["SS"]),
            "steps": [step["S"] for step in typed["steps"]["L"]],
        }
        return stored(typed, native)
# ANCHOR_END: client


# ANCHOR: resource
def with_resource(dynamodb, _bucket):
    with new_table(dynamodb.meta.client, "id") as name:
        table = dynamodb.Table(name)
        item = {
            "id": "job-1",
            "runs": 3,
            "price": Decimal("19.99"),
            "done": False,
            "tags": {"blue", "red"},
            "steps": ["fetch", "resize"],
        }
        table.put_item(Item=item)

        # A number is a Decimal, also one that was put as an int.
        native = table.get_item(Key={"id": "job-1"})["Item"]
        serialize = TypeSerializer().serialize
        typed = {name: serialize(value) for name, value in native.items()}
        return stored(typed, native)
# ANCHOR_END: resource


if __name__ == "__main__":
    play("marshal", client=with_client, resource=with_resource, service="dynamodb")
