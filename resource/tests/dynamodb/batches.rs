//! Many items: writers and reads of many keys, with what was refused.

use resource::dynamodb::item;

use crate::World;

#[tokio::test]
async fn a_thousand_items_take_forty_requests() {
    let world = World::new().await;
    let table = world.table("many").await;
    world.log.clear();
    let mut writer = table.batch_writer();
    for n in 0..1000 {
        writer.put(item! { "pk": "a", "sk": n }).await.unwrap();
    }
    let outcome = writer.close().await.unwrap();
    assert_eq!((outcome.written, outcome.requests), (1000, 40));
    assert_eq!(world.sent().len(), 40);
    assert_eq!(table.scan().count().await.unwrap(), 1000);
}

#[tokio::test]
async fn the_last_of_two_writes_of_one_key_counts() {
    let world = World::new().await;
    let table = world.table("twice").await;
    let mut writer = table.batch_writer().overwrite_by_pkeys(["pk", "sk"]);
    for value in ["first", "last"] {
        writer
            .put(item! { "pk": "a", "sk": 1, "value": value })
            .await
            .unwrap();
    }
    writer.close().await.unwrap();
    let read = table.get_item(item! { "pk": "a", "sk": 1 });
    let read = read.await.unwrap().unwrap();
    assert_eq!(
        read.get::<String>("value").unwrap().as_deref(),
        Some("last")
    );
}

#[tokio::test]
async fn an_item_without_its_key_is_an_error_that_has_the_outcome_of_the_others() {
    let world = World::new().await;
    let table = world.table("partly").await;
    let mut writer = table.batch_writer();
    for n in 0..3 {
        writer.put(item! { "pk": "a", "sk": n }).await.unwrap();
    }
    writer
        .put(item! { "pk": "without a range key" })
        .await
        .unwrap();
    let outcome = writer.outcome().await;
    assert!(!outcome.is_complete());
    let left = outcome.refused.len() + outcome.unprocessed.len();
    assert_eq!(outcome.written + left, 4);
    assert_eq!(table.scan().count().await.unwrap(), outcome.written);
}

#[tokio::test]
async fn many_keys_are_read_a_hundred_a_request() {
    let world = World::new().await;
    let table = world.filled("keys", 150).await;
    let keys = (0..200).map(|n| item! { "pk": "a", "sk": n });
    let found = table.batch_get_item(keys).await.unwrap();
    assert_eq!(found.len(), 150);
    assert_eq!(world.sent(), ["BatchGetItem", "BatchGetItem"]);
}
