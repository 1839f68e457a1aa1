//! Every kind of work under every kind of fault: nothing is lost, nothing is wrong, nothing hangs.

mod acts;
mod cell;
mod credentials;
mod faults;
mod files;
mod matrix;
mod place;
mod rows;
mod work;

#[path = "../support/mod.rs"]
mod support;
