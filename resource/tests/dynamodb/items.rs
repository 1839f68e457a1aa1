//! One item: native values both ways, conditions, updates, transactions.

use resource::dynamodb::{Attr, Number, Set, item};
use serde::{Deserialize, Serialize};

use crate::World;

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct User {
    pk: String,
    sk: u32,
    score: f64,
    nick: Option<String>,
    tags: Vec<String>,
    empty: String,
}

fn user() -> User {
    User {
        pk: "ada".to_owned(),
        sk: 1,
        score: 0.5,
        nick: None,
        tags: Vec::new(),
        empty: String::new(),
    }
}

#[tokio::test]
async fn a_value_of_a_type_comes_back_as_it_was_put() {
    let world = World::new().await;
    let table = world.table("users").await;
    table.put_item(&user()).await.unwrap();
    let get = table.get_item(item! { "pk": "ada", "sk": 1 });
    let read: Option<User> = get.typed().await.unwrap();
    assert_eq!(read, Some(user()));
    let none = table.get_item(item! { "pk": "ada", "sk": 2 });
    assert!(none.await.unwrap().is_none());
}

#[tokio::test]
async fn a_number_keeps_its_38_digits_and_a_set_stays_a_set() {
    const DIGITS: &str = "12345678901234567890123456789012345678";
    let world = World::new().await;
    let table = world.table("numbers").await;
    let digits: Number = DIGITS.parse().unwrap();
    let tags = Set::from(["x", "y"]);
    let put = table.put_item(item! { "pk": "a", "sk": 1, "n": digits, "tags": tags });
    put.await.unwrap();
    let read = table.get_item(item! { "pk": "a", "sk": 1 });
    let read = read.await.unwrap().unwrap();
    assert_eq!(
        read.get::<Number>("n").unwrap().unwrap().to_string(),
        DIGITS
    );
    assert!(read.attributes()["tags"].is_ss());
    assert_eq!(
        read.get::<Set<String>>("tags").unwrap(),
        Some(Set::from(["x".to_owned(), "y".to_owned()]))
    );
}

#[tokio::test]
async fn a_value_that_would_be_lost_is_named_and_nothing_is_sent() {
    let world = World::new().await;
    let table = world.table("lost").await;
    world.log.clear();
    let put = table.put_item(item! { "pk": "a", "sk": 1, "readings": [0.5, f64::NAN] });
    let error = put.await.unwrap_err();
    assert!(error.to_string().contains("readings[1]"), "{error}");
    let none = Set::<String>::default();
    let put = table.put_item(item! { "pk": "a", "sk": 1, "tags": none });
    let error = put.await.unwrap_err();
    assert!(error.to_string().contains("tags"), "{error}");
    assert!(world.sent().is_empty());
}

#[tokio::test]
async fn a_condition_that_does_not_hold_is_an_error_and_changes_nothing() {
    let world = World::new().await;
    let table = world.filled("conditions", 2).await;
    let absent = Attr("pk").not_exists();
    let put = table.put_item(item! { "pk": "a", "sk": 1, "size": "new" });
    let error = put.condition(absent).await.unwrap_err();
    assert_eq!(error.code(), Some("ConditionalCheckFailedException"));
    let kept = table.get_item(item! { "pk": "a", "sk": 1 });
    assert!(
        kept.await
            .unwrap()
            .unwrap()
            .get::<bool>("even")
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn an_update_sets_adds_and_removes_also_what_is_called_by_reserved_words() {
    let world = World::new().await;
    let table = world.filled("updates", 1).await;
    let key = || item! { "pk": "a", "sk": 0 };
    let update = table
        .update_item(key())
        .set("status", "open")
        .add("count", 2);
    update.remove("even").await.unwrap();
    table.update_item(key()).add("count", 3).await.unwrap();
    let read = table.get_item(key()).await.unwrap().unwrap();
    assert_eq!(
        read.get::<String>("status").unwrap().as_deref(),
        Some("open")
    );
    assert_eq!(read.get::<u32>("count").unwrap(), Some(5));
    assert!(!read.attributes().contains_key("even"));
}

#[tokio::test]
async fn a_transaction_is_done_whole_or_not_at_all() {
    let world = World::new().await;
    let table = world.filled("transactions", 1).await;
    let exists = Attr("pk").exists();
    let none = table.condition_check(item! { "pk": "none", "sk": 0 }, exists);
    let put = table.put_item(item! { "pk": "b", "sk": 0 });
    let write = world.dynamodb.transact_write_items().and(put).and(none);
    let error = write.await.unwrap_err();
    assert_eq!(
        error.code(),
        Some("TransactionCanceledException"),
        "{error}"
    );
    assert!(
        table
            .get_item(item! { "pk": "b", "sk": 0 })
            .await
            .unwrap()
            .is_none()
    );
}
