//! Queries and scans: pages, limits, counts, segments.

use futures::TryStreamExt;
use resource::dynamodb::{Attr, Key, item};
use serde::Deserialize;

use crate::World;

#[derive(Deserialize)]
struct Row {
    sk: u32,
    even: bool,
}

#[tokio::test]
async fn a_query_reads_every_page_of_its_range_in_order() {
    let world = World::new().await;
    let table = world.filled("query", 100).await;
    let key = Key("pk").eq("a") & Key("sk").between(10, 59);
    let rows: Vec<Row> = table
        .query(key)
        .page_size(20)
        .typed()
        .collect()
        .await
        .unwrap();
    let keys: Vec<u32> = rows.iter().map(|row| row.sk).collect();
    assert_eq!(keys, (10..60).collect::<Vec<_>>());
    assert!(world.sent().len() >= 3, "{:?}", world.sent());
    assert!(world.sent().iter().all(|sent| sent == "Query"));
}

#[tokio::test]
async fn a_limit_is_of_items_returned_though_a_filter_drops_some() {
    let world = World::new().await;
    let table = world.filled("limit", 100).await;
    let even = Attr("even").eq(true);
    let query = table.query(Key("pk").eq("a")).filter(even).page_size(10);
    let rows: Vec<Row> = query.limit(12).typed().collect().await.unwrap();
    assert_eq!(rows.len(), 12);
    assert!(rows.iter().all(|row| row.even));
    let last = table.query(Key("pk").eq("a")).descending().typed::<Row>();
    assert_eq!(last.first().await.unwrap().unwrap().sk, 99);
}

#[tokio::test]
async fn a_count_fetches_no_item() {
    let world = World::new().await;
    let table = world.filled("count", 50).await;
    assert_eq!(table.scan().count().await.unwrap(), 50);
    let totals = table
        .scan()
        .filter(Attr("even").eq(false))
        .totals()
        .await
        .unwrap();
    assert_eq!((totals.count, totals.scanned_count), (25, 50));
}

#[tokio::test]
async fn segments_side_by_side_read_each_item_once() {
    let world = World::new().await;
    let table = world.filled("segments", 100).await;
    for n in 0..20 {
        table
            .put_item(item! { "pk": format!("p{n}"), "sk": 0 })
            .await
            .unwrap();
    }
    let scan = table.scan().page_size(7).parallel(4).stream();
    let mut keys: Vec<(String, u32)> = scan
        .map_ok(|item| {
            (
                item.get("pk").unwrap().unwrap(),
                item.get("sk").unwrap().unwrap(),
            )
        })
        .try_collect()
        .await
        .unwrap();
    assert_eq!(keys.len(), 120);
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 120);
}

#[tokio::test]
async fn making_a_query_sends_nothing() {
    let world = World::new().await;
    let table = world.filled("nothing", 1).await;
    let query = table.query(Key("pk").eq("a")).limit(1);
    drop(query.stream());
    assert!(world.sent().is_empty());
}
