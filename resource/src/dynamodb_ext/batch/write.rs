//! One write of a batch.

use std::collections::HashMap;
use std::sync::Arc;

use aws_sdk_dynamodb::types::{DeleteRequest, PutRequest, WriteRequest};

use crate::dynamodb_ext::value::{Item, ValueError};

/// One write of a batch: an item put, or the key of an item deleted.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// This item is put.
    Put(Item),
    /// The item with this key is deleted.
    Delete(Item),
}

/// A write, and its table.
pub(super) type TableWrite = (Arc<str>, Write);

impl Write {
    /// The item that is put, or the key that is deleted.
    #[must_use]
    pub fn item(&self) -> &Item {
        match self {
            Self::Put(item) | Self::Delete(item) => item,
        }
    }

    /// The values of these key attributes, as a text that is the same for the same key.
    pub(super) fn key(&self, names: &[String]) -> Result<String, ValueError> {
        let mut key = String::new();
        for name in names {
            let value =
                self.item().attributes().get(name).ok_or_else(|| {
                    ValueError::new("a key attribute is missing").in_attribute(name)
                })?;
            key.extend([format!("{value:?};")]);
        }
        Ok(key)
    }

    pub(super) fn into_request(self) -> client::Result<WriteRequest> {
        let unbuilt =
            |error: aws_sdk_dynamodb::error::BuildError| client::Error::Invalid(error.to_string());
        let request = WriteRequest::builder();
        let request = match self {
            Self::Put(item) => {
                let put = PutRequest::builder().set_item(Some(item.into_attributes()));
                request.put_request(put.build().map_err(unbuilt)?)
            }
            Self::Delete(key) => {
                let delete = DeleteRequest::builder().set_key(Some(key.into_attributes()));
                request.delete_request(delete.build().map_err(unbuilt)?)
            }
        };
        Ok(request.build())
    }

    fn of(request: WriteRequest) -> Option<Self> {
        if let Some(put) = request.put_request {
            return Some(Self::Put(put.item.into()));
        }
        Some(Self::Delete(request.delete_request?.key.into()))
    }
}

/// The body of a request: the writes of each table.
pub(super) fn request_items(
    writes: &[TableWrite],
) -> client::Result<HashMap<String, Vec<WriteRequest>>> {
    let mut items: HashMap<String, Vec<WriteRequest>> = HashMap::new();
    for (table, write) in writes {
        let of_table = items.entry(table.to_string()).or_default();
        of_table.push(write.clone().into_request()?);
    }
    Ok(items)
}

/// What a response says was left.
pub(super) fn unprocessed(items: HashMap<String, Vec<WriteRequest>>) -> Vec<TableWrite> {
    let tables = items.into_iter().flat_map(|(table, writes)| {
        let table: Arc<str> = table.into();
        let writes = writes.into_iter().filter_map(Write::of);
        writes.map(move |write| (Arc::clone(&table), write))
    });
    tables.collect()
}
