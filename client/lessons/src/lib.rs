//! The lessons, done with the SDK client: every request is a line of the code.
//!
//! `resource_lessons` has the same lessons under the same file names, with the same [`results`]. Read two files of one
//! name side by side.

mod copy_object;
mod delete_all;
mod download_file;
mod list_buckets;
mod list_dates;
mod list_objects;
mod make_folder;
mod multipart;
mod policy;
mod presign;
mod program;
mod read_object;
pub mod results;
mod tags;
mod two_regions;
mod upload_file;
mod versions;
mod wait;

pub use copy_object::copy_object;
pub use delete_all::{delete_all, delete_one_by_one};
pub use download_file::download_file;
pub use list_buckets::{list_buckets, list_buckets_by_paginator};
pub use list_dates::{list_dates, list_dates_from_listing};
pub use list_objects::{list_objects, list_objects_by_paginator};
pub use make_folder::make_folder;
pub use multipart::multipart;
pub use policy::policy;
pub use presign::presign;
pub use program::Program;
pub use read_object::read_object;
pub use tags::tags;
pub use two_regions::two_regions;
pub use upload_file::upload_file;
pub use versions::versions;
pub use wait::wait;
