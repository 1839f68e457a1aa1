//! The settings of a bucket: one line each.

use super::checks::{self, Check};
use crate::s3::xml::Element;

/// One setting: the query parameter that addresses it, and what S3 demands of its document.
#[derive(Debug)]
pub(crate) struct Setting {
    /// The query parameter, as `cors` in `GET /demo?cors`.
    pub(crate) query: &'static str,
    /// The operations' name after the verb: `BucketCors` in `GetBucketCors`.
    noun: &'static str,
    /// The root element of the document.
    pub(crate) root: &'static str,
    /// A bucket can have several, each with an `id`.
    pub(crate) named: bool,
    pub(crate) deletable: bool,
    /// The response to GET while nothing is set.
    pub(crate) absent: Absent,
    /// Refuses a document that S3 would refuse, and completes one that S3 would complete.
    pub(crate) check: fn(&mut Element, &Check<'_>) -> s3s::S3Result<()>,
}

/// The response to GET while nothing is set.
#[derive(Debug)]
pub(crate) enum Absent {
    /// An error: status, code, message.
    Error(u16, &'static str, &'static str),
    /// A document with nothing in it.
    Empty,
    /// S3's default.
    Default(fn() -> Element),
}

impl Setting {
    /// The setting that a query addresses.
    pub(crate) fn find(has: impl Fn(&str) -> bool) -> Option<&'static Self> {
        TABLE.iter().find(|setting| has(setting.query))
    }

    /// The name of an operation: `Get`, `Put`, `Delete` or `List` and what follows.
    pub(crate) fn operation(&self, verb: &str) -> String {
        match (verb, self.query) {
            ("Delete", "lifecycle") => "DeleteBucketLifecycle".to_owned(),
            ("List", _) => format!("List{}s", self.noun),
            _ => format!("{verb}{}", self.noun),
        }
    }
}

macro_rules! settings {
    ($($count:ident $query:literal $noun:ident $root:ident $delete:ident ($absent:expr) $check:path;)*) => {
        const TABLE: &[Setting] = &[$(Setting {
            query: $query,
            noun: stringify!($noun),
            root: stringify!($root),
            named: settings!(@ $count),
            deletable: settings!(@ $delete),
            absent: $absent,
            check: $check,
        },)*];
    };
    (@ one) => { false };
    (@ several) => { true };
    (@ deletable) => { true };
    (@ permanent) => { false };
}

use Absent::{Default, Empty, Error};

const NO_ID: Absent = Error(
    404,
    "NoSuchConfiguration",
    "The specified configuration does not exist.",
);

settings! {
    one     "abac"                BucketAbac                            AbacStatus                        permanent (Default(checks::default_abac))       checks::abac;
    one     "accelerate"          BucketAccelerateConfiguration         AccelerateConfiguration           permanent (Empty)                                checks::accelerate;
    several "analytics"           BucketAnalyticsConfiguration          AnalyticsConfiguration            deletable (NO_ID)                                checks::id;
    one     "cors"                BucketCors                            CORSConfiguration                 deletable (Error(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist")) checks::cors;
    one     "encryption"          BucketEncryption                      ServerSideEncryptionConfiguration deletable (Default(checks::default_encryption)) checks::encryption;
    several "intelligent-tiering" BucketIntelligentTieringConfiguration IntelligentTieringConfiguration   deletable (NO_ID)                                checks::id;
    several "inventory"           BucketInventoryConfiguration          InventoryConfiguration            deletable (NO_ID)                                checks::id;
    one     "lifecycle"           BucketLifecycleConfiguration          LifecycleConfiguration            deletable (Error(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist")) checks::lifecycle;
    one     "logging"             BucketLogging                         BucketLoggingStatus               permanent (Empty)                                checks::logging;
    several "metrics"             BucketMetricsConfiguration            MetricsConfiguration              deletable (NO_ID)                                checks::id;
    one     "notification"        BucketNotificationConfiguration       NotificationConfiguration         permanent (Empty)                                checks::notification;
    one     "object-lock"         ObjectLockConfiguration               ObjectLockConfiguration           permanent (Error(404, "ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket")) checks::object_lock;
    one     "ownershipControls"   BucketOwnershipControls               OwnershipControls                 deletable (Error(404, "OwnershipControlsNotFoundError", "The bucket ownership controls were not found")) checks::ownership;
    one     "publicAccessBlock"   PublicAccessBlock                     PublicAccessBlockConfiguration    deletable (Error(404, "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found")) checks::public_access;
    one     "replication"         BucketReplication                     ReplicationConfiguration          deletable (Error(404, "ReplicationConfigurationNotFoundError", "The replication configuration was not found")) checks::replication;
    one     "requestPayment"      BucketRequestPayment                  RequestPaymentConfiguration       permanent (Default(checks::default_payer))       checks::payer;
    one     "tagging"             BucketTagging                         Tagging                           deletable (Error(404, "NoSuchTagSet", "The TagSet does not exist")) checks::tagging;
    one     "versioning"          BucketVersioning                      VersioningConfiguration           permanent (Empty)                                checks::versioning;
    one     "website"             BucketWebsite                         WebsiteConfiguration              deletable (Error(404, "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration")) checks::website;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_have_the_names_of_the_api() {
        let name = |query, verb| {
            Setting::find(|name| name == query).map(|setting| setting.operation(verb))
        };
        assert_eq!(name("cors", "Get").as_deref(), Some("GetBucketCors"));
        assert_eq!(
            name("lifecycle", "Delete").as_deref(),
            Some("DeleteBucketLifecycle")
        );
        assert_eq!(
            name("metrics", "List").as_deref(),
            Some("ListBucketMetricsConfigurations")
        );
        assert_eq!(name("policy", "Get"), None);
    }
}
