//! One suite for every S3: it needs nothing but an endpoint, and leaves nothing behind.
//!
//! It runs on the sandbox, or on the endpoint that `S3_SUITE_ENDPOINT` names, with the credentials and the region that the
//! environment has. Each test makes a bucket of its own and removes it.

mod batches;
mod client_layer;
mod configurations;
mod errors;
mod links;
mod listings;
mod objects;
mod place;
mod transfers;
mod uploads;
mod versions;
