//! Operations whose response is a document, each with one.

use std::future::Future;
use std::pin::Pin;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Delete, ObjectAttributes, ObjectIdentifier};

/// The output of a call, printed.
type Output = Result<String, client::Error>;

/// An operation: its response, and a call of it.
pub(crate) struct Operation {
    pub(crate) body: &'static str,
    call: fn(&Client) -> Pin<Box<dyn Future<Output = Output> + Send>>,
}

impl Operation {
    pub(crate) async fn call(&self, s3: &Client) -> Output {
        (self.call)(s3).await
    }

    /// The name of the root, or nothing if the response is JSON.
    pub(crate) fn root(&self) -> &'static str {
        let start = self.body.strip_prefix('<').unwrap_or_default();
        start.split('>').next().unwrap_or_default()
    }
}

macro_rules! operations {
    ($($body:literal => |$s3:ident| $call:expr;)*) => {
        vec![$(Operation {
            body: $body,
            call: |$s3| {
                let call = $call;
                Box::pin(async move {
                    let output = call.send().await.map_err(client::Error::from)?;
                    Ok(format!("{output:?}"))
                })
            },
        }),*]
    };
}

fn delete() -> Delete {
    let key = ObjectIdentifier::builder().key("a").build();
    Delete::builder()
        .objects(key.expect("a key"))
        .build()
        .expect("a batch")
}

/// The operations of S3 that return a document.
pub(crate) fn operations() -> Vec<Operation> {
    let mut all = of_objects();
    all.extend(of_access());
    all.extend(of_configurations());
    all
}

#[rustfmt::skip]
fn of_objects() -> Vec<Operation> {
    operations! {
        "<ListBucketResult><Name>demo</Name><IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents>\
         <Contents><Key>b</Key></Contents><NextContinuationToken>t</NextContinuationToken></ListBucketResult>"
            => |s3| s3.list_objects_v2().bucket("demo");
        "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>"
            => |s3| s3.list_objects().bucket("demo");
        "<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>a</Key></Version></ListVersionsResult>"
            => |s3| s3.list_object_versions().bucket("demo");
        "<DeleteResult><Deleted><Key>a</Key></Deleted><Error><Key>b</Key><Code>X</Code></Error></DeleteResult>"
            => |s3| s3.delete_objects().bucket("demo").delete(delete());
        "<ListAllMyBucketsResult><Buckets><Bucket><Name>demo</Name></Bucket></Buckets></ListAllMyBucketsResult>"
            => |s3| s3.list_buckets();
        "<ListAllMyDirectoryBucketsResult><Buckets><Bucket><Name>demo</Name></Bucket></Buckets>\
         </ListAllMyDirectoryBucketsResult>"
            => |s3| s3.list_directory_buckets();
        "<ListMultipartUploadsResult><Upload><Key>k</Key><UploadId>u</UploadId></Upload><IsTruncated>false\
         </IsTruncated></ListMultipartUploadsResult>"
            => |s3| s3.list_multipart_uploads().bucket("demo");
        "<ListPartsResult><Part><PartNumber>1</PartNumber></Part></ListPartsResult>"
            => |s3| s3.list_parts().bucket("demo").key("k").upload_id("u");
        "<CompleteMultipartUploadResult><Key>k</Key><ETag>e</ETag></CompleteMultipartUploadResult>"
            => |s3| s3.complete_multipart_upload().bucket("demo").key("k").upload_id("u");
        "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
            => |s3| s3.create_multipart_upload().bucket("demo").key("k");
        "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>"
            => |s3| s3.copy_object().bucket("demo").key("k").copy_source("demo/j");
        "<CopyPartResult><ETag>e</ETag></CopyPartResult>"
            => |s3| s3.upload_part_copy().bucket("demo").key("k").copy_source("demo/j").upload_id("u").part_number(1);
        "<LocationConstraint>eu-west-1</LocationConstraint>"
            => |s3| s3.get_bucket_location().bucket("demo");
    }
}

#[rustfmt::skip]
fn of_access() -> Vec<Operation> {
    operations! {
        "<AccessControlPolicy><Owner><ID>a</ID></Owner><AccessControlList><Grant><Permission>READ</Permission>\
         </Grant></AccessControlList></AccessControlPolicy>"
            => |s3| s3.get_bucket_acl().bucket("demo");
        "<AccessControlPolicy><Owner><ID>a</ID></Owner><AccessControlList><Grant><Permission>READ</Permission>\
         </Grant></AccessControlList></AccessControlPolicy>"
            => |s3| s3.get_object_acl().bucket("demo").key("k");
        "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>"
            => |s3| s3.get_object_lock_configuration().bucket("demo");
        "<Retention><Mode>GOVERNANCE</Mode></Retention>"
            => |s3| s3.get_object_retention().bucket("demo").key("k");
        "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>"
            => |s3| s3.get_public_access_block().bucket("demo");
        "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>"
            => |s3| s3.get_bucket_ownership_controls().bucket("demo");
        "<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>"
            => |s3| s3.get_bucket_policy_status().bucket("demo");
        "{\"Version\":\"2012\",\"Statement\":[]}"
            => |s3| s3.get_bucket_policy().bucket("demo");
        "<LegalHold><Status>ON</Status></LegalHold>"
            => |s3| s3.get_object_legal_hold().bucket("demo").key("k");
        "<ServerSideEncryptionConfiguration><Rule><BucketKeyEnabled>true</BucketKeyEnabled></Rule>\
         </ServerSideEncryptionConfiguration>"
            => |s3| s3.get_bucket_encryption().bucket("demo");
        "<GetObjectAttributesResponse><ETag>e</ETag><ObjectParts><Part><PartNumber>1</PartNumber></Part>\
         </ObjectParts><ObjectSize>4</ObjectSize></GetObjectAttributesResponse>"
            => |s3| s3.get_object_attributes().bucket("demo").key("k").object_attributes(ObjectAttributes::ObjectSize);
        "<GetBucketMetadataTableConfigurationResult><MetadataTableConfigurationResult><S3TablesDestinationResult>\
         <TableBucketArn>a</TableBucketArn></S3TablesDestinationResult></MetadataTableConfigurationResult>\
         <Status>x</Status></GetBucketMetadataTableConfigurationResult>"
            => |s3| s3.get_bucket_metadata_table_configuration().bucket("demo");
        "<CreateSessionResult><Credentials><SessionToken>t</SessionToken><SecretAccessKey>s</SecretAccessKey>\
         <AccessKeyId>a</AccessKeyId><Expiration>2024-01-31T23:59:59Z</Expiration></Credentials>\
         </CreateSessionResult>"
            => |s3| s3.create_session().bucket("demo");
    }
}

#[rustfmt::skip]
fn of_configurations() -> Vec<Operation> {
    operations! {
        "<AccelerateConfiguration><Status>Enabled</Status></AccelerateConfiguration>"
            => |s3| s3.get_bucket_accelerate_configuration().bucket("demo");
        "<AnalyticsConfiguration><Id>a</Id><StorageClassAnalysis></StorageClassAnalysis></AnalyticsConfiguration>"
            => |s3| s3.get_bucket_analytics_configuration().bucket("demo").id("a");
        "<ListBucketAnalyticsConfigurationResult><AnalyticsConfiguration><Id>a</Id><StorageClassAnalysis>\
         </StorageClassAnalysis></AnalyticsConfiguration></ListBucketAnalyticsConfigurationResult>"
            => |s3| s3.list_bucket_analytics_configurations().bucket("demo");
        "<IntelligentTieringConfiguration><Id>a</Id><Status>Enabled</Status></IntelligentTieringConfiguration>"
            => |s3| s3.get_bucket_intelligent_tiering_configuration().bucket("demo").id("a");
        "<ListBucketIntelligentTieringConfigurationsOutput><IntelligentTieringConfiguration><Id>a</Id>\
         </IntelligentTieringConfiguration></ListBucketIntelligentTieringConfigurationsOutput>"
            => |s3| s3.list_bucket_intelligent_tiering_configurations().bucket("demo");
        "<InventoryConfiguration><Id>a</Id><IsEnabled>true</IsEnabled></InventoryConfiguration>"
            => |s3| s3.get_bucket_inventory_configuration().bucket("demo").id("a");
        "<ListInventoryConfigurationsResult><InventoryConfiguration><Id>a</Id></InventoryConfiguration>\
         </ListInventoryConfigurationsResult>"
            => |s3| s3.list_bucket_inventory_configurations().bucket("demo");
        "<MetricsConfiguration><Id>a</Id></MetricsConfiguration>"
            => |s3| s3.get_bucket_metrics_configuration().bucket("demo").id("a");
        "<ListMetricsConfigurationsResult><MetricsConfiguration><Id>a</Id></MetricsConfiguration>\
         </ListMetricsConfigurationsResult>"
            => |s3| s3.list_bucket_metrics_configurations().bucket("demo");
        "<ReplicationConfiguration><Role>r</Role><Rule><Status>Enabled</Status></Rule></ReplicationConfiguration>"
            => |s3| s3.get_bucket_replication().bucket("demo");
        "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin>\
         </CORSRule></CORSConfiguration>"
            => |s3| s3.get_bucket_cors().bucket("demo");
        "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status></Rule></LifecycleConfiguration>"
            => |s3| s3.get_bucket_lifecycle_configuration().bucket("demo");
        "<WebsiteConfiguration><IndexDocument><Suffix>i</Suffix></IndexDocument></WebsiteConfiguration>"
            => |s3| s3.get_bucket_website().bucket("demo");
        "<NotificationConfiguration><QueueConfiguration><Queue>q</Queue><Event>s3:ObjectCreated:*</Event>\
         </QueueConfiguration></NotificationConfiguration>"
            => |s3| s3.get_bucket_notification_configuration().bucket("demo");
        "<BucketLoggingStatus><LoggingEnabled><TargetBucket>b</TargetBucket><TargetPrefix>p</TargetPrefix>\
         </LoggingEnabled></BucketLoggingStatus>"
            => |s3| s3.get_bucket_logging().bucket("demo");
        "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"
            => |s3| s3.get_bucket_versioning().bucket("demo");
        "<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>"
            => |s3| s3.get_bucket_request_payment().bucket("demo");
        "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>"
            => |s3| s3.get_bucket_tagging().bucket("demo");
        "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>"
            => |s3| s3.get_object_tagging().bucket("demo").key("k");
    }
}
