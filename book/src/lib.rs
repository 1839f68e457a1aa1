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
//! | `{{#only-python file:anchor sentence}}` | the same beside the sentence that says why there is no Rust listing |
//! | `{{#mistake name}}` | Rust of `tests/compile_errors` that does not compile, and the compiler's error |
//! | `{{#tabs name}}` | a lesson's listings in tabs |
//! | `{{#lesson name}}` | the same, the ways compared, and each way's recorded output, wire table and diagram |
//! | `{{#output name way}}` | the command of a recorded run, and what it printed |
//! | `{{#compare name}}` | requests, bytes and lines of every way of a lesson, side by side |
//! | `{{#requests name way}}` | how many requests that run sent |
//! | `{{#wire name way}}`, `{{#diagram name way}}` | those requests as a table, as a picture |
//! | `{{#figure id}}`, `{{#results section}}`, `{{#cases}}`, `{{#plot name}}` | what the benchmarks measured |
//! | `{{#seconds way section}}`, `{{#times way other section}}`, `{{#targets}}` | the same in a sentence; what was aimed at |
//! | `{{#billion tasks}}`, `{{#billion reading}}` | what a billion keys take, computed from these |
//! | `{{#drawing name}}` | a picture of `pictures/` |
//! | `{{#promises}}` | what is promised, with its tests |
//! | `{{#resources}}` | what each resource has |
//! | `{{#counterparts file letter}}` | a crate's own table of what boto3 has, by the first letter of its ids |
//! | `{{#exercise name}}` | an exercise of `exercises/`: task, starters, and solutions behind a fold |
//!
//! Where a thing is:
//!
//! - [`render`]: loads the book with the preprocessor and writes the HTML
//! - [`directive`], [`expand`], [`listing`], [`tabs`]: from directive to Markdown
//! - [`lesson`]: the lessons and the ways in which each is done; [`exercise`]: what a reader may try after one
//! - [`recording`], [`record`]: runs of the lesson programs, kept in `recordings/`
//! - [`snippet`]: the Python of the pages, and its recorded runs
//! - [`rust`], [`twin`], [`sandbox`]: the runs themselves, in Rust and in Python
//! - [`compare_table`]: what each way of a lesson sent and how long its listing is
//! - [`wire_table`], [`diagram`], [`side_by_side`]: what a run sent, as a table and as pictures
//! - [`figure`], [`picture`]: what the benchmarks measured, and drawings
//! - [`resources`], [`promises`]: the resources' table, and what is promised with its tests
//! - [`billion`]: what the measurements come to for a billion keys
//! - [`counterparts`], [`api`]: the crates' tables of what boto3 has, and addresses in their documentation
//! - [`check`]: what must hold of the book
//! - [`serve`]: the loopback web server

pub mod api;
pub mod billion;
pub mod check;
pub mod compare_table;
pub mod counterparts;
pub mod diagram;
pub mod directive;
pub mod exercise;
pub mod expand;
pub mod figure;
pub mod lesson;
pub mod listing;
pub mod picture;
pub mod promises;
pub mod record;
pub mod recording;
pub mod render;
pub mod resources;
pub mod rust;
pub mod sandbox;
pub mod serve;
pub mod side_by_side;
pub mod snippet;
pub mod tabs;
pub mod twin;
pub mod wire_table;
pub mod workspace;
