//! A DynamoDB table of orders, each about 1 KiB, whose pages are rendered beforehand.
//!
//! It takes every batch of writes whole, and keeps none of it.

use std::sync::OnceLock;

use bytes::Bytes;
use serde_json::{Value, json};

/// How many items the table has, all in one partition.
pub const ITEMS: u32 = 10_000;

/// How many items a page has: DynamoDB reads at most 1 MiB.
const PAGE: u32 = 1_000;

/// The partition key of all items.
pub const PARTITION: &str = "customer#0001";

/// How many lines an order has.
pub const LINES: u32 = 6;

/// Fills an item up to 1 KiB.
pub const REMARK: &str = "Please leave the parcel with the neighbours on the ground floor if nobody opens; \
    the bell at the gate is out of order. Fragile: two of the boxes hold glass, and the third one a lamp whose shade must \
    not be pressed. The invoice goes to the office, not to this address, with the order's number and the name of the buyer \
    on it. Call ahead of the delivery if it is not on a Tuesday or a Thursday.";

/// The responses of the table, rendered on first use.
#[derive(Debug, Default)]
pub struct Table {
    pages: OnceLock<Vec<Bytes>>,
    item: OnceLock<Bytes>,
}

impl Table {
    /// The response to a request. `target` is the header `X-Amz-Target`, which ends in the operation.
    #[must_use]
    pub fn answer(&self, target: &str, body: &[u8]) -> Bytes {
        let operation = target.rsplit('.').next().unwrap_or_default();
        match operation {
            "Query" => self.page(body),
            "GetItem" => {
                let render = || Bytes::from(json!({"Item": item(0)}).to_string());
                self.item.get_or_init(render).clone()
            }
            "BatchWriteItem" => Bytes::from_static(br#"{"UnprocessedItems":{}}"#),
            _ => Bytes::from_static(b"{}"),
        }
    }

    /// The page after the key that the request names.
    fn page(&self, body: &[u8]) -> Bytes {
        let request: Value = serde_json::from_slice(body).unwrap_or_default();
        let after = request["ExclusiveStartKey"]["sk"]["N"].as_str();
        let after: Option<u32> = after.and_then(|after| after.parse().ok());
        let page = after.map_or(0, |after| (after + 1) / PAGE);
        let pages = self.pages.get_or_init(pages);
        let page = usize::try_from(page).ok().and_then(|page| pages.get(page));
        page.cloned().unwrap_or_default()
    }
}

/// All pages of a query.
fn pages() -> Vec<Bytes> {
    let pages = (0..ITEMS / PAGE).map(|page| {
        let items = page * PAGE..(page + 1) * PAGE;
        let last = items.end - 1;
        let mut body = json!({
            "Items": items.map(item).collect::<Vec<_>>(),
            "Count": PAGE,
            "ScannedCount": PAGE,
        });
        if last + 1 < ITEMS {
            body["LastEvaluatedKey"] = json!({"pk": text(PARTITION), "sk": number(last)});
        }
        Bytes::from(body.to_string())
    });
    pages.collect()
}

/// An order as DynamoDB has it.
#[must_use]
pub fn item(n: u32) -> Value {
    let lines = (0..LINES).map(|line| {
        json!({"M": {
            "product": text(&format!("product#{n:05}-{line}")),
            "title": text("A thing that somebody ordered"),
            "quantity": number(line + 1),
            "price": text_number("19.95"),
        }})
    });
    json!({
        "pk": text(PARTITION),
        "sk": number(n),
        "status": text("shipped"),
        "placed_at": number(1_700_000_000 + n),
        "total": text_number("119.7"),
        "paid": {"BOOL": true},
        "voucher": {"NULL": true},
        "remark": text(REMARK),
        "address": {"M": {
            "street": text("Neusser Strasse 100"),
            "city": text("Köln"),
            "postal_code": text("50670"),
            "country": text("DE"),
        }},
        "lines": {"L": lines.collect::<Vec<_>>()},
    })
}

fn text(text: &str) -> Value {
    json!({"S": text})
}

fn number(number: u32) -> Value {
    json!({"N": number.to_string()})
}

fn text_number(number: &str) -> Value {
    json!({"N": number})
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{ITEMS, Table, item};

    /// The size by which DynamoDB charges.
    fn size(value: &Value) -> usize {
        let (kind, value) = value.as_object().unwrap().iter().next().unwrap();
        match kind.as_str() {
            "S" => value.as_str().unwrap().len(),
            "N" => value.as_str().unwrap().len() / 2 + 1,
            "M" => 3 + size_of_map(value),
            "L" => {
                3 + value
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|element| 1 + size(element))
                    .sum::<usize>()
            }
            _ => 1,
        }
    }

    fn size_of_map(map: &Value) -> usize {
        let attributes = map.as_object().unwrap().iter();
        attributes
            .map(|(name, value)| name.len() + size(value))
            .sum()
    }

    #[test]
    fn an_item_is_a_kibibyte() {
        let size = size_of_map(&item(7));
        assert!((1_000..=1_050).contains(&size), "{size}");
    }

    #[test]
    fn the_pages_lead_to_every_item_once() {
        let table = Table::default();
        let (mut found, mut request) = (Vec::new(), json!({}));
        loop {
            let page = table.answer("DynamoDB_20120810.Query", request.to_string().as_bytes());
            let page: Value = serde_json::from_slice(&page).unwrap();
            let items = page["Items"].as_array().unwrap().iter();
            found.extend(
                items.map(|item| item["sk"]["N"].as_str().unwrap().parse::<u32>().unwrap()),
            );
            match page.get("LastEvaluatedKey") {
                Some(key) => request = json!({"ExclusiveStartKey": key}),
                None => break,
            }
        }
        assert_eq!(found, (0..ITEMS).collect::<Vec<_>>());
    }
}
