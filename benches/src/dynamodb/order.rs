//! An order, which is an item of 1 KiB, and its conversions as one writes them by hand.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use serde::{Deserialize, Serialize};

use crate::server::table::{LINES, PARTITION, REMARK};

/// The attributes of an item, as the SDK has them.
pub type Attributes = HashMap<String, AttributeValue>;

/// An order.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the attributes of an example")]
pub struct Order {
    pub pk: String,
    pub sk: u32,
    pub status: String,
    pub placed_at: u64,
    pub total: f64,
    pub paid: bool,
    pub voucher: Option<String>,
    pub remark: String,
    pub address: Address,
    pub lines: Vec<Line>,
}

/// Where an order goes.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the attributes of an example")]
pub struct Address {
    pub street: String,
    pub city: String,
    pub postal_code: String,
    pub country: String,
}

/// One product of an order.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the attributes of an example")]
pub struct Line {
    pub product: String,
    pub title: String,
    pub quantity: u32,
    pub price: f64,
}

impl Order {
    /// The order that the table of [`server::table`](crate::server::table) has under this sort key.
    #[must_use]
    pub fn new(n: u32) -> Self {
        let lines = (0..LINES).map(|line| Line {
            product: format!("product#{n:05}-{line}"),
            title: "A thing that somebody ordered".to_owned(),
            quantity: line + 1,
            price: 19.95,
        });
        Self {
            pk: PARTITION.to_owned(),
            sk: n,
            status: "shipped".to_owned(),
            placed_at: 1_700_000_000 + u64::from(n),
            total: 119.7,
            paid: true,
            voucher: None,
            remark: REMARK.to_owned(),
            address: Address {
                street: "Neusser Strasse 100".to_owned(),
                city: "Köln".to_owned(),
                postal_code: "50670".to_owned(),
                country: "DE".to_owned(),
            },
            lines: lines.collect(),
        }
    }

    /// The attributes, made by hand.
    #[must_use]
    pub fn to_attributes(&self) -> Attributes {
        let voucher = match &self.voucher {
            Some(voucher) => text(voucher),
            None => AttributeValue::Null(true),
        };
        let lines = self.lines.iter().map(Line::to_attributes);
        HashMap::from([
            ("pk".to_owned(), text(&self.pk)),
            ("sk".to_owned(), number(self.sk)),
            ("status".to_owned(), text(&self.status)),
            ("placed_at".to_owned(), number(self.placed_at)),
            ("total".to_owned(), number(self.total)),
            ("paid".to_owned(), AttributeValue::Bool(self.paid)),
            ("voucher".to_owned(), voucher),
            ("remark".to_owned(), text(&self.remark)),
            (
                "address".to_owned(),
                AttributeValue::M(self.address.to_attributes()),
            ),
            (
                "lines".to_owned(),
                AttributeValue::L(lines.map(AttributeValue::M).collect()),
            ),
        ])
    }

    /// The order with these attributes, read by hand. `None` if one is missing or of another type.
    #[must_use]
    pub fn from_attributes(mut attributes: Attributes) -> Option<Self> {
        let AttributeValue::L(lines) = attributes.remove("lines")? else {
            return None;
        };
        Some(Self {
            pk: read_text(&mut attributes, "pk")?,
            sk: read_number(&attributes, "sk")?,
            status: read_text(&mut attributes, "status")?,
            placed_at: read_number(&attributes, "placed_at")?,
            total: read_number(&attributes, "total")?,
            paid: *attributes.get("paid")?.as_bool().ok()?,
            voucher: match attributes.remove("voucher")? {
                AttributeValue::S(voucher) => Some(voucher),
                AttributeValue::Null(_) => None,
                _ => return None,
            },
            remark: read_text(&mut attributes, "remark")?,
            address: Address::from_attribute(attributes.remove("address")?)?,
            lines: lines
                .into_iter()
                .map(Line::from_attribute)
                .collect::<Option<_>>()?,
        })
    }
}

impl Address {
    fn to_attributes(&self) -> Attributes {
        HashMap::from([
            ("street".to_owned(), text(&self.street)),
            ("city".to_owned(), text(&self.city)),
            ("postal_code".to_owned(), text(&self.postal_code)),
            ("country".to_owned(), text(&self.country)),
        ])
    }

    fn from_attribute(value: AttributeValue) -> Option<Self> {
        let AttributeValue::M(mut attributes) = value else {
            return None;
        };
        Some(Self {
            street: read_text(&mut attributes, "street")?,
            city: read_text(&mut attributes, "city")?,
            postal_code: read_text(&mut attributes, "postal_code")?,
            country: read_text(&mut attributes, "country")?,
        })
    }
}

impl Line {
    fn to_attributes(&self) -> Attributes {
        HashMap::from([
            ("product".to_owned(), text(&self.product)),
            ("title".to_owned(), text(&self.title)),
            ("quantity".to_owned(), number(self.quantity)),
            ("price".to_owned(), number(self.price)),
        ])
    }

    fn from_attribute(value: AttributeValue) -> Option<Self> {
        let AttributeValue::M(mut attributes) = value else {
            return None;
        };
        Some(Self {
            product: read_text(&mut attributes, "product")?,
            title: read_text(&mut attributes, "title")?,
            quantity: read_number(&attributes, "quantity")?,
            price: read_number(&attributes, "price")?,
        })
    }
}

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn number<N: ToString + Copy>(number: N) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

fn read_text(attributes: &mut Attributes, name: &str) -> Option<String> {
    match attributes.remove(name)? {
        AttributeValue::S(text) => Some(text),
        _ => None,
    }
}

fn read_number<N: std::str::FromStr>(attributes: &Attributes, name: &str) -> Option<N> {
    attributes.get(name)?.as_n().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use resource::dynamodb::{Item, from_item, to_item};

    use super::Order;

    #[test]
    fn both_conversions_do_the_same() {
        let order = Order::new(7);
        let attributes = order.to_attributes();
        assert_eq!(*to_item(&order).unwrap().attributes(), attributes);
        assert_eq!(
            Order::from_attributes(attributes.clone()),
            Some(order.clone())
        );
        assert_eq!(from_item(Item::from(attributes)), Ok(order));
    }
}
