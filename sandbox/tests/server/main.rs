//! The server around the backends: who may enter, how it misbehaves, how it starts and stops.

mod addressing;
mod credentials;
mod faults;
mod life;
mod program;
mod request_ids;
mod seeds;
mod services;
mod support;
