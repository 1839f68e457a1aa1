//! The code that the pages show, compiled and run.

mod check;
mod client_pages;
mod exercises;
mod question;
mod resource_pages;
mod session_pages;
mod testing_pages;
mod transfer_pages;
mod twins;
mod world;
