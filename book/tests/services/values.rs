use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use resource::dynamodb::{Number, Set, item};

use super::{table, world};

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[tokio::test]
async fn a_client_hands_out_typed_values() -> Outcome {
    let (_sandbox, session) = world().await;
    let documents = table(&session, "documents", None).await;
    documents
        .put_item(item! { "id": "report", "pages": 12 })
        .await?;
    // ANCHOR: client
    let dynamodb = session.client(Client::new);
    let key = AttributeValue::S("report".to_owned());
    let response = dynamodb
        .get_item()
        .table_name("documents")
        .key("id", key)
        .send()
        .await?;
    let item = response.item().ok_or("no such item")?;
    let pages = item["pages"].as_n().map_err(|_| "not a number")?; // The text "12".
    assert_eq!(pages.parse::<u32>()? + 1, 13);
    // ANCHOR_END: client
    Ok(())
}

#[tokio::test]
async fn a_table_hands_out_native_values() -> Outcome {
    // ANCHOR: table
    #[derive(serde::Deserialize)]
    struct Document {
        pages: u32,
        tags: Set<String>,
        draft: bool,
    }

    // ANCHOR_END: table
    let (_sandbox, session) = world().await;
    let table = table(&session, "documents", None).await;
    let report =
        item! { "id": "report", "pages": 12, "tags": Set::from(["a", "b"]), "draft": false };
    table.put_item(report).await?;
    // ANCHOR: table
    let report: Option<Document> = table.get_item(item! { "id": "report" }).typed().await?;
    let report = report.ok_or("no such item")?;
    assert_eq!(report.pages + 1, 13);
    assert_eq!(report.tags, Set::from(["a".to_owned(), "b".to_owned()]));
    assert!(!report.draft);
    // ANCHOR_END: table
    Ok(())
}

#[tokio::test]
async fn a_number_keeps_its_digits() -> Outcome {
    let (_sandbox, session) = world().await;
    let table = table(&session, "documents", None).await;
    // ANCHOR: float
    let price: Number = "1.10".parse()?; // Up to 38 digits. An f64 is taken, too; NaN is an error.
    table
        .put_item(item! { "id": "report", "price": price })
        .await?;
    let nan = table
        .put_item(item! { "id": "report", "price": f64::NAN })
        .await;
    assert!(nan.unwrap_err().to_string().contains("price"));
    // ANCHOR_END: float
    Ok(())
}
