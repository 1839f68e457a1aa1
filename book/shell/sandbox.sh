#!/usr/bin/env bash
# Starts the sandbox and lists its bucket with the AWS CLI, which knows nothing but what the sandbox exports.
set -euo pipefail
# ANCHOR: sandbox
exports=$(mktemp)
cargo run --quiet -p sandbox -- --port 0 --seed demo:10 > "$exports" &
until grep -q AWS_DEFAULT_REGION "$exports"; do sleep 0.1; done
eval "$(cat "$exports")"
aws s3 ls s3://demo/ --recursive
# ANCHOR_END: sandbox
kill $!
rm "$exports"
