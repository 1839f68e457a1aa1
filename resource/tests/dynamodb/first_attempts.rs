//! Short programs as a user of boto3's Table writes them at the first attempt.

use aws_sdk_dynamodb::types::{ReturnConsumedCapacity, ReturnValue};
use resource::dynamodb::{Attr, Binary, Item, Key, KeyCondition, Number, Set, Table, Update, item};
use resource::{Kind, Result};
use serde_json::json;

use crate::World;

#[tokio::test]
async fn json_is_put_and_read_back_as_json() -> Result<()> {
    let world = World::new().await;
    let table = world.table("json").await;
    let user = json!({"pk": "ada", "sk": 1, "address": {"city": "", "lines": [1, 2.5, null]}, "active": true});
    table.put_item(&user).await?;
    let read = table
        .get_item(&json!({"pk": "ada", "sk": 1}))
        .typed::<serde_json::Value>();
    assert_eq!(read.await?, Some(user));
    Ok(())
}

#[tokio::test]
async fn a_query_takes_a_prefix_of_the_sort_key_only_where_it_is_a_string() {
    let world = World::new().await;
    let table = world.filled("prefix", 3).await;
    let query = table.query(Key("pk").eq("a") & Key("sk").begins_with("1"));
    let error = query.await.unwrap_err();
    assert_eq!(error.kind(), Some(Kind::Rejected));
    assert!(error.to_string().starts_with("Query prefix: "), "{error}");
}

#[tokio::test]
async fn ranges_of_the_sort_key_are_read_either_way() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("ranges", 10).await;
    let numbers = async |key: KeyCondition, descending: bool| -> Result<Vec<u32>> {
        let query = table.query(key);
        let query = if descending {
            query.descending()
        } else {
            query
        };
        let items = query.project(["sk"]).await?;
        let numbers = items
            .iter()
            .map(|item| Ok(item.get("sk")?.unwrap_or_default()));
        numbers.collect()
    };
    let between = (Key("pk").eq("a") & Key("sk").between(2, 4)).into();
    assert_eq!(numbers(between, false).await?, [2, 3, 4]);
    let greater = (Key("pk").eq("a") & Key("sk").gt(7)).into();
    assert_eq!(numbers(greater, true).await?, [9, 8]);
    Ok(())
}

#[tokio::test]
async fn an_update_returns_the_item_as_it_is_then() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("updated", 1).await;
    let key = item! { "pk": "a", "sk": 0 }?;
    let update = table
        .update_item(key.clone())
        .set("views", Attr("views").if_not_exists(0) + 1);
    let returned = update
        .set("log", Attr("log").if_not_exists(json!([])))
        .returning(ReturnValue::AllNew)
        .await?;
    let item = returned.attributes.unwrap_or_default();
    assert_eq!(item.get::<u32>("views")?, Some(1));

    let append = Update::new()
        .set("log", Attr("log").list_append(["seen"]))
        .set("views", Attr("views") - 1);
    let update = table
        .update_item(key)
        .update(|_| append)
        .returning(ReturnValue::UpdatedNew);
    let changed = update.await?.attributes.unwrap_or_default();
    assert_eq!(changed, item! { "log": ["seen"], "views": 0 }?);
    Ok(())
}

#[tokio::test]
async fn a_delete_returns_the_item_that_was_there() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("deleted", 1).await;
    let delete = || {
        table
            .delete_item(item! { "pk": "a", "sk": 0 })
            .returning(ReturnValue::AllOld)
    };
    assert!(
        delete()
            .condition(Attr("even").ne(true))
            .await
            .unwrap_err()
            .is_precondition_failed()
    );
    let old = delete().await?.attributes;
    assert_eq!(old, Some(item! { "pk": "a", "sk": 0, "even": true }?));
    assert_eq!(delete().await?.attributes, None);
    Ok(())
}

#[tokio::test]
async fn numbers_sets_and_binary_values_are_found_by_conditions() -> Result<()> {
    let world = World::new().await;
    let table = world.table("types").await;
    let price: Number = "19.99".parse()?;
    let photo = Binary::from(b"\xff\xd8");
    let item = item! { "pk": "a", "sk": 1, "price": price, "tags": Set::from(["new", "red"]), "photo": photo, "note": "" };
    table.put_item(item).await?;
    for condition in [
        Attr("price").gt("19.9".parse::<Number>()?),
        Attr("tags").contains("red"),
        Attr("tags").attribute_type("SS"),
        Attr("photo").eq(Binary::from([0xff, 0xd8])),
        Attr("photo").size().eq(2),
        Attr("note").eq(""),
        Attr("note").is_in(["", "none"]) & !Attr("draft").exists(),
    ] {
        let shown = condition.to_string();
        assert_eq!(table.scan().filter(condition).count().await?, 1, "{shown}");
    }
    table
        .update_item(item! { "pk": "a", "sk": 1 })
        .delete("tags", Set::from(["red"]))
        .await?;
    let left = table
        .get_item(item! { "pk": "a", "sk": 1 })
        .await?
        .unwrap_or_default();
    assert_eq!(
        left.get::<Set<String>>("tags")?,
        Some(Set::from(["new".to_owned()]))
    );
    Ok(())
}

/// Pages as a web program shows them: it gives the key to the reader, and takes it back for the next page.
async fn page(table: &Table, after: Option<Item>) -> Result<(usize, Option<Item>)> {
    let mut query = table.query(Key("pk").eq("a")).page_size(4).prefetch(false);
    if let Some(key) = after {
        query = query.start_after(key);
    }
    let page = query.pages().try_next().await?;
    Ok(page.map_or((0, None), |page| {
        (page.items.len(), page.last_evaluated_key)
    }))
}

#[tokio::test]
async fn a_page_starts_after_the_key_of_the_last() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("pages", 10).await;
    let (mut lengths, mut after) = (Vec::new(), None);
    loop {
        let (length, key) = page(&table, after).await?;
        lengths.push(length);
        after = key;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(lengths, [4, 4, 2]);
    assert_eq!(world.sent().len(), 3);
    Ok(())
}

#[tokio::test]
async fn reads_say_what_they_cost_if_they_are_asked() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("costs", 20).await;
    let scan = table.scan().filter(Attr("even").eq(true));
    let scan = scan.with(|scan| scan.return_consumed_capacity(ReturnConsumedCapacity::Total));
    let totals = scan.totals().await?;
    assert_eq!((totals.count, totals.scanned_count), (10, 20));
    assert!(
        totals.capacity_units.is_some_and(|units| units > 0.0),
        "{totals:?}"
    );
    assert_eq!(scan.parallel(3).await?.len(), 10);
    Ok(())
}

#[tokio::test]
async fn a_transaction_names_the_item_whose_condition_failed() -> Result<()> {
    let world = World::new().await;
    let table = world.filled("stock", 2).await;
    let take = |n: u32| {
        let take = table
            .update_item(item! { "pk": "a", "sk": n })
            .add("taken", 1);
        take.condition(Attr("even").eq(true))
    };
    let both = world
        .dynamodb
        .transact_write_items()
        .and(take(0))
        .and(take(1));
    let error = both.await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains(r#"Update stock {"pk": "a", "sk": 1}: ConditionalCheckFailed"#),
        "{text}"
    );
    assert!(!text.contains(r#""sk": 0"#), "{text}");
    world.dynamodb.transact_write_items().and(take(0)).await?;
    let gets = world.dynamodb.transact_get_items();
    let read = gets
        .get(&table, item! { "pk": "a", "sk": 0 })
        .get("stock", item! { "pk": "b", "sk": 0 })
        .await?;
    assert_eq!(read[0].as_ref().unwrap().get::<u32>("taken")?, Some(1));
    assert_eq!(read[1], None);
    Ok(())
}

#[tokio::test]
async fn a_table_is_there_or_not() -> Result<()> {
    let world = World::new().await;
    let missing = world.dynamodb.table("nowhere");
    assert!(missing.load().await.unwrap_err().is_not_found());
    let error = missing.get_item(item! { "pk": "a" }).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert!(
        error.to_string().starts_with("GetItem nowhere: "),
        "{error}"
    );
    let table = world.table("somewhere").await;
    assert_eq!(table.load().await?.table_name(), Some("somewhere"));
    Ok(())
}

#[tokio::test]
async fn a_key_of_another_type_is_an_error_that_names_the_table() {
    let world = World::new().await;
    let table = world.table("typed").await;
    let error = table
        .get_item(item! { "pk": "a", "sk": "1" })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Some(Kind::Rejected));
    assert!(error.to_string().starts_with("GetItem typed: "), "{error}");
}
