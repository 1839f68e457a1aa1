//! Every place that settings and credentials come from, with the machine's own out of sight.

mod credentials;
mod endpoints;
mod metadata;
mod region;
