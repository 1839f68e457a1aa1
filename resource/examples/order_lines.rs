//! Reads the orders of a customer by a query, and the products in them by their keys, both into typed rows.
//!
//! The key of the orders is `customer` and `number`, that of the products is `id`.
//!
//! `cargo run --example order_lines --features resource/dynamodb -- ORDERS PRODUCTS CUSTOMER`. With boto3:
//! `book/python/order_lines.py`.

use std::collections::HashMap;

use resource::dynamodb::{DynamoDb, Key, Table, item};
use resource::{Result, Session};

#[derive(serde::Deserialize)]
struct Order {
    number: u32,
    product: String,
    quantity: u64,
}

#[derive(serde::Deserialize)]
struct Product {
    id: String,
    name: String,
    cents: u64,
}

/// Returns the number of each order, the name of its product, and its price in cents.
pub(crate) async fn order_lines(
    orders: &Table,
    products: &Table,
    customer: &str,
) -> Result<Vec<(u32, String, u64)>> {
    let query = orders.query(Key("customer").eq(customer));
    let orders: Vec<Order> = query.typed().await?;
    let keys = orders.iter().map(|order| item! { "id": &order.product });
    let products: Vec<Product> = products.batch_get_item(keys).typed().await?;
    let by_id: HashMap<_, _> = products.iter().map(|found| (&found.id, found)).collect();
    let lines = orders.iter().filter_map(|order| {
        let product = by_id.get(&order.product)?;
        let price = order.quantity * product.cents;
        Some((order.number, product.name.clone(), price))
    });
    Ok(lines.collect())
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([orders, products, customer]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: order_lines ORDERS PRODUCTS CUSTOMER");
        std::process::exit(2);
    };
    let dynamodb = DynamoDb::new(&Session::new().await?);
    let (orders, products) = (dynamodb.table(orders), dynamodb.table(products));
    for (number, name, cents) in order_lines(&orders, &products, &customer).await? {
        println!("{number} {name} {cents}");
    }
    Ok(())
}
