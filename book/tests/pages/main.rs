//! The code that the pages show, compiled and run.

mod backup;
mod check;
mod client_pages;
mod compile_errors;
mod concept_pages;
mod credentials_pages;
mod facts;
mod failure_pages;
mod feature_pages;
mod front_page;
mod outgrow_pages;
mod question;
mod resource_pages;
mod seeds_pages;
mod session_pages;
mod testing_pages;
mod transfer_pages;
mod world;
