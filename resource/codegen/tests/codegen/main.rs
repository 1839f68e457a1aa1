//! The generator as a whole: what it writes, and what it says about a description that is wrong.

mod errors;
mod parity;
#[path = "../../../tests/parity/python.rs"]
mod python;
mod services;
mod toy;
