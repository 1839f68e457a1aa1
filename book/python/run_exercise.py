"""Runs the answer of an exercise, and prints what it returned and sent.

    eval "$(cargo run -p sandbox -- --seed demo:10 &)"
    python3 book/python/run_exercise.py book/exercises/starters/list_dates.py
"""

import argparse
import json
import runpy

import boto3
from sessions import of_every_session


def main():
    flags = argparse.ArgumentParser(description="Run the answer of an exercise")
    flags.add_argument("file", help="a file with a function `answer` that takes a session")
    chosen = flags.parse_args()

    wire = of_every_session()
    answer = runpy.run_path(chosen.file)["answer"]
    result = error = None
    try:
        result = answer(boto3.Session())
    except Exception as failure:
        error = repr(failure)
    print(json.dumps({"result": result, "error": error, "wire": wire.finished()}))


if __name__ == "__main__":
    main()
