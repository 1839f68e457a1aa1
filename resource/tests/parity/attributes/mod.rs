//! Every attribute of boto3's S3 resources, each with the accessor that reads it here.
//!
//! The rows are the table; the accessors are really called, on outputs that came through a handle's load or a
//! listing and have every field set.

mod configurations;
mod listings;
mod loads;

use std::collections::BTreeSet;

use crate::python;

/// One attribute.
struct Row {
    /// boto3's resource.
    resource: &'static str,
    /// boto3's attribute.
    attribute: &'static str,
    /// The accessor, as it is written.
    accessor: &'static str,
    /// Whether it gave the value that was put in.
    is_read: bool,
}

/// Whether an accessor gave something.
trait Read {
    fn is_read(&self) -> bool;
}

impl<T> Read for Option<T> {
    fn is_read(&self) -> bool {
        self.is_some()
    }
}

impl<T> Read for &[T] {
    fn is_read(&self) -> bool {
        !self.is_empty()
    }
}

impl Read for bool {
    fn is_read(&self) -> bool {
        *self
    }
}

impl Read for &str {
    fn is_read(&self) -> bool {
        !self.is_empty()
    }
}

/// The rows of one resource: `attribute = accessor;`.
macro_rules! rows {
    ($resource:literal: $($attribute:ident = $accessor:expr;)*) => {
        vec![$(crate::attributes::Row {
            resource: $resource,
            attribute: stringify!($attribute),
            accessor: stringify!($accessor),
            is_read: crate::attributes::Read::is_read(&$accessor),
        }),*]
    };
}
use rows;

async fn table() -> Vec<Row> {
    let mut table = loads::object().await;
    table.extend(loads::object_acl().await);
    table.extend(loads::multipart_upload_part().await);
    table.extend(listings::bucket().await);
    table.extend(listings::object_summary().await);
    table.extend(listings::object_version().await);
    table.extend(listings::multipart_upload().await);
    table.extend(configurations::all().await);
    table
}

#[tokio::test]
async fn r5_every_attribute_has_an_accessor() {
    let table = table().await;
    let unread: Vec<_> = table
        .iter()
        .filter(|row| !row.is_read)
        .map(|row| format!("{}.{}: {}", row.resource, row.attribute, row.accessor))
        .collect();
    assert!(unread.is_empty(), "these gave nothing: {unread:#?}");
    assert_eq!(table.len(), 113);
}

#[tokio::test]
async fn r5_no_attribute_of_the_installed_boto3_is_left_out() {
    let Some(installed) = installed() else {
        return;
    };
    let table = table().await;
    let named: BTreeSet<_> = table
        .iter()
        .map(|row| format!("{}.{}", row.resource, row.attribute))
        .collect();
    let missing: Vec<_> = installed.difference(&named).collect();
    assert!(missing.is_empty(), "no accessor is named for {missing:#?}");
}

/// The attributes that the installed boto3 gives its S3 resources. Making one sends nothing.
fn installed() -> Option<BTreeSet<String>> {
    const PROGRAM: &str = "
import boto3, botocore.session, json, pathlib
from boto3.resources.model import ResourceModel
folder = pathlib.Path(boto3.__file__).parent / 'data/s3/2006-03-01'
model = json.loads((folder / 'resources-1.json').read_text())
shapes = botocore.session.Session().get_service_model('s3')
for name, definition in model['resources'].items():
    resource = ResourceModel(name, definition, model['resources'])
    shape = shapes.shape_for(resource.shape)
    resource.load_rename_map(shape)
    for attribute in resource.get_attributes(shape):
        print(f'{name}.{attribute}')
";
    let text = python::output(PROGRAM)?;
    Some(text.lines().map(str::to_owned).collect())
}
