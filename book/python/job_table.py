"""Works on the open jobs of a table, the oldest first. Any number of workers may run: each job is done by one of them."""

import json
import sys

import boto3
from boto3.dynamodb.conditions import Attr, Key


def open_jobs(jobs):
    parameters = {"IndexName": "by_status", "KeyConditionExpression": Key("status").eq("open")}
    while True:
        page = jobs.query(**parameters)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        parameters["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def job_table(jobs, worker):
    results = []
    for job in open_jobs(jobs):
        try:
            jobs.update_item(
                Key={"id": job["id"]},
                # "status" is a reserved word, so it needs a placeholder.
                UpdateExpression="SET #status = :running, worker = :worker",
                ConditionExpression=Attr("status").eq("open"),
                ExpressionAttributeNames={"#status": "status"},
                ExpressionAttributeValues={":running": "running", ":worker": worker},
            )
        except jobs.meta.client.exceptions.ConditionalCheckFailedException:
            # Another worker was faster.
            continue
        result = int(job["input"]) ** 2
        jobs.update_item(
            Key={"id": job["id"]},
            UpdateExpression="SET #status = :done, #result = :result",
            ConditionExpression=Attr("worker").eq(worker),
            ExpressionAttributeNames={"#status": "status", "#result": "result"},
            ExpressionAttributeValues={":done": "done", ":result": result},
        )
        results.append(result)
    return results


if __name__ == "__main__":
    table, worker = sys.argv[1:3]
    print(json.dumps(job_table(boto3.resource("dynamodb").Table(table), worker)))
