//! The orders of the lesson `table`, and its result.

use std::fmt;

use client::error::EscapeControl;
use serde::{Deserialize, Serialize};

use super::text::count;

/// An order: an item of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Who ordered: the partition key.
    pub customer: String,
    /// The sort key.
    pub id: u32,
    /// `open` or `paid`.
    pub status: String,
    /// The amount.
    pub cents: u32,
}

/// What the lesson wrote and read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrderReport {
    /// How many orders were written.
    pub written: usize,
    /// The open ones among some orders of one customer, as the query returned them.
    pub open: Vec<Order>,
    /// How many orders each page of the scan had.
    pub pages: Vec<usize>,
    /// The sum of all orders.
    pub cents: u32,
}

/// The orders that the lesson writes: 60 are three batches of at most 25. Every third is open.
#[must_use]
pub fn orders() -> Vec<Order> {
    let order = |customer: &str, id| Order {
        customer: customer.to_owned(),
        id,
        status: if id % 3 == 0 { "open" } else { "paid" }.to_owned(),
        cents: id * 100,
    };
    let customers = ["ada", "bob", "cyd"].iter();
    let orders = customers.flat_map(|customer| (1..=20).map(move |id| order(customer, id)));
    orders.collect()
}

impl fmt::Display for OrderReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for order in &self.open {
            let (customer, status) = (EscapeControl(&order.customer), EscapeControl(&order.status));
            let Order { id, cents, .. } = order;
            writeln!(f, "{customer} {id:>2}  {status}  {cents:>5} cents")?;
        }
        for (number, orders) in self.pages.iter().enumerate() {
            writeln!(f, "page {}: {}", number + 1, count(*orders, "order"))?;
        }
        let (written, cents) = (count(self.written, "order"), self.cents);
        writeln!(f, "{written} written; all of them are {cents} cents")
    }
}
