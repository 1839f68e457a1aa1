"""Who am I: with the session's own credentials, as a role, and on an instance.

The keys, the region and the endpoint come from the environment, as `cargo run -p sandbox` prints them.
"""

import json
import os
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3
from sessions import play

ROLE = "lesson"
INSTANCE = "i-0123456789abcdef0"
CREDENTIALS = "/latest/meta-data/iam/security-credentials/"


def identity(way, session):
    caller = session.client("sts").get_caller_identity()
    return {"way": way, "account": caller["Account"], "arn": caller["Arn"]}


def assume(session, role_arn, name):
    return session.client("sts").assume_role(RoleArn=role_arn, RoleSessionName=name)["Credentials"]


@contextmanager
def metadata_service(keys):
    """A made-up instance metadata service, on loopback: a token, the role's name, the role's credentials."""
    document = {
        "Code": "Success",
        "AccessKeyId": keys["AccessKeyId"],
        "SecretAccessKey": keys["SecretAccessKey"],
        "Token": keys["SessionToken"],
        "Expiration": "2100-01-01T00:00:00Z",
    }
    bodies = {CREDENTIALS: ROLE, CREDENTIALS + ROLE: json.dumps(document)}

    class Handler(BaseHTTPRequestHandler):
        def respond(self, body):
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-aws-ec2-metadata-token-ttl-seconds", "21600")
            self.end_headers()
            self.wfile.write(body.encode())

        def do_PUT(self):
            self.respond("made-up-token" if self.path == "/latest/api/token" else "")

        def do_GET(self):
            self.respond(bodies.get(self.path, ""))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


@contextmanager
def on_an_instance(keys):
    """The environment of a program on an instance: no keys, and a metadata service."""
    names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_EC2_METADATA_DISABLED"]
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    with metadata_service(keys) as url:
        os.environ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = url
        yield
        del os.environ["AWS_EC2_METADATA_SERVICE_ENDPOINT"]
    os.environ.update(kept)


# ANCHOR: session
def whoami():
    session = boto3.Session()
    me = identity("the session's own", session)
    role_arn = f"arn:aws:iam::{me['account']}:role/{ROLE}"

    # 1. Assume a role. boto3 returns the keys; getting new ones in time is up to you.
    keys = assume(session, role_arn, "whoami")
    role = boto3.Session(keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])
    as_role = identity("an assumed role", role)

    # 2. On an instance, the metadata service has the credentials of the instance's role. This one is made up.
    with on_an_instance(assume(session, role_arn, INSTANCE)):
        as_instance = identity("an instance's role", boto3.Session())
    return {"identities": [me, as_role, as_instance]}
# ANCHOR_END: session


def lines(result):
    for caller in result["identities"]:
        yield f"{caller['way']:18}  account {caller['account']}  {caller['arn']}"


if __name__ == "__main__":
    play("whoami", whoami, lines)
