//! Listed resources as data: identifiers and attributes, for JSON, CSV and the like.

use aws_sdk_s3::primitives::{DateTime, DateTimeFormat};
use aws_sdk_s3::types;
use serde::ser::{Error, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::Summary;
use crate::collection::VersionEntry;
use crate::s3::{Bucket, MultipartUpload, MultipartUploadPart, ObjectSummary, ObjectVersion};

/// Serializes what was listed as a struct of these fields. What the listing did not give is `null`.
macro_rules! serialize {
    ($($(#[$docs:meta])* $listed:ty, $this:ident: $($name:ident = $value:expr),+;)*) => {$(
        $(#[$docs])*
        impl Serialize for $listed {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let fields = [$(stringify!($name)),+].len();
                let mut data = serializer.serialize_struct(stringify!($listed), fields)?;
                $(data.serialize_field(stringify!($name), &$value)?;)+
                data.end()
            }
        }
    )*};
}

serialize! {
    /// The identifiers and the attributes that the listing gave.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> Result<(), Box<dyn std::error::Error>> {
    /// let objects = bucket.objects().prefix("logs/").await?;
    /// println!("{}", serde_json::to_string(&objects)?); // [{"bucket_name":"demo","key":"logs/a","size":5,…
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    ObjectSummary, object:
        bucket_name = object.bucket_name(),
        key = object.key(),
        size = object.size(),
        last_modified = object.last_modified().map(Time),
        e_tag = object.e_tag(),
        storage_class = object.storage_class().map(types::ObjectStorageClass::as_str),
        owner = object.owner().and_then(types::Owner::id);

    /// The identifiers and the attributes that the listing gave.
    Summary<ObjectVersion, VersionEntry>, version:
        bucket_name = version.bucket_name(),
        key = version.object_key(),
        version_id = version.id(),
        is_latest = version.is_latest(),
        is_delete_marker = version.is_delete_marker(),
        size = version.size(),
        last_modified = version.last_modified().map(Time),
        e_tag = version.e_tag(),
        storage_class = version.storage_class().map(types::ObjectVersionStorageClass::as_str),
        owner = version.owner().and_then(types::Owner::id);

    /// The identifiers and the attributes that the listing gave.
    Summary<MultipartUpload, types::MultipartUpload>, upload:
        bucket_name = upload.bucket_name(),
        key = upload.object_key(),
        upload_id = upload.id(),
        initiated = upload.initiated().map(Time),
        storage_class = upload.storage_class().map(types::StorageClass::as_str),
        owner = upload.owner().and_then(types::Owner::id);

    /// The identifiers and the attributes that the listing gave.
    Summary<MultipartUploadPart, types::Part>, part:
        bucket_name = part.bucket_name(),
        key = part.object_key(),
        upload_id = part.multipart_upload_id(),
        part_number = part.part_number(),
        size = part.size(),
        last_modified = part.last_modified().map(Time),
        e_tag = part.e_tag();

    /// The name and the attributes that the listing gave.
    Summary<Bucket, types::Bucket>, bucket:
        name = bucket.name(),
        creation_date = bucket.creation_date().map(Time),
        bucket_region = bucket.bucket_region();
}

/// A time as RFC 3339 writes it: `2024-01-31T23:59:00Z`.
struct Time<'a>(&'a DateTime);

impl Serialize for Time<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.fmt(DateTimeFormat::DateTime);
        serializer.serialize_str(&text.map_err(Error::custom)?)
    }
}
