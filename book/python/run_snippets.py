"""Runs the Python that a page shows, and says what each listing printed and sent.

    eval "$(cargo run -p sandbox -- --seed demo:2500 &)"
    python3 book/python/run_snippets.py seeds

A listing is what stands between two anchor comments of `snippets/NAME.py`. The file runs from top to bottom, against the
server that the environment names.
"""

import argparse
import itertools
import json
import os
import re

import snippet
from sessions import of_every_session

ANCHOR = re.compile(r"^(\s*)# ANCHOR(_END)?: (\w+)\s*$")


def marked(source):
    """The program with a call in the place of each anchor comment."""

    def line(text):
        found = ANCHOR.match(text)
        if not found:
            return text
        indent, is_end, name = found.groups()
        return f"{indent}__snippet__.{'end' if is_end else 'begin'}({name!r})"

    return "\n".join(line(text) for text in source.split("\n"))


def shortened(text):
    """The first lines, how many are left out, and the last."""
    lines = text.splitlines()
    return lines if len(lines) <= 12 else [*lines[:3], f"… {len(lines) - 4} more lines", lines[-1]]


def sent(requests):
    """Operation and status of each request; one entry, with a count, for equal ones that follow each other."""
    kinds = [f"{one['operation']} {one['status'] or 'no response'}" for one in requests]
    groups = ((kind, len(list(group))) for kind, group in itertools.groupby(kinds))
    return [kind if count == 1 else f"{kind} ({count} times)" for kind, count in groups]


def main():
    flags = argparse.ArgumentParser(description="Run the Python of a page")
    flags.add_argument("name", help="a file of book/python/snippets, without .py")
    flags.add_argument("--json", action="store_true", help="print what each listing printed and sent")
    chosen = flags.parse_args()

    path = os.path.join(os.path.dirname(__file__), "snippets", f"{chosen.name}.py")
    with open(path) as file:
        source = file.read()
    snippet.requests = of_every_session().requests
    snippet.listen(show=not chosen.json)
    exec(compile(marked(source), path, "exec"), {"__name__": "__main__", "__snippet__": snippet})
    if chosen.json:
        runs = {name: {"text": shortened(run["text"]), "sent": sent(run["wire"])} for name, run in snippet.kept.items()}
        snippet.sys.__stdout__.write(json.dumps(runs))


if __name__ == "__main__":
    main()
