//! The server around the backends: who may enter, how it misbehaves, how it starts and stops.

mod addressing;
mod credentials;
mod details;
mod faults;
mod life;
mod limits;
mod program;
mod request_ids;
mod responses;
mod seeds;
mod services;
mod support;
