//! Listings. `page` cuts every page; each operation has a file that gives the page its form.

mod encoding;
mod page;
pub(crate) mod token;
pub(crate) mod uploads;
pub(crate) mod v1;
pub(crate) mod v2;
pub(crate) mod versions;

pub(super) use encoding::Encoding;
use page::{Entry, Query, begin, page};
use s3s::S3Result;
use s3s::dto::{self, CommonPrefix, Object};

use super::error;
use super::model::Version;

/// The most entries that one page holds, whatever the request asks for.
const LIMIT: i32 = 1000;

/// The number of entries to put on a page.
fn page_size(asked: Option<i32>, name: &str) -> S3Result<i32> {
    match asked {
        Some(asked) if asked < 0 => Err(error::argument(
            name,
            &asked.to_string(),
            format!("Argument {name} must be an integer between 0 and 2147483647"),
        )),
        asked => Ok(asked.unwrap_or(LIMIT).min(LIMIT)),
    }
}

/// An empty delimiter is none.
fn delimiter(asked: Option<&String>) -> Option<&str> {
    asked.map(String::as_str).filter(|text| !text.is_empty())
}

/// An object as both listings of objects show it.
fn object(key: String, version: &Version, with_owner: bool) -> Object {
    let checksum = version.checksum.as_ref();
    Object {
        checksum_algorithm: checksum.map(|checksum| vec![checksum.algorithm.dto()]),
        checksum_type: checksum.map(|checksum| checksum.kind.dto()),
        e_tag: Some(version.e_tag()),
        key: Some(key),
        last_modified: Some(version.modified.into()),
        owner: with_owner.then(|| version.owner.owner()),
        restore_status: None,
        size: Some(version.size()),
        storage_class: Some(dto::ObjectStorageClass::from(
            version.headers.storage_class.clone(),
        )),
    }
}

fn common_prefix(prefix: String) -> CommonPrefix {
    CommonPrefix {
        prefix: Some(prefix),
    }
}
