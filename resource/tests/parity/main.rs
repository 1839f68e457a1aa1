//! The items of boto3's resources: each test is named after the item that it is about.

mod actions;
mod attributes;
mod python;
mod resources;
