"""Makes sessions four ways: explicit keys, the environment, a profile, the default session.

The keys, the region and the endpoint come from the environment, as `cargo run -p sandbox` prints them.
"""

import os
import tempfile

import boto3
from sessions import play


def connection(way, session):
    return {
        "way": way,
        "method": session.get_credentials().method,
        "region": session.region_name,
        "account": session.client("sts").get_caller_identity()["Account"],
    }


# ANCHOR: session
def connect():
    keys = boto3.Session().get_credentials().get_frozen_credentials()
    given = {
        "aws_access_key_id": keys.access_key,
        "aws_secret_access_key": keys.secret_key,
        "aws_session_token": keys.token,
    }
    ways = []

    # 1. Pass the keys as arguments.
    ways.append(connection("explicit keys", boto3.Session(**given)))

    # 2. Take them from the environment.
    ways.append(connection("environment", boto3.Session()))

    # 3. Write them into a profile, and name it.
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "credentials")
        with open(path, "w") as file:
            file.write("[lesson]\n")
            file.writelines(f"{name} = {value}\n" for name, value in given.items() if value)
        os.environ["AWS_SHARED_CREDENTIALS_FILE"] = path
        ways.append(connection("profile", boto3.Session(profile_name="lesson")))
        del os.environ["AWS_SHARED_CREDENTIALS_FILE"]

    # 4. Make a default session. boto3.client() and boto3.resource() use it from now on.
    boto3.setup_default_session(**given)
    ways.append(connection("default", boto3.DEFAULT_SESSION))
    return {"ways": ways}
# ANCHOR_END: session


def lines(result):
    for way in result["ways"]:
        yield f"{way['way']:13}  {way['method']:23}  {way['region']:14}  account {way['account']}"


if __name__ == "__main__":
    play("connect", connect, lines)
