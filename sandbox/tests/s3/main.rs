//! The sandbox's S3 as a client sees it: what the S3 API reference says, one concept a module.

mod access;
mod attributes;
mod bodies;
mod buckets;
mod checksums;
mod conditionals;
mod configurations;
mod copies;
mod cors;
mod deletion;
mod encryption;
mod errors;
mod expiration;
mod forms;
mod grants;
mod keys;
mod listing;
mod listing_uploads;
mod locks;
mod multipart;
mod objects;
mod ranges;
mod support;
mod tags;
mod versions;
