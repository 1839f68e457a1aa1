//! Every operation of the SDK's S3 client goes through the routing table.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use aws_sdk_s3::config::interceptors::BeforeTransmitInterceptorContextRef;
use aws_sdk_s3::config::{ConfigBag, RuntimeComponents};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use session::wire::WireLog;

use crate::canned;

/// The SDK's own names of the operations that it sends.
#[derive(Clone, Debug, Default)]
struct Names(Arc<Mutex<Vec<String>>>);

#[dyn_dispatch_hint]
impl Intercept for Names {
    fn name(&self) -> &'static str {
        "Names"
    }

    fn read_before_transmit(
        &self,
        _: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let metadata = cfg.load::<Metadata>().ok_or("no metadata")?;
        let mut names = self.0.lock().map_err(|_| "poisoned")?;
        names.push(metadata.name().to_owned());
        Ok(())
    }
}

/// Sends each operation of S3 with the least input that the SDK lets through. Every answer is the same refusal.
async fn send_all(s3: &aws_sdk_s3::Client) {
    macro_rules! call {
        ($operation:ident [$($input:tt)*]) => { s3.$operation()$($input)*.send().await };
    }
    macro_rules! send {
        ($input:tt => $($operation:ident)*) => { $( let _ = call!($operation $input); )* };
    }
    send!([] =>
        list_buckets list_directory_buckets);
    send!([.request_route("route")] =>
        write_get_object_response);
    send!([.bucket("demo")] =>
        create_bucket create_bucket_metadata_configuration create_bucket_metadata_table_configuration
        create_session delete_bucket delete_bucket_cors delete_bucket_encryption delete_bucket_lifecycle
        delete_bucket_metadata_configuration delete_bucket_metadata_table_configuration
        delete_bucket_ownership_controls delete_bucket_policy delete_bucket_replication
        delete_bucket_tagging delete_bucket_website delete_objects delete_public_access_block
        get_bucket_abac get_bucket_accelerate_configuration get_bucket_acl get_bucket_cors
        get_bucket_encryption get_bucket_lifecycle_configuration get_bucket_location get_bucket_logging
        get_bucket_metadata_configuration get_bucket_metadata_table_configuration
        get_bucket_notification_configuration get_bucket_ownership_controls get_bucket_policy
        get_bucket_policy_status get_bucket_replication get_bucket_request_payment get_bucket_tagging
        get_bucket_versioning get_bucket_website get_object_lock_configuration get_public_access_block
        head_bucket list_bucket_analytics_configurations list_bucket_intelligent_tiering_configurations
        list_bucket_inventory_configurations list_bucket_metrics_configurations list_multipart_uploads
        list_object_versions list_objects list_objects_v2 put_bucket_abac
        put_bucket_accelerate_configuration put_bucket_acl put_bucket_cors put_bucket_encryption
        put_bucket_lifecycle_configuration put_bucket_logging put_bucket_notification_configuration
        put_bucket_ownership_controls put_bucket_policy put_bucket_replication put_bucket_request_payment
        put_bucket_tagging put_bucket_versioning put_bucket_website put_object_lock_configuration
        put_public_access_block update_bucket_metadata_annotation_table_configuration
        update_bucket_metadata_inventory_table_configuration
        update_bucket_metadata_journal_table_configuration);
    send!([.bucket("demo").id("one")] =>
        delete_bucket_analytics_configuration delete_bucket_intelligent_tiering_configuration
        delete_bucket_inventory_configuration delete_bucket_metrics_configuration
        get_bucket_analytics_configuration get_bucket_intelligent_tiering_configuration
        get_bucket_inventory_configuration get_bucket_metrics_configuration
        put_bucket_analytics_configuration put_bucket_intelligent_tiering_configuration
        put_bucket_inventory_configuration put_bucket_metrics_configuration);
    send!([.bucket("demo").key("a/b")] =>
        create_multipart_upload delete_object delete_object_tagging get_object get_object_acl
        get_object_attributes get_object_legal_hold get_object_retention get_object_tagging
        get_object_torrent head_object list_object_annotations put_object put_object_acl
        put_object_legal_hold put_object_retention put_object_tagging rename_object restore_object
        select_object_content update_object_encryption);
    send!([.annotation_name("note").bucket("demo").key("a/b")] =>
        delete_object_annotation get_object_annotation put_object_annotation);
    send!([.bucket("demo").copy_source("demo/c").key("a/b")] =>
        copy_object);
    send!([.bucket("demo").copy_source("demo/c").key("a/b").upload_id("u").part_number(1)] =>
        upload_part_copy);
    send!([.bucket("demo").key("a/b").upload_id("u")] =>
        abort_multipart_upload complete_multipart_upload list_parts);
    send!([.bucket("demo").key("a/b").part_number(1).upload_id("u")] =>
        upload_part);
}

/// Sends all and demands that as many as `operations` went out, each with the name that the SDK has for it.
async fn names_agree(config: aws_sdk_s3::config::Builder, operations: usize) {
    let log = WireLog::new();
    let names = Names::default();
    let config = config
        .http_client(log.wrap(canned::refusal()))
        .interceptor(names.clone())
        .build();
    send_all(&aws_sdk_s3::Client::from_conf(config)).await;

    let sent = names
        .0
        .lock()
        .expect("nothing panicked with the lock")
        .clone();
    let logged: Vec<String> = log
        .records()
        .into_iter()
        .map(|record| record.operation)
        .collect();
    assert_eq!(logged, sent);
    let distinct: BTreeSet<&String> = sent.iter().collect();
    assert_eq!(distinct.len(), operations);
}

/// How many operations the client has: one that is added to the SDK is to be added to the list above.
const OPERATIONS: usize = 112;

#[tokio::test]
async fn every_s3_operation_is_named_in_path_style() {
    let config = canned::s3_config()
        .endpoint_url("http://127.0.0.1:9")
        .force_path_style(true);
    // The SDK refuses to send ListDirectoryBuckets to an endpoint that is not AWS's own.
    names_agree(config, OPERATIONS - 1).await;
}

#[tokio::test]
async fn every_s3_operation_is_named_with_a_virtual_host() {
    names_agree(canned::s3_config(), OPERATIONS).await;
}
