//! The attributes that a listing gave, on what it listed: `object.size()`, `version.last_modified()`.
//!
//! Each is read from the SDK's entry, which `item()` has as a whole. Nothing is sent.

use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    self, ChecksumAlgorithm, ChecksumType, Initiator, ObjectStorageClass,
    ObjectVersionStorageClass, Owner, RestoreStatus, StorageClass,
};

use crate::Summary;
use crate::collection::VersionEntry;
use crate::s3::{Bucket, MultipartUpload, MultipartUploadPart, ObjectSummary, ObjectVersion};

/// Getters that read the entry of the listing.
macro_rules! attributes {
    ($item:ty: $($(#[$docs:meta])* $name:ident -> $kind:ty;)*) => {
        /// Attributes that the listing gave. Nothing is sent.
        impl $item {
            $($(#[$docs])*
            #[must_use]
            pub fn $name(&self) -> $kind {
                self.item().$name()
            })*
        }
    };
}

attributes! { ObjectSummary:
    /// The size in bytes.
    size -> Option<i64>;
    /// When the object was written.
    last_modified -> Option<&DateTime>;
    /// The entity tag, in quotation marks.
    e_tag -> Option<&str>;
    /// The storage class.
    storage_class -> Option<&ObjectStorageClass>;
    /// The owner, if the listing was asked for it with `fetch_owner`.
    owner -> Option<&Owner>;
    /// The algorithms of the object's checksums.
    checksum_algorithm -> &[ChecksumAlgorithm];
    /// Whether the checksum is that of the whole object or of its parts.
    checksum_type -> Option<&ChecksumType>;
    /// Whether an archived object is restored, if the listing was asked for it.
    restore_status -> Option<&RestoreStatus>;
}

attributes! { Summary<ObjectVersion, VersionEntry>:
    /// The size in bytes; `None` for a delete marker.
    size -> Option<i64>;
    /// When the version or the delete marker was written.
    last_modified -> Option<&DateTime>;
    /// The entity tag, in quotation marks; `None` for a delete marker.
    e_tag -> Option<&str>;
    /// Whether this is the current version of its key.
    is_latest -> bool;
    /// Whether this is a delete marker, which has no content.
    is_delete_marker -> bool;
    /// The storage class; `None` for a delete marker.
    storage_class -> Option<&ObjectVersionStorageClass>;
    /// The owner.
    owner -> Option<&Owner>;
    /// The algorithms of the version's checksums.
    checksum_algorithm -> &[ChecksumAlgorithm];
    /// Whether the checksum is that of the whole version or of its parts.
    checksum_type -> Option<&ChecksumType>;
    /// Whether an archived version is restored, if the listing was asked for it.
    restore_status -> Option<&RestoreStatus>;
}

attributes! { Summary<MultipartUpload, types::MultipartUpload>:
    /// When the upload was started.
    initiated -> Option<&DateTime>;
    /// The storage class that the object will have.
    storage_class -> Option<&StorageClass>;
    /// The owner of the object to be.
    owner -> Option<&Owner>;
    /// The user who started the upload.
    initiator -> Option<&Initiator>;
    /// The algorithm of the parts' checksums.
    checksum_algorithm -> Option<&ChecksumAlgorithm>;
    /// Whether the checksum will be that of the whole object or of its parts.
    checksum_type -> Option<&ChecksumType>;
}

attributes! { Summary<MultipartUploadPart, types::Part>:
    /// The size in bytes.
    size -> Option<i64>;
    /// When the part was uploaded.
    last_modified -> Option<&DateTime>;
    /// The part's entity tag, in quotation marks.
    e_tag -> Option<&str>;
}

attributes! { Summary<Bucket, types::Bucket>:
    /// When the bucket was created.
    creation_date -> Option<&DateTime>;
    /// The region of the bucket.
    bucket_region -> Option<&str>;
}
