//! What boto3's resources have, item by item: each test is named after the item that it is about.

mod actions;
mod attributes;
mod resources;
