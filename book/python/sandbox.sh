# Starts the sandbox and lists its bucket with the AWS CLI: every export comes from the sandbox itself.
# ANCHOR: sandbox
cargo run --quiet -p sandbox -- --port 4566 --seed demo:10 > exports.sh &
until grep -q AWS_REGION exports.sh; do sleep 0.1; done
eval "$(cat exports.sh)"
aws s3 ls s3://demo/
# ANCHOR_END: sandbox
