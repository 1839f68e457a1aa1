//! An answer to each exercise.

pub(crate) mod copy_object;
pub(crate) mod delete_all;
pub(crate) mod list_buckets;
pub(crate) mod list_dates;
pub(crate) mod list_objects;
pub(crate) mod make_folder;
pub(crate) mod multipart;
pub(crate) mod presign;
pub(crate) mod read_object;
pub(crate) mod tags;
pub(crate) mod two_regions;
pub(crate) mod upload_file;
pub(crate) mod versions;
pub(crate) mod wait;
