//! The settings of which a bucket has several, each under a name: metrics, analytics, inventory, tiering.

use std::collections::BTreeMap;
use std::ops::Bound;

use s3s::dto::{
    AnalyticsConfiguration, IntelligentTieringConfiguration, InventoryConfiguration,
    MetricsConfiguration,
};
use s3s::{S3Error, S3Result};

use crate::s3::error;
use crate::s3::listing::token;

/// The most that one page of a listing holds.
const PAGE: usize = 100;

/// The named settings of one bucket.
#[derive(Debug, Default)]
pub(crate) struct Named {
    analytics: BTreeMap<String, AnalyticsConfiguration>,
    inventory: BTreeMap<String, InventoryConfiguration>,
    metrics: BTreeMap<String, MetricsConfiguration>,
    tiering: BTreeMap<String, IntelligentTieringConfiguration>,
}

/// A page of settings, and the token of the next one.
fn page<T: Clone>(
    all: &BTreeMap<String, T>,
    after: Option<&str>,
) -> S3Result<(Vec<T>, Option<String>)> {
    let after = after.map(token::decode).transpose()?;
    let start = after.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
    let mut behind = all.range::<str, _>((start, Bound::Unbounded));
    let page: Vec<_> = behind.by_ref().take(PAGE).collect();
    let last = page.last().filter(|_| behind.next().is_some());
    let next = last.map(|(name, _)| token::encode(name));
    Ok((
        page.into_iter().map(|(_, value)| value.clone()).collect(),
        next,
    ))
}

fn missing() -> S3Error {
    error::custom(
        "NoSuchConfiguration",
        http::StatusCode::NOT_FOUND,
        "The specified configuration does not exist.",
    )
}

/// Writes the four operations on one kind of setting: the module, the field of [`Named`], the part of the operations'
/// names, the field of their inputs and outputs, that of the listing.
macro_rules! named_settings {
    ($module:ident, $doc:literal, $put:ident, $put_out:ident, $get:ident, $get_out:ident, $delete:ident, $delete_out:ident,
     $list:ident, $list_out:ident, $field:ident, $listed:ident) => {
        #[doc = $doc]
        pub(crate) mod $module {
            use s3s::S3Result;
            use s3s::dto::{
                $delete, $delete_out, $get, $get_out, $list, $list_out, $put, $put_out,
            };

            use crate::s3::error;
            use crate::s3::store::Store;

            pub(crate) fn put(store: &Store, input: &$put) -> S3Result<$put_out> {
                let wanted = input.$field.clone();
                if wanted.id != input.id {
                    return Err(error::invalid_argument(
                        "The ID in the request and in its body differ.",
                    ));
                }
                store.configure(&input.bucket, |settings| {
                    settings.named.$module.insert(input.id.clone(), wanted);
                })
            }

            pub(crate) fn get(store: &Store, input: &$get) -> S3Result<$get_out> {
                let look = |settings: &super::super::Configuration| {
                    settings.named.$module.get(&input.id).cloned()
                };
                let found = store.setting(&input.bucket, look, super::missing)?;
                Ok($get_out {
                    $field: Some(found),
                })
            }

            pub(crate) fn delete(store: &Store, input: &$delete) -> S3Result<$delete_out> {
                store.write(&input.bucket, |bucket| {
                    let removed = bucket.configuration.named.$module.remove(&input.id);
                    removed
                        .map(|_| $delete_out::default())
                        .ok_or_else(super::missing)
                })
            }

            pub(crate) fn list(store: &Store, input: &$list) -> S3Result<$list_out> {
                store.read(&input.bucket, |bucket| {
                    let all = &bucket.configuration.named.$module;
                    let (page, next) = super::page(all, input.continuation_token.as_deref())?;
                    Ok($list_out {
                        continuation_token: input.continuation_token.clone(),
                        is_truncated: Some(next.is_some()),
                        $listed: Some(page),
                        next_continuation_token: next,
                    })
                })
            }
        }
    };
}

named_settings!(
    metrics,
    "Request metrics.",
    PutBucketMetricsConfigurationInput,
    PutBucketMetricsConfigurationOutput,
    GetBucketMetricsConfigurationInput,
    GetBucketMetricsConfigurationOutput,
    DeleteBucketMetricsConfigurationInput,
    DeleteBucketMetricsConfigurationOutput,
    ListBucketMetricsConfigurationsInput,
    ListBucketMetricsConfigurationsOutput,
    metrics_configuration,
    metrics_configuration_list
);
named_settings!(
    analytics,
    "Storage class analysis.",
    PutBucketAnalyticsConfigurationInput,
    PutBucketAnalyticsConfigurationOutput,
    GetBucketAnalyticsConfigurationInput,
    GetBucketAnalyticsConfigurationOutput,
    DeleteBucketAnalyticsConfigurationInput,
    DeleteBucketAnalyticsConfigurationOutput,
    ListBucketAnalyticsConfigurationsInput,
    ListBucketAnalyticsConfigurationsOutput,
    analytics_configuration,
    analytics_configuration_list
);
named_settings!(
    inventory,
    "Inventory reports.",
    PutBucketInventoryConfigurationInput,
    PutBucketInventoryConfigurationOutput,
    GetBucketInventoryConfigurationInput,
    GetBucketInventoryConfigurationOutput,
    DeleteBucketInventoryConfigurationInput,
    DeleteBucketInventoryConfigurationOutput,
    ListBucketInventoryConfigurationsInput,
    ListBucketInventoryConfigurationsOutput,
    inventory_configuration,
    inventory_configuration_list
);
named_settings!(
    tiering,
    "Intelligent tiering.",
    PutBucketIntelligentTieringConfigurationInput,
    PutBucketIntelligentTieringConfigurationOutput,
    GetBucketIntelligentTieringConfigurationInput,
    GetBucketIntelligentTieringConfigurationOutput,
    DeleteBucketIntelligentTieringConfigurationInput,
    DeleteBucketIntelligentTieringConfigurationOutput,
    ListBucketIntelligentTieringConfigurationsInput,
    ListBucketIntelligentTieringConfigurationsOutput,
    intelligent_tiering_configuration,
    intelligent_tiering_configuration_list
);
