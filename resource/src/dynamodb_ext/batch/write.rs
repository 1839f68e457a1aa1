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

/// What a response says was left of these writes.
///
/// # Errors
///
/// Says what the response names that was not sent. To send that would write what nobody asked for.
pub(super) fn unprocessed(
    sent: &[TableWrite],
    items: HashMap<String, Vec<WriteRequest>>,
) -> Result<Vec<TableWrite>, String> {
    let mut left = Vec::new();
    for (table, writes) in items {
        let of_table = sent.iter().filter(|(sent, _)| is_same(sent, &table));
        fits("writes", &table, writes.len(), of_table.count())?;
        let table: Arc<str> = table.into();
        for write in writes {
            let write = Write::of(write).ok_or("the response leaves a write that is none")?;
            left.push((Arc::clone(&table), write));
        }
    }
    Ok(left)
}

/// Whether two names are of one table. One may be an ARN.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    fn name(table: &str) -> Option<&str> {
        table.rsplit(":table/").next()
    }
    name(one) == name(other)
}

/// Checks that a response is about no more of a table than was sent.
pub(super) fn fits(what: &str, table: &str, named: usize, sent: usize) -> Result<(), String> {
    if named > sent {
        return Err(format!(
            "the response names {named} {what} of the table {table:?}, and the request {sent}"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use aws_sdk_dynamodb::types::WriteRequest;

    use super::{Arc, Item, TableWrite, Write, request_items, unprocessed};

    fn writes(table: &str, count: usize) -> Vec<TableWrite> {
        let write = (Arc::from(table), Write::Put(Item::default()));
        vec![write; count]
    }

    #[test]
    fn only_what_was_sent_can_be_left() {
        let sent = writes("t", 2);
        let of = |left: &[TableWrite]| request_items(left).unwrap();
        assert_eq!(unprocessed(&sent, of(&sent)).unwrap().len(), 2);
        assert_eq!(unprocessed(&sent, HashMap::new()).unwrap().len(), 0);
        let arn = writes("arn:aws:dynamodb:eu-west-1:1:table/t", 1);
        assert_eq!(unprocessed(&sent, of(&arn)).unwrap().len(), 1);
        assert_eq!(unprocessed(&arn, of(&writes("t", 1))).unwrap().len(), 1);
        assert!(unprocessed(&sent, of(&writes("t", 3))).is_err());
        assert!(unprocessed(&sent, of(&writes("u", 1))).is_err());
        let none = WriteRequest::builder().build();
        assert!(unprocessed(&sent, HashMap::from([("t".into(), vec![none])])).is_err());
    }
}
