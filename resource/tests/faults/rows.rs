//! The rows of the table.

use crate::acts::{
    contents, copy, delete, download, download_dir, list, load, load_bucket, parallel, reader,
    upload, upload_dir, wait, writer,
};
use crate::place::{LARGE, SMALL};
use crate::work::{KEY, SOURCE, Work};

/// All rows.
pub(crate) fn all() -> Vec<Work> {
    let work = |name, operation, run| Work {
        name,
        operation,
        source: None,
        run,
        stores: None,
    };
    let reads = |name, operation, length, run| Work {
        source: Some((KEY, length)),
        ..work(name, operation, run)
    };
    let stores = |name, operation, length, run| Work {
        stores: Some(length),
        ..work(name, operation, run)
    };
    let copies = |name, operation, length, run| Work {
        source: Some((SOURCE, length)),
        ..stores(name, operation, length, run)
    };
    vec![
        work("list", "ListObjectsV2", |place| Box::pin(list(place))),
        work("parallel list", "ListObjectsV2", |place| {
            Box::pin(parallel(place))
        }),
        work("delete", "ListObjectsV2", |place| Box::pin(delete(place))),
        work("delete", "DeleteObjects", |place| Box::pin(delete(place))),
        stores("upload", "PutObject", SMALL, |place| {
            Box::pin(upload(place, SMALL, false))
        }),
        stores("upload", "CreateMultipartUpload", SMALL, |place| {
            Box::pin(upload(place, SMALL, true))
        }),
        stores("upload", "UploadPart", LARGE, |place| {
            Box::pin(upload(place, LARGE, true))
        }),
        stores("upload", "CompleteMultipartUpload", SMALL, |place| {
            Box::pin(upload(place, SMALL, true))
        }),
        reads("download", "GetObject", SMALL, |place| {
            Box::pin(download(place, SMALL))
        }),
        reads("download in parts", "GetObject", LARGE, |place| {
            Box::pin(download(place, LARGE))
        }),
        reads("contents", "GetObject", SMALL, |place| {
            Box::pin(contents(place))
        }),
        copies("copy", "HeadObject", SMALL, |place| {
            Box::pin(copy(place, false))
        }),
        copies("copy", "CopyObject", SMALL, |place| {
            Box::pin(copy(place, false))
        }),
        copies("copy", "GetObjectTagging", SMALL, |place| {
            Box::pin(copy(place, true))
        }),
        copies("copy", "CreateMultipartUpload", SMALL, |place| {
            Box::pin(copy(place, true))
        }),
        copies("copy", "UploadPartCopy", LARGE, |place| {
            Box::pin(copy(place, true))
        }),
        copies("copy", "CompleteMultipartUpload", SMALL, |place| {
            Box::pin(copy(place, true))
        }),
        reads("reader", "HeadObject", SMALL, |place| {
            Box::pin(reader(place))
        }),
        reads("reader", "GetObject", SMALL, |place| {
            Box::pin(reader(place))
        }),
        stores("writer", "PutObject", SMALL, |place| {
            Box::pin(writer(place, SMALL, false))
        }),
        stores("writer", "CreateMultipartUpload", SMALL, |place| {
            Box::pin(writer(place, SMALL, true))
        }),
        stores("writer", "UploadPart", LARGE, |place| {
            Box::pin(writer(place, LARGE, true))
        }),
        stores("writer", "CompleteMultipartUpload", SMALL, |place| {
            Box::pin(writer(place, SMALL, true))
        }),
        reads("load", "HeadObject", SMALL, |place| Box::pin(load(place))),
        work("load", "HeadBucket", |place| Box::pin(load_bucket(place))),
        reads("waiter", "HeadObject", SMALL, |place| Box::pin(wait(place))),
        work("upload folder", "ListObjectsV2", |place| {
            Box::pin(upload_dir(place))
        }),
        work("upload folder", "PutObject", |place| {
            Box::pin(upload_dir(place))
        }),
        work("download folder", "ListObjectsV2", |place| {
            Box::pin(download_dir(place))
        }),
        work("download folder", "GetObject", |place| {
            Box::pin(download_dir(place))
        }),
    ]
}
