"""The profiles of the shared files: one with keys, one with a role, one with a region alone."""

import os
import tempfile

import boto3
from sessions import play

CONFIG = """\
[default]
region = us-east-1

[profile ops]
region = eu-west-1
role_arn = arn:aws:iam::123456789012:role/ops
source_profile = default

[profile tokyo]
region = ap-northeast-1
"""

# AWS's own example keys, which open nothing.
CREDENTIALS = """\
[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
"""


# ANCHOR: session
def profiles():
    rows = []
    for name in sorted(boto3.Session().available_profiles):
        session = boto3.Session(profile_name=name)
        credentials = session.get_credentials()
        method = credentials.method if credentials else None
        rows.append({"name": name, "region": session.region_name, "method": method})
    return {"selected": boto3.Session().profile_name, "profiles": rows}
# ANCHOR_END: session


def with_files_of_the_lesson():
    """Nothing of the machine's own settings may show."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
    with tempfile.TemporaryDirectory() as folder:
        for variable, text in [("AWS_CONFIG_FILE", CONFIG), ("AWS_SHARED_CREDENTIALS_FILE", CREDENTIALS)]:
            path = os.path.join(folder, variable)
            with open(path, "w") as file:
                file.write(text)
            os.environ[variable] = path
        return profiles()


def lines(result):
    for row in result["profiles"]:
        mark = "*" if row["name"] == result["selected"] else " "
        method = row["method"] or "no credentials"
        yield f"{mark} {row['name']:10}  {row['region']:14}  {method}"


if __name__ == "__main__":
    play("profiles", with_files_of_the_lesson, lines)
