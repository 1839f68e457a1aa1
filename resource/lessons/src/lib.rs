//! The lessons, done with resources.
//!
//! `client_lessons` has the same lessons under the same file names, with the same results
//! ([`client_lessons::results`]), and the list of them ([`client_lessons::each_lesson!`]); only [`inspect`] has no
//! counterpart. Read two files of one name side by side.

pub mod compare;
mod output;

client_lessons::each_lesson! {
    session_lessons::lessons {
        "resource", "The lessons, done with resources: objects that page and batch for you";
        /// Show the identifiers, actions and sub-resources of a handle; sends nothing
        mod inspect;
    }
}
