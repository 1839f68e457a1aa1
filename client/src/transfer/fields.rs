//! T19: copies the parameters of a request for a whole object to the requests of a transfer in parts.

/// Copies fields from one fluent builder to another.
macro_rules! copy_fields {
    ($from:expr => $to:expr; $($get:ident $set:ident)*) => {{
        let from = &$from;
        $to$(.$set(from.$get().clone()))*
    }};
}

/// Copies the fields that describe the new object, which `PutObject`, `CopyObject` and `CreateMultipartUpload` share.
macro_rules! copy_new_object {
    ($from:expr => $to:expr) => {
        $crate::transfer::fields::copy_fields!($from => $to;
            get_bucket set_bucket
            get_key set_key
            get_acl set_acl
            get_cache_control set_cache_control
            get_content_disposition set_content_disposition
            get_content_encoding set_content_encoding
            get_content_language set_content_language
            get_content_type set_content_type
            get_expires set_expires
            get_grant_full_control set_grant_full_control
            get_grant_read set_grant_read
            get_grant_read_acp set_grant_read_acp
            get_grant_write_acp set_grant_write_acp
            get_metadata set_metadata
            get_server_side_encryption set_server_side_encryption
            get_storage_class set_storage_class
            get_website_redirect_location set_website_redirect_location
            get_sse_customer_algorithm set_sse_customer_algorithm
            get_sse_customer_key set_sse_customer_key
            get_sse_customer_key_md5 set_sse_customer_key_md5
            get_ssekms_key_id set_ssekms_key_id
            get_ssekms_encryption_context set_ssekms_encryption_context
            get_bucket_key_enabled set_bucket_key_enabled
            get_request_payer set_request_payer
            get_tagging set_tagging
            get_object_lock_mode set_object_lock_mode
            get_object_lock_retain_until_date set_object_lock_retain_until_date
            get_object_lock_legal_hold_status set_object_lock_legal_hold_status
            get_object_lock_event_hold set_object_lock_event_hold
            get_object_lock_event_hold_duration_days set_object_lock_event_hold_duration_days
            get_object_lock_event_hold_duration_years set_object_lock_event_hold_duration_years
            get_expected_bucket_owner set_expected_bucket_owner
        )
    };
}

/// Copies the fields of `CreateMultipartUpload` that each request of the upload must repeat.
macro_rules! copy_upload {
    ($from:expr => $to:expr) => {
        $crate::transfer::fields::copy_fields!($from => $to;
            get_bucket set_bucket
            get_key set_key
            get_sse_customer_algorithm set_sse_customer_algorithm
            get_sse_customer_key set_sse_customer_key
            get_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_bucket_owner set_expected_bucket_owner
        )
    };
}

/// Copies the fields of a `GetObject` to the `HeadObject` for the same object.
macro_rules! copy_get_to_head {
    ($from:expr => $to:expr) => {
        $crate::transfer::fields::copy_fields!($from => $to;
            get_bucket set_bucket
            get_key set_key
            get_version_id set_version_id
            get_if_match set_if_match
            get_if_none_match set_if_none_match
            get_if_modified_since set_if_modified_since
            get_if_unmodified_since set_if_unmodified_since
            get_sse_customer_algorithm set_sse_customer_algorithm
            get_sse_customer_key set_sse_customer_key
            get_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_bucket_owner set_expected_bucket_owner
        )
    };
}

pub(super) use {copy_fields, copy_get_to_head, copy_new_object, copy_upload};
