//! Builds, checks and serves the book on sessions, clients and resources.
//!
//! The pages in `pages/` hold prose and directives. A directive names what a program can produce, and the
//! preprocessor puts it in place:
//!
//! | directive | becomes |
//! |---|---|
//! | `{{#listing path:anchor}}` | the lines between two anchor comments of a compiled or executed file |
//! | `{{#python file:anchor}}` | Python of `python/snippets`, with what it printed and sent |
//! | `{{#both file:anchor path:anchor}}` | the same beside a Rust listing, in tabs |
//! | `{{#tabs name}}` | a lesson's listings in tabs |
//! | `{{#lesson name}}` | the same, the ways compared, and each way's recorded output, wire table and diagram |
//! | `{{#output name way}}` | the command of a recorded run, and what it printed |
//! | `{{#compare name}}` | requests, bytes and lines of every way of a lesson, side by side |
//! | `{{#requests name way}}` | how many requests that run sent |
//! | `{{#wire name way}}`, `{{#diagram name way}}` | those requests as a table, as a picture |
//! | `{{#figure id}}`, `{{#results section}}`, `{{#cases}}`, `{{#plot name}}` | what the benchmarks measured |
//! | `{{#drawing name}}` | a picture of `pictures/` |
//! | `{{#resources}}` | what each resource has |
//! | `{{#exercise path:anchor}}` | a solution, hidden until it is asked for |
//!
//! Where a thing is:
//!
//! - [`render`]: loads the book with the preprocessor and writes the HTML
//! - [`directive`], [`expand`], [`listing`], [`tabs`]: from directive to Markdown
//! - [`lesson`]: the lessons and the ways in which each is done
//! - [`recording`], [`record`]: runs of the lesson programs, kept in `recordings/`
//! - [`snippet`]: the Python of the pages, and its recorded runs
//! - [`rust`], [`twin`], [`sandbox`]: the runs themselves, in Rust and in Python
//! - [`compare_table`]: what each way of a lesson sent and how long its listing is
//! - [`wire_table`], [`diagram`]: what a run sent, as a table and as a picture
//! - [`figure`], [`picture`], [`resources`]: what the benchmarks measured, drawings, and the resources' table
//! - [`check`]: what must hold of the book
//! - [`serve`]: the loopback web server

pub mod check;
pub mod compare_table;
pub mod diagram;
pub mod directive;
pub mod expand;
pub mod figure;
pub mod lesson;
pub mod listing;
pub mod picture;
pub mod record;
pub mod recording;
pub mod render;
pub mod resources;
pub mod rust;
pub mod sandbox;
pub mod serve;
pub mod snippet;
pub mod tabs;
pub mod twin;
pub mod wire_table;
pub mod workspace;
