"""Prints the settings of a session, and how its credentials were found.

boto3 knows each value and, for credentials alone, the method that found it. Where the other values came from, and
what was passed over, it does not say: the Rust session's explanation has more to show than this.
"""

import boto3
from sessions import play


def last_four(secret):
    return "****" + (secret[-4:] if len(secret) >= 12 else "")


# ANCHOR: session
def explain():
    session = boto3.Session()
    credentials = session.get_credentials()
    values = {
        "profile": session.profile_name,
        "region": session.region_name,
        "credentials": credentials.method if credentials else None,
        "endpoint_url": session.client("sts").meta.endpoint_url,
    }
    if credentials:
        values["access_key_id"] = last_four(credentials.access_key)
        values["secret_access_key"] = last_four(credentials.secret_key)
    return {"settings": [{"name": name, "value": value} for name, value in values.items()]}
# ANCHOR_END: session


def lines(result):
    for row in result["settings"]:
        yield f"{row['name']:18}  {row['value']}"


if __name__ == "__main__":
    play("explain", explain, lines)
