"""An HTTP client without credentials, for links."""

from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

OPERATIONS = {"GET": "GetObject", "PUT": "PutObject", "POST": "PostObject"}
SECRETS = {"X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "Signature", "AWSAccessKeyId"}
BOUNDARY = "boundary-of-the-form"

# boto3 does not see these requests, so they are kept here for the wire log.
sent = []


def visit(method, url, body=None, headers=None):
    """Sends a request, and returns the status and the body of the response, whatever the status."""
    request = Request(url, data=body, headers=headers or {}, method=method)
    try:
        with urlopen(request) as response:
            status, content = response.status, response.read()
    except HTTPError as refusal:
        status, content = refusal.code, refusal.read()
    log(method, url, status, len(body or b""), len(content))
    return status, content


def submit(form, file):
    """Submits a form with a file, as a browser does."""
    parts = [f'name="{name}"\r\n\r\n{value}'.encode() for name, value in form["fields"].items()]
    parts.append(b'name="file"; filename="file"\r\n\r\n' + file)
    begin = f"--{BOUNDARY}\r\nContent-Disposition: form-data; ".encode()
    body = b"".join(begin + part + b"\r\n" for part in parts) + f"--{BOUNDARY}--\r\n".encode()
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    return visit("POST", form["url"], body, {"Content-Type": kind})


def log(method, url, status, sent_bytes, received_bytes):
    parts = urlsplit(url)
    query = "&".join(masked(pair) for pair in parts.query.split("&"))
    path = f"{parts.path}?{query}" if query else parts.path
    operation = OPERATIONS[method]
    entry = {"operation": operation, "method": method, "path": path, "status": status, "attempt": 1}
    sent.append({**entry, "bytes_sent": sent_bytes, "bytes_received": received_bytes})


def masked(pair):
    name = pair.split("=")[0]
    return f"{name}=***" if name in SECRETS else pair
