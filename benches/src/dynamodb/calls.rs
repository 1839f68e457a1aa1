//! What is counted, each by hand or with the SDK, and with the resource.

use std::hint::black_box;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use futures::future::{BoxFuture, FutureExt};
use resource::dynamodb::{DynamoDb, Item, Key, Table, from_item, item, to_item};
use session::Error;

use super::order::{Attributes, Order};
use crate::server::table::PARTITION;
use crate::sessions;

/// How many items a conversion's call converts.
pub const CONVERSIONS: u32 = 100;

/// What the calls work on.
#[derive(Clone, Debug)]
pub struct Layers {
    client: Client,
    table: Table,
    order: Order,
    attributes: Attributes,
}

/// Something to do once.
#[derive(Clone, Copy)]
pub struct Call {
    /// The task and the way: `to-item/resource`.
    pub name: &'static str,
    /// The repetitions whose difference is counted: a few, and more.
    pub repetitions: (u64, u64),
    run: fn(&Layers) -> BoxFuture<'_, usize>,
}

/// For calls that take microseconds.
const MANY: (u64, u64) = (20, 60);
/// For calls that take half a minute under callgrind.
const FEW: (u64, u64) = (1, 2);

/// Every call. Those with the same task do the same.
pub const CALLS: &[Call] = &[
    Call {
        name: "to-item/by-hand",
        repetitions: MANY,
        run: |layers| async move { convert(|| layers.order.to_attributes()) }.boxed(),
    },
    Call {
        name: "to-item/resource",
        repetitions: MANY,
        run: |layers| async move { convert(|| to_item(&layers.order)) }.boxed(),
    },
    // A conversion consumes the attributes. This is what the copies for it cost.
    Call {
        name: "from-item/copy",
        repetitions: MANY,
        run: |layers| {
            async move { convert(|| std::mem::forget(black_box(layers.attributes.clone()))) }
                .boxed()
        },
    },
    Call {
        name: "from-item/by-hand",
        repetitions: MANY,
        run: |layers| {
            async move { convert(|| Order::from_attributes(layers.attributes.clone())) }.boxed()
        },
    },
    Call {
        name: "from-item/resource",
        repetitions: MANY,
        run: |layers| {
            async move { convert(|| from_item::<Order>(Item::from(layers.attributes.clone()))) }
                .boxed()
        },
    },
    Call {
        name: "put/by-hand",
        repetitions: MANY,
        run: |layers| put_by_hand(layers).boxed(),
    },
    Call {
        name: "put/resource",
        repetitions: MANY,
        run: |layers| put(layers).boxed(),
    },
    Call {
        name: "get/by-hand",
        repetitions: MANY,
        run: |layers| get_by_hand(layers).boxed(),
    },
    Call {
        name: "get/resource",
        repetitions: MANY,
        run: |layers| get(layers).boxed(),
    },
    Call {
        name: "query/sdk",
        repetitions: FEW,
        run: |layers| query_by_sdk(layers).boxed(),
    },
    Call {
        name: "query/resource",
        repetitions: FEW,
        run: |layers| query(layers).boxed(),
    },
];

impl Layers {
    /// All layers from one session, whose HTTP client responds from memory.
    ///
    /// # Errors
    ///
    /// When the session cannot be made.
    pub async fn new() -> Result<Self, Error> {
        let session = sessions::canned(super::http_client()).await?;
        let client = session.client(Client::new);
        let order = Order::new(0);
        Ok(Self {
            table: DynamoDb::from_client(client.clone()).table("orders"),
            client,
            attributes: order.to_attributes(),
            order,
        })
    }
}

impl Call {
    /// Does it once; what comes back keeps the work from being optimised away.
    ///
    /// # Panics
    ///
    /// The call's error; a response from memory gives it no reason to fail.
    pub fn run<'a>(&self, layers: &'a Layers) -> BoxFuture<'a, usize> {
        (self.run)(layers)
    }
}

/// Converts many times.
fn convert<T>(conversion: impl Fn() -> T) -> usize {
    for _ in 0..CONVERSIONS {
        drop(black_box(conversion()));
    }
    0
}

async fn put_by_hand(layers: &Layers) -> usize {
    let put = layers.client.put_item().table_name("orders");
    let put = put.set_item(Some(layers.order.to_attributes()));
    put.send()
        .await
        .expect("an answer")
        .attributes()
        .map_or(0, Attributes::len)
}

async fn put(layers: &Layers) -> usize {
    let returned = layers
        .table
        .put_item(&layers.order)
        .await
        .expect("an answer");
    returned.attributes.map_or(0, |item| item.len())
}

async fn get_by_hand(layers: &Layers) -> usize {
    let key = Attributes::from([
        ("pk".to_owned(), AttributeValue::S(PARTITION.to_owned())),
        ("sk".to_owned(), AttributeValue::N(0.to_string())),
    ]);
    let get = layers.client.get_item().table_name("orders");
    let answer = get.set_key(Some(key)).send().await.expect("an answer");
    let order = answer.item.and_then(Order::from_attributes);
    order.expect("an order").lines.len()
}

async fn get(layers: &Layers) -> usize {
    let get = layers.table.get_item(item! { "pk": PARTITION, "sk": 0 });
    let order: Option<Order> = get.typed().await.expect("an answer");
    order.expect("an order").lines.len()
}

async fn query_by_sdk(layers: &Layers) -> usize {
    let query = layers.client.query().table_name("orders");
    let query = query.key_condition_expression("pk = :pk");
    let partition = AttributeValue::S(PARTITION.to_owned());
    let query = query.expression_attribute_values(":pk", partition);
    let (mut length, mut pages) = (0, query.into_paginator().send());
    while let Some(page) = pages.next().await {
        for item in page.expect("a page").items.unwrap_or_default() {
            length += black_box(item).len();
        }
    }
    length
}

async fn query(layers: &Layers) -> usize {
    let mut length = 0;
    let mut items = layers.table.query(Key("pk").eq(PARTITION)).stream();
    while let Some(item) = items.try_next().await.expect("an item") {
        length += black_box(item).len();
    }
    length
}

/// Reads the orders of the partition one after another, and gives how many lines they have.
///
/// # Panics
///
/// The error of a request, or of an item that is no order.
pub async fn query_typed(table: &Table) -> usize {
    let query = table.query(Key("pk").eq(PARTITION)).typed::<Order>();
    let (mut length, mut orders) = (0, query.stream());
    while let Some(order) = orders.try_next().await.expect("an order") {
        length += order.lines.len();
    }
    length
}

/// Writes so many orders, and gives how many were written.
///
/// # Panics
///
/// The error of a request.
pub async fn write(table: &Table, orders: u32) -> usize {
    let mut writer = table.batch_writer();
    for n in 0..orders {
        writer.put(&Order::new(n)).await.expect("an item");
    }
    writer.close().await.expect("an answer").written
}
