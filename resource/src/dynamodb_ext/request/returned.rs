//! What a write gives back.

use aws_sdk_dynamodb::types::{ConsumedCapacity, ItemCollectionMetrics};

use crate::dynamodb_ext::value::Item;

/// What a write gives back: attributes, if it was asked for them, and what it cost.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Returned {
    /// The attributes before or after the write, as the request asked. Absent if it did not, or if there were none.
    pub attributes: Option<Item>,
    /// The capacity that the write used, if the request asked for it.
    pub consumed_capacity: Option<ConsumedCapacity>,
    /// The size of the item collection, of a table with local indexes, if the request asked for it.
    pub item_collection_metrics: Option<ItemCollectionMetrics>,
}

/// The three members that the outputs of all writes have.
macro_rules! returned {
    ($output:expr) => {{
        let output = $output;
        $crate::dynamodb_ext::request::Returned {
            attributes: output.attributes.map(Into::into),
            consumed_capacity: output.consumed_capacity,
            item_collection_metrics: output.item_collection_metrics,
        }
    }};
}

pub(super) use returned;
