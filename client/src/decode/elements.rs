//! The elements that the fast reader knows: each of their fields, and how it is read.
//!
//! An element or a field that is not in these tables is skipped, as the SDK skips it.

use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_objects::ListObjectsOutput;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::types::{
    CommonPrefix, DeleteMarkerEntry, DeletedObject, Error, Object, ObjectVersion, Owner,
    RestoreStatus,
};

use super::fields::{Element, Fields, push};
use super::reader::{StartTag, Unsupported, XmlReader};

/// Sets a field to the value of a text, or adds it to the field's list.
macro_rules! set {
    (quoted, $text:expr, $field:expr) => {
        set!(string, $text, $field)
    };
    (short_list, $text:expr, $field:expr) => {
        push($text.enum_value()?, &mut $field)
    };
    ($value:ident, $text:expr, $field:expr) => {
        $field = Some($text.$value()?)
    };
}

/// Reads a field: elements by the [`XmlReader`]'s method of this name, values by that of [`Text`](super::text::Text).
macro_rules! read {
    (list, $reader:ident, $start:ident, $field:expr) => {
        $reader.list($start, &mut $field)?
    };
    (element, $reader:ident, $start:ident, $field:expr) => {
        $field = Some($reader.element($start)?)
    };
    ($value:ident, $reader:ident, $start:ident, $field:expr) => {
        set!($value, $reader.text($start)?, $field)
    };
}

/// Reads a field if it comes next: at once if it has the form in which S3 writes it, or else as any text.
macro_rules! read_next {
    (element, $reader:ident, $name:literal, $field:expr) => {
        if $reader.opens(concat!("<", $name, ">")) {
            let start = StartTag::of($name);
            read!(element, $reader, start, $field);
        }
    };
    ($value:ident, $reader:ident, $name:literal, $field:expr) => {
        let (start, end) = (concat!("<", $name, ">"), concat!("</", $name, ">"));
        if let Some(value) = expected!($value, $reader, $name) {
            $field = Some(value);
        } else if let Some(text) = $reader.next_text(start, end) {
            set!($value, text, $field);
        }
    };
}

/// The value of a field that comes next in the form in which S3 writes it, if its kind has such a form.
macro_rules! expected {
    (date, $reader:ident, $name:literal) => {
        $reader.next_date(concat!("<", $name, ">"), concat!("</", $name, ">"))
    };
    (number, $reader:ident, $name:literal) => {
        $reader.next_number(concat!("<", $name, ">"), concat!("</", $name, ">"))
    };
    (quoted, $reader:ident, $name:literal) => {
        $reader.next_quoted(
            concat!("<", $name, ">&quot;"),
            concat!("&quot;</", $name, ">"),
        )
    };
    ($value:ident, $reader:ident, $name:literal) => {
        None
    };
}

/// Makes a `match` of each type's table: an element's name, the field of the SDK's type, and how it is read.
macro_rules! fields {
    ($($type:ty { $($name:literal => $field:ident: $value:ident,)* })*) => {
        $(impl Fields for $type {
            fn field<'a>(
                &mut self,
                reader: &mut XmlReader<'a>,
                start: StartTag<'a>,
            ) -> Result<(), Unsupported> {
                match start.name {
                    $($name => read!($value, reader, start, self.$field),)*
                    _ => reader.skip(start)?,
                }
                Ok(())
            }
        })*
    };
}

/// [`fields!`] for the types of elements within a response, which begin without any field. A table begins with the
/// element's name, and is in the order in which S3 sends the fields.
macro_rules! elements {
    ($($element:literal: $type:ty { $($name:literal => $field:ident: $value:ident,)* })*) => {
        $(impl Element for $type {
            const START: &'static str = concat!("<", $element, ">");
            const END: &'static str = concat!("</", $element, ">");

            fn empty() -> Self {
                Self::builder().build()
            }

            fn fields_in_order(&mut self, reader: &mut XmlReader<'_>) -> Result<(), Unsupported> {
                $(read_next!($value, reader, $name, self.$field);)*
                Ok(())
            }
        })*
        fields! { $($type { $($name => $field: $value,)* })* }
    };
}

fields! {
    ListObjectsV2Output {
        "Contents" => contents: list,
        "CommonPrefixes" => common_prefixes: list,
        "ContinuationToken" => continuation_token: string,
        "NextContinuationToken" => next_continuation_token: string,
        "StartAfter" => start_after: string,
        "KeyCount" => key_count: number,
        "IsTruncated" => is_truncated: boolean,
        "Name" => name: string,
        "Prefix" => prefix: string,
        "Delimiter" => delimiter: string,
        "EncodingType" => encoding_type: enum_value,
        "MaxKeys" => max_keys: number,
    }
    ListObjectsOutput {
        "Contents" => contents: list,
        "CommonPrefixes" => common_prefixes: list,
        "Marker" => marker: string,
        "NextMarker" => next_marker: string,
        "IsTruncated" => is_truncated: boolean,
        "Name" => name: string,
        "Prefix" => prefix: string,
        "Delimiter" => delimiter: string,
        "EncodingType" => encoding_type: enum_value,
        "MaxKeys" => max_keys: number,
    }
    ListObjectVersionsOutput {
        "Version" => versions: list,
        "DeleteMarker" => delete_markers: list,
        "CommonPrefixes" => common_prefixes: list,
        "KeyMarker" => key_marker: string,
        "VersionIdMarker" => version_id_marker: string,
        "NextKeyMarker" => next_key_marker: string,
        "NextVersionIdMarker" => next_version_id_marker: string,
        "IsTruncated" => is_truncated: boolean,
        "Name" => name: string,
        "Prefix" => prefix: string,
        "Delimiter" => delimiter: string,
        "EncodingType" => encoding_type: enum_value,
        "MaxKeys" => max_keys: number,
    }
    DeleteObjectsOutput {
        "Deleted" => deleted: list,
        "Error" => errors: list,
    }
}

elements! {
    "Contents": Object {
        "Key" => key: string,
        "LastModified" => last_modified: date,
        "ETag" => e_tag: quoted,
        "ChecksumAlgorithm" => checksum_algorithm: short_list,
        "ChecksumType" => checksum_type: enum_value,
        "Size" => size: number,
        "Owner" => owner: element,
        "StorageClass" => storage_class: enum_value,
        "RestoreStatus" => restore_status: element,
    }
    "Version": ObjectVersion {
        "Key" => key: string,
        "VersionId" => version_id: string,
        "IsLatest" => is_latest: boolean,
        "LastModified" => last_modified: date,
        "ETag" => e_tag: quoted,
        "ChecksumAlgorithm" => checksum_algorithm: short_list,
        "ChecksumType" => checksum_type: enum_value,
        "Size" => size: number,
        "Owner" => owner: element,
        "StorageClass" => storage_class: enum_value,
        "RestoreStatus" => restore_status: element,
    }
    "DeleteMarker": DeleteMarkerEntry {
        "Key" => key: string,
        "VersionId" => version_id: string,
        "IsLatest" => is_latest: boolean,
        "LastModified" => last_modified: date,
        "Owner" => owner: element,
    }
    "CommonPrefixes": CommonPrefix {
        "Prefix" => prefix: string,
    }
    "Owner": Owner {
        "ID" => id: string,
        "DisplayName" => display_name: string,
    }
    "RestoreStatus": RestoreStatus {
        "IsRestoreInProgress" => is_restore_in_progress: boolean,
        "RestoreExpiryDate" => restore_expiry_date: date,
    }
    "Deleted": DeletedObject {
        "Key" => key: string,
        "VersionId" => version_id: string,
        "DeleteMarker" => delete_marker: boolean,
        "DeleteMarkerVersionId" => delete_marker_version_id: string,
    }
    "Error": Error {
        "Key" => key: string,
        "VersionId" => version_id: string,
        "Code" => code: string,
        "Message" => message: string,
    }
}
