use resource::dynamodb::{Attr, Key, item};

use super::{table, world};

#[tokio::test]
async fn a_condition_is_an_expression() -> resource::Result<()> {
    let (_sandbox, session) = world().await;
    let table = table(&session, "visits", Some("day")).await;
    for day in 1..=9 {
        table
            .put_item(item! { "id": "ada", "day": day, "size": day * 10 })
            .await?;
    }
    // ANCHOR: conditions
    // `size` is a word that DynamoDB reserves; placeholders for names and values are made for you.
    let query = table
        .query(Key("id").eq("ada") & Key("day").between(2, 8))
        .filter(Attr("size").gt(30) | Attr("tags").contains("x"));
    let mut days = Vec::new();
    let mut visits = query.stream();
    while let Some(visit) = visits.try_next().await? {
        days.push(visit.get::<u32>("day")?);
    }
    assert_eq!(days, [4, 5, 6, 7, 8].map(Some));

    // An update that must not create the item, and adds to a number that it need not read.
    table
        .update_item(item! { "id": "ada", "day": 1 })
        .add("size", 1)
        .condition(Attr("id").exists())
        .await?;
    // ANCHOR_END: conditions
    Ok(())
}
